import { commitSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';

const short = (commit: string): string => commit.slice(0, 12);
const one = { commit: commitSchema };
const pull = { ...one, pullRequest: v.number() };
const who = { ...pull, login: v.string() };

export const personRoles = ['opener', 'author', 'committer', 'co-author', 'pusher'] as const;
export const staleCauses = ['new-commits', 'base-changed'] as const;
export const impersonal = [
  'Bot',
  'Mannequin',
  'Organization',
  'EnterpriseUserAccount',
  'ghost',
  'other',
] as const;

/** Reasons for the questions `commit:<sha>`. */
export const commitReasons = {
  'commit-approved': reasonKind({
    effect: 'allow',
    title: 'Approved by somebody else',
    data: v.strictObject({ ...pull, approvers: v.array(v.string()) }),
    explain: (data) =>
      `Commit ${short(data.commit)} came with pull request #${data.pullRequest}, approved on its final head by ${data.approvers.join(', ')}.`,
  }),
  'commit-without-pull-request': reasonKind({
    effect: 'deny',
    title: 'No pull request',
    data: v.strictObject(one),
    explain: (data) => `Commit ${short(data.commit)} belongs to no pull request of this repository.`,
    remedy: 'Bring the change through a pull request; protect the branch against direct pushes.',
  }),
  'pull-request-not-merged': reasonKind({
    effect: 'deny',
    title: 'Pull request is not merged',
    data: v.strictObject(pull),
    explain: (data) => `Commit ${short(data.commit)} belongs to #${data.pullRequest}, which is not merged.`,
    remedy: 'Merge the pull request and deploy the result.',
  }),
  'pull-request-into-other-branch': reasonKind({
    effect: 'deny',
    title: 'Reviewed for another branch',
    data: v.strictObject({ ...pull, base: v.string() }),
    explain: (data) =>
      `Commit ${short(data.commit)} belongs to #${data.pullRequest}, which was merged into ${data.base}, not into an accepted branch.`,
    remedy: 'Bring the change into the accepted branch by a pull request, or name the branch in the policy.',
  }),
  'commit-not-from-pull-request': reasonKind({
    effect: 'deny',
    title: 'Commit did not come with the pull request',
    data: v.strictObject(pull),
    explain: (data) =>
      `GitHub links commit ${short(data.commit)} to #${data.pullRequest}, but it is neither one of its commits nor what its merge made.`,
    remedy: 'Find out how the commit came to the branch; bring it in by a pull request of its own.',
  }),
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
  'deployer-only-approver': reasonKind({
    effect: 'deny',
    title: 'The deployer is the only approver',
    data: v.strictObject({ ...pull, approvers: v.array(v.string()) }),
    explain: (data) =>
      `#${data.pullRequest} was approved by ${data.approvers.join(', ')} alone, who started this deploy.`,
    remedy: 'Let somebody else start the deploy, in a new run: a re-run keeps its earlier starters.',
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
