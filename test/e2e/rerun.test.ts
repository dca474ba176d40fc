import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Release, type Shop, startShop } from '../support/shop/shop-world.ts';
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
  toldBy,
} from './deploys.ts';
import { errorRate } from './gate-world.ts';

const policyPath = '.github/countersign.yml';

let shop: Shop;
let count = 0;
beforeAll(async () => {
  shop = await startShop();
  shop.prometheus.answer(errorRate, { kind: 'vector', series: [{ value: 0.002 }] });
});
afterEach(async () => {
  expect(shop.github.violations).toEqual([]);
  await discardRuns();
});
afterAll(() => shop.close());

async function releaseOf(): Promise<Release> {
  count += 1;
  const commit = await shop.merge({
    branch: `change-${count}`,
    files: { 'checkout.txt': `${count}\n` },
  });
  return shop.release({ commit, tag: `1.${count}` });
}

async function deploy(
  release: Release,
  more: {
    readonly by?: string;
    readonly previous?: RunResult;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<RunResult> {
  return kept(await shop.deploy({ release, base: shop.base, ...more }));
}

function freezeNow(): string {
  const day = (offset: number): string =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  return `        timeZone: UTC\n        freezes:\n          - { name: incident, reason: stop, from: "${day(-1)}", until: "${day(6)}T00:00" }`;
}

/** Attempt 1 is allowed, but the caller's deploy action fails; gives what the cluster holds then. */
async function brokenAttempt(release: Release): Promise<{ first: RunResult; cluster: number }> {
  const first = await deploy(release, { environment: { SHOP_BROKEN: 'deploy' } });
  expect(toldBy(first)).toEqual({
    conclusion: 'failure',
    gate: 'allow',
    deploy: 'allow',
    outcome: 'rolled-back',
    evidence: 'allow',
  });
  return { first, cluster: shop.cluster().length };
}

/** Attempt 2 re-ran the deploy job alone, and it judged for itself. */
function expectJudgedAfresh(second: RunResult): void {
  expect(second.runAttempt).toBe(2);
  expect([
    jobOf(second, gateJob).attempt,
    jobOf(second, deployJob).attempt,
    jobOf(second, recordJob).attempt,
  ]).toEqual([1, 2, 2]);
  expect(jobOf(second, gateJob).outputs).toMatchObject({
    opened: 'true',
    verdict: 'allow',
    'run-attempt': '1',
  });
  const { predicate } = lastRecord(shop);
  expect(predicate).toMatchObject({
    run: { attempt: 2 },
    opened: false,
    outcome: 'blocked',
    triggeringActor: { login: 'erin' },
  });
  const documents = predicate.evidence.map(({ document }) => document?.request.run.attempt);
  expect(documents).toEqual([2]);
}

describe('a re-run of failed jobs', { timeout: 60_000 }, () => {
  it('goes through when nothing has changed', async () => {
    const release = await releaseOf();
    const { first, cluster } = await brokenAttempt(release);
    const second = await deploy(release, { previous: first });
    expect(toldBy(second)).toMatchObject({ deploy: 'allow', outcome: 'deployed', evidence: 'allow' });
    expect(shop.cluster().slice(cluster)).toEqual([
      `deploy ${release.subject}`,
      `promote ${release.subject}`,
    ]);
    expect(recordsOf(shop).map(({ predicate }) => [predicate.run.attempt, predicate.outcome])).toEqual([
      [1, 'rolled-back'],
      [2, 'deployed'],
    ]);
  });

  it('stays shut when a freeze has come since, although the gate job said open', async () => {
    const release = await releaseOf();
    const { first, cluster } = await brokenAttempt(release);
    await shop.merge({ branch: 'freeze', author: 'erin', files: { [policyPath]: shop.policy(freezeNow()) } });
    const second = await deploy(release, { previous: first, by: 'erin' });
    expectJudgedAfresh(second);
    expect(toldBy(second)).toEqual({
      conclusion: 'failure',
      gate: 'allow',
      deploy: 'deny',
      outcome: 'blocked',
      evidence: 'allow',
    });
    expect(shutBy(second, deployJob, 'gate')).toEqual(['freeze-window/freeze-holds']);
    expect(shop.cluster().slice(cluster)).toEqual([]);
    await shop.merge({ branch: 'thaw', author: 'erin', files: { [policyPath]: shop.policy('') } });
  });

  it('stays shut when the approval was dismissed since', async () => {
    const release = await releaseOf();
    const { first, cluster } = await brokenAttempt(release);
    const pull = shop.repository.record.pullRequests.at(-1);
    const review = pull?.reviews[0];
    if (pull === undefined || review === undefined) throw new Error('the change has no review');
    shop.repository.dismiss(pull, { by: 'erin', review, message: 'was not his to give' });
    const second = await deploy(release, { previous: first, by: 'erin' });
    expectJudgedAfresh(second);
    expect(shutBy(second, deployJob, 'gate')).toContain('sod-check/not-approved');
    expect(shop.cluster().slice(cluster)).toEqual([]);
  });
});
