import type { Clock, Fact, GitHubAccess, Http } from '@countersign/core';
import { type CommitMemory, emptyMemory } from './commit-memory.ts';
import { type GraphqlLimit, parseGraphqlLimit, waitForPoints } from './graphql-limit.ts';
import { askGraphql, type GraphqlAnswer, type GraphqlQuestion } from './graphql.ts';
import type { Line } from './line.ts';
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
  graphql(question: GraphqlQuestion): Promise<GraphqlAnswer>;
  /** What was read of commits so far: a SHA never changes what it stands for. */
  readonly memory: CommitMemory;
  /** Present where a reader may wait for GitHub. */
  readonly clock: Clock | undefined;
  /** Tells the user how far a long reading has come. */
  say(line: string): void;
};

export type ClientOptions = {
  readonly clock?: Clock;
  readonly progress?: { say(line: string): void };
};

/** Keeps to the limit that GitHub told with the last answer: waits for a new one, or says until when there is none. */
function limitedGraphql(line: Line, { clock, progress }: ClientOptions): GitHubClient['graphql'] {
  let limit: GraphqlLimit | undefined;
  return async (question) => {
    const wait = clock === undefined ? 0 : waitForPoints(limit, clock);
    if (typeof wait !== 'number') return wait;
    if (wait > 0) {
      progress?.say(`GitHub: waiting ${Math.ceil(wait / 1000)} s for the rate limit`);
      await clock?.sleep(wait);
    }
    const answer = await askGraphql(line, question);
    limit = parseGraphqlLimit(answer.state === 'known' ? answer.value : answer.partial);
    return answer;
  };
}

/**
 * A thin REST and GraphQL client over the http port. The token is sent to the two given addresses only. With a clock
 * it waits up to a minute for a used-up GraphQL limit; without one it asks and takes the refusal.
 */
export function createGitHubClient(
  http: Http,
  access: GitHubAccess,
  options: ClientOptions = {},
): GitHubClient {
  const line = { http, access };
  return {
    rest: {
      get: (question) => getJson(line, question),
      bytes: (question) => getBytes(line, question),
      pages: (question) => getPages(line, question),
    },
    graphql: limitedGraphql(line, options),
    memory: emptyMemory(),
    clock: options.clock,
    say: (text) => options.progress?.say(text),
  };
}
