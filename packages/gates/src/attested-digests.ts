import {
  canonicalJson,
  type Digest,
  type Fact,
  isDigest,
  type Judgement,
  known,
  missing,
} from '@countersign/core';

function listed(data: unknown): readonly unknown[] {
  if (data === null || typeof data !== 'object' || !('digests' in data)) return [];
  return Array.isArray(data.digests) ? data.digests : [];
}

/**
 * Which digests did attest-verify accept? Those that its `attested` reasons name (a subject, and the platform images of
 * an accepted index), sorted; only where it allowed, because what one policy attests another may deny. Pure; the
 * judgement may come out of a document that somebody else wrote.
 */
export function attestedDigests(judgement: Judgement | undefined): Fact<readonly Digest[]> {
  if (judgement === undefined) return missing('not-collected', 'attest-verify was not asked in this run');
  const { effect, reasons } = judgement.verdict;
  if (effect !== 'allow') return missing('not-collected', `attest-verify says ${effect}`);
  const digests = reasons
    .filter(({ code }) => code === 'attested')
    .flatMap(({ data }) => listed(data))
    .filter((digest): digest is Digest => typeof digest === 'string' && isDigest(digest));
  return known([...new Set(digests)].sort());
}

function saidAttested(facts: unknown): unknown {
  const said: unknown =
    facts !== null && typeof facts === 'object' && 'attested' in facts ? facts.attested : undefined;
  if (said === null || typeof said !== 'object' || !('state' in said) || !('value' in said)) return undefined;
  return said.state === 'known' ? said.value : undefined;
}

/**
 * A judgement whose facts say that other digests were attested than attest-verify's own judgement in the same document
 * gives; undefined when there is none. Digests that were not learned are no contradiction.
 */
export function wrongAttested(judgements: readonly Judgement[]): string | undefined {
  const derived = attestedDigests(judgements.find(({ gate }) => gate === 'attest-verify'));
  const wrong = judgements.find(({ facts }) => {
    const said = saidAttested(facts);
    if (said === undefined) return false;
    return derived.state === 'missing' || canonicalJson(said) !== canonicalJson(derived.value);
  });
  return wrong && `facts of ${wrong.gate}: attested: it does not follow from what attest-verify says`;
}
