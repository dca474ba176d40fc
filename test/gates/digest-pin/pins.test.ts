import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { canonicalJson, check, judge, known, missing, noPolicyDigest } from '@countersign/core';
import { type DigestPinPolicy, digestPinGate, parseLock } from '@countersign/gates/digest-pin';
import {
  learnFacts,
  lockOf,
  type PinContext,
  type PinPlan,
  planPins,
  readFacts,
} from '@countersign/gates/digest-pin/pins';
import { undoPins } from '@countersign/references';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { steady } from '../../../packages/gates/src/digest-pin/learned-references.ts';
import { searchSource } from '../../../packages/gates/src/digest-pin/pin-candidates.ts';
import { accessTo, hastyClock } from '../../github/access.ts';
import { scenarioBuilder } from '../../support/github/build/scenario-builder.ts';
import { startGitHub, type StandIn } from '../../support/github/github.ts';
import { pushImage, type Registry, startRegistry } from '../../support/registry/index.ts';

let workspace: string;
let ports: LivePorts;
let registry: Registry;
let github: StandIn | undefined;
const noGitHub: PinContext = { github: { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null } };

beforeEach(async () => {
  workspace = await fs.mkdtemp(path.join(os.tmpdir(), 'digest-pins-'));
  ports = createPorts({ workspace, clock: hastyClock, attempts: 1 });
  registry = await startRegistry();
});
afterEach(async () => {
  await ports.close();
  await registry.close();
  await github?.close();
  github = undefined;
  await fs.rm(workspace, { recursive: true });
});

function source(name: string, text: string) {
  return { path: name, bytes: Buffer.from(text) };
}

function textOf(plan: PinPlan, name: string): string | undefined {
  const file = plan.files.find((one) => one.path === name);
  return file === undefined ? undefined : Buffer.from(file.after).toString('utf8');
}

/** An action of the stand-in, with a tag. */
async function startActions(): Promise<{ context: PinContext; commit: string }> {
  const build = scenarioBuilder();
  build.token('reader', { metadata: 'read', contents: 'read' });
  const repository = await build.repository('acme/setup', { visibility: 'public' });
  const files = { 'action.yml': 'runs: {using: node24, main: index.js}\n' };
  const commit = await repository.commit({ by: 'alice', files });
  const started = await startGitHub(build.scenario());
  github = started;
  return { context: { github: accessTo(started) }, commit };
}

describe('planning pins', () => {
  it('inserts what tags and refs name, and nothing else changes', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1', { platforms: ['linux/amd64'] });
    const { context, commit } = await startActions();
    const image = `${registry.host}/acme/shop:v1`;
    const pod = `kind: Pod\r\nspec:\r\n  containers:\r\n  - image: "${image}" # the shop\r\n`;
    const workflow = 'on: push\njobs:\n  a:\n    steps:\n    - uses: acme/setup@main\n';
    const files = [source('deploy/a.yaml', pod), source('.github/workflows/a.yml', workflow)];
    const plan = await planPins(ports, context, { files });
    expect(plan).toMatchObject({ references: 2, alreadyPinned: 0, skipped: [], problems: [] });
    expect(textOf(plan, 'deploy/a.yaml')).toBe(pod.replace(image, `${image}@${shop.digest}`));
    expect(textOf(plan, '.github/workflows/a.yml')).toBe(workflow.replace('@main', `@${commit} # main`));
    for (const { after, before, insertions } of plan.files)
      expect(Buffer.from(undoPins(after, insertions)).equals(before)).toBe(true);
    expect(plan.images).toMatchObject([
      {
        name: `${registry.host}/acme/shop`,
        tag: 'v1',
        digest: shop.digest,
        platforms: [{ platform: 'linux/amd64' }],
      },
    ]);
    expect(plan.actions).toMatchObject([{ repository: 'acme/setup', ref: 'main', commit }]);
  });

  it('asks the registry twice, and notes what it does not have', async () => {
    await pushImage(registry.url, 'acme/shop', 'v1');
    const file = source(
      'a.yaml',
      `kind: Pod\nspec: {containers: [{image: ${registry.host}/acme/shop:v1}]}\n`,
    );
    const before = registry.calls.length;
    await planPins(ports, noGitHub, { files: [file] });
    expect(registry.calls.slice(before).filter(({ line }) => line.includes('manifests'))).toHaveLength(2);
    const gone = source('b.yaml', `image: ${registry.host}/acme/shop:v9\n`);
    const plan = await planPins(ports, noGitHub, { files: [gone] });
    expect(plan.files).toEqual([]);
    expect(plan.skipped).toMatchObject([{ file: 'b.yaml', line: 1, column: 8, state: 'unknown' }]);
  });

  it('notes what is not understood, and leaves excluded and pinned references alone', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const text = `kind: Pod\nimage: a@${digest}\nx: {image: "{{ .x }}"}\n---\nkind: ConfigMap\ndata: {image: b:1}\n`;
    const exclude = [{ kind: 'ConfigMap', path: 'data.image' }];
    const plan = await planPins(ports, noGitHub, { files: [source('a.yaml', text)], exclude });
    expect(plan).toMatchObject({ references: 2, alreadyPinned: 1, files: [], images: [] });
    expect(plan.skipped.map(({ line, state }) => [line, state])).toEqual([[3, 'unknown']]);
    expect(registry.calls).toEqual([]);
  });

  it('notes a file that is no text', async () => {
    const plan = await planPins(ports, noGitHub, {
      files: [{ path: 'a.yaml', bytes: Uint8Array.of(0x69, 0xff) }],
    });
    expect(plan.problems).toMatchObject([
      { file: 'a.yaml', state: 'unknown', why: expect.stringContaining('UTF-8') },
    ]);
  });
});

describe('two looks at one reference', () => {
  const digests = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`);
  const [candidate] = searchSource(source('a.yaml', 'image: acme/shop:1\n'), { files: [] }).candidates;
  if (candidate === undefined) throw new Error('there is a reference');
  const look = (digest: string | undefined) => {
    const resolved = {
      digest: digest ?? '',
      mediaType: 'x',
      size: 1,
      children: [],
      config: null,
      layers: [],
    };
    const fact = digest === undefined ? missing('unreachable', 'down') : known(resolved);
    return { images: new Map([['docker.io/acme/shop:1', fact]]), actions: new Map() };
  };

  it('must agree', () => {
    expect(steady(look(digests[0]), look(digests[0]), candidate)).toMatchObject({ value: digests[0] });
    expect(steady(look(digests[0]), look(digests[1]), candidate)).toMatchObject({ cause: 'malformed' });
  });

  it('must both be known', () => {
    expect(steady(look(undefined), look(digests[0]), candidate)).toMatchObject({ cause: 'unreachable' });
    expect(steady(look(digests[0]), look(undefined), candidate)).toMatchObject({ cause: 'unreachable' });
  });
});

function policyOf(given: object): DigestPinPolicy {
  const checked = check<DigestPinPolicy>(digestPinGate.policy, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

const lockPath = 'digest-pin.lock';
const verifying = policyOf({ expectSubject: false, lock: { path: lockPath, trust: 'reviewed' } });
const at = '2026-06-22T14:32:04.000Z';

/** Judges files that somebody holds in hand; what shuts, by code. */
async function verified(context: PinContext, files: readonly ReturnType<typeof source>[]) {
  const handed = { policy: verifying, files, commit: 'a'.repeat(40), at };
  const facts = check(
    digestPinGate.facts,
    JSON.parse(JSON.stringify(await learnFacts(ports, context, handed))),
  );
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  const verdict = judge(digestPinGate, [{ digest: noPolicyDigest, value: verifying }], facts.value);
  const shut = verdict.reasons.filter(({ code }) => {
    return digestPinGate.reasons[code as keyof typeof digestPinGate.reasons].effect !== 'allow';
  });
  return [verdict.effect, ...new Set(shut.map(({ code }) => code))];
}

describe('a lock', () => {
  it('is canonical, is read back, and is what the pinned files are', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1', {
      platforms: ['linux/amd64', 'linux/arm64'],
    });
    const { context, commit } = await startActions();
    const pod = source('deploy/a.yaml', `kind: Pod\nimage: ${registry.host}/acme/shop:v1@${shop.digest}\n`);
    const workflow = source(
      '.github/workflows/a.yml',
      `jobs: {a: {steps: [{uses: acme/setup@${commit}}]}}\n`,
    );
    const files = [pod, workflow];
    const plan = await planPins(ports, context, { files, purpose: 'lock' });
    const { text } = lockOf(plan, 'c'.repeat(40));
    const parsed = parseLock(text);
    expect(parsed.ok && canonicalJson(parsed.lock)).toBe(text);
    expect(parsed).toMatchObject({
      lock: {
        commit: 'c'.repeat(40),
        images: [{ tag: 'v1', digest: shop.digest, size: shop.size, files: ['deploy/a.yaml'] }],
        actions: [{ repository: 'acme/setup', ref: null, commit }],
      },
    });
    await fs.writeFile(path.join(workspace, lockPath), text);
    expect(await verified(context, files)).toEqual(['allow']);

    const moved = await pushImage(registry.url, 'acme/shop', 'v1', { content: 'moved' });
    expect(await verified(context, files)).toEqual(['deny', 'tag-moved']);
    const drifted = source(
      'deploy/a.yaml',
      `kind: Pod\nimage: ${registry.host}/acme/shop:v1@${moved.digest}\n`,
    );
    expect(await verified(context, [drifted, workflow])).toEqual(['deny', 'pin-drift']);
    const other = source('deploy/b.yaml', `kind: Pod\nimage: ${registry.host}/acme/new@${moved.digest}\n`);
    expect(await verified(context, [pod, workflow, other])).toEqual(
      expect.arrayContaining(['deny', 'gone-from-registry', 'not-approved']),
    );
  });

  it('that is not there or is no lock is not known', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    const files = [source('a.yaml', `kind: Pod\nimage: ${registry.host}/acme/shop@${shop.digest}\n`)];
    expect(await verified(noGitHub, files)).toEqual(['unknown', 'lock-unknown']);
    await fs.writeFile(path.join(workspace, lockPath), '{}');
    expect(await verified(noGitHub, files)).toEqual(['unknown', 'lock-unknown']);
  });
});

describe('files in hand', () => {
  it('are checked without any network, with the local actions that they use', async () => {
    const action = path.join(workspace, '.github/actions/own');
    await fs.mkdir(action, { recursive: true });
    await fs.writeFile(path.join(action, 'action.yml'), 'runs: {using: docker, image: Dockerfile}\n');
    await fs.writeFile(path.join(action, 'Dockerfile'), 'FROM alpine:3\n');
    const workflow = source(
      '.github/workflows/a.yml',
      'jobs: {a: {steps: [{uses: ./.github/actions/own}]}}\n',
    );
    const policy = policyOf({ mode: 'check' });
    const facts = await readFacts(ports, { policy, files: [workflow], commit: 'a'.repeat(40), at });
    const verdict = judge(digestPinGate, [{ digest: noPolicyDigest, value: policy }], facts);
    expect(facts.files.map((file) => file.path)).toEqual([
      '.github/workflows/a.yml',
      '.github/actions/own/action.yml',
      '.github/actions/own/Dockerfile',
    ]);
    expect(verdict.effect).toBe('deny');
    expect(verdict.reasons[0]).toMatchObject({
      code: 'mutable-reference',
      data: { place: { file: '.github/actions/own/Dockerfile', line: 1 } },
    });
    expect(registry.calls).toEqual([]);
  });
});
