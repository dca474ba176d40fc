import type { QueryValues } from '../openapi/check.ts';
import type { Repository } from '../scenario/repository.ts';
import type { Caller, Need } from '../server/access.ts';
import type { State } from '../server/state.ts';

/** One REST request whose form has been found right. */
export type Call = {
  readonly state: State;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: QueryValues;
  /** A JSON object, or empty where none was sent. Its form is the description's. */
  readonly body: Readonly<Record<string, unknown>>;
  /** What the Accept header asks for: `json`, `raw`, `object`, `sha`, `diff` or `patch`. */
  readonly form: string;
  /** The version of the API that was asked for, or GitHub's default. */
  readonly version: string;
  /** The request's own path, for links to further pages. */
  readonly path: string;
};

export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

type RepositoryRoute = {
  readonly on: 'repository';
  readonly need: Need;
  readonly answer: (call: Call, repository: Repository) => Reply | Promise<Reply>;
};
type OrganizationRoute = {
  readonly on: 'organization';
  readonly need: Need;
  readonly answer: (call: Call, organization: string) => Reply | Promise<Reply>;
};
type OpenRoute = { readonly on: 'anything'; readonly answer: (call: Call) => Reply | Promise<Reply> };

export type Route = RepositoryRoute | OrganizationRoute | OpenRoute;
/** By operation id. */
export type Routes = Readonly<Record<string, Route>>;

export function onRepository(
  permission: Need['permission'],
  level: Need['level'],
  answer: RepositoryRoute['answer'],
): Route {
  return { on: 'repository', need: { permission, level }, answer };
}

export function onOrganization(answer: OrganizationRoute['answer']): Route {
  return { on: 'organization', need: { permission: 'members', level: 'read' }, answer };
}

const DOCUMENTATION = 'https://docs.github.com/rest';

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function problem(status: number, message: string): Reply {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) } };
}

/** 422 as GitHub words it where a field breaks a rule of its own. */
export function unprocessable(message: string): Reply {
  return { status: 422, body: { message, documentation_url: DOCUMENTATION } };
}

export const notFound = (): Reply => problem(404, 'Not Found');

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
