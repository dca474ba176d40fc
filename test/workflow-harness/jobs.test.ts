import { describe, expect, it } from 'vitest';
import { jobOf, oneJob, printed, resultsOf, runPush, stepOf } from './fixture.ts';

const head = 'on: push\njobs:\n';
const job = (id: string, body: string, run = 'true') =>
  `  ${id}:\n    runs-on: ubuntu-latest\n${body}    steps: [{ id: it, run: '${run}' }]\n`;

describe('needs and if', () => {
  it('skips what comes after a failure, all the way down, unless a condition says otherwise', async () => {
    const result = await runPush(
      head +
        job('a', '', 'exit 3') +
        job('b', '    needs: a\n') +
        job('c', '    needs: b\n') +
        job('always', '    needs: c\n    if: always()\n') +
        job('failure', '    needs: c\n    if: failure()\n') +
        job('not-cancelled', "    needs: [a]\n    if: ${{ !cancelled() && needs.a.result == 'failure' }}\n"),
    );
    expect(resultsOf(result)).toEqual({
      a: 'failure',
      b: 'skipped',
      c: 'skipped',
      always: 'success',
      failure: 'success',
      'not-cancelled': 'success',
    });
    expect(result.conclusion).toBe('failure');
  });

  it('lets a skipped job at the start of a chain skip its end, although the middle ran', async () => {
    const result = await runPush(
      head +
        job('a', '    if: false\n') +
        job('b', '    needs: a\n    if: always()\n') +
        job('c', '    needs: b\n') +
        job('d', "    needs: b\n    if: ${{ always() && needs.b.result == 'success' }}\n"),
    );
    expect(resultsOf(result)).toEqual({ a: 'skipped', b: 'success', c: 'skipped', d: 'success' });
    expect(result.conclusion).toBe('success');
  });

  it('takes a text that names a status function for a text', async () => {
    const result = await runPush(
      head + job('a', '', 'exit 1') + job('b', "    needs: a\n    if: contains('always()', 'always')\n"),
    );
    expect(resultsOf(result)['b']).toBe('skipped');
  });

  it('shows a failed job with continue-on-error as a success to its dependents', async () => {
    const result = await runPush(
      head +
        job('a', '    continue-on-error: true\n', 'exit 1') +
        job('b', '    needs: a\n', 'echo ${{ needs.a.result }}'),
    );
    expect(resultsOf(result)).toEqual({ a: 'failure', b: 'success' });
    expect(printed(stepOf(jobOf(result, 'b'), 'it'))).toEqual(['success']);
    expect(result.conclusion).toBe('success');
  });

  it('gives a job the outputs of those it names, and of no other', async () => {
    const outputs = '    outputs: { v: "${{ steps.it.outputs.v }}", none: "${{ steps.it.outputs.w }}" }\n';
    const result = await runPush(
      head +
        job('a', outputs, 'echo v=1 >> "$GITHUB_OUTPUT"') +
        job('b', '    needs: a\n', 'echo "${{ needs.a.outputs.v }}${{ needs.a.outputs.none }}"') +
        job('c', '    needs: b\n', 'echo "[${{ needs.a.outputs.v }}]"'),
    );
    expect(jobOf(result, 'a').outputs).toEqual({ v: '1' });
    expect(printed(stepOf(jobOf(result, 'b'), 'it'))).toEqual(['1']);
    expect(printed(stepOf(jobOf(result, 'c'), 'it'))).toEqual(['[]']);
  });

  it('drops a job output that holds a masked value, with a warning', async () => {
    const outputs =
      '    outputs: { leak: "${{ steps.it.outputs.leak }}", fine: "${{ steps.it.outputs.fine }}" }\n';
    const run =
      'echo "::add-mask::s3cr3t-value"; printf "leak=has s3cr3t-value inside\\nfine=1\\n" >> "$GITHUB_OUTPUT"';
    const a = jobOf(await runPush(head + job('a', outputs, run)), 'a');
    expect(a.outputs).toEqual({ fine: '1' });
    expect(a.annotations).toEqual([
      { level: 'warning', message: "Skip output 'leak' since it may contain secret." },
    ]);
    expect(a.result).toBe('success');
  });
});

describe('steps', () => {
  it('distinguishes outcome and conclusion, and goes on', async () => {
    const steps = `
- id: soft
  continue-on-error: true
  run: exit 1
- id: it
  run: echo \${{ steps.soft.outcome }} \${{ steps.soft.conclusion }} \${{ job.status }}`;
    const result = jobOf(await runPush(oneJob(steps)), 'job');
    expect(stepOf(result, 'soft')).toMatchObject({ outcome: 'failure', conclusion: 'success' });
    expect(printed(stepOf(result, 'it'))).toEqual(['failure success success']);
    expect(result.result).toBe('success');
  });

  it('skips after a failure unless asked, and ends as a failure', async () => {
    const steps = `
- run: exit 7
- id: plain
  run: "true"
- id: failure
  if: failure() && steps.plain.outcome == 'skipped'
  run: echo \${{ job.status }}
- id: always
  if: \${{ always() }}
  run: "true"`;
    const result = jobOf(await runPush(oneJob(steps)), 'job');
    expect(result.steps.map(({ conclusion }) => conclusion)).toEqual([
      'failure',
      'skipped',
      'success',
      'success',
    ]);
    expect(result.steps[0]?.annotations).toEqual([
      { level: 'error', message: 'Process completed with exit code 7.' },
    ]);
    expect(printed(stepOf(result, 'failure'))).toEqual(['failure']);
    expect(result.result).toBe('failure');
  });

  it('runs bash with pipefail only when it is asked for by name', async () => {
    const steps = `
- id: default
  run: "false | true"
- id: named
  shell: bash
  continue-on-error: true
  run: "false | true"
- id: custom
  shell: bash -u {0}
  continue-on-error: true
  run: |
    false
    echo $NOT_SET`;
    const result = jobOf(await runPush(oneJob(steps)), 'job');
    expect(result.steps.map(({ outcome }) => outcome)).toEqual(['success', 'failure', 'failure']);
  });

  it('says clearly which shell is missing', async () => {
    const step = stepOf(
      jobOf(await runPush(oneJob('- id: it\n  shell: no-such-shell {0}\n  run: x')), 'job'),
      'it',
    );
    expect(step.annotations[0]?.message).toBe('no-such-shell: command not found');
  });

  it('stops a step at its time limit, and lets the job go on', async () => {
    const steps = `
- id: slow
  timeout-minutes: 1
  run: exec sleep 30
- id: after
  if: failure()
  run: "true"`;
    const result = jobOf(await runPush(oneJob(steps), {}, { minuteMilliseconds: 100 }), 'job');
    expect(stepOf(result, 'slow')).toMatchObject({ outcome: 'failure' });
    expect(stepOf(result, 'slow').annotations[0]?.message).toContain('timed out');
    expect(stepOf(result, 'after').outcome).toBe('success');
  });

  it('uses defaults.run of the job over those of the workflow', async () => {
    const result = await runPush(
      `on: push
defaults: { run: { shell: sh, working-directory: one } }
jobs:
  job:
    runs-on: ubuntu-latest
    defaults: { run: { working-directory: two } }
    steps:
      - run: mkdir -p one/x two
        working-directory: .
      - id: it
        run: basename "$PWD"
      - id: other
        working-directory: one/x
        run: basename "$PWD"
`,
    );
    const found = jobOf(result, 'job');
    expect(printed(stepOf(found, 'it'))).toEqual(['two']);
    expect(stepOf(found, 'it').log).toContain('shell: /usr/bin/sh -e {0}');
    expect(printed(stepOf(found, 'other'))).toEqual(['x']);
  });
});

describe('matrix', () => {
  const matrix = (strategy: string, run: string, more = '') =>
    `${head}  m:\n    runs-on: ubuntu-latest\n    strategy:\n${strategy}${more}    steps: [{ id: it, run: '${run}' }]\n`;

  it('excludes, then includes, and names the legs', async () => {
    const result = await runPush(
      matrix(
        `      matrix:
        os: [linux, mac]
        v: [1, 2]
        exclude: [{ os: MAC, v: 1 }]
        include:
          - { os: linux, extra: yes-please }
          - { os: windows, v: 9 }
`,
        'echo ${{ matrix.os }}/${{ matrix.v }}/${{ matrix.extra }} ${{ strategy.job-index }}/${{ strategy.job-total }}',
      ),
    );
    const lines = result.jobs.map((leg) => [leg.name, printed(stepOf(leg, 'it'))[0]]);
    expect(Object.fromEntries(lines)).toEqual({
      'm (linux, 1)': 'linux/1/yes-please 0/4',
      'm (linux, 2)': 'linux/2/yes-please 1/4',
      'm (mac, 2)': 'mac/2/ 2/4',
      'm (windows, 9)': 'windows/9/ 3/4',
    });
  });

  it('takes values from an output, and names legs by an expression', async () => {
    const result = await runPush(
      `${head}  plan:
    runs-on: ubuntu-latest
    outputs: { list: '\${{ steps.it.outputs.list }}' }
    steps: [{ id: it, run: 'echo "list=[\\"a\\",\\"b\\"]" >> "$GITHUB_OUTPUT"' }]
  m:
    needs: plan
    runs-on: ubuntu-latest
    name: leg \${{ matrix.x }}
    strategy: { matrix: { x: '\${{ fromJSON(needs.plan.outputs.list) }}' } }
    steps: [{ run: 'true' }]
`,
    );
    expect(resultsOf(result)).toEqual({ plan: 'success', 'leg a': 'success', 'leg b': 'success' });
  });

  it('cancels the other legs after a failure, unless fail-fast is off', async () => {
    const run = 'if [ ${{ matrix.x }} = 1 ]; then exit 1; fi; exec sleep ${{ matrix.x }}';
    const fast = await runPush(matrix('      matrix: { x: [1, 30] }\n', run));
    const slow = await runPush(matrix('      fail-fast: false\n      matrix: { x: [1, 0] }\n', run));
    expect(resultsOf(fast)).toEqual({ 'm (1)': 'failure', 'm (30)': 'cancelled' });
    expect(resultsOf(slow)).toEqual({ 'm (1)': 'failure', 'm (0)': 'success' });
    expect(fast.conclusion).toBe('failure');
  });

  it('runs many legs without a warning of this process', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error) => warnings.push(warning.message);
    process.on('warning', listen);
    const legs = Array.from({ length: 24 }, (_, index) => index).join(', ');
    const result = await runPush(matrix(`      matrix: { x: [${legs}] }\n`, 'true'));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    expect(result.jobs).toHaveLength(24);
    expect(warnings).toEqual([]);
  });

  it('runs no more legs at once than max-parallel', async () => {
    const run = 'echo $(date +%s%N); sleep 0.1; echo $(date +%s%N)';
    const result = await runPush(matrix('      max-parallel: 1\n      matrix: { x: [1, 2, 3] }\n', run));
    const spans = result.jobs.map((leg) => printed(stepOf(leg, 'it')).map(BigInt));
    for (const [index, span] of spans.slice(1).entries()) {
      expect(span[0]! > spans[index]![1]!).toBe(true);
    }
  });

  it('fails the job for a vector without values', async () => {
    const result = await runPush(matrix(`      matrix: { x: "\${{ fromJSON('[]') }}" }\n`, 'true'));
    expect(resultsOf(result)).toEqual({ m: 'failure' });
    expect(jobOf(result, 'm').annotations[0]?.message).toContain(
      "Matrix vector 'x' does not contain any values",
    );
  });
});

describe('keys of a job that cannot be evaluated', () => {
  it.each([
    ['environment', '    environment: "${{ fromJSON(\'{\') }}"\n'],
    ['timeout-minutes', '    timeout-minutes: "${{ fromJSON(\'{\') }}"\n'],
    ['if', "    if: fromJSON('{')\n"],
  ])('fail it before it starts: %s', async (_key, body) => {
    const result = await runPush(head + job('a', body) + job('b', ''));
    expect(resultsOf(result)).toEqual({ a: 'failure', b: 'success' });
    expect(jobOf(result, 'a')).toMatchObject({ steps: [], annotations: [{ level: 'error' }] });
  });

  it.each([
    ['env', '    env: { A: "${{ fromJSON(\'{\') }}" }\n', 0],
    ['outputs', '    outputs: { A: "${{ fromJSON(\'{\') }}" }\n', 1],
  ])('fail it where they are needed: %s', async (_key, body, steps) => {
    const found = jobOf(await runPush(head + job('a', body)), 'a');
    expect(found.result).toBe('failure');
    expect(found.steps).toHaveLength(steps);
  });
});

describe('what a run records', () => {
  it('evaluates environment, its address and concurrency', async () => {
    const body = `    environment: { name: "prod-\${{ github.ref_name }}", url: "https://x/\${{ steps.it.outputs.v }}" }
    concurrency: { group: "g-\${{ github.ref_name }}", cancel-in-progress: true }
`;
    const result = await runPush(head + job('a', body, 'echo v=1 >> "$GITHUB_OUTPUT"'));
    expect(jobOf(result, 'a')).toMatchObject({
      environment: { name: 'prod-main', url: 'https://x/1' },
      concurrency: { group: 'g-main', cancelInProgress: true },
    });
  });

  it('lists jobs in the order in which they began', async () => {
    const result = await runPush(
      head + job('z', '') + job('a', '    needs: z\n') + job('m', '    needs: a\n'),
    );
    expect(result.jobs.map(({ name }) => name)).toEqual(['z', 'a', 'm']);
  });
});
