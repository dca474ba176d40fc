export * from './added-lines.ts';
export * from './append-commit.ts';
export { type ChangeQuestion, countLines, listChanges } from './changes.ts';
export { fetchObjects } from './fetch-objects.ts';
export { findObjects, isAncestor, isShallow, listCommits, listRange, type LogQuestion } from './history.ts';
export * from './local-clone.ts';
export * from './merges.ts';
export * from './mirror.ts';
export * from './objects.ts';
export type { GitPlace } from './place.ts';
export {
  type FetchedBranch,
  type FetchQuestion,
  fetchBranch,
  pushBranch,
  type PushQuestion,
  readRemoteBranch,
  type RemoteBranch,
} from './remote.ts';
export * from './remote-repository.ts';
export * from './touched.ts';
export * from './trees.ts';
