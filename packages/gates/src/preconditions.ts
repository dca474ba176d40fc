import type { AnyReasonDraft, Gate, ReasonDraft } from '@countersign/core';
import * as v from 'valibot';
import {
  type Claims,
  type PolicySource,
  type PreconditionsFacts,
  preconditionsFactsSchema,
} from './preconditions-facts.ts';
import { preconditionsReasons } from './preconditions-reasons.ts';

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
