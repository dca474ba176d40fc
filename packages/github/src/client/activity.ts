import { epochMilliseconds, type Fact, type Instant, known, truncated } from '@countersign/core';
import { type Activity, parseActivityPage } from '../activity.ts';
import type { RepositoryName } from '../repository-name.ts';
import type { GitHubClient } from './github-client.ts';
import { readRows } from './rows.ts';
import { periodSince } from './time-period.ts';

export type ActivityQuestion = {
  readonly repository: RepositoryName;
  readonly since: Instant;
  readonly now: Instant;
};

const mostPages = 100;
const periods = { day: 1, week: 7, month: 30, quarter: 90, year: 365 } as const;

function isOlder(since: Instant): (row: Activity) => boolean {
  return ({ at }) => epochMilliseconds(at) < epochMilliseconds(since);
}

/**
 * Who moved which ref, and when, newest first: every push, merge, creation and deletion since an instant, a year back
 * at most. Truncated, with what was seen as partial, when that instant is further back, when there are more than
 * 10,000 entries, or when a page is missing. Needs `contents: read`. Source:
 * docs.github.com/rest/repos/repos#list-repository-activities.
 */
export async function readActivity(
  client: GitHubClient,
  { repository, since, now }: ActivityQuestion,
): Promise<Fact<readonly Activity[]>> {
  const older = isOlder(since);
  const period = periodSince(since, now, periods);
  const fact = await readRows(client, {
    path: ['repos', repository.owner, repository.name, 'activity'],
    query: { per_page: '100', time_period: period ?? 'year' },
    permission: 'contents: read',
    parse: parseActivityPage,
    enough: (page) => parseActivityPage(page)?.some(older) === true,
    mostPages,
  });
  const recent = (rows: readonly Activity[]) => rows.filter((row) => !older(row));
  if (fact.state === 'missing')
    return fact.partial === undefined ? fact : { ...fact, partial: recent(fact.partial) };
  if (period === undefined)
    return truncated(`GitHub keeps the activity of a year, and ${since} is earlier`, recent(fact.value));
  return known(recent(fact.value), fact.evidence);
}
