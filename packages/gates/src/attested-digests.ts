import { type Digest, type Fact, isDigest, type Judgement, known, missing } from '@countersign/core';

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
