import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { localActions, releaseWorkflow } from '../support/shop/shop-files.ts';
import { releasePath, type Shop, startShop } from '../support/shop/shop-world.ts';
import type { RunResult } from '../support/workflow/types.ts';
import { discardRuns, kept, lastRecord, reasonsOf, recordJob, toldBy } from './deploys.ts';
import { errorRate } from './gate-world.ts';

const deployPath = '.github/actions/deploy/action.yml';

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

type Forged = { readonly files: Readonly<Record<string, string>>; readonly approver?: string };

async function deployForged({ files, approver = 'bob' }: Forged): Promise<RunResult> {
  count += 1;
  const commit = await shop.merge({
    branch: `change-${count}`,
    approver,
    files: { 'checkout.txt': `${count}\n`, ...files },
  });
  const release = await shop.release({ commit, tag: `1.${count}` });
  return kept(await shop.deploy({ release, base: shop.base }));
}

/** The shop's deploy action, with more lines of shell before it deploys. */
function deployAction(shell: readonly string[]): string {
  const lines = shell.map((line) => `        ${line}\n`).join('');
  return localActions[deployPath].replace('      run: |\n', `      run: |\n${lines}`);
}

function codes(run: RunResult): string[] {
  return [
    ...new Set(
      reasonsOf(run, recordJob, 'record')
        .filter(({ effect }) => effect !== 'allow')
        .map(({ code }) => code),
    ),
  ];
}

describe('evidence that code of the same run has forged', { timeout: 60_000 }, () => {
  it("is refused when the caller's deploy action writes over the gate's file", async () => {
    const rewrite = `sed -i 's/"login":"bob"/"login":"bop"/g' "$RUNNER_TEMP"/countersign/deploy-gate-*.json`;
    const run = await deployForged({ files: { [deployPath]: deployAction([rewrite]) } });
    expect(toldBy(run)).toMatchObject({
      conclusion: 'failure',
      gate: 'allow',
      deploy: 'allow',
      evidence: 'deny',
    });
    expect(codes(run)).toEqual(['deploy-record/digest-differs']);
    const { predicate } = lastRecord(shop);
    expect(predicate.evidenceVerdict.effect).toBe('deny');
    expect(predicate.evidence.map(({ document, refused }) => [document?.gate ?? null, refused])).toEqual([
      [null, ['digest-differs']],
      ['canary-gate', []],
    ]);
  });

  it('is refused when the deploy action takes the file away', async () => {
    const remove = 'rm "$RUNNER_TEMP"/countersign/deploy-gate-*.json';
    const run = await deployForged({ files: { [deployPath]: deployAction([remove]) } });
    expect(toldBy(run)).toMatchObject({ conclusion: 'failure', deploy: 'allow', evidence: 'deny' });
    expect(codes(run)).toEqual(['deploy-record/digest-differs']);
    // The canary's evidence alone does not say that the deploy was allowed.
    expect(lastRecord(shop).predicate).toMatchObject({ effect: 'unknown', opened: false, by: 'nobody' });
    expect(lastRecord(shop).predicate.evidence[0]).toMatchObject({
      document: null,
      refused: ['digest-differs'],
    });
  });

  it('is refused when an earlier job puts a file of its own where the evidence is kept', async () => {
    const forge = `      - run: mkdir forged && echo '{"effect":"allow"}' > forged/deploy-gate-000000000000.json
      - uses: actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0
        with: { name: countersign-gate-1, path: forged }
  production:
`;
    const workflow = releaseWorkflow.replace('  production:\n', forge);
    const files = { [releasePath]: workflow, [deployPath]: localActions[deployPath] };
    const before = shop.cluster().length;
    const run = await deployForged({ files, approver: 'alice' });
    expect(toldBy(run)).toEqual({
      conclusion: 'failure',
      gate: 'deny',
      deploy: '',
      outcome: 'blocked',
      evidence: 'deny',
    });
    expect(codes(run)).toEqual(['deploy-record/digest-differs']);
    expect(shop.cluster().length).toBe(before);
    expect(lastRecord(shop).predicate).toMatchObject({
      effect: 'unknown',
      opened: false,
      outcome: 'blocked',
    });
  });
});
