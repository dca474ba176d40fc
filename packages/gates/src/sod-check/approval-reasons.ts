import { commitSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';

const short = (commit: string): string => commit.slice(0, 12);
const pull = { commit: commitSchema, pullRequest: v.number() };
const who = { ...pull, login: v.string() };

export const personRoles = ['opener', 'author', 'committer', 'pusher', 'suggester', 'co-author'] as const;
export const staleCauses = ['new-commits', 'base-changed'] as const;
export const impersonal = [
  'Bot',
  'Mannequin',
  'Organization',
  'EnterpriseUserAccount',
  'ghost',
  'other',
] as const;

/** Reasons for the questions `commit:<sha>` that the approvals of a pull request give. */
export const approvalReasons = {
  'not-approved': reasonKind({
    effect: 'deny',
    title: 'Too few approvals',
    data: v.strictObject({ ...pull, needed: v.number(), found: v.number() }),
    explain: (data) =>
      `#${data.pullRequest} (commit ${short(data.commit)}) has ${data.found} approvals that count, ${data.needed} are needed.`,
    remedy:
      'An approval after the merge does not count: deploy a history without this commit, such as a branch from the last deploy, with the change approved on its final head.',
  }),
  'approved-by-author': reasonKind({
    effect: 'deny',
    title: 'Approved by one of its authors',
    data: v.strictObject({ ...who, role: v.picklist(personRoles) }),
    explain: (data) =>
      `${data.login} approved #${data.pullRequest}, but is its ${data.role} and so cannot approve it.`,
    remedy: 'Have somebody approve who neither wrote, committed, pushed nor opened any of it.',
  }),
  'approval-stale': reasonKind({
    effect: 'deny',
    title: 'Approved something else',
    data: v.strictObject({
      ...who,
      because: v.picklist(staleCauses),
      reviewed: v.nullable(commitSchema),
      head: commitSchema,
    }),
    explain: (data) =>
      data.because === 'base-changed'
        ? `${data.login} approved #${data.pullRequest} before it was pointed at another branch.`
        : `${data.login} approved #${data.pullRequest} at ${data.reviewed === null ? 'a commit that is gone' : short(data.reviewed)}, but its final head is ${short(data.head)}.`,
    remedy: 'Approve again after the last push; let the branch rules dismiss stale approvals.',
  }),
  'approval-dismissed': reasonKind({
    effect: 'deny',
    title: 'Approval was dismissed',
    data: v.strictObject(who),
    explain: (data) => `The last review by ${data.login} of #${data.pullRequest} was dismissed.`,
    remedy: 'Have the reviewer look again.',
  }),
  'approved-after-merge': reasonKind({
    effect: 'deny',
    title: 'Approved after the merge',
    data: v.strictObject(who),
    explain: (data) => `${data.login} approved #${data.pullRequest} only after it was merged.`,
    remedy: 'Approve before merging; let the branch rules ask for it.',
  }),
  'approver-not-person': reasonKind({
    effect: 'deny',
    title: 'Approver is no person',
    data: v.strictObject({ ...who, type: v.picklist(impersonal) }),
    explain: (data) =>
      `${data.login} approved #${data.pullRequest}, but is no person's account (${data.type}).`,
    remedy: 'Have a person approve.',
  }),
  'approver-without-write': reasonKind({
    effect: 'deny',
    title: 'Approver has no say here',
    data: v.strictObject(who),
    explain: (data) => `${data.login} approved #${data.pullRequest}, but may not write to the repository.`,
    remedy: 'Have somebody with write access approve.',
  }),
  'changes-requested': reasonKind({
    effect: 'deny',
    title: 'Changes were requested',
    data: v.strictObject(who),
    explain: (data) => `${data.login} requested changes to #${data.pullRequest}, and that stands.`,
    remedy: 'Make the changes in a new pull request and have the reviewer approve it.',
  }),
  'objection-dismissed': reasonKind({
    effect: 'deny',
    title: 'Objection was waved away',
    data: v.strictObject({ ...who, dismissedBy: v.string() }),
    explain: (data) =>
      `${data.login} requested changes to #${data.pullRequest}, and ${data.dismissedBy}, who is not independent of it, dismissed that.`,
    remedy: 'Have the reviewer approve, or have somebody independent dismiss the objection.',
  }),
  'barred-by-trailer-alone': reasonKind({
    effect: 'deny',
    title: 'Barred by a trailer alone',
    data: v.strictObject(who),
    explain: (data) =>
      `Only a Co-authored-by trailer says that ${data.login} had a hand in #${data.pullRequest}; anybody can write one, but it may be true.`,
    remedy:
      'Have somebody approve whom no trailer names; or, where trailers are not to be trusted, accept `co-author-approves` in the policy.',
  }),
  'deployer-is-approver': reasonKind({
    effect: 'deny',
    title: 'The deployer approved it',
    data: v.strictObject({ ...pull, approvers: v.array(v.string()) }),
    explain: (data) =>
      `#${data.pullRequest} has too few approvals without ${data.approvers.join(', ')}, who started this deploy.`,
    remedy:
      'Let somebody else start the deploy, in a new run: a re-run keeps its earlier starters. A team of two may use the preset `team-of-two`.',
  }),
  'approval-rule-unmet': reasonKind({
    effect: 'deny',
    title: 'An approval rule is not met',
    data: v.strictObject({
      ...pull,
      rules: v.array(v.string()),
      needed: v.number(),
      found: v.number(),
      candidates: v.pipe(v.array(v.string()), v.description('who is known to be able to help')),
    }),
    explain: (data) =>
      `#${data.pullRequest} needs ${data.needed} different people for ${data.rules.map((rule) => `"${rule}"`).join(' and ')}, and ${data.found} approved; ${data.candidates.length === 0 ? 'nobody is known who could still do it' : `${data.candidates.join(', ')} could`}.`,
    remedy:
      'Have the named people approve before the merge; this change needs a new pull request, because an approval after the merge does not count.',
  }),
  'approval-rule-unsatisfiable': reasonKind({
    effect: 'deny',
    title: 'Nobody could meet an approval rule',
    data: v.strictObject({
      ...pull,
      rules: v.array(v.string()),
      needed: v.number(),
      eligible: v.pipe(
        v.array(v.string()),
        v.description('who counts and neither made nor deploys the change'),
      ),
    }),
    explain: (data) =>
      `${data.rules.map((rule) => `"${rule}"`).join(' and ')} ask for ${data.needed} different people, but of those who count only ${data.eligible.length} neither made nor deploy #${data.pullRequest}.`,
    remedy: 'Name more people or teams in the rule, or lower its count; waiting for approvals will not help.',
  }),
  'author-not-proven': reasonKind({
    effect: 'unknown',
    title: 'An author is not proven',
    data: v.strictObject({ ...who, role: v.picklist(['author', 'committer']), source: commitSchema }),
    explain: (data) =>
      `Only an e-mail address names ${data.login} as ${data.role} of commit ${short(data.source)} in #${data.pullRequest}: it is not signed, and ${data.login} is not known to have opened or pushed it.`,
    remedy:
      'Sign commits, push them under the own account, or have one person more approve than is needed; or accept `author-not-proven` in the policy.',
  }),
  'pushers-unknown': reasonKind({
    effect: 'unknown',
    title: 'Who pushed is not known',
    data: v.strictObject({ ...pull, source: commitSchema, detail: v.string() }),
    explain: (data) =>
      `Who brought commit ${short(data.source)} to the branch of #${data.pullRequest} is not known (${data.detail}), so an approver may have.`,
    remedy:
      'Give the token contents: read; GitHub keeps this log for a year, so a change that is older must be pushed and approved anew; or accept `pushers-unknown` in the policy.',
  }),
  'author-not-linked': reasonKind({
    effect: 'unknown',
    title: 'Somebody has no account',
    data: v.strictObject({
      ...pull,
      source: v.pipe(v.nullable(commitSchema), v.description('the commit that names the person')),
      role: v.picklist(personRoles),
      name: v.string(),
    }),
    explain: (data) =>
      `The ${data.role} "${data.name}"${data.source === null ? '' : ` of commit ${short(data.source)}`} in #${data.pullRequest} has no GitHub account, so who it is, and whether that person approved, is not known.`,
    remedy:
      'Link the address to an account and judge again; for a tool, name its address under `toolCoAuthors`; or set `requireLinkedAuthors: false`.',
  }),
} as const;
