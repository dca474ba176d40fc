export * from './append-commit.ts';
export * from './history.ts';
export * from './objects.ts';
export type { GitPlace } from './place.ts';
export * from './remote.ts';
