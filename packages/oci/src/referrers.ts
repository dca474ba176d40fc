import { type Fact, known, mapFact, missing } from '@countersign/core';
import type { Referrer } from './descriptor.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { bareMediaType, referrersType } from './media-type.ts';

/** distribution-spec, "Referrers tag schema": where registries without the referrers API keep the same list. */
export function fallbackTag(digest: string): string {
  return digest.replace(':', '-').slice(0, 128);
}

/** Is this the type of a list of referrers? Registries that do not know the API answer 200 with a page of their own. */
export function isReferrersType(contentType: string | undefined): boolean {
  return bareMediaType(contentType ?? '') === referrersType;
}

/** What an index lists, as referrers. */
export function referrersOf({ children }: Pick<Manifest, 'children'>): readonly Referrer[] {
  return children.map((child) => ({
    digest: child.digest,
    mediaType: child.mediaType,
    size: child.size,
    annotations: child.annotations,
    artifactType: child.artifactType,
  }));
}

/** Reads one page of the referrers API, an image index. */
export function parseReferrers(text: string): Fact<readonly Referrer[]> {
  const manifest = parseManifest(text, referrersType);
  return mapFact(manifest, referrersOf);
}

/** Both lists as one, each digest once, in the order of its first appearance. Two entries that differ are refused. */
export function mergeReferrers(
  lists: readonly (readonly Referrer[])[],
  subject: string,
): Fact<readonly Referrer[]> {
  const merged = new Map<string, Referrer>();
  for (const referrer of lists.flat()) {
    const before = merged.get(referrer.digest);
    if (before !== undefined && (before.size !== referrer.size || before.mediaType !== referrer.mediaType))
      return missing('malformed', `the registry says two things of the referrer ${referrer.digest}`);
    if (referrer.digest === subject)
      return missing('malformed', `the registry lists ${subject} as a referrer of itself`);
    // An entry under the fallback tag need not say of which type it is.
    merged.set(referrer.digest, before?.artifactType == null ? referrer : before);
  }
  return known([...merged.values()]);
}
