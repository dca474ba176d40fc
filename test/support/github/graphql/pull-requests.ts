import { commitsOfPull } from '../associations.ts';
import { nodeId } from '../node-id.ts';
import { changesOf } from '../rest/pull-request-files.ts';
import { lastTouched } from '../rest/pull-requests.ts';
import { htmlUrl } from '../rest/repositories.ts';
import { actorOf } from './actors.ts';
import { connection } from './connection.ts';
import { type Resolver, type Resolvers, fieldsOf } from './resolver.ts';
import {
  type PullSource,
  type ReviewSource,
  gitObject,
  pullSource,
  repositorySource,
  reviewSource,
} from './sources.ts';
import { timelineOf } from './timeline.ts';

const reviews: Resolver<PullSource> = ({ repository, pull }, args) => {
  const states = args['states'] as readonly string[] | null | undefined;
  const author = args['author'];
  return connection(args, {
    items: pull.reviews.filter(
      (review) =>
        (states == null || states.includes(review.state)) && (author == null || review.author === author),
    ),
    served: ['states', 'author'],
    toNode: (review) => reviewSource(repository, pull, review),
  });
};

/** A pull request shows at most this many of its commits. */
const MOST_COMMITS = 250;

const commits: Resolver<PullSource> = async ({ repository, pull }, args, { state }) =>
  connection(args, {
    items: (await commitsOfPull(state, repository, pull)).slice(0, MOST_COMMITS),
    toNode: (oid) => ({
      __typename: 'PullRequestCommit',
      id: nodeId('PullRequestCommit', repository.id, pull.number, oid),
      commit: () => gitObject(state, repository, oid),
    }),
  });

const files: Resolver<PullSource> = async ({ repository, pull }, args) =>
  connection(args, {
    items: await changesOf(repository, pull),
    toNode: ({ path, status, additions, deletions }) => ({
      __typename: 'PullRequestChangedFile',
      path,
      additions,
      deletions,
      changeType: status === 'removed' ? 'DELETED' : status.toUpperCase(),
    }),
  });

export const pullRequestResolvers: Resolvers = {
  PullRequest: fieldsOf<PullSource>({
    id: ({ repository, pull }) => nodeId('PullRequest', repository.id, pull.number),
    number: ({ pull }) => pull.number,
    state: ({ pull }) => pull.state.toUpperCase(),
    isDraft: ({ pull }) => pull.draft,
    merged: ({ pull }) => pull.state === 'merged',
    closed: ({ pull }) => pull.state !== 'open',
    mergedAt: ({ pull }) => pull.mergedAt,
    closedAt: ({ pull }) => pull.closedAt,
    createdAt: ({ pull }) => pull.createdAt,
    updatedAt: ({ pull }) => lastTouched(pull),
    lastEditedAt: ({ pull }) => pull.lastEditedAt,
    title: ({ pull }) => pull.title,
    body: ({ pull }) => pull.body ?? '',
    url: ({ repository, pull }, _args, { state }) => htmlUrl(state, repository, `/pull/${pull.number}`),
    isCrossRepository: ({ pull }) => pull.head.repository !== undefined,
    baseRefName: ({ pull }) => pull.base.ref,
    baseRefOid: ({ pull }) => pull.base.sha,
    headRefName: ({ pull }) => pull.head.ref,
    headRefOid: ({ pull }) => pull.head.sha,
    headRepositoryOwner: ({ repository, pull }, _args, { state }) =>
      actorOf(state, (pull.head.repository ?? repository.owner).split('/')[0] ?? null),
    repository: ({ repository }) => repositorySource(repository),
    author: ({ pull }, _args, { state }) => actorOf(state, pull.author),
    authorAssociation: ({ pull }) => pull.authorAssociation,
    mergedBy: ({ pull }, _args, { state }) => actorOf(state, pull.mergedBy),
    editor: ({ pull }, _args, { state }) => actorOf(state, pull.editor),
    mergeCommit: ({ repository, pull }, _args, { state }) =>
      pull.mergeCommit === null ? null : gitObject(state, repository, pull.mergeCommit),
    labels: ({ repository, pull }, args) =>
      connection(args, {
        items: pull.labels,
        served: ['orderBy'],
        toNode: (name) => ({ __typename: 'Label', id: nodeId('Label', repository.id, name), name }),
      }),
    reviewDecision: ({ pull }) => pull.reviewDecision,
    files,
    reviews,
    commits,
    timelineItems: timelineOf,
  }),
  PullRequestReview: fieldsOf<ReviewSource>({
    id: ({ repository, pull, review }) => nodeId('PullRequestReview', repository.id, pull.number, review.id),
    databaseId: ({ review }) => review.id,
    fullDatabaseId: ({ review }) => String(review.id),
    state: ({ review }) => review.state,
    body: ({ review }) => review.body,
    submittedAt: ({ review }) => review.submittedAt,
    createdAt: ({ pull, review }) => review.submittedAt ?? pull.createdAt,
    updatedAt: ({ pull, review }) => review.lastEditedAt ?? review.submittedAt ?? pull.createdAt,
    lastEditedAt: ({ review }) => review.lastEditedAt,
    editor: ({ review }, _args, { state }) => actorOf(state, review.editor),
    author: ({ review }, _args, { state }) => actorOf(state, review.author),
    authorAssociation: ({ review }) => review.authorAssociation,
    authorCanPushToRepository: ({ review }) => review.authorCanPush,
    pullRequest: ({ repository, pull }) => pullSource(repository, pull),
    commit: ({ repository, review }, _args, { state }) =>
      review.commit === null ? null : gitObject(state, repository, review.commit),
  }),
};
