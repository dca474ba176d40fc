import type { Sight } from './finding.ts';
import type { Draft } from './reasons.ts';

/**
 * What a part of a requirement comes to. `allow` holds what may be told once everything else is accepted, too; whoever
 * puts answers together must drop it otherwise, because an allowing reason answers the question.
 */
export type Answer =
  | { readonly ok: true; readonly allow: readonly Draft[]; readonly accepted: readonly Sight[] }
  | { readonly ok: false; readonly problems: readonly Draft[] };

/** All must be accepted; otherwise everything that speaks against any of them. */
export function allOf(answers: readonly Answer[]): Answer {
  const problems = answers.flatMap((answer) => (answer.ok ? [] : answer.problems));
  if (answers.some(({ ok }) => !ok)) return { ok: false, problems };
  return {
    ok: true,
    allow: answers.flatMap((answer) => (answer.ok ? answer.allow : [])),
    accepted: answers.flatMap((answer) => (answer.ok ? answer.accepted : [])),
  };
}
