import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
export const dist = path.join(root, 'dist');
/** Intermediate JavaScript. Always this folder: the bundler's module ids are hashes of paths below it. */
export const workFolder = path.join(root, 'build');

/** Everything that a stub can start: its name in dist/ and its source file relative to the root. */
export type Entrance = { readonly name: string; readonly source: string };

/** One entrance for each action with a main.ts, and the command line. Composite actions have none. Sorted by name. */
export function entrances(): readonly Entrance[] {
  const folders = existsSync(path.join(root, 'actions')) ? readdirSync(path.join(root, 'actions')) : [];
  const candidates = [
    ...folders.map((name) => ({ name, source: `actions/${name}/main.ts` })),
    { name: 'cli', source: 'packages/cli/src/main.ts' },
  ];
  return candidates
    .filter(({ source }) => existsSync(path.join(root, source)))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}
