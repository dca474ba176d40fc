import type { CommitPeople, PullRequest } from '@countersign/github';
import type { SodCheckFacts } from './facts.ts';

/** A login and the number that GitHub keeps when an account is renamed. */
export type Identity = { readonly login: string; readonly id: string };
type Loose = { readonly login?: string | null; readonly id?: string | null };

function inCommit({ author, committer, coAuthors }: CommitPeople): readonly Loose[] {
  return [author, committer, ...coAuthors];
}

function inPull(pull: PullRequest): readonly (Loose | null)[] {
  return [
    pull.author,
    pull.mergedBy,
    ...pull.reviews.map(({ author }) => author),
    ...pull.commits.flatMap(inCommit),
    ...pull.headForcePushes.map(({ actor }) => actor),
    ...pull.dismissals.map(({ actor }) => actor),
  ];
}

/** Every account that the facts name by login and number. */
export function identitiesIn(facts: SodCheckFacts): readonly Identity[] {
  const found: (Loose | null)[] = [facts.actor, facts.triggeringActor];
  const add = (more: readonly (Loose | null)[]): void => {
    for (const each of more) found.push(each);
  };
  const { earlierAttempts, activity, environmentReviews } = facts;
  if (earlierAttempts.state === 'known')
    add(earlierAttempts.value.flatMap(({ actor, triggeringActor }) => [actor, triggeringActor]));
  if (activity.state === 'known') add(activity.value.map(({ actor }) => actor));
  if (environmentReviews.state === 'known') add(environmentReviews.value.map(({ user }) => user));
  for (const { fact } of facts.commits) if (fact.state === 'known') add(inCommit(fact.value));
  for (const { fact } of facts.pullRequests) if (fact.state === 'known') add(inPull(fact.value));
  for (const { fact } of facts.teams) if (fact.state === 'known') add(fact.value);
  return found.flatMap((each) =>
    typeof each?.login === 'string' && typeof each.id === 'string'
      ? [{ login: each.login, id: each.id }]
      : [],
  );
}
