import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';
import { parseCommandFile } from '../support/workflow/command-file.ts';
import { createMasker } from '../support/workflow/masker.ts';
import { parseWorkflowCommand } from '../support/workflow/workflow-command.ts';
import { jobOf, nodeAction, oneJob, printed, runPush, stepOf } from './fixture.ts';

const known = (name: string) => ['error', 'add-mask'].includes(name.toLowerCase());

describe('parseWorkflowCommand', () => {
  it.each([
    ['::error::x', { name: 'error', properties: {}, data: 'x' }],
    [
      '  ::ERROR file=a%3Ab%2Cc,line=1::x%0Ay%25',
      { name: 'error', properties: { file: 'a:b,c', line: '1' }, data: 'x\ny%' },
    ],
    ['::error::%250A', { name: 'error', properties: {}, data: '%0A' }],
    ['::error::a%3Ab', { name: 'error', properties: {}, data: 'a%3Ab' }],
    ['text ##[error a=1;b=%3B]d%5D', { name: 'error', properties: { a: '1', b: ';' }, data: 'd]' }],
    ['text ::error::x', undefined],
    ['::other::x', undefined],
    ['::error', undefined],
  ])('%s', (line, expected) => {
    expect(parseWorkflowCommand(line, known)).toEqual(expected);
  });
});

describe('parseCommandFile', () => {
  it.each([
    ['a=1\nb=2\n', { a: '1', b: '2' }],
    ['a=x=y<<z', { a: 'x=y<<z' }],
    ['a<<E\n1\n2\nE\nb=3', { a: '1\n2', b: '3' }],
    ['a<<E\nE\n', { a: '' }],
    ['\n\na=\n', { a: '' }],
  ])('%j', (text, expected) => {
    expect(Object.fromEntries(parseCommandFile(text))).toEqual(expected);
  });

  it.each(['plain', 'a<<E\n1\n', 'a<<\n1\n', '<<E\n1\nE\n', 'a<<E\nno newline'])('refuses %j', (text) => {
    expect(() => [...parseCommandFile(text)]).toThrow(/^Invalid/u);
  });

  it('gives back any value that was written with a delimiter it does not hold', () => {
    fc.assert(
      fc.property(
        fc.string().filter((value) => !value.split('\n').includes('D')),
        (value) => {
          expect([...parseCommandFile(`k<<D\n${value}\nD\n`)]).toEqual([['k', value]]);
        },
      ),
    );
  });
});

describe('createMasker', () => {
  it('hides a value and what common encodings make of it', () => {
    const { add, mask } = createMasker();
    add('p@ss"word&<1>');
    const encoded = [
      'p@ss"word&<1>',
      'p@ss\\"word&<1>',
      'p%40ss%22word%26%3C1%3E',
      'p@ss&quot;word&amp;&lt;1&gt;',
    ];
    for (const text of encoded) expect(mask(`a ${text} b`)).toBe('a *** b');
    for (const shift of ['', 'x', 'xy']) {
      const secret = Buffer.from(`${shift}p@ss"word&<1>`).toString('base64');
      expect(mask(secret)).toContain('***');
    }
  });

  it('hides each line of a value, and joins what overlaps', () => {
    const { add, mask } = createMasker();
    add('first-line\nsecond-line');
    add('line-more');
    expect(mask('first-line-more, second-line')).toBe('***, ***');
  });
});

describe('commands of a step', () => {
  it('obeys no command between stop-commands and its token', async () => {
    const steps = `
- id: it
  run: |
    echo '::stop-commands::end-marker-1'
    echo '::error::not an error'
    echo '::end-marker-1::'
    echo '::error::an error'`;
    const step = stepOf(jobOf(await runPush(oneJob(steps)), 'job'), 'it');
    expect(step.annotations).toEqual([{ level: 'error', message: 'an error' }]);
    expect(step.conclusion).toBe('success');
  });

  it('hides masked values from then on, also in annotations and summaries', async () => {
    const steps = `
- id: it
  run: |
    echo before-hunter22
    echo '::add-mask::hunter22'
    echo after-hunter22
    echo '::notice::n-hunter22'
    echo 's-hunter22' >> "$GITHUB_STEP_SUMMARY"`;
    const step = stepOf(jobOf(await runPush(oneJob(steps)), 'job'), 'it');
    expect(printed(step)).toEqual(['before-hunter22', 'after-***', '##[notice]n-***']);
    expect(step.annotations).toEqual([{ level: 'notice', message: 'n-***' }]);
    expect(step.summary).toBe('s-***\n');
  });

  it('keeps ten annotations of a kind and 4,096 characters of each', async () => {
    const steps = `
- id: it
  run: |
    for i in $(seq 12); do echo "::error::e$i"; done
    echo "::warning::$(printf 'x%.0s' $(seq 5000))"`;
    const step = stepOf(jobOf(await runPush(oneJob(steps)), 'job'), 'it');
    const errors = step.annotations.filter(({ level }) => level === 'error');
    expect(errors.map(({ message }) => message)).toEqual(Array.from({ length: 10 }, (_, i) => `e${i + 1}`));
    expect(step.annotations.find(({ level }) => level === 'warning')?.message).toHaveLength(4096);
    expect(printed(step)).toContain('##[error]e12');
  });

  it('gives annotations their place, relative to the workspace', async () => {
    const steps = `
- id: it
  run: |
    echo "::error file=$GITHUB_WORKSPACE/src/a.ts,line=3,endLine=4,title=T::m"
    echo "::warning file=b.ts,line=3,col=5,endColumn=2::columns that make no sense"`;
    const step = stepOf(jobOf(await runPush(oneJob(steps)), 'job'), 'it');
    expect(step.annotations).toEqual([
      { level: 'error', message: 'm', file: 'src/a.ts', line: 3, endLine: 4, title: 'T' },
      { level: 'warning', message: 'columns that make no sense', file: 'b.ts', line: 3 },
    ]);
  });

  it('drops a summary over 1 MiB with an error, and the step still passes', async () => {
    const run = 'head -c 1048577 /dev/zero | tr "\\0" x >> "$GITHUB_STEP_SUMMARY"';
    const step = stepOf(jobOf(await runPush(oneJob(`- id: it\n  run: ${run}`)), 'job'), 'it');
    expect(step.summary).toBe('');
    expect(step.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(step.conclusion).toBe('success');
  });

  it('refuses NODE_OPTIONS in GITHUB_ENV and takes the rest of the file', async () => {
    const steps = `
- id: it
  run: printf 'NODE_OPTIONS=--require ./evil.js\\nOTHER=1\\n' >> "$GITHUB_ENV"
- id: after
  run: echo "[$NODE_OPTIONS][$OTHER]"`;
    const job = jobOf(await runPush(oneJob(steps)), 'job');
    expect(stepOf(job, 'it').annotations.map(({ level }) => level)).toEqual(['error']);
    expect(printed(stepOf(job, 'after'))).toEqual(['[][1]']);
  });

  it.each(['::set-env name=X::1', '::add-path::/x', '::stop-commands::', '::save-state::v'])(
    'fails the step for %s',
    async (command) => {
      const result = await runPush(oneJob(`- id: it\n  run: echo '${command}'`));
      expect(stepOf(jobOf(result, 'job'), 'it').outcome).toBe('failure');
    },
  );

  it('fails the step whose output file is malformed, and keeps the pairs before', async () => {
    const steps = `- id: it\n  run: printf 'good=1\\nbroken\\n' >> "$GITHUB_OUTPUT"`;
    const step = stepOf(jobOf(await runPush(oneJob(steps)), 'job'), 'it');
    expect(step).toMatchObject({ outcome: 'failure', outputs: { good: '1' } });
  });

  it('replaces an output whose name differs only in case', async () => {
    const steps = `
- id: it
  run: printf 'Verdict=allow\\nverdict=deny\\n' >> "$GITHUB_OUTPUT"
- id: after
  run: echo \${{ steps.it.outputs.Verdict }}`;
    const job = jobOf(await runPush(oneJob(steps)), 'job');
    expect(stepOf(job, 'it').outputs).toEqual({ verdict: 'deny' });
    expect(printed(stepOf(job, 'after'))).toEqual(['deny']);
  });

  it('puts GITHUB_PATH folders in front, the latest first', async () => {
    const steps = `
- run: mkdir a b && echo 'echo from-a' > a/tool && echo 'echo from-b' > b/tool && chmod +x a/tool b/tool
- run: printf '%s\\n%s\\n' "$PWD/a" "$PWD/b" >> "$GITHUB_PATH"
- id: it
  run: tool`;
    expect(printed(stepOf(jobOf(await runPush(oneJob(steps)), 'job'), 'it'))).toEqual(['from-b']);
  });

  it('shows debug lines only when asked to', async () => {
    const files = nodeAction('act', `console.log('::debug::deep')`);
    const steps = '- uses: actions/checkout@v4\n- id: it\n  uses: ./act';
    const quiet = stepOf(jobOf(await runPush(oneJob(steps), files), 'job'), 'it');
    const loud = stepOf(jobOf(await runPush(oneJob(steps), files, { debug: true }), 'job'), 'it');
    expect(printed(quiet)).toEqual([]);
    expect(printed(loud)).toEqual(['##[debug]deep']);
  });
});
