import { type Commit, parseCommit } from '../git/commit.ts';
import { ancestry, changedFiles, compareCommits } from '../git/history.ts';
import { nodeId } from '../node-id.ts';
import type { Repository } from '../scenario/repository.ts';
import { type State, now, objectsOf } from '../server/state.ts';
import { linkHeader, listed, pageOf, slice, walked } from './pages.ts';
import { simpleUser, userOfAddress } from './people.ts';
import { apiUrl, htmlUrl } from './repositories.ts';
import { type Call, type Reply, type Routes, notFound, ok, onRepository, problem, text } from './route.ts';

/** A branch, tag or SHA as GitHub resolves it; undefined when the repository has no such commit. */
export async function findCommit(
  state: State,
  repository: Repository,
  ref: string,
): Promise<Commit | undefined> {
  if (ref === '' || ref.startsWith('-')) return undefined;
  const named = ref === 'HEAD' ? ['HEAD'] : [`refs/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`];
  // A branch may be named like a SHA; the SHA goes first.
  const candidates = /^[0-9a-f]{7,40}$/.test(ref) ? [ref, ...named] : named;
  for (const name of candidates) {
    const object = await objectsOf(state, repository).read(`${name}^{commit}`);
    if (object?.type === 'commit') return parseCommit(object.oid, object.data);
  }
  return undefined;
}

export async function requireCommit(state: State, repository: Repository, sha: string): Promise<Commit> {
  const commit = await findCommit(state, repository, sha);
  if (commit === undefined)
    throw new Error(`the scenario names ${sha}, which is no commit of its repository`);
  return commit;
}

export function verificationOf(repository: Repository, oid: string): Record<string, unknown> {
  const signature = repository.commits[oid]?.signature ?? null;
  return {
    verified: signature?.isValid ?? false,
    reason: signature === null ? 'unsigned' : signature.state.toLowerCase(),
    signature: signature === null ? null : '-----BEGIN PGP SIGNATURE-----',
    payload: null,
    verified_at: null,
  };
}

export function commitShape(state: State, repository: Repository, commit: Commit): Record<string, unknown> {
  return {
    sha: commit.oid,
    node_id: nodeId('Commit', repository.id, commit.oid),
    url: apiUrl(state, repository, `/commits/${commit.oid}`),
    html_url: htmlUrl(state, repository, `/commit/${commit.oid}`),
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: apiUrl(state, repository, `/git/trees/${commit.tree}`) },
      comment_count: 0,
      url: apiUrl(state, repository, `/git/commits/${commit.oid}`),
      verification: verificationOf(repository, commit.oid),
    },
    author: userOfAddress(state, commit.author.email),
    committer: userOfAddress(state, commit.committer.email),
    parents: commit.parents.map((sha) => ({ sha, url: apiUrl(state, repository, `/commits/${sha}`) })),
  };
}

export async function filesBetween(
  state: State,
  repository: Repository,
  range: { readonly from: string | undefined; readonly to: string },
): Promise<Record<string, unknown>[]> {
  const changes = await changedFiles(repository.git, range.from, range.to);
  return changes.map(({ path, previousPath, status, oid, additions, deletions }) => ({
    sha: oid,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: htmlUrl(state, repository, `/blob/${range.to}/${encodeURI(path)}`),
    raw_url: htmlUrl(state, repository, `/raw/${range.to}/${encodeURI(path)}`),
    contents_url: apiUrl(state, repository, `/contents/${encodeURI(path)}?ref=${range.to}`),
    ...(previousPath === undefined ? {} : { previous_filename: previousPath }),
  }));
}

/** GitHub lists at most this many files of a commit or a comparison. */
const MOST_FILES = 300;
/** Without a page number a comparison lists this many commits. */
const MOST_COMPARED = 250;

async function getCommit(call: Call, repository: Repository): Promise<Reply> {
  const { state, params } = call;
  const commit = await findCommit(state, repository, params['ref'] ?? '');
  if (commit === undefined) return problem(422, `No commit found for SHA: ${params['ref']}`);
  if (call.form === 'sha') return { ...ok(commit.oid), mediaType: 'application/vnd.github.sha' };
  const files = await filesBetween(state, repository, { from: commit.parents[0], to: commit.oid });
  const sum = (key: string) => files.reduce((total, file) => total + Number(file[key]), 0);
  const stats = { additions: sum('additions'), deletions: sum('deletions'), total: sum('changes') };
  return ok({ ...commitShape(state, repository, commit), stats, files: files.slice(0, MOST_FILES) });
}

async function compare(call: Call, repository: Repository): Promise<Reply> {
  const { state } = call;
  const [baseName = '', headName = ''] = (call.params['basehead'] ?? '').split('...');
  const base = await findCommit(state, repository, baseName);
  const head = await findCommit(state, repository, headName);
  if (base === undefined || head === undefined) return notFound();
  const found = await compareCommits(repository.git, base.oid, head.oid);
  if (found === undefined) return problem(404, `No common ancestor between ${baseName} and ${headName}.`);
  const paged = call.query['page'] !== undefined || call.query['per_page'] !== undefined;
  const page = paged ? pageOf(call) : { number: 1, size: MOST_COMPARED };
  const shown = await Promise.all(
    slice(found.commits, page).map((oid) => requireCommit(state, repository, oid)),
  );
  const firstPage = page.number === 1;
  const range = { from: found.mergeBase, to: head.oid };
  const body = {
    url: apiUrl(state, repository, `/compare/${baseName}...${headName}`),
    status: statusOf(found),
    ahead_by: found.aheadBy,
    behind_by: found.behindBy,
    total_commits: found.aheadBy,
    base_commit: commitShape(state, repository, base),
    merge_base_commit: commitShape(
      state,
      repository,
      await requireCommit(state, repository, found.mergeBase),
    ),
    commits: shown.map((commit) => commitShape(state, repository, commit)),
    // Only the first page carries the files.
    ...(firstPage ? { files: (await filesBetween(state, repository, range)).slice(0, MOST_FILES) } : {}),
  };
  return { ...ok(body), headers: paged ? linkHeader(call, page, found.aheadBy) : {} };
}

function statusOf({ aheadBy, behindBy }: { aheadBy: number; behindBy: number }): string {
  if (aheadBy > 0) return behindBy > 0 ? 'diverged' : 'ahead';
  return behindBy > 0 ? 'behind' : 'identical';
}

async function listCommits(call: Call, repository: Repository): Promise<Reply> {
  const { state, query } = call;
  const start = await findCommit(state, repository, text(query['sha']) || repository.defaultBranch);
  if (start === undefined) return notFound();
  const path = query['path'] === undefined ? undefined : text(query['path']);
  const oids = await ancestry(repository.git, start.oid, path);
  return listed(call, oids, async (oid) =>
    commitShape(state, repository, await requireCommit(state, repository, oid)),
  );
}

async function getBranch(call: Call, repository: Repository): Promise<Reply> {
  const { state, params } = call;
  const name = params['branch'] ?? '';
  const object = await objectsOf(state, repository).read(`refs/heads/${name}`);
  if (object === undefined) return problem(404, 'Branch not found');
  const isProtected = repository.protectedBranches.includes(name);
  return ok({
    name,
    commit: commitShape(state, repository, parseCommit(object.oid, object.data)),
    protected: isProtected,
    protection: { enabled: isProtected },
    protection_url: apiUrl(state, repository, `/branches/${name}/protection`),
    _links: {
      self: apiUrl(state, repository, `/branches/${name}`),
      html: htmlUrl(state, repository, `/tree/${name}`),
    },
  });
}

const PERIOD_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 };

function listActivities(call: Call, repository: Repository): Promise<Reply> {
  const { state, query } = call;
  const wantedRef = query['ref'] === undefined ? undefined : text(query['ref']).replace(/^refs\/heads\//, '');
  const days = PERIOD_DAYS[text(query['time_period'])];
  const earliest = days === undefined ? 0 : now(state).getTime() - days * 86_400_000;
  const wanted = repository.activity.filter(
    (each) =>
      (wantedRef === undefined || each.ref === `refs/heads/${wantedRef}`) &&
      (query['actor'] === undefined || each.actor === query['actor']) &&
      (query['activity_type'] === undefined || each.type === query['activity_type']) &&
      Date.parse(each.at) >= earliest,
  );
  const ordered = query['direction'] === 'asc' ? wanted : wanted.toReversed();
  const items = ordered.map((each) => ({ ...each, key: nodeId('Activity', repository.id, each.id) }));
  return walked(call, items, (each) => ({
    id: each.id,
    node_id: each.key,
    before: each.before,
    after: each.after,
    ref: each.ref,
    timestamp: each.at,
    activity_type: each.type,
    actor: simpleUser(state, each.actor),
  }));
}

export const commitRoutes: Routes = {
  'repos/get-commit': onRepository('contents', 'read', getCommit),
  'repos/compare-commits-with-basehead': onRepository('contents', 'read', compare),
  'repos/list-commits': onRepository('contents', 'read', listCommits),
  'repos/get-branch': onRepository('contents', 'read', getBranch),
  'repos/list-activities': onRepository('contents', 'read', listActivities),
};
