import { canonicalJson, type PolicyDigest } from '@countersign/core';
import { sha256 } from './ports/ledger.ts';

/** sha256 over UTF-8 text. */
export function textDigest(text: string): PolicyDigest {
  return sha256(Buffer.from(text, 'utf8'));
}

/** The digest of a gate's policy value: sha256 over the canonical JSON of `{gate, value}`. */
export function policyDigest(gate: string, value: unknown): PolicyDigest {
  return textDigest(canonicalJson({ gate, value }));
}
