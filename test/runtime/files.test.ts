import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPorts, type LivePorts, sha256 } from '@countersign/runtime/ports';

const makePipe = 'mkfifo';

let folder: string;
let workspace: string;
let ports: LivePorts;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-files-'));
  workspace = path.join(folder, 'workspace');
  for (const name of [
    'deploy/b.yaml',
    'deploy/a.yaml',
    'deploy/deep/c.yaml',
    'deploy/readme.md',
    'linked/own.yaml',
    'dotted/.hidden.yaml',
    '../outside.yaml',
  ]) {
    const file = path.join(workspace, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, name);
  }
  fs.symlinkSync(path.join(folder, 'outside.yaml'), path.join(workspace, 'linked/link.yaml'));
  execFileSync(makePipe, [path.join(workspace, 'deploy/pipe.yaml')]);
  ports = createPorts({ workspace });
});
afterAll(async () => {
  await ports.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('reading a file', () => {
  it('gives its bytes and makes them evidence under the name that was asked for', async () => {
    const id = sha256(Buffer.from('deploy/a.yaml'));
    const read = await ports.files.read('deploy/a.yaml');
    expect(read).toMatchObject({ state: 'known', evidence: [id] });
    expect(ports.evidence()).toContainEqual(
      expect.objectContaining({ id, source: 'file', locator: 'deploy/a.yaml' }),
    );
  });

  it.each([
    ['that is not there', 'nowhere.yaml', 'not-found'],
    ['beneath a file', 'deploy/a.yaml/b', 'not-found'],
    ['that is a folder', 'deploy', 'malformed'],
    ['that is a pipe nobody writes to', 'deploy/pipe.yaml', 'malformed'],
    ['that never ends', '/dev/zero', 'malformed'],
  ])('%s is a missing fact', async (_told, name, cause) => {
    expect(await ports.files.read(name)).toMatchObject({ state: 'missing', cause });
  });

  it('refuses one that is longer than the caller takes', async () => {
    expect(await ports.files.read('deploy/a.yaml', 5)).toEqual({
      state: 'missing',
      cause: 'truncated',
      detail: 'deploy/a.yaml is longer than 5 bytes',
    });
  });
});

describe('listing files', () => {
  it('gives regular files once, in order, from the root of the workspace', async () => {
    const listed = await ports.files.list(['deploy/**/*.yaml', 'deploy/a.yaml']);
    expect(listed).toMatchObject({
      state: 'known',
      value: ['deploy/a.yaml', 'deploy/b.yaml', 'deploy/deep/c.yaml'],
    });
  });

  it('is missing where a link matches, for what it leads to would be hidden', async () => {
    expect(await ports.files.list(['linked/*.yaml'])).toMatchObject({
      state: 'missing',
      cause: 'unsupported',
    });
  });

  it('gives files whose name begins with a dot, as tools that read the folder do', async () => {
    expect(await ports.files.list(['dotted/*.yaml'])).toMatchObject({
      state: 'known',
      value: ['dotted/.hidden.yaml'],
    });
  });

  it('gives nothing, and that is known, where nothing matches', async () => {
    expect(await ports.files.list(['none/*.yaml'])).toMatchObject({ state: 'known', value: [] });
  });

  it('gives an absolute path to a file outside that was asked for', async () => {
    const outside = path.join(folder, 'outside.yaml');
    expect(await ports.files.list([outside])).toMatchObject({ state: 'known', value: [outside] });
  });
});

describe('creating a file', () => {
  it('makes its folders and never writes over', async () => {
    const bytes = Buffer.from('one');
    expect(await ports.files.create('records/a/b.json', bytes)).toBe('created');
    expect(await ports.files.create('records/a/b.json', Buffer.from('two'))).toBe('exists');
    expect(fs.readFileSync(path.join(workspace, 'records/a/b.json'), 'utf8')).toBe('one');
  });
});
