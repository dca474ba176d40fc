import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GitCommand, GitReply } from '@countersign/core';
import { listRange } from '@countersign/git/client';
import { createPorts } from '@countersign/runtime/ports';

let workspace: string;
let trap: string;
beforeEach(() => {
  workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-git-'));
  trap = path.join(workspace, 'sprung');
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', ['-C', workspace, ...args], { stdio: 'ignore' });
  git('init', '--quiet', '--initial-branch=main');
  fs.writeFileSync(path.join(workspace, 'a.txt'), 'a\n');
  git('add', 'a.txt');
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'first');
});
afterEach(() => fs.rmSync(workspace, { recursive: true, force: true }));

async function run(command: GitCommand, signal?: AbortSignal): Promise<GitReply> {
  const ports = createPorts({ workspace, ...(signal === undefined ? {} : { signal }) });
  try {
    return await ports.git.run(command);
  } finally {
    await ports.close();
  }
}

function textOf(reply: GitReply): string {
  if (reply.state === 'failed') throw new Error(reply.detail);
  return Buffer.from(reply.stdout).toString('utf8');
}

function springs(): string {
  const script = path.join(workspace, 'trap.sh');
  fs.writeFileSync(script, `#!/bin/sh\ntouch "${trap}"\ncat\n`, { mode: 0o755 });
  return script;
}

describe('git in a workspace that an attacker wrote', () => {
  it.each<readonly [string, (script: string) => string, readonly string[]]>([
    ['core.fsmonitor', (script) => `[core]\n\tfsmonitor = ${script}\n`, ['status', '--porcelain']],
    ['core.pager', (script) => `[core]\n\tpager = ${script}\n[pager]\n\tlog = true\n`, ['log', '--oneline']],
    [
      'an alias of a command',
      (script) => `[alias]\n\tlog = !${script}\n\trev-parse = !${script}\n`,
      ['rev-parse', 'HEAD'],
    ],
    [
      'a hook through core.hooksPath',
      () => `[core]\n\thooksPath = ${path.join(workspace, 'hooks')}\n`,
      ['checkout', '--quiet', 'HEAD'],
    ],
  ])('does not run %s', async (_told, config, args) => {
    const script = springs();
    fs.appendFileSync(path.join(workspace, '.git/config'), config(script));
    fs.mkdirSync(path.join(workspace, 'hooks'));
    for (const folder of [path.join(workspace, 'hooks'), path.join(workspace, '.git/hooks')]) {
      for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction'])
        fs.copyFileSync(script, path.join(folder, hook));
    }
    const reply = await run({ args });
    expect(reply).toMatchObject({ state: 'exited', exitCode: 0 });
    expect(fs.existsSync(trap)).toBe(false);
  });

  it('reads neither the user’s nor the system’s configuration, nor variables that change git', async () => {
    const home = path.join(workspace, 'home');
    fs.mkdirSync(home);
    fs.writeFileSync(path.join(home, '.gitconfig'), '[countersign]\n\tfrom = home\n');
    vi.stubEnv('HOME', home);
    vi.stubEnv('GIT_CONFIG_GLOBAL', path.join(home, '.gitconfig'));
    vi.stubEnv('GIT_CONFIG_COUNT', '1');
    vi.stubEnv('GIT_CONFIG_KEY_0', 'countersign.from');
    vi.stubEnv('GIT_CONFIG_VALUE_0', 'environment');
    vi.stubEnv('GIT_DIR', path.join(home, 'nowhere'));
    vi.stubEnv('GIT_EXTERNAL_DIFF', springs());
    const reply = await run({ args: ['config', '--get', 'countersign.from'] });
    expect(reply).toMatchObject({ state: 'exited', exitCode: 1 });
    expect(textOf(await run({ args: ['rev-parse', 'HEAD'] }))).toMatch(/^[0-9a-f]{40}\n$/);
  });

  it('does not run gpg.program when the range is listed, although the log shows signatures', async () => {
    const script = springs();
    const head = textOf(await run({ args: ['rev-parse', 'HEAD'] })).trim();
    const plain = execFileSync('git', ['-C', workspace, 'cat-file', 'commit', head], { encoding: 'utf8' });
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n aaaa\n -----END PGP SIGNATURE-----\n\n';
    const signed = plain.replace(/^author/m, `parent ${head}\nauthor`).replace('\n\n', `\n${signature}`);
    const hash = ['-C', workspace, 'hash-object', '-t', 'commit', '-w', '--stdin'];
    const tip = execFileSync('git', hash, { input: signed, encoding: 'utf8' }).trim();
    fs.appendFileSync(
      path.join(workspace, '.git/config'),
      `[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ${script}\n`,
    );
    const ports = createPorts({ workspace });
    const range = await listRange({ git: ports.git }, head, tip);
    await ports.close();
    expect(range).toMatchObject({ state: 'known', value: [{ commit: tip }] });
    expect(fs.existsSync(trap)).toBe(false);
    // Without our care the trap does spring.
    execFileSync('git', ['-C', workspace, 'log', '-1', tip], { stdio: 'ignore' });
    expect(fs.existsSync(trap)).toBe(true);
  });

  it('does not let a replaced object stand for another', async () => {
    const head = textOf(await run({ args: ['rev-parse', 'HEAD'] })).trim();
    const other = execFileSync(
      'git',
      [
        '-C',
        workspace,
        '-c',
        'user.name=m',
        '-c',
        'user.email=m@example.org',
        'commit-tree',
        '-m',
        'forged',
        `${head}^{tree}`,
      ],
      { encoding: 'utf8' },
    ).trim();
    execFileSync('git', ['-C', workspace, 'replace', head, other], { stdio: 'ignore' });
    expect(textOf(await run({ args: ['log', '-1', '--format=%s', head] }))).toBe('first\n');
  });
});

describe('what git is given and what it gives', () => {
  it('has no shell', async () => {
    const reply = await run({ args: ['rev-parse', '--verify', `HEAD; touch ${trap}`] });
    expect(reply).toMatchObject({ state: 'exited' });
    expect(fs.existsSync(trap)).toBe(false);
  });

  it('hands a credential to its own origin and not on the command line', async () => {
    const asked: (string | undefined)[] = [];
    const server = http.createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const token = { reveal: () => 'geheim' };
    try {
      const mine = await run({ args: ['ls-remote', `${origin}/x.git`], credential: { origin, token } });
      await run({
        args: ['ls-remote', `${origin}/x.git`],
        credential: { origin: 'http://127.0.0.1:9', token },
      });
      expect(asked[0]).toBe(
        `Basic ${Buffer.from('x-access-token:geheim').toString('base64')}`.replace('Basic', 'basic'),
      );
      expect(asked.slice(1).every((header) => header === undefined)).toBe(true);
      expect(JSON.stringify(mine)).not.toContain('geheim');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('gives an exit code, stderr and evidence; a failure to run is a value', async () => {
    expect(await run({ args: ['rev-parse', '--verify', 'nowhere'] })).toMatchObject({
      state: 'exited',
      exitCode: 128,
      stderr: expect.stringContaining('fatal'),
    });
    expect(await run({ args: ['status'], directory: path.join(workspace, 'nowhere') })).toMatchObject({
      state: 'failed',
      cause: 'unsupported',
    });
    expect(await run({ args: ['log', '--format=%H%n%H%n%H'], maxBytes: 50 })).toMatchObject({
      state: 'failed',
      cause: 'truncated',
    });
    expect(
      await run({ args: ['cat-file', '--batch'], timeoutMs: 1, stdin: new Uint8Array(64 * 1024) }),
    ).toMatchObject({ state: 'failed', cause: 'unreachable' });
  });

  it('ends when the run is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await run({ args: ['status'] }, controller.signal)).toMatchObject({
      state: 'failed',
      cause: 'unreachable',
    });
  });

  it('gives folders of its own that are gone afterwards', async () => {
    const ports = createPorts({ workspace });
    const folder = await ports.git.temporaryDirectory();
    fs.writeFileSync(path.join(folder, 'x'), '');
    await ports.close();
    expect(fs.existsSync(folder)).toBe(false);
  });
});
