import { type Server, type ServerResponse, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gitRequestOf, serveGit } from './git-http.ts';
import { serveGraphql } from './graphql/serve.ts';
import { OIDC_ROOT, type OidcKey, makeOidcKey, serveOidc } from './oidc.ts';
import { BUNDLE_ROOT } from './rest/attestations.ts';
import { serveRest } from './rest/serve.ts';
import { type Scenario, type World, parseScenario } from './scenario/scenario.ts';
import { serveBundle } from './server/bundles.ts';
import { type Answer, type Exchange, readBody, send } from './server/exchange.ts';
import type { Fault } from './server/faults.ts';
import { type LoggedRequest, type State, type Violation, now, nowInstant } from './server/state.ts';
import { violation } from './server/violation.ts';

export type StandInOptions = {
  /** Added to every answer, for measuring how a client's requests add up. */
  readonly latencyMs?: number;
  /** Default: any free port of the loopback interface. */
  readonly port?: number;
};

export type GraphqlCost = { readonly requests: number; readonly points: number; readonly mostNodes: number };

export type StandIn = {
  /** The web address: GITHUB_SERVER_URL, and the root of clone addresses. */
  readonly url: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** ACTIONS_ID_TOKEN_REQUEST_URL: has a query already, so that a client appends `&audience=`. */
  readonly oidcUrl: string;
  readonly profile: World['profile'];
  /** Whether `uses: $/…` resolves on this GitHub. */
  readonly resolvesOwnRepository: boolean;
  /** Every request so far, oldest first. Tokens are not kept. */
  readonly requests: readonly LoggedRequest[];
  /** GraphQL requests so far, what they cost by GitHub's documented formula, and the largest of them. */
  readonly graphqlCost: () => GraphqlCost;
  /** What was asked or answered that GitHub has not; a test asserts that it is empty. */
  readonly violations: readonly Violation[];
  /** The scenario as it stands, with what clients have written. */
  readonly world: () => World;
  readonly addFault: (fault: Fault) => void;
  readonly clearFaults: () => void;
  readonly setScenario: (scenario: Scenario) => void;
  /** Changes the scenario in place; the result is validated. */
  readonly patch: (change: (world: World) => void) => void;
  /** Variables for a child process that runs an action against this stand-in. */
  readonly environment: () => Record<string, string>;
  readonly cloneUrl: (fullName: string) => string;
  /** Stops listening, so that connections are refused, until `accept`. */
  readonly refuse: () => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Starts a GitHub on the loopback interface that plays a scenario: REST, GraphQL, git over HTTP and
 * the identity tokens of jobs. Everything asked and answered is checked against GitHub's own
 * descriptions. Throws where the scenario is not valid, naming the place.
 */
export async function startGitHub(scenario: Scenario, options: StandInOptions = {}): Promise<StandIn> {
  const state = newState(parseScenario(scenario));
  const { profile } = state.world;
  let key: OidcKey | undefined;
  const oidcKey = () => {
    key ??= makeOidcKey();
    return key;
  };
  const server = createServer((request, response) => {
    void handle(state, { request, response }, { latencyMs: options.latencyMs ?? 0, oidcKey });
  });
  const port = await listen(server, options.port ?? 0);
  const url = `http://127.0.0.1:${port}`;
  const api = profile === 'ghes' ? `${url}/api/v3` : url;
  const graphql = profile === 'ghes' ? `${url}/api/graphql` : `${url}/graphql`;
  Object.assign(state.urls, { server: url, api, graphql });
  const oidcUrl = `${url}${OIDC_ROOT}/token?api-version=2.0`;

  const closeObjects = () => {
    for (const store of state.objects.values()) store.close();
    state.objects.clear();
  };
  const setScenario = (next: unknown) => {
    state.world = parseScenario(next);
    closeObjects();
  };
  return {
    url,
    apiUrl: api,
    graphqlUrl: graphql,
    oidcUrl,
    profile,
    resolvesOwnRepository: profile === 'github.com',
    requests: state.requests,
    graphqlCost: () => graphqlCostOf(state.requests),
    violations: state.violations,
    world: () => state.world,
    addFault: (fault) => state.faults.push({ fault, seen: 0, served: 0 }),
    clearFaults: () => state.faults.splice(0),
    setScenario,
    patch: (change) => {
      const copy = structuredClone(state.world);
      change(copy);
      state.world = parseScenario(copy);
    },
    environment: () => environmentOf(state, oidcUrl),
    cloneUrl: (fullName) => `${url}/${fullName}.git`,
    refuse: () => stopListening(server),
    accept: async () => {
      await listen(server, port);
    },
    close: async () => {
      closeObjects();
      await stopListening(server);
    },
  };
}

function newState(world: World): State {
  return {
    world,
    urls: { server: '', api: '', graphql: '' },
    requests: [],
    violations: [],
    faults: [],
    used: new Map(),
    objects: new Map(),
  };
}

/** Requests that were refused before they were read (faults, a bad token) cost nothing and are not counted. */
function graphqlCostOf(requests: readonly LoggedRequest[]): GraphqlCost {
  const queries = requests.filter(({ points }) => points !== undefined);
  return {
    requests: queries.length,
    points: queries.reduce((total, { points = 0 }) => total + points, 0),
    mostNodes: Math.max(0, ...queries.map(({ nodes = 0 }) => nodes)),
  };
}

function environmentOf(state: State, oidcUrl: string): Record<string, string> {
  const { oidc } = state.world;
  return {
    GITHUB_SERVER_URL: state.urls.server,
    GITHUB_API_URL: state.urls.api,
    GITHUB_GRAPHQL_URL: state.urls.graphql,
    ...(oidc === undefined
      ? {}
      : { ACTIONS_ID_TOKEN_REQUEST_URL: oidcUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: oidc.requestToken }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

type Wire = { readonly request: IncomingMessage; readonly response: ServerResponse };
type Handling = { readonly latencyMs: number; readonly oidcKey: () => OidcKey };

async function handle(state: State, { request, response }: Wire, handling: Handling): Promise<void> {
  const target = new URL(request.url ?? '/', 'http://stand-in.invalid');
  const log: LoggedRequest = {
    method: request.method ?? 'GET',
    path: `${target.pathname}${target.search}`,
    status: 0,
    bytes: 0,
    requestBytes: Number(request.headers['content-length'] ?? 0),
    at: nowInstant(state),
  };
  state.requests.push(log);
  response.setHeader('date', now(state).toUTCString());
  try {
    const { method } = log;
    const body = await readBody(request);
    const exchange = {
      request,
      response,
      method,
      path: target.pathname,
      query: target.searchParams,
      body,
      log,
    };
    if (handling.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, handling.latencyMs));
    send(exchange, await answer(state, exchange, handling));
  } catch {
    // The client went away before its request was whole; there is nobody to answer.
    request.socket.destroy();
  }
}

async function answer(state: State, exchange: Exchange, { oidcKey }: Handling): Promise<Answer> {
  try {
    const gitRequest = gitRequestOf(exchange.path);
    if (gitRequest !== undefined) return await serveGit(state, exchange, gitRequest);
    if (exchange.path.startsWith(BUNDLE_ROOT)) return serveBundle(state, exchange);
    if (exchange.path.startsWith(OIDC_ROOT)) return serveOidc(state, exchange, oidcKey());
    return await answerApi(state, exchange);
  } catch (error) {
    // A scenario that contradicts itself shows here; the message names no token.
    return violation(state, exchange, error instanceof Error ? error.message : String(error));
  }
}

async function answerApi(state: State, exchange: Exchange): Promise<Answer> {
  const root = state.world.profile === 'ghes' ? '/api/v3' : '';
  const graphql = state.world.profile === 'ghes' ? '/api/graphql' : '/graphql';
  if (exchange.path === graphql) return serveGraphql(state, exchange);
  if (!exchange.path.startsWith(`${root}/`)) {
    return violation(state, exchange, `this GitHub has its REST API under ${root || '/'}`);
  }
  return serveRest(state, exchange, exchange.path.slice(root.length));
}
