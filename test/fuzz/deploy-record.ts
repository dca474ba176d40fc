import {
  addMilliseconds,
  canonicalJson,
  type EvidenceDocument,
  type EvidenceId,
  type Request,
} from '@countersign/core';
import { deployRecordGate } from '@countersign/gates/deploy-record';
import {
  deployGateJudgement,
  sampleEvidence,
  sampleRequest,
  textHash,
} from '../gates/deploy-record/sample-evidence.ts';
import type { Generator, Random } from './random.ts';

const minuteMs = 60_000;
const results = [null, 'success', 'failure', 'cancelled', 'skipped'] as const;
const lost = { state: 'missing', cause: 'unreachable', detail: 'lost' } as const;
const otherDigest = `sha256:${'9'.repeat(64)}`;

const open = sampleEvidence([deployGateJudgement(['sod-check'])]);
const shut = sampleEvidence([deployGateJudgement([])]);
const observed = sampleEvidence([deployGateJudgement([], true)]);
const withoutPolicy: EvidenceDocument = {
  ...open,
  judgements: open.judgements.map((judgement) => ({ ...judgement, policies: [] })),
};

function policy(random: Random): unknown {
  const required = random.chance(0.3) ? ['deploy-gate'] : [];
  if (random.chance(0.1)) required.push('sod-check');
  return { require: required, maxAgeMinutes: random.pick([5, 60, 360, 360, 360]) };
}

const { subject } = sampleRequest;
const otherRequests: readonly Request[] = [
  { ...sampleRequest, run: { id: '70', attempt: 2 } },
  { ...sampleRequest, run: { id: '71', attempt: 1 } },
  { ...sampleRequest, commit: 'e'.repeat(40) },
  { ...sampleRequest, environment: 'staging' },
  { ...sampleRequest, service: 'Checkout' },
  { ...sampleRequest, repository: { name: 'acme/other', id: '9' } },
  { ...sampleRequest, repository: { name: 'acme/shop', id: '10' } },
  { ...sampleRequest, subject: { ...subject, digest: otherDigest } },
  { ...sampleRequest, at: addMilliseconds(sampleRequest.at, 12 * 60 * minuteMs) },
  // GitHub takes these for the same, so they are accepted.
  { ...sampleRequest, environment: 'PRODUCTION' },
  { ...sampleRequest, repository: { name: 'Acme/Shop', id: null } },
];

type Named = { readonly document: EvidenceDocument; readonly digest: EvidenceId };

function named(document: EvidenceDocument): Named {
  return { document, digest: textHash(canonicalJson(document)) };
}

/** Documents with their true digests, made once: hashing them in every run would take most of the time. */
const usual = [open, shut, observed, withoutPolicy].map(named);
const usualOpen = named(open);
const others = otherRequests.flatMap((request) =>
  [open, shut].map((document) => named({ ...document, request })),
);
const stillborn = named({ ...open, expires: open.request.at });

function draw(random: Random): Named {
  if (random.chance(0.02)) return stillborn;
  if (random.chance(0.2)) return random.pick(others);
  return random.chance(0.8) ? usualOpen : random.pick(usual);
}

function evidenceOf(random: Random, path: string): object {
  const { document, digest } = draw(random);
  return {
    path,
    expected: digest,
    digest: { state: 'known', value: digest, evidence: [digest] },
    document: { state: 'known', value: document, evidence: [] },
    phase: random.chance(0.1) ? 'during-deploy' : 'before-deploy',
    rejudged: { state: 'known', value: { state: 'identical', problems: [] }, evidence: [] },
  };
}

function damaged(random: Random, evidence: object): object {
  const states = ['differs', 'other-semantics', 'cannot-judge', 'corrupt'] as const;
  const rejudged = {
    state: 'known',
    value: { state: random.pick(states), problems: ['size: deny became allow'] },
    evidence: [],
  };
  return random.pick<object>([
    { ...evidence, expected: null },
    { ...evidence, expected: otherDigest },
    { ...evidence, digest: lost },
    { ...evidence, document: lost },
    { ...evidence, rejudged: lost },
    { ...evidence, rejudged },
    { ...evidence, rejudged },
  ]);
}

function jobs(random: Random): object {
  if (random.chance(0.03)) return lost;
  const deployed = { gate: 'success', deploy: 'success', canary: null, promote: null, rollBack: null };
  const cancelled = { gate: 'cancelled', deploy: 'skipped', canary: null, promote: null, rollBack: null };
  const value = random.chance(0.05)
    ? cancelled
    : random.chance(0.75)
      ? deployed
      : {
          gate: random.pick(results),
          deploy: random.pick(results),
          canary: random.pick(results),
          promote: random.pick(results),
          rollBack: random.pick(results),
        };
  return { state: 'known', value, evidence: [] };
}

function facts(random: Random): unknown {
  const files = random.pick([0, 1, 1, 1, 1, 2, 2, 3]);
  const handedOver = Array.from({ length: files }, (_, index) => {
    const evidence = evidenceOf(random, `evidence-${index}.json`);
    return random.chance(0.12) ? damaged(random, evidence) : evidence;
  });
  const request = { ...sampleRequest, at: addMilliseconds(sampleRequest.at, random.int(120) * minuteMs) };
  return {
    request,
    jobs: jobs(random),
    requestedAt: random.chance(0.03)
      ? lost
      : { state: 'known', value: random.chance(0.5) ? null : request.at, evidence: [] },
    handedOver,
    previous: random.chance(0.1) ? lost : { state: 'known', value: null, evidence: [] },
  };
}

export const generator: Generator = { gate: deployRecordGate, policy, facts };
