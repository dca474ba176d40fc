import { associationsOf, commitsOfPull } from '../associations.ts';
import { nodeId } from '../node-id.ts';
import * as v from 'valibot';
import { isAncestor } from '../git/history.ts';
import { PullRequest as PullRequestSchema, type PullRequest, type Review } from '../scenario/pull-request.ts';
import type { Repository } from '../scenario/repository.ts';
import { type State, findRepository, nowInstant } from '../server/state.ts';
import { refsUnder } from './git-data.ts';
import { commitShape, filesBetween, findCommit, requireCommit } from './commits.ts';
import { listed } from './pages.ts';
import { simpleUser } from './people.ts';
import { apiUrl, fullRepository, htmlUrl } from './repositories.ts';
import {
  type Call,
  type Reply,
  type Routes,
  notFound,
  ok,
  onRepository,
  problem,
  text,
  unprocessable,
} from './route.ts';

export function findPull(repository: Repository, number: string | number): PullRequest | undefined {
  return repository.pullRequests.find((pull) => pull.number === Number(number));
}

function headRepository(state: State, repository: Repository, pull: PullRequest): Repository | undefined {
  if (pull.head.repository === undefined) return repository;
  const [owner = '', name = ''] = pull.head.repository.split('/');
  return findRepository(state, owner, name);
}

function pullShape(state: State, repository: Repository, pull: PullRequest): Record<string, unknown> {
  const fork = headRepository(state, repository, pull);
  const [headOwner = ''] = (pull.head.repository ?? repository.owner).split('/');
  const api = (rest: string) => ({ href: apiUrl(state, repository, rest) });
  const self = `/pulls/${pull.number}`;
  return {
    id: repository.id * 100_000 + pull.number,
    node_id: nodeId('PullRequest', repository.id, pull.number),
    url: apiUrl(state, repository, self),
    html_url: htmlUrl(state, repository, `/pull/${pull.number}`),
    number: pull.number,
    state: pull.state === 'open' ? 'open' : 'closed',
    locked: false,
    draft: pull.draft,
    title: pull.title,
    body: pull.body,
    user: simpleUser(state, pull.author),
    labels: pull.labels.map((name, index) => labelShape(repository, name, index)),
    milestone: null,
    created_at: pull.createdAt,
    updated_at: lastTouched(pull),
    closed_at: pull.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: {
      label: `${headOwner}:${pull.head.ref}`,
      ref: pull.head.ref,
      sha: pull.head.sha,
      user: simpleUser(state, headOwner),
      repo: fork === undefined ? null : fullRepository(state, fork),
    },
    base: {
      label: `${repository.owner}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: pull.base.sha,
      user: simpleUser(state, repository.owner),
      repo: fullRepository(state, repository),
    },
    _links: {
      self: api(self),
      html: { href: htmlUrl(state, repository, `/pull/${pull.number}`) },
      issue: api(`/issues/${pull.number}`),
      comments: api(`/issues/${pull.number}/comments`),
      review_comments: api(`${self}/comments`),
      review_comment: api('/pulls/comments{/number}'),
      commits: api(`${self}/commits`),
      statuses: api(`/statuses/${pull.head.sha}`),
    },
    author_association: pull.authorAssociation,
    auto_merge: null,
  };
}

function labelShape(repository: Repository, name: string, index: number): Record<string, unknown> {
  const id = repository.id * 1000 + index;
  return {
    id,
    node_id: nodeId('Label', repository.id, name),
    url: `https://unset.invalid/labels/${index}`,
    name,
    color: 'ededed',
    default: false,
    description: '',
  };
}

/** The latest instant that a pull request's record names. */
export function lastTouched(pull: PullRequest): string {
  const instants = [
    pull.createdAt,
    pull.mergedAt,
    pull.closedAt,
    pull.lastEditedAt,
    ...pull.reviews.map((review) => review.submittedAt),
    ...pull.events.map((event) => event.at),
  ];
  return (
    instants
      .filter((instant) => instant !== null)
      .sort()
      .at(-1) ?? pull.createdAt
  );
}

async function getPull(call: Call, repository: Repository): Promise<Reply> {
  const { state } = call;
  const pull = findPull(repository, call.params['pull_number'] ?? '');
  if (pull === undefined) return notFound();
  const commits = await commitsOfPull(state, repository, pull);
  const files = await filesBetween(state, repository, { from: pull.base.sha, to: pull.head.sha });
  const sum = (key: string) => files.reduce((total, file) => total + Number(file[key]), 0);
  const comments = repository.comments.filter(({ issue }) => issue === pull.number).length;
  return ok({
    ...pullShape(state, repository, pull),
    merged: pull.state === 'merged',
    mergeable: pull.state === 'open' ? true : null,
    mergeable_state: pull.state === 'open' ? 'clean' : 'unknown',
    merged_by: simpleUser(state, pull.mergedBy),
    maintainer_can_modify: false,
    comments,
    review_comments: 0,
    commits: commits.length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  });
}

function listPulls(call: Call, repository: Repository): Promise<Reply> {
  const { query, state } = call;
  const wanted = String(query['state'] ?? 'open');
  const pulls = repository.pullRequests.filter(
    (pull) =>
      (wanted === 'all' || (pull.state === 'open') === (wanted === 'open')) &&
      (query['base'] === undefined || pull.base.ref === query['base']) &&
      (query['head'] === undefined || `${repository.owner}:${pull.head.ref}` === query['head']),
  );
  const ordered = query['direction'] === 'asc' ? pulls : pulls.toReversed();
  return listed(call, ordered, (pull) => pullShape(state, repository, pull));
}

async function tipOf(repository: Repository, branch: string): Promise<string | undefined> {
  const name = `refs/heads/${branch}`;
  return (await refsUnder(repository, name)).find((ref) => ref.name === name)?.oid;
}

/** Pull requests between branches of one repository; GitHub refuses one without commits, and a second one. */
async function createPull(call: Call, repository: Repository): Promise<Reply> {
  const { state, body, caller } = call;
  const [ref, base] = [text(body['head']), text(body['base'])];
  const [sha, baseSha] = [await tipOf(repository, ref), await tipOf(repository, base)];
  if (sha === undefined || baseSha === undefined) return unprocessable('Validation Failed');
  const isOpen = repository.pullRequests.some(
    (pull) => pull.state === 'open' && pull.head.ref === ref && pull.base.ref === base,
  );
  if (isOpen || (await isAncestor(repository.git, sha, baseSha))) return unprocessable('Validation Failed');
  const number = Math.max(0, ...repository.pullRequests.map((pull) => pull.number), ...repository.issues) + 1;
  const pull = v.parse(PullRequestSchema, {
    number,
    title: text(body['title']),
    body: typeof body['body'] === 'string' ? body['body'] : null,
    state: 'open',
    author: caller.kind === 'token' ? caller.token.login : null,
    createdAt: nowInstant(state),
    base: { ref: base, sha: baseSha },
    head: { ref, sha },
  });
  repository.pullRequests.push(pull);
  const reply = await getPull(
    { ...call, params: { ...call.params, pull_number: String(number) } },
    repository,
  );
  return { ...reply, status: 201 };
}

async function updatePull(call: Call, repository: Repository): Promise<Reply> {
  const pull = findPull(repository, call.params['pull_number'] ?? '');
  if (pull === undefined) return notFound();
  if (typeof call.body['title'] === 'string') pull.title = call.body['title'];
  if (typeof call.body['body'] === 'string') pull.body = call.body['body'];
  return getPull(call, repository);
}

/** A pull request lists at most this many of its commits. */
const MOST_COMMITS = 250;

async function listCommits(call: Call, repository: Repository): Promise<Reply> {
  const { state } = call;
  const pull = findPull(repository, call.params['pull_number'] ?? '');
  if (pull === undefined) return notFound();
  const oids = (await commitsOfPull(state, repository, pull)).slice(0, MOST_COMMITS);
  return listed(call, oids, async (oid) =>
    commitShape(state, repository, await requireCommit(state, repository, oid)),
  );
}

function reviewShape(
  state: State,
  repository: Repository,
  { pull, review }: { readonly pull: PullRequest; readonly review: Review },
): Record<string, unknown> {
  const html = htmlUrl(state, repository, `/pull/${pull.number}#pullrequestreview-${review.id}`);
  const pullUrl = apiUrl(state, repository, `/pulls/${pull.number}`);
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', repository.id, pull.number, review.id),
    user: simpleUser(state, review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: pullUrl,
    _links: { html: { href: html }, pull_request: { href: pullUrl } },
    ...(review.submittedAt === null ? {} : { submitted_at: review.submittedAt }),
    commit_id: review.commit,
    author_association: review.authorAssociation,
  };
}

async function listReviews(call: Call, repository: Repository): Promise<Reply> {
  const pull = findPull(repository, call.params['pull_number'] ?? '');
  if (pull === undefined) return notFound();
  return listed(call, pull.reviews, (review) => reviewShape(call.state, repository, { pull, review }));
}

async function listOfCommit(call: Call, repository: Repository): Promise<Reply> {
  const { state, params } = call;
  const commit = await findCommit(state, repository, params['commit_sha'] ?? '');
  if (commit === undefined) return problem(422, `No commit found for SHA: ${params['commit_sha']}`);
  const linked = (await associationsOf(state, repository)).get(commit.oid) ?? [];
  return listed(call, linked, (pull) => pullShape(state, repository, pull));
}

export const pullRequestRoutes: Routes = {
  'pulls/create': onRepository('pull_requests', 'write', createPull),
  'pulls/get': onRepository('pull_requests', 'read', getPull),
  'pulls/list': onRepository('pull_requests', 'read', listPulls),
  'pulls/list-commits': onRepository('pull_requests', 'read', listCommits),
  'pulls/list-reviews': onRepository('pull_requests', 'read', listReviews),
  'pulls/update': onRepository('pull_requests', 'write', updatePull),
  'repos/list-pull-requests-associated-with-commit': onRepository('pull_requests', 'read', listOfCommit),
};
