import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Clock, instantAt } from '@countersign/core';
import * as branchGit from '@countersign/git/client';
import { directoryStore, gitBranchStore } from '@countersign/records/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import type { StorePlace } from './store-contract.ts';

/** Waits a fiftieth of what is asked for. */
const hurried: Clock = {
  now: () => instantAt(Date.now()),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / 50)),
};

const branch = 'deploy-records';

/** Opens places for a test and removes them after it. */
export function storePlaces() {
  const folders: string[] = [];
  const live: LivePorts[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'countersign-records-'));
    folders.push(made);
    return made;
  };
  const ports = (workspace: string): LivePorts => {
    const made = createPorts({ workspace, clock: hurried });
    live.push(made);
    return made;
  };
  return {
    ports,
    folder,
    directory: (): StorePlace & { readonly path: string } => {
      const workspace = folder();
      const path = join(workspace, 'kept');
      return {
        path,
        open: () => directoryStore(ports(workspace), path),
        overwrite: (key, bytes) => writeFileSync(join(path, key), bytes),
        breakPlace: () => {
          rmSync(path, { recursive: true });
          writeFileSync(path, 'a file where the folder was');
        },
      };
    },
    branch: (): StorePlace & { readonly git: (...args: readonly string[]) => string } => {
      const bare = folder();
      const git = gitIn(bare);
      git('init', '--quiet', '--bare', '--initial-branch=main', '.');
      git('config', 'uploadpack.allowFilter', 'true');
      git('config', 'receive.denyNonFastForwards', 'true');
      git('config', 'receive.denyDeletes', 'true');
      const options = {
        repositoryUrl: `file://${bare}`,
        branch,
        token: null,
        identity: { name: 'Countersign', email: 'countersign@example.org' },
      };
      return {
        git,
        open: () => gitBranchStore(ports(bare), options, branchGit),
        overwrite: (key, bytes) => commitOver(bare, folder(), { key, bytes }),
        breakPlace: () => rmSync(bare, { recursive: true }),
      };
    },
    close: async (): Promise<void> => {
      await Promise.all(live.splice(0).map((each) => each.close()));
      for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
    },
  };
}

const person = {
  GIT_AUTHOR_NAME: 'Mallory',
  GIT_AUTHOR_EMAIL: 'mallory@example.org',
  GIT_COMMITTER_NAME: 'Mallory',
  GIT_COMMITTER_EMAIL: 'mallory@example.org',
};

function gitIn(cwd: string) {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    ...person,
  };
  return (...args: readonly string[]): string =>
    execFileSync('git', [...args], { cwd, env: environment, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** What a maintainer with push rights could do: an ordinary commit on top that changes a record. */
function commitOver(
  bare: string,
  clone: string,
  file: { readonly key: string; readonly bytes: Uint8Array },
): void {
  const git = gitIn(clone);
  git('clone', '--quiet', '--branch', branch, `file://${bare}`, '.');
  mkdirSync(dirname(join(clone, file.key)), { recursive: true });
  writeFileSync(join(clone, file.key), file.bytes);
  git('add', '--all');
  git('commit', '--quiet', '-m', 'change');
  git('push', '--quiet', 'origin', branch);
}
