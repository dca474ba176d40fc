import { type Commit, parseCommit } from '../git/commit.ts';
import { commitsBetween } from '../git/history.ts';
import { git, tryGit } from '../git/run.ts';
import type { PullRequest } from '../scenario/pull-request.ts';
import { SIGNED_BY_GITHUB, withTrailers } from './commits.ts';
import { commitTree, mergedTree, pickedTree } from './merge-trees.ts';
import { type Draft, moveBranch, requireTip } from './repository-draft.ts';
import { GITHUB_ITSELF, type Person } from './workbench.ts';
import { type FileContent, writeCommits } from './write-commits.ts';

export type MergeOptions = {
  readonly by?: string;
  readonly method?: 'merge' | 'squash' | 'rebase';
  readonly message?: string;
  readonly at?: string;
  /** What the merge commit holds beyond the clean merge: an evil merge. Not for a rebase. */
  readonly extraFiles?: Readonly<Record<string, FileContent>>;
  /** `by` adds it to the queue, and GitHub's own App merges it. */
  readonly throughQueue?: true;
};

type Merging = {
  readonly pull: PullRequest;
  readonly base: string;
  readonly merger: string;
  readonly at: string;
  readonly options: MergeOptions;
};

/** Merges a pull request as GitHub does by that method; gives the SHA that the base branch then has. */
export async function mergePullRequest(
  draft: Draft,
  pull: PullRequest,
  options: MergeOptions,
): Promise<string> {
  const asker = options.by ?? 'bob';
  draft.bench.account(asker);
  const merger = options.throughQueue ? enqueue(draft, pull, asker) : asker;
  const base = await requireTip(draft, pull.base.ref);
  const merging: Merging = { pull, base, merger, at: draft.bench.tick(options.at), options };
  const { method = 'merge' } = options;
  const written =
    method === 'rebase' ? await rebase(draft, merging) : [await mergeOrSquash(draft, merging, method)];
  const tip = written.at(-1) ?? base;
  const landed = method === 'merge' ? [...(await commitsBetween(draft.record.git, base, tip))] : written;
  await moveBranch(draft, {
    branch: pull.base.ref,
    to: tip,
    actor: merger,
    at: merging.at,
    type: options.throughQueue ? 'merge_queue_merge' : 'pr_merge',
  });
  conclude(merging, tip, landed);
  return tip;
}

/** The App in whose name GitHub merges what comes out of a queue (its real login). */
const MERGE_QUEUE = 'github-merge-queue[bot]';

function enqueue({ bench }: Draft, pull: PullRequest, asker: string): string {
  const at = bench.tick();
  pull.events.push({ type: 'ADDED_TO_MERGE_QUEUE_EVENT', at, actor: asker, enqueuer: asker });
  return bench.account(MERGE_QUEUE).login;
}

/**
 * Moves the base branch to the head of a pull request by a push: GitHub then marks the pull request
 * as merged, whether or not the rules of the branch were met, and makes no merge commit.
 */
export async function mergeByPush(
  draft: Draft,
  pull: PullRequest,
  options: { readonly by: string; readonly at?: string },
): Promise<string> {
  const merger = draft.bench.account(options.by).login;
  const base = await requireTip(draft, pull.base.ref);
  const tip = pull.head.sha;
  const at = draft.bench.tick(options.at);
  const landed = await commitsBetween(draft.record.git, base, tip);
  await moveBranch(draft, { branch: pull.base.ref, to: tip, actor: merger, at });
  conclude({ pull, base, merger, at, options: {} }, tip, landed);
  return tip;
}

function conclude({ pull, base, merger, at }: Merging, tip: string, landed: string[]): void {
  Object.assign(pull, { state: 'merged', mergedAt: at, closedAt: at, mergedBy: merger, mergeCommit: tip });
  pull.landed = landed;
  pull.base = { ref: pull.base.ref, sha: base };
  pull.events.push({ type: 'MERGED_EVENT', at, actor: merger, commit: tip, into: pull.base.ref });
}

async function mergeOrSquash(draft: Draft, merging: Merging, method: 'merge' | 'squash'): Promise<string> {
  const { pull, base, at, options } = merging;
  const clean = await mergedTree(draft.record.git, base, pull.head.sha);
  const tree = options.extraFiles
    ? await treeWith(draft, merging, { tree: clean, files: options.extraFiles })
    : clean;
  const author = method === 'merge' ? merging.merger : await authorOf(draft, pull);
  const sha = await commitTree(draft.record.git, {
    tree,
    parents: method === 'merge' ? [base, pull.head.sha] : [base],
    message: options.message ?? (await defaultMessage(draft, merging, method)),
    author: draft.bench.gitPerson(author),
    committer: GITHUB_ITSELF,
    authoredAt: at,
    committedAt: at,
  });
  draft.record.commits[sha] = { viaWeb: true, signature: SIGNED_BY_GITHUB };
  return sha;
}

async function authorOf(draft: Draft, pull: PullRequest): Promise<Person> {
  return pull.author ?? (await readCommit(draft, pull.head.sha)).author;
}

/** GitHub ends a squash message with a trailer for each commit author who is not the squash's own. */
async function defaultMessage(
  draft: Draft,
  { pull, base }: Merging,
  method: 'merge' | 'squash',
): Promise<string> {
  if (method === 'merge') {
    return `Merge pull request #${pull.number} from ${draft.record.owner}/${pull.head.ref}\n\n${pull.title}`;
  }
  const own = draft.bench.gitPerson(await authorOf(draft, pull)).email;
  const authors = new Map<string, { name: string; email: string }>();
  for (const oid of await commitsBetween(draft.record.git, base, pull.head.sha)) {
    const { author } = await readCommit(draft, oid);
    if (author.email !== own) authors.set(author.email, { name: author.name, email: author.email });
  }
  return withTrailers(`${pull.title} (#${pull.number})`, [...authors.values()]);
}

async function treeWith(
  draft: Draft,
  { base, at }: Merging,
  change: { readonly tree: string; readonly files: Readonly<Record<string, FileContent>> },
): Promise<string> {
  const person = GITHUB_ITSELF;
  const dated = { author: person, committer: person, authoredAt: at, committedAt: at, message: 'stand' };
  const stand = await commitTree(draft.record.git, { ...dated, tree: change.tree, parents: [base] });
  const [changed = ''] = await writeCommits(draft.record.git, [
    { ...dated, parents: [stand], files: change.files },
  ]);
  return git(draft.record.git, ['rev-parse', `${changed}^{tree}`]);
}

/** Every commit again on the base: its author stays, the committer is who merged, no signature. */
async function rebase(draft: Draft, { pull, base, merger, at }: Merging): Promise<string[]> {
  const written: string[] = [];
  for (const oid of await commitsBetween(draft.record.git, base, pull.head.sha)) {
    const onto = written.at(-1) ?? base;
    const commit = await readCommit(draft, oid);
    const sha = await commitTree(draft.record.git, {
      tree: await pickedTree(draft.record.git, oid, onto),
      parents: [onto],
      message: commit.message,
      author: commit.author,
      committer: draft.bench.gitPerson(merger),
      authoredAt: commit.author.date,
      committedAt: at,
    });
    written.push(sha);
  }
  return written;
}

export async function readCommit(draft: Draft, oid: string): Promise<Commit> {
  const { stdout } = await tryGit(draft.record.git, ['cat-file', 'commit', oid]);
  return parseCommit(oid, stdout);
}
