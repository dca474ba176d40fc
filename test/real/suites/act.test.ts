import { execFileSync } from 'node:child_process';
import type { DeployRecord } from '@countersign/records';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runInAct } from '../../support/act/run-in-act.ts';
import { type Release, type Shop, startShop } from '../../support/shop/shop-world.ts';
import { discardRun } from '../../support/workflow/run-workflow.ts';
import { describeWith } from '../with-tools.ts';

const errorRate = 'sum(rate(errors_total{service="shop"}[1m]))';
const branch = 'countersign-records';

function git(shop: Shop, args: readonly string[]): string {
  return execFileSync('git', ['-C', shop.repository.folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

function onlyRecord(shop: Shop): DeployRecord {
  const names = git(shop, ['ls-tree', '-r', '--name-only', branch]).trim().split('\n');
  expect(names).toHaveLength(1);
  return JSON.parse(git(shop, ['show', `${branch}:${names[0] ?? ''}`])) as DeployRecord;
}

/** What both runners must agree on: verdicts and reason codes of every gate, the outcome, and what reached the cluster. */
function essence(shop: Shop): unknown {
  const { predicate } = onlyRecord(shop);
  const judged = predicate.evidence.flatMap(({ document }) => document?.judgements ?? []);
  // act grants no identity token, so what that token says is told apart from what the gates found.
  const gates = judged.filter(({ gate }) => gate !== 'preconditions');
  return {
    outcome: predicate.outcome,
    effect: predicate.effect,
    opened: predicate.opened,
    cluster: shop.cluster().map((line) => line.split(' ')[0]),
    verdicts: gates
      .map(
        ({ gate, verdict }) =>
          `${gate} ${verdict.effect} ${verdict.reasons.map(({ code }) => code).join(' ')}`,
      )
      .sort(),
  };
}

type Story = {
  readonly told: string;
  readonly outcome: string;
  readonly arrange: (shop: Shop) => Promise<Release>;
};

const stories: readonly Story[] = [
  {
    told: 'a good change',
    outcome: 'deployed',
    arrange: async (shop) =>
      shop.release({
        commit: await shop.merge({ branch: 'good', files: { 'a.txt': 'good\n' } }),
        tag: '1.1',
      }),
  },
  {
    told: 'a change that its author approved',
    outcome: 'blocked',
    arrange: async (shop) =>
      shop.release({
        commit: await shop.merge({
          branch: 'bad',
          opener: 'dana',
          approver: 'alice',
          files: { 'a.txt': 'bad\n' },
        }),
        tag: '1.2',
      }),
  },
  {
    told: 'a canary over its threshold',
    outcome: 'rolled-back',
    arrange: async (shop) => {
      shop.prometheus.answer(errorRate, { kind: 'vector', series: [{ value: 0.2 }] });
      return shop.release({
        commit: await shop.merge({ branch: 'slow', files: { 'a.txt': 'slow\n' } }),
        tag: '1.3',
      });
    },
  },
  {
    told: 'GitHub failing for pull requests',
    outcome: 'blocked',
    arrange: async (shop) => {
      const release = await shop.release({
        commit: await shop.merge({ branch: 'fine', files: { 'a.txt': 'fine\n' } }),
        tag: '1.4',
      });
      shop.github.addFault({ match: { operation: 'RangeCommits' }, answer: { kind: 'status', status: 503 } });
      return release;
    },
  },
];

describeWith(['act'], 'gated-deploy in act and in the harness', (programs) => {
  let shops: Shop[] = [];
  beforeAll(() => {
    shops = [];
  });
  afterAll(async () => {
    await Promise.all(shops.map((shop) => shop.close()));
  });

  async function open(): Promise<Shop> {
    const shop = await startShop({
      start: new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d{3}Z$/u, 'Z'),
    });
    shops.push(shop);
    shop.prometheus.answer(errorRate, { kind: 'vector', series: [{ value: 0.002 }] });
    return shop;
  }

  it.each(stories)('gives the same verdicts for $told', async ({ arrange, outcome }) => {
    const [ours, theirs] = [await open(), await open()];
    const [here, there] = [await arrange(ours), await arrange(theirs)];
    const run = await ours.deploy({ release: here, base: ours.base });
    await discardRun(run);
    const acted = await runInAct({ act: programs('act'), shop: theirs, release: there, base: theirs.base });
    expect(acted.log).not.toContain('a defect in countersign');
    expect(essence(theirs)).toEqual(essence(ours));
    expect(essence(ours)).toMatchObject({ outcome });
    expect([...ours.github.violations, ...theirs.github.violations]).toEqual([]);
  });
});
