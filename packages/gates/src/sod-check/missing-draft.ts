import type { Missing } from '@countersign/core';
import type { SodCheckDraft } from './reasons.ts';

/** The reason that a fact which a question rests on could not be learned. */
export function missingDraft(question: string, what: string, fact: Missing<unknown>): SodCheckDraft {
  const { cause, detail } = fact;
  return { code: 'facts-missing', question, data: { what, cause, detail }, evidence: [] };
}
