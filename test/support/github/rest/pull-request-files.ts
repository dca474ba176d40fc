import { type FileChange, changedFiles, compareCommits } from '../git/history.ts';
import type { PullRequest } from '../scenario/pull-request.ts';
import type { Repository } from '../scenario/repository.ts';
import { filesBetween } from './commits.ts';
import { listed } from './pages.ts';
import { findPull } from './pull-requests.ts';
import { type Call, type Reply, type Routes, notFound, onRepository } from './route.ts';

/** A pull request changes what its head has changed since it left the base. */
async function forkPoint(repository: Repository, pull: PullRequest): Promise<string> {
  const found = await compareCommits(repository.git, pull.base.sha, pull.head.sha);
  return found?.mergeBase ?? pull.base.sha;
}

/** A pull request lists at most this many of its files. */
const MOST_FILES = 3000;

export async function changesOf(repository: Repository, pull: PullRequest): Promise<FileChange[]> {
  const changes = await changedFiles(repository.git, await forkPoint(repository, pull), pull.head.sha);
  return changes.slice(0, MOST_FILES);
}

async function listFiles(call: Call, repository: Repository): Promise<Reply> {
  const pull = findPull(repository, call.params['pull_number'] ?? '');
  if (pull === undefined) return notFound();
  const range = { from: await forkPoint(repository, pull), to: pull.head.sha };
  const files = await filesBetween(call.state, repository, range);
  return listed(call, files.slice(0, MOST_FILES), (file) => file);
}

export const pullRequestFileRoutes: Routes = {
  'pulls/list-files': onRepository('pull_requests', 'read', listFiles),
};
