import type { Missing } from '@countersign/core';
import { classifyGraphqlProblems, type GraphqlProblem } from '../failure.ts';
import { type Cut, everyItem } from './batches.ts';
import { failureOf } from './gather.ts';
import type { GraphqlAnswer } from './graphql.ts';

type Place = readonly (string | number)[];

function isAt({ path }: GraphqlProblem, place: Place): boolean {
  return place.every((step, index) => path?.[index] === step);
}

/**
 * What an answer with errors says of one place in its data: nothing (undefined) when every error names another place,
 * so that what stands here is whole. An error that names no place, or one further up, puts every place in doubt.
 */
export function failureAt(answer: GraphqlAnswer, place: Place): Missing<never> | Cut | undefined {
  if (answer.state === 'known') return undefined;
  const problems = answer.refusal?.problems ?? [];
  const located = problems.every(({ path }) => (path ?? []).length >= place.length);
  if (answer.refusal === undefined || !located) return everyItem(1, failureOf(answer))[0];
  const here = problems.filter((problem) => isAt(problem, place));
  if (here.length === 0) return undefined;
  return everyItem(1, classifyGraphqlProblems(here, answer.refusal.asked))[0];
}
