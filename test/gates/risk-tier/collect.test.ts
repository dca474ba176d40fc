import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canonicalJson,
  check,
  type CollectContext,
  type EarlierDeploy,
  judge,
  known,
  type LastDeploy,
  missing,
  type Request,
  type Verdict,
} from '@countersign/core';
import { type RiskTierFacts, riskTierGate, type RiskTierPolicy, tierOf } from '@countersign/gates/risk-tier';
import { collect } from '@countersign/gates/risk-tier/collect';
import { createPorts, type LivePorts, sha256 } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessTo, hastyClock } from '../../github/access.ts';
import type { RepositoryBuilder } from '../../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../../support/github/github.ts';
import { createSigner, identityOf } from '../../support/signing/index.ts';
import type { Fault } from '../../support/github/server/faults.ts';

let builder: ScenarioBuilder;
let repo: RepositoryBuilder;
let github: StandIn | undefined;
let ports: LivePorts;
let base: string;
let folder: string;

beforeEach(async () => {
  builder = scenarioBuilder();
  builder.token('reader', { contents: 'read', pull_requests: 'read', metadata: 'read' });
  builder.token('no-pulls', { contents: 'read', metadata: 'read' });
  builder.token('nothing', { metadata: 'read' });
  repo = await builder.repository('acme/shop', { visibility: 'private' });
  base = await repo.commit({
    message: 'first',
    files: { 'src/a.ts': 'one\n', 'db/expand/1.sql': 'select 1\n' },
  });
  folder = await mkdtemp(join(tmpdir(), 'risk-tier-'));
  ports = createPorts({ workspace: folder, clock: hastyClock, attempts: 2 });
});
afterEach(async () => {
  await ports.close();
  await github?.close();
  github = undefined;
  builder.dispose();
  await rm(folder, { recursive: true, force: true });
});

function record(commit: string): LastDeploy {
  return {
    commit,
    record: `sha256:${'a'.repeat(64)}`,
    recordedAt: '2026-05-01T09:00:00.000Z',
    locator: 'countersign-records:shop/1.json',
  };
}

function requestFor(commit: string): Request {
  return {
    server: 'https://github.example',
    repository: { name: 'acme/shop', id: '1' },
    run: { id: '42', attempt: 1 },
    workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    event: 'push',
    ref: 'refs/heads/main',
    commit,
    actor: { login: 'dana', id: '4' },
    triggeringActor: { login: 'dana', id: '4' },
    environment: 'production',
    service: 'shop',
    subject: { kind: 'commit', name: 'acme/shop', digest: `sha1:${commit}` },
    at: '2026-06-01T12:00:00.000Z',
  };
}

type Deploy = {
  readonly commit: string;
  readonly from?: CollectContext<RiskTierPolicy>['lastDeploy'];
  readonly input?: string;
  readonly policy?: unknown;
  readonly token?: string;
  readonly earlier?: readonly EarlierDeploy[];
  readonly faults?: readonly Fault[];
};
type Judged = {
  readonly facts: RiskTierFacts;
  readonly verdict: Verdict;
  readonly tier: string;
  readonly codes: readonly string[];
};

async function deploy(asked: Deploy): Promise<Judged> {
  await github?.close();
  github = await startGitHub(builder.scenario());
  for (const fault of asked.faults ?? []) github.addFault(fault);
  const policy = check(riskTierGate.policy, asked.policy ?? { migration: null });
  if (!policy.ok) throw new Error(JSON.stringify(policy.problems));
  const collected = await collect(ports, {
    request: requestFor(asked.commit),
    policies: [policy.value],
    inputs: asked.input === undefined ? {} : { base: asked.input },
    github: accessTo(github, asked.token ?? 'reader'),
    lastDeploy: asked.from ?? known(record(base)),
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: async () => known([...(asked.earlier ?? [])]),
  });
  expect(github.violations).toEqual([]);
  const facts = check(riskTierGate.facts, JSON.parse(canonicalJson(collected)));
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  const bound = { digest: sha256(Buffer.from(canonicalJson(policy.value))), value: policy.value };
  const verdict = judge(riskTierGate, [bound], facts.value);
  const tier = tierOf(policy.value, facts.value);
  return {
    facts: facts.value,
    verdict,
    tier: tier.state === 'known' ? tier.value : tier.cause,
    codes: [...new Set(verdict.reasons.map((reason) => reason.code))].sort(),
  };
}

const declared = {
  migration: null,
  tiers: [
    { name: 'config-flip', paths: ['flags/**'] },
    { name: 'stateless-service' },
    { name: 'big', linesAtLeast: 100, content: [{ text: 'PayMent', paths: ['src/**'] }] },
    { name: 'control' },
  ],
};

describe('the tier of a real change', () => {
  it.each([
    [{ 'src/a.ts': 'two\n' }, 'stateless-service'],
    [{ 'db/changes.sql': 'select 2\n' }, 'schema-migration'],
    [{ 'src/a.ts': 'db.query("drop table users")\n' }, 'schema-migration'],
    [{ 'docs/page.md': 'DELETE FROM users;\n' }, 'schema-migration'],
    [{ 'k8s/shop.yaml': 'kind: Deployment\n' }, 'infrastructure'],
    [{ '.github/workflows/x.yml': 'on: push\n' }, 'control'],
    [{ 'db/expand/1.sql': null }, 'schema-migration'],
  ])('by default of %j is %s', async (files, tier) => {
    const commit = await repo.commit({ files });
    expect((await deploy({ commit })).tier).toBe(tier);
  });

  it.each([
    [{ 'flags/a.json': '1\n' }, 'config-flip'],
    [{ 'flags/a.json': { mode: '120000', content: '../src/a.ts' } }, 'stateless-service'],
    [{ 'flags/a.sh': { mode: '100755', content: 'x\n' } }, 'stateless-service'],
    [{ 'src/a.ts': 'x\n'.repeat(100) }, 'big'],
    [{ 'src/a.ts': 'takes payment\n' }, 'big'],
    [{ 'other/a.ts': 'takes payment\n' }, 'stateless-service'],
    [{ 'flags/a.json': '1\n', CODEOWNERS: '* @acme/all\n' }, 'control'],
  ] as const)('declared of %j is %s', async (files, tier) => {
    const commit = await repo.commit({ files });
    expect((await deploy({ commit, policy: declared })).tier).toBe(tier);
  });

  it('is that of the whole range, not of its last commit', async () => {
    await repo.commit({ files: { 'main.tf': 'x\n' } });
    const commit = await repo.commit({ files: { 'src/a.ts': 'three\n' } });
    expect((await deploy({ commit })).tier).toBe('infrastructure');
  });

  it('is the lowest for the recorded commit once more', async () => {
    const { tier, verdict } = await deploy({ commit: base });
    expect([tier, verdict.effect]).toEqual(['config-flip', 'allow']);
  });

  it('of a step back counts what is taken away', async () => {
    const later = await repo.commit({ files: { 'main.tf': 'x\n' } });
    expect((await deploy({ commit: base, from: known(record(later)) })).tier).toBe('infrastructure');
  });
});

describe('the start', () => {
  it('of a first deploy is before everything', async () => {
    const commit = await repo.commit({ files: { 'src/a.ts': 'two\n' } });
    const { facts, tier } = await deploy({ commit, from: known(null) });
    expect(tier).toBe('schema-migration');
    expect(facts.ranges.map((range) => range.base)).toEqual([null]);
  });
  it('of a first deploy may be given', async () => {
    const commit = await repo.commit({ files: { 'src/a.ts': 'two\n' } });
    expect((await deploy({ commit, from: known(null), input: base })).tier).toBe('stateless-service');
  });
  it('of a first deploy is no commit of another branch', async () => {
    await repo.branch('side');
    const side = await repo.commit({ on: 'side', files: { 'src/a.ts': 'two\n' } });
    const commit = await repo.commit({ files: { 'src/a.ts': 'two\n' } });
    const { codes } = await deploy({ commit, from: known(null), input: side });
    expect(codes).toContain('base-not-ancestor');
  });
  it('beside a record only widens', async () => {
    const middle = await repo.commit({ files: { 'main.tf': 'x\n' } });
    const commit = await repo.commit({ files: { 'src/a.ts': 'two\n' } });
    expect((await deploy({ commit, input: middle })).tier).toBe('infrastructure');
    expect((await deploy({ commit, from: known(record(middle)), input: base })).tier).toBe('infrastructure');
    expect((await deploy({ commit, from: known(record(middle)) })).tier).toBe('stateless-service');
  });
  it('that is no SHA is refused', async () => {
    await expect(deploy({ commit: base, input: 'main' })).rejects.toThrow(/^base: found "main", expected/u);
  });
});

describe('what cannot be learned', () => {
  it.each([
    ['a commit that is not there', { from: known(record('1'.repeat(40))) }],
    ['no permission', { token: 'nothing' }],
    ['no records', { from: missing('unreachable', 'x') }],
  ])('%s', async (_what, more) => {
    const commit = await repo.commit({ files: { 'src/a.ts': 'two\n' } });
    const { verdict, codes } = await deploy({ commit, ...more });
    expect(verdict.effect).toBe('unknown');
    expect(codes).toContain('change-not-known');
  });

  it('git that cannot be reached', async () => {
    const commit = await repo.commit({ files: { 'src/a.ts': 'two\n' } });
    const down: Fault = {
      match: { path: /info\/refs|git-upload-pack/ },
      answer: { kind: 'status', status: 500 },
    };
    const { verdict } = await deploy({ commit, faults: [down] });
    expect(verdict.effect).toBe('unknown');
  });
});

describe('pull requests', () => {
  const raising = {
    migration: null,
    raise: [
      { label: 'risky', to: 'control' },
      { title: 'breaking', to: 'infrastructure' },
    ],
  };
  async function merged(more: { labels?: readonly string[]; title?: string }): Promise<string> {
    await repo.branch('feature');
    await repo.commit({ on: 'feature', by: 'alice', files: { 'src/a.ts': 'two\n' } });
    const pull = await repo.openPullRequest({ head: 'feature', by: 'alice', ...more });
    return repo.merge(pull, { by: 'bob' });
  }

  it.each([
    [{}, 'stateless-service'],
    [{ labels: ['docs'] }, 'stateless-service'],
    [{ labels: ['Risky'] }, 'control'],
    [{ title: 'BREAKING: new prices' }, 'infrastructure'],
  ])('with %j give %s', async (more, tier) => {
    const commit = await merged(more);
    expect((await deploy({ commit, policy: raising })).tier).toBe(tier);
  });

  it('are not asked for when no rule asks', async () => {
    const commit = await merged({});
    const { facts } = await deploy({ commit });
    expect(facts.ranges[0]?.pullRequests).toMatchObject({ state: 'missing', cause: 'not-collected' });
  });

  it('that may not be read leave the tier open', async () => {
    const commit = await merged({});
    const { codes } = await deploy({ commit, policy: raising, token: 'no-pulls' });
    expect(codes).toContain('tier-not-decided');
  });

  it('are missed where somebody pushed by hand', async () => {
    const commit = await repo.commit({ files: { 'src/a.ts': 'two\n' } });
    const policy = {
      migration: null,
      tiers: [{ name: 'stateless-service' }, { name: 'stranger', firstTimeContributor: true }],
    };
    expect((await deploy({ commit, policy })).tier).toBe('stranger');
  });
});

describe('migrations', () => {
  const policy = { migration: { rollbackTest: 'not-required' } };
  const deployed = (facts: unknown, commit: string, day = 1): EarlierDeploy => ({
    commit,
    record: `sha256:${'b'.repeat(64)}`,
    recordedAt: `2026-05-0${day}T09:00:00.000Z`,
    effect: 'allow',
    by: 'verdict',
    judgements: [{ gate: 'risk-tier', facts }],
  });

  it('contract once their expand was recorded and has aged', async () => {
    const expand = await repo.commit({ files: { 'db/expand/2-name.sql': 'alter table a add b int;\n' } });
    const first = await deploy({ commit: expand, policy });
    expect([first.verdict.effect, first.codes.includes('phases-declared')]).toEqual(['allow', true]);
    const contract = await repo.commit({ files: { 'db/contract/2-name.sql': 'alter table a drop b;\n' } });
    const asked = { commit: contract, policy, from: known(record(expand)) };
    expect((await deploy(asked)).codes).toContain('contract-without-expand');
    const earlier = [deployed(first.facts, expand)];
    const second = await deploy({ ...asked, earlier });
    expect([second.verdict.effect, second.codes.includes('expand-aged')]).toEqual(['allow', true]);
    const hasty = { migration: { rollbackTest: 'not-required', minAgeHours: 8000 } };
    expect((await deploy({ ...asked, earlier, policy: hasty })).codes).toContain('expand-too-young');
  });

  it('count no expand that a later deploy took back', async () => {
    const expand = await repo.commit({ files: { 'db/expand/4-name.sql': 'alter table a add c int;\n' } });
    const brought = await deploy({ commit: expand, policy });
    const back = await repo.commit({ files: { 'db/expand/4-name.sql': null } });
    const taken = await deploy({ commit: back, policy, from: known(record(expand)) });
    const contract = await repo.commit({ files: { 'db/contract/4-name.sql': 'alter table a drop c;\n' } });
    const earlier = [deployed(taken.facts, back, 5), deployed(brought.facts, expand)];
    const asked = { commit: contract, policy, from: known(record(back)) };
    expect((await deploy({ ...asked, earlier })).codes).toContain('contract-without-expand');
    expect((await deploy({ ...asked, earlier: earlier.toReversed() })).codes).toContain(
      'contract-without-expand',
    );
    expect((await deploy({ ...asked, earlier: earlier.slice(1) })).codes).toContain('expand-aged');
  });

  it.each([
    ['of another shape', { a: 1 }],
    ['of nothing', null],
  ])('recorded facts %s open nothing', async (_what, facts) => {
    const commit = await repo.commit({ files: { 'db/contract/1.sql': 'alter table a drop b;\n' } });
    const { verdict, codes } = await deploy({ commit, policy, earlier: [deployed(facts, base)] });
    expect([verdict.effect, codes.includes('earlier-deploys-not-known')]).toEqual(['unknown', true]);
  });

  describe('with a rollback test', () => {
    const workflow = '.github/workflows/rollback.yml';
    const predicateType = 'https://countersign.dev/rollback-test/v1';

    async function attested(commit: string, said: object): Promise<unknown> {
      const job = { repository: 'acme/shop', ref: 'refs/heads/main', commit, workflow };
      const signer = await createSigner();
      const root = JSON.stringify(signer.trustedRoot);
      await writeFile(join(folder, 'root.json'), root);
      const subjects = [{ name: 'acme/shop', digest: `gitCommit:${commit}` }];
      const options = { ...job, predicateType, subjects, predicate: { result: 'passed' }, ...said };
      await writeFile(join(folder, 'test.json'), JSON.stringify(await signer.signStatement(options)));
      const rollbackTest = {
        signer: { identity: identityOf(job) },
        bundles: ['*test.json'],
        trustedRoot: 'root.json',
        trustedRootDigest: sha256(Buffer.from(root)),
      };
      return { migration: { rollbackTest } };
    }

    it.each([
      ['that passed', {}, 'rollback-test-attested'],
      ['that failed', { predicate: { result: 'failed' } }, 'rollback-test-failed'],
      ['that does not say', { predicate: {} }, 'rollback-test-unreadable'],
      [
        'of another commit',
        { subjects: [{ name: 'x', digest: `gitCommit:${'1'.repeat(40)}` }] },
        'rollback-test-not-attested',
      ],
      ['of another type', { predicateType: 'https://slsa.dev/provenance/v1' }, 'rollback-test-not-attested'],
      ['by another workflow', { workflow: '.github/workflows/other.yml' }, 'rollback-test-not-attested'],
    ])('%s', async (_what, said, code) => {
      const commit = await repo.commit({ files: { 'db/expand/7.sql': 'select 7;\n' } });
      const { codes } = await deploy({ commit, policy: await attested(commit, said) });
      expect(codes.filter((each) => each.startsWith('rollback'))).toEqual([code]);
    });

    it('whose root was replaced proves nothing', async () => {
      const commit = await repo.commit({ files: { 'db/expand/7.sql': 'select 7;\n' } });
      const policy = await attested(commit, {});
      await writeFile(join(folder, 'root.json'), JSON.stringify((await createSigner()).trustedRoot));
      expect((await deploy({ commit, policy })).codes).toContain('rollback-test-unreadable');
    });
  });

  it('ask for no records while none contracts', async () => {
    const commit = await repo.commit({ files: { 'src/a.ts': 'two\n' } });
    const { facts } = await deploy({ commit, policy });
    expect(facts.earlierDeploys).toMatchObject({ state: 'missing', cause: 'not-collected' });
  });
});
