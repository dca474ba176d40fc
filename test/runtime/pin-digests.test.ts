import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseLock } from '@countersign/gates/digest-pin';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPinDigestsInputs } from '../../packages/runtime/src/pin-digests-inputs.ts';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../support/github/github.ts';
import { pushImage, type PushedImage, type Registry, startRegistry } from '../support/registry/index.ts';
import { parseCommandFile } from '../support/workflow/command-file.ts';

const main = path.resolve(import.meta.dirname, '../../actions/pin-digests/main.ts');
const node = path.resolve(import.meta.dirname, '../../node_modules/.bin/node');

let folder: string;
let workspace: string;
let registry: Registry;
let builder: ScenarioBuilder;
let shop: RepositoryBuilder;
let image: PushedImage;
let commit: string;
let tool: string;
let github: StandIn | undefined;

const written = () => `${registry.host}/acme/shop:v1`;
const pod = () => `kind: Pod\r\nspec:\r\n  containers: [{image: ${written()}}]\r\n`;
const workflow = 'jobs:\n  a:\n    steps:\n    - uses: acme/tool@main\n';

/** Commits files, and checks that commit out as the workspace. */
async function checkOut(files: Readonly<Record<string, string>>): Promise<void> {
  commit = await shop.commit({ by: 'alice', files });
  execFileSync('git', ['clone', '--quiet', shop.folder, workspace], { stdio: 'pipe' });
  github = await startGitHub(builder.scenario());
}

type Ran = {
  readonly exitCode: number | null;
  readonly printed: string;
  readonly outputs: Readonly<Record<string, string>>;
};

async function run(
  inputs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const output = path.join(folder, 'output');
  await fs.writeFile(output, '');
  const given = Object.entries({ 'github-token': 'writer', ...inputs });
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    ...github?.environment(),
    ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_OUTPUT: output,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: folder,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW: 'pin',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: commit,
    GITHUB_ACTOR: 'alice',
    ...more,
  };
  const child = spawn(node, [main], { cwd: workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    exitCode,
    printed,
    outputs: Object.fromEntries(parseCommandFile(await fs.readFile(output, 'utf8'))),
  };
}

async function read(file: string): Promise<string> {
  return fs.readFile(path.join(workspace, file), 'utf8');
}

function at(ref: string, file: string): string {
  return execFileSync('git', ['-C', shop.folder, 'show', `${ref}:${file}`], { encoding: 'utf8' });
}

describe('pin-digests', () => {
  beforeEach(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'pin-digests-'));
    workspace = path.join(folder, 'work');
    registry = await startRegistry();
    image = await pushImage(registry.url, 'acme/shop', 'v1');
    builder = scenarioBuilder();
    builder.token('writer', { metadata: 'read', contents: 'write', pull_requests: 'write' });
    const action = await builder.repository('acme/tool', { visibility: 'public' });
    tool = await action.commit({
      by: 'alice',
      files: { 'action.yml': 'runs: {using: node24, main: index.js}\n' },
    });
    shop = await builder.repository('acme/shop', { visibility: 'private' });
  });
  afterEach(async () => {
    expect(github?.violations ?? []).toEqual([]);
    await registry.close();
    await github?.close();
    github = undefined;
    builder.dispose();
    await fs.rm(folder, { recursive: true, force: true });
  });

  it('writes the pins into the checkout, and what was not pinned as SARIF', async () => {
    await checkOut({ 'deploy/a.yaml': pod(), '.github/workflows/ci.yml': workflow });
    const ran = await run({ files: 'deploy/*.yaml\n.github/workflows/*.yml', sarif: 'out/pins.sarif' });
    expect(ran.printed).not.toContain('::error');
    expect(ran.exitCode).toBe(0);
    expect(await read('deploy/a.yaml')).toBe(pod().replace(written(), `${written()}@${image.digest}`));
    expect(await read('.github/workflows/ci.yml')).toBe(workflow.replace('@main', `@${tool} # main`));
    expect(ran.outputs).toMatchObject({
      changed: '[".github/workflows/ci.yml","deploy/a.yaml"]',
      references: '2',
      'pull-request': '',
      sarif: 'out/pins.sarif',
    });
    const log = JSON.parse(await read('out/pins.sarif')) as { runs: [{ results: { ruleId: string }[] }] };
    expect(log.runs[0].results.map(({ ruleId }) => ruleId)).toEqual(Array(2).fill('pin-digests/not-pinned'));
    expect(
      github?.requests.some(({ method, path: asked }) => method !== 'GET' && asked.includes('/repos/')),
    ).toBe(false);
  });

  it('proposes the pins by a pull request, and leaves the checkout as it is', async () => {
    await checkOut({ 'deploy/a.yaml': pod(), 'b.txt': 'b' });
    const ran = await run({ files: 'deploy/**', 'pull-request': 'true' });
    expect([ran.exitCode, ran.printed]).toEqual([0, expect.not.stringContaining('::error')]);
    expect(await read('deploy/a.yaml')).toBe(pod());
    expect(at('countersign/pin-digests', 'deploy/a.yaml')).toBe(
      pod().replace(written(), `${written()}@${image.digest}`),
    );
    const pulls = github?.world().repositories.find(({ name }) => name === 'shop')?.pullRequests ?? [];
    expect(pulls).toMatchObject([{ head: { ref: 'countersign/pin-digests' }, base: { ref: 'main' } }]);
    expect(pulls[0]?.body).toContain(image.digest.slice('sha256:'.length));
    expect(ran.outputs['pull-request']).toBe(`${github?.url}/acme/shop/pull/${pulls[0]?.number}`);
    expect((await run({ files: 'deploy/**', 'pull-request': 'true' })).outputs['pull-request']).toBe(
      ran.outputs['pull-request'],
    );
  });

  it('writes the lock of what everything names, with its digest', async () => {
    await checkOut({ 'deploy/a.yaml': pod() });
    const ran = await run({ files: 'deploy/a.yaml', mode: 'approve', lock: 'locks/x.lock' });
    expect(ran.exitCode).toBe(0);
    const text = await read('locks/x.lock');
    expect(parseLock(text)).toMatchObject({ ok: true });
    expect(text).toContain(image.digest);
    expect(ran.outputs['lock-digest']).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    expect(await read('deploy/a.yaml')).toBe(pod());
    await run({ files: 'deploy/a.yaml', mode: 'approve', 'pull-request': 'true' });
    expect(at('countersign/approve-digests', 'digest-pin.lock')).toBe(text);
  });

  it('fails for what nobody knows, after pinning the rest, and writes no lock', async () => {
    const gone = pod().replace(':v1', ':v9');
    await checkOut({ 'a.yaml': pod(), 'b.yaml': gone });
    const ran = await run({ files: '*.yaml' });
    expect(ran.exitCode).toBe(1);
    expect(ran.printed).toContain('::warning title=Not pinned,file=b.yaml,line=3');
    expect(await read('a.yaml')).toContain(image.digest);
    expect(await read('b.yaml')).toBe(gone);
    const approved = await run({ files: '*.yaml', mode: 'approve' });
    expect([approved.exitCode, approved.outputs['lock-digest']]).toEqual([1, '']);
    await expect(read('digest-pin.lock')).rejects.toThrow('ENOENT');
  });

  it('fails where there is nothing to pin', async () => {
    await checkOut({ 'a.yaml': 'kind: ConfigMap\n' });
    expect(await run({ files: 'a.yaml' })).toMatchObject({
      exitCode: 1,
      printed: expect.stringContaining('no image and no action'),
    });
  });

  it('proposes nothing that an earlier step changed', async () => {
    await checkOut({ 'a.yaml': pod() });
    await fs.appendFile(path.join(workspace, 'a.yaml'), '# mine\n');
    const ran = await run({ files: 'a.yaml', 'pull-request': 'true' });
    expect(ran).toMatchObject({
      exitCode: 1,
      printed: expect.stringContaining('expected an unchanged checkout'),
    });
  });

  it('refuses files that are not there', async () => {
    await checkOut({ 'a.yaml': pod() });
    expect(await run({ files: 'none/*' })).toMatchObject({
      exitCode: 1,
      printed: expect.stringContaining('no file matches'),
    });
  });

  it('refuses a pull request from a run of no branch', async () => {
    await checkOut({ 'a.yaml': pod() });
    const ran = await run({ files: 'a.yaml', 'pull-request': 'true' }, { GITHUB_REF: 'refs/pull/1/merge' });
    expect(ran).toMatchObject({ exitCode: 1, printed: expect.stringContaining('expected one for a branch') });
  });

  it('writes through no link that leads out of the workspace', async () => {
    await checkOut({ 'a.yaml': pod() });
    await fs.mkdir(path.join(folder, 'outside'));
    await fs.symlink(path.join(folder, 'outside'), path.join(workspace, 'out'));
    const ran = await run({ files: 'a.yaml', mode: 'approve', lock: 'out/x.lock' });
    expect(ran).toMatchObject({
      exitCode: 1,
      printed: expect.stringContaining('leads out of the workspace'),
    });
    expect(await fs.readdir(path.join(folder, 'outside'))).toEqual([]);
  });
});

describe('the inputs of pin-digests', () => {
  function readWith(inputs: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(inputs)) vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
    return readPinDigestsInputs();
  }

  it('have defaults', () => {
    expect(readWith({ files: ' a.yaml \n\n b/* ' })).toEqual({
      files: ['a.yaml', 'b/*'],
      mode: 'pin',
      lock: 'digest-pin.lock',
      pullRequest: false,
      sarif: null,
      dockerConfig: null,
      token: null,
    });
  });

  it.each([
    [{ files: '' }, 'input "files" is empty'],
    [{ files: '!a.yaml' }, 'none may exclude'],
    [{ files: 'a.yaml', mode: 'verify' }, 'expected pin or approve'],
    [{ files: 'a.yaml', lock: '../x' }, 'input "lock"'],
    [{ files: 'a.yaml', lock: '/x' }, 'input "lock"'],
    [{ files: 'a.yaml', sarif: 'a/.git/x' }, 'input "sarif"'],
    [{ files: 'a.yaml', 'pull-request': 'yes' }, 'expected true or false'],
    [{ files: 'a.yaml', 'github-token': 'a b' }, 'input "github-token"'],
  ])('are refused: %j', (inputs, text) => {
    expect(() => readWith(inputs)).toThrow(text);
  });
});
