import { catalogueOf, compareEffects, explainReason, type Judgement, kindOf } from '@countersign/core';
import { gates } from '@countersign/gates';
import { placeOf } from '@countersign/gates/digest-pin';
import type { ShownReason } from './surface.ts';

function shownOf(judgement: Judgement): ShownReason[] {
  const gate = gates[judgement.gate];
  if (gate === undefined) return [];
  const catalogue = catalogueOf(gate);
  return judgement.verdict.reasons.map((reason) => {
    const { effect, title, remedy } = kindOf(catalogue, reason.code);
    const text = explainReason(catalogue, reason);
    return {
      code: `${judgement.gate}/${reason.code}`,
      effect,
      title,
      question: reason.question,
      text,
      remedy: remedy ?? null,
      place: placeOf(reason.data),
    };
  });
}

function keyOf(reason: ShownReason): string {
  return `${reason.code}\n${reason.question}\n${reason.text}`;
}

/** The reasons of all judgements, deny first, the same sentence once. */
export function shownReasons(judgements: readonly Judgement[]): ShownReason[] {
  const unique = new Map(judgements.flatMap(shownOf).map((reason) => [keyOf(reason), reason]));
  return [...unique.values()].sort((a, b) => compareEffects(a.effect, b.effect));
}
