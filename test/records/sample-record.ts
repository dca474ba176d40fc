import { type EvidenceId, noPolicyDigest } from '@countersign/core';
import {
  type DeployPredicate,
  type DeployRecord,
  deployRecordType,
  sealRecord,
  type SealedRecord,
  statementType,
} from '@countersign/records';
import { sha256 } from '@countersign/runtime/ports';

export const textHash = (text: string): EvidenceId => sha256(new TextEncoder().encode(text));
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const sampleCommit = 'c'.repeat(40);

const predicate: DeployPredicate = {
  recordId: 'https://github.com/acme/shop/actions/runs/71/attempts/1#production/checkout',
  environment: 'production',
  service: 'checkout',
  repository: { name: 'acme/shop', id: '9' },
  run: {
    id: '71',
    attempt: 1,
    workflow: 'acme/shop/.github/workflows/cd.yml@refs/heads/main',
    event: 'push',
  },
  ref: 'refs/heads/main',
  actor: { login: 'ada', id: '1' },
  triggeringActor: { login: 'ada', id: '1' },
  subject: `ghcr.io/acme/checkout@sha256:${'a'.repeat(64)}`,
  outcome: 'deployed',
  effect: 'allow',
  opened: true,
  by: 'verdict',
  requestedAt: null,
  decidedAt: null,
  recordedAt: '2026-06-22T14:32:04.000Z',
  jobs: { gate: 'success', deploy: 'success', canary: null, promote: null, rollBack: null },
  evidence: [],
  evidenceVerdict: {
    effect: 'unknown',
    reasons: [
      { code: 'evidence-missing', question: 'evidence', data: {}, policy: noPolicyDigest, evidence: [] },
    ],
  },
  previous: { state: 'known', value: null, evidence: [] },
};

/** A record that passes the schema, with parts of its predicate replaced. */
export function sampleRecord(changes: Partial<DeployPredicate> = {}, commit = sampleCommit): DeployRecord {
  return {
    _type: statementType,
    subject: [
      { name: 'ghcr.io/acme/checkout', digest: { sha256: 'a'.repeat(64) } },
      { name: 'git+https://github.com/acme/shop', digest: { gitCommit: commit } },
    ],
    predicateType: deployRecordType,
    predicate: { ...predicate, ...changes },
  };
}

export function sampleSealed(changes: Partial<DeployPredicate> = {}, commit = sampleCommit): SealedRecord {
  return sealRecord(sampleRecord(changes, commit), textHash);
}

export function runNumber(id: number, attempt = 1): DeployPredicate['run'] {
  return { ...predicate.run, id: String(id), attempt };
}

export function atMinute(minute: number): string {
  return `2026-06-22T14:${String(minute).padStart(2, '0')}:00.000Z`;
}
