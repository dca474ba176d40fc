export * from './branch-name.ts';
export * from './commit-log.ts';
export * from './failure.ts';
export * from './name-status.ts';
export * from './push-report.ts';
export * from './tree-listing.ts';
