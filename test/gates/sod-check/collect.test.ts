import {
  canonicalJson,
  check,
  type CollectContext,
  type EarlierDeploy,
  type Fact,
  known,
  type LastDeploy,
  missing,
  type Request,
  type Verdict,
  judge,
} from '@countersign/core';
import { type SodCheckFacts, sodCheckGate, type SodCheckPolicy } from '@countersign/gates/sod-check';
import { collect } from '@countersign/gates/sod-check/collect';
import { type LivePorts, sha256 } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessTo, hastyPorts } from '../../github/access.ts';
import type { MergeOptions } from '../../support/github/build/merging.ts';
import type { RepositoryBuilder } from '../../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../../support/github/github.ts';
import type { Fault } from '../../support/github/server/faults.ts';

let builder: ScenarioBuilder;
let repo: RepositoryBuilder;
let github: StandIn | undefined;
let ports: LivePorts;
let base: string;

beforeEach(async () => {
  builder = scenarioBuilder();
  builder.token('reader', { contents: 'read', pull_requests: 'read', actions: 'read', metadata: 'read' });
  builder.token('deployments', {
    contents: 'read',
    pull_requests: 'read',
    actions: 'read',
    deployments: 'read',
    metadata: 'read',
  });
  builder.token('no-pulls', { contents: 'read', metadata: 'read' });
  builder.token('app', {
    contents: 'read',
    pull_requests: 'read',
    actions: 'read',
    administration: 'read',
    metadata: 'read',
  });
  builder.token('nothing', { metadata: 'read' });
  repo = await builder.repository('acme/shop', { visibility: 'private' });
  base = await repo.commit({ message: 'first' });
  ports = hastyPorts();
});
afterEach(async () => {
  await ports.close();
  await github?.close();
  github = undefined;
  builder.dispose();
});

function record(commit: string): LastDeploy {
  return {
    commit,
    record: `sha256:${'a'.repeat(64)}`,
    recordedAt: '2026-03-01T09:00:00.000Z',
    locator: 'countersign-records:shop/1.json',
  };
}

function allowed({ commit, record: digest, recordedAt }: LastDeploy): EarlierDeploy {
  const sealed = digest as EarlierDeploy['record'];
  return {
    commit,
    record: sealed,
    recordedAt,
    effect: 'allow',
    by: 'verdict',
    judgements: [{ gate: 'sod-check', facts: {} }],
  };
}

type Deploy = {
  readonly earlier?: Fact<readonly EarlierDeploy[]>;
  readonly commit: string;
  readonly from?: CollectContext<SodCheckPolicy>['lastDeploy'];
  readonly input?: string;
  readonly builder?: string;
  readonly policy?: unknown;
  readonly token?: string;
  readonly request?: Partial<Request>;
  readonly faults?: readonly Fault[];
};
type Judged = { readonly facts: SodCheckFacts; readonly verdict: Verdict; readonly codes: readonly string[] };

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

async function deploy(asked: Deploy): Promise<Judged> {
  await github?.close();
  github = await startGitHub(builder.scenario());
  for (const fault of asked.faults ?? []) github.addFault(fault);
  const policy = check(sodCheckGate.policy, asked.policy ?? {});
  if (!policy.ok) throw new Error('the policy does not fit its schema');
  const from = asked.from?.state === 'known' && asked.from.value !== null ? asked.from.value : record(base);
  const collected = await collect(ports, {
    request: { ...requestFor(asked.commit), ...asked.request },
    policies: [policy.value],
    inputs: {
      ...(asked.input === undefined ? {} : { base: asked.input }),
      ...(asked.builder === undefined ? {} : { builder: asked.builder }),
    },
    github: accessTo(github, asked.token ?? 'reader'),
    lastDeploy: asked.from ?? known(record(base)),
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: () => Promise.resolve(asked.earlier ?? known([allowed(from)])),
  });
  expect(github.violations).toEqual([]);
  const facts = check(sodCheckGate.facts, JSON.parse(canonicalJson(collected)));
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  const bound = { digest: sha256(Buffer.from(canonicalJson(policy.value))), value: policy.value };
  const verdict = judge(sodCheckGate, [bound], facts.value);
  return {
    facts: facts.value,
    verdict,
    codes: [...new Set(verdict.reasons.map((reason) => reason.code))].sort(),
  };
}

const always = ['deployer-known', 'environment-open'];
const opened = [
  ...always,
  'base-not-proven',
  'bypass-not-visible',
  'commit-approved',
  'head-reviewed',
  'range-complete',
].sort();

type Honest = Pick<MergeOptions, 'method' | 'extraFiles' | 'throughQueue'> & { readonly commits?: number };
let branches = 0;

/** Alice's branch, Bob's approval, merged by Bob. */
async function honestMerge({ commits = 1, ...how }: Honest = {}): Promise<string> {
  branches += 1;
  const on = `feature-${branches}`;
  await repo.branch(on);
  await repo.commits(
    Array.from({ length: commits }, (_, index) => ({ on, by: 'alice', message: `part ${index}` })),
  );
  const pull = await repo.openPullRequest({ head: on, by: 'alice' });
  repo.review(pull, { by: 'bob' });
  return repo.merge(pull, { by: 'bob', ...how });
}

describe('honest deploys', () => {
  it.each(['merge', 'squash', 'rebase'] as const)('allows three commits by %s', async (method) => {
    const commit = await honestMerge({ method, commits: 3 });
    const { verdict, codes } = await deploy({ commit });
    expect([verdict.effect, codes]).toEqual(['allow', opened]);
  });
  it('allows several pull requests of different kinds at once, in few requests', async () => {
    await honestMerge();
    await honestMerge({ method: 'squash', commits: 2 });
    const commit = await honestMerge({ method: 'rebase', commits: 2 });
    const { verdict, facts } = await deploy({ commit });
    expect(verdict.effect).toBe('allow');
    expect(facts.commits).toHaveLength(2 + 1 + 2);
    expect(facts.pullRequests).toHaveLength(3);
    const asked = github?.requests ?? [];
    expect(asked.filter(({ path }) => path.endsWith('/graphql'))).toHaveLength(2);
    expect(asked.length).toBeLessThanOrEqual(20);
  });
  it('allows the recorded commit again, and a first deploy from a given base', async () => {
    const commit = await honestMerge();
    const again = await deploy({ commit, from: known(record(commit)) });
    expect([again.verdict.effect, again.codes]).toEqual(['allow', ['already-deployed', ...always]]);
    const others = { ...allowed(record(commit)), judgements: [{ gate: 'freeze-window', facts: {} }] };
    const unjudged = await deploy({ commit, from: known(record(commit)), earlier: known([others]) });
    expect([unjudged.verdict.effect, unjudged.codes]).toEqual([
      'unknown',
      ['base-not-proven', ...always, 'recorded-not-allowed'],
    ]);
    const first = await deploy({ commit, from: known(null), input: base });
    expect([first.verdict.effect, first.codes]).toEqual(['allow', opened]);
  });
  it("allows a bot's pull request that two people approved", async () => {
    await repo.branch('bump');
    const bot = builder.user('renovate[bot]');
    const identity = { name: 'renovate[bot]', email: `${bot.id}+renovate[bot]@users.noreply.github.com` };
    await repo.commit({ on: 'bump', by: identity, viaWeb: true, pushedBy: 'renovate[bot]' });
    const pull = await repo.openPullRequest({ head: 'bump', by: 'renovate[bot]' });
    repo.review(pull, { by: 'bob' });
    repo.review(pull, { by: 'carol' });
    const commit = await repo.merge(pull, { by: 'bob', method: 'squash' });
    const { verdict, codes } = await deploy({ commit });
    expect([verdict.effect, codes]).toEqual(['allow', opened]);
  });
});

async function pullWith(
  change: (on: string) => Promise<unknown>,
  review: (pull: Awaited<ReturnType<RepositoryBuilder['openPullRequest']>>, on: string) => unknown,
): Promise<string> {
  branches += 1;
  const on = `feature-${branches}`;
  await repo.branch(on);
  await change(on);
  const pull = await repo.openPullRequest({ head: on, by: 'alice' });
  await review(pull, on);
  return repo.merge(pull, { by: 'alice', method: 'squash' });
}

const byAlice = (on: string) => repo.commit({ on, by: 'alice' });

/** Each attack that this form sees: what is done, and a code that must be among the reasons. */
const attacks: readonly (readonly [string, string, string, () => Promise<Deploy>])[] = [
  [
    'A01',
    'direct push',
    'commit-without-pull-request',
    async () => ({ commit: await repo.commit({ by: 'alice' }) }),
  ],
  [
    'A03',
    'merge without a review',
    'not-approved',
    async () => ({ commit: await pullWith(byAlice, () => undefined) }),
  ],
  [
    'A06',
    'force push of the deploy branch',
    'history-rewritten',
    async () => {
      const recorded = await honestMerge();
      await repo.forcePush('main', { to: base, by: 'alice' });
      return { commit: await honestMerge(), from: known(record(recorded)) };
    },
  ],
  [
    'A07',
    'approve, then push more',
    'approval-stale',
    async () => ({
      commit: await pullWith(byAlice, async (pull, on) => {
        repo.review(pull, { by: 'bob' });
        await repo.commit({ on, by: 'alice', authoredAt: '2020-01-01T00:00:00Z' });
        pull.head.sha = await repo.tip(on);
      }),
    }),
  ],
  [
    'A14',
    'retargeted after the approval',
    'approval-stale',
    async () => ({
      commit: await pullWith(byAlice, async (pull) => {
        repo.review(pull, { by: 'bob' });
        await repo.retarget(pull, { to: 'main', by: 'alice' });
      }),
    }),
  ],
  [
    'A14, stacked',
    'retargeted by GitHub itself, as the branch below was deleted',
    'approval-stale',
    async () => ({
      commit: await pullWith(byAlice, async (pull) => {
        repo.review(pull, { by: 'bob' });
        await repo.retarget(pull, { to: 'main', by: 'alice', because: 'branch-deleted' });
      }),
    }),
  ],
  [
    'A15',
    'approved into another branch',
    'pull-request-into-other-branch',
    async () => {
      await repo.branch('develop');
      await repo.branch('topic');
      await repo.commit({ on: 'topic', by: 'alice' });
      const pull = await repo.openPullRequest({ head: 'topic', base: 'develop', by: 'alice' });
      repo.review(pull, { by: 'bob' });
      const commit = await repo.merge(pull, { by: 'bob' });
      await repo.push('main', { to: commit, by: 'alice' });
      return { commit };
    },
  ],
  [
    'A16',
    'the approver wrote a commit',
    'approved-by-author',
    async () => ({
      commit: await pullWith(
        (on) => repo.commits([{ on, by: 'alice' }, { by: 'bob' }]),
        (pull) => repo.review(pull, { by: 'Bob' }),
      ),
    }),
  ],
  [
    'A17',
    'the approver wrote a merged-in side branch',
    'approved-by-author',
    async () => ({
      commit: await pullWith(
        async (on) => {
          await repo.branch(`${on}-side`);
          const side = await repo.commit({ on: `${on}-side`, by: 'bob' });
          await repo.commit({ on, by: 'alice', merging: [side] });
        },
        (pull) => repo.review(pull, { by: 'bob' }),
      ),
    }),
  ],
  [
    'A18',
    'the approver is a co-author, and the squash message hides it',
    'approved-by-author',
    async () => {
      await repo.branch('pair');
      await repo.commit({ on: 'pair', by: 'alice', coAuthors: ['bob'] });
      const pull = await repo.openPullRequest({ head: 'pair', by: 'alice' });
      repo.review(pull, { by: 'bob' });
      return { commit: await repo.merge(pull, { by: 'alice', method: 'squash', message: 'tidy' }) };
    },
  ],
  [
    'A22',
    'the approver force-pushed the head',
    'approved-by-author',
    async () => ({
      commit: await pullWith(byAlice, async (pull, on) => {
        await repo.forcePush(on, { to: await repo.tip(on), by: 'bob' });
        repo.review(pull, { by: 'bob' });
      }),
    }),
  ],
  [
    'A23',
    'an author without an account',
    'author-not-linked',
    async () => ({
      commit: await pullWith(
        (on) => repo.commit({ on, by: { name: 'X', email: 'x@nowhere.example' } }),
        (pull) => repo.review(pull, { by: 'bob' }),
      ),
    }),
  ],
  [
    'A25',
    'a second account that the policy knows',
    'approved-by-author',
    async () => ({
      policy: { samePerson: [['alice', 'alice-two']] },
      commit: await pullWith(byAlice, (pull) => repo.review(pull, { by: 'alice-two' })),
    }),
  ],
  [
    'A26',
    'a bot approves',
    'approver-not-person',
    async () => ({
      commit: await pullWith(byAlice, (pull) => repo.review(pull, { by: 'github-actions[bot]' })),
    }),
  ],
  [
    'A28',
    'an author who calls himself a bot',
    'author-not-linked',
    async () => ({
      commit: await pullWith(
        (on) => repo.commit({ on, by: { name: 'x[bot]', email: '1+x[bot]@users.noreply.github.com' } }),
        (pull) => repo.review(pull, { by: 'bob' }),
      ),
    }),
  ],
  [
    'A29',
    'changes requested after the approval',
    'changes-requested',
    async () => ({
      commit: await pullWith(byAlice, (pull) => {
        repo.review(pull, { by: 'bob' });
        repo.review(pull, { by: 'bob', state: 'CHANGES_REQUESTED' });
      }),
    }),
  ],
  [
    'A29',
    'an objection that the author dismissed',
    'objection-dismissed',
    async () => ({
      commit: await pullWith(byAlice, (pull) => {
        repo.review(pull, { by: 'bob' });
        const review = repo.review(pull, { by: 'carol', state: 'CHANGES_REQUESTED' });
        repo.dismiss(pull, { review, by: 'alice' });
      }),
    }),
  ],
  [
    'A31',
    'an approver who may not write',
    'approver-without-write',
    async () => ({
      commit: await pullWith(byAlice, (pull) => repo.review(pull, { by: 'bob', authorCanPush: false })),
    }),
  ],
  [
    'A32',
    'the deployer is the only approver',
    'deployer-is-approver',
    async () => ({ commit: await honestMerge(), request: { actor: { login: 'BOB', id: null } } }),
  ],
  [
    'A33',
    'the only approver re-ran an earlier attempt',
    'deployer-is-approver',
    async () => {
      const commit = await honestMerge();
      const run = await repo.run({ by: 'dana', rerunBy: ['bob', 'dana'] });
      return { commit, request: { run: { id: String(run.id), attempt: 3 } } };
    },
  ],
  [
    'A02',
    'a push to the branch made an unapproved pull request look merged',
    'merged-by-push',
    async () => {
      await repo.branch('pushed');
      await repo.commit({ on: 'pushed', by: 'alice' });
      const pull = await repo.openPullRequest({ head: 'pushed', by: 'alice' });
      return { commit: await repo.mergeByPush(pull, { by: 'alice' }) };
    },
  ],
  ...(['merge', 'squash'] as const).map(
    (method) =>
      [
        method === 'merge' ? 'A10' : 'A11',
        `a ${method} that holds more than was reviewed`,
        'content-differs',
        async () => ({ commit: await honestMerge({ method, extraFiles: { 'evil.sh': 'curl' } }) }),
      ] as const,
  ),
  [
    'A13',
    'a queued merge that holds more than was reviewed',
    'content-differs',
    async () => ({
      commit: await honestMerge({ throughQueue: true, extraFiles: { 'evil.sh': 'curl' } }),
    }),
  ],
  [
    'A21',
    'a suggestion of the approver was applied',
    'approved-by-author',
    async () => ({
      commit: await pullWith(byAlice, async (pull, on) => {
        await repo.applySuggestions(pull, { by: 'alice', suggestedBy: ['bob'] });
        pull.head.sha = await repo.tip(on);
        repo.review(pull, { by: 'bob' });
      }),
    }),
  ],
  [
    'A22',
    'the approver pushed what another wrote',
    'approved-by-author',
    async () => ({
      commit: await pullWith(
        (on) => repo.commit({ on, by: 'alice', pushedBy: 'bob' }),
        (pull) => repo.review(pull, { by: 'bob' }),
      ),
    }),
  ],
  [
    'A24',
    'somebody wrote in the name of another',
    'author-not-proven',
    async () => ({
      commit: await pullWith(
        (on) => repo.commit({ on, by: 'victim', pushedBy: 'alice' }),
        (pull) => repo.review(pull, { by: 'bob' }),
      ),
    }),
  ],
  [
    'A32',
    'the author deploys',
    'deployer-is-author',
    async () => ({ commit: await honestMerge(), request: { actor: { login: 'alice', id: null } } }),
  ],
  [
    'A34',
    'the approval of the environment may be of an earlier attempt',
    'environment-approval-of-earlier-attempt',
    async () => {
      const commit = await honestMerge();
      repo.environment('production', { reviewers: ['erin'] });
      const approvals = [
        { environments: ['production'], state: 'approved' as const, user: 'erin', comment: '' },
      ];
      const run = await repo.run({ by: 'dana', rerunBy: ['dana'], approvals });
      return { commit, request: { run: { id: String(run.id), attempt: 2 } } };
    },
  ],
  [
    'A35',
    'the author let the run into its environment',
    'environment-reviewer-is-author',
    async () => {
      const commit = await honestMerge();
      repo.environment('production', { reviewers: ['alice', 'erin'] });
      const approvals = [
        { environments: ['production'], state: 'approved' as const, user: 'alice', comment: '' },
      ];
      const run = await repo.run({ by: 'dana', approvals });
      return { commit, request: { run: { id: String(run.id), attempt: 1 } } };
    },
  ],
  [
    'A35',
    'an administrator went past the reviewers of the environment',
    'environment-bypassed',
    async () => {
      const commit = await honestMerge();
      repo.environment('production', { reviewers: ['erin'] });
      const run = await repo.run({ by: 'dana' });
      await repo.deployment({ environment: 'production', sha: commit, run });
      return { commit, request: { run: { id: String(run.id), attempt: 1 } }, token: 'deployments' };
    },
  ],
  [
    'A36',
    'a commit that was never merged',
    'head-not-on-branch',
    async () => {
      await repo.branch('loose');
      const commit = await repo.commit({ on: 'loose', by: 'alice' });
      await repo.openPullRequest({ head: 'loose', by: 'alice' });
      return { commit };
    },
  ],
  [
    'A45',
    'a deleted account approved',
    'approver-not-person',
    async () => ({ commit: await pullWith(byAlice, (pull) => repo.review(pull, { by: null })) }),
  ],
  [
    'A47',
    'a commit from within a pull request',
    'head-not-reviewed',
    async () => {
      await honestMerge({ commits: 2 });
      const [, , inner = ''] = (await repo.readCommit(await repo.tip())).parents.concat(
        (await repo.readCommit((await repo.readCommit(await repo.tip())).parents[1] ?? '')).parents,
      );
      return { commit: inner };
    },
  ],
];

describe('attacks', () => {
  it.each(attacks)('%s: %s gives %s', async (_id, _name, code, prepare) => {
    const { verdict, codes } = await deploy(await prepare());
    expect(verdict.effect).not.toBe('allow');
    expect(codes).toContain(code);
  });
});

describe('honest twins', () => {
  it('allows a queued merge, and one of which a third person pushed the last part', async () => {
    await honestMerge({ throughQueue: true });
    const commit = await pullWith(
      (on) => repo.commit({ on, by: 'alice', pushedBy: 'carol' }),
      (pull) => repo.review(pull, { by: 'bob' }),
    );
    const { verdict, codes } = await deploy({ commit });
    expect([verdict.effect, codes]).toEqual(['allow', opened]);
  });
  it('allows a run that an independent reviewer of the environment let in', async () => {
    const commit = await honestMerge();
    builder.user('erin');
    builder.team('acme/release', ['erin']);
    repo.environment('Production', { reviewers: ['acme/release'] });
    const approvals = [
      { environments: ['Production'], state: 'approved' as const, user: 'erin', comment: '' },
    ];
    const run = await repo.run({ by: 'dana', approvals });
    const { verdict, codes } = await deploy({ commit, request: { run: { id: String(run.id), attempt: 1 } } });
    expect([verdict.effect, codes]).toEqual([
      'allow',
      opened.map((code) => (code === 'environment-open' ? 'environment-reviewed' : code)),
    ]);
  });
  it('allows what was pushed long before its pull request was opened', async () => {
    await repo.branch('old');
    await repo.commit({ on: 'old', by: 'alice' });
    const pull = await repo.openPullRequest({ head: 'old', by: 'alice', at: '2026-05-20T10:00:00Z' });
    repo.review(pull, { by: 'bob', at: '2026-05-20T11:00:00Z' });
    const commit = await repo.merge(pull, { by: 'bob', at: '2026-05-20T12:00:00Z' });
    const { verdict, codes } = await deploy({ commit });
    expect([verdict.effect, codes]).toEqual(['allow', opened]);
  });
});

describe('what a policy asks for beside', () => {
  it('reads code owners where the range starts, and the paths of the pull request', async () => {
    base = await repo.commit({ files: { CODEOWNERS: '*.ts @bob\n' } });
    const commit = await pullWith(
      (on) => repo.commit({ on, by: 'alice', files: { 'a.ts': '1', CODEOWNERS: '*.ts @carol\n' } }),
      (pull) => repo.review(pull, { by: 'bob' }),
    );
    const policy = { approvals: [{ name: 'owners', from: { codeOwners: true } }] };
    const { verdict, facts } = await deploy({ commit, policy });
    expect(verdict.effect).toBe('allow');
    expect(facts.codeOwners).toMatchObject({ state: 'known', value: { commit: base, path: 'CODEOWNERS' } });
  });
  it('takes no older code owners when the base widens the range', async () => {
    const older = base;
    base = await repo.commit({ files: { CODEOWNERS: '*.ts @carol\n' } });
    const commit = await pullWith(
      (on) => repo.commit({ on, by: 'alice', files: { 'a.ts': '1' } }),
      (pull) => repo.review(pull, { by: 'bob' }),
    );
    const policy = { approvals: [{ name: 'owners', from: { codeOwners: true } }] };
    const { verdict, facts, codes } = await deploy({ commit, policy, input: older });
    expect(facts.codeOwners).toMatchObject({ state: 'known', value: { commit: base } });
    expect([verdict.effect, codes]).toEqual(['deny', expect.arrayContaining(['approval-rule-unmet'])]);
  });
  it('cannot read a team without an App, and says which permission is lacking', async () => {
    const commit = await honestMerge();
    const policy = { approvals: [{ name: 'security', from: { teams: ['acme/security'] } }] };
    const { verdict, codes, facts } = await deploy({ commit, policy });
    expect([verdict.effect, codes]).toEqual(['unknown', expect.arrayContaining(['facts-missing'])]);
    expect(JSON.stringify(facts.teams)).toContain('members: read');
  });
  it('leaves commits out that touch other services only', async () => {
    await repo.commit({ by: 'alice', files: { 'mail/send.ts': '1' } });
    await repo.branch('price');
    await repo.commit({ on: 'price', by: 'alice', files: { 'shop/price.ts': '1' } });
    const pull = await repo.openPullRequest({ head: 'price', by: 'alice' });
    repo.review(pull, { by: 'bob' });
    const commit = await repo.merge(pull, { by: 'bob', method: 'squash' });
    const policy = { services: { shop: ['shop/'], mail: ['mail/'] } };
    const { verdict, codes } = await deploy({ commit, policy });
    expect([verdict.effect, codes]).toEqual(['allow', [...opened, 'commit-elsewhere'].sort()]);
  });
  it('measures nothing when the policy accepts that', async () => {
    const commit = await honestMerge();
    const { verdict, codes, facts } = await deploy({ commit, policy: { accept: ['content-not-compared'] } });
    expect([verdict.effect, codes]).toEqual(['allow', [...opened, 'exception-accepted'].sort()]);
    expect(facts.content).toEqual([]);
  });
  it('allows a pushed revert to a state that was allowed, where the policy does', async () => {
    const before = await repo.tip();
    await honestMerge();
    const { tree } = await repo.readCommit(before);
    const recorded = await repo.tip();
    await repo.commit({ by: 'alice', files: { 'part.txt': 'x' } });
    const commit = await repo.tip();
    const earlier = known([allowed(record(recorded)), allowed(record(before))]);
    const policy = { accept: ['revert-to-allowed-tree'] };
    const { facts } = await deploy({ commit, policy, from: known(record(recorded)), earlier });
    const trees = facts.earlierDeploys.state === 'known' ? facts.earlierDeploys.value : [];
    expect(trees.map((each) => each.tree)).toContain(tree);
  });
  it('sees a bypass with the token of an App, and says so where it may not', async () => {
    const commit = await honestMerge();
    await repo.ruleSuite({ result: 'bypass', after: commit });
    expect((await deploy({ commit })).codes).toContain('bypass-not-visible');
    const seen = await deploy({ commit, token: 'app' });
    expect([seen.verdict.effect, seen.codes]).toEqual(['deny', expect.arrayContaining(['rules-bypassed'])]);
  });
  it('refuses a builder that is no identity', async () => {
    const commit = await honestMerge();
    await expect(deploy({ commit, builder: 'two words' })).rejects.toThrow(/^builder: found "two words"/u);
    const workflow = 'https://github.example/acme/shop/.github/workflows/deploy.yml@refs/heads/main';
    expect((await deploy({ commit, builder: workflow })).codes).toContain('builder-deploys');
  });
});

describe('where the range starts', () => {
  it('is unknown without a record and without a base', async () => {
    const { verdict, codes } = await deploy({ commit: await honestMerge(), from: known(null) });
    expect([verdict.effect, codes]).toEqual(['unknown', [...always, 'no-range-start']]);
  });
  it('may not be moved forward by the caller, past an unreviewed commit', async () => {
    await repo.commit({ by: 'alice' });
    const pushed = await repo.tip();
    const commit = await honestMerge();
    const { verdict, codes } = await deploy({ commit, input: pushed });
    expect(verdict.effect).toBe('deny');
    expect(codes).toEqual(expect.arrayContaining(['base-narrows-range', 'commit-without-pull-request']));
  });
  it('may be moved back by the caller', async () => {
    const recorded = await honestMerge();
    const commit = await honestMerge();
    const { verdict, facts } = await deploy({ commit, from: known(record(recorded)), input: base });
    expect(verdict.effect).toBe('allow');
    expect(facts.commits).toHaveLength(4);
  });
  it('leaves a roll-back unknown until a base brings its commits in', async () => {
    const older = await honestMerge();
    const recorded = await honestMerge();
    const back = { commit: older, from: known(record(recorded)) };
    expect((await deploy(back)).codes).toContain('behind-record');
    const checked = await deploy({ ...back, input: base });
    expect(checked.verdict.effect).toBe('allow');
  });
  it('is unknown when the records could not be read or name a commit that is gone', async () => {
    const commit = await honestMerge();
    const unread = await deploy({ commit, from: missing('forbidden', 'no records'), input: base });
    expect([unread.verdict.effect, unread.codes]).toEqual([
      'unknown',
      ['deployer-known', 'environment-open', 'facts-missing'],
    ]);
    const gone = await deploy({ commit, from: known(record('9'.repeat(40))) });
    expect(gone.verdict.effect).toBe('unknown');
    expect(gone.codes).toContain('facts-missing');
  });
  it('refuses a base that is no full SHA', async () => {
    const commit = await honestMerge();
    await expect(deploy({ commit, input: 'main' })).rejects.toThrow(
      /^base: found "main", expected a full commit SHA/,
    );
  });
});

describe('when GitHub does not answer whole', () => {
  const page = { match: { operation: 'PullRequests' } };
  const cases: readonly (readonly [string, Omit<Deploy, 'commit'>])[] = [
    ['the token may not read pull requests', { token: 'no-pulls' }],
    ['the token may read nothing', { token: 'nothing' }],
    [
      'the comparison is forbidden',
      { faults: [{ match: { path: '/compare/' }, answer: { kind: 'status', status: 403 } }] },
    ],
    [
      'the comparison is not found',
      { faults: [{ match: { path: '/compare/' }, answer: { kind: 'status', status: 404 } }] },
    ],
    [
      'the limit is used up',
      {
        faults: [
          { match: { path: '/graphql' }, answer: { kind: 'too-many-requests', retryAfterSeconds: 1 } },
        ],
      },
    ],
    [
      'the list of commits is cut',
      { faults: [{ match: { path: '/compare/' }, answer: { kind: 'short-page', keep: 1 } }] },
    ],
    ['a body breaks off', { faults: [{ match: { path: '/graphql' }, answer: { kind: 'cut-body' } }] }],
    ['half a document comes', { faults: [{ ...page, answer: { kind: 'malformed-json' } }] }],
    [
      'GraphQL leaves the reviews out',
      { faults: [{ ...page, answer: { kind: 'partial-graphql', path: ['nodes', '*', 'reviews'] } }] },
    ],
    [
      'GraphQL may not show the people of a commit',
      {
        faults: [
          {
            match: { operation: 'RangeCommits' },
            answer: { kind: 'partial-graphql', path: ['repository', 'c0'], type: 'FORBIDDEN' },
          },
        ],
      },
    ],
    [
      'the default branch is not told',
      { faults: [{ match: { path: '/repos/acme/shop$' }, answer: { kind: 'status', status: 500 } }] },
    ],
    ['nothing answers', { faults: [{ answer: { kind: 'reset' } }] }],
  ];
  it.each(cases)('%s: unknown, never allowed, and no token in what is said', async (_, asked) => {
    const commit = await honestMerge({ commits: 2 });
    const { verdict, facts } = await deploy({ commit, ...asked });
    expect(verdict.effect).toBe('unknown');
    const said = JSON.stringify([facts, verdict]);
    for (const token of ['reader', 'no-pulls', '"nothing']) expect(said).not.toContain(token);
  });
  it('needs to read earlier attempts of a run that is not the first', async () => {
    const commit = await honestMerge();
    const asked = { commit, request: { run: { id: '42', attempt: 2 } } };
    const { verdict, codes } = await deploy(asked);
    expect(verdict.effect).toBe('unknown');
    expect(codes).toContain('facts-missing');
  });
  it('names the permission that is lacking', async () => {
    const { facts } = await deploy({ commit: await honestMerge(), token: 'no-pulls' });
    const details = facts.commits.map(({ fact }) => (fact.state === 'missing' ? fact.detail : ''));
    expect(details.join(' ')).toContain('pull-requests: read');
  });
});

describe('larger ranges', () => {
  it('pages through three hundred commits', async () => {
    const commit = await honestMerge({ commits: 240 });
    const { verdict, facts } = await deploy({ commit });
    expect(verdict.effect).toBe('allow');
    expect(facts.commits).toHaveLength(241);
  }, 30_000);
});
