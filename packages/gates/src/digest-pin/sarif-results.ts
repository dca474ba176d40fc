import {
  type AnyReasonDraft,
  type Catalogue,
  explainReason,
  type JsonValue,
  kindOf,
} from '@countersign/core';
import { placeOf } from './reason-place.ts';
import { digestPinReasons } from './reasons.ts';
import { type SarifResult, sarifOf } from './sarif.ts';

// They allow, and are told all the same: code scanning shows them as notes.
const notes: readonly string[] = [
  'tag-moved-tolerated',
  'tag-with-two-digests-tolerated',
  'uses-tag-moved-tolerated',
  'mutable-inside-tolerated',
  'version-comment-stale',
];

type Level = SarifResult['level'];

function levelOf(code: string, effect: string): Level | null {
  if (effect === 'deny') return 'error';
  if (effect === 'unknown') return 'warning';
  return notes.includes(code) ? 'note' : null;
}

function resultOf(reason: AnyReasonDraft): SarifResult[] {
  const catalogue: Catalogue = digestPinReasons;
  if (!Object.hasOwn(catalogue, reason.code)) return [];
  const level = levelOf(reason.code, kindOf(catalogue, reason.code).effect);
  if (level === null) return [];
  // What speaks of no place is shown all the same: silence would look like a clean file.
  const { file, line, column } = placeOf(reason.data) ?? { file: '', line: 1, column: 1 };
  const text = explainReason(catalogue, reason);
  return [{ ruleId: `digest-pin/${reason.code}`, level, text, file, line, column }];
}

/** The reasons of a verdict as a SARIF log for code scanning: denies as errors, unknown as warnings. Pure. */
export function pinSarif(reasons: readonly AnyReasonDraft[], version: string): JsonValue {
  const rules = Object.entries(digestPinReasons).map(([code, { title, ...kind }]) => {
    const help = 'remedy' in kind && typeof kind.remedy === 'string' ? kind.remedy : title;
    return { id: `digest-pin/${code}`, title, help };
  });
  return sarifOf(reasons.flatMap(resultOf), { version, rules });
}
