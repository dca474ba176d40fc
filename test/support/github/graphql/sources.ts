import { type Commit, parseCommit } from '../git/commit.ts';
import type { GitObject } from '../git/objects.ts';
import type { Environment } from '../scenario/deployment.ts';
import type { PullRequest, Review } from '../scenario/pull-request.ts';
import type { Repository } from '../scenario/repository.ts';
import type { WorkflowRun } from '../scenario/workflow-run.ts';
import { type State, objectsOf } from '../server/state.ts';

/**
 * What resolvers hand to one another: the records of the scenario, with the GraphQL type they stand
 * for. Each type's own file says what its fields are.
 */
export type RepositorySource = { readonly repository: Repository };
export type ObjectSource = RepositorySource & { readonly object: GitObject };
export type CommitSource = RepositorySource & { readonly commit: Commit };
export type PullSource = RepositorySource & { readonly pull: PullRequest };
export type ReviewSource = PullSource & { readonly review: Review };
export type RunSource = RepositorySource & { readonly run: WorkflowRun };
export type EnvironmentSource = RepositorySource & { readonly environment: Environment };

export function repositorySource(repository: Repository): object {
  return { __typename: 'Repository', repository };
}

export function pullSource(repository: Repository, pull: PullRequest): object {
  return { __typename: 'PullRequest', repository, pull };
}

export function reviewSource(repository: Repository, pull: PullRequest, review: Review): object {
  return { __typename: 'PullRequestReview', repository, pull, review };
}

export function runSource(repository: Repository, run: WorkflowRun): object {
  return { __typename: 'WorkflowRun', repository, run };
}

export function environmentSource(repository: Repository, environment: Environment): object {
  return { __typename: 'Environment', repository, environment };
}

const TYPE_NAMES = { commit: 'Commit', tree: 'Tree', blob: 'Blob', tag: 'Tag' } as const;

/** The object that a revision names, as GraphQL's GitObject; null where there is none. */
export async function gitObject(
  state: State,
  repository: Repository,
  revision: string,
): Promise<object | null> {
  const object = await objectsOf(state, repository).read(revision);
  if (object === undefined) return null;
  if (object.type !== 'commit') return { __typename: TYPE_NAMES[object.type], repository, object };
  return { __typename: 'Commit', repository, commit: parseCommit(object.oid, object.data) };
}
