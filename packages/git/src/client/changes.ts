import { type CommitSha, type Fact, known, missing } from '@countersign/core';
import { type LineCount, parseLineCounts } from '../line-count.ts';
import { parseRawDiff, type RawChange } from '../raw-change.ts';
import { refuseShas } from './history.ts';
import type { Mirror } from './mirror.ts';
import { gitOutput } from './place.ts';

/** Two states of the code; `base` null is the empty tree. */
export type ChangeQuestion = { readonly base: CommitSha | null; readonly head: CommitSha };

// The tree without entries has the same id everywhere, and git knows it without having it (gitglossary, empty tree).
const emptyTrees: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/** Plumbing reads no diff setting, but a `.gitmodules` in the change could hide a submodule. */
export const diffCommand = ['diff-tree', '-r', '--no-renames', '--ignore-submodules=none', '--no-ext-diff'];

/** The two trees of a question as git's arguments; missing when one is no full SHA. */
export function sidesOf({ base, head }: ChangeQuestion): Fact<readonly [string, string]> {
  const refused = refuseShas(base === null ? [head] : [base, head]);
  return refused ?? known([base ?? emptyTrees[head.length] ?? '', head]);
}

async function diff(
  { place }: Mirror,
  question: ChangeQuestion,
  options: readonly string[],
): Promise<Fact<Uint8Array>> {
  const sides = sidesOf(question);
  if (sides.state === 'missing') return missing(sides.cause, sides.detail);
  return gitOutput(place, { args: [...diffCommand, ...options, ...sides.value, '--'] });
}

/**
 * Every path that differs between two states, with modes and object ids, sorted as git sorts. Nothing is taken for a
 * rename, so a file that moved is a path that went and one that came. Needs no file contents.
 */
export async function listChanges(
  mirror: Mirror,
  question: ChangeQuestion,
): Promise<Fact<readonly RawChange[]>> {
  const bytes = await diff(mirror, question, ['--raw', '-z']);
  if (bytes.state === 'missing') return missing(bytes.cause, bytes.detail);
  const sections = parseRawDiff(bytes.value);
  return sections === undefined || sections.length > 1 || typeof sections[0]?.commit === 'string'
    ? missing('malformed', 'git diff-tree printed a list of another shape')
    : known(sections[0]?.changes ?? [], bytes.evidence);
}

/** How many lines each path gained and lost; nothing is taken for a rename. A partial clone fetches the contents. */
export async function countLines(
  mirror: Mirror,
  question: ChangeQuestion,
): Promise<Fact<readonly LineCount[]>> {
  const bytes = await diff(mirror, question, ['--numstat', '-z', '--no-textconv']);
  if (bytes.state === 'missing') return missing(bytes.cause, bytes.detail);
  const counts = parseLineCounts(bytes.value);
  return counts === undefined
    ? missing('malformed', 'git diff-tree printed a list of another shape')
    : known(counts, bytes.evidence);
}
