import { type Fact, missing } from '@countersign/core';
import { type Image, imageText } from '@countersign/oci';
import type { ActionFact } from './action-facts.ts';
import type { Resolved } from './facts.ts';
import type { Candidate, Pinnable } from './pin-candidates.ts';
import { type ActionUse, usesText } from './places.ts';

/** What registries and repositories said, by what they were asked. */
export type Looked<T> = {
  readonly images: ReadonlyMap<string, Fact<Resolved>>;
  readonly actions: ReadonlyMap<string, T>;
};
export type Learned = Looked<ActionFact>;
type Commits = Looked<Pick<ActionFact, 'commit'> & Partial<Pick<ActionFact, 'reachable'>>>;

const notAsked = missing('not-collected', 'nobody asked');

export function learnedImage({ images }: Pick<Commits, 'images'>, image: Image): Fact<Resolved> {
  return images.get(imageText(image)) ?? notAsked;
}

/** The commit of an action, and what else was learned of it. A commit of no branch and no tag is not taken. */
function learnedCommit({ actions }: Commits, action: ActionUse): Fact<string> {
  const fact = actions.get(usesText(action, action.ref));
  if (fact === undefined) return notAsked;
  if (fact.reachable?.state === 'known' && fact.reachable.value === 'none')
    return missing('not-found', 'no branch and no tag of that repository holds its commit');
  if (fact.commit.state === 'missing') return missing(fact.commit.cause, fact.commit.detail);
  return { ...fact.commit, value: fact.commit.value.sha };
}

/** What a reference stands for: `sha256:…` for an image, a full commit SHA for an action. */
function learnedPin(learned: Commits, means: Pinnable): Fact<string> {
  if (means.is === 'action')
    return means.pinned ? { state: 'known', value: means.ref, evidence: [] } : learnedCommit(learned, means);
  const fact = learnedImage(learned, means.image);
  return fact.state === 'known' ? { ...fact, value: fact.value.digest } : missing(fact.cause, fact.detail);
}

/**
 * Two looks at the same references in one run. Where they differ the reference is moving, or its registry makes up an
 * answer each time, and nobody could say which of the two was meant.
 */
export function steady(first: Commits, second: Commits, candidate: Candidate): Fact<string> {
  const before = learnedPin(first, candidate.means);
  const after = learnedPin(second, candidate.means);
  if (before.state === 'missing') return before;
  if (after.state === 'missing' || before.value === after.value) return after;
  return missing('malformed', `it named ${before.value}, and ${after.value} when it was asked for again`);
}
