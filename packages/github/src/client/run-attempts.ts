import { type Fact, missing } from '@countersign/core';
import { parseRepositoryName } from '../repository-name.ts';
import { parseRunAttempt, type RunAttempt } from '../run-attempt.ts';
import { gatherFacts, readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

// GitHub allows 50 re-runs of a run; more than this is not a run of GitHub's.
const mostAttempts = 100;

export type RunName = {
  /** `owner/repo` */
  readonly repository: string;
  readonly runId: string;
  /** The last attempt to be read; 1 is the first. */
  readonly attempt: number;
};

/**
 * Who started attempts 1 to `attempt` of a run, oldest first. A re-run keeps the first `actor` and its privileges;
 * whoever pressed the button is `triggeringActor`. Missing when any attempt could not be read, with the others as
 * partial. Needs `actions: read`.
 */
export async function readRunAttempts(
  client: GitHubClient,
  run: RunName,
): Promise<Fact<readonly RunAttempt[]>> {
  const repository = parseRepositoryName(run.repository);
  if (repository === undefined || run.attempt > mostAttempts)
    return missing(
      'malformed',
      `run ${run.runId} attempt ${run.attempt} of "${run.repository}" cannot exist`,
    );
  const numbers = Array.from({ length: run.attempt }, (_, index) => String(index + 1));
  const { owner, name } = repository;
  const answers = await Promise.all(
    numbers.map(async (number) => {
      const path = ['repos', owner, name, 'actions', 'runs', run.runId, 'attempts', number];
      const answer = await client.rest.get({ path, permission: 'actions: read' });
      const what = `attempt ${number} of run ${run.runId}`;
      return readFact(answer, (body) => attemptNumbered(parseRunAttempt(body), number), what);
    }),
  );
  return gatherFacts(answers);
}

function attemptNumbered(attempt: RunAttempt | undefined, number: string): RunAttempt | undefined {
  return attempt !== undefined && String(attempt.attempt) === number ? attempt : undefined;
}
