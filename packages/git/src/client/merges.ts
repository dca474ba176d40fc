import { type CommitSha, type Fact, isCommitSha, known, missing } from '@countersign/core';
import { type MergeMeasure, parseMerge, parseMerges } from '../merge-measure.ts';
import { findObjects } from './history.ts';
import type { Mirror } from './mirror.ts';
import { askGit, type GitPlace, gitFailure } from './place.ts';

export type MergeQuestion = { readonly base: CommitSha; readonly head: CommitSha };

type Measured = Fact<MergeMeasure>;

const command = [
  'merge-tree',
  '--write-tree',
  '-z',
  '--name-only',
  '--no-messages',
  '--allow-unrelated-histories',
];
// One process for each merge costs some ten times the merge itself; several wait for contents at the same time.
const mergesAtOnce = 50;
const processes = 4;
const usageError = 129;

/** What is asked cannot be measured because a commit is not there. */
function absent({ base, head }: MergeQuestion, there: ReadonlyMap<string, string>) {
  const lost = [base, head].find((commit) => there.get(commit) !== 'commit');
  return lost === undefined ? undefined : missing('not-found', `the commit ${lost} is not there`);
}

async function measureOne(place: GitPlace, { base, head }: MergeQuestion): Promise<Measured> {
  const ask = { args: [...command, base, head] };
  const answer = await askGit(place, ask);
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  const { exitCode, stdout } = answer.value;
  const measure = parseMerge(exitCode, stdout);
  if (measure !== undefined) return known(measure, answer.evidence);
  if (exitCode === usageError)
    return missing('unsupported', 'this git has no merge-tree --write-tree; git 2.38 or newer is needed');
  return gitFailure(ask, answer.value);
}

async function measureBatch(place: GitPlace, batch: readonly MergeQuestion[]): Promise<readonly Measured[]> {
  const stdin = new TextEncoder().encode(batch.map(({ base, head }) => `${base} ${head}\n`).join(''));
  const answer = await askGit(place, { args: [...command, '--stdin'], stdin });
  if (answer.state === 'missing') return batch.map(() => missing(answer.cause, answer.detail));
  const { evidence } = answer;
  const measured: Measured[] = parseMerges(answer.value.stdout).map((measure) => known(measure, evidence));
  // git stops at the first merge that it cannot carry out, and before 2.39 does not know --stdin at all.
  for (const question of batch.slice(measured.length)) measured.push(await measureOne(place, question));
  return measured.slice(0, batch.length);
}

/** Neighbours together, so that the processes have about the same to do. */
function batchesOf(asked: readonly MergeQuestion[]): readonly (readonly MergeQuestion[])[] {
  const size = Math.min(mergesAtOnce, Math.ceil(asked.length / processes));
  const count = Math.ceil(asked.length / Math.max(size, 1));
  return Array.from({ length: count }, (_, index) => asked.slice(index * size, (index + 1) * size));
}

async function measureAll(place: GitPlace, asked: readonly MergeQuestion[]): Promise<readonly Measured[]> {
  const batches = batchesOf(asked);
  const answers: (readonly Measured[])[] = [];
  for (let start = 0; start < batches.length; start += processes) {
    const together = batches.slice(start, start + processes);
    answers.push(...(await Promise.all(together.map((batch) => measureBatch(place, batch)))));
  }
  return answers.flat();
}

/**
 * What git's own merge makes of each `head` into its `base`, in the order asked: the tree that the merge on the server
 * must have when nobody's hand was in it. Merge, squash and the last commit of a rebase give the same tree. The
 * strategy is ort with git's defaults; no merge driver, attribute or setting of the repository or the machine counts.
 * Commits without a common ancestor are merged as if their ancestor were empty.
 *
 * Missing for each pair by itself: not-found when a commit is not there, unsupported before git 2.38; for up to 50
 * neighbours together when git takes too long or prints too much.
 */
export async function measureMerges(
  { place }: Mirror,
  questions: readonly MergeQuestion[],
): Promise<readonly Measured[]> {
  const commits = questions.flatMap(({ base, head }) => [base, head]);
  const there = await findObjects(place, [...new Set(commits)].filter(isCommitSha));
  if (there.state === 'missing') return questions.map(() => missing(there.cause, there.detail));
  const lost = questions.map((question) => absent(question, there.value));
  const asked = questions.filter((_, index) => lost[index] === undefined);
  const answers = (await measureAll(place, asked)).values();
  return lost.map((fact) => fact ?? answers.next().value ?? missing('not-collected', 'not measured'));
}
