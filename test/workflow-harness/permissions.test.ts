import { describe, expect, it } from 'vitest';
import { WorkflowInvalid } from '../support/workflow/problems.ts';
import type { RunOptions, TokenRequest } from '../support/workflow/types.ts';
import { jobOf, oneJob, printed, runPush, stepOf } from './fixture.ts';

const granted = (permissions: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(permissions).filter(([, level]) => level !== 'none'));

const call = (permissions: string, workflowLevel = '') =>
  `on: push\n${workflowLevel}jobs:\n  call:\n    uses: ./.github/workflows/callee.yml\n${permissions}`;
const callee = (permissions: string, workflowLevel = '') => ({
  '.github/workflows/callee.yml': `on: { workflow_call: }\n${workflowLevel}jobs:\n  inner:\n    runs-on: x\n${permissions}    steps: [{ run: "true" }]\n`,
});

describe('permissions of a job', () => {
  it.each([
    ['the repository’s setting', '', '', {}, { contents: 'read', packages: 'read' }],
    ['those of the workflow', 'permissions: { issues: write }\n', '', {}, { issues: 'write' }],
    [
      'its own, none added',
      'permissions: { issues: write }\n',
      '    permissions: { contents: read }\n',
      {},
      { contents: 'read' },
    ],
    ['nothing', 'permissions: {}\n', '', {}, {}],
  ])('are %s', async (_what, workflow, job, options, expected) => {
    const result = await runPush(`${workflow}${oneJob('- run: "true"', job)}`, {}, options);
    expect(granted(jobOf(result, 'job').permissions)).toEqual(expected);
  });

  it('never hold id-token without being asked for', async () => {
    const result = await runPush(oneJob('- run: "true"'), {}, { defaultPermissions: 'write' });
    expect(jobOf(result, 'job').permissions).toMatchObject({ contents: 'write', 'id-token': 'none' });
  });
});

describe('permissions of a called workflow', () => {
  it.each([
    ['those of the calling job', call('    permissions: { issues: read }\n'), callee(''), { issues: 'read' }],
    [
      'those of the calling workflow',
      call('', 'permissions: { checks: write }\n'),
      callee(''),
      { checks: 'write' },
    ],
    [
      'its own, when lower',
      call('    permissions: { issues: write, contents: read }\n'),
      callee('    permissions: { issues: read }\n'),
      { issues: 'read' },
    ],
    [
      'those of its file, when its jobs say nothing',
      call('    permissions: { issues: write }\n'),
      callee('', 'permissions: { issues: read }\n'),
      { issues: 'read' },
    ],
  ])('are %s', async (_what, workflow, files, expected) => {
    const result = await runPush(workflow, files);
    expect(granted(jobOf(result, 'call / inner').permissions)).toEqual(expected);
  });

  it.each([
    [
      'more than the job grants',
      call('    permissions: { issues: read }\n'),
      callee('    permissions: { issues: write }\n'),
    ],
    [
      'more in its file than the job grants',
      call('    permissions: {}\n'),
      callee('', 'permissions: { issues: read }\n'),
    ],
    ['id-token under the default setting', call(''), callee('    permissions: { id-token: write }\n')],
    [
      'more, although its condition never holds',
      call('    if: false\n    permissions: {}\n'),
      callee('    permissions: { issues: read }\n'),
    ],
  ])('cannot be %s', async (_what, workflow, files) => {
    const error = await runPush(workflow, files).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(WorkflowInvalid);
    expect((error as WorkflowInvalid).message).toMatch(
      /requesting '[a-z-]+: (?:read|write)', but is only allowed/u,
    );
  });

  it('bind a nested call by all that is above it', async () => {
    const files = {
      '.github/workflows/callee.yml': `on: { workflow_call: }\njobs:\n  mid:\n    uses: ./.github/workflows/deep.yml\n`,
      '.github/workflows/deep.yml': `on: { workflow_call: }\njobs:\n  deep:\n    runs-on: x\n    permissions: { contents: write }\n    steps: [{ run: x }]\n`,
    };
    await expect(runPush(call('    permissions: { contents: read }\n'), files)).rejects.toThrow(
      "The nested job 'deep' is requesting 'contents: write', but is only allowed 'contents: read'.",
    );
  });
});

describe('a pull request from a fork', () => {
  const pull = (head: string) => ({
    secrets: { key: 'hidden-thing' },
    event: {
      name: 'pull_request',
      ref: 'refs/pull/1/merge',
      sha: 'f'.repeat(40),
      payload: { pull_request: { head: { ref: 'x', repo: { full_name: head } } } },
    },
  });
  const text = oneJob(
    `- id: it\n  run: echo "[\${{ secrets.key != '' }}]"`,
    '    permissions: { contents: write, id-token: write }\n',
  ).replace('on: push', 'on: pull_request');

  it.each([
    ['mallory/app', { contents: 'read' }, '[false]'],
    ['Acme/App', { contents: 'write', 'id-token': 'write' }, '[true]'],
  ])('of %s', async (head, permissions, secret) => {
    const job = jobOf(await runPush(text, {}, pull(head)), 'job');
    expect(granted(job.permissions)).toEqual(permissions);
    expect(printed(stepOf(job, 'it'))).toEqual([secret]);
  });
});

describe('tokens', () => {
  const asked: TokenRequest[] = [];
  const options: Partial<RunOptions> = {
    token: (request) => {
      asked.push(request);
      return `ghs_token_of_${request.job}`;
    },
    idToken: ({ job }) => ({ url: `http://127.0.0.1/${job}?a=b`, token: `bearer-of-${job}` }),
  };
  const steps = `- id: it
  env: { A: "\${{ github.token == secrets.GITHUB_TOKEN }}", B: "\${{ github.token }}" }
  run: echo "$A $B [$GITHUB_TOKEN] [\${ACTIONS_ID_TOKEN_REQUEST_URL:-none}]"; printf %s "$B" | base64`;

  it('are made for each job from its permissions, masked, and in no variable by themselves', async () => {
    asked.length = 0;
    const job = '    permissions: { contents: read }\n    environment: prod\n';
    const result = await runPush(oneJob(steps, job), {}, options);
    expect(asked).toMatchObject([
      { job: 'job', permissions: { contents: 'read', issues: 'none' }, environment: 'prod' },
    ]);
    expect(asked[0]?.workflowRef).toBe('acme/app/.github/workflows/main.yml@refs/heads/main');
    expect(printed(stepOf(jobOf(result, 'job'), 'it'))).toEqual(['true *** [] [none]', '***']);
  });

  it('can be handed down as a secret, and are those of the job that uses them', async () => {
    const files = {
      '.github/workflows/callee.yml': `on: { workflow_call: { secrets: { t: { required: true } } } }
jobs:
  inner:
    runs-on: x
    steps: [{ id: it, run: 'echo "\${{ secrets.t == github.token }} \${{ secrets.t }}"' }]
`,
    };
    const workflow = call('    secrets: { t: "${{ secrets.GITHUB_TOKEN }}" }\n');
    const result = await runPush(workflow, files, options);
    expect(printed(stepOf(jobOf(result, 'call / inner'), 'it'))).toEqual(['true ***']);
  });

  it('come with an OIDC endpoint exactly where id-token may be written', async () => {
    const job = '    permissions: { id-token: write }\n';
    const result = await runPush(oneJob(steps, job), {}, options);
    expect(printed(stepOf(jobOf(result, 'job'), 'it'))[0]).toBe('true *** [] [http://127.0.0.1/job?a=b]');
  });
});
