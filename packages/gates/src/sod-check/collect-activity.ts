import { addMilliseconds, type Fact, type Instant, known, mapFact, missing } from '@countersign/core';
import type { Activity, PullRequest } from '@countersign/github';
import { readActivity } from '@countersign/github/client';
import type { Changes } from './collect-changes.ts';
import type { Source } from './collect-range.ts';
import { activityIndex, pushersOf } from './pushers.ts';

const day = 86_400_000;
/** GitHub keeps a year, and does not say from which instant it counts; its reader wants some room. */
const farthest = 340 * day;

export type ActivityQuestion = {
  readonly changes: Changes;
  readonly branches: readonly string[];
  readonly now: Instant;
};

function pullsOf({ pullRequests }: Changes): readonly PullRequest[] {
  return pullRequests.flatMap(({ fact }) => (fact.state === 'known' ? [fact.value] : []));
}

/** Only the head branches and the accepted ones: what else happens in the repository is none of this deploy. */
function ofInterest(
  pulls: readonly PullRequest[],
  branches: readonly string[],
): (entry: Activity) => boolean {
  const heads = pulls.flatMap(({ headRef, fromFork }) =>
    headRef === null || fromFork === true ? [] : [headRef],
  );
  const refs = new Set([...heads, ...branches].map((branch) => `refs/heads/${branch}`));
  return ({ ref }) => refs.has(ref);
}

function hasGaps(pulls: readonly PullRequest[], fact: Fact<readonly Activity[]>): boolean {
  const index = activityIndex(fact);
  return pulls.some((pull) => {
    const { gap } = pushersOf(pull, index);
    return gap !== null && gap !== 'fork';
  });
}

/**
 * Who pushed to the head branches, and what happened to the accepted ones. Read since the first pull request was
 * opened; a branch may have been pushed long before that, so where a push is missing, as far back as GitHub keeps it.
 */
export async function collectActivity(
  { client, repository }: Source,
  { changes, branches, now }: ActivityQuestion,
): Promise<Fact<Activity[]>> {
  const pulls = pullsOf(changes);
  const times = pulls.flatMap(({ createdAt }) => createdAt ?? []).sort();
  if (changes.commits.length === 0) return missing('not-collected', 'the range has no commits');
  const keep = ofInterest(pulls, branches);
  const read = async (since: Instant): Promise<Fact<Activity[]>> =>
    mapFact(await readActivity(client, { repository, since, now }), (entries) => entries.filter(keep));
  const recent = await read(addMilliseconds(times[0] ?? now, -day));
  if (recent.state === 'missing' || !hasGaps(pulls, recent)) return recent;
  const older = await read(addMilliseconds(now, -farthest));
  return older.state === 'known' ? known(older.value, older.evidence) : recent;
}
