import { createHash } from 'node:crypto';
import { canonicalJson, type EvidenceId, type JudgedPolicy } from '@countersign/core';

export type JudgedValue = JudgedPolicy<unknown>;

/** sha256 over the UTF-8 bytes of a text. */
export function textSha256(text: string): EvidenceId {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

/** A policy value with the digest that the actions give it. */
export function judgedValue(gate: string, value: unknown): JudgedValue {
  return { digest: textSha256(canonicalJson({ gate, value })), value };
}
