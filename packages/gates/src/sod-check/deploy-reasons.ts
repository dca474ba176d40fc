import { commitSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';
import { personRoles } from './approval-reasons.ts';
import { exceptionMeanings, exceptions, presetNames } from './exceptions.ts';

const short = (commit: string): string => commit.slice(0, 12);
const environment = { environment: v.string() };
const hand = {
  login: v.string(),
  role: v.picklist(personRoles),
  pullRequests: v.pipe(v.array(v.number()), v.description('the first ones')),
};

function numbers(pullRequests: readonly number[]): string {
  return pullRequests.map((number) => `#${number}`).join(', ');
}

/** Reasons for the questions `deployer`, `environment`, `bypass`, `cooling-off` and `policy`. */
export const deployReasons = {
  'deployer-known': reasonKind({
    effect: 'allow',
    title: 'Deployers are known',
    data: v.strictObject({ deployers: v.array(v.string()) }),
    explain: (data) => `This run was started by ${data.deployers.join(', ')}, over all of its attempts.`,
  }),
  'deployer-is-author': reasonKind({
    effect: 'deny',
    title: 'The deployer made some of it',
    data: v.strictObject(hand),
    explain: (data) =>
      `${data.login} started this deploy and is ${data.role} of ${numbers(data.pullRequests)}, which it brings.`,
    remedy:
      'Let somebody start the deploy, in a new run, who had no hand in the changes; a smaller team may use the preset `team-of-two` or `solo`.',
  }),
  'deployer-not-person': reasonKind({
    effect: 'unknown',
    title: 'A bot deploys',
    data: v.strictObject({ login: v.string() }),
    explain: (data) =>
      `${data.login} started this run. A bot has no authority of its own, and who made it act is not known.`,
    remedy:
      'Let a person start the deploy; name the person behind the bot under `bots`; or accept `automation-deploys` in the policy.',
  }),
  'deployer-gone': reasonKind({
    effect: 'unknown',
    title: 'Who started an attempt is not known',
    data: v.strictObject({ attempt: v.number() }),
    explain: (data) =>
      `Attempt ${data.attempt} of this run was started by an account that is gone, so who deploys is not known.`,
    remedy: 'Start the deploy in a new run: a re-run keeps its earlier starters.',
  }),
  'builder-deploys': reasonKind({
    effect: 'deny',
    title: 'The builder deploys',
    data: v.strictObject({ identity: v.string() }),
    explain: (data) => `${data.identity} built and signed the artifact, and the same workflow deploys it.`,
    remedy: 'Build and deploy by different workflows; or accept `builder-deploys` in the policy.',
  }),
  'environment-open': reasonKind({
    effect: 'allow',
    title: 'The environment asks nobody',
    data: v.strictObject({ ...environment, exists: v.boolean() }),
    explain: (data) =>
      data.exists
        ? `The environment ${data.environment} names no required reviewers.`
        : `GitHub has no environment ${data.environment}, so no reviewers of it were asked.`,
  }),
  'environment-reviewed': reasonKind({
    effect: 'allow',
    title: 'The environment was reviewed',
    data: v.strictObject({ ...environment, reviewers: v.array(v.string()) }),
    explain: (data) => `${data.reviewers.join(', ')} let this run into ${data.environment}.`,
  }),
  'environment-not-yet-asked': reasonKind({
    effect: 'allow',
    title: 'The environment will ask later',
    data: v.strictObject(environment),
    explain: (data) =>
      `This run has not entered ${data.environment} yet; GitHub will ask its reviewers when it does.`,
  }),
  'environment-bypassed': reasonKind({
    effect: 'deny',
    title: 'Nobody reviewed the environment',
    data: v.strictObject({ ...environment, deployments: v.number() }),
    explain: (data) =>
      `The environment ${data.environment} has required reviewers, and this run entered it with no approval, as an administrator can.`,
    remedy:
      'Start a new run and have a reviewer of the environment approve; forbid administrators to bypass its rules.',
  }),
  'environment-reviewer-is-author': reasonKind({
    effect: 'deny',
    title: 'The reviewer of the environment made some of it',
    data: v.strictObject({ ...environment, ...hand }),
    explain: (data) =>
      `${data.login} let this run into ${data.environment} and is ${data.role} of ${numbers(data.pullRequests)}.`,
    remedy: 'Start a new run and have a reviewer of the environment approve who had no hand in the changes.',
  }),
  'environment-reviewer-is-deployer': reasonKind({
    effect: 'deny',
    title: 'The deployer reviewed the environment',
    data: v.strictObject({ ...environment, login: v.string() }),
    explain: (data) => `${data.login} started this run and let it into ${data.environment}.`,
    remedy:
      'Start a new run and have another reviewer of the environment approve; let the environment prevent self-review.',
  }),
  'environment-reviewer-gone': reasonKind({
    effect: 'unknown',
    title: 'Who reviewed the environment is not known',
    data: v.strictObject(environment),
    explain: (data) =>
      `Whoever let this run into ${data.environment} has no person's account any more, so it may have been an author.`,
    remedy: 'Start a new run and have a reviewer of the environment approve.',
  }),
  'environment-approval-of-earlier-attempt': reasonKind({
    effect: 'unknown',
    title: 'The approval may be of an earlier attempt',
    data: v.strictObject({ ...environment, attempt: v.number() }),
    explain: (data) =>
      `This is attempt ${data.attempt}, and GitHub does not tell to which attempt the approvals of ${data.environment} belong.`,
    remedy: 'Start the deploy in a new run, so that its reviewers are asked for it.',
  }),
  'no-bypass-seen': reasonKind({
    effect: 'allow',
    title: 'No rule was bypassed',
    data: v.strictObject({ evaluations: v.number() }),
    explain: (data) =>
      `None of ${data.evaluations} evaluations of the branch rules was bypassed for these commits.`,
  }),
  'bypass-not-visible': reasonKind({
    effect: 'allow',
    title: 'Bypasses are not visible',
    data: v.strictObject({ permission: v.string(), detail: v.string() }),
    explain: (data) =>
      `Whether branch rules were bypassed is not visible without ${data.permission} (${data.detail}); the approvals were counted here, whatever the rules said.`,
  }),
  'bypass-not-ruled-out': reasonKind({
    effect: 'unknown',
    title: 'A bypass is not ruled out',
    data: v.strictObject({ permission: v.string(), detail: v.string() }),
    explain: (data) =>
      `The policy asks for proof that no branch rule was bypassed, which needs ${data.permission}: ${data.detail}.`,
    remedy:
      'Give `github-token` the token of an App that has Administration: read; GitHub keeps this for a month.',
  }),
  'rules-bypassed': reasonKind({
    effect: 'deny',
    title: 'Branch rules were bypassed',
    data: v.strictObject({ commit: commitSchema, ref: v.string(), login: v.nullable(v.string()) }),
    explain: (data) =>
      `${data.login ?? 'Somebody'} bypassed the rules of ${data.ref} to bring commit ${short(data.commit)}.`,
    remedy: 'Find out why; bring the change in by the rules, or accept `rules-bypassed` in the policy.',
  }),
  'cooled-off': reasonKind({
    effect: 'allow',
    title: 'Time to look has passed',
    data: v.strictObject({ mergedAt: v.nullable(v.string()), minutes: v.number() }),
    explain: (data) =>
      data.mergedAt === null
        ? 'This deploy brings no merge that would have to cool off.'
        : `The last merge was at ${data.mergedAt}, at least ${data.minutes} minutes ago.`,
  }),
  'cooling-off': reasonKind({
    effect: 'deny',
    title: 'Merged too recently',
    data: v.strictObject({ mergedAt: v.string(), minutes: v.number(), until: v.string() }),
    explain: (data) =>
      `The last merge was at ${data.mergedAt}; the policy wants ${data.minutes} minutes between merge and deploy.`,
    remedy: 'Look at the change again, and start the deploy after the named time has passed.',
  }),
  'preset-relaxed': reasonKind({
    effect: 'allow',
    title: 'Not the strict preset',
    data: v.strictObject({
      preset: v.picklist(presetNames),
      accepted: v.array(v.picklist(exceptions)),
      controls: v.array(v.string()),
    }),
    explain: (data) =>
      `The preset ${data.preset} accepts ${data.accepted.join(', ')}; in place of that: ${data.controls.length === 0 ? 'nothing' : data.controls.join('; ')}.`,
  }),
  'exception-accepted': reasonKind({
    effect: 'allow',
    title: 'An exception was accepted',
    data: v.strictObject({
      exception: v.picklist(exceptions),
      who: v.array(v.string()),
      commit: v.nullable(commitSchema),
      pullRequest: v.nullable(v.number()),
      detail: v.nullable(v.string()),
    }),
    explain: (data) =>
      `The policy accepts that ${exceptionMeanings[data.exception]}${data.pullRequest === null ? '' : ` (#${data.pullRequest})`}${data.who.length === 0 ? '' : `: ${data.who.join(', ')}`}${data.detail === null ? '' : ` (${data.detail})`}.`,
  }),
} as const;
