import { type Fact, known, missing } from '@countersign/core';
import { failureOf } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import type { RestQuestion } from './rest.ts';

export type RowsQuestion<Row> = RestQuestion & {
  /** Reads one page; undefined when it has another shape. */
  readonly parse: (page: unknown) => readonly Row[] | undefined;
};

/** The rows of every page of a list. A page that is missing makes it missing, with the rows before it as partial. */
export async function readRows<Row>(
  client: GitHubClient,
  { parse, ...question }: RowsQuestion<Row>,
): Promise<Fact<readonly Row[]>> {
  const answer = await client.rest.pages(question);
  if (answer.state === 'missing' && answer.partial === undefined) return failureOf(answer);
  const bodies = (answer.state === 'known' ? answer.value : answer.partial) ?? [];
  const pages = bodies.map(parse);
  if (pages.includes(undefined))
    return missing(
      'malformed',
      `GitHub answered GET /${question.path.join('/')} in a shape that is not known`,
    );
  const rows = pages.flatMap((page) => [...(page ?? [])]);
  return answer.state === 'known' ? known(rows, answer.evidence) : { ...failureOf(answer), partial: rows };
}
