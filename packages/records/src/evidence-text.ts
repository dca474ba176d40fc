import {
  canonicalJson,
  check,
  type EvidenceDocument,
  evidenceDocumentSchema,
  problemText,
} from '@countersign/core';
import { parseCanonicalJson } from './canonical-text.ts';

export type ParsedEvidence =
  | { readonly ok: true; readonly document: EvidenceDocument }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads the text of an evidence file. It must be exactly the canonical JSON of an evidence document, so that no two
 * readers can take it differently (repeated keys, other number forms). The workflow that hands it over controls it.
 */
export function parseEvidence(text: string): ParsedEvidence {
  const parsed = parseCanonicalJson(text);
  if (!parsed.ok) return parsed;
  const checked = check(evidenceDocumentSchema, parsed.value);
  return checked.ok
    ? { ok: true, document: checked.value }
    : { ok: false, problem: problemText(checked.problems[0]) };
}

/** The one text of an evidence document. */
export function evidenceText(document: EvidenceDocument): string {
  return canonicalJson(document);
}
