import { instantAt, type Missing, type MissingCause, missing } from '@countersign/core';

/** An answer that was not a success. Header names are lower-case; `text` is the body, never shown to anybody. */
export type FailedAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/** What was asked: `GET /repos/o/r/pulls`, and the permission that answers it, such as `pull-requests: read`. */
export type Asked = {
  readonly what: string;
  readonly permission: string;
  /** Who can have that permission, where a workflow's own token cannot. */
  readonly holder?: string;
};

/** `members: read` and `administration: read` are no permissions of GITHUB_TOKEN. */
export const appOrPerson = 'which GITHUB_TOKEN cannot have: use a GitHub App or a personal access token';

const accepted = /^[a-z_]+=[a-z]+(?:[,;] ?[a-z_]+=[a-z]+){0,20}$/;

/** GitHub counts a primary limit by headers and tells a secondary one by its text or `retry-after`. */
function isRateLimit({ status, headers, text }: FailedAnswer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['x-ratelimit-remaining'] === '0' ||
    headers['retry-after'] !== undefined ||
    /rate limit/i.test(text.slice(0, 2000))
  );
}

function permissionHint(answer: FailedAnswer, asked: Asked): string {
  const named = answer.headers['x-accepted-github-permissions'];
  const told = named !== undefined && accepted.test(named) ? ` (GitHub names ${named})` : '';
  const holder = asked.holder === undefined ? '' : `, ${asked.holder}`;
  return `the token needs the permission \`${asked.permission}\`${told}${holder}`;
}

/** When the limit starts anew, from `x-ratelimit-reset` (seconds); the year 5138 is late enough. */
export function rateLimitReset(headers: FailedAnswer['headers']): string | undefined {
  const seconds = headers['x-ratelimit-reset'];
  if (seconds === undefined || !/^\d{1,11}$/.test(seconds)) return undefined;
  return instantAt(Number(seconds) * 1000);
}

function usedUp(headers: FailedAnswer['headers']): string {
  const reset = headers['x-ratelimit-remaining'] === '0' ? rateLimitReset(headers) : undefined;
  return `the rate limit of the token is used up${reset === undefined ? '' : ` until ${reset}`}`;
}

function rowFor(answer: FailedAnswer, asked: Asked): readonly [MissingCause, string] {
  const { status } = answer;
  if (isRateLimit(answer)) return ['unreachable', usedUp(answer.headers)];
  if (status === 401) return ['forbidden', `the token was refused; ${permissionHint(answer, asked)}`];
  if (status === 403 && answer.headers['x-github-sso'] !== undefined)
    return ['forbidden', "the token is not authorised for the organisation's single sign-on"];
  if (status === 403 || status === 451) return ['forbidden', permissionHint(answer, asked)];
  // GitHub answers 404 for what a token may not see, so this is never a proof of absence.
  if (status === 404 || status === 410)
    return ['not-found', `it is not there or the token may not see it; ${permissionHint(answer, asked)}`];
  if (status === 422) return ['not-found', 'there is no such commit or ref'];
  if (status >= 500) return ['unreachable', 'the server failed'];
  return ['malformed', 'no such answer was expected'];
}

/** Why a REST or GraphQL answer taught us nothing, and which permission would help. Never quotes the body. */
export function classifyFailure(answer: FailedAnswer, asked: Asked): Missing<never> {
  const [cause, detail] = rowFor(answer, asked);
  return missing(cause, `GitHub answered ${answer.status} to ${asked.what}: ${detail}`);
}

/** `path` is the place in the data that is null because of it; without one the whole answer is in doubt. */
export type GraphqlProblem = {
  readonly type: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
};

const graphqlCauses: Readonly<Record<string, MissingCause>> = {
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  UNAUTHORIZED: 'forbidden',
  NOT_FOUND: 'not-found',
  RATE_LIMITED: 'unreachable',
  RATE_LIMIT: 'unreachable',
};

const hints: Readonly<Partial<Record<MissingCause, string>>> = {
  forbidden: 'the token needs the permission',
  'not-found': 'it is not there or the token may not see it; the token needs the permission',
};

/**
 * Why a GraphQL answer with `errors` must not be taken as complete. Whatever is not a known refusal counts as cut
 * short: time-outs, node limits and resource limits all come as partial data with an error beside it.
 */
export function classifyGraphqlProblems(problems: readonly GraphqlProblem[], asked: Asked): Missing<never> {
  const causes = problems.map((problem) => graphqlCauses[problem.type] ?? 'truncated');
  const cause = causes.find((each) => each === 'forbidden') ?? causes[0] ?? 'truncated';
  const types = [...new Set(problems.map((problem) => problem.type))].join(', ');
  const hint = hints[cause];
  const holder = asked.holder === undefined ? '' : `, ${asked.holder}`;
  const tail = hint === undefined ? '' : `: ${hint} \`${asked.permission}\`${holder}`;
  return missing(cause, `GitHub answered ${asked.what} with errors (${types})${tail}`);
}
