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

/** The workflow files of its attempts, which should be one; GitHub appends `@ref` to it in places. */
export function workflowsOf({ attempts }: Origin): readonly string[] {
  return [...new Set(attempts.map(({ path }) => path.replace(/@.*$/su, '')))];
}
