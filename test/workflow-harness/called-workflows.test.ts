import { describe, expect, it } from 'vitest';
import { HarnessUnsupported, WorkflowInvalid } from '../support/workflow/problems.ts';
import {
  folderWith,
  jobOf,
  mainWorkflow,
  nodeAction,
  printed,
  resultsOf,
  runPush,
  stepOf,
} from './fixture.ts';

const caller = (job: string, more = '') => `on: push\n${more}jobs:\n${job.replace(/^/gmu, '  ')}\n`;
const callee = (call: string, steps: string, more = '') => `on:
  workflow_call:
${call.replace(/^/gmu, '    ')}
${more}jobs:
  inner:
    runs-on: ubuntu-latest
    outputs: { v: "\${{ steps.it.outputs.v }}" }
    steps:
${steps.replace(/^/gmu, '      ')}
`;

describe('called workflows', () => {
  it('get typed inputs with defaults, and give outputs of their jobs', async () => {
    const file = callee(
      `inputs:
  s: { type: string, default: ds }
  n: { type: number, required: true }
  b: { type: boolean }
outputs:
  o: { value: "\${{ jobs.inner.outputs.v }}/\${{ jobs.inner.result }}" }`,
      `- id: it
  run: echo 'v=\${{ toJSON(inputs) }}' | tr -d '\\n ' >> "$GITHUB_OUTPUT"`,
    );
    const job = `call:
  uses: ./.github/workflows/callee.yml
  with: { n: "\${{ fromJSON('7') }}" }
after:
  needs: call
  runs-on: ubuntu-latest
  steps: [{ id: it, run: "echo '\${{ needs.call.outputs.o }} \${{ needs.call.result }}'" }]`;
    const result = await runPush(caller(job), { '.github/workflows/callee.yml': file });
    expect(result.jobs.map(({ id, name }) => [id, name])).toEqual([
      ['call/inner', 'call / inner'],
      ['after', 'after'],
    ]);
    expect(printed(stepOf(jobOf(result, 'after'), 'it'))).toEqual([
      '{"s":"ds","n":7,"b":false}/success success',
    ]);
  });

  it('refuse a text for a boolean input when it turns out to be one', async () => {
    const file = callee('inputs: { b: { type: boolean } }', '- run: "true"');
    const job = `call:\n  uses: ./.github/workflows/callee.yml\n  with: { b: "\${{ github.actor }}" }`;
    const result = await runPush(caller(job), { '.github/workflows/callee.yml': file });
    expect(resultsOf(result)).toEqual({ call: 'failure' });
    expect(jobOf(result, 'call').annotations[0]?.message).toContain("boolean input 'b'");
  });

  it('get no env of the caller, only the secrets that are mapped, and all vars', async () => {
    const file = callee(
      'secrets: { given: { required: true } }',
      `- id: it
  run: echo "[$TOP] [\${{ env.TOP }}] [\${{ secrets.other }}] [\${{ secrets.given != '' }}] [\${{ vars.v }}] [$OWN]"`,
      'env: { OWN: own }\n',
    );
    const job = `call:\n  uses: ./.github/workflows/callee.yml\n  secrets: { given: "\${{ secrets.other }}" }`;
    const options = { secrets: { other: 'hidden-thing' }, vars: { v: 'var' } };
    const result = await runPush(
      caller(job, 'env: { TOP: top }\n'),
      { '.github/workflows/callee.yml': file },
      options,
    );
    expect(printed(stepOf(jobOf(result, 'call / inner'), 'it'))).toEqual(['[] [] [] [true] [var] [own]']);
  });

  it('inherit secrets only where it is written', async () => {
    const file = callee('secrets: {}', `- id: it\n  run: echo "[\${{ secrets.s != '' }}]"`);
    const job = `a:\n  uses: ./.github/workflows/callee.yml\n  secrets: inherit\nb:\n  uses: ./.github/workflows/callee.yml`;
    const options = { secrets: { s: 'hidden-thing' } };
    const result = await runPush(caller(job), { '.github/workflows/callee.yml': file }, options);
    const lines = ['a / inner', 'b / inner'].map((name) => printed(stepOf(jobOf(result, name), 'it'))[0]);
    expect(lines).toEqual(['[true]', '[false]']);
  });

  it('of another repository find their own actions by `$/` and the caller’s by `./`', async () => {
    const file = callee(
      '',
      `- uses: actions/checkout@v4
- id: self
  uses: $/tool
- id: here
  uses: ./tool
- id: it
  run: echo "\${{ job.workflow_repository }} \${{ job.workflow_ref }} \${{ github.repository }} \${{ github.workflow }}"`,
    );
    const suite = await folderWith({
      '.github/workflows/gate.yml': file,
      ...nodeAction('tool', `console.log('suite')`),
    });
    const job = 'call:\n  uses: acme/suite/.github/workflows/gate.yml@v1';
    const files = nodeAction('tool', `console.log('caller')`);
    const result = await runPush(caller(job, 'name: Top\n'), files, {
      repositories: { 'acme/suite': suite },
    });
    const inner = jobOf(result, 'call / inner');
    expect(printed(stepOf(inner, 'self'))).toEqual(['suite']);
    expect(printed(stepOf(inner, 'here'))).toEqual(['caller']);
    expect(printed(stepOf(inner, 'it'))).toEqual([
      'acme/suite acme/suite/.github/workflows/gate.yml@v1 acme/app Top',
    ]);
  });

  it('nest, by `./` and `$/` within their own repository, with a matrix on the call', async () => {
    const suite = await folderWith({
      '.github/workflows/outer.yml': `on: { workflow_call: { inputs: { x: { type: string } } } }
jobs:
  mid:
    uses: $/.github/workflows/deep.yml
    with: { x: "\${{ inputs.x }}" }
`,
      '.github/workflows/deep.yml': callee(
        'inputs: { x: { type: string } }',
        '- id: it\n  run: echo ${{ inputs.x }}',
      ),
    });
    const job = `call:
  strategy: { matrix: { x: [a, b] } }
  uses: acme/suite/.github/workflows/outer.yml@v1
  with: { x: "\${{ matrix.x }}" }`;
    const result = await runPush(caller(job), {}, { repositories: { 'acme/suite': suite } });
    const lines = result.jobs.map((inner) => [inner.name, printed(stepOf(inner, 'it'))[0]]);
    expect(Object.fromEntries(lines)).toEqual({
      'call (a) / mid / inner': 'a',
      'call (b) / mid / inner': 'b',
    });
  });

  it('are one skipped job when their condition does not hold', async () => {
    const job = 'call:\n  if: false\n  uses: ./.github/workflows/callee.yml';
    const files = { '.github/workflows/callee.yml': callee('', '- run: "true"') };
    expect(resultsOf(await runPush(caller(job), files))).toEqual({ call: 'skipped' });
  });
});

describe('what does not start', () => {
  const refusal = async (job: string, files: Readonly<Record<string, string>> = {}) => {
    const error = await runPush(caller(job), files).catch((cause: unknown) => cause);
    return error instanceof WorkflowInvalid ? error.message : error;
  };
  const call = 'call:\n  uses: ./.github/workflows/callee.yml\n';

  it.each([
    [
      'a missing required input',
      call,
      callee('inputs: { a: { type: string, required: true } }', '- run: x'),
      /Input a is required/u,
    ],
    [
      'an unknown input',
      `${call}  with: { z: 1 }`,
      callee('', '- run: x'),
      /Invalid input, z is not defined/u,
    ],
    [
      'a missing required secret',
      call,
      callee('secrets: { a: { required: true } }', '- run: x'),
      /Secret a is required/u,
    ],
    [
      'an unknown secret',
      `${call}  secrets: { z: x }`,
      callee('', '- run: x'),
      /Invalid secret, z is not defined/u,
    ],
    [
      'a callee that is not callable',
      call,
      'on: push\njobs: { a: { runs-on: x, steps: [{ run: x }] } }',
      /workflow_call/u,
    ],
    [
      'a callee that does not parse',
      call,
      'on: { workflow_call: }\njobs: { a: { runs-on: x, stepz: [] } }',
      /callee.yml \(line 2, column 26\): Unexpected value 'stepz'/u,
    ],
    [
      'a callee that is missing',
      'call:\n  uses: ./.github/workflows/none.yml',
      '',
      /none.yml: workflow was not found/u,
    ],
    [
      'a callee outside .github/workflows',
      'call:\n  uses: ./ci/callee.yml',
      '',
      /expected a file right in .github\/workflows/u,
    ],
  ])('%s', async (_what, job, file, message) => {
    expect(await refusal(job, { '.github/workflows/callee.yml': file })).toMatch(message);
  });

  it('names file, line and column of what the parser refuses', async () => {
    const text =
      'on: push\njobs:\n  a:\n    runs-on: x\n    needs: nobody\n    steps:\n      - run: echo ${{ nope.x }}\n';
    const error = await runPush(text).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(WorkflowInvalid);
    expect((error as WorkflowInvalid).problems).toEqual([
      { file: `acme/app/${mainWorkflow}`, line: 7, column: 19, message: "Unrecognized named-value: 'nope'" },
    ]);
  });

  it('an event that the workflow does not name', async () => {
    const run = runPush(
      caller('a:\n  runs-on: x\n  steps: [{ run: x }]'),
      {},
      {
        event: { name: 'pull_request', ref: 'refs/pull/1/merge', sha: 'f'.repeat(40) },
      },
    );
    await expect(run).rejects.toThrow(WorkflowInvalid);
  });

  it.each([
    ['a Docker image', 'a:\n  runs-on: x\n  steps: [{ uses: "docker://alpine" }]'],
    ['a container', 'a:\n  runs-on: x\n  container: alpine\n  steps: [{ run: x }]'],
    ['an action that is not at hand', 'a:\n  runs-on: x\n  steps: [{ uses: actions/setup-node@v4 }]'],
    ['a workflow that is not at hand', 'a:\n  uses: other/repo/.github/workflows/x.yml@v1'],
  ])('%s, because the harness cannot run it', async (_what, job) => {
    await expect(runPush(caller(job))).rejects.toThrow(HarnessUnsupported);
  });

  it('stops everything when an action of the workspace turns out to be one for Docker', async () => {
    const files = { 'd/action.yml': 'name: d\ndescription: d\nruns: { using: docker, image: Dockerfile }\n' };
    const job = `a:
  runs-on: x
  steps: [{ uses: actions/checkout@v4 }, { uses: ./d }]
b:
  runs-on: x
  steps: [{ run: exec sleep 30 }]`;
    await expect(runPush(caller(job), files)).rejects.toThrow(/Docker/u);
  });
});

describe('dispatch inputs', () => {
  const text = `on:
  workflow_dispatch:
    inputs:
      flag: { type: boolean, default: true }
      pick: { type: choice, options: [a, b], default: a }
      count: { type: number, default: 3 }
      text: { required: true }
jobs:
  job:
    runs-on: x
    steps: [{ id: it, run: "echo '\${{ toJSON(inputs) }}' '\${{ toJSON(github.event.inputs) }}' | tr -d '\\\\n '" }]
`;
  const dispatch = (inputs: Record<string, string>) =>
    runPush(
      text,
      {},
      { inputs, event: { name: 'workflow_dispatch', ref: 'refs/heads/main', sha: 'f'.repeat(40) } },
    );

  it('are typed', async () => {
    const result = await dispatch({ text: 'x', flag: 'false' });
    expect(printed(stepOf(jobOf(result, 'job'), 'it'))).toEqual([
      '{"flag":false,"pick":"a","count":3,"text":"x"}{"text":"x","flag":"false"}',
    ]);
  });

  it.each([
    {},
    { text: 'x', pick: 'c' },
    { text: 'x', flag: 'yes' },
    { text: 'x', count: 'many' },
    { text: 'x', z: '1' },
  ])('are refused: %j', async (inputs) => {
    await expect(dispatch(inputs as Record<string, string>)).rejects.toThrow(WorkflowInvalid);
  });
});
