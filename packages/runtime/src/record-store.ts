import * as path from 'node:path';
import type { GitHubAccess, Ports } from '@countersign/core';
import * as branchGit from '@countersign/git/client';
import type { RecordsPlace } from '@countersign/policy';
import { directoryStore, gitBranchStore, type RecordStore } from '@countersign/records/client';
import type { RunnerContext } from './runner-context.ts';

export type StoreQuestion = {
  readonly ports: Ports;
  readonly runner: Pick<RunnerContext, 'serverUrl' | 'repository' | 'workspace'>;
  readonly access: Pick<GitHubAccess, 'token'>;
};

const identity = { name: 'countersign', email: 'countersign@users.noreply.github.com' };

/** Opens the store that the policy names: a branch of this repository, or a folder of the machine. */
export function openStore({ ports, runner, access }: StoreQuestion, place: RecordsPlace): RecordStore {
  if (place.store === 'directory') return directoryStore(ports, path.resolve(runner.workspace, place.path));
  const repositoryUrl = `${runner.serverUrl}/${runner.repository}.git`;
  return gitBranchStore(
    ports,
    { repositoryUrl, branch: place.branch, token: access.token, identity },
    branchGit,
  );
}
