import { type EvidenceId, type Missing, missing } from '@countersign/core';
import type { RiskTierFacts } from './facts.ts';
import type { RiskTierDraft } from './reasons.ts';
import type { Measured, MeasuredBundle, RollbackTests } from './rollback-facts.ts';
import { builtInRoot, type RollbackTestPolicy } from './rollback-policy.ts';

export const rollbackQuestion = 'rollback-test';
const question = rollbackQuestion;
const passed = 'passed';

type Verified = Extract<Measured, { state: 'verified' }>;
type Signer = NonNullable<RollbackTestPolicy['signer']>;

function unread(what: string, { cause, detail }: Missing<unknown>): RiskTierDraft {
  return { code: 'rollback-test-unreadable', question, data: { what, cause, detail }, evidence: [] };
}

/** Why this policy's root cannot be trusted; null when it can. */
function rootProblem(policy: RollbackTestPolicy, test: RollbackTests[number]): Missing<unknown> | null {
  const { rootDigest } = test;
  if (rootDigest.state === 'missing') return rootDigest;
  if (policy.trustedRoot === builtInRoot || rootDigest.value === policy.trustedRootDigest) return null;
  return missing('unsupported', `its digest is ${rootDigest.value}, and the policy pins another`);
}

/** An attestation is bound to the commit that is deployed, or to what is deployed. */
function speaksOfDeploy({ head, subject }: RiskTierFacts, digests: readonly string[]): boolean {
  return [subject.digest, `gitCommit:${head}`, `sha1:${head}`].some((digest) => digests.includes(digest));
}

type Sight = {
  readonly facts: RiskTierFacts;
  readonly policy: RollbackTestPolicy;
  readonly signer: Signer;
  readonly bundle: MeasuredBundle;
};

function resultDraft(
  { bundle, signer }: Sight,
  verified: Verified,
  evidence: readonly EvidenceId[],
): RiskTierDraft {
  const { result } = verified;
  if (result.state === 'missing') return unread(bundle.path, result);
  const data = { bundle: bundle.path, identity: signer.identity, result: result.value };
  const code = result.value === passed ? 'rollback-test-attested' : 'rollback-test-failed';
  return { code, question, data, evidence };
}

/** Nothing for a bundle that is somebody else's, of something else, or of another type. */
function bundleDrafts(sight: Sight): RiskTierDraft[] {
  const { bundle, facts, policy, signer } = sight;
  const { measured } = bundle;
  if (measured.state === 'missing') return [unread(bundle.path, measured)];
  const { value, evidence } = measured;
  if (value.state === 'rejected' || value.predicateType !== policy.predicateType) return [];
  const { identity, issuer, digests } = value;
  if (identity.state === 'missing') return [unread(bundle.path, identity)];
  if (issuer.state === 'missing') return [unread(bundle.path, issuer)];
  const theirs = identity.value === signer.identity && issuer.value === signer.issuer;
  return theirs && speaksOfDeploy(facts, digests) ? [resultDraft(sight, value, evidence)] : [];
}

function patternDrafts(policy: RollbackTestPolicy, facts: RiskTierFacts, pattern: string): RiskTierDraft[] {
  const { signer } = policy;
  const test = facts.rollbackTests.find(
    (each) => each.pattern === pattern && each.root === policy.trustedRoot,
  );
  if (test === undefined) return [unread(pattern, missing('not-collected', 'nobody looked for it'))];
  const problem = rootProblem(policy, test);
  if (problem !== null) return [unread(policy.trustedRoot, problem)];
  if (test.bundles.state === 'missing') return [unread(pattern, test.bundles)];
  if (signer === undefined) return [];
  return test.bundles.value.flatMap((bundle) => bundleDrafts({ facts, policy, signer, bundle }));
}

/**
 * Was going back tried, by the one whose word counts, for exactly what is deployed? A bundle that cannot be read leaves
 * it open: it might be the one that says no.
 */
export function decideRollback(
  policy: RollbackTestPolicy | 'not-required',
  facts: RiskTierFacts,
): RiskTierDraft[] {
  if (policy === 'not-required')
    return [{ code: 'rollback-test-not-required', question, data: {}, evidence: [] }];
  const drafts = policy.bundles.flatMap((pattern) => patternDrafts(policy, facts, pattern));
  if (drafts.length > 0) return drafts;
  const { predicateType, signer } = policy;
  const data = { predicateType, identity: signer?.identity ?? null, commit: facts.head };
  return [{ code: 'rollback-test-not-attested', question, data, evidence: [] }];
}
