import { commitSchema, reasonKind } from '@countersign/core';
import * as v from 'valibot';
import { at, placed, unlearned } from './placed-reason.ts';

const inside = {
  via: v.pipe(v.array(v.string()), v.description('the actions in between, outermost first')),
  file: v.string(),
  mutable: v.pipe(v.string(), v.description('the reference in that file')),
};

function insideText(data: { via: readonly string[]; file: string; mutable: string }): string {
  const through = data.via.length === 0 ? '' : ` of ${data.via.join(' → ')}`;
  return `${data.file}${through} uses ${data.mutable}`;
}

/** What is said of one `uses:` at one place. */
export const actionReasons = {
  'uses-pinned': reasonKind({
    effect: 'allow',
    title: 'Pinned to a commit',
    data: placed({
      commit: commitSchema,
      by: v.pipe(v.picklist(['file', 'actions-lock']), v.description('where the commit stands')),
    }),
    explain: ({ place, commit, by }) =>
      `${at(place)}: ${place.reference} is pinned to ${commit}${by === 'file' ? '' : ' by .github/workflows/actions.lock'}.`,
  }),
  'uses-in-lock': reasonKind({
    effect: 'allow',
    title: 'What the lock holds',
    data: placed({ commit: commitSchema }),
    explain: (data) => `${at(data.place)}: ${data.commit} is what the lock holds for this repository.`,
  }),
  'uses-of-own-repository': reasonKind({
    effect: 'allow',
    title: 'Of the repository itself',
    data: placed({ files: v.array(v.string()) }),
    explain: ({ place, files }) =>
      `${at(place)}: ${place.reference} is of the repository itself, at the same commit; ${files.join(' and ')} ${files.length === 1 ? 'was' : 'were'} read.`,
  }),
  'version-comment-stale': reasonKind({
    effect: 'allow',
    title: 'The comment names another version',
    data: placed({ comment: v.string(), commit: commitSchema, now: v.nullable(commitSchema) }),
    explain: ({ place, comment, commit, now }) =>
      `${at(place)}: the comment says ${comment}, which ${now === null ? 'does not exist' : `names ${now}`}, and not ${commit}. The commit is what runs.`,
  }),
  'mutable-inside-tolerated': reasonKind({
    effect: 'allow',
    title: 'Mutable inside',
    data: placed(inside),
    explain: (data) =>
      `${at(data.place)}: ${insideText(data)}, which can change under the pinned commit. The policy only warns of this.`,
  }),
  'uses-tag-moved-tolerated': reasonKind({
    effect: 'allow',
    title: 'The ref names another commit',
    data: placed({ ref: v.string(), locked: commitSchema, now: v.nullable(commitSchema) }),
    explain: ({ place, ref, locked, now }) =>
      `${at(place)}: ${ref} ${now === null ? 'does not exist any more' : `names ${now}`}; ${locked} is locked and is what runs. The policy only warns of this.`,
  }),
  'mutable-uses': reasonKind({
    effect: 'deny',
    title: 'The action is not pinned',
    data: placed({
      ref: v.string(),
      now: v.pipe(
        v.nullable(commitSchema),
        v.description('the commit that the ref named when it was asked for'),
      ),
    }),
    explain: ({ place, ref, now }) =>
      `${at(place)}: ${place.reference} names ${ref}, which can be moved${now === null ? '' : `; it is ${now} now`}.`,
    remedy:
      'Pin it to the full commit SHA (owner/repo@<sha> # v4.1.1); `countersign digest-pin pin` does it without changing another byte.',
  }),
  'uses-tag-moved': reasonKind({
    effect: 'deny',
    title: 'The ref has moved',
    data: placed({ ref: v.string(), locked: commitSchema, now: v.nullable(commitSchema) }),
    explain: ({ place, ref, locked, now }) =>
      `${at(place)}: ${ref} was locked at ${locked}, and now ${now === null ? 'does not exist' : `names ${now}`}.`,
    remedy:
      'Find out who moved it. Lock the new commit when it is meant, or let the policy say `tagMoved: warn`.',
  }),
  'impostor-commit': reasonKind({
    effect: 'deny',
    title: 'The commit is not of that repository',
    data: placed({ commit: commitSchema, repository: v.string() }),
    explain: ({ place, commit, repository }) =>
      `${at(place)}: no branch and no tag of ${repository} holds ${commit}; GitHub serves it out of a fork.`,
    remedy:
      'Do not run it. Find out who wrote this commit here, and pin one that the repository itself has released.',
  }),
  'repository-replaced': reasonKind({
    effect: 'deny',
    title: 'Another repository under the name',
    data: placed({ repository: v.string(), locked: v.array(v.string()), now: v.string() }),
    explain: ({ place, repository, locked, now }) =>
      `${at(place)}: ${repository} is the repository ${now} now, and was ${locked.join(' or ')} when it was locked.`,
    remedy:
      'Do not run it before you know who owns that name now. When it is meant, lock it anew (`countersign digest-pin approve`).',
  }),
  'only-on-a-tag': reasonKind({
    effect: 'deny',
    title: 'No branch holds the commit',
    data: placed({ commit: commitSchema, repository: v.string() }),
    explain: ({ place, commit, repository }) =>
      `${at(place)}: a tag of ${repository} holds ${commit}, but no branch does.`,
    remedy:
      'Anybody who may push tags may tag a commit of a fork. See the commit, or let the policy say `reachable: branch-or-tag`.',
  }),
  'action-gone': reasonKind({
    effect: 'deny',
    title: 'The action is not there',
    data: placed({ detail: v.string() }),
    explain: (data) => `${at(data.place)}: ${data.place.reference} cannot be fetched: ${data.detail}.`,
    remedy: 'Pin a commit that exists. A repository that this token may not read looks the same.',
  }),
  'mutable-inside': reasonKind({
    effect: 'deny',
    title: 'Mutable inside',
    data: placed(inside),
    explain: (data) => `${at(data.place)}: ${insideText(data)}, which can change under the pinned commit.`,
    remedy:
      'Use a release that pins what is inside, ask its authors, or name the action under `uses.acceptedInside`.',
  }),
  'action-unknown': reasonKind({
    effect: 'unknown',
    title: 'Not known of the action',
    data: placed({ what: v.picklist(['commit', 'reachable', 'inside', 'repository']), ...unlearned.entries }),
    explain: ({ place, what, cause, detail }) => {
      const said = {
        commit: 'which commit it is',
        reachable: 'which branch holds its commit',
        inside: 'what is inside it',
        repository: 'which repository that is',
      };
      return `${at(place)}: of ${place.reference}, ${said[what]} could not be learned (${cause}): ${detail}.`;
    },
    remedy: 'Run again when the server answers; a private action needs a token that may read its repository.',
  }),
  'inside-not-understood': reasonKind({
    effect: 'unknown',
    title: 'Not understood inside',
    data: placed({ ...inside, why: v.string() }),
    explain: (data) => `${at(data.place)}: ${insideText(data)}, which is not understood: ${data.why}.`,
    remedy:
      'Use another release, or name the action under `uses.acceptedInside` when you have looked yourself.',
  }),
  'local-not-read': reasonKind({
    effect: 'unknown',
    title: 'A local action was not read',
    data: placed({ expected: v.array(v.string()) }),
    explain: ({ place, expected }) =>
      `${at(place)}: ${place.reference} is in the workspace, but none of ${expected.join(', ')} was read.`,
    remedy:
      'Check out the repository at the root of the workspace. What another step checks out cannot be judged here.',
  }),
} as const;
