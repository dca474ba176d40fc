import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import * as path from 'node:path';
import { expect, it } from 'vitest';
import { describeWith } from '../with-tools.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const workflows = globSync('.github/workflows/*.yml', { cwd: root });
const actions = globSync('actions/*/action.yml', { cwd: root });

type Ended = { readonly status: number | null; readonly said: string };

function run(program: string, args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
  return { status, said: status === 0 ? '' : `${stdout}${stderr}` };
}

describeWith(['actionlint'], 'actionlint', (programs) => {
  it('finds nothing in our workflows', () => {
    expect(workflows.length).toBeGreaterThan(0);
    // The one suppression, of a reference form that it does not know yet, stands in .github/actionlint.yaml.
    const args = ['-no-color', '-shellcheck=', '-pyflakes=', ...workflows];
    expect(run(programs('actionlint'), args)).toEqual({ status: 0, said: '' });
  });
});

describeWith(['zizmor'], 'zizmor', (programs) => {
  it('finds nothing in our workflows and actions', () => {
    expect(actions.length).toBeGreaterThan(0);
    const args = ['--offline', '--quiet', '--no-progress', '--strict-collection', ...workflows, ...actions];
    expect(run(programs('zizmor'), args)).toEqual({ status: 0, said: '' });
  });
});
