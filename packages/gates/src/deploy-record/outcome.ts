import type { DeployJobs, DeployOutcome, JobResult } from '@countersign/records';
import type { EvidencePhase } from './facts.ts';

/** What the outcome needs of one accepted evidence file. */
export type AcceptedEvidence = { readonly opened: boolean; readonly phase: EvidencePhase | null };

type Result = JobResult | null;

function ran(result: Result): boolean {
  return result === 'success' || result === 'failure';
}

/** Some gate that judges before the deploy said no. A canary that said no shuts nothing: it calls for a roll-back. */
export function isShut(accepted: readonly AcceptedEvidence[]): boolean {
  return accepted.some((evidence) => evidence.phase !== 'during-deploy' && !evidence.opened);
}

/** Every job that the run has was skipped or cancelled, and there is at least one. */
export function nothingRan(jobs: DeployJobs): boolean {
  const results = Object.values(jobs).filter((result) => result !== null);
  return results.length > 0 && !results.some(ran);
}

/** Deployed although a gate was shut. The outcome cannot say that, so it is said as a reason. */
export function deployedWhileShut(jobs: DeployJobs, accepted: readonly AcceptedEvidence[]): boolean {
  return jobs.deploy === 'success' && (isShut(accepted) || (jobs.gate !== null && jobs.gate !== 'success'));
}

function isContradictory(jobs: DeployJobs, accepted: readonly AcceptedEvidence[]): boolean {
  const notDeployed = jobs.deploy === null || jobs.deploy === 'skipped';
  const later = [jobs.canary, jobs.promote, jobs.rollBack];
  return (
    deployedWhileShut(jobs, accepted) ||
    (notDeployed && later.some(ran)) ||
    (jobs.promote === 'success' && (jobs.deploy !== 'success' || jobs.canary === 'failure'))
  );
}

function afterDeploy(jobs: DeployJobs): DeployOutcome {
  const later = [jobs.canary, jobs.promote, jobs.rollBack];
  if (later.includes('failure')) return 'failed';
  return later.includes('cancelled') ? 'cancelled' : 'deployed';
}

/**
 * How the attempt ended, from the job results and the accepted evidence, first rule that fits: contradictions are
 * `unknown`; a roll-back that ended well is `rolled-back`; a shut gate with no deploy is `blocked`; a deploy that ended
 * well, with nothing after it failed or cancelled, is `deployed`; a failure is `failed`; a cancelled job is
 * `cancelled`; a deploy that did not run for no reason that is known is `unknown`.
 */
export function outcomeOf(jobs: DeployJobs, accepted: readonly AcceptedEvidence[]): DeployOutcome {
  if (isContradictory(jobs, accepted)) return 'unknown';
  if (jobs.rollBack === 'success') return 'rolled-back';
  if (jobs.deploy === 'success') return afterDeploy(jobs);
  if (isShut(accepted)) return 'blocked';
  if (jobs.deploy === 'failure') return 'failed';
  if (jobs.gate === 'failure') return 'blocked';
  return Object.values(jobs).includes('cancelled') ? 'cancelled' : 'unknown';
}
