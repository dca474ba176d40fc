import { type Fact, missing } from '@countersign/core';
import type { ChecksPassedFacts, Origin } from './facts.ts';
import type { Report } from './report.ts';

const notCollected = missing('not-collected', 'nobody asked for it');

/** Every attempt up to that of the job has to be there, in this run and of this commit. */
function isWhole({ job, attempts }: Origin, { id, commit }: Report): boolean {
  return (
    job.checkRun === id &&
    job.headSha === commit &&
    attempts.length > 0 &&
    attempts.length === job.attempt &&
    attempts.every(({ attempt, headSha }, index) => attempt === index + 1 && headSha === commit)
  );
}

/** The run of a workflow that made a check run; missing as well when it does not add up. */
export function originOf(facts: ChecksPassedFacts, report: Report): Fact<Origin> {
  const fact = facts.origins.find(({ checkRun }) => checkRun === report.id)?.fact ?? notCollected;
  if (fact.state === 'missing' || isWhole(fact.value, report)) return fact;
  return missing('malformed', 'its job and the attempts of its run do not fit together');
}

// These run the workflow file of the very commit that they are listed on, and only a writer can cause them. A run for a
// pull request takes the file and the code from a merge with a branch that its opener chooses, and anybody may comment:
// docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows.
const ownEvents: ReadonlySet<string> = new Set([
  'create',
  'deployment',
  'deployment_status',
  'merge_group',
  'push',
  'release',
  'repository_dispatch',
  'schedule',
  'workflow_dispatch',
]);

// A file may be called ci.yml@x.yml, and GitHub shows it as it shows ci.yml at a branch x.yml.
const ambiguous = /@.*\.ya?ml(?:@|$)/isu;

function fileOf(path: string): string {
  return ambiguous.test(path) ? path : path.replace(/@.*$/su, '');
}

/**
 * The workflow files of its attempts, which should be one; GitHub appends `@ref` to it in places. A file that need not
 * be that of the commit has the event behind it, so that no policy names it.
 */
export function workflowsOf({ attempts }: Origin): readonly string[] {
  const files = attempts.map(({ path, event }) => {
    const file = fileOf(path);
    return ownEvents.has(event) ? file : `${file} (${event})`;
  });
  return [...new Set(files)];
}
