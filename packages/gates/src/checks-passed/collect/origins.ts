import { type Fact, known, missing } from '@countersign/core';
import type { RepositoryName } from '@countersign/github';
import { type GitHubClient, readJobOrigin, readRunAttempts } from '@countersign/github/client';
import type { Origin } from '../facts.ts';

/** Reads where a check run comes from. */
export type OriginReader = (checkRun: string) => Promise<Fact<Origin>>;

/** What is known stays so, and asking again would not grant a permission; a failing server may answer next time. */
function mayDiffer(fact: Fact<unknown>): boolean {
  return fact.state === 'missing' && (fact.cause === 'unreachable' || fact.cause === 'truncated');
}

/** Asks once for each key, until an answer came that will stay. */
function remembering<T>(read: (key: string) => Promise<Fact<T>>): (key: string) => Promise<Fact<T>> {
  const asked = new Map<string, Promise<Fact<T>>>();
  return async (key) => {
    const answer = asked.get(key) ?? read(key);
    asked.set(key, answer);
    const fact = await answer;
    if (mayDiffer(fact)) asked.delete(key);
    return fact;
  };
}

/** Reads jobs and the attempts of their runs; a run that many jobs share is read once. Needs `actions: read`. */
export function originReader(client: GitHubClient, repository: RepositoryName): OriginReader {
  const name = `${repository.owner}/${repository.name}`;
  const attemptsOf = remembering((key) => {
    const [runId = '', attempt = ''] = key.split('/');
    return readRunAttempts(client, { repository: name, runId, attempt: Number(attempt) });
  });
  return remembering(async (checkRun) => {
    const job = await readJobOrigin(client, { repository, checkRun });
    if (job.state === 'missing') return missing(job.cause, job.detail);
    const attempts = await attemptsOf(`${job.value.runId}/${job.value.attempt}`);
    if (attempts.state === 'missing') return missing(attempts.cause, attempts.detail);
    const evidence = [...new Set([...job.evidence, ...attempts.evidence])];
    return known({ job: job.value, attempts: [...attempts.value] }, evidence);
  });
}
