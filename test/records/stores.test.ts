import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as branchGit from '@countersign/git/client';
import { recordsRoot } from '@countersign/records';
import { type BranchGit, directoryStore, gitBranchStore } from '@countersign/records/client';
import { afterEach, describe, expect, it } from 'vitest';
import { bytesOf, runNumber, sampleSealed } from './sample-record.ts';
import { storeContract, value } from './store-contract.ts';
import { storePlaces } from './store-places.ts';

const places = storePlaces();
afterEach(() => places.close());

describe('a directory store', () => {
  storeContract(() => places.directory());

  it('says so when its path is a file pattern', async () => {
    const workspace = places.folder();
    const store = directoryStore(places.ports(workspace), join(workspace, '[a]'));
    expect(await store.list(recordsRoot)).toMatchObject({ state: 'missing', cause: 'unsupported' });
    expect(await store.put('a', bytesOf('x'))).toMatchObject({ state: 'failed', cause: 'unsupported' });
    expect(existsSync(join(workspace, '[a]'))).toBe(false);
  });

  it('fails when a file lies where a folder must be', async () => {
    const { open, path } = places.directory();
    mkdirSync(path);
    writeFileSync(join(path, 'records'), 'in the way');
    const { key, text } = sampleSealed();
    expect(await open().put(key, bytesOf(text))).toMatchObject({ state: 'failed' });
    expect(await open().list(recordsRoot)).toMatchObject({ state: 'missing', cause: 'malformed' });
  });
});

describe('a git branch store', () => {
  storeContract(() => places.branch());

  it('starts a branch without history and only ever adds one file a commit', async () => {
    const { open, git } = places.branch();
    const records = [1, 2, 3].map((id) => sampleSealed({ run: runNumber(id) }));
    for (const { key, text } of records) await open().put(key, bytesOf(text));
    const log = git('log', '--format=', '--name-status', 'deploy-records').split('\n').filter(Boolean);
    expect(log).toEqual(records.map(({ key }) => `A\t${key}`).reverse());
    expect(git('log', '--format=%P', '--max-parents=0', 'deploy-records')).toBe('');
  });

  it('makes one commit of a record that ten writers bring', async () => {
    const { open, git } = places.branch();
    const { key, text } = sampleSealed();
    await Promise.all(Array.from({ length: 10 }, () => open().put(key, bytesOf(text))));
    expect(git('rev-list', '--count', 'deploy-records')).toBe('1');
  });

  it('leaves what else lies on the branch alone', async () => {
    const place = places.branch();
    await place.open().put(sampleSealed().key, bytesOf(sampleSealed().text));
    place.overwrite('readme.md', bytesOf('Deploy records live here.'));
    const { key, text } = sampleSealed({ service: 'search' });
    await place.open().put(key, bytesOf(text));
    expect(place.git('show', 'deploy-records:readme.md')).toBe('Deploy records live here.');
    expect(value(await place.open().list(recordsRoot))).toHaveLength(2);
  });

  it('reads a key that came after its last look', async () => {
    const { open } = places.branch();
    const [first, second] = [sampleSealed(), sampleSealed({ service: 'search' })];
    const reader = open();
    await open().put(first.key, bytesOf(first.text));
    expect(value(await reader.list(recordsRoot))).toEqual([first.key]);
    await open().put(second.key, bytesOf(second.text));
    expect(new TextDecoder().decode(value(await reader.read(second.key)))).toBe(second.text);
  });

  it('finds its own record when the answer to a push was lost', async () => {
    const place = places.branch();
    const { key, text } = sampleSealed();
    let pushes = 0;
    const losing: BranchGit<branchGit.GitPlace> = {
      ...branchGit,
      pushBranch: async (at, question) => {
        const reply = await branchGit.pushBranch(at, question);
        pushes += 1;
        return pushes > 1
          ? reply
          : { state: 'missing', cause: 'unreachable', detail: 'the connection was cut' };
      },
    };
    const options = {
      repositoryUrl: `file://${place.git('rev-parse', '--absolute-git-dir')}`,
      branch: 'deploy-records',
      token: null,
      identity: { name: 'Countersign', email: 'countersign@example.org' },
    };
    const store = gitBranchStore(places.ports(places.folder()), options, losing);
    expect(await store.put(key, bytesOf(text))).toMatchObject({ state: 'exists' });
    expect(pushes).toBe(1);
    expect(place.git('rev-list', '--count', 'deploy-records')).toBe('1');
  });

  it('gives up with a reason when the server refuses the push', async () => {
    const place = places.branch();
    const directory = place.git('rev-parse', '--absolute-git-dir');
    mkdirSync(join(directory, 'hooks'), { recursive: true });
    writeFileSync(join(directory, 'hooks', 'pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    place.git('config', 'core.hooksPath', 'hooks');
    const reply = await place.open().put(sampleSealed().key, bytesOf(sampleSealed().text));
    expect(reply).toMatchObject({ state: 'failed', cause: 'forbidden' });
  });

  it('refuses an address with a user name without showing it', async () => {
    const options = {
      repositoryUrl: 'https://user:hunter2@github.com/acme/shop',
      branch: 'deploy-records',
      token: null,
      identity: { name: 'Countersign', email: 'countersign@example.org' },
    };
    const store = gitBranchStore(places.ports(places.folder()), options, branchGit);
    const listing = await store.list(recordsRoot);
    expect(listing).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(JSON.stringify(listing)).not.toContain('hunter2');
    const reply = await store.put(sampleSealed().key, bytesOf('x'));
    expect(JSON.stringify(reply)).not.toContain('hunter2');
  });
});
