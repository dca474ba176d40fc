export type * from './branch-git.ts';
export * from './directory-store.ts';
export * from './earlier-deploys.ts';
export * from './git-branch-store.ts';
export { latestDeploy, readRecord } from './latest-deploy.ts';
export { isStoreKey, type PutReply, type RecordStore } from './record-store.ts';
