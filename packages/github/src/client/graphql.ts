import { type Known, known, type Missing, missing } from '@countersign/core';
import * as v from 'valibot';
import {
  type Asked,
  classifyFailure,
  classifyGraphqlProblems,
  type GraphqlProblem,
  rateLimitReset,
} from '../failure.ts';
import { decodeUtf8, headersFor, type Line, parseJsonBody } from './line.ts';

export type GraphqlQuestion = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is asked, for messages: `the pull requests of the range`. */
  readonly what: string;
  readonly permission: string;
};

/** What was refused within an answer, and what had been asked. */
export type Refusal = { readonly problems: readonly GraphqlProblem[]; readonly asked: Asked };

/** A missing answer may hold part of the data; `refusal` then says which part is not there. */
export type GraphqlAnswer = Known<unknown> | (Missing<unknown> & { readonly refusal?: Refusal });

const problemSchema = v.object({
  type: v.optional(v.string(), 'untyped'),
  message: v.optional(v.string(), ''),
  path: v.optional(v.array(v.union([v.string(), v.number()])), []),
});
const answerSchema = v.object({
  data: v.optional(v.nullable(v.unknown()), null),
  errors: v.optional(v.array(problemSchema), []),
});

function refused(
  problems: readonly GraphqlProblem[],
  data: unknown,
  question: GraphqlQuestion,
): GraphqlAnswer {
  const failure: Missing<unknown> = classifyGraphqlProblems(problems, question);
  return data === null || data === undefined
    ? failure
    : { ...failure, partial: data, refusal: { problems, asked: question } };
}

function dataOf(body: unknown, question: GraphqlQuestion): GraphqlAnswer {
  const read = v.safeParse(answerSchema, body);
  if (!read.success)
    return missing('malformed', `GitHub answered ${question.what} with something that is no GraphQL answer`);
  const { data, errors } = read.output;
  if (errors.length > 0) return refused(errors, data, question);
  if (data === null || data === undefined)
    return missing('malformed', `GitHub answered ${question.what} with neither data nor errors`);
  return known(data);
}

function withReset(answer: GraphqlAnswer, headers: Readonly<Record<string, string>>): GraphqlAnswer {
  const reset = headers['x-ratelimit-remaining'] === '0' ? rateLimitReset(headers) : undefined;
  if (answer.state === 'known' || answer.cause !== 'unreachable' || reset === undefined) return answer;
  return { ...answer, detail: `${answer.detail}; the limit starts anew at ${reset}` };
}

/** Sends one query. A query changes nothing, so the http port may send it again after a failure. */
export async function askGraphql(line: Line, asked: GraphqlQuestion): Promise<GraphqlAnswer> {
  const question = { ...asked, what: `the query ${asked.what}` };
  const reply = await line.http.send({
    source: 'github',
    method: 'POST',
    url: line.access.graphqlUrl,
    headers: {
      ...headersFor(line.access, 'application/vnd.github+json'),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ query: question.query, variables: question.variables }),
    maxRedirects: 0,
    retry: 'safe',
  });
  if (reply.state === 'failed') return missing(reply.cause, `${question.what}: ${reply.detail}`);
  // GitHub's GraphQL server gives up on a query that takes too long with one of these; a smaller one may pass.
  if (reply.status === 502 || reply.status === 504)
    return missing(
      'truncated',
      `GitHub answered ${reply.status} to ${question.what}: the query took too long`,
    );
  if (reply.status !== 200) {
    const text = decodeUtf8(reply.body) ?? '';
    return classifyFailure({ status: reply.status, headers: reply.headers, text }, question);
  }
  const body = parseJsonBody(reply.body, question.what);
  if (body.state === 'missing') return body;
  const data = dataOf(body.value, question);
  return data.state === 'known' ? known(data.value, [reply.evidence]) : withReset(data, reply.headers);
}
