import { canonicalJson, check } from '@countersign/core';
import { sodCheckGate } from '@countersign/gates/sod-check';
import type { DeployPredicate } from '@countersign/records';
import { sampleEvidence } from '../../gates/deploy-record/sample-evidence.ts';
import { honestFacts } from '../../gates/sod-check/honest.ts';
import { textHash } from '../../records/sample-record.ts';

/** What a record holds of a deploy that sod-check judged: a record without it answers for nothing. */
export function judgedEvidence(): DeployPredicate['evidence'] {
  const policy = check(sodCheckGate.policy, {});
  if (!policy.ok) throw new Error('the strict policy does not pass its schema');
  const judged = { gate: sodCheckGate, policies: [{ value: policy.value }], facts: honestFacts() };
  const document = sampleEvidence([judged]);
  const digest = textHash(canonicalJson(document));
  return [{ gate: document.gate, digest, handedOver: digest, document, refused: [] }];
}
