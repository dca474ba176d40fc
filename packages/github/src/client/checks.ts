import { type CommitSha, type Fact, isCommitSha, known, missing, truncated } from '@countersign/core';
import {
  type CheckRun,
  type CommitStatus,
  type JobOrigin,
  parseCheckRunPage,
  parseJobOrigin,
  parseStatusPage,
  parseSuiteCount,
} from '../check-run.ts';
import type { RepositoryName } from '../repository-name.ts';
import { failureOf, readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

export type ChecksQuestion = { readonly repository: RepositoryName; readonly commit: CommitSha };

const checksPermission = 'checks: read';
// "If there are more than 1000 check suites on a single git reference, this endpoint will limit check runs to the
// 1000 most recent check suites": docs.github.com/rest/checks/runs#list-check-runs-for-a-git-reference.
const mostSuites = 1000;

function commitPath({ repository, commit }: ChecksQuestion, list: string): readonly string[] {
  return ['repos', repository.owner, repository.name, 'commits', commit, list];
}

async function readSuiteCount(client: GitHubClient, question: ChecksQuestion): Promise<Fact<number>> {
  const path = commitPath(question, 'check-suites');
  const answer = await client.rest.get({ path, query: { per_page: '1' }, permission: checksPermission });
  return readFact(answer, parseSuiteCount, `for the check suites of ${question.commit}`);
}

function ofOtherCommit(what: string, commit: CommitSha): Fact<never> {
  return missing('malformed', `GitHub listed a ${what} of another commit than ${commit}`);
}

async function listRuns(client: GitHubClient, question: ChecksQuestion): Promise<Fact<readonly CheckRun[]>> {
  const { commit } = question;
  const path = commitPath(question, 'check-runs');
  const query = { filter: 'all', per_page: '100' };
  const answer = await client.rest.pages({ path, query, permission: checksPermission });
  if (answer.state === 'missing' && answer.partial === undefined) return failureOf(answer);
  const bodies = (answer.state === 'known' ? answer.value : answer.partial) ?? [];
  const pages = bodies.map(parseCheckRunPage);
  const whole = pages.filter((page) => page !== undefined);
  if (whole.length !== pages.length)
    return missing(
      'malformed',
      `GitHub answered for the check runs of ${commit} in a shape that is not known`,
    );
  const runs = [...new Map(whole.flatMap((page) => page.runs).map((run) => [run.id, run])).values()];
  if (runs.some(({ headSha }) => headSha !== commit)) return ofOtherCommit('check run', commit);
  if (answer.state === 'missing') return { ...failureOf(answer), partial: runs };
  // A run that was made between two pages moves the rest, so every page has to count the same.
  if (whole.some(({ total }) => total !== runs.length))
    return truncated(`GitHub listed ${runs.length} of ${whole.at(-1)?.total ?? 0} check runs`, runs);
  return known(runs, answer.evidence);
}

/**
 * Every check run of a commit, older ones of the same name too (`filter=all`). Runs that come while the pages are read
 * make the list not add up; it is read once more then. Truncated, with what was seen as partial, when it still does
 * not, or when the commit has more suites than GitHub lists runs of. Needs `checks: read`.
 */
export async function readCheckRuns(
  client: GitHubClient,
  question: ChecksQuestion,
): Promise<Fact<readonly CheckRun[]>> {
  if (!isCommitSha(question.commit)) return missing('malformed', 'not a full commit SHA');
  const first = await listRuns(client, question);
  const cut = first.state === 'missing' && first.cause === 'truncated';
  const runs = cut ? await listRuns(client, question) : first;
  if (runs.state === 'missing') return runs;
  const suites = await readSuiteCount(client, question);
  if (suites.state === 'missing') return { ...failureOf(suites), partial: runs.value };
  if (suites.value > mostSuites)
    return truncated(
      `the commit has ${suites.value} check suites, and GitHub lists the runs of the newest ${mostSuites}`,
      runs.value,
    );
  return known(runs.value, [...runs.evidence, ...suites.evidence]);
}

/** Every report of every commit status of a commit, newest first as GitHub lists them. Needs `statuses: read`. */
export async function readCommitStatuses(
  client: GitHubClient,
  question: ChecksQuestion,
): Promise<Fact<readonly CommitStatus[]>> {
  const { commit } = question;
  if (!isCommitSha(commit)) return missing('malformed', 'not a full commit SHA');
  const path = commitPath(question, 'statuses');
  const answer = await client.rest.pages({
    path,
    query: { per_page: '100' },
    permission: 'statuses: read',
  });
  if (answer.state === 'missing' && answer.partial === undefined) return failureOf(answer);
  const bodies = (answer.state === 'known' ? answer.value : answer.partial) ?? [];
  const pages = bodies.map(parseStatusPage);
  if (pages.includes(undefined))
    return missing('malformed', `GitHub answered for the statuses of ${commit} in a shape that is not known`);
  const rows = pages.flatMap((page) => [...(page ?? [])]);
  const statuses = [...new Map(rows.map((status) => [status.id, status])).values()];
  if (statuses.some((status) => status.commit !== commit)) return ofOtherCommit('status', commit);
  if (answer.state === 'missing') return { ...failureOf(answer), partial: statuses };
  return known(statuses, answer.evidence);
}

export type JobQuestion = {
  readonly repository: RepositoryName;
  /** Id of a check run that GitHub Actions made; a job and its check run share it. */
  readonly checkRun: string;
};

/**
 * The job that a check run of GitHub Actions reports on. Missing (not-found) for a check run that no job made: any
 * workflow with `checks: write` can write one under the name of GitHub Actions. Needs `actions: read`.
 */
export async function readJobOrigin(client: GitHubClient, question: JobQuestion): Promise<Fact<JobOrigin>> {
  const { repository, checkRun } = question;
  const path = ['repos', repository.owner, repository.name, 'actions', 'jobs', checkRun];
  const answer = await client.rest.get({ path, permission: 'actions: read' });
  const origin = readFact(answer, parseJobOrigin, `for the job of check run ${checkRun}`);
  if (origin.state === 'known' && origin.value.checkRun !== checkRun)
    return missing('malformed', `GitHub answered another job than that of check run ${checkRun}`);
  return origin;
}
