import {
  type AnyGate,
  canonicalJson,
  type EvidenceDocument,
  type EvidenceId,
  judge,
  type Judgement,
  type PolicyDocument,
  type RecordedPolicy,
  type Request,
  settle,
  stricter,
} from '@countersign/core';
import { deployGate } from '@countersign/gates/deploy-gate';
import { sha256 } from '@countersign/runtime/ports';

export const textHash = (text: string): EvidenceId => sha256(new TextEncoder().encode(text));

export const sampleRequest: Request = {
  server: 'https://github.com',
  repository: { name: 'acme/shop', id: '9' },
  run: { id: '71', attempt: 2 },
  workflow: 'acme/shop/.github/workflows/cd.yml@refs/heads/main',
  event: 'push',
  ref: 'refs/heads/main',
  commit: 'c'.repeat(40),
  actor: { login: 'ada', id: '1' },
  triggeringActor: { login: 'ada', id: '1' },
  environment: 'production',
  service: 'checkout',
  subject: { kind: 'image', name: 'ghcr.io/acme/checkout', digest: `sha256:${'a'.repeat(64)}` },
  at: '2026-06-22T14:00:00.000Z',
};

function policyDocument(text: string, kind: PolicyDocument['origin']['kind']): PolicyDocument {
  const origin = { kind, locator: 'acme/shop:.github/countersign.yml@main', commit: null };
  return { digest: textHash(text), origin, text };
}

export type SampleJudgement = {
  readonly gate: AnyGate;
  readonly policies: readonly { readonly value: unknown; readonly observe?: boolean }[];
  readonly facts: unknown;
};

/** deploy-gate itself: opens when every required gate was judged. */
export function deployGateJudgement(judged: readonly string[], observe = false): SampleJudgement {
  const facts = { required: ['sod-check'], later: [], judged };
  return { gate: deployGate, policies: [{ value: {}, observe }], facts };
}

function judgement(sample: SampleJudgement, document: EvidenceId): Judgement {
  const { gate, facts } = sample;
  const policies = sample.policies.map(
    ({ value, observe = false }, rule): RecordedPolicy => ({
      digest: textHash(canonicalJson({ gate: gate.id, value })),
      document,
      origin: 'tip',
      rule,
      observe,
      value,
    }),
  );
  const verdict = judge(gate, policies, facts);
  return { gate: gate.id, semantics: gate.semantics, factsId: gate.factsId, policies, facts, verdict };
}

/** Enforcing policies judged alone: what the shell hands to `settle`. */
function enforced(samples: readonly SampleJudgement[]) {
  const effects = samples.flatMap(({ gate, policies, facts }) => {
    const enforcing = policies.filter((policy) => policy.observe !== true);
    const bound = enforcing.map(({ value }) => ({
      digest: textHash(canonicalJson({ gate: gate.id, value })),
      value,
    }));
    return enforcing.length === 0 && policies.length > 0 ? [] : [judge(gate, bound, facts).effect];
  });
  if (samples.length === 0) return 'unknown';
  return effects.length === 0 ? 'every-policy-observes' : effects.reduce(stricter);
}

/** A document as the shell writes it, by the road that the shell takes. */
export function sampleEvidence(
  samples: readonly SampleJudgement[] = [deployGateJudgement(['sod-check'])],
  changes: Partial<Request> = {},
): EvidenceDocument {
  const file = policyDocument('version: 1\nrules: []\n', 'tip');
  const judgements = samples.map((sample) => judgement(sample, file.digest));
  const effects = judgements.map((each) => each.verdict.effect);
  const effect = effects.length === 0 ? 'unknown' : effects.reduce(stricter);
  return {
    schema: 'evidence/1',
    suite: { version: '0.1.0', commit: 'd'.repeat(40), dist: null },
    gate: 'deploy-gate',
    request: { ...sampleRequest, ...changes },
    documents: [file],
    judgements,
    evidence: [],
    effect,
    ...settle(effect, enforced(samples)),
    expires: '2026-06-22T14:30:00.000Z',
  };
}
