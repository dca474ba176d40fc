import { readFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { check, type CollectContext, judge, known, noPolicyDigest } from '@countersign/core';
import { digestPinGate, parseLock } from '@countersign/gates/digest-pin';
import { collect } from '@countersign/gates/digest-pin/collect';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Policy = Parameters<typeof digestPinGate.decide>[0];

let workspace: string;
let ports: LivePorts;
beforeEach(async () => {
  workspace = await fs.mkdtemp(path.join(os.tmpdir(), 'digest-pin-'));
  ports = createPorts({ workspace, attempts: 1 });
});
afterEach(async () => {
  await ports.close();
  await fs.rm(workspace, { recursive: true });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(workspace, name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(file, content);
  }
}

function policyOf(given: object): Policy {
  const checked = check(digestPinGate.policy, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function contextOf(policy: Policy): CollectContext<Policy> {
  const account = { login: 'octocat', id: '1' };
  const absent = { state: 'missing', cause: 'not-collected', detail: 'not needed' } as const;
  return {
    request: {
      server: 'https://github.com',
      repository: { name: 'acme/shop', id: '1' },
      run: { id: '1', attempt: 1 },
      workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
      event: 'push',
      ref: 'refs/heads/main',
      commit: 'a'.repeat(40),
      actor: account,
      triggeringActor: account,
      environment: 'production',
      service: 'shop',
      subject: { kind: 'commit', name: 'acme/shop', digest: `sha1:${'a'.repeat(40)}` },
      at: '2026-06-22T14:32:04.000Z',
    },
    policies: [policy],
    inputs: {},
    github: { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null },
    lastDeploy: absent,
    attested: async () => absent,
    earlierDeploys: async () => known([]),
  };
}

/** The effect, and the references that shut the gate. */
async function verdictOf(given: object): Promise<readonly [string, readonly string[]]> {
  const policy = policyOf({ mode: 'check', ...given });
  const facts = check(
    digestPinGate.facts,
    JSON.parse(JSON.stringify(await collect(ports, contextOf(policy)))),
  );
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  const verdict = judge(digestPinGate, [{ digest: noPolicyDigest, value: policy }], facts.value);
  const shut = verdict.reasons.filter(({ code }) => {
    return digestPinGate.reasons[code as keyof typeof digestPinGate.reasons]?.effect !== 'allow';
  });
  return [verdict.effect, shut.map(({ code }) => code)];
}

function workflow(...uses: readonly string[]): string {
  const steps = uses.map((one) => `      - uses: ${one}\n`).join('');
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${steps}`;
}

function composite(...uses: readonly string[]): string {
  return `runs:\n  using: composite\n  steps:\n${uses.map((one) => `    - uses: ${one}\n`).join('')}`;
}

const pinned = `actions/checkout@${'c'.repeat(40)}`;
const mutable = 'mallory/x@main';

describe('local actions', () => {
  const workflows = ['.github/workflows/*.yml'];

  it('takes ./ from the root of the repository, whatever folder is called .github', async () => {
    await write({
      '.github/workflows/a.yml': workflow(pinned, './.github/actions/a/.github'),
      '.github/actions/a/.github/action.yml': composite('./evil'),
      '.github/actions/a/evil/action.yml': composite(pinned),
      'evil/action.yml': composite(mutable),
    });
    expect(await verdictOf({ files: workflows })).toEqual(['deny', ['mutable-uses']]);
  });

  it('takes ./ of an action from the repository that its workflow is of', async () => {
    await write({
      'repo/.github/workflows/a.yml': workflow(pinned, './actions/a'),
      'repo/actions/a/action.yml': composite('./b'),
      'repo/b/action.yml': composite(mutable),
      'b/action.yml': composite(pinned),
    });
    expect(await verdictOf({ files: ['repo/.github/workflows/*.yml'] })).toEqual(['deny', ['mutable-uses']]);
  });

  it('reads a local action as an action, however a pattern has it read', async () => {
    await write({
      '.github/workflows/a.yml': workflow(pinned, './deploy/evil'),
      'deploy/app.yml': `kind: Pod\napiVersion: v1\nspec: {containers: [{image: a/b@sha256:${'a'.repeat(64)}}]}\n`,
      'deploy/evil/action.yml': composite(mutable),
    });
    const files = [{ pattern: 'deploy/**/*.yml', format: 'kubernetes' }, ...workflows];
    expect(await verdictOf({ files })).toEqual(['deny', ['mutable-uses']]);
  });

  it('reads the Dockerfile of a local action as one, however a pattern has it read', async () => {
    await write({
      '.github/workflows/a.yml': workflow(pinned, './deploy/evil'),
      'deploy/app.yml': `kind: Pod\napiVersion: v1\nspec: {containers: [{image: a/b@sha256:${'a'.repeat(64)}}]}\n`,
      'deploy/evil/action.yml': 'runs: {using: docker, image: Dockerfile}\n',
      'deploy/evil/Dockerfile': 'FROM evil:latest\n',
    });
    const files = [{ pattern: 'deploy/**', format: 'kubernetes' }, ...workflows];
    const [effect, codes] = await verdictOf({ files });
    expect([effect, codes.includes('mutable-reference')]).toEqual(['deny', true]);
  });

  it.each(['deploy/*/app.yaml', 'deploy/**/*.yaml', 'deploy/*/*/app.yaml', '*/prod/app.yaml'])(
    'does not pass over a link to a folder below %s',
    async (pattern) => {
      const pod = `kind: Pod\napiVersion: v1\nspec: {containers: [{image: a/b@sha256:${'a'.repeat(64)}}]}\n`;
      await write({
        'deploy/app.yaml': pod,
        'deploy/test/app.yaml': pod,
        'deploy/test/more/app.yaml': pod,
        'other/prod/app.yaml': pod,
        'hidden/app.yaml': pod,
      });
      await fs.symlink('../hidden', path.join(workspace, 'deploy/prod'));
      const [effect, codes] = await verdictOf({ files: [pattern] });
      expect([effect, codes.includes('files-unknown')]).toEqual(['unknown', true]);
    },
  );

  it.each([
    ['deploy/**', 'deploy/shop/.evil.yaml'],
    ['deploy/**', 'deploy/.d/evil.yaml'],
    ['deploy/**/*', 'deploy/.d/.e/.evil.yaml'],
    ['deploy/**/*.yaml', 'deploy/a/.b/c/.d/.e/evil.yaml'],
  ])('lists with %s what is in %s', async (pattern, hidden) => {
    const pod = (image: string): string =>
      `kind: Pod\napiVersion: v1\nspec: {containers: [{image: ${image}}]}\n`;
    await write({ 'deploy/app.yaml': pod(`a/b@sha256:${'a'.repeat(64)}`), [hidden]: pod('evil:latest') });
    expect(await verdictOf({ files: [pattern] })).toEqual(['deny', ['mutable-reference']]);
  });
});

describe('a lock', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const image = {
    name: 'ghcr.io/acme/shop',
    tag: '1:"\\',
    digest,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    size: 7,
    platforms: [{ digest, platform: 'linux/amd64' }],
    written: ['ghcr.io/acme/shop:1'],
    files: ['deploy/{"a":1}.yaml'],
  };
  const action = {
    repository: 'acme/setup',
    repositoryId: '7',
    ref: null,
    commit: 'c'.repeat(40),
    written: [],
    files: [],
  };
  const lock = { schema: 'digest-pin-lock/1', commit: null, images: [image, image], actions: [action] };

  it.each([0, 2])('is read, indented by %i', (indent) => {
    expect(parseLock(JSON.stringify(lock, null, indent))).toMatchObject({ ok: true, lock });
  });

  it.each([
    ['the images', '"images":', '"images":[],"images":'],
    ['a digest', '"digest":', `"digest":"sha256:${'b'.repeat(64)}","digest":`],
    ['a digest, spelled otherwise', '"digest":', `"\\u0064igest":"sha256:${'b'.repeat(64)}","digest":`],
    ['a platform', '"platform":', '"platform":"linux/arm64","platform":'],
    ['a commit of an action', '"commit":"c', `"commit":"${'d'.repeat(40)}","commit":"c`],
  ])('is refused where %s stands twice: a reviewer sees the other one', (_, once, twice) => {
    const text = JSON.stringify(lock).replace(once, twice);
    expect(JSON.parse(text)).toEqual(lock);
    expect(parseLock(text)).toEqual({ ok: false, why: 'a key stands in it twice' });
  });
});

describe('a nested action that only a tag holds', () => {
  const golden = JSON.parse(
    readFileSync(
      new URL('../../corpus/digest-pin/uses-mutable-inside-accepted.json', import.meta.url),
      'utf8',
    ),
  ) as { facts: { actions: { inside: { value: object[] } }[] } };
  const nested = {
    via: [],
    file: 'action.yml',
    kind: 'uses',
    text: `acme/inner@${'d'.repeat(40)}`,
    why: null,
  };

  it.each([
    ['branch', 'tag', 'inside-not-understood'],
    ['branch', 'branch', undefined],
    ['branch-or-tag', 'tag', undefined],
  ])('under reachable: %s, held by a %s', (wanted, reachable, code) => {
    const { facts } = structuredClone(golden);
    for (const action of facts.actions) action.inside.value = [{ ...nested, reachable }];
    const checked = check(digestPinGate.facts, facts);
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    const policy = policyOf({ files: ['deploy/*.yaml'], uses: { reachable: wanted } });
    const { reasons } = judge(digestPinGate, [{ digest: noPolicyDigest, value: policy }], checked.value);
    const inside = reasons.map((reason) => reason.code).filter((one) => one.includes('inside'));
    expect(inside).toEqual(code === undefined ? [] : [code]);
  });
});
