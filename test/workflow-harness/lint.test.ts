import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { lintWorkflow } from '../support/workflow/lint-workflow.ts';
import { folderWith } from './fixture.ts';

const workflow = (steps: string) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;

describe('lintWorkflow', () => {
  it('has nothing to say about a sound workflow, with `$/` too', async () => {
    const content = workflow('      - uses: $/act\n      - run: echo ${{ vars.x }}\n        shell: bash\n');
    expect(await lintWorkflow({ name: 'ci.yml', content })).toEqual([]);
  });

  it.each([
    ['a key it does not know', workflow('      - runn: x\n'), 6, 9],
    ['a context it does not know', workflow('      - run: echo ${{ secret.x }}\n'), 6, 19],
    [
      'a job that needs nobody',
      `${workflow('      - run: x\n')}  b:\n    runs-on: x\n    needs: nobody\n    steps: []\n`,
      9,
      12,
    ],
    ['YAML that is none', 'on: [push\njobs: {}\n', 2, 1],
  ])('finds %s, and where', async (_what, content, line, column) => {
    const problems = await lintWorkflow({ name: 'ci.yml', content });
    expect(problems[0]).toMatchObject({ file: 'ci.yml', line, column });
  });

  it('reads action.yml as action metadata', async () => {
    const sound = 'name: n\ndescription: d\nruns: { using: composite, steps: [{ run: x, shell: bash }] }\n';
    const noShell = 'name: n\ndescription: d\nruns: { using: composite, steps: [{ run: x }] }\n';
    const badUsing = 'name: n\ndescription: d\nruns: { using: node99, main: x.js }\n';
    expect(await lintWorkflow({ name: 'actions/x/action.yml', content: sound })).toEqual([]);
    expect(await lintWorkflow({ name: 'action.yml', content: noShell })).not.toEqual([]);
    expect(await lintWorkflow({ name: 'action.yaml', content: badUsing })).not.toEqual([]);
  });
});

describe('the bundled parser', () => {
  it('is built by several processes at once without harm', async () => {
    const cache = await folderWith({});
    const library = fileURLToPath(new URL('../support/workflow/library.ts', import.meta.url));
    const script = `const { loadLibrary } = await import(${JSON.stringify(library)});
const { workflow } = await loadLibrary(${JSON.stringify(cache)});
process.stdout.write(typeof workflow.parseWorkflow);`;
    const load = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    const loaded = await Promise.all([load(), load(), load()]);
    expect(loaded.map(({ stdout }) => stdout)).toEqual(['function', 'function', 'function']);
    expect(await readdir(join(cache, 'workflow-library'))).toHaveLength(1);
  });
});
