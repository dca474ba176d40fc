import { describe, expect, it } from 'vitest';
import { folderWith, jobOf, nodeAction, oneJob, printed, runPush, stepOf } from './fixture.ts';

const checkout = '- uses: actions/checkout@v4\n';
const show = `for (const k of Object.keys(process.env).sort()) if (/^(INPUT|STATE)_/.test(k)) console.log(k + '=' + process.env[k]);`;

describe('JavaScript actions', () => {
  it('get inputs as upper-case variables, defaults as templates, and unknown ones with a warning', async () => {
    const inputs = `  my-key: { description: d }\n  with space: { description: d, default: "\${{ github.actor }}!" }\n`;
    const files = nodeAction('act', show, { inputs });
    const steps = `${checkout}- id: it\n  uses: ./act\n  with: { MY-key: a, other: b }`;
    const step = stepOf(jobOf(await runPush(oneJob(steps), files), 'job'), 'it');
    expect(printed(step)).toEqual(['INPUT_MY-KEY=a', 'INPUT_OTHER=b', 'INPUT_WITH_SPACE=mona!']);
    expect(step.annotations).toEqual([
      {
        level: 'warning',
        message: "Unexpected input(s) 'other', valid inputs are ['my-key', 'with space']",
      },
    ]);
  });

  it('run a main that lies outside their folder, and fail by exit code alone', async () => {
    const files = {
      ...nodeAction('actions/x', '', { runs: '' }),
      'actions/x/action.yml':
        'name: x\ndescription: d\nruns: { using: node20, main: ../../dist/x/index.js }\n',
      'dist/x/index.js': `console.log(__dirname.split('/').slice(-2).join('/')); process.exitCode = 1;`,
    };
    const root = await folderWith(files);
    const steps = '- id: it\n  uses: acme/suite/actions/x@v1';
    const result = await runPush(oneJob(steps), {}, { repositories: { 'acme/suite': root } });
    const step = stepOf(jobOf(result, 'job'), 'it');
    expect(printed(step)).toEqual(['dist/x']);
    expect(step).toMatchObject({ outcome: 'failure', annotations: [] });
  });

  it('run post steps last first, with saved state, also when main failed', async () => {
    const script = `require('fs').appendFileSync(process.env.GITHUB_STATE, 'who=' + process.env.INPUT_WHO + '\\n');
if (process.env.INPUT_WHO === 'two') process.exit(1);`;
    const options = { inputs: '  who: { description: d }\n', runs: '  post: post.js\n' };
    const files = {
      ...nodeAction('act', script, options),
      'act/post.js': `console.log('post ' + process.env.STATE_who)`,
    };
    const steps = `${checkout}- uses: ./act\n  with: { who: one }\n- uses: ./act\n  with: { who: two }\n- uses: ./act\n  with: { who: three }`;
    const job = jobOf(await runPush(oneJob(steps), files), 'job');
    const posts = job.steps.filter(({ stage }) => stage === 'post');
    expect(posts.map((step) => printed(step))).toEqual([['post two'], ['post one']]);
    expect(job.result).toBe('failure');
  });

  it('ask post-if about the job, and a failing post step fails the job', async () => {
    const withPost = (name: string, condition: string) => ({
      ...nodeAction(name, '', { runs: `  post: post.js\n  post-if: ${condition}\n` }),
      [`${name}/post.js`]: 'process.exit(1)',
    });
    const files = { ...withPost('bad', 'failure()'), ...withPost('good', 'success()') };
    const job = jobOf(await runPush(oneJob(`${checkout}- uses: ./bad\n- uses: ./good`), files), 'job');
    expect(job.steps.map(({ name, conclusion }) => [name, conclusion]).slice(-2)).toEqual([
      ['Post Run ./good', 'failure'],
      ['Post Run ./bad', 'failure'],
    ]);
    expect(job.result).toBe('failure');
  });

  it('run pre before all steps, but not for actions of the workspace', async () => {
    const withPre = {
      ...nodeAction('act', `console.log('main ' + process.env.STATE_a)`, { runs: '  pre: pre.js\n' }),
      'act/pre.js': `console.log('pre'); require('fs').appendFileSync(process.env.GITHUB_STATE, 'a=1\\n')`,
    };
    const root = await folderWith(withPre);
    const steps = `${checkout}- uses: ./act\n- uses: acme/suite/act@v1`;
    const job = jobOf(await runPush(oneJob(steps), withPre, { repositories: { 'acme/suite': root } }), 'job');
    expect(job.steps.map(({ stage, name }) => `${stage} ${name}`)).toEqual([
      'pre Pre Run acme/suite/act@v1',
      'main Run actions/checkout@v4',
      'main Run ./act',
      'main Run acme/suite/act@v1',
    ]);
    expect(job.steps.slice(2).map((step) => step.log.at(-1))).toEqual(['main undefined', 'main 1']);
    expect(job.steps[2]?.annotations[0]?.message).toContain('not supported for local action');
  });

  it('see their own repository, ref and step', async () => {
    const script = `const e = process.env; console.log([e.GITHUB_ACTION, e.GITHUB_ACTION_REPOSITORY, e.GITHUB_ACTION_REF].join(' '))`;
    const root = await folderWith(nodeAction('act', script));
    const steps =
      '- id: it\n  uses: acme/suite/act@v1\n- id: shell\n  run: echo "[$GITHUB_ACTION_REPOSITORY]"';
    const job = jobOf(await runPush(oneJob(steps), {}, { repositories: { 'acme/suite': root } }), 'job');
    expect(printed(stepOf(job, 'it'))).toEqual(['it acme/suite v1']);
    expect(printed(stepOf(job, 'shell'))).toEqual(['[]']);
  });

  it('take the folder that is named with the very ref', async () => {
    const one = await folderWith(nodeAction('.', `console.log('one')`));
    const two = await folderWith(nodeAction('.', `console.log('two')`));
    const steps = '- uses: acme/tool@v1\n- uses: ACME/Tool@v2';
    const repositories = { 'acme/tool': one, 'acme/tool@v2': two };
    const job = jobOf(await runPush(oneJob(steps), {}, { repositories }), 'job');
    expect(job.steps.map((step) => printed(step)[0])).toEqual(['one', 'two']);
  });

  it('that are missing from a known repository fail the job before its first step', async () => {
    const root = await folderWith(nodeAction('act', ''));
    const steps = '- run: echo never\n- uses: acme/suite/missing@v1';
    const job = jobOf(await runPush(oneJob(steps), {}, { repositories: { 'acme/suite': root } }), 'job');
    expect(job).toMatchObject({ result: 'failure', steps: [] });
    expect(job.annotations[0]?.message).toContain("Can't find 'action.yml'");
  });
});

describe('composite actions', () => {
  const composite = (steps: string, more = '') =>
    `name: c\ndescription: d\n${more}runs:\n  using: composite\n  steps:\n${steps.replace(/^/gmu, '    ')}\n`;

  it('have their own inputs, steps and outputs, and no INPUT_ variables', async () => {
    const files = {
      'c/action.yml': composite(
        `- id: same
  shell: bash
  run: echo "v=inner \${{ inputs.x }} \${{ inputs.outer }} [$INPUT_X] [\${{ steps.outside.outputs.v }}]" >> "$GITHUB_OUTPUT"`,
        `inputs: { x: { description: d, default: dx } }\noutputs: { y: { description: d, value: "\${{ steps.same.outputs.v }}" } }\n`,
      ),
    };
    const steps = `${checkout}
- id: outside
  run: echo v=secret-of-job >> "$GITHUB_OUTPUT"
- id: same
  uses: ./c
- id: it
  run: echo "\${{ steps.same.outputs.y }} [\${{ steps.same.outputs.v }}]"`;
    const job = jobOf(await runPush(oneJob(steps), files), 'job');
    expect(printed(stepOf(job, 'it'))).toEqual(['inner dx  [] [] []']);
  });

  it('judge success and failure by their own steps, and give outputs after a failure', async () => {
    const files = {
      'c/action.yml': composite(
        `- id: first
  shell: bash
  run: echo start; echo v=1 >> "$GITHUB_OUTPUT"; exit 1
- id: skipped
  shell: bash
  run: echo never
- shell: bash
  if: failure()
  run: echo on-failure
- shell: bash
  if: always()
  run: echo "\${{ steps.skipped.outcome }}"`,
        `outputs: { y: { description: d, value: "\${{ steps.first.outputs.v }}" } }\n`,
      ),
    };
    const steps = `${checkout}
- run: exit 1
- id: it
  if: always()
  uses: ./c
- id: after
  if: always()
  run: echo "\${{ steps.it.outcome }} \${{ steps.it.outputs.y }}"`;
    const job = jobOf(await runPush(oneJob(steps), files), 'job');
    const text = stepOf(job, 'it').log.join('\n');
    expect(text).toContain('\nstart\n');
    expect(text).not.toContain('\nnever\n');
    expect(text).toContain('\non-failure\n');
    expect(text).toContain('\nskipped');
    expect(printed(stepOf(job, 'after'))).toEqual(['failure 1']);
  });

  it('pass the env of their step down, and let GITHUB_ENV of their steps out', async () => {
    const files = {
      'c/action.yml': composite(`- shell: bash\n  run: echo "got $A $B"; echo LATER=$A >> "$GITHUB_ENV"`),
    };
    const steps = `${checkout}
- run: echo A=job >> "$GITHUB_ENV"
- id: it
  uses: ./c
  env: { B: step }
- id: after
  run: echo "$LATER [$B]"`;
    const job = jobOf(await runPush(oneJob(steps), files), 'job');
    expect(stepOf(job, 'it').log).toContain('got job step');
    expect(printed(stepOf(job, 'after'))).toEqual(['job []']);
  });

  it('nest, know their own path, and run the post steps inside them with their turn', async () => {
    const post = (name: string) => ({
      ...nodeAction(name, '', { runs: '  post: post.js\n' }),
      [`${name}/post.js`]: `console.log('post ${name}')`,
    });
    const files = {
      ...post('one'),
      ...post('two'),
      ...post('last'),
      'c/action.yml': composite(
        `- uses: $/one\n- uses: $/c/inner\n- shell: bash\n  run: basename "$GITHUB_ACTION_PATH"`,
      ),
      'c/inner/action.yml': composite('- uses: $/two'),
    };
    const job = jobOf(
      await runPush(oneJob(`${checkout}- id: it\n  uses: ./c\n- uses: ./last`), files),
      'job',
    );
    expect(stepOf(job, 'it').log.at(-1)).toBe('c');
    const posts = job.steps.filter(({ stage }) => stage === 'post');
    const lines = posts.map((step) => step.log.filter((line) => line.startsWith('post ')));
    expect(lines).toEqual([['post last'], ['post two', 'post one']]);
  });

  it('start in the workspace, whatever the defaults of the job', async () => {
    const files = { 'c/action.yml': composite('- shell: bash\n  run: basename "$PWD"') };
    const defaults = '    defaults: { run: { working-directory: c } }\n';
    const job = jobOf(await runPush(oneJob(`${checkout}- id: it\n  uses: ./c`, defaults), files), 'job');
    expect(stepOf(job, 'it').log.at(-1)).toBe('app');
  });

  it('share the annotations of their step: ten of a kind for all', async () => {
    const files = {
      'c/action.yml': composite(
        `- shell: bash\n  run: for i in 1 2 3 4 5 6; do echo "::notice::n$i"; done\n`.repeat(2),
      ),
    };
    const job = jobOf(await runPush(oneJob(`${checkout}- id: it\n  uses: ./c`), files), 'job');
    expect(stepOf(job, 'it').annotations).toHaveLength(10);
  });

  it('end at the time limit of their step', async () => {
    const files = {
      'c/action.yml': composite(`- shell: bash\n  run: exec sleep 30\n- shell: bash\n  run: echo never`),
    };
    const steps = `${checkout}- id: it\n  uses: ./c\n  timeout-minutes: 1`;
    const job = jobOf(await runPush(oneJob(steps), files, { minuteMilliseconds: 100 }), 'job');
    expect(stepOf(job, 'it')).toMatchObject({ outcome: 'failure' });
    expect(stepOf(job, 'it').log).not.toContain('never');
  });
});

describe('where `./` and `$/` lead', () => {
  const say = (text: string) => nodeAction('tool', `console.log('${text}')`);
  const chain = (uses: string) => ({
    'c/action.yml': `name: c\ndescription: d\nruns: { using: composite, steps: [{ uses: ${uses} }] }\n`,
  });

  it('`$/` in an action is the repository of the action, `./` the workspace of the job', async () => {
    const suite = await folderWith({ ...say('of the suite'), ...chain('$/tool') });
    const other = await folderWith({ ...say('of the other'), ...chain('./tool') });
    const steps = `${checkout}- id: self\n  uses: acme/suite/c@v1\n- id: here\n  uses: acme/other/c@v1`;
    const repositories = { 'acme/suite': suite, 'acme/other': other };
    const job = jobOf(await runPush(oneJob(steps), say('of the caller'), { repositories }), 'job');
    expect(stepOf(job, 'self').log.at(-1)).toBe('of the suite');
    expect(stepOf(job, 'here').log.at(-1)).toBe('of the caller');
  });

  it('`./` finds nothing before a checkout, `$/` does', async () => {
    const files = { ...say('of the caller') };
    const steps = '- id: self\n  uses: $/tool\n- id: here\n  if: always()\n  uses: ./tool';
    const job = jobOf(await runPush(oneJob(steps), files), 'job');
    expect(printed(stepOf(job, 'self'))).toEqual(['of the caller']);
    expect(stepOf(job, 'here').annotations[0]?.message).toContain("Can't find 'action.yml'");
  });

  it('`$/` does not see what a step changed in the workspace, `./` does', async () => {
    const steps = `${checkout}- run: echo "console.log('changed')" > tool/index.js\n- uses: $/tool\n- uses: ./tool`;
    const job = jobOf(await runPush(oneJob(steps), say('as committed')), 'job');
    expect(job.steps.slice(2).map((step) => printed(step)[0])).toEqual(['as committed', 'changed']);
  });
});
