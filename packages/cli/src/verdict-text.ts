import { type Catalogue, explainReason, kindOf, type Verdict } from '@countersign/core';

const marks = { allow: '✓', deny: '✗', unknown: '?' } as const;

/** A verdict in plain words: the effect, then each reason with what to do next. */
export function verdictText(
  gate: string,
  catalogue: Catalogue,
  verdict: Pick<Verdict, 'effect' | 'reasons'>,
): string {
  const lines = verdict.reasons.flatMap((reason) => {
    const { effect, remedy } = kindOf(catalogue, reason.code);
    const sentence = `  ${marks[effect]} ${gate}/${reason.code}: ${explainReason(catalogue, reason)}`;
    return remedy === undefined ? [sentence] : [sentence, `      → ${remedy}`];
  });
  return [`${marks[verdict.effect]} ${gate}: ${verdict.effect}`, ...lines].join('\n');
}
