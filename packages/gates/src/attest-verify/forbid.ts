import type { Instant } from '@countersign/core';
import type { Answer } from './answer.ts';
import { callerFindings } from './caller-checks.ts';
import { candidatesOf, type Scene } from './candidate.ts';
import { see } from './checks.ts';
import { signersOr } from './demand.ts';
import { problemsIn, type Sight } from './finding.ts';
import { attributeFinding, scalarText, speaksOf, valuesOf } from './predicate-checks.ts';
import type { Draft } from './reasons.ts';
import type { Forbidden } from './requirement.ts';
import { predicateTypeOf, signedAt } from './said.ts';
import { searchesFor, searchText, unaskableSearches } from './searches.ts';
import { anySignerFindings } from './signer-checks.ts';

/** What one attestation says of a forbidden value. `open`: it cannot be told, and these are the reasons why. */
type Saying =
  | { readonly says: 'forbidden' | 'otherwise'; readonly sight: Sight; readonly found: string }
  | { readonly says: 'open'; readonly sight: Sight; readonly problems: readonly Draft[] };

function sayingOf(scene: Scene, forbidden: Forbidden, sight: Sight): Saying | null {
  if (predicateTypeOf(sight.verified) !== forbidden.predicateType || !speaksOf(sight)) return null;
  const signer = problemsIn(anySignerFindings(signersOr(forbidden, scene.requirement), sight));
  // Somebody else says so: anybody can.
  if (signer.some(({ code }) => code !== 'claim-missing')) return null;
  const { problem, found } = attributeFinding(forbidden.attribute, sight);
  if (signer.length > 0) {
    const otherwise = problem?.code === 'attribute-differs';
    return otherwise ? null : { says: 'open', sight, problems: signer };
  }
  if (problem?.code === 'attribute-missing') return { says: 'open', sight, problems: [problem] };
  if (problem === null) return { says: 'forbidden', sight, found };
  // Whoever may call a reusable workflow could have it say that all is well.
  const called = problemsIn(callerFindings(scene.requirement, sight));
  return called.length > 0 ? null : { says: 'otherwise', sight, found };
}

function lastTime({ verified }: Sight): Instant | null {
  return (
    verified.trustedTimes
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null
  );
}

/** True when a later attestation says otherwise. What nobody timed is never lifted. */
function isLifted({ sight }: Saying, sayings: readonly Saying[]): boolean {
  const said = lastTime(sight);
  if (said === null) return false;
  return sayings.some((other) => {
    const at = signedAt(other.sight.verified);
    return other.says === 'otherwise' && at !== null && at > said;
  });
}

function told(scene: Scene, { predicateType, attribute }: Forbidden, sayings: readonly Saying[]): Draft {
  const { question } = scene;
  const { path } = attribute;
  const latest = sayings
    .filter((saying) => saying.says === 'otherwise')
    .toSorted((a, b) =>
      (signedAt(a.sight.verified) ?? '') < (signedAt(b.sight.verified) ?? '') ? 1 : -1,
    )[0];
  if (latest?.says === 'otherwise') {
    const { sight, found } = latest;
    const data = { predicateType, path, bundle: sight.bundle, found };
    return { code: 'not-forbidden', question, data, evidence: sight.evidence };
  }
  const wanted = valuesOf(attribute).map(scalarText).join(' or ');
  const data = { predicateType, path, forbidden: wanted };
  return { code: 'forbidden-not-found', question, data, evidence: [] };
}

function judgeForbidden(scene: Scene, forbidden: Forbidden, sights: readonly Sight[]): Answer {
  const { question } = scene;
  const sayings = sights.flatMap((sight) => sayingOf(scene, forbidden, sight) ?? []);
  const standing = sayings.filter((saying) => saying.says !== 'otherwise' && !isLifted(saying, sayings));
  const problems = standing.flatMap((saying): readonly Draft[] => {
    if (saying.says === 'open') return saying.problems;
    const { bundle, evidence } = saying.sight;
    const { predicateType, attribute } = forbidden;
    const found = saying.says === 'forbidden' ? saying.found : '';
    const data = { bundle, predicateType, path: attribute.path, found };
    return [{ code: 'forbidden-attestation', question, data, evidence }];
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, allow: [told(scene, forbidden, sayings)], accepted: [] };
}

/** Whatever could not be read may be the one that forbids. */
function blindSpots(scene: Scene): Draft[] {
  const { question, requirement, subject, facts } = scene;
  const unread = candidatesOf(scene).flatMap((candidate): Draft[] => {
    const { finding } = see(scene, candidate);
    return finding?.problem?.code === 'bundle-unreadable' ? [finding.problem] : [];
  });
  const searches = [...searchesFor(requirement, subject, facts), ...unaskableSearches(requirement, subject)];
  const unsearched = searches.flatMap((search): Draft[] => {
    if (search.found.state === 'known') return [];
    const { cause, detail } = search.found;
    const data = { where: searchText(search), cause, detail };
    return [{ code: 'search-incomplete', question, data, evidence: [] }];
  });
  return [...unread, ...unsearched];
}

/**
 * Does the latest valid attestation of a type, by whom the policy lets say so, forbid the subject? Here a missing
 * attestation is told and does not shut the gate, so everything must have been looked at.
 */
export function judgeForbid(scene: Scene): readonly Answer[] {
  const { forbid } = scene.requirement;
  if (forbid.length === 0) return [];
  const blind = blindSpots(scene);
  const sights = candidatesOf(scene).flatMap((candidate) => see(scene, candidate).sight ?? []);
  const answers = forbid.map((forbidden) => judgeForbidden(scene, forbidden, sights));
  return blind.length === 0 ? answers : [...answers, { ok: false, problems: blind }];
}
