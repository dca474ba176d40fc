import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  check,
  type CollectContext,
  type EarlierDeploy,
  type GitHubAccess,
  isSuiteError,
  judge,
  known,
  noPolicyDigest,
  type Subject,
} from '@countersign/core';
import { digestPinGate } from '@countersign/gates/digest-pin';
import { collect } from '@countersign/gates/digest-pin/collect';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { accessTo } from '../../github/access.ts';
import { scenarioBuilder } from '../../support/github/build/scenario-builder.ts';
import { startGitHub } from '../../support/github/github.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  dockerTypes,
  type PushedImage,
  pushImage,
  type Registry,
  startRegistry,
} from '../../support/registry/index.ts';

type Policy = Parameters<typeof digestPinGate.decide>[0];

let workspace: string;
let ports: LivePorts;
let registry: Registry;

beforeEach(async () => {
  workspace = await fs.mkdtemp(path.join(os.tmpdir(), 'digest-pin-'));
  ports = createPorts({ workspace, attempts: 1 });
  registry = await startRegistry();
});
afterEach(async () => {
  await ports.close();
  await registry.close();
  await fs.rm(workspace, { recursive: true });
});

function policy(given: object = {}): Policy {
  const checked = check(digestPinGate.policy, { files: ['deploy/*.yaml'], ...given });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

async function write(name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(workspace, name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, content);
}

function deployment(...images: readonly string[]): string {
  const containers = images
    .map((image, index) => `      - name: c${index}\n        image: ${image}\n`)
    .join('');
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: shop}\nspec:\n  template:\n    spec:\n      containers:\n${containers}`;
}

type Asked = {
  readonly policies: readonly Policy[];
  readonly subject: Subject;
  readonly inputs?: Record<string, string>;
  readonly attested?: readonly Subject[];
  readonly commit?: string;
  readonly github?: GitHubAccess;
  readonly earlier?: readonly { readonly gate: string; readonly facts: unknown }[];
};

const notAsked = { state: 'missing', cause: 'not-collected', detail: 'not asked' } as const;

/** One earlier deploy with these judgements. */
function deploysOf(judgements: NonNullable<Asked['earlier']>): readonly EarlierDeploy[] {
  const record: EarlierDeploy['record'] = `sha256:${'0'.repeat(64)}`;
  const at = '2026-06-21T14:32:04.000Z';
  return [{ commit: 'b'.repeat(40), record, recordedAt: at, effect: 'allow', by: 'verdict', judgements }];
}

function context(asked: Asked): CollectContext<Policy> {
  const { policies, subject, inputs = {}, attested, commit = 'a'.repeat(40), earlier } = asked;
  const account = { login: 'octocat', id: '1' };
  return {
    request: {
      server: 'https://github.com',
      repository: { name: 'acme/shop', id: '1' },
      run: { id: '1', attempt: 1 },
      workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
      event: 'push',
      ref: 'refs/heads/main',
      commit,
      actor: account,
      triggeringActor: account,
      environment: 'production',
      service: 'shop',
      subject,
      at: '2026-06-22T14:32:04.000Z',
    },
    policies,
    inputs,
    github: asked.github ?? { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null },
    lastDeploy: { state: 'missing', cause: 'not-collected', detail: 'not needed' },
    attested: async () => (attested === undefined ? notAsked : known(attested)),
    earlierDeploys: async () => (earlier === undefined ? notAsked : known(deploysOf(earlier))),
  };
}

function subjectOf(image: PushedImage, repository = 'acme/shop'): Subject {
  return { kind: 'image', name: `${registry.host}/${repository}`, digest: image.digest };
}

/** Collects, checks the facts against the gate's own schema, and judges. */
async function run(asked: Asked) {
  const collected = await collect(ports, context(asked));
  const facts = check(digestPinGate.facts, JSON.parse(JSON.stringify(collected)));
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  const judged = asked.policies.map((value) => ({ digest: noPolicyDigest, value }));
  const verdict = judge(digestPinGate, judged, facts.value);
  const shut = verdict.reasons.filter(({ code }) => {
    return digestPinGate.reasons[code as keyof typeof digestPinGate.reasons]?.effect !== 'allow';
  });
  return {
    verdict,
    effect: verdict.effect,
    codes: [...new Set(shut.map(({ code }) => code))].sort(),
    facts: facts.value,
  };
}

describe('digest-pin over a registry', () => {
  it('allows what is pinned, approved and there, and the evidence is the registry bytes', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    await write('deploy/app.yaml', deployment(`${registry.host}/acme/shop:v1@${shop.digest}`));
    const { effect, verdict } = await run({ policies: [policy()], subject: subjectOf(shop) });
    expect(effect).toBe('allow');
    const evidence = ports.evidence().filter(({ source }) => source === 'registry');
    expect(evidence.map(({ id }) => id)).toContain(shop.digest);
    expect(verdict.reasons.find(({ code }) => code === 'pinned-and-approved')?.evidence).not.toEqual([]);
  });

  it('denies a mutable image and shows the digest that its tag has now', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    await write('deploy/app.yaml', deployment(`${registry.host}/acme/shop:v1`));
    const { effect, verdict } = await run({ policies: [policy()], subject: subjectOf(shop) });
    expect(effect).toBe('deny');
    const reason = verdict.reasons.find(({ code }) => code === 'mutable-reference');
    expect(reason?.data).toMatchObject({ tag: 'v1', now: shop.digest, approved: true });
    expect(reason?.evidence).toContain(shop.digest);
  });

  it('denies a tag that was moved after the approval, and names both digests', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    const moved = await pushImage(registry.url, 'acme/shop', 'v1', { content: 'something else' });
    await write('deploy/app.yaml', deployment(`${registry.host}/acme/shop:v1@${shop.digest}`));
    const { effect, codes, verdict } = await run({ policies: [policy()], subject: subjectOf(shop) });
    expect([effect, codes]).toEqual(['deny', ['tag-and-digest-disagree']]);
    const data = verdict.reasons.find(({ code }) => code === 'tag-and-digest-disagree')?.data;
    expect(data).toMatchObject({ pinned: shop.digest, now: moved.digest });
  });

  it('denies another digest than the approved one', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    const other = await pushImage(registry.url, 'acme/shop', 'v2', { content: 'v2' });
    await write('deploy/app.yaml', deployment(`${registry.host}/acme/shop@${other.digest}`));
    const { effect, codes } = await run({ policies: [policy()], subject: subjectOf(shop) });
    expect([effect, codes]).toEqual(['deny', ['approved-digest-differs', 'subject-absent']]);
  });

  it.each([
    ['OCI', {}],
    ['Docker', { types: dockerTypes }],
  ])('tells an %s platform image from its index', async (_, types) => {
    const index = await pushImage(registry.url, 'acme/shop', 'v1', {
      platforms: ['linux/amd64', 'linux/arm64'],
      ...types,
    });
    const child = index.children[1]?.digest ?? '';
    await write('deploy/app.yaml', deployment(`${registry.host}/acme/shop@${child}`));
    const { codes, verdict } = await run({ policies: [policy()], subject: subjectOf(index) });
    expect(codes).toEqual(['index-child-mix', 'subject-absent']);
    const data = verdict.reasons.find(({ code }) => code === 'index-child-mix')?.data;
    expect(data).toMatchObject({
      pinned: child,
      approved: index.digest,
      pinnedIs: 'child',
      platform: 'linux/arm64',
    });
  });

  it('denies a promotion under another name unless the policy takes it', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1', { content: 'same' });
    const promoted = await pushImage(registry.url, 'prod/shop', 'v1', { content: 'same' });
    expect(promoted.digest).toBe(shop.digest);
    await write('deploy/app.yaml', deployment(`${registry.host}/prod/shop@${shop.digest}`));
    const strict = await run({ policies: [policy()], subject: subjectOf(shop) });
    expect([strict.effect, strict.codes]).toEqual(['deny', ['approved-under-other-name', 'subject-absent']]);
    const lax = await run({ policies: [policy({ sameDigestElsewhere: 'allow' })], subject: subjectOf(shop) });
    expect(lax.effect).toBe('allow');
  });

  it('denies what is gone and does not know what cannot be asked', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    await write('deploy/app.yaml', deployment(`${registry.host}/acme/shop@${shop.digest}`));
    registry.fail({ path: /manifests/, mishap: { kind: 'status', status: 503 } });
    const down = await run({ policies: [policy()], subject: subjectOf(shop) });
    expect([down.effect, down.codes]).toEqual(['unknown', ['registry-unknown']]);
    registry.heal();
    await fetch(`${registry.url}/v2/acme/shop/manifests/${shop.digest}`, { method: 'DELETE' });
    const gone = await run({ policies: [policy()], subject: subjectOf(shop) });
    expect([gone.effect, gone.codes]).toEqual(['deny', ['gone-from-registry']]);
  });

  it('reads credentials from the docker-config input, and keeps them out of the facts', async () => {
    await registry.close();
    const login = { username: 'robot', password: 'correct-horse' };
    registry = await startRegistry({ auth: { kind: 'basic', ...login } });
    const authorization = `Basic ${Buffer.from('robot:correct-horse').toString('base64')}`;
    const shop = await pushImage(registry.url, 'acme/shop', 'v1', { authorization });
    await write('deploy/app.yaml', deployment(`${registry.host}/acme/shop@${shop.digest}`));
    const without = await run({ policies: [policy()], subject: subjectOf(shop) });
    expect([without.effect, without.codes]).toEqual(['unknown', ['registry-unknown']]);
    const inputs = { 'docker-config': JSON.stringify({ auths: { [registry.host]: login } }) };
    const allowed = await run({ policies: [policy()], subject: subjectOf(shop), inputs });
    expect(allowed.effect).toBe('allow');
    expect(JSON.stringify([allowed.facts, ports.evidence()])).not.toContain('correct-horse');
  });
});

describe('digest-pin over files', () => {
  const subject: Subject = { kind: 'commit', name: 'acme/shop', digest: `sha1:${'1'.repeat(40)}` };
  const digest = `sha256:${'a'.repeat(64)}`;
  const checking = policy({ mode: 'check' });

  it('asks no registry in check mode', async () => {
    await write('deploy/app.yaml', deployment(`${registry.host}/acme/shop:v1@${digest}`));
    const pinned = await run({ policies: [checking], subject });
    await write('deploy/b.yaml', deployment(`${registry.host}/acme/shop:v1`));
    const mutable = await run({ policies: [checking], subject });
    expect([pinned.effect, mutable.effect, mutable.codes]).toEqual(['allow', 'deny', ['mutable-reference']]);
    expect(registry.calls).toEqual([]);
  });

  it('asks the registry once for a reference that stands in many places', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    const reference = `${registry.host}/acme/shop@${shop.digest}`;
    for (const name of ['a', 'b', 'c']) await write(`deploy/${name}.yaml`, deployment(reference, reference));
    const before = registry.calls.length;
    const { effect } = await run({
      policies: [policy(), policy({ others: 'pinned' })],
      subject: subjectOf(shop),
    });
    expect([effect, registry.calls.length - before]).toEqual(['allow', 1]);
  });

  it('adds the files of the input to those of every policy', async () => {
    await write('deploy/app.yaml', deployment(`ghcr.io/acme/shop@${digest}`));
    await write('extra/job.yaml', deployment('nginx:1'));
    const inputs = { manifests: '\n  extra/*.yaml\n' };
    const { effect, codes } = await run({ policies: [checking], subject, inputs });
    expect([effect, codes]).toEqual(['deny', ['mutable-reference']]);
    const other = policy({ mode: 'check', files: ['extra/*.yaml'] });
    const both = await run({ policies: [checking, other], subject });
    expect(both.codes).toEqual(['mutable-reference']);
  });

  it('refuses an input that would take files away', async () => {
    const asked = context({ policies: [checking], subject, inputs: { manifests: '!deploy/app.yaml' } });
    const thrown: unknown = await collect(ports, asked).catch((error: unknown) => error);
    expect(isSuiteError(thrown) && thrown.code).toBe('input-invalid');
  });

  it.each([
    ['a template', 'image: {{ .Values.image }}\n', ['file-not-understood', 'not-understood']],
    ['broken YAML', 'image: [a\n', ['file-not-understood', 'not-understood']],
    ['bytes that are not UTF-8', Uint8Array.of(0x69, 0xff, 0x0a), ['file-unreadable', 'no-reference-found']],
    ['no image', 'kind: ConfigMap\n', ['no-reference-found']],
  ])('does not know what to make of %s', async (_, content, expected) => {
    await write('deploy/app.yaml', content);
    const { effect, codes } = await run({ policies: [checking], subject });
    expect(effect).not.toBe('allow');
    expect(codes).toEqual(expected);
  });

  it('says that no file matches, and that none was named', async () => {
    const absent = await run({ policies: [checking], subject });
    expect(absent.codes).toEqual(['no-file-matched', 'no-reference-found']);
    const unnamed = await run({ policies: [policy({ mode: 'check', files: [] })], subject });
    expect(unnamed.codes).toEqual(['no-files-named']);
  });
});

describe('digest-pin policy', () => {
  it.each([
    [{ approved: ['ghcr.io/acme/shop:1'] }, /a tag can move/],
    [{ approved: [`my_host.com/x@sha256:${'a'.repeat(64)}`] }, /registry is not a valid host/],
    [{ files: ['!a.yaml'] }, /exclusions/],
    [{ files: [' '] }, /file pattern/],
    [{ tagMoved: 'ignore' }, /./],
    [{ exclud: [] }, /./],
  ])('refuses %j', (given, message) => {
    const checked = check(digestPinGate.policy, given);
    expect(checked.ok).toBe(false);
    expect(checked.ok ? '' : JSON.stringify(checked.problems)).toMatch(message);
  });

  it('is strict where nothing is said', () => {
    expect(check(digestPinGate.policy, {})).toEqual({
      ok: true,
      value: {
        mode: 'verify',
        files: [],
        expectSubject: true,
        approved: [],
        others: 'approved',
        sameDigestElsewhere: 'deny',
        tagMoved: 'deny',
        requireInRegistry: true,
        exclude: [],
        imagePaths: [],
        helmPaths: [],
        attested: 'not-asked',
        lock: null,
        promotions: [],
        uses: { reachable: 'branch-or-tag', inside: 'deny', acceptedInside: [] },
        actionsLock: 'ignore',
      },
    });
  });
});

describe('digest-pin over a lock', () => {
  const lockPath = 'digest-pin.lock';
  const proxyTag = () => `${registry.host}/acme/proxy:v1`;

  /** A shop, a sidecar, and a lock that holds the sidecar. */
  async function locked() {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    const proxy = await pushImage(registry.url, 'acme/proxy', 'v1', { content: 'proxy' });
    const images = [`${registry.host}/acme/shop@${shop.digest}`, `${proxyTag()}@${proxy.digest}`];
    await write('deploy/app.yaml', deployment(...images));
    const entry = {
      name: `${registry.host}/acme/proxy`,
      tag: 'v1',
      digest: proxy.digest,
      mediaType: proxy.mediaType,
      size: proxy.size,
      platforms: [],
      written: [proxyTag()],
      files: ['deploy/app.yaml'],
    };
    const text = JSON.stringify({ schema: 'digest-pin-lock/1', commit: null, images: [entry], actions: [] });
    await write(lockPath, text);
    return { shop, proxy, text, digest: ports.hash.sha256(Buffer.from(text)) };
  }

  it('believes one that was attested in this run, and no other', async () => {
    const { shop, digest } = await locked();
    const lock = { path: lockPath, trust: 'attested' };
    const asked = { policies: [policy({ lock })], subject: subjectOf(shop) };
    const file = { kind: 'file' as const, name: lockPath, digest };
    const attested = await run({ ...asked, attested: [file] });
    const other = await run({ ...asked, attested: [{ ...file, digest: shop.digest }] });
    const unasked = await run(asked);
    expect([attested.effect, other.codes, unasked.codes]).toEqual([
      'allow',
      ['lock-not-attested'],
      ['lock-unknown'],
    ]);
  });

  it.each([
    ['another file', { kind: 'file', name: 'dist/app.tar' }],
    ['an image', { kind: 'image', name: 'ghcr.io/acme/shop' }],
    ['a package', { kind: 'package', name: lockPath }],
  ] as const)('does not believe one whose bytes were attested as %s', async (_, as) => {
    const { shop, digest } = await locked();
    const lock = { path: lockPath, trust: 'attested' };
    const attested = [{ ...as, digest }];
    const { codes } = await run({ policies: [policy({ lock })], subject: subjectOf(shop), attested });
    expect(codes).toEqual(['lock-not-attested']);
  });

  it('believes one that GitHub has at the deployed commit, whatever a step wrote over it', async () => {
    const { shop, text } = await locked();
    const build = scenarioBuilder();
    build.token('reader', { metadata: 'read', contents: 'read' });
    const repository = await build.repository('acme/shop');
    const commit = await repository.commit({ by: 'alice', files: { [lockPath]: text } });
    const before = await repository.commit({ by: 'alice', files: { [lockPath]: '{}' } });
    const github = await startGitHub(build.scenario());
    const lock = { path: lockPath, trust: 'reviewed' };
    const asked = { policies: [policy({ lock })], subject: subjectOf(shop), github: accessTo(github) };
    const reviewed = await run({ ...asked, commit });
    const other = await run({ ...asked, commit: before });
    await github.close();
    const down = await run({ ...asked, commit });
    expect([reviewed.effect, other.codes, down.codes]).toEqual(['allow', ['lock-differs'], ['lock-unknown']]);
  });

  it('asks for nothing of it in check mode', async () => {
    const { shop } = await locked();
    const lock = { path: lockPath, trust: 'reviewed' };
    const { effect, facts } = await run({
      policies: [policy({ mode: 'check', lock })],
      subject: subjectOf(shop),
    });
    expect([effect, facts.locks]).toEqual(['allow', []]);
  });
});

describe('what was attested in this run', () => {
  it('approves images, and can be asked of every deployed digest', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    const proxy = await pushImage(registry.url, 'acme/proxy', 'v1', { content: 'proxy' });
    const images = [shop, proxy].map(
      ({ digest }, at) => `${registry.host}/acme/${at === 0 ? 'shop' : 'proxy'}@${digest}`,
    );
    await write('deploy/app.yaml', deployment(...images));
    const asked = {
      policies: [policy({ others: 'attested', attested: 'required' })],
      subject: subjectOf(shop),
    };
    const subjects = [subjectOf(shop), subjectOf(proxy, 'acme/proxy')];
    const both = await run({ ...asked, attested: subjects });
    const one = await run({ ...asked, attested: subjects.slice(1) });
    const none = await run(asked);
    expect([both.effect, one.codes, none.codes]).toEqual(['allow', ['not-attested'], ['attested-unknown']]);
    expect(both.facts.attested).toMatchObject({ value: subjects });
  });

  it.each<readonly [string, string | null, Record<string, unknown>, Partial<Subject>]>([
    ['another name', 'not-attested', {}, { name: 'ghcr.io/acme/tools' }],
    ['another kind', 'not-attested', {}, { kind: 'file' }],
    ['the name that it was promoted from', null, { promoted: true }, { name: 'from' }],
    [
      'another name, where the policy takes any',
      null,
      { sameDigestElsewhere: 'allow' },
      { name: 'ghcr.io/a/b' },
    ],
  ])('compares kind and name: %s', async (_, code, { promoted, ...given }, as) => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    const proxy = await pushImage(registry.url, 'acme/proxy', 'v1', { content: 'proxy' });
    await pushImage(registry.url, 'acme/staging', 'v1', { content: 'proxy' });
    const to = `${registry.host}/acme/proxy`;
    const from = `${registry.host}/acme/staging`;
    await write(
      'deploy/app.yaml',
      deployment(`${registry.host}/acme/shop@${shop.digest}`, `${to}@${proxy.digest}`),
    );
    const promotions = promoted === true ? { promotions: [{ from, to }] } : {};
    const own = { ...subjectOf(proxy, 'acme/proxy'), ...as, ...(as.name === 'from' ? { name: from } : {}) };
    const policies = [policy({ others: 'attested', attested: 'required', ...promotions, ...given })];
    const { codes } = await run({ policies, subject: subjectOf(shop), attested: [subjectOf(shop), own] });
    expect(codes).toEqual(code === null ? [] : ['not-approved', code]);
  });
});

describe('earlier deploys', () => {
  it('tell a tag that was moved from one that never fitted', async () => {
    const shop = await pushImage(registry.url, 'acme/shop', 'v1');
    await write('deploy/app.yaml', deployment(`${registry.host}/acme/shop:v1@${shop.digest}`));
    const first = await run({ policies: [policy()], subject: subjectOf(shop) });
    expect([first.effect, first.facts.earlier.state]).toEqual(['allow', 'missing']);
    await pushImage(registry.url, 'acme/shop', 'v1', { content: 'something else' });
    const earlier = [{ gate: 'digest-pin', facts: first.facts }];
    const second = await run({ policies: [policy()], subject: subjectOf(shop), earlier });
    expect(second.codes).toEqual(['tag-moved']);
    const odd = await run({
      policies: [policy()],
      subject: subjectOf(shop),
      earlier: [{ gate: 'digest-pin', facts: {} }],
    });
    expect(odd.codes).toEqual(['tag-and-digest-disagree']);
  });
});

describe('a promotion', () => {
  const promoting = () =>
    policy({ promotions: [{ from: `${registry.host}/acme/shop`, to: `${registry.host}/prod/shop` }] });

  it('is taken when the digest is the same, and else says what became of it', async () => {
    const platforms = ['linux/amd64', 'linux/arm64'];
    const shop = await pushImage(registry.url, 'acme/shop', 'v1', { platforms, content: 'same' });
    await pushImage(registry.url, 'prod/shop', 'v1', { platforms, content: 'same' });
    await write('deploy/app.yaml', deployment(`${registry.host}/prod/shop@${shop.digest}`));
    const same = await run({ policies: [promoting()], subject: subjectOf(shop) });
    expect(same.effect).toBe('allow');
    const copied = await pushImage(registry.url, 'prod/shop', 'v2', { content: 'another' });
    await write('deploy/app.yaml', deployment(`${registry.host}/prod/shop@${copied.digest}`));
    const changed = await run({ policies: [promoting()], subject: subjectOf(shop) });
    expect(changed.verdict.reasons.find(({ code }) => code === 'promotion-changed')?.data).toMatchObject({
      approved: [shop.digest],
      change: 'other-bytes',
    });
    const child = shop.children[0]?.digest ?? '';
    await write('deploy/app.yaml', deployment(`${registry.host}/prod/shop@${child}`));
    const single = await run({ policies: [promoting()], subject: subjectOf(shop) });
    expect(single.verdict.reasons.find(({ code }) => code === 'promotion-changed')?.data).toMatchObject({
      change: 'single-platform',
      platform: 'linux/amd64',
    });
  });
});

describe('files of other formats', () => {
  const subject: Subject = { kind: 'commit', name: 'acme/shop', digest: `sha1:${'1'.repeat(40)}` };
  const digest = `sha256:${'a'.repeat(64)}`;

  it('are read as what they are, each once', async () => {
    await write('Dockerfile', `FROM node:22@${digest} AS build\nFROM build\n`);
    await write('compose.yaml', `services:\n  web: {image: "web:1@${digest}"}\n  api: {build: .}\n`);
    await write('.github/workflows/ci.yml', `jobs: {a: {steps: [{uses: acme/setup@${'1'.repeat(40)}}]}}\n`);
    await write('chart/values.yaml', `image: {repository: acme/shop, tag: "1", digest: "${digest}"}\n`);
    await write('README.md', 'image: none of our business\n');
    const files = ['Dockerfile', 'compose.yaml', '.github/workflows/*.yml', 'chart/values.yaml', 'compose.*'];
    const { effect, facts } = await run({ policies: [policy({ mode: 'check', files })], subject });
    expect(effect).toBe('allow');
    const formats = facts.files.map(({ path: name, parsed }) => [
      name,
      parsed.state === 'known' ? parsed.value.format : parsed.cause,
    ]);
    expect(formats).toEqual([
      ['.github/workflows/ci.yml', 'workflow'],
      ['Dockerfile', 'dockerfile'],
      ['chart/values.yaml', 'helm-values'],
      ['compose.yaml', 'compose'],
    ]);
  });

  it('are read in the format that a policy names, and as they look for another policy', async () => {
    await write('deploy/app.yaml', 'FROM node:22\n');
    const named = policy({ mode: 'check', files: [{ pattern: 'deploy/*.yaml', format: 'dockerfile' }] });
    const alone = await run({ policies: [named], subject });
    const both = await run({ policies: [named, policy({ mode: 'check' })], subject });
    const plain = await run({ policies: [policy({ mode: 'check' })], subject });
    expect(alone.codes).toEqual(['mutable-reference']);
    // As YAML it is a text, and a text says nothing of what it names.
    expect(both.codes).toEqual(['file-not-understood', 'mutable-reference']);
    expect([both.facts.files.length, plain.effect]).toEqual([2, 'unknown']);
  });

  it('must name something unless the policy says otherwise', async () => {
    await write('deploy/app.yaml', deployment(`ghcr.io/acme/shop@${digest}`));
    await write('config/a.yaml', 'kind: ConfigMap\n');
    const strict = await run({
      policies: [policy({ mode: 'check', files: ['deploy/*', 'config/*'] })],
      subject,
    });
    const files = ['deploy/*', { pattern: 'config/*', expectReferences: false }];
    const lax = await run({ policies: [policy({ mode: 'check', files })], subject });
    expect([strict.effect, strict.codes, lax.effect]).toEqual(['unknown', ['no-reference-found'], 'allow']);
  });
});
