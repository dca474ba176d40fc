import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../.ci/action-files.ts';
import { headingsOf, parsePage, readPages, root, tableUnder } from './markdown.ts';

const headings = [
  'What it stops',
  'What it does not stop',
  'Permissions',
  'Usage',
  'Inputs',
  'Outputs',
  'Policy',
  'Reason codes',
  'Replay',
];
const actions = readdirSync(path.join(root, 'actions')).toSorted();
/** Their faces are written by hand, so their tables are too. */
const byHand = ['check-policy', 'pin-digests', 'preflight'];

function readmeOf(action: string): ReturnType<typeof parsePage> {
  const file = `actions/${action}/README.md`;
  return parsePage(file, readFileSync(path.join(root, file), 'utf8'));
}

type Face = { readonly inputs?: object; readonly outputs?: object };

function faceOf(action: string): Face {
  return parse(readFileSync(path.join(root, 'actions', action, 'action.yml'), 'utf8')) as Face;
}

function names(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map(([name = '']) => name.replaceAll('`', ''));
}

describe.each(actions)('the README of %s', (action) => {
  it('has every heading once, in order', () => {
    const [title, ...rest] = headingsOf(readmeOf(action));
    expect([title, ...rest]).toEqual([action, ...headings]);
  });

  it('is named in the table of actions', () => {
    const readme = readPages().find(({ file }) => file === 'README.md');
    const rows = readme === undefined ? [] : tableUnder(readme, 'action');
    expect(names(rows).some((cell) => cell.startsWith(`[${action}](actions/${action}/README.md)`))).toBe(
      true,
    );
  });

  it('has a face in action.yml', () => {
    expect(existsSync(path.join(root, 'actions', action, 'action.yml'))).toBe(true);
  });
});

describe('the generated parts of the READMEs', () => {
  it('are current', async () => {
    const differing = [...(await generatedFiles())]
      .filter(([file, text]) => readFileSync(path.join(root, file), 'utf8') !== text)
      .map(([file]) => file);
    expect(differing).toEqual([]);
  });

  it('are there in every README but those written by hand', () => {
    const parts = ['inputs', 'outputs', 'policy', 'reasons'].map((part) => `<!-- ${part}:start -->`);
    const without = actions.filter((action) => !parts.every((part) => readmeOf(action).text.includes(part)));
    expect(without).toEqual(byHand);
  });
});

describe.each(byHand)('the hand-written tables of %s', (action) => {
  it('name the inputs and outputs that action.yml has', () => {
    const { inputs = {}, outputs = {} } = faceOf(action);
    expect(names(tableUnder(readmeOf(action), 'input'))).toEqual(Object.keys(inputs));
    expect(names(tableUnder(readmeOf(action), 'output'))).toEqual(Object.keys(outputs));
  });
});
