import { type CommitSha, type Fact, known, mapFact, missing } from '@countersign/core';
import type { Mirror } from './mirror.ts';
import { type GitPlace, gitObjectId, gitText } from './place.ts';
import { prepareRepository } from './remote.ts';

/** The commit behind a name that a person gave (a branch, a tag, a short id); not-found when there is none. */
export async function resolveCommit(place: GitPlace, name: string): Promise<Fact<CommitSha>> {
  const id = await gitObjectId(place, {
    args: ['rev-parse', '--verify', '--end-of-options', `${name}^{commit}`],
  });
  if (id.state === 'known' || id.cause !== 'unsupported') return id;
  return missing('not-found', `git knows no commit by the name "${name.slice(0, 80)}"`);
}

export type LocalRef = { readonly ref: string; readonly object: string };

/** Every ref below some prefixes (`refs/pull`), with the object that it names; annotated tags are not followed. */
export async function listRefs(
  place: GitPlace,
  prefixes: readonly string[],
): Promise<Fact<readonly LocalRef[]>> {
  const text = await gitText(place, {
    args: ['for-each-ref', '--format=%(objectname) %(refname)', '--', ...prefixes],
  });
  return mapFact(text, (lines) =>
    lines
      .split('\n')
      .map((line) => /^([0-9a-f]+) (.+)$/.exec(line))
      .flatMap((match) => (match === null ? [] : [{ object: match[1] ?? '', ref: match[2] ?? '' }])),
  );
}

/**
 * A mirror that reads the objects of a clone on this machine, and nothing else of it: its settings, attributes and
 * refs have no effect, and what is written goes to a temporary folder. Nothing is ever fetched.
 */
export async function borrowMirror(place: GitPlace, tip: CommitSha): Promise<Fact<Mirror>> {
  const args = ['rev-parse', '--path-format=absolute', '--git-path', 'objects'];
  const objects = await gitText(place, { args });
  if (objects.state === 'missing') return missing(objects.cause, objects.detail);
  const prepared = await prepareRepository(place.git, {
    url: null,
    objectFormat: tip.length === 64 ? 'sha256' : 'sha1',
  });
  if (prepared.state === 'missing') return missing(prepared.cause, prepared.detail);
  const borrowed = objects.value.replace(/\n$/, '');
  return known({ place: { ...prepared.value, borrowed }, heads: new Map() });
}
