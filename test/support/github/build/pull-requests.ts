import { deleteRef, writeRef } from '../git/refs.ts';
import type { PullRequest, Review, TimelineEvent } from '../scenario/pull-request.ts';
import { type Draft, NO_COMMIT, moveBranch, requireTip, resolveSha } from './repository-draft.ts';

export type PullRequestOptions = {
  readonly head: string;
  readonly base?: string;
  /** Default `alice`; null is a deleted account. */
  readonly by?: string | null;
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly draft?: true;
  /** The owner of a fork that the branch is in; it is taken out of this repository's own branches. */
  readonly fork?: string;
  readonly at?: string;
};

export async function openPullRequest(draft: Draft, options: PullRequestOptions): Promise<PullRequest> {
  const { record, bench } = draft;
  const number = Math.max(0, ...record.pullRequests.map((pull) => pull.number), ...record.issues) + 1;
  const base = options.base ?? record.defaultBranch;
  const author = options.by === undefined ? 'alice' : options.by;
  if (author !== null) bench.account(author);
  const sha = await requireTip(draft, options.head);
  const pull: PullRequest = {
    number,
    title: options.title ?? `Merge ${options.head}`,
    body: options.body ?? null,
    state: 'open',
    draft: options.draft === true,
    author,
    createdAt: bench.tick(options.at),
    closedAt: null,
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
    landed: [],
    base: { ref: base, sha: await requireTip(draft, base) },
    head: { ref: options.head, sha, ...forkOf(draft, options) },
    labels: [...(options.labels ?? [])],
    editor: null,
    lastEditedAt: null,
    reviewDecision: null,
    authorAssociation: 'MEMBER',
    reviews: [],
    events: [],
  };
  record.pullRequests.push(pull);
  writeRef(record.git, `refs/pull/${number}/head`, sha);
  if (options.fork !== undefined) deleteRef(record.git, `refs/heads/${options.head}`);
  return pull;
}

function forkOf({ bench, record }: Draft, { fork }: PullRequestOptions): { repository?: string } {
  if (fork === undefined) return {};
  return { repository: `${bench.account(fork).login}/${record.name}` };
}

export type ReviewOptions = {
  readonly by?: string | null;
  readonly state?: Review['state'];
  /** Default: the head as it is now. */
  readonly commit?: string | null;
  readonly at?: string;
} & Partial<Pick<Review, 'body' | 'editor' | 'lastEditedAt' | 'authorAssociation' | 'authorCanPush'>>;

export function addReview(draft: Draft, pull: PullRequest, options: ReviewOptions): Review {
  const { by = 'bob', state = 'APPROVED', commit = pull.head.sha, at, ...details } = options;
  if (by !== null) draft.bench.account(by);
  const review: Review = {
    id: draft.bench.nextId(),
    author: by,
    state,
    commit,
    submittedAt: state === 'PENDING' ? null : draft.bench.tick(at),
    body: '',
    lastEditedAt: null,
    editor: null,
    authorAssociation: 'MEMBER',
    authorCanPush: true,
    ...details,
  };
  pull.reviews.push(review);
  return review;
}

type Step = { readonly by: string; readonly at?: string };

export function dismissReview(
  draft: Draft,
  pull: PullRequest,
  options: Step & { readonly review: Review; readonly message?: string },
): void {
  const { review } = options;
  note(draft, pull, options, {
    type: 'REVIEW_DISMISSED_EVENT',
    review: review.id,
    previousState: review.state,
    message: options.message ?? null,
    commit: review.commit,
  });
  review.state = 'DISMISSED';
}

/** Adds an event to the timeline of a pull request. */
export function note(draft: Draft, pull: PullRequest, step: Step, event: UndatedEvent): void {
  draft.bench.account(step.by);
  pull.events.push({ ...event, actor: step.by, at: draft.bench.tick(step.at) });
}

type Undated<E> = E extends unknown ? Omit<E, 'at' | 'actor'> : never;
export type UndatedEvent = Undated<TimelineEvent>;

/** Replaces a branch by another commit, which GitHub notes on the pull requests it is the head of. */
export async function forcePush(
  draft: Draft,
  branch: string,
  options: Step & { readonly to: string },
): Promise<void> {
  const before = await requireTip(draft, branch);
  const after = await resolveSha(draft, options.to);
  const at = draft.bench.tick(options.at);
  draft.bench.account(options.by);
  await moveBranch(draft, { branch, to: after, actor: options.by, at, type: 'force_push' });
  for (const pull of draft.record.pullRequests) {
    if (pull.state !== 'open' || pull.head.ref !== branch) continue;
    pull.events.push({ type: 'HEAD_REF_FORCE_PUSHED_EVENT', at, actor: options.by, before, after });
  }
}

/** Deletes a branch as the button on a merged pull request does; `refs/pull/N/head` keeps its commits. */
export async function deleteBranch(draft: Draft, branch: string, options: Step): Promise<void> {
  const { bench, record } = draft;
  const before = await requireTip(draft, branch);
  deleteRef(record.git, `refs/heads/${branch}`);
  record.activity.push({
    id: bench.nextId(),
    type: 'branch_deletion',
    ref: `refs/heads/${branch}`,
    before,
    after: NO_COMMIT,
    actor: bench.account(options.by).login,
    at: bench.tick(options.at),
  });
}

export async function retarget(
  draft: Draft,
  pull: PullRequest,
  options: Step & { readonly to: string; readonly because?: 'branch-deleted' },
): Promise<void> {
  const type =
    options.because === undefined ? 'BASE_REF_CHANGED_EVENT' : 'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT';
  note(draft, pull, options, { type, from: pull.base.ref, to: options.to });
  pull.base = { ref: options.to, sha: await requireTip(draft, options.to) };
}

export function closePullRequest(draft: Draft, pull: PullRequest, at?: string): void {
  pull.state = 'closed';
  pull.closedAt = draft.bench.tick(at);
}
