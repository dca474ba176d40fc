import type { Fact, GitHubAccess, Http } from '@countersign/core';
import { askGraphql, type GraphqlQuestion } from './graphql.ts';
import { getBytes, getJson, getPages, type RestQuestion } from './rest.ts';

/** GitHub as one run may see it. Nothing here throws: what could not be learned is a missing fact. */
export type GitHubClient = {
  readonly rest: {
    /** One JSON answer. */
    get(question: RestQuestion): Promise<Fact<unknown>>;
    /** The body's own bytes, for file contents. */
    bytes(question: RestQuestion): Promise<Fact<Uint8Array>>;
    /** The JSON bodies of every page, in order; truncated when a page is missing. */
    pages(question: RestQuestion): Promise<Fact<readonly unknown[]>>;
  };
  /** The `data` of a query that GitHub answered whole; any `errors` make it missing, with `data` as partial. */
  graphql(question: GraphqlQuestion): Promise<Fact<unknown>>;
};

/** A thin REST and GraphQL client over the http port. The token is sent to the two given addresses only. */
export function createGitHubClient(http: Http, access: GitHubAccess): GitHubClient {
  const line = { http, access };
  return {
    rest: {
      get: (question) => getJson(line, question),
      bytes: (question) => getBytes(line, question),
      pages: (question) => getPages(line, question),
    },
    graphql: (question) => askGraphql(line, question),
  };
}
