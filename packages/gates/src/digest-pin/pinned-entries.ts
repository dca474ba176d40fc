import type { LockedAction, LockedImage } from './lock.ts';
import { type Learned, learnedImage } from './learned-references.ts';
import type { Candidate } from './pin-candidates.ts';
import { type ActionUse, repositoryOf, usesText } from './places.ts';

/** A reference and what it stands for. */
export type Settled = { readonly candidate: Candidate; readonly pin: string };

function sortedTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function written(settled: readonly Settled[]): { written: string[]; files: string[] } {
  return {
    written: sortedTexts(settled.map(({ candidate }) => candidate.site.place.reference)),
    files: sortedTexts(settled.map(({ candidate }) => candidate.site.file)),
  };
}

function byKey(settled: readonly Settled[], keyOf: (one: Settled) => string | null): readonly Settled[][] {
  const groups = Map.groupBy(settled, keyOf);
  return [...groups]
    .flatMap(([key, group]) => (key === null ? [] : [{ key, group }]))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ group }) => group);
}

/** One entry for each name, tag and digest, sorted. Images of which no manifest was read are left out. */
export function lockedImages(settled: readonly Settled[], learned: Learned): LockedImage[] {
  const groups = byKey(settled, ({ candidate: { means }, pin }) =>
    means.is === 'image' ? `${means.image.name} ${means.image.tag ?? ''} ${pin}` : null,
  );
  return groups.flatMap((group): LockedImage[] => {
    const means = group[0]?.candidate.means;
    if (means?.is !== 'image') return [];
    const fact = learnedImage(learned, means.image);
    if (fact.state === 'missing') return [];
    const { digest, mediaType, size, children } = fact.value;
    const { name, tag } = means.image;
    const platforms = children.map((child) => ({ digest: child.digest, platform: child.platform }));
    return [{ name, tag, digest, mediaType, size, platforms, ...written(group) }];
  });
}

/** The tag or branch that a pinned action stands for is what the comment beside it says. */
function refOf({ site }: Candidate, action: ActionUse): string | null {
  return action.pinned ? site.reference.comment : action.ref;
}

/** One entry for each repository, ref and commit, sorted. */
export function lockedActions(settled: readonly Settled[], learned: Learned): LockedAction[] {
  const groups = byKey(settled, ({ candidate, pin }) =>
    candidate.means.is === 'action'
      ? `${repositoryOf(candidate.means)} ${refOf(candidate, candidate.means) ?? ''} ${pin}`
      : null,
  );
  return groups.flatMap((group): LockedAction[] => {
    const [first] = group;
    if (first === undefined || first.candidate.means.is !== 'action') return [];
    const { means } = first.candidate;
    const id = learned.actions.get(usesText(means, means.ref))?.repositoryId;
    return [
      {
        repository: `${means.owner}/${means.repository}`,
        repositoryId: id?.state === 'known' ? id.value : null,
        ref: refOf(first.candidate, means),
        commit: first.pin,
        ...written(group),
      },
    ];
  });
}
