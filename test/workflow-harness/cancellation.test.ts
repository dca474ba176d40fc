import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../support/workflow/types.ts';
import { jobOf, nodeAction, oneJob, printed, resultsOf, runPush, stepOf } from './fixture.ts';

/** Cancels as soon as a line says so. */
function cancelOn(line: string): Partial<RunOptions> {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    onLog: ({ text }) => {
      if (text === line) controller.abort();
    },
  };
}

const sleeping = 'run: |\n    echo now\n    exec sleep 30';

describe('cancelling a run', () => {
  it('interrupts the step, runs what asks for it, and post steps', async () => {
    const files = {
      ...nodeAction('act', '', { runs: '  post: post.js\n' }),
      'act/post.js': `console.log('posted')`,
    };
    const steps = `- uses: actions/checkout@v4
- uses: ./act
- id: slow
  ${sleeping}
- id: plain
  run: "true"
- id: failure
  if: failure()
  run: "true"
- id: cancelled
  if: cancelled()
  run: echo \${{ job.status }} \${{ steps.slow.outcome }}
- id: always
  if: always()
  run: "true"`;
    const result = await runPush(oneJob(steps), files, cancelOn('now'));
    const job = jobOf(result, 'job');
    expect(job.steps.slice(2).map(({ id, conclusion }) => [id, conclusion])).toEqual([
      ['slow', 'cancelled'],
      ['plain', 'skipped'],
      ['failure', 'skipped'],
      ['cancelled', 'success'],
      ['always', 'success'],
      [undefined, 'success'],
    ]);
    expect(printed(stepOf(job, 'cancelled'))).toEqual(['cancelled cancelled']);
    expect(printed(job.steps.at(-1)!)).toEqual(['posted']);
    expect([job.result, result.conclusion]).toEqual(['cancelled', 'cancelled']);
  });

  it('sends SIGINT, then SIGTERM, then kills', async () => {
    const stubborn = `for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => console.log(s));
setInterval(() => {}, 1000); console.log('now');`;
    const steps = '- uses: actions/checkout@v4\n- id: it\n  uses: ./act';
    const options = { ...cancelOn('now'), cancellation: { afterInterrupt: 150, afterTerminate: 150 } };
    const result = await runPush(oneJob(steps), nodeAction('act', stubborn), options);
    const step = stepOf(jobOf(result, 'job'), 'it');
    expect(printed(step)).toEqual(['now', 'SIGINT', 'SIGTERM', '##[error]The operation was canceled.']);
    expect(step.outcome).toBe('cancelled');
  });

  it('lets a step go on whose condition holds in a cancelled job', async () => {
    const steps = `- id: it\n  if: always()\n  run: |\n    echo now\n    sleep 0.3\n    echo done`;
    const result = await runPush(oneJob(steps), {}, cancelOn('now'));
    expect(printed(stepOf(jobOf(result, 'job'), 'it'))).toEqual(['now', 'done']);
    expect(jobOf(result, 'job').result).toBe('cancelled');
  });

  it('cancels jobs that have not begun, except those that ask to run', async () => {
    const workflow = `${oneJob(`- ${sleeping}`)}  after:
    needs: job
    runs-on: x
    steps: [{ run: 'true' }]
  record:
    needs: [job, after]
    if: always()
    runs-on: x
    steps: [{ id: it, run: 'echo \${{ needs.job.result }}' }]
`;
    const result = await runPush(workflow, {}, cancelOn('now'));
    expect(resultsOf(result)).toEqual({ job: 'cancelled', after: 'cancelled', record: 'success' });
    expect(printed(stepOf(jobOf(result, 'record'), 'it'))).toEqual(['cancelled']);
    expect(result.conclusion).toBe('cancelled');
  });

  it('does not disturb a running job whose own condition holds', async () => {
    const workflow = oneJob(
      '- id: it\n  run: |\n    echo now\n    sleep 0.3\n    echo done',
      '    if: always()\n',
    );
    const result = await runPush(workflow, {}, cancelOn('now'));
    expect(printed(stepOf(jobOf(result, 'job'), 'it'))).toEqual(['now', 'done']);
    expect(jobOf(result, 'job').result).toBe('success');
  });

  it('reaches into composite actions and called workflows', async () => {
    const files = {
      'c/action.yml': `name: c\ndescription: d\nruns:\n  using: composite\n  steps:\n    - shell: bash\n      run: echo now; exec sleep 30\n    - shell: bash\n      run: echo never\n    - shell: bash\n      if: cancelled()\n      run: echo cleaned\n`,
      '.github/workflows/inner.yml': `on: { workflow_call: }\njobs:\n  inner:\n    runs-on: x\n    steps: [{ uses: actions/checkout@v4 }, { id: it, uses: ./c }]\n  later:\n    needs: inner\n    runs-on: x\n    steps: [{ run: 'true' }]\n`,
    };
    const workflow = 'on: push\njobs:\n  call:\n    uses: ./.github/workflows/inner.yml\n';
    const result = await runPush(workflow, files, cancelOn('now'));
    expect(resultsOf(result)).toEqual({ 'call / inner': 'cancelled', 'call / later': 'cancelled' });
    const step = stepOf(jobOf(result, 'call / inner'), 'it');
    expect(step.outcome).toBe('cancelled');
    expect(step.log).toContain('cleaned');
    expect(step.log).not.toContain('never');
  });

  it('ends a job at its own time limit as a cancelled one', async () => {
    const workflow = oneJob(
      '- run: exec sleep 30\n- id: last\n  if: cancelled()\n  run: "true"',
      '    timeout-minutes: 2\n',
    );
    const job = jobOf(await runPush(workflow, {}, { minuteMilliseconds: 100 }), 'job');
    expect(job.result).toBe('cancelled');
    expect(job.annotations[0]?.message).toContain('exceeded the maximum execution time of 2m0s');
    expect(stepOf(job, 'last').outcome).toBe('success');
  });

  it('leaves no process behind after the job', async () => {
    const steps = `- id: it\n  run: |\n    sleep 30 > /dev/null 2>&1 &\n    echo $!`;
    const job = jobOf(await runPush(oneJob(steps)), 'job');
    const left = Number(printed(stepOf(job, 'it'))[0]);
    expect(left).toBeGreaterThan(1);
    await expect.poll(() => isRunning(left)).toBe(false);
  });
});

/** A killed process that nobody waits for any more is a zombie: it has no memory and runs nothing. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
