import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Release, Shop } from '../shop/shop-world.ts';
import { releasePath } from '../shop/shop-world.ts';
import { writeStandInActions } from './stand-in-actions.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const ours = ['gate.yml', 'deploy.yml', 'record.yml', 'gated-deploy.yml'];
const runId = 1;

export type ActRun = { readonly exitCode: number; readonly log: string };
export type ActOptions = {
  readonly act: string;
  readonly shop: Shop;
  readonly release: Release;
  readonly base?: string;
  readonly environment?: Readonly<Record<string, string>>;
};

/**
 * act knows neither `$/` nor workflows of another repository on this disk, so both are written as it can resolve them.
 * And it ends the whole run when a job of a called workflow fails, where GitHub goes on with `if: always()`: so there a
 * gate's step may fail without failing its job. What the gate answered, and what follows from it, stays the same.
 */
function forAct(text: string): string {
  return text
    .replaceAll('uses: $/.github/workflows/', 'uses: ./.github/workflows/')
    .replaceAll(/uses: \$\/actions\/([a-z-]+)/gu, 'uses: acme/countersign/actions/$1@v1')
    .replaceAll(
      /uses: acme\/countersign\/\.github\/workflows\/([a-z-]+\.yml)@v1/gu,
      'uses: ./.github/workflows/$1',
    )
    .replaceAll(/uses: actions\/upload-artifact@\S+/gu, 'uses: acme/stand-ins/upload@v1')
    .replaceAll(/^( +)- id: (gate|canary)$/gmu, '$1- id: $2\n$1  continue-on-error: true')
    .replaceAll(/uses: actions\/download-artifact@\S+/gu, 'uses: acme/stand-ins/download@v1');
}

type Places = { readonly checkout: string; readonly standIns: string; readonly artifacts: string };

/** A clone of the shop at the release's commit, with our reusable workflows laid beside its own, uncommitted. */
function prepare(folder: string, shop: Shop, release: Release): Places {
  const places = {
    checkout: path.join(folder, 'shop'),
    standIns: path.join(folder, 'stand-ins'),
    artifacts: path.join(folder, 'artifacts'),
  };
  const git = (args: readonly string[]): unknown => execFileSync('git', [...args], { stdio: 'ignore' });
  git(['clone', '--quiet', shop.repository.folder, places.checkout]);
  git(['-C', places.checkout, 'checkout', '--quiet', '-B', 'main', release.commit]);
  git(['-C', places.checkout, 'remote', 'set-url', 'origin', 'https://github.com/acme/shop.git']);
  const workflows = path.join(places.checkout, '.github/workflows');
  for (const name of ours)
    fs.writeFileSync(
      path.join(workflows, name),
      forAct(fs.readFileSync(path.join(root, '.github/workflows', name), 'utf8')),
    );
  const own = path.join(places.checkout, releasePath);
  fs.writeFileSync(own, forAct(fs.readFileSync(own, 'utf8')));
  fs.mkdirSync(places.artifacts, { recursive: true });
  writeStandInActions(places.standIns);
  return places;
}

function token(shop: Shop): string {
  const text = `ghs_${randomUUID().replaceAll('-', '')}`;
  shop.github.patch((world) => {
    world.tokens[text] = {
      login: 'github-actions[bot]',
      permissions: { actions: 'read', contents: 'write', pull_requests: 'read' },
    };
  });
  return text;
}

function actArguments(options: ActOptions, places: Places): string[] {
  const { shop, release, base = '' } = options;
  const github = shop.github.environment();
  const environment: Record<string, string> = {
    GITHUB_SERVER_URL: github['GITHUB_SERVER_URL'] ?? '',
    GITHUB_API_URL: github['GITHUB_API_URL'] ?? '',
    GITHUB_GRAPHQL_URL: github['GITHUB_GRAPHQL_URL'] ?? '',
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_TRIGGERING_ACTOR: 'carol',
    SHOP_RELEASE: release.folder,
    SHOP_CLUSTER: shop.clusterFile,
    ACT_ARTIFACTS: places.artifacts,
    ...options.environment,
  };
  return [
    'workflow_dispatch',
    ...[
      '-W',
      releasePath,
      '--actor',
      'carol',
      '-P',
      'ubuntu-24.04=-self-hosted',
      '--pull=false',
      '--no-cache-server',
    ],
    ...[
      '--input',
      `subject=${release.subject}`,
      '--input',
      `base=${base}`,
      '-s',
      `GITHUB_TOKEN=${token(shop)}`,
    ],
    ...[
      '--local-repository',
      `acme/countersign@v1=${root}`,
      '--local-repository',
      `acme/stand-ins@v1=${places.standIns}`,
    ],
    ...Object.entries(environment).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
}

function execute(act: string, args: readonly string[], directory: string): Promise<ActRun> {
  const node = path.dirname(process.execPath);
  const environment = {
    PATH: `${node}:${process.env['PATH'] ?? ''}`,
    HOME: directory,
    XDG_CACHE_HOME: path.join(directory, '.cache'),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(act, args, {
      cwd: directory,
      env: environment,
      shell: false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({ exitCode: exitCode ?? 1, log: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/** Runs the shop's release workflow in act's host mode, against the shop's own servers. */
export async function runInAct(options: ActOptions): Promise<ActRun> {
  const { shop, release } = options;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-act-'));
  if (!shop.repository.record.runs.some(({ id }) => id === runId))
    await shop.repository.run({
      id: runId,
      workflow: releasePath,
      by: 'carol',
      sha: release.commit,
      branch: 'main',
      event: 'workflow_dispatch',
    });
  shop.sync();
  try {
    const places = prepare(folder, shop, release);
    return await execute(options.act, actArguments(options, places), places.checkout);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
