import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobOf, oneJob, printed, runPush, stepOf } from './fixture.ts';

describe('variables', () => {
  it('of this process do not reach a step, except PATH and a few', async () => {
    process.env['HARNESS_LEAK'] = 'leaked';
    try {
      const job = jobOf(await runPush(oneJob('- id: it\n  run: env | cut -d= -f1 | sort')), 'job');
      const names = printed(stepOf(job, 'it')).filter((name) => !/^(?:GITHUB|RUNNER)_/u.test(name));
      expect(names.filter((name) => !['TMPDIR', 'LANG'].includes(name))).toEqual([
        'CI',
        'HOME',
        'PATH',
        'PWD',
        'SHLVL',
        '_',
      ]);
    } finally {
      delete process.env['HARNESS_LEAK'];
    }
  });

  it('of workflow, job, GITHUB_ENV and step override each other in this order, and none what the runner says', async () => {
    const result = await runPush(
      `on: push
env: { A: workflow, B: workflow, C: workflow, D: workflow, GITHUB_SHA: forged, RUNNER_OS: forged }
jobs:
  job:
    runs-on: x
    env: { B: job, C: job, D: job, E: "\${{ github.actor }}" }
    steps:
      - run: printf 'C=file\\nD=file\\nGITHUB_ACTOR=forged\\n' >> "$GITHUB_ENV"
      - id: it
        env: { D: step, F: "\${{ env.C }}", GITHUB_REPOSITORY: forged }
        run: echo "$A $B $C $D $E $F $GITHUB_SHA $RUNNER_OS $GITHUB_ACTOR $GITHUB_REPOSITORY $BASE"
`,
      {},
      { environment: { BASE: 'base', A: 'base' } },
    );
    const sha = '0123456789abcdef0123456789abcdef01234567';
    expect(printed(stepOf(jobOf(result, 'job'), 'it'))).toEqual([
      `workflow job file step mona file ${sha} Linux mona acme/app base`,
    ]);
  });

  it('of GitHub come from event, options and attempt', async () => {
    const run = `echo "$GITHUB_EVENT_NAME $GITHUB_REF_NAME $GITHUB_REF_TYPE $GITHUB_BASE_REF $GITHUB_HEAD_REF $GITHUB_RUN_ID $GITHUB_RUN_NUMBER $GITHUB_RUN_ATTEMPT $GITHUB_ACTOR $GITHUB_TRIGGERING_ACTOR $GITHUB_REPOSITORY_ID $GITHUB_API_URL $GITHUB_WORKFLOW $GITHUB_JOB"; cat "$GITHUB_EVENT_PATH"`;
    const payload = {
      pull_request: { base: { ref: 'main' }, head: { ref: 'topic' } },
      repository: { id: 7 },
    };
    const result = await runPush(
      `name: Top\n${oneJob(`- id: it\n  run: ${run}`).replace('on: push', 'on: pull_request')}`,
      {},
      {
        event: {
          name: 'pull_request',
          ref: 'refs/pull/4/merge',
          sha: 'a'.repeat(40),
          actor: 'mona',
          triggeringActor: 'hubot',
          payload,
        },
        runId: 99,
        runNumber: 5,
        runAttempt: 3,
        environment: { GITHUB_API_URL: 'http://127.0.0.1:1/api' },
      },
    );
    const [line, ...event] = printed(stepOf(jobOf(result, 'job'), 'it'));
    expect(line).toBe(
      'pull_request 4/merge branch main topic 99 5 3 mona hubot 7 http://127.0.0.1:1/api Top job',
    );
    expect(JSON.parse(event.join('\n'))).toEqual(payload);
  });
});

describe('folders', () => {
  it('are fresh for every job, and still there after the run', async () => {
    const steps = '- run: touch "$GITHUB_WORKSPACE/w" "$RUNNER_TEMP/t" "$HOME/h"\n';
    const check =
      '- run: if ls "$GITHUB_WORKSPACE/w" "$RUNNER_TEMP/t" "$HOME/h" 2> /dev/null; then exit 1; fi';
    const result = await runPush(
      `${oneJob(steps)}  second:\n    needs: job\n    runs-on: x\n    steps:\n      ${check}\n`,
    );
    expect(result.conclusion).toBe('success');
    const first = jobOf(result, 'job');
    expect(existsSync(join(first.workspace ?? '', 'w'))).toBe(true);
    expect(readFileSync(join(first.temp ?? '', 't'), 'utf8')).toBe('');
  });
});

describe('secrets', () => {
  it('are masked wherever they show up, and no output carries them out', async () => {
    const steps = `
- id: it
  env: { S: "\${{ secrets.key }}" }
  run: |
    echo "plain $S"
    printf %s "$S" | base64
    echo "::error::$S"
    echo "$S" >> "$GITHUB_STEP_SUMMARY"
    echo "leak=$S" >> "$GITHUB_OUTPUT"
    echo "\${S%????}"`;
    const more = '    outputs: { leak: "${{ steps.it.outputs.leak }}" }\n';
    const lines: string[] = [];
    const result = await runPush(
      oneJob(steps, more),
      {},
      {
        secrets: { key: 'correct-horse-battery' },
        onLog: ({ text }) => lines.push(text),
      },
    );
    const job = jobOf(result, 'job');
    expect(
      JSON.stringify([job.steps.map((step) => [step.log, step.annotations, step.summary]), lines]),
    ).not.toContain('correct-horse-battery');
    expect(job.outputs).toEqual({});
    // A part of a secret is not the secret: masking is no protection against a step that means to leak.
    expect(printed(stepOf(job, 'it')).at(-1)).toBe('correct-horse-bat');
  });
});
