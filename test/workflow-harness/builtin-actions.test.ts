import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, jobOf, mainWorkflow, oneJob, printed, run, runPush, stepOf } from './fixture.ts';

/** A git repository with two commits on main and a tag on the first. */
async function gitRepository(files: Readonly<Record<string, string>>) {
  const root = await folderWith(files);
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=m', '-c', 'user.email=m@example.com', '-c', 'commit.gpgsign=false', ...args],
      {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: root, GIT_CONFIG_NOSYSTEM: '1' },
      },
    ).trim();
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  git('tag', 'v1');
  const first = git('rev-parse', 'HEAD');
  writeFileSync(join(root, 'second.txt'), '2');
  git('add', '.');
  git('commit', '-q', '-m', 'two');
  return { root, first, second: git('rev-parse', 'HEAD') };
}

describe('checkout', () => {
  const steps = (inputs: string) => `
- id: checkout
  uses: actions/checkout@v4
  with: { ${inputs} }
- id: it
  run: git rev-parse HEAD; git rev-list --count HEAD; git branch --show-current; git status --porcelain; ls; git remote get-url origin`;

  it('takes the commit of the run, one deep, on its branch', async () => {
    const text = oneJob(steps(''));
    const { root, first, second } = await gitRepository({ [mainWorkflow]: text, 'a.txt': '' });
    const result = await run({
      repositoryRoot: root,
      repository: 'acme/app',
      workflow: mainWorkflow,
      event: { name: 'push', ref: 'refs/heads/main', sha: first },
    });
    const job = jobOf(result, 'job');
    expect(printed(stepOf(job, 'it'))).toEqual([first, '1', 'main', 'a.txt', 'https://github.com/acme/app']);
    expect(stepOf(job, 'checkout').outputs).toEqual({ ref: 'refs/heads/main', commit: first });
    expect(second).not.toBe(first);
  });

  it('takes all history with fetch-depth 0, a tag by ref, another repository by path', async () => {
    const other = await gitRepository({ 'other.txt': '' });
    const text = oneJob(`
- uses: actions/checkout@v4
  with: { repository: acme/other, ref: v1, path: sub, fetch-depth: 0 }
- id: it
  working-directory: sub
  run: git rev-parse HEAD; git rev-list --all --count; git tag; ls; git status | head -1`);
    const result = await runPush(text, {}, { repositories: { 'acme/other': other.root } });
    expect(printed(stepOf(jobOf(result, 'job'), 'it'))).toEqual([
      other.first,
      '2',
      'v1',
      'other.txt',
      'HEAD detached at v1',
    ]);
  });

  it('takes an older commit of a branch with all its history', async () => {
    const text = oneJob(steps('fetch-depth: 0'));
    const { root, first } = await gitRepository({ [mainWorkflow]: text });
    const event = { name: 'push', ref: 'refs/heads/main', sha: first };
    const result = await run({ repositoryRoot: root, repository: 'acme/app', workflow: mainWorkflow, event });
    expect(printed(stepOf(jobOf(result, 'job'), 'it'))).toEqual([
      first,
      '1',
      'main',
      'https://github.com/acme/app',
    ]);
  });

  it('copies a plain folder, and fails for a ref of it', async () => {
    const text = oneJob(
      `- uses: actions/checkout@v4\n- id: it\n  run: ls\n- id: ref\n  uses: actions/checkout@v4\n  with: { ref: v1 }`,
    );
    const job = jobOf(await runPush(text, { 'a/b.txt': '', 'node_modules/x/y.js': '' }), 'job');
    expect(printed(stepOf(job, 'it'))).toEqual(['a']);
    expect(stepOf(job, 'ref').outcome).toBe('failure');
  });

  it('does not write outside the workspace', async () => {
    const text = oneJob('- id: it\n  uses: actions/checkout@v4\n  with: { path: ../../../out }');
    const step = stepOf(jobOf(await runPush(text), 'job'), 'it');
    expect(step.annotations[0]?.message).toContain('lies outside');
  });
});

describe('artifacts', () => {
  const upload = (inputs: string, more = '') =>
    `- uses: actions/upload-artifact@v4\n  id: up\n  continue-on-error: true\n${more}  with: { ${inputs} }\n`;

  it('go from job to job by name', async () => {
    const result = await runPush(
      `${oneJob(`- run: mkdir -p d/e && echo 1 > d/a && echo 2 > d/e/b && echo 3 > d/.hidden\n${upload('name: out, path: d')}`)}  use:
    needs: job
    runs-on: x
    steps:
      - id: down
        uses: actions/download-artifact@v4
        with: { name: out, path: got }
      - id: it
        run: find got -type f | sort
      - id: all
        uses: actions/download-artifact@v7
      - id: again
        run: find a e -type f | sort
      - id: missing
        uses: actions/download-artifact@v4
        with: { name: nothing }
`,
    );
    const job = jobOf(result, 'use');
    expect(printed(stepOf(job, 'it'))).toEqual(['got/a', 'got/e/b']);
    // The only artifact, so it has no folder of its own.
    expect(printed(stepOf(job, 'again'))).toEqual(['a', 'e/b']);
    expect(stepOf(job, 'missing').annotations[0]?.message).toContain('Artifact not found for name: nothing');
    expect(await readFile(join(result.artifacts['out'] ?? '', 'e', 'b'), 'utf8')).toBe('2\n');
  });

  it('keep one name for one content, unless overwritten', async () => {
    const steps = `- run: echo 1 > f
${upload('name: out, path: f').replace('id: up', 'id: first')}- run: echo 2 > f
${upload('name: out, path: f').replace('id: up', 'id: taken')}${upload('name: out, path: f, overwrite: true').replace('id: up', 'id: over')}`;
    const result = await runPush(oneJob(steps));
    const job = jobOf(result, 'job');
    expect(['first', 'taken', 'over'].map((id) => stepOf(job, id).outcome)).toEqual([
      'success',
      'failure',
      'success',
    ]);
    expect(await readFile(join(result.artifacts['out'] ?? '', 'f'), 'utf8')).toBe('2\n');
    expect(stepOf(job, 'first').outputs['artifact-digest']).not.toBe(
      stepOf(job, 'over').outputs['artifact-digest'],
    );
  });

  it.each([
    ['warn', 'success', ['warning']],
    ['error', 'failure', ['error']],
    ['ignore', 'success', []],
  ])('without files: %s', async (wish, outcome, levels) => {
    const job = jobOf(await runPush(oneJob(upload(`path: none, if-no-files-found: ${wish}`))), 'job');
    expect(stepOf(job, 'up').outcome).toBe(outcome);
    expect(stepOf(job, 'up').annotations.map(({ level }) => level)).toEqual(levels);
  });

  it('keep what several paths have in common, and leave out what is excluded', async () => {
    const steps = `- run: mkdir -p d/x d/y && touch d/x/1.json d/y/2.json d/y/3.json d/y/4.txt
- uses: actions/upload-artifact@v4
  with:
    name: out
    path: |
      d/x
      d/y/*.json
      !d/y/3.json`;
    const result = await runPush(
      `${oneJob(steps)}  use:\n    needs: job\n    runs-on: x\n    steps: [{ uses: actions/download-artifact@v4, with: { name: out } }, { id: it, run: find . -type f | sort }]\n`,
    );
    expect(printed(stepOf(jobOf(result, 'use'), 'it'))).toEqual(['./x/1.json', './y/2.json']);
  });
});
