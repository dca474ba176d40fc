import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources.ts';

/** Has no collector: it judges the verdicts of the others in memory. */
const withoutCollector = ['deploy-gate'];
/** Parts of dist/ that are no entrance. */
const otherFolders = ['licenses', 'schema', 'cli'];

function foldersIn(folder: string): readonly string[] {
  const at = path.join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

function absent(files: readonly string[]): readonly string[] {
  return files.filter((file) => !existsSync(path.join(root, file)));
}

const gates = foldersIn('packages/gates/src');
const actions = foldersIn('actions');
const javascriptActions = actions.filter((name) => existsSync(path.join(root, 'actions', name, 'main.ts')));

function roomOf(gate: string): readonly string[] {
  const parts = ['policy', 'facts', 'reasons', 'decide', 'index'];
  if (!withoutCollector.includes(gate)) parts.push('collect');
  return [
    ...parts.map((part) => `packages/gates/src/${gate}/${part}.ts`),
    ...['action.yml', 'README.md', 'main.ts'].map((file) => `actions/${gate}/${file}`),
    `test/gates/${gate}`,
    `dist/${gate}/index.js`,
  ];
}

describe('the rooms of the house', () => {
  it('finds gates and actions', () => {
    expect(gates.length).toBeGreaterThan(0);
    expect(actions.length).toBeGreaterThan(0);
  });

  it.each(gates)('%s has the same rooms in every tree', (gate) => {
    expect(absent(roomOf(gate))).toEqual([]);
  });

  it.each(actions)('the action %s has its face, and its stub where it is JavaScript', (action) => {
    const stubs = javascriptActions.includes(action) ? [`dist/${action}/index.js`] : [];
    expect(absent([`actions/${action}/action.yml`, `actions/${action}/README.md`, ...stubs])).toEqual([]);
  });

  it('has no room left over', () => {
    const known = [...gates, ...javascriptActions];
    expect(foldersIn('dist').filter((name) => !known.includes(name) && !otherFolders.includes(name))).toEqual(
      [],
    );
    expect(foldersIn('test/gates').filter((name) => !gates.includes(name))).toEqual([]);
    expect(foldersIn('test/corpus').filter((name) => !gates.includes(name))).toEqual([]);
  });
});
