import {
  type AnyReasonDraft,
  factSchema,
  type Gate,
  known,
  policyOriginKinds,
  type ReasonDraft,
  reasonKind,
  requestSchema,
} from '@countersign/core';
import * as v from 'valibot';

const claimsSchema = v.strictObject({
  repository: v.string(),
  runId: v.string(),
  runAttempt: v.string(),
  commit: v.string(),
  environment: v.pipe(v.nullable(v.string()), v.description('null: the job names no environment')),
});
/** What GitHub's own OIDC token says of this job. */
export type Claims = v.InferOutput<typeof claimsSchema>;

const sourceSchema = v.strictObject({
  kind: v.picklist(policyOriginKinds),
  locator: v.string(),
  commit: factSchema(v.nullable(v.string())),
  present: factSchema(v.boolean()),
});
/** A place where a policy was looked for, and whether one is there. */
export type PolicySource = v.InferOutput<typeof sourceSchema>;

export const preconditionsFactsSchema = v.strictObject({
  request: requestSchema,
  claims: v.pipe(
    factSchema(v.nullable(claimsSchema)),
    v.description('null: the job has no id-token permission'),
  ),
  sources: v.array(sourceSchema),
  firstDeploy: v.pipe(
    factSchema(v.boolean()),
    v.description('no record of this service and environment exists'),
  ),
  ownProblems: v.pipe(
    v.string(),
    v.description("what is wrong with the policy file of this run's own commit; empty: nothing"),
  ),
  undecidedRules: v.pipe(v.array(v.string()), v.description('rules that ask for a tier which is not known')),
});
export type PreconditionsFacts = v.InferOutput<typeof preconditionsFactsSchema>;

const place = v.strictObject({ locator: v.string() });
const cause = v.strictObject({ locator: v.string(), detail: v.string() });
const differs = v.strictObject({ claim: v.string(), claimed: v.string(), given: v.string() });

export const preconditionsReasons = {
  'policy-read': reasonKind({
    effect: 'allow',
    title: 'Policy read',
    data: place,
    explain: (data) => `The policy at ${data.locator} was read.`,
  }),
  'policy-absent': reasonKind({
    effect: 'allow',
    title: 'No policy file there',
    data: place,
    explain: (data) => `There is no policy file at ${data.locator}, so it adds none.`,
  }),
  'policy-unreadable': reasonKind({
    effect: 'unknown',
    title: 'Policy could not be read',
    data: cause,
    explain: (data) => `The policy at ${data.locator} could not be read: ${data.detail}.`,
    remedy:
      'Give a token with contents: read (for an organisation policy in a private repository: policy-token), then run again.',
  }),
  'first-deploy': reasonKind({
    effect: 'allow',
    title: 'First deploy',
    data: v.strictObject({}),
    explain: () =>
      'No deploy of this service to this environment is on record, so the policy at the tip speaks alone.',
  }),
  'deployed-policy-judged': reasonKind({
    effect: 'allow',
    title: 'Earlier policy judged too',
    data: v.strictObject({}),
    explain: () => 'The policy of the commit last deployed is judged beside the one at the tip.',
  }),
  'records-unreadable': reasonKind({
    effect: 'unknown',
    title: 'Records could not be read',
    data: v.strictObject({ detail: v.string() }),
    explain: (data) => `What was last deployed is not known: ${data.detail}.`,
    remedy: 'Give the job contents: read on the repository that holds the records, then run again.',
  }),
  'own-policy-invalid': reasonKind({
    effect: 'deny',
    title: 'The commit has a policy file with mistakes',
    data: v.strictObject({ problems: v.string() }),
    explain: (data) =>
      `The commit that is being deployed has a policy file that cannot be read: ${data.problems}.`,
    remedy:
      'Mend the policy file in the commit that is deployed: from then on it is judged beside the one at the tip.',
  }),
  'tier-not-known': reasonKind({
    effect: 'unknown',
    title: 'Risk tier not known',
    data: v.strictObject({ rule: v.string() }),
    explain: (data) =>
      `Whether ${data.rule} applies cannot be said: it asks for a risk tier, and none is known.`,
    remedy: 'Take the tier out of the rule until a risk tier is collected.',
  }),
  'identity-matches': reasonKind({
    effect: 'allow',
    title: 'Job identity matches',
    data: v.strictObject({ environment: v.nullable(v.string()) }),
    explain: (data) =>
      data.environment === null
        ? "GitHub's identity token names this repository, run and commit; the job runs in no environment."
        : `GitHub's identity token names this repository, run and commit, and the environment ${data.environment}.`,
  }),
  'identity-not-claimed': reasonKind({
    effect: 'allow',
    title: 'No job identity',
    data: v.strictObject({}),
    explain: () => 'The job has no id-token permission, so the environment is taken from the input alone.',
  }),
  'identity-unreadable': reasonKind({
    effect: 'unknown',
    title: 'Job identity could not be read',
    data: v.strictObject({ detail: v.string() }),
    explain: (data) => `The job may ask for an identity token, but none was had: ${data.detail}.`,
    remedy: 'Run the job again; when it goes on failing, look at the status of GitHub Actions.',
  }),
  'claim-differs': reasonKind({
    effect: 'deny',
    title: 'Job identity differs',
    data: differs,
    explain: (data) =>
      `The job's identity token says ${data.claim} "${data.claimed}", but "${data.given}" was asked for.`,
    remedy: 'Ask for the environment that the job really runs in.',
  }),
} as const;
type Draft = ReasonDraft<typeof preconditionsReasons>;

function fold(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

function claimPairs(facts: PreconditionsFacts, claims: Claims): [string, string | null, string][] {
  const { request } = facts;
  return [
    ['environment', claims.environment, request.environment],
    ['repository', claims.repository, request.repository.name],
    ['run id', claims.runId, request.run.id],
    ['run attempt', claims.runAttempt, String(request.run.attempt)],
    ['commit', claims.commit, request.commit],
  ];
}

function identityReasons(facts: PreconditionsFacts): Draft[] {
  const question = 'identity';
  const { claims } = facts;
  if (claims.state === 'missing')
    return [{ code: 'identity-unreadable', question, data: { detail: claims.detail }, evidence: [] }];
  const { evidence } = claims;
  if (claims.value === null) return [{ code: 'identity-not-claimed', question, data: {}, evidence }];
  const wrong = claimPairs(facts, claims.value).flatMap(([claim, claimed, given]): Draft[] =>
    claimed === null || fold(claimed) === fold(given)
      ? []
      : [{ code: 'claim-differs', question, data: { claim, claimed, given }, evidence }],
  );
  return wrong.length > 0
    ? wrong
    : [{ code: 'identity-matches', question, data: { environment: claims.value.environment }, evidence }];
}

function sourceReason(source: PolicySource): Draft {
  const question = `policy:${source.locator}`;
  const { locator, present, commit } = source;
  const failed = [present, commit].find((fact) => fact.state === 'missing');
  if (failed?.state === 'missing')
    return { code: 'policy-unreadable', question, data: { locator, detail: failed.detail }, evidence: [] };
  const evidence = present.state === 'known' ? present.evidence : [];
  const there = present.state === 'known' && present.value;
  return { code: there ? 'policy-read' : 'policy-absent', question, data: { locator }, evidence };
}

function recordReason(facts: PreconditionsFacts): Draft {
  const question = 'records';
  const { firstDeploy } = facts;
  if (firstDeploy.state === 'missing')
    return { code: 'records-unreadable', question, data: { detail: firstDeploy.detail }, evidence: [] };
  const code = firstDeploy.value ? 'first-deploy' : 'deployed-policy-judged';
  return { code, question, data: {}, evidence: firstDeploy.evidence };
}

function decide(_policy: unknown, facts: PreconditionsFacts): AnyReasonDraft[] {
  const tiers = facts.undecidedRules.map(
    (rule): Draft => ({ code: 'tier-not-known', question: `rule:${rule}`, data: { rule }, evidence: [] }),
  );
  return [
    ...identityReasons(facts),
    ...ownReasons(facts),
    recordReason(facts),
    ...facts.sources.map(sourceReason),
    ...tiers,
  ];
}

function ownReasons(facts: PreconditionsFacts): Draft[] {
  if (facts.ownProblems === '') return [];
  return [
    {
      code: 'own-policy-invalid',
      question: 'own-policy',
      data: { problems: facts.ownProblems },
      evidence: [],
    },
  ];
}

function questions(_policy: unknown, facts: PreconditionsFacts): string[] {
  const sources = facts.sources.map((source) => `policy:${source.locator}`);
  return ['identity', 'records', ...sources, ...facts.undecidedRules.map((rule) => `rule:${rule}`)];
}

export const preconditionsPolicySchema = v.strictObject({});

/** A claim that is known to be absent: the job was not given `id-token: write`. */
export const notClaimed = known<Claims | null>(null);

/**
 * What must hold before any gate's answer counts: the job is what it says it is, every place where a policy may
 * stand was read or is proven empty, what was last deployed is known, and no rule hangs on an unknown tier.
 */
export const preconditionsGate: Gate<
  'preconditions',
  unknown,
  PreconditionsFacts,
  typeof preconditionsReasons
> = {
  id: 'preconditions',
  semantics: 1,
  policy: preconditionsPolicySchema,
  facts: preconditionsFactsSchema,
  factsId: 'facts/preconditions/1',
  reasons: preconditionsReasons,
  questions,
  decide,
};
