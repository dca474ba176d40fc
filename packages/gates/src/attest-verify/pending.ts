import { canonicalJson } from '@countersign/core';
import type { Scene } from './candidate.ts';
import { decide, questionOf } from './decide.ts';
import type { AttestVerifyFacts } from './facts.ts';
import { asksPlatforms, wantedPlatforms } from './platforms.ts';
import { type AttestVerifyPolicy, requirementFor } from './policy.ts';
import { attestVerifyReasons } from './reasons.ts';
import { type Search, wantedSearches } from './searches.ts';

/** Questions that a policy does not allow on these facts. */
function openQuestions(policy: AttestVerifyPolicy, facts: AttestVerifyFacts): ReadonlySet<string> {
  const drafts = decide(policy, facts);
  return new Set(
    drafts.filter(({ code }) => attestVerifyReasons[code].effect !== 'allow').map(({ question }) => question),
  );
}

function searchesOf(scene: Scene): Search[] {
  const own = wantedSearches(scene.requirement, scene.subject);
  const platforms = asksPlatforms(scene) ? wantedPlatforms(scene) : undefined;
  if (platforms?.state !== 'known') return own;
  const below = platforms.value.flatMap(({ digest }) =>
    wantedSearches(scene.requirement, { ...scene.subject, digest }),
  );
  return [...own, ...below];
}

/**
 * The places that still have to be asked: of every subject that a policy does not allow on what is known so far. What
 * the files already prove is asked of nobody. Pure.
 */
export function pendingSearches(policies: readonly AttestVerifyPolicy[], facts: AttestVerifyFacts): Search[] {
  const wanted = new Map<string, Search>();
  for (const policy of policies) {
    const open = openQuestions(policy, facts);
    for (const subject of facts.subjects) {
      const question = questionOf(subject);
      const requirement = requirementFor(policy, subject);
      if (requirement === null || !open.has(question)) continue;
      for (const search of searchesOf({ requirement, facts, subject, question }))
        wanted.set(canonicalJson(search), search);
    }
  }
  for (const { source, where, digest } of facts.searches)
    wanted.delete(canonicalJson({ source, where, digest }));
  return [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, search]) => search);
}
