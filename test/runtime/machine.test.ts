import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMachine } from '@countersign/runtime/ports';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-machine-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function machine(signal = new AbortController().signal, masked: string[] = []) {
  const environment = { GIVEN: 'value', EMPTY: '' };
  return createMachine({ environment, cancelled: signal, mask: (secret) => masked.push(secret) });
}

const node = process.execPath;

describe('the machine port', () => {
  it('takes an empty variable for an unset one', () => {
    const port = machine();
    const values = ['GIVEN', 'EMPTY', 'ABSENT'].map((name) => port.variable(name));
    expect(values).toEqual(['value', undefined, undefined]);
  });

  it('reads a file up to its limit, and says what else happened', async () => {
    const file = path.join(folder, 'config.json');
    writeFileSync(file, 'four');
    expect(await machine().readFile(file, 4)).toMatchObject({ state: 'known' });
    expect(await machine().readFile(file, 3)).toMatchObject({ state: 'missing', cause: 'truncated' });
    expect(await machine().readFile(`${file}.absent`)).toMatchObject({
      state: 'missing',
      cause: 'not-found',
    });
    expect(await machine().readFile(folder)).toMatchObject({ state: 'missing', cause: 'forbidden' });
  });

  it('hands standard input to a program and gives back what it printed', async () => {
    const script = 'process.stdin.pipe(process.stdout); process.stderr.write("said"); process.exitCode = 3;';
    const reply = await machine().run({ program: node, args: ['-e', script], stdin: 'ghcr.io' });
    expect(reply).toEqual({ state: 'exited', exitCode: 3, stdout: 'ghcr.io', stderr: 'said' });
  });

  it('never gives an argument to a shell', async () => {
    const script = 'process.stdout.write(process.argv[1])';
    const reply = await machine().run({ program: node, args: ['-e', script, '$(id); `id` && id'] });
    expect(reply).toMatchObject({ state: 'exited', stdout: '$(id); `id` && id' });
  });

  it.each([
    ['a program that does not exist', { program: 'countersign-no-such-program', args: [] }, 'unsupported'],
    [
      'a program that prints too much',
      { program: node, args: ['-e', 'process.stdout.write("x".repeat(5000))'], maxBytes: 100 },
      'truncated',
    ],
    [
      'a program that does not end',
      { program: node, args: ['-e', 'setInterval(() => {}, 1000)'], timeoutMs: 300 },
      'unreachable',
    ],
  ])('says so of %s', async (_name, command, cause) => {
    expect(await machine().run(command)).toMatchObject({ state: 'failed', cause });
  });

  it('ends a program when the run is cancelled', async () => {
    const controller = new AbortController();
    const running = machine(controller.signal).run({
      program: node,
      args: ['-e', 'setInterval(() => {}, 1000)'],
    });
    controller.abort();
    expect(await running).toMatchObject({ state: 'failed', cause: 'unreachable' });
  });

  it('hides no empty text, which would hide everything', () => {
    const masked: string[] = [];
    const port = machine(undefined, masked);
    port.mask('');
    port.mask('secret');
    expect(masked).toEqual(['secret']);
  });
});
