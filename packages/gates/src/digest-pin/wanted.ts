import { type Image, imageText } from '@countersign/oci';
import { platformPins } from './actions-lock.ts';
import { approvalsOf } from './approvals.ts';
import type { DigestPinFacts } from './facts.ts';
import { localRoots, localUses, targetsOf } from './local-roots.ts';
import {
  type ActionUse,
  isExcluded,
  type Meaning,
  meaningOf,
  type Site,
  sitesOf,
  usesText,
} from './places.ts';
import { type DigestPinPolicy, promotedFrom } from './policy.ts';

export type Lookup = Pick<Image, 'host' | 'path' | 'name' | 'tag' | 'digest'>;
type Learned = Pick<DigestPinFacts, 'subject' | 'files' | 'locks' | 'actionsLock'>;

function tagOf(image: Image): readonly Lookup[] {
  return image.tag === null ? [] : [{ ...image, digest: null }];
}

/** The same repository under the name that it was promoted from. */
function named(name: string, digest: string): Lookup {
  const slash = name.indexOf('/');
  return { host: name.slice(0, slash), path: name.slice(slash + 1), name, tag: null, digest };
}

/** What must be asked to judge one image: its digest, the tag beside it, the approved digests of the same name. */
function lookupsFor(
  image: Image,
  policy: DigestPinPolicy,
  approved: (name: string) => readonly string[],
): readonly Lookup[] {
  const { digest } = image;
  if (digest === null) return tagOf(image);
  const own = approved(image.name);
  const others = own.includes(digest) ? [] : own;
  const from = promotedFrom(policy, image.name);
  const sources = from.flatMap((name) => [digest, ...approved(name)].map((one) => named(name, one)));
  const itself = policy.requireInRegistry || others.length > 0 || from.length > 0;
  return [
    ...(itself ? [{ ...image, tag: null }] : []),
    ...tagOf(image),
    ...others.map((one) => ({ ...image, tag: null, digest: one })),
    ...sources,
  ];
}

function judged(
  policy: DigestPinPolicy,
  facts: Pick<DigestPinFacts, 'files'>,
): readonly { readonly site: Site; readonly meaning: Meaning }[] {
  return sitesOf(facts)
    .filter((site) => !isExcluded(policy, site))
    .map((site) => ({ site, meaning: meaningOf(site.reference) }));
}

/** Which references a policy needs resolved, each once, sorted by its text. None in check mode. Pure. */
export function wantedLookups(
  policies: readonly DigestPinPolicy[],
  facts: Learned,
): readonly { readonly reference: string; readonly image: Lookup }[] {
  const wanted = new Map<string, Lookup>();
  for (const policy of policies.filter(({ mode }) => mode === 'verify')) {
    const approvals = Map.groupBy(approvalsOf(policy, facts), ({ name }) => name);
    const approved = (name: string): readonly string[] => [
      ...new Set((approvals.get(name) ?? []).map(({ digest }) => digest)),
    ];
    for (const { meaning } of judged(policy, facts)) {
      if (meaning.is !== 'image') continue;
      for (const lookup of lookupsFor(meaning.image, policy, approved)) wanted.set(imageText(lookup), lookup);
    }
  }
  return [...wanted]
    .map(([reference, image]) => ({ reference, image }))
    .sort((left, right) => (left.reference < right.reference ? -1 : 1));
}

function commitsOf(
  policy: DigestPinPolicy,
  facts: Learned,
  action: { site: Site } & ActionUse,
): readonly string[] {
  const { site, pinned, ref } = action;
  if (pinned) return site.reference.comment === null ? [ref] : [ref, site.reference.comment];
  const { actionsLock } = facts;
  const accepted = policy.actionsLock === 'accept' && actionsLock.state === 'known';
  return [
    ref,
    ...(accepted ? platformPins(actionsLock.value, site.file, action).map(({ commit }) => commit) : []),
  ];
}

/** Which `owner/repo[/path]@ref` a policy needs learned, each once, sorted. None in check mode. Pure. */
export function wantedActions(policies: readonly DigestPinPolicy[], facts: Learned): readonly string[] {
  const wanted = policies
    .filter(({ mode }) => mode === 'verify')
    .flatMap((policy) =>
      judged(policy, facts).flatMap(({ site, meaning }) =>
        meaning.is === 'action'
          ? commitsOf(policy, facts, { site, ...meaning }).map((ref) => usesText(meaning, ref))
          : [],
      ),
    );
  return [...new Set(wanted)].sort();
}

/** The local actions that are used, each once, sorted. Pure. */
export function wantedLocals(facts: Pick<DigestPinFacts, 'files'>): readonly string[] {
  const uses = localUses(facts);
  const roots = localRoots(uses);
  return [...new Set(uses.flatMap((use) => targetsOf(roots, use)))].sort();
}
