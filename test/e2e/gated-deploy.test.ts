import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { localActions } from '../support/shop/shop-files.ts';
import { type Shop, startShop } from '../support/shop/shop-world.ts';
import type { RunResult } from '../support/workflow/types.ts';
import {
  deployJob,
  discardRuns,
  gateJob,
  jobOf,
  kept,
  lastRecord,
  recordJob,
  recordsOf,
  shutBy,
  stepOf,
  toldBy,
} from './deploys.ts';
import { errorRate } from './gate-world.ts';

let shop: Shop;
let count = 0;
beforeAll(async () => {
  shop = await startShop();
});
afterEach(async () => {
  expect(shop.github.violations).toEqual([]);
  shop.github.clearFaults();
  await discardRuns();
});
afterAll(() => shop.close());

type Ask = {
  readonly approver?: string | null;
  readonly errors?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly cancelAt?: string;
  readonly base?: string;
};

// The runner leaves an inner step with no condition to the composite's own success; this one says it itself.
const rollBackPath = '.github/actions/roll-back/action.yml';
const rollBack = localActions[rollBackPath].replace('- shell: bash', '- if: always()\n      shell: bash');

/** A change, its release and its deploy; `newCluster` is what reached the cluster by it. */
async function deployChange(
  ask: Ask,
): Promise<{ run: RunResult; newCluster: readonly string[]; subject: string; commit: string }> {
  count += 1;
  shop.prometheus.answer(errorRate, { kind: 'vector', series: [{ value: ask.errors ?? 0.002 }] });
  const approver = ask.approver === undefined ? {} : { approver: ask.approver };
  const commit = await shop.merge({
    branch: `change-${count}`,
    files: { 'checkout.txt': `${count}\n`, [rollBackPath]: rollBack },
    ...approver,
  });
  const release = await shop.release({ commit, tag: `1.${count}` });
  const before = shop.cluster().length;
  const controller = new AbortController();
  const run = kept(
    await shop.deploy({
      release,
      base: ask.base ?? '',
      signal: controller.signal,
      onLog: ({ text }) => {
        if (ask.cancelAt !== undefined && text.includes(ask.cancelAt)) controller.abort();
      },
      ...(ask.environment === undefined ? {} : { environment: ask.environment }),
    }),
  );
  return { run, commit, newCluster: shop.cluster().slice(before), subject: release.subject };
}

/** The range that sod-check looked at in the deploy job, from the record's own evidence. */
function rangeOf(): { from: string | null; commits: readonly string[] } {
  const document = lastRecord(shop).predicate.evidence.find(({ gate }) => gate === 'deploy-gate')?.document;
  const facts = document?.judgements.find(({ gate }) => gate === 'sod-check')?.facts as {
    lastDeploy: { value: { commit: string } | null };
    commits: readonly { commit: string }[];
  };
  return { from: facts.lastDeploy.value?.commit ?? null, commits: facts.commits.map(({ commit }) => commit) };
}

const blocked = { conclusion: 'failure', deploy: '', outcome: 'blocked', evidence: 'allow' };

describe('gated-deploy.yml, one attempt after another', { timeout: 60_000 }, () => {
  let firstCommit = '';

  it('deploys, promotes and records what every gate allows', async () => {
    const { run, newCluster, subject, commit } = await deployChange({ base: shop.base });
    firstCommit = commit;
    expect(toldBy(run)).toEqual({
      conclusion: 'success',
      gate: 'allow',
      deploy: 'allow',
      outcome: 'deployed',
      evidence: 'allow',
    });
    expect(newCluster).toEqual([`deploy ${subject}`, `promote ${subject}`]);
    const { predicate } = lastRecord(shop);
    expect(predicate).toMatchObject({
      outcome: 'deployed',
      effect: 'allow',
      opened: true,
      by: 'verdict',
      subject,
    });
    expect(predicate.previous).toMatchObject({ state: 'known', value: null });
    expect(predicate.evidence.map(({ gate, refused }) => [gate, refused])).toEqual([
      ['deploy-gate', []],
      ['canary-gate', []],
    ]);
    expect(predicate.jobs).toEqual({
      gate: 'success',
      deploy: 'success',
      canary: 'success',
      promote: 'success',
      rollBack: 'skipped',
    });
    expect(rangeOf()).toMatchObject({ from: null });
  });

  it('begins the range of the second deploy at the record of the first', async () => {
    const { run, commit } = await deployChange({});
    expect(toldBy(run)).toMatchObject({ conclusion: 'success', outcome: 'deployed' });
    const first = recordsOf(shop)[0];
    expect(lastRecord(shop).predicate.previous).toMatchObject({ value: { commit: firstCommit } });
    expect(first?.subject[1].digest.gitCommit).toBe(firstCommit);
    const { from, commits } = rangeOf();
    expect(from).toBe(firstCommit);
    expect(commits).toContain(commit);
    expect(commits).not.toContain(firstCommit);
  });

  it('lets base widen that range', async () => {
    const { run } = await deployChange({ base: shop.base });
    expect(toldBy(run)).toMatchObject({ conclusion: 'success', outcome: 'deployed' });
    expect(rangeOf().commits).toContain(firstCommit);
  });

  it("rolls back when the caller's deploy action fails, and records that", async () => {
    const { run, newCluster, subject } = await deployChange({ environment: { SHOP_BROKEN: 'deploy' } });
    expect(toldBy(run)).toEqual({
      conclusion: 'failure',
      gate: 'allow',
      deploy: 'allow',
      outcome: 'rolled-back',
      evidence: 'allow',
    });
    expect(newCluster).toEqual([`roll-back ${subject}`]);
    expect(lastRecord(shop).predicate.jobs).toMatchObject({
      deploy: 'failure',
      canary: 'skipped',
      promote: 'skipped',
      rollBack: 'success',
    });
  });

  it('records a failure when the roll-back fails too', async () => {
    const { run, newCluster, subject } = await deployChange({
      errors: 0.5,
      environment: { SHOP_BROKEN: 'roll-back' },
    });
    expect(toldBy(run)).toMatchObject({
      conclusion: 'failure',
      gate: 'allow',
      deploy: 'allow',
      outcome: 'failed',
    });
    expect(newCluster).toEqual([`deploy ${subject}`]);
    expect(lastRecord(shop).predicate.jobs).toMatchObject({
      deploy: 'success',
      canary: 'failure',
      rollBack: 'failure',
    });
  });

  it('rolls back and never promotes when the canary is over its threshold', async () => {
    const { run, newCluster, subject } = await deployChange({ errors: 0.5 });
    expect(toldBy(run)).toEqual({
      conclusion: 'failure',
      gate: 'allow',
      deploy: 'allow',
      outcome: 'rolled-back',
      evidence: 'allow',
    });
    expect(shutBy(run, deployJob, 'canary')).toEqual(['canary-gate/threshold-exceeded']);
    expect(newCluster).toEqual([`deploy ${subject}`, `roll-back ${subject}`]);
    expect(lastRecord(shop).predicate).toMatchObject({ effect: 'deny', opened: false });
  });

  it('rolls back a run that a person cancels during the canary, and records that', async () => {
    const { run, newCluster, subject } = await deployChange({ cancelAt: 'error-rate' });
    expect(run.conclusion).toBe('cancelled');
    expect([stepOf(run, deployJob, 'canary').outcome, stepOf(run, deployJob, 'roll-back').outcome]).toEqual([
      'cancelled',
      'success',
    ]);
    expect(newCluster).toEqual([`deploy ${subject}`, `roll-back ${subject}`]);
    expect(toldBy(run)).toMatchObject({ outcome: 'rolled-back' });
    const { predicate } = lastRecord(shop);
    expect(predicate).toMatchObject({
      outcome: 'rolled-back',
      subject,
      jobs: { canary: 'cancelled', rollBack: 'success' },
    });
  });

  it('stays shut while GitHub does not say who approved, and records that it is unknown', async () => {
    shop.github.addFault({ match: { operation: 'RangeCommits' }, answer: { kind: 'status', status: 500 } });
    const { run, newCluster } = await deployChange({});
    expect(toldBy(run)).toEqual({ ...blocked, gate: 'unknown' });
    expect(shutBy(run, gateJob, 'gate')).toEqual(['sod-check/facts-missing']);
    expect(newCluster).toEqual([]);
    expect(lastRecord(shop).predicate).toMatchObject({
      outcome: 'blocked',
      effect: 'unknown',
      opened: false,
    });
  });

  it('stays shut while the identity token service of the deploy job fails', async () => {
    shop.github.addFault({
      match: { operation: 'oidc' },
      after: 1,
      answer: { kind: 'status', status: 500 },
    });
    const { run, newCluster } = await deployChange({});
    expect(toldBy(run)).toMatchObject({
      conclusion: 'failure',
      gate: 'allow',
      deploy: 'unknown',
      outcome: 'blocked',
    });
    expect(shutBy(run, deployJob, 'gate')).toEqual(['preconditions/identity-unreadable']);
    expect(newCluster).toEqual([]);
  });

  it('blocks a change that its author approved alone, and records it', async () => {
    const { run, newCluster } = await deployChange({ approver: 'alice' });
    expect(toldBy(run)).toEqual({ ...blocked, gate: 'deny' });
    expect(shutBy(run, gateJob, 'gate')).toEqual(['sod-check/approved-by-author', 'sod-check/not-approved']);
    expect([jobOf(run, 'production/deploy').result, jobOf(run, recordJob).result]).toEqual([
      'skipped',
      'success',
    ]);
    expect(newCluster).toEqual([]);
    expect(lastRecord(shop).predicate).toMatchObject({ outcome: 'blocked', effect: 'deny', by: 'nobody' });
  });

  it('has one record for every attempt, the deployed ones before all others', () => {
    const outcomes = recordsOf(shop).map(({ predicate }) => predicate.outcome);
    expect(outcomes).toEqual([
      'deployed',
      'deployed',
      'deployed',
      'rolled-back',
      'failed',
      'rolled-back',
      'rolled-back',
      'blocked',
      'blocked',
      'blocked',
    ]);
    expect(new Set(recordsOf(shop).map(({ predicate }) => predicate.recordId)).size).toBe(outcomes.length);
  });
});
