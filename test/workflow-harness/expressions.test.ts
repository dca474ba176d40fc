import { describe, expect, it } from 'vitest';
import { jobOf, oneJob, printed, runPush, stepOf } from './fixture.ts';

async function print(run: string, more = ''): Promise<readonly string[]> {
  const result = await runPush(oneJob(`- id: it\n  run: |\n${run.replace(/^/gmu, '    ')}\n${more}`));
  return printed(stepOf(jobOf(result, 'job'), 'it'));
}

describe('expressions in a script', () => {
  it('keeps every quote of the text around an expression', async () => {
    const script = `echo 'a=\${{ github.actor }}' 'b=\${{ github.job }}'`;
    expect(await print(script)).toEqual(['a=mona b=job']);
  });

  it('unescapes every doubled quote of a string', async () => {
    expect(await print(`echo "\${{ 'it''s ''quoted''' }}"`)).toEqual([`it's 'quoted'`]);
  });

  it('keeps braces that are no expression', async () => {
    expect(await print(`echo '{0} {\${{ github.actor }}} }}'`)).toEqual(['{0} {mona} }}']);
  });

  it('takes the lines of a block without their indentation in the file', async () => {
    const script = `cat <<EOF\n\${{ github.actor }}\n  two\nEOF`;
    expect(await print(script)).toEqual(['mona', '  two']);
  });

  it('knows the case of a variable and no case of any other key', async () => {
    const script = `echo "\${{ env.Name }}|\${{ env.NAME }}|\${{ GitHub.ACTOR }}"`;
    expect(await print(script, '  env: { Name: x }')).toEqual(['x||mona']);
  });

  it('takes an output named constructor for what it is', async () => {
    const result = await runPush(
      oneJob(`
- id: a
  run: echo constructor=built >> "$GITHUB_OUTPUT"
- id: b
  run: echo "\${{ steps.a.outputs.constructor }}|\${{ steps.a.outputs.tostring }}"`),
    );
    expect(printed(stepOf(jobOf(result, 'job'), 'b'))).toEqual(['built|']);
  });

  it.each([
    [`\${{ fromJSON('{"a":[1,2]}').a[1] == 2 }}`, 'true'],
    [`\${{ contains(fromJSON('["x","y"]'), 'Y') }}`, 'true'],
    [`\${{ format('{0}-{1}', 1.50, true) }}`, '1.5-true'],
    [`\${{ github.nothing == null && 'empty' }}`, 'empty'],
    [`\${{ join(fromJSON('["a","b"]'), '+') }}`, 'a+b'],
    [`\${{ github.event.list.*.name == null }}`, 'false'],
  ])('evaluates %s', async (expression, expected) => {
    expect(await print(`echo "${expression}"`)).toEqual([expected]);
  });
});

describe('hashFiles', () => {
  it('is empty without a match and moves with the content', async () => {
    const steps = `
- run: mkdir d && echo 1 > d/a && echo 2 > d/b
- id: first
  run: echo "\${{ hashFiles('d/**') }}|\${{ hashFiles('none/*') }}"
- run: echo 3 > d/b
- id: second
  run: echo "\${{ hashFiles('d/**') }}|\${{ hashFiles('d/*', '!d/b') }}"`;
    const job = jobOf(await runPush(oneJob(steps)), 'job');
    const [first = '', none] = (printed(stepOf(job, 'first'))[0] ?? '').split('|');
    const [second = '', part] = (printed(stepOf(job, 'second'))[0] ?? '').split('|');
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    expect(none).toBe('');
    expect(second).not.toBe(first);
    expect(part).not.toBe(second);
  });
});
