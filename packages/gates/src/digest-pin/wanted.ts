import { type Image, imageText } from '@countersign/oci';
import { approvalsOf } from './approvals.ts';
import type { DigestPinFacts } from './facts.ts';
import type { DigestPinPolicy } from './policy.ts';
import { isExcluded, meaningOf, usesOf } from './uses.ts';

type Lookup = Pick<Image, 'host' | 'path' | 'name' | 'tag' | 'digest'>;

function tagOf(image: Image): readonly Lookup[] {
  return image.tag === null ? [] : [{ ...image, digest: null }];
}

/** What must be asked to judge one image: its digest, the tag beside it, the approved digests of the same name. */
function lookupsFor(image: Image, policy: DigestPinPolicy, approved: readonly string[]): readonly Lookup[] {
  if (image.digest === null) return tagOf(image);
  const others = approved.includes(image.digest) ? [] : approved;
  const itself = policy.requireInRegistry || others.length > 0 ? [{ ...image, tag: null }] : [];
  return [...itself, ...tagOf(image), ...others.map((digest) => ({ ...image, tag: null, digest }))];
}

/** Which references a policy needs resolved, each once, sorted by its text. None in check mode. Pure. */
export function wantedLookups(
  policies: readonly DigestPinPolicy[],
  facts: Pick<DigestPinFacts, 'subject' | 'files'>,
): readonly { readonly reference: string; readonly image: Lookup }[] {
  const wanted = new Map<string, Lookup>();
  const known: DigestPinFacts = { ...facts, at: '', selections: [], resolutions: [] };
  for (const policy of policies.filter(({ mode }) => mode === 'verify')) {
    const approvals = approvalsOf(policy, facts.subject);
    for (const { use } of usesOf(known)) {
      const meaning = meaningOf(use);
      if (isExcluded(policy, use) || !meaning.understood) continue;
      const { image } = meaning;
      const approved = approvals.filter(({ name }) => name === image.name).map(({ digest }) => digest);
      for (const lookup of lookupsFor(image, policy, approved)) wanted.set(imageText(lookup), lookup);
    }
  }
  return [...wanted]
    .map(([reference, image]) => ({ reference, image }))
    .sort((left, right) => (left.reference < right.reference ? -1 : 1));
}
