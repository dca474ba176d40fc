import { nodeId } from '../node-id.ts';
import type { TimelineEvent } from '../scenario/pull-request.ts';
import type { State } from '../server/state.ts';
import { actorOf, personOf } from './actors.ts';
import { connection } from './connection.ts';
import type { Resolver } from './resolver.ts';
import { type PullSource, gitObject, pullSource, reviewSource } from './sources.ts';

/** HEAD_REF_FORCE_PUSHED_EVENT is the item type of the GraphQL type HeadRefForcePushedEvent. */
function typeNameOf(itemType: string): string {
  return itemType
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

export const timelineOf: Resolver<PullSource> = ({ repository, pull }, args, { state }) => {
  const types = args['itemTypes'] as readonly string[] | null | undefined;
  const since = typeof args['since'] === 'string' ? Date.parse(args['since']) : undefined;
  return connection(args, {
    items: pull.events.filter(
      (event) =>
        (types == null || types.includes(event.type)) &&
        (since === undefined || Date.parse(event.at) >= since),
    ),
    served: ['itemTypes', 'since'],
    toNode: (event) => eventNode(state, { repository, pull }, event),
  });
};

function eventNode(state: State, { repository, pull }: PullSource, event: TimelineEvent): object {
  return {
    __typename: typeNameOf(event.type),
    id: nodeId('TimelineEvent', repository.id, pull.number, pull.events.indexOf(event)),
    createdAt: event.at,
    actor: actorOf(state, event.actor),
    pullRequest: pullSource(repository, pull),
    ...details(state, { repository, pull }, event),
  };
}

function details(state: State, { repository, pull }: PullSource, event: TimelineEvent): object {
  const commit = (oid: string | null) => () => (oid === null ? null : gitObject(state, repository, oid));
  switch (event.type) {
    case 'HEAD_REF_FORCE_PUSHED_EVENT':
    case 'BASE_REF_FORCE_PUSHED_EVENT':
      return { beforeCommit: commit(event.before), afterCommit: commit(event.after) };
    case 'BASE_REF_CHANGED_EVENT':
      return { previousRefName: event.from, currentRefName: event.to };
    case 'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT':
      return { oldBase: event.from, newBase: event.to };
    case 'REVIEW_DISMISSED_EVENT':
      return {
        previousReviewState: event.previousState,
        dismissalMessage: event.message,
        review: dismissedReview({ repository, pull }, event.review),
        pullRequestCommit: event.commit === null ? null : { commit: commit(event.commit) },
      };
    case 'MERGED_EVENT':
      return { commit: commit(event.commit), mergeRefName: event.into };
    case 'ADDED_TO_MERGE_QUEUE_EVENT':
      return { enqueuer: personOf(state, event.enqueuer) };
    case 'AUTO_MERGE_ENABLED_EVENT':
      return { enabler: personOf(state, event.enabler) };
    case 'REOPENED_EVENT':
      return {};
  }
}

function dismissedReview({ repository, pull }: PullSource, id: number): object | null {
  const review = pull.reviews.find((each) => each.id === id);
  return review === undefined ? null : reviewSource(repository, pull, review);
}
