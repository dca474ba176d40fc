import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canonicalJson,
  type Clock,
  type CollectContext,
  epochMilliseconds,
  instantAt,
  known,
  missing,
  type Request,
  type Verdict,
} from '@countersign/core';
import { collect, inputs } from '@countersign/gates/checks-passed/collect';
import { createPorts, type LivePorts, sha256 } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChecksPassedFacts } from '../../../packages/gates/src/checks-passed/facts.ts';
import { accessTo } from '../../github/access.ts';
import type { RepositoryBuilder } from '../../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../../support/github/github.ts';
import type { Fault } from '../../support/github/server/faults.ts';
import { createSigner, identityOf } from '../../support/signing/index.ts';
import { codesOf, factsOf, ofChecks, policyOf, test77, testActions, verdictOf } from './honest.ts';

const start = '2026-03-02T09:30:00.000Z';
const ci = { id: 77, slug: 'ci', name: 'CI' };
const artifact = `sha256:${createHash('sha256').update('the artifact').digest('hex')}`;

let builder: ScenarioBuilder;
let repo: RepositoryBuilder;
let github: StandIn | undefined;
let ports: LivePorts | undefined;
let commit: string;
let folder: string;
let now: number;
let said: string[];
let stuck: boolean;
/** What happens in the world while the gate sleeps. */
let meanwhile: (standIn: StandIn, clock: string) => void;

const clock: Clock = {
  now: () => instantAt(now),
  sleep: (milliseconds) => {
    if (!stuck) now += milliseconds;
    if (github !== undefined) meanwhile(github, instantAt(now));
    return Promise.resolve();
  },
};

beforeEach(async () => {
  builder = scenarioBuilder();
  builder.token('reader', {
    checks: 'read',
    statuses: 'read',
    actions: 'read',
    contents: 'read',
    pull_requests: 'read',
  });
  builder.token('nothing', { metadata: 'read' });
  builder.token('checks-only', { checks: 'read', metadata: 'read' });
  repo = await builder.repository('acme/shop', { visibility: 'private' });
  commit = await repo.commit({ by: 'alice' });
  folder = await mkdtemp(join(tmpdir(), 'checks-passed-'));
  now = epochMilliseconds(start);
  said = [];
  stuck = false;
  meanwhile = () => undefined;
});
afterEach(async () => {
  await ports?.close();
  await github?.close();
  github = undefined;
  ports = undefined;
  builder.dispose();
  await rm(folder, { recursive: true });
});

function request(): Request {
  const person = { login: 'dana', id: '4' };
  return {
    server: 'https://github.example',
    repository: { name: 'acme/shop', id: '1' },
    run: { id: '42', attempt: 1 },
    workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    event: 'push',
    ref: 'refs/heads/main',
    commit,
    actor: person,
    triggeringActor: person,
    environment: 'production',
    service: 'shop',
    subject: { kind: 'image', name: 'ghcr.io/acme/shop', digest: artifact },
    at: start,
  };
}

type Asked = {
  readonly token?: string;
  readonly given?: Readonly<Record<string, string>>;
  readonly faults?: readonly Fault[];
  readonly limit?: number;
  readonly profile?: 'ghes';
};
type Judged = { readonly facts: ChecksPassedFacts; readonly verdict: Verdict; readonly codes: string[] };

async function gate(
  policy: object,
  { token = 'reader', given = {}, faults = [], limit, profile }: Asked = {},
): Promise<Judged> {
  const world = {
    ...(limit === undefined ? {} : { rateLimit: { limit } }),
    ...(profile === undefined ? {} : { profile }),
  };
  github = await startGitHub(builder.scenario(world));
  for (const fault of faults) github.addFault(fault);
  const progress = {
    say: (line: string) => void said.push(line),
    warn: (line: string) => void said.push(line),
  };
  ports = createPorts({ workspace: folder, clock, progress, attempts: 2 });
  const context: CollectContext<ReturnType<typeof policyOf>> = {
    request: request(),
    policies: [policyOf(policy)],
    inputs: given,
    github: accessTo(github, token),
    lastDeploy: known(null),
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: () => Promise.resolve(missing('not-collected', 'not asked')),
  };
  const collected = await collect(ports, context);
  expect(github.violations).toEqual([]);
  // What is collected must survive being written down and read again.
  const facts = factsOf(JSON.parse(canonicalJson(collected)));
  const verdict = verdictOf(facts, policy);
  return { facts, verdict, codes: codesOf(verdict) };
}

const operations = (name: string): number =>
  github?.requests.filter((sent) => JSON.stringify(sent).includes(name)).length ?? 0;

describe('checks-passed, from GitHub to verdict', () => {
  it('allows a check of the named App, and keeps the evidence', async () => {
    await repo.checkRun('test', { app: ci });
    await repo.checkRun('test', { conclusion: 'failure' });
    const { verdict, codes, facts } = await gate(ofChecks(test77));
    expect([verdict.effect, codes]).toEqual(['allow', ['check-passed', 'same-name-elsewhere']]);
    const kept = new Set(ports?.evidence().map(({ id }) => id));
    expect(verdict.reasons.flatMap(({ evidence }) => evidence).every((id) => kept.has(id))).toBe(true);
    expect(facts.waiting).toEqual({ began: start, ended: start, looks: 1, end: 'not-waited' });
    // No policy names a status, and only GitHub Actions tells of re-runs.
    expect([operations('/statuses'), operations('/actions/')]).toEqual([0, 0]);
  });

  it.each([
    ['failed', { conclusion: 'failure' }, 'check-failed'],
    ['was skipped', { conclusion: 'skipped' }, 'check-skipped'],
    ['was neutral', { conclusion: 'neutral' }, 'check-neutral'],
    ['is queued', { status: 'queued' }, 'check-running'],
    ['waits for an environment', { status: 'waiting' }, 'check-running'],
  ] as const)('does not allow a check that %s', async (_name, more, code) => {
    await repo.checkRun('test', { app: ci, ...more });
    expect((await gate(ofChecks(test77))).codes).toEqual([code]);
  });

  it('asks for older runs as well, which GitHub leaves out by default', async () => {
    await repo.checkRun('test', { app: ci, conclusion: 'failure' });
    await repo.checkRun('test', { app: ci });
    expect((await gate(ofChecks(test77))).codes).toEqual(['check-passed', 'earlier-run-failed']);
  });

  it('does not take a check of the commit before', async () => {
    await repo.checkRun('test', { app: ci });
    commit = await repo.commit();
    expect((await gate(ofChecks(test77))).codes).toEqual(['check-absent']);
  });

  it('reads statuses by their account', async () => {
    await repo.status('scan', { by: 'scanner', state: 'pending' });
    const { creator } = await repo.status('scan', { by: 'scanner' });
    const account = builder.scenario().users?.find(({ login }) => login === creator);
    const scan = { kind: 'status', name: 'scan', creator: account?.id ?? 0 };
    const { codes, facts } = await gate(ofChecks(scan));
    expect(codes).toEqual(['check-passed']);
    expect(facts.checkRuns).toMatchObject({ state: 'missing', cause: 'not-collected' });
  });

  it.each([
    ['a token without permissions', { token: 'nothing' }, 'forbidden'],
    ['403', { faults: [{ answer: { kind: 'status', status: 403 } }] }, 'forbidden'],
    ['404', { faults: [{ answer: { kind: 'status', status: 404 } }] }, 'not-found'],
    ['429', { faults: [{ answer: { kind: 'too-many-requests', retryAfterSeconds: 1 } }] }, 'unreachable'],
    ['a failing server', { faults: [{ answer: { kind: 'status', status: 502 } }] }, 'unreachable'],
    ['half a document', { faults: [{ answer: { kind: 'malformed-json' } }] }, 'malformed'],
    ['a cut-off body', { faults: [{ answer: { kind: 'cut-body' } }] }, 'truncated'],
    [
      'a cut-off page',
      { faults: [{ match: { operation: 'checks/list-for-ref' }, answer: { kind: 'short-page', keep: 1 } }] },
      'truncated',
    ],
    [
      'an uncounted suite',
      { faults: [{ match: { path: 'check-suites' }, answer: { kind: 'status', status: 500 } }] },
      'unreachable',
    ],
  ] as const)('never allows after %s', async (_name, asked, cause) => {
    await repo.checkRun('test', { app: ci });
    await repo.checkRun('lint', { app: ci, conclusion: 'failure' });
    const { verdict } = await gate(ofChecks(test77), asked);
    expect(verdict).toMatchObject({
      effect: 'unknown',
      reasons: [{ code: 'checks-unknown', data: { cause } }],
    });
  });

  it('goes through a short refusal', async () => {
    await repo.checkRun('test', { app: ci });
    const answer = { kind: 'secondary-rate-limit', retryAfterSeconds: 20 } as const;
    const { verdict } = await gate(ofChecks(test77), { faults: [{ times: 1, answer }] });
    expect(verdict.effect).toBe('allow');
    expect(now - epochMilliseconds(start)).toBe(20_000);
  });

  it('asks an Enterprise Server the same', async () => {
    await repo.checkRun('test', { app: ci });
    const { creator: login } = await repo.status('scan', { by: 'scanner' });
    const creator = builder.scenario().users?.find((user) => user.login === login)?.id;
    const policy = ofChecks(test77, { kind: 'status', name: 'scan', creator });
    expect((await gate(policy, { profile: 'ghes' })).verdict.effect).toBe('allow');
  });

  it('refuses a repository that GitHub could not have', async () => {
    const wrong = { request: { ...request(), repository: { name: 'acme', id: null } } };
    const context = { ...wrong, policies: [policyOf(ofChecks(test77))], inputs: {} };
    ports = createPorts({ workspace: folder, clock });
    const asked = collect(ports, context as unknown as Parameters<typeof collect>[1]);
    await expect(asked).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

describe('who ran it again', () => {
  async function job(by: string, rerunBy: readonly string[] = [], workflow = '.github/workflows/ci.yml') {
    const run = await repo.run({ by, rerunBy, workflow, sha: commit });
    const startedAt = builder.now();
    const id = run.id + 1_000_000;
    const done = { status: 'completed', conclusion: 'success' } as const;
    run.attempts
      .at(-1)
      ?.jobs.push({ id, name: 'test', ...done, startedAt, completedAt: startedAt, runnerName: null });
    await repo.checkRun('test', { id, suite: run.id });
  }
  async function merged(): Promise<void> {
    await repo.commits([{ on: 'feature', by: 'alice', coAuthors: ['carol'], message: 'part' }]);
    const pull = await repo.openPullRequest({ head: 'feature', by: 'alice' });
    repo.review(pull, { by: 'bob' });
    commit = await repo.merge(pull, { by: 'bob', method: 'squash' });
  }

  it('is nobody at the first attempt, and then authors are not asked for', async () => {
    await merged();
    await job('bob');
    const { verdict } = await gate(ofChecks(testActions));
    expect(verdict.effect).toBe('allow');
    expect(operations('graphql')).toBe(0);
  });
  it.each([
    ['the author', 'alice', ['check-passed', 'rerun-by-author']],
    ['a co-author', 'carol', ['check-passed', 'rerun-by-author']],
    ['somebody else', 'erin', ['check-passed']],
    ['the one who merged', 'bob', ['check-passed']],
  ])('is %s', async (_name, who, codes) => {
    await merged();
    await job('bob', [who]);
    expect((await gate(ofChecks(testActions))).codes).toEqual(codes);
  });
  it('is not known without the permission to see runs, or to see pull requests', async () => {
    await merged();
    await job('bob', ['erin']);
    const unseen = await gate(ofChecks(testActions), { token: 'checks-only' });
    expect(unseen.codes).toEqual(['check-passed', 'origin-unknown']);
    expect(JSON.stringify(unseen.verdict)).toContain('`actions: read`');
    await github?.close();
    builder.token('no-pulls', { checks: 'read', actions: 'read', contents: 'read' });
    const faults: Fault[] = [{ match: { path: 'graphql' }, answer: { kind: 'status', status: 403 } }];
    expect((await gate(ofChecks(testActions), { faults })).codes).toEqual([
      'authors-unknown',
      'check-passed',
    ]);
  });
  it('is nobody for a check that no job made', async () => {
    await repo.checkRun('test');
    const { codes, verdict } = await gate(ofChecks(testActions));
    expect(codes).toEqual(['check-passed', 'origin-unknown']);
    expect(verdict.reasons).toMatchObject([{ data: { cause: 'not-found' } }, {}]);
  });
  it('counts only the runs of the workflow that the policy names', async () => {
    await job('bob', [], '.github/workflows/evil.yml');
    const wanted = { ...testActions, workflow: '.github/workflows/ci.yml' };
    expect((await gate(ofChecks(wanted))).codes).toEqual(['check-from-other-workflow']);
    await github?.close();
    await job('bob');
    expect((await gate(ofChecks(wanted))).codes).toEqual(['check-passed']);
  });
});

describe('waiting', () => {
  const waiting = { ...ofChecks(test77), waitMinutes: 15, pollSeconds: 60 };
  const conclude = (standIn: StandIn, conclusion: 'success' | 'failure'): void =>
    standIn.patch(({ repositories }) => {
      for (const check of repositories[0]?.checkRuns ?? [])
        Object.assign(check, { status: 'completed', conclusion, completedAt: check.startedAt });
    });

  it('ends when the check is finished', async () => {
    await repo.checkRun('test', { app: ci, status: 'in_progress' });
    meanwhile = (standIn, at) => {
      if (at >= '2026-03-02T09:33:00.000Z') conclude(standIn, 'success');
    };
    const { verdict, facts } = await gate(waiting);
    expect(verdict.effect).toBe('allow');
    const ended = '2026-03-02T09:33:00.000Z';
    expect(facts.waiting).toEqual({ began: start, ended, looks: 4, end: 'settled' });
    expect(said).toHaveLength(3);
    expect(said[0]).toContain('check-run:77:test');
  });
  it('waits for a check that is not there yet, and does not wait for one that failed', async () => {
    meanwhile = (standIn) => {
      standIn.patch(({ repositories }) => {
        repositories[0]?.checkRuns.push({
          id: 5_000_001,
          name: 'test',
          headSha: commit,
          app: ci,
          status: 'completed',
          conclusion: 'failure',
          startedAt: '2026-03-02T09:31:00Z',
          completedAt: '2026-03-02T09:31:00Z',
        });
      });
    };
    const { codes, facts } = await gate(waiting);
    expect(codes).toEqual(['check-failed']);
    expect(facts.waiting).toMatchObject({ looks: 2, end: 'settled' });
  });
  it('ends at the limit', async () => {
    await repo.checkRun('test', { app: ci, status: 'queued' });
    const { codes, facts } = await gate(waiting);
    expect(codes).toEqual(['check-running']);
    expect(facts.waiting).toMatchObject({ ended: '2026-03-02T09:45:00.000Z', looks: 16, end: 'limit' });
  });
  it('ends when the run is cancelled', async () => {
    await repo.checkRun('test', { app: ci, status: 'queued' });
    stuck = true;
    const { verdict, facts } = await gate(waiting);
    expect(verdict.effect).toBe('unknown');
    expect(facts.waiting).toMatchObject({ looks: 1, end: 'cancelled' });
    expect(said.at(-1)).toContain('cancelled');
  });
  it('does not wait where a permission is missing', async () => {
    const { facts } = await gate(waiting, { token: 'nothing' });
    expect(facts.waiting).toMatchObject({ looks: 1, end: 'settled' });
  });
  it('asks a failing server ever later', async () => {
    await repo.checkRun('test', { app: ci });
    const faults: Fault[] = [
      { match: { path: 'check-runs' }, times: 3, answer: { kind: 'status', status: 500 } },
    ];
    const { verdict, facts } = await gate({ ...waiting, pollSeconds: 30 }, { faults });
    expect(verdict.effect).toBe('allow');
    // After 60, 120 and 240 seconds.
    expect(facts.waiting).toMatchObject({ looks: 4, ended: '2026-03-02T09:37:00.000Z' });
  });
  it('waits until a used-up limit starts anew', async () => {
    await repo.checkRun('test', { app: ci });
    meanwhile = (standIn, at) => {
      if (at >= '2026-03-02T10:00:00.000Z') standIn.patch((world) => void (world.rateLimit.limit = 5000));
    };
    const { verdict, facts } = await gate({ ...waiting, waitMinutes: 60 }, { limit: 1 });
    expect(verdict.effect).toBe('allow');
    expect(facts.waiting).toMatchObject({ ended: '2026-03-02T10:00:00.000Z', looks: 2 });
  });
});

describe('numbers', () => {
  const predicateType = 'https://acme.example/coverage/v1';
  const workflow = '.github/workflows/ci.yml';
  const job = () => ({ repository: 'acme/shop', ref: 'refs/heads/main', commit, workflow });

  async function put(name: string, statement: object): Promise<object> {
    const signer = await createSigner();
    const root = JSON.stringify(signer.trustedRoot);
    await writeFile(join(folder, 'root.json'), root);
    await writeFile(
      join(folder, name),
      JSON.stringify(await signer.signStatement({ ...job(), ...statement } as never)),
    );
    return {
      trustedRoot: 'root.json',
      trustedRootDigest: sha256(Buffer.from(root)),
      attested: [
        {
          predicateType,
          field: 'totals.lines',
          op: '>=',
          value: 80,
          signer: { identity: identityOf(job()) },
        },
      ],
    };
  }
  const statement = (lines: unknown, digest = artifact) => ({
    predicateType,
    predicate: { totals: { lines }, secret: 'not kept' },
    subjects: [{ name: 'shop', digest }],
  });

  it.each([
    ['high enough', statement(85), ['number-attested']],
    ['too low', statement(79.5), ['number-refused']],
    ['text', statement('85'), ['number-unusable']],
    [
      'of something else',
      statement(85, `sha256:${'0'.repeat(64)}`),
      ['attestation-not-counted', 'number-not-attested'],
    ],
  ])('are read from a signed attestation: %s', async (_name, signed, codes) => {
    const policy = await put('a.json', signed);
    const judged = await gate({ ...policy, bundles: ['*a.json'] });
    expect(judged.codes).toEqual(codes);
    expect(JSON.stringify(judged.facts)).not.toContain('not kept');
  });
  it('are found by the input, too', async () => {
    const policy = await put('a.json', statement(85));
    expect(Object.keys(inputs)).toEqual(['bundle']);
    expect((await gate(policy)).codes).toEqual(['number-not-attested']);
    await github?.close();
    expect((await gate(policy, { given: { bundle: 'a.json' } })).codes).toEqual(['number-attested']);
  });
  it('are not read where the root was replaced', async () => {
    const policy = await put('a.json', statement(85));
    await writeFile(join(folder, 'root.json'), JSON.stringify((await createSigner()).trustedRoot));
    const { verdict } = await gate(policy, { given: { bundle: 'a.json' } });
    expect(verdict.effect).toBe('unknown');
  });
});
