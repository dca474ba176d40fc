export * from './activity.ts';
export * from './attestations.ts';
export * from './batches.ts';
export * from './checks.ts';
export * from './commits.ts';
export * from './compare.ts';
export * from './core-rate-limit.ts';
export * from './environments.ts';
export * from './file-at-ref.ts';
export type { FileAtCommit } from './file-text.ts';
export * from './gather.ts';
export * from './github-client.ts';
export type { GraphqlAnswer, GraphqlQuestion } from './graphql.ts';
export * from './keep-comment.ts';
export * from './merge-base.ts';
export {
  type OpenedPullRequest,
  openPullRequest,
  type PullRequestQuestion,
} from './open-pull-request.ts';
export * from './permissions.ts';
export * from './policy-sources.ts';
export * from './pull-request-files.ts';
export * from './pull-requests.ts';
export * from './repository-id.ts';
export type { RestQuestion } from './rest.ts';
export * from './rulesets.ts';
export * from './run-attempts.ts';
