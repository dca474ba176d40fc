import { isSuiteError, subjectText } from '@countersign/core';
import { describe, expect, it } from 'vitest';
import { type Environment, readRunnerContext } from '../../packages/runtime/src/runner-context.ts';
import { parseSubject } from '../../packages/runtime/src/subject-text.ts';

const hex = '0123456789abcdef'.repeat(4);
const digest = `sha256:${hex}`;

function complaint(run: () => unknown): string {
  try {
    run();
  } catch (thrown) {
    if (isSuiteError(thrown)) return `${thrown.code}: ${thrown.message}`;
    throw thrown;
  }
  return 'nothing was thrown';
}

describe('a subject', () => {
  it.each([
    ['an image', `ghcr.io/acme/shop@${digest}`, `ghcr.io/acme/shop@${digest}`],
    [
      'an image with its tag, which is dropped',
      `ghcr.io/acme/shop:1.0@${digest}`,
      `ghcr.io/acme/shop@${digest}`,
    ],
    ['an image of a registry with a port', `localhost:5000/shop@${digest}`, `localhost:5000/shop@${digest}`],
    ['an image by its short name', `redis@${digest}`, `docker.io/library/redis@${digest}`],
    ['an image said to be one', `image:ghcr.io/acme/shop@${digest}`, `ghcr.io/acme/shop@${digest}`],
    ['a file', `file:dist/app.tgz@${digest}`, `file:dist/app.tgz@${digest}`],
    ['a package with a scope', `package:@acme/shop@${digest}`, `package:@acme/shop@${digest}`],
    [
      'a function',
      `function:arn:aws:lambda:eu-central-1:1:function:shop:7@${digest}`,
      `function:arn:aws:lambda:eu-central-1:1:function:shop:7@${digest}`,
    ],
    ['a saved plan', `plan:network@sha512:${hex}${hex}`, `plan:network@sha512:${hex}${hex}`],
    ['a commit', `commit:acme/shop@sha1:${hex.slice(0, 40)}`, `commit:acme/shop@sha1:${hex.slice(0, 40)}`],
  ])('is %s', (_told, text, written) => {
    const subject = parseSubject(text);
    expect(subjectText(subject)).toBe(written);
    expect(parseSubject(written)).toEqual(subject);
  });

  it.each([
    ['a tag', 'ghcr.io/acme/shop:1.0', 'names no digest'],
    ['nothing', '', 'names no digest'],
    ['a digest alone', `@${digest}`, 'names no digest'],
    ['a digest without its name', digest, 'names no digest'],
    ['a short digest', 'shop@sha256:abc', 'digest is not complete'],
    ['a digest in capitals', `shop@sha256:${hex.toUpperCase()}`, 'digest is not complete'],
    ['a digest and more', `shop@${digest}0`, 'digest is not complete'],
    ['a digest and a line', `shop@${digest}\n`, 'digest is not complete'],
    ['a branch', 'acme/shop@main', 'digest is not complete'],
    ['SHA-1 of an artifact', `shop@sha1:${hex.slice(0, 40)}`, 'is SHA-1'],
    ['a kind without a name', `file:@${digest}`, 'has no name'],
    ['a name in blanks', `file: app @${digest}`, 'has no name'],
    ['no image name', `Acme/Shop@${digest}`, 'is no image name'],
    ['a climbing name', `ghcr.io/../shop@${digest}`, 'is no image name'],
  ])('is not %s', (_told, text, why) => {
    const told = complaint(() => parseSubject(text));
    expect(told).toContain(`input-invalid: input "subject": found "${text.slice(0, 200)}"`);
    expect(told).toContain(why);
  });

  it('is quoted no longer than needed', () => {
    expect(complaint(() => parseSubject('x'.repeat(100_000))).length).toBeLessThan(400);
  });
});

const job: Environment = {
  GITHUB_SERVER_URL: 'https://github.com/',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_RUN_ID: '1234567890',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKFLOW: 'release',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_ACTOR: 'carol',
  GITHUB_WORKSPACE: '/work/shop',
  RUNNER_TEMP: '/work/_temp',
};

describe("the runner's variables", () => {
  it('are read; what may be absent is null, or what stands for it', () => {
    expect(readRunnerContext(job)).toMatchObject({
      serverUrl: 'https://github.com',
      runAttempt: 2,
      repositoryId: null,
      actorId: null,
      actionRef: null,
      workflow: 'release',
      triggeringActor: 'carol',
    });
    const more = {
      ...job,
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/r.yml@refs/heads/main',
      GITHUB_TRIGGERING_ACTOR: 'dave',
      GITHUB_SHA: 'a'.repeat(64),
    };
    expect(readRunnerContext(more)).toMatchObject({
      workflow: more.GITHUB_WORKFLOW_REF,
      triggeringActor: 'dave',
      commit: more.GITHUB_SHA,
    });
  });

  it.each(Object.keys(job))('name %s when it is not set or empty', (name) => {
    for (const value of [undefined, ''])
      expect(complaint(() => readRunnerContext({ ...job, [name]: value }))).toBe(
        `input-invalid: ${name} is not set; expected to run as a step of a GitHub Actions job, which sets it`,
      );
  });

  it.each([
    ['GITHUB_SERVER_URL', 'github.com'],
    ['GITHUB_API_URL', 'ftp://api.github.com'],
    ['GITHUB_GRAPHQL_URL', 'javascript:alert(1)'],
    ['GITHUB_REPOSITORY', 'acme'],
    ['GITHUB_REPOSITORY', 'acme/shop/../x'],
    ['GITHUB_REPOSITORY', 'acme/shop\nx'],
    ['GITHUB_RUN_ID', '-1'],
    ['GITHUB_RUN_ID', '1e5'],
    ['GITHUB_RUN_ATTEMPT', '0'],
    ['GITHUB_RUN_ATTEMPT', '01'],
    ['GITHUB_SHA', 'main'],
    ['GITHUB_SHA', 'A'.repeat(40)],
    ['GITHUB_SHA', 'a'.repeat(41)],
    ['GITHUB_WORKSPACE', 'shop'],
    ['RUNNER_TEMP', './temp'],
  ])('name %s when it is %j', (name, value) => {
    expect(complaint(() => readRunnerContext({ ...job, [name]: value }))).toContain(
      `input-invalid: ${name}: found "${value}", expected `,
    );
  });
});
