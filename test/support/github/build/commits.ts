import { writeRef } from '../git/refs.ts';
import { git } from '../git/run.ts';
import type { CommitFacts } from '../scenario/repository.ts';
import { type Draft, moveBranch, requireTip, tipOf } from './repository-draft.ts';
import { GITHUB_ITSELF, type Person } from './workbench.ts';
import { type CommitToWrite, type FileContent, writeCommits } from './write-commits.ts';

export type CommitOptions = {
  /** The branch; made from the default branch's tip where it does not exist. Default: the default branch. */
  readonly on?: string;
  /** The author. Default `alice`. */
  readonly by?: Person;
  /** Default: the author, or GitHub itself for `viaWeb`. */
  readonly committer?: Person;
  /** Who pushed. Default: the author's login; null where the author has none. */
  readonly pushedBy?: string;
  readonly message?: string;
  readonly coAuthors?: readonly Person[];
  /** Path to content; null deletes. Default: one new file, so that no commit is empty. */
  readonly files?: Readonly<Record<string, FileContent>>;
  readonly at?: string;
  readonly authoredAt?: string;
  /** Made in GitHub's editor: committed and signed by GitHub. */
  readonly viaWeb?: true;
  readonly signature?: CommitFacts['signature'];
  /** Further parents: makes it a merge commit whose tree is the first parent's plus `files`. */
  readonly merging?: readonly string[];
};

/** What GitHub says of a commit that it signed itself. */
export const SIGNED_BY_GITHUB: NonNullable<CommitFacts['signature']> = {
  isValid: true,
  state: 'VALID',
  wasSignedByGitHub: true,
  signer: 'web-flow',
};

/** Writes commits one after the other on one branch (that of the first), and gives their SHAs. */
export async function addCommits(draft: Draft, options: readonly CommitOptions[]): Promise<string[]> {
  const branch = options[0]?.on ?? draft.record.defaultBranch;
  const start = (await tipOf(draft, branch)) ?? (await tipOf(draft, draft.record.defaultBranch));
  const commits = options.map((each, index) =>
    toWrite(draft, each, index === 0 && start !== undefined ? [start] : []),
  );
  const shas = await writeCommits(draft.record.git, commits);
  for (const [index, sha] of shas.entries()) noteFacts(draft, sha, options[index] ?? {});
  const last = options.at(-1) ?? {};
  await moveBranch(draft, {
    branch,
    to: shas.at(-1) ?? '',
    actor: pusherOf(last),
    at: commits.at(-1)?.committedAt ?? draft.bench.now(),
  });
  return shas;
}

function pusherOf(options: CommitOptions): string | null {
  const author = options.by ?? 'alice';
  return options.pushedBy ?? (typeof author === 'string' ? author : null);
}

function toWrite(draft: Draft, options: CommitOptions, first: readonly string[]): CommitToWrite {
  const { bench } = draft;
  const committedAt = bench.tick(options.at);
  const author = options.by ?? 'alice';
  const committer = options.committer ?? (options.viaWeb ? GITHUB_ITSELF : author);
  const serial = bench.nextId();
  const subject = options.message ?? `change ${serial}`;
  if (options.pushedBy !== undefined) bench.account(options.pushedBy);
  return {
    message: withTrailers(
      subject,
      (options.coAuthors ?? []).map((person) => bench.gitPerson(person)),
    ),
    author: bench.gitPerson(author),
    committer: bench.gitPerson(committer),
    authoredAt: options.authoredAt ?? committedAt,
    committedAt,
    parents: [...first, ...(options.merging ?? [])],
    files: options.files ?? { [`changes/${serial}.txt`]: `${subject}\n` },
  };
}

export function withTrailers(message: string, people: readonly { name: string; email: string }[]): string {
  if (people.length === 0) return message;
  return `${message}\n\n${people.map(({ name, email }) => `Co-authored-by: ${name} <${email}>`).join('\n')}`;
}

function noteFacts(draft: Draft, sha: string, options: CommitOptions): void {
  const signature = options.signature ?? (options.viaWeb ? SIGNED_BY_GITHUB : null);
  if (options.viaWeb === undefined && signature === null) return;
  draft.record.commits[sha] = { viaWeb: options.viaWeb === true, signature };
}

export type TagOptions = { readonly at?: string; readonly annotated?: string; readonly by?: Person };

/** Makes (or moves) a tag, and gives the SHA of what the ref points at: a tag object if annotated. */
export async function addTag(
  draft: Draft,
  name: string,
  options: TagOptions & { readonly on?: string } = {},
): Promise<string> {
  const target = options.on ?? (await requireTip(draft, draft.record.defaultBranch));
  const at = draft.bench.tick(options.at);
  const oid =
    options.annotated === undefined
      ? target
      : await tagObject(draft, { name, target, at, message: options.annotated, by: options.by ?? 'alice' });
  writeRef(draft.record.git, `refs/tags/${name}`, oid);
  return oid;
}

type TagObject = { name: string; target: string; at: string; message: string; by: Person };

function tagObject(draft: Draft, tag: TagObject): Promise<string> {
  const { name, email } = draft.bench.gitPerson(tag.by);
  const headers = [
    `object ${tag.target}`,
    'type commit',
    `tag ${tag.name}`,
    `tagger ${name} <${email}> ${Date.parse(tag.at) / 1000} +0000`,
  ];
  return git(draft.record.git, ['mktag'], { input: `${headers.join('\n')}\n\n${tag.message}\n` });
}
