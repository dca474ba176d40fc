import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pushImage } from '../support/registry/index.ts';
import type { Release, Shop } from '../support/shop/shop-world.ts';
import { startShop } from '../support/shop/shop-world.ts';
import { discardRun } from '../support/workflow/run-workflow.ts';
import type { RunResult } from '../support/workflow/types.ts';

const cli = path.resolve(import.meta.dirname, '../../dist/cli/index.js');
const errorRate = 'sum(rate(errors_total{service="shop"}[1m]))';
const policyPath = '.github/countersign.yml';

type Reason = {
  readonly code: string;
  readonly effect: string;
  readonly text: string;
  readonly remedy: string | null;
};
type Told = { readonly verdict: string; readonly outcome: string };

function gateReasons(run: RunResult): Reason[] {
  // The deploy job judges for itself; where the gate job already shut, only that one spoke.
  const jobs = ['production/deploy/deploy', 'production/gate/gate'];
  for (const id of jobs) {
    const step = run.jobs.find((job) => job.id === id)?.steps.find((one) => one.id === 'gate');
    const reasons = step?.outputs['reasons'];
    if (reasons !== undefined) return JSON.parse(reasons) as Reason[];
  }
  return [];
}

function outputOf(run: RunResult, job: string, name: string): string {
  return run.jobs.find(({ id }) => id === job)?.outputs[name] ?? '';
}

const shownEffects: Readonly<Record<string, readonly string[]>> = {
  allow: [
    'attest-verify/attested',
    'digest-pin/pinned-and-approved',
    'freeze-window/no-freeze-holds',
    'sod-check/commit-approved',
  ],
};

const marks: Readonly<Record<string, string>> = { allow: '✓', deny: '✗', unknown: '?' };
const mostAlike = 2;

/** Reasons of one code in the order given: the first ones, how many more there are, and what to do, once. */
function printAlike(alike: readonly Reason[]): void {
  for (const { effect, code, text } of alike.slice(0, mostAlike))
    console.log(`     ${marks[effect] ?? ''} ${code}: ${text}`);
  if (alike.length > mostAlike) console.log(`       … and ${alike.length - mostAlike} more of these`);
  const remedy = alike[0]?.remedy ?? null;
  if (remedy !== null && alike[0]?.effect !== 'allow') console.log(`         → ${remedy}`);
}

function printReasons(verdict: string, reasons: readonly Reason[]): void {
  const chosen = shownEffects[verdict];
  const shown = reasons.filter(({ code, effect }) => chosen?.includes(code) ?? effect !== 'allow');
  for (const alike of Map.groupBy(shown, ({ code }) => code).values()) printAlike(alike);
}

function tell(run: RunResult): Told {
  const verdict =
    outputOf(run, 'production/deploy/deploy', 'verdict') ||
    outputOf(run, 'production/gate/gate', 'verdict') ||
    'none';
  const outcome = outputOf(run, 'production/record/record', 'outcome') || 'none';
  console.log(`   verdict: ${verdict}, so the gate is ${verdict === 'allow' ? 'open' : 'shut'}`);
  printReasons(verdict, gateReasons(run));
  console.log(`   outcome on record: ${outcome}\n`);
  return { verdict, outcome };
}

async function deploy(shop: Shop, release: Release, base = ''): Promise<Told> {
  const run = await shop.deploy({ release, base });
  const told = tell(run);
  await discardRun(run);
  return told;
}

async function goodChange(shop: Shop): Promise<Told> {
  console.log('1  A good change: alice wrote it, bob approved it, carol deploys it.');
  console.log(
    '   The image is pinned, its provenance signed, no freeze holds; the canary measures 0.2 % errors, 1 % allowed.',
  );
  shop.prometheus.answer(errorRate, { kind: 'vector', series: [{ value: 0.002 }] });
  const commit = await shop.merge({ branch: 'faster-checkout', files: { 'checkout.txt': 'faster\n' } });
  return deploy(shop, await shop.release({ commit, tag: '1.1' }), shop.base);
}

function freezeYaml(): string {
  const day = (offset: number): string =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  return `        timeZone: UTC\n        freezes:\n          - { name: peak-season, reason: all hands on the shop, from: "${day(-1)}", until: "${day(6)}T00:00" }`;
}

async function badChange(shop: Shop): Promise<Told> {
  console.log(
    '2  A bad change: alice wrote it and approved it herself; its tag was moved after approval; a freeze holds.',
  );
  await shop.merge({ branch: 'freeze', author: 'erin', files: { [policyPath]: shop.policy(freezeYaml()) } });
  const commit = await shop.merge({
    branch: 'cheaper-checkout',
    opener: 'dana',
    approver: 'alice',
    files: { 'checkout.txt': 'cheaper\n' },
  });
  const release = await shop.release({ commit, tag: '1.2' });
  await pushImage(shop.registry.url, 'acme/shop', '1.2', { content: 'something else' });
  return deploy(shop, release);
}

async function whileDown(shop: Shop): Promise<Told> {
  console.log('3  A change while GitHub cannot say who approved it (its answers for pull requests are 503).');
  await shop.merge({ branch: 'end-of-freeze', author: 'erin', files: { [policyPath]: shop.policy('') } });
  const commit = await shop.merge({ branch: 'honest-checkout', files: { 'checkout.txt': 'honest\n' } });
  const release = await shop.release({ commit, tag: '1.3' });
  shop.github.addFault({ match: { operation: 'RangeCommits' }, answer: { kind: 'status', status: 503 } });
  const told = await deploy(shop, release);
  shop.github.clearFaults();
  return told;
}

/** Copies every record out of the record branch; gives the paths, oldest first. */
function fetchRecords(shop: Shop, folder: string): string[] {
  const git = (args: readonly string[]): Buffer =>
    execFileSync('git', ['-C', shop.repository.folder, ...args], { maxBuffer: 64 * 1024 * 1024 });
  const names = git(['ls-tree', '-r', '--name-only', 'countersign-records'])
    .toString('utf8')
    .trim()
    .split('\n');
  return names.map((name) => {
    const target = path.join(folder, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, git(['show', `countersign-records:${name}`]));
    return target;
  });
}

function replay(files: readonly string[]): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'replay', ...files], {
    encoding: 'utf8',
  });
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
  for (const line of lines) console.log(`   ${line.split(' ')[0] ?? ''}  ${path.basename(line)}`);
  return status ?? 1;
}

function asExpected(told: readonly Told[]): boolean {
  const expected = ['allow deployed', 'deny blocked', 'unknown blocked'];
  const got = told.map(({ verdict, outcome }) => `${verdict} ${outcome}`);
  if (expected.every((line, index) => line === got[index])) return true;
  console.log(`Not as told: expected ${expected.join(', ')}; got ${got.join(', ')}.`);
  return false;
}

/** The three deploys, their records, and the replay. Exit status 0 only when all of it went as told. */
export async function tellStory(out: string | undefined): Promise<number> {
  console.log(
    'Countersign: three deploys of one service, judged on loopback. Nothing leaves this machine.\n',
  );
  const folder =
    out === undefined ? fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-demo-')) : path.resolve(out);
  const shop = await startShop();
  try {
    const told = [await goodChange(shop), await badChange(shop), await whileDown(shop)];
    const records = fetchRecords(shop, folder);
    console.log('Records, one for each attempt, allowed or blocked:');
    for (const record of records) console.log(`   ${path.relative(folder, record)}`);
    console.log('\nReplayed: the recorded facts, judged again under the recorded policies:');
    const replayed = replay(records);
    if (shop.github.violations.length > 0)
      console.log('The GitHub stand-in refused:', shop.github.violations);
    const good =
      asExpected(told) &&
      records.length === told.length &&
      replayed === 0 &&
      shop.github.violations.length === 0;
    console.log(
      good
        ? `\nThree verdicts, three records, replayed to the same verdicts.${out === undefined ? '' : ` Records are in ${folder}.`}`
        : '\nThe demo did not go as told.',
    );
    return good ? 0 : 1;
  } finally {
    await shop.close();
    if (out === undefined) fs.rmSync(folder, { recursive: true, force: true });
  }
}
