import { type EvidenceId, type Fact, missing } from '@countersign/core';
import { explainImageError, type Image, imageText, parseImage } from '@countersign/oci';
import type { DigestPinFacts, ImageUse, ParsedManifest, Resolved } from './facts.ts';
import type { DigestPinPolicy } from './policy.ts';
import type { Place } from './reasons.ts';

/** One place in one file, with what its text means. */
export type Use = {
  readonly file: string;
  readonly use: ImageUse;
  readonly place: Place;
  readonly question: string;
  readonly evidence: readonly EvidenceId[];
};

function manifestOf(fact: Fact<ParsedManifest>): ParsedManifest | undefined {
  return fact.state === 'known' ? fact.value : fact.partial;
}

function useIn(file: string, use: ImageUse, evidence: readonly EvidenceId[]): Use {
  const { document, path, line, column } = use;
  const place = { file, document, path, line, column, image: use.text ?? use.found };
  return { file, use, place, evidence, question: `image:${file}#${document}:${path}` };
}

/** Every place that names an image, in the order of files and documents. */
export function usesOf(facts: DigestPinFacts): readonly Use[] {
  return facts.files.flatMap(({ path, manifest }) => {
    const evidence = manifest.state === 'known' ? manifest.evidence : [];
    return (manifestOf(manifest)?.images ?? []).map((use) => useIn(path, use, evidence));
  });
}

/** `a[0].b[12]` becomes `a[].b[]`, the form in which a policy names a path. */
function withoutIndices(path: string): string {
  return path.replaceAll(/\[[0-9]+\]/g, '[]');
}

export function isExcluded(policy: DigestPinPolicy, use: ImageUse): boolean {
  const path = withoutIndices(use.path);
  return policy.exclude.some((entry) => entry.kind === use.kind && entry.path === path);
}

export type Meaning =
  | { readonly understood: true; readonly image: Image }
  | { readonly understood: false; readonly why: string };

// Helm, shell and envsubst, Kubernetes and make, ERB, and the placeholders of CI systems.
const templateSigns = ['{{', '${', '$(', '<%', '%{', '#{'];

/** What the text of an image means, or why we cannot say. Controlled by the author of the manifest. */
export function meaningOf(use: ImageUse): Meaning {
  if (use.text === null) return { understood: false, why: 'it is not text' };
  const { text } = use;
  if (templateSigns.some((sign) => text.includes(sign)))
    return { understood: false, why: 'it holds a template expression that was not filled in' };
  const parsed = parseImage(text);
  return parsed.ok
    ? { understood: true, image: parsed.value }
    : { understood: false, why: explainImageError(parsed.error) };
}

/** What the registry said of `name:tag` or `name@digest`; `not-collected` when it was not asked. */
export function resolutionOf(
  facts: DigestPinFacts,
  image: Pick<Image, 'name' | 'tag' | 'digest'>,
): Fact<Resolved> {
  const reference = imageText(image);
  const found = facts.resolutions.find((resolution) => resolution.reference === reference);
  if (found === undefined) return missing('not-collected', `the registry was not asked for ${reference}`);
  const fact = found.manifest;
  const other = fact.state === 'known' && image.digest !== null && fact.value.digest !== image.digest;
  return other ? missing('malformed', `the registry answered with ${fact.value.digest}`) : fact;
}
