import { type Fact, type Instant, mapFact } from '@countersign/core';
import type { CheckRun, CommitStatus } from '@countersign/github';
import type { ChecksPassedFacts } from './facts.ts';
import type { WantedCheck } from './policy.ts';

/** How a report ended, in one vocabulary for check runs and statuses. */
export type Outcome =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'timed-out'
  | 'action-required'
  | 'stale'
  | 'skipped'
  | 'neutral'
  | 'running'
  | 'not-known';

/** A check run or a status. `source` is the App or the account that reported it; null when that is gone. */
export type Report = {
  readonly kind: WantedCheck['kind'];
  readonly id: string;
  readonly name: string;
  readonly commit: string;
  readonly source: { readonly id: string; readonly label: string } | null;
  /** When it started (check run) or was reported (status). */
  readonly at: Instant | null;
  readonly outcome: Outcome;
  /** The conclusion, status or state in GitHub's own word. */
  readonly said: string;
  readonly byActions: boolean;
  /** Of Actions, every run has a suite of its own, which its attempts share. */
  readonly suite: string | null;
};

const conclusions: ReadonlyMap<string | null, Outcome> = new Map([
  ['success', 'success'],
  ['failure', 'failure'],
  ['startup_failure', 'failure'],
  ['cancelled', 'cancelled'],
  ['timed_out', 'timed-out'],
  ['action_required', 'action-required'],
  ['stale', 'stale'],
  ['skipped', 'skipped'],
  ['neutral', 'neutral'],
]);
const unfinished: readonly string[] = ['queued', 'in_progress', 'waiting', 'requested', 'pending'];
const states: ReadonlyMap<string, Outcome> = new Map([
  ['success', 'success'],
  ['failure', 'failure'],
  ['error', 'failure'],
  ['pending', 'running'],
]);

function runOutcome({ status, conclusion }: CheckRun): Outcome {
  if (status === 'completed') return conclusions.get(conclusion) ?? 'not-known';
  return unfinished.includes(status) ? 'running' : 'not-known';
}

function ofRun(run: CheckRun): Report {
  const { app } = run;
  return {
    kind: 'check-run',
    id: run.id,
    name: run.name,
    commit: run.headSha,
    source:
      app === null ? null : { id: app.id, label: app.slug === null ? app.id : `${app.id} (${app.slug})` },
    at: run.startedAt,
    outcome: runOutcome(run),
    said: run.status === 'completed' ? (run.conclusion ?? 'no conclusion') : run.status,
    // An App that GitHub does not name may be Actions; asking where it comes from can only shut the gate.
    byActions: app !== null && (app.slug === null || app.slug === 'github-actions'),
    suite: run.suite,
  };
}

function ofStatus(status: CommitStatus): Report {
  const { creator } = status;
  return {
    kind: 'status',
    id: status.id,
    name: status.context,
    commit: status.commit,
    source: creator === null ? null : { id: creator.id, label: `${creator.id} (${creator.login})` },
    at: status.createdAt,
    outcome: states.get(status.state) ?? 'not-known',
    said: status.state,
    byActions: false,
    suite: null,
  };
}

/** All reports of the kind that a check is of. */
export function reportsFor(facts: ChecksPassedFacts, wanted: WantedCheck): Fact<readonly Report[]> {
  return wanted.kind === 'check-run'
    ? mapFact(facts.checkRuns, (runs) => runs.map(ofRun))
    : mapFact(facts.statuses, (statuses) => statuses.map(ofStatus));
}

/** Sorts as reports follow each other. An App chooses when its runs started, GitHub when a status was reported. */
function ageOf({ kind, at, id }: Report): string | null {
  // GitHub numbers statuses as they come, which tells apart those of one second.
  return at === null || kind === 'check-run' ? at : `${at} ${id.padStart(20, '0')}`;
}

/**
 * The newest reports (several when they are equally new) and those that are older. One without a start has no place
 * among the others, so it always stands beside the newest.
 */
export function byAge(reports: readonly Report[]): { newest: readonly Report[]; older: readonly Report[] } {
  const ages = reports.map(ageOf).filter((age) => age !== null);
  const latest = ages.sort().at(-1);
  const isNewest = (report: Report): boolean => [null, latest].includes(ageOf(report));
  return { newest: reports.filter(isNewest), older: reports.filter((report) => !isNewest(report)) };
}
