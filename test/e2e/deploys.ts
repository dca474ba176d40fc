import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import type { DeployRecord } from '@countersign/records';
import type { Shop } from '../support/shop/shop-world.ts';
import { discardRun } from '../support/workflow/run-workflow.ts';
import type { JobResult, RunResult, StepResult } from '../support/workflow/types.ts';
import type { ShownReason } from './run-action.ts';

export const gateJob = 'production/gate/gate';
export const deployJob = 'production/deploy/deploy';
export const recordJob = 'production/record/record';

const runs: RunResult[] = [];

/** Remembers a run for `discardRuns`. */
export function kept(run: RunResult): RunResult {
  runs.push(run);
  return run;
}

export async function discardRuns(): Promise<void> {
  await Promise.all(runs.splice(0).map(discardRun));
}

export function jobOf(run: RunResult, id: string): JobResult {
  const job = run.jobs.find((each) => each.id === id);
  if (job === undefined)
    throw new Error(`no job ${id}; there are ${run.jobs.map((each) => each.id).join(', ')}`);
  return job;
}

export function stepOf(run: RunResult, job: string, id: string): StepResult {
  const step = jobOf(run, job).steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(`no step ${id} in ${job}`);
  return step;
}

/** The codes of what was not allowed, as one step told them; all codes where everything was. */
export function shutBy(run: RunResult, job: string, step: string): string[] {
  const reasons = JSON.parse(stepOf(run, job, step).outputs['reasons'] ?? '[]') as ShownReason[];
  return [...new Set(reasons.filter(({ effect }) => effect !== 'allow').map(({ code }) => code))];
}

export function reasonsOf(run: RunResult, job: string, step: string): ShownReason[] {
  return JSON.parse(stepOf(run, job, step).outputs['reasons'] ?? '[]') as ShownReason[];
}

function git(shop: Shop, args: readonly string[]): string {
  return execFileSync('git', ['-C', shop.repository.folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Keys of the records in the shop's record branch, oldest first: a file's name begins with its instant. */
function keysOf(shop: Shop): string[] {
  const names = git(shop, ['ls-tree', '-r', '--name-only', 'countersign-records']).trim().split('\n');
  return names.toSorted((a, b) => (path.basename(a) < path.basename(b) ? -1 : 1));
}

/** The record of that key. */
export function recordAt(shop: Shop, key: string): DeployRecord {
  return JSON.parse(git(shop, ['show', `countersign-records:${key}`])) as DeployRecord;
}

/** Every record, oldest first. */
export function recordsOf(shop: Shop): DeployRecord[] {
  return keysOf(shop).map((key) => recordAt(shop, key));
}

export function lastRecord(shop: Shop): DeployRecord {
  return recordAt(shop, keysOf(shop).at(-1) ?? '');
}

/** What a run came to, in one object. */
export function toldBy(run: RunResult): Readonly<Record<string, string>> {
  const of = (job: string, name: string): string =>
    run.jobs.find(({ id }) => id === job)?.outputs[name] ?? '';
  return {
    conclusion: run.conclusion,
    gate: of(gateJob, 'verdict'),
    deploy: of(deployJob, 'verdict'),
    outcome: of(recordJob, 'outcome'),
    evidence: of(recordJob, 'verdict'),
  };
}
