import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../support/workflow/types.ts';
import { jobOf, printed, pushOf, resultsOf, run, stepOf } from './fixture.ts';

const gate = `  gate:
    runs-on: ubuntu-latest
    outputs: { verdict: "\${{ steps.it.outputs.verdict }}", attempt: "\${{ github.run_attempt }}" }
    steps: [{ id: it, run: 'echo "verdict=\${{ vars.verdict }}" >> "$GITHUB_OUTPUT"' }]
`;
const deploy = `  deploy:
    needs: gate
    runs-on: ubuntu-latest
    steps:
      - id: it
        run: |
          echo "\${{ needs.gate.outputs.verdict }} of attempt \${{ needs.gate.outputs.attempt }} in \${{ github.run_attempt }} by \${{ github.triggering_actor }} for \${{ github.actor }}"
          exit \${{ vars.exit }}
`;
const record = `  record:
    needs: [deploy]
    if: always()
    runs-on: ubuntu-latest
    steps: [{ id: it, run: 'echo \${{ needs.deploy.result }}' }]
`;

async function twoAttempts(workflow: string, second: Partial<RunOptions> = {}, files = {}) {
  const options = await pushOf(workflow, files);
  const first = await run({ ...options, vars: { verdict: 'allow', exit: '1' } });
  const again = { ...options, vars: { verdict: 'deny', exit: '0' }, previous: first, ...second };
  return { first, second: await run(again) };
}

describe('re-running failed jobs', () => {
  it('reuses the old outputs of jobs that succeeded, raises the attempt, may change who triggered it', async () => {
    const options = await pushOf(`on: push\njobs:\n${gate}${deploy}${record}`);
    const { first, second } = await twoAttempts(`on: push\njobs:\n${gate}${deploy}${record}`, {
      event: { ...options.event, triggeringActor: 'mallory' },
    });
    expect(first).toMatchObject({ conclusion: 'failure', runAttempt: 1 });
    expect(second).toMatchObject({ conclusion: 'success', runAttempt: 2, runId: first.runId });
    // The verdict is the one of the first attempt, although a gate that ran now would deny.
    expect(printed(stepOf(jobOf(second, 'deploy'), 'it'))).toEqual([
      'allow of attempt 1 in 2 by mallory for mona',
    ]);
    expect(jobOf(second, 'gate')).toMatchObject({ attempt: 1, outputs: { verdict: 'allow' } });
    expect(jobOf(second, 'deploy').attempt).toBe(2);
  });

  it('runs again what depends on a failed job, also when it had succeeded', async () => {
    const { second } = await twoAttempts(`on: push\njobs:\n${gate}${deploy}${record}`);
    expect(jobOf(second, 'record').attempt).toBe(2);
    expect(printed(stepOf(jobOf(second, 'record'), 'it'))).toEqual(['success']);
  });

  it('runs a job that was skipped behind the failure, and leaves one skipped elsewhere', async () => {
    const more = `  behind:
    needs: deploy
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
  elsewhere:
    if: github.run_attempt == '2'
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
`;
    const { first, second } = await twoAttempts(`on: push\njobs:\n${gate}${deploy}${more}`);
    expect(resultsOf(first)).toMatchObject({ behind: 'skipped', elsewhere: 'skipped' });
    expect(resultsOf(second)).toMatchObject({ behind: 'success', elsewhere: 'skipped' });
  });

  it('runs only the failed leg of a matrix again', async () => {
    const workflow = `on: push
jobs:
  m:
    strategy: { fail-fast: false, matrix: { x: [a, b] } }
    runs-on: ubuntu-latest
    steps: [{ run: 'if [ \${{ matrix.x }} = b ]; then exit \${{ vars.exit }}; fi' }]
`;
    const { second } = await twoAttempts(workflow);
    expect(jobOf(second, 'm (a)').attempt).toBe(1);
    expect(jobOf(second, 'm (b)').attempt).toBe(2);
  });

  it('reaches into called workflows', async () => {
    const inner = `on:
  workflow_call:
    outputs: { verdict: { value: "\${{ jobs.gate.outputs.verdict }}" } }
jobs:
${gate}${deploy}`;
    const workflow = 'on: push\njobs:\n  call:\n    uses: ./.github/workflows/inner.yml\n';
    const { second } = await twoAttempts(workflow, {}, { '.github/workflows/inner.yml': inner });
    expect(jobOf(second, 'call / gate').attempt).toBe(1);
    expect(printed(stepOf(jobOf(second, 'call / deploy'), 'it'))[0]).toContain('allow of attempt 1 in 2');
  });

  it('runs a named job and its dependents again, whatever its result was', async () => {
    const { second } = await twoAttempts(`on: push\njobs:\n${gate}${deploy}`, { rerunJob: 'gate' });
    expect(printed(stepOf(jobOf(second, 'deploy'), 'it'))[0]).toContain('deny of attempt 2 in 2');
  });

  it('goes on from a re-run', async () => {
    const options = await pushOf(`on: push\njobs:\n${gate}${deploy}`);
    const vars = { verdict: 'allow', exit: '1' };
    const first = await run({ ...options, vars });
    const second = await run({ ...options, vars, previous: first });
    const third = await run({ ...options, vars: { verdict: 'deny', exit: '0' }, previous: second });
    expect(third).toMatchObject({ conclusion: 'success', runAttempt: 3 });
    expect(jobOf(third, 'gate')).toMatchObject({ attempt: 1, outputs: { verdict: 'allow' } });
  });

  it('finds the artifacts of the attempt before', async () => {
    const workflow = `on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo built > out.txt
      - uses: actions/upload-artifact@v4
        with: { name: out, path: out.txt }
  use:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - uses: actions/download-artifact@v4
        with: { name: out }
      - id: it
        run: cat out.txt; exit \${{ vars.exit }}
`;
    const { second } = await twoAttempts(workflow);
    expect(jobOf(second, 'build').attempt).toBe(1);
    expect(printed(stepOf(jobOf(second, 'use'), 'it'))).toEqual(['built']);
  });
});
