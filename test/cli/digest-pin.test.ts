import { spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { isSuiteError } from '@countersign/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../packages/cli/src/command.ts';
import { digestPinCommand } from '../../packages/cli/src/digest-pin.ts';
import { lineDiff } from '../../packages/cli/src/line-diff.ts';
import { exitUsage } from '../../packages/cli/src/usage.ts';
import { pushImage, type Registry, startRegistry } from '../support/registry/index.ts';

const main = path.resolve(import.meta.dirname, '../../packages/cli/src/main.ts');
const digest = `sha256:${'a'.repeat(64)}`;

let folder: string;
let registry: Registry;
beforeEach(async () => {
  folder = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'digest-pin-cli-')));
  registry = await startRegistry();
  process.chdir(folder);
  for (const name of ['HOME', 'DOCKER_CONFIG', 'DOCKER_AUTH_CONFIG', 'REGISTRY_AUTH_FILE', 'XDG_RUNTIME_DIR'])
    vi.stubEnv(name, name === 'HOME' ? folder : undefined);
});
afterEach(async () => {
  process.chdir(import.meta.dirname);
  await registry.close();
  await fs.rm(folder, { recursive: true });
});

type Said = { readonly exit: number | null; readonly out: string; readonly err: string };

/** Runs the command as its own process, with standard input and nothing of this machine's environment but the path. */
function spawned(args: readonly string[], input: string): Promise<Said> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder };
  const child = spawn(process.execPath, [main, 'digest-pin', ...args], { cwd: folder, env });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) =>
      resolve({ exit, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** Runs the command in the folder. */
async function run(args: readonly string[]): Promise<Said> {
  const written: string[] = [];
  const standardError = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    const { exit, text } = await runCommand(digestPinCommand, args);
    return { exit, out: `${text}\n`, err: written.join('') };
  } catch (thrown) {
    if (!isSuiteError(thrown)) throw thrown;
    return { exit: exitUsage, out: '', err: thrown.message };
  } finally {
    standardError.mockRestore();
  }
}

async function write(name: string, text: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, text);
}

async function read(name: string): Promise<string> {
  return fs.readFile(path.join(folder, name), 'utf8');
}

const pod = (...images: readonly string[]): string =>
  `kind: Pod\nspec:\n  containers:\n${images.map((image) => `  - image: ${image}\n`).join('')}`;

describe('digest-pin check', () => {
  it('says at file, line and column what is not pinned, and exits 1', async () => {
    await write('deploy/a.yaml', pod(`a/b:1@${digest}`, 'nginx:1.25'));
    await write('Dockerfile', 'FROM node:22\n');
    await write('node_modules/x/Dockerfile', 'FROM node:22\n');
    const { exit, out } = await run(['check', '.']);
    expect(exit).toBe(1);
    expect(out).toMatch(/^Dockerfile:1:6: ✗ node:22 names the tag 22/m);
    expect(out).toMatch(/^deploy\/a\.yaml:5:12: ✗ nginx:1\.25 names the tag 1\.25/m);
    expect(out).toMatch(/3 references in 2 files: 2 reasons against, 0 not known\.\n$/);
  });

  it('exits 0 where everything is pinned, and writes SARIF of it', async () => {
    await write('a.yaml', pod(`a/b@${digest}`));
    const { exit, out } = await run(['check', 'a.yaml', '--sarif', 'out/../a.sarif']);
    expect([exit, out]).toEqual([3, '']);
    const again = await run(['check', 'a.yaml', '--sarif', 'a.sarif']);
    expect([again.exit, again.out]).toEqual([0, '✓ 1 reference in 1 file: all pinned.\n']);
    expect(JSON.parse(await read('a.sarif'))).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
  });

  it('reads rendered manifests from standard input', async () => {
    const { exit, out } = await spawned(['check', '-', '--json'], `${pod('nginx:1')}---\n${pod('{{ .x }}')}`);
    expect(exit).toBe(1);
    const { effect, reasons } = JSON.parse(out) as { effect: string; reasons: { code: string }[] };
    expect([effect, reasons.map(({ code }) => code)]).toEqual([
      'deny',
      expect.arrayContaining(['mutable-reference', 'not-understood']),
    ]);
  });

  it('exits 2 where something is not known: a template, a link, nothing at all', async () => {
    await write('a.yaml', 'image: "{{ .Values.image }}"\n');
    await write('b.yaml', 'kind: ConfigMap\n');
    await write('c/c.yaml', pod(`a/b@${digest}`));
    await fs.symlink('c.yaml', path.join(folder, 'c/link.yaml'));
    const said: Said[] = [];
    for (const name of ['a.yaml', 'b.yaml', 'c']) said.push(await run(['check', name]));
    expect(said.map(({ exit }) => exit)).toEqual([2, 2, 2]);
    expect(said[1]?.out).toMatch(/name no image and no action/);
    expect(said[2]?.out).toMatch(/c\/link\.yaml:1:1: \? it is a link/);
  });

  it.each(['.', 'deploy', 'deploy/*/*.yaml', 'deploy/**/*.yaml'])(
    'does not pass over a link to a folder in %s',
    async (given) => {
      await write('deploy/test/a.yaml', pod(`a/b@${digest}`));
      await write('deploy/hidden/x.txt', '');
      await fs.symlink('hidden', path.join(folder, 'deploy/prod'));
      const { exit, out } = await run(['check', given]);
      expect(exit).toBe(2);
      expect(out).toMatch(/^deploy\/prod:1:1: \? it is a link/m);
    },
  );

  it('reads the dot files of a pattern, and resources in JSON of a folder', async () => {
    await write('deploy/a.yaml', pod(`a/b@${digest}`));
    await write('deploy/.b.yaml', pod('nginx:1'));
    await write('c/a.yaml', pod(`a/b@${digest}`));
    await write('c/package.json', '{"image": "logo:2"}');
    await write(
      'c/evil.json',
      '{"apiVersion": "v1", "k\\u0069nd": "Pod", "spec": {"containers": [{"image": "nginx:1"}]}}',
    );
    const said = [await run(['check', 'deploy/*.yaml']), await run(['check', 'c'])];
    expect(said.map(({ exit }) => exit)).toEqual([1, 1]);
    expect(said[1]?.out).toMatch(/^2 references in 2 files/m);
  });

  it('follows the settings of a policy', async () => {
    await write('a.yaml', `kind: ConfigMap\ndata: {image: not an image}\n---\n${pod(`a/b@${digest}`)}`);
    await write('policy.yml', 'exclude: [{ kind: ConfigMap, path: data.image }]\n');
    expect((await run(['check', 'a.yaml'])).exit).toBe(2);
    expect((await run(['check', 'a.yaml', '--policy', 'policy.yml'])).exit).toBe(0);
    await write('policy.yml', 'exclud: []\n');
    const wrong = await run(['check', 'a.yaml', '--policy', 'policy.yml']);
    expect([wrong.exit, wrong.err]).toEqual([3, expect.stringContaining('did you mean "exclude"?')]);
  });

  it.each([
    [
      ['chek', '.'],
      'found the mode "chek", expected one of: check, pin, approve, verify; did you mean "check"?',
    ],
    [[], 'found no mode, expected one of'],
    [['check'], 'no file is named; expected files, folders, patterns, or - for standard input'],
    [['check', 'nowhere.yaml'], 'nowhere.yaml: there is no such file or folder'],
    [['check', '*.yml'], '*.yml: no file matches this pattern'],
    [['check', 'empty'], 'empty: the folder holds no YAML file, no resource in JSON and no Dockerfile'],
    [['check', 'binary.yaml'], 'binary.yaml: found a binary file, expected text'],
    [['check', '.', '--lok', 'x'], 'unknown option --lok'],
  ])('refuses %j with one sentence', async (args, sentence) => {
    await fs.mkdir(path.join(folder, 'empty'));
    await write('binary.yaml', Uint8Array.of(0, 1, 2));
    const { exit, err, out } = await run(args);
    expect([exit, out]).toEqual([3, '']);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses standard input that is empty, or that would have to be written', async () => {
    const empty = await spawned(['check', '-'], '');
    expect([empty.exit, empty.err]).toEqual([3, expect.stringContaining('standard input: found nothing')]);
    const pinned = await spawned(['pin', '-'], pod('nginx:1'));
    expect([pinned.exit, pinned.err]).toEqual([3, expect.stringContaining('not -')]);
  });
});

describe('digest-pin pin, approve and verify', () => {
  it('does not replace a link by a file and leave what it leads to as it was', async () => {
    await pushImage(registry.url, 'acme/shop', 'v1');
    const text = pod(`${registry.host}/acme/shop:v1`);
    await write('real.yaml', text);
    await fs.symlink('real.yaml', path.join(folder, 'link.yaml'));
    const { exit, err } = await run(['pin', 'link.yaml']);
    expect([exit, err]).toEqual([exitUsage, expect.stringContaining('link.yaml: found a link')]);
    expect([await read('link.yaml'), (await fs.lstat('link.yaml')).isSymbolicLink()]).toEqual([text, true]);
  });

  it('take a folder from tags to a lock that holds', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1', { platforms: ['linux/amd64'] });
    const image = `${registry.host}/acme/shop:v1`;
    const before = pod(`"${image}" # the shop`).replaceAll('\n', '\r\n');
    await write('deploy/a.yaml', before);
    await fs.chmod(path.join(folder, 'deploy/a.yaml'), 0o600);

    const dry = await run(['pin', 'deploy', '--diff']);
    expect([dry.exit, await read('deploy/a.yaml')]).toEqual([0, before]);
    expect(dry.out).toContain(`+  - image: "${image}@${shop.digest}" # the shop`);

    const pinned = await run(['pin', 'deploy']);
    expect([pinned.exit, pinned.err]).toEqual([0, '· asking twice what 1 references name\n']);
    expect(pinned.out).toContain(`deploy/a.yaml:4:12: ${image} → ${shop.digest}`);
    expect(await read('deploy/a.yaml')).toBe(before.replace(image, `${image}@${shop.digest}`));
    expect((await fs.stat(path.join(folder, 'deploy/a.yaml'))).mode & 0o777).toBe(0o600);
    expect(await fs.readdir(path.join(folder, 'deploy'))).toEqual(['a.yaml']);

    const approved = await run(['approve', 'deploy']);
    expect([approved.exit, approved.out]).toEqual([
      0,
      expect.stringMatching(/^✓ digest-pin\.lock written: 1 image, 0 actions; sha256:/),
    ]);
    expect((await run(['verify', 'deploy'])).exit).toBe(0);

    const moved = await pushImage(registry.url, 'acme/shop', 'v1', { content: 'moved' });
    const verified = await run(['verify', 'deploy']);
    expect([verified.exit, verified.out]).toEqual([1, expect.stringContaining(`names ${moved.digest}`)]);
    expect(verified.out).toContain(`named ${shop.digest} when it was locked`);
  });

  it('write nothing where something is not known', async () => {
    await pushImage(registry.url, 'acme/shop', 'v1');
    await write('a.yaml', pod(`${registry.host}/acme/shop:v1`, `${registry.host}/acme/shop:v2`));
    const approved = await run(['approve', 'a.yaml']);
    expect([approved.exit, await fs.readdir(folder)]).toEqual([2, ['a.yaml']]);
    expect(approved.out).toMatch(/digest-pin\.lock was not written: not everything is known/);
    const pinned = await run(['pin', 'a.yaml']);
    expect(pinned.exit).toBe(2);
    expect(pinned.out).toMatch(/2 references in 1 file: 0 were pinned, 1 are now, 1 not\./);
    expect(await read('a.yaml')).toMatch(/shop:v1@sha256:[0-9a-f]{64}\n.*shop:v2\n$/);
  });

  it('use the credentials of docker on this machine', async () => {
    await registry.close();
    registry = await startRegistry({ auth: { kind: 'basic', username: 'robot', password: 'correct-horse' } });
    const auth = Buffer.from('robot:correct-horse').toString('base64');
    await pushImage(registry.url, 'acme/shop', 'v1', { authorization: `Basic ${auth}` });
    await write('a.yaml', pod(`${registry.host}/acme/shop:v1`));
    expect((await run(['pin', 'a.yaml', '--dry-run'])).exit).toBe(2);
    await write('.docker/config.json', JSON.stringify({ auths: { [registry.host]: { auth } } }));
    const pinned = await run(['pin', 'a.yaml', '--dry-run', '--json']);
    expect([pinned.exit, pinned.out]).toEqual([0, expect.not.stringContaining('correct-horse')]);
    expect(JSON.parse(pinned.out)).toMatchObject({ written: false, references: 1, left: [] });
  });
});

describe('a diff of lines', () => {
  it('shows what changes with its neighbours, and nothing else', () => {
    const before = Array.from({ length: 12 }, (_, index) => `line ${index}`).join('\n');
    const after = before.replace('line 5', 'line 5!').replace('line 6', 'line 6!');
    expect(lineDiff('x', before, after)).toEqual([
      '--- a/x',
      '+++ b/x',
      '@@ -4,6 +4,6 @@',
      ' line 3',
      ' line 4',
      '-line 5',
      '+line 5!',
      '-line 6',
      '+line 6!',
      ' line 7',
      ' line 8',
    ]);
  });

  it('says when lines were added', () => {
    expect(lineDiff('x', 'a\nb', 'a\nc\nb').join('\n')).toBe(
      '--- a/x\n+++ b/x\n@@ 1 lines more; shown without context @@\n+c',
    );
  });
});
