import { addMilliseconds } from '@countersign/core';
import type { JudgedPull } from './judge-pull.ts';
import { coolingOffMinutesOf } from './policy.ts';
import type { SodCheckDraft } from './reasons.ts';
import type { Scene } from './scene.ts';

export const coolingOffQuestion = 'cooling-off';
const question = coolingOffQuestion;
const minute = 60_000;

/** Has enough time passed since the last merge for somebody to look again? Instants are RFC 3339, UTC. */
export function decideCoolingOff(scene: Scene, carriers: readonly JudgedPull[]): SodCheckDraft[] {
  const minutes = coolingOffMinutesOf(scene.policy);
  if (minutes === 0) return [];
  const merges = carriers.flatMap(({ pull }) => pull.mergedAt ?? []).sort();
  const mergedAt = merges.at(-1) ?? null;
  // Commits that came with no pull request are denied one by one.
  if (mergedAt === null) return [{ code: 'cooled-off', question, data: { mergedAt, minutes }, evidence: [] }];
  const until = addMilliseconds(mergedAt, minutes * minute);
  if (until > scene.facts.at)
    return [{ code: 'cooling-off', question, data: { mergedAt, minutes, until }, evidence: [] }];
  return [{ code: 'cooled-off', question, data: { mergedAt, minutes }, evidence: [] }];
}
