export * from './file-at-ref.ts';
export type { FileAtCommit } from './file-text.ts';
export * from './gather.ts';
export * from './github-client.ts';
export type { GraphqlQuestion } from './graphql.ts';
export * from './policy-sources.ts';
export type { RestQuestion } from './rest.ts';
export * from './run-attempts.ts';
