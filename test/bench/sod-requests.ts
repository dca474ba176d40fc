import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { check, type Effect, judge, known, type Request } from '@countersign/core';
import { sodCheckGate, type SodCheckFacts, type SodCheckPolicy } from '@countersign/gates/sod-check';
import { collect } from '@countersign/gates/sod-check/collect';
import { createPorts } from '@countersign/runtime/ports';
import { judgedPolicy } from '../fuzz/laws.ts';
import { accessTo } from '../github/access.ts';
import { mergeInBulk } from '../support/github/build/many-pull-requests.ts';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../support/github/github.ts';
import type { Measured } from './bench.ts';
import { rounded } from './timing.ts';

/** What reading commits, pull requests, reviews and events of so many commits may cost. */
const bounds: readonly Bound[] = [
  { count: 1_000, requests: 30, points: 100, policy: {}, effect: 'allow' },
  // Comparing ten thousand merges costs git minutes and GitHub not one query; and no more than the newest ten thousand
  // pushes are read, so that who pushed the oldest commits is not known.
  {
    count: 10_000,
    requests: 300,
    points: null,
    policy: { accept: ['content-not-compared'] },
    effect: 'unknown',
  },
];
type Bound = {
  readonly count: number;
  readonly requests: number;
  readonly points: number | null;
  readonly policy: unknown;
  readonly effect: Effect;
};

const token = 'job-token';
const permissions = { contents: 'read', pull_requests: 'read', actions: 'read', metadata: 'read' } as const;

/** A head branch for each pull request, pushed by its author. */
function noteActivity({ record }: RepositoryBuilder): void {
  const none = '0'.repeat(40);
  for (const pull of record.pullRequests) {
    const { at } = record.activity.at(-1) ?? { at: pull.createdAt };
    const id = 1_000_000 + record.activity.length;
    const push = { type: 'branch_creation', ref: `refs/heads/${pull.head.ref}`, before: none } as const;
    record.activity.push({ id, ...push, after: pull.head.sha, actor: pull.author, at });
  }
}

function requestFor(commit: string, at: string): Request {
  const zoe = { login: 'zoe', id: null };
  return {
    server: 'https://github.example',
    repository: { name: 'acme/shop', id: '1' },
    run: { id: '42', attempt: 1 },
    workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    event: 'push',
    ref: 'refs/heads/main',
    commit,
    actor: zoe,
    triggeringActor: zoe,
    environment: 'production',
    service: 'shop',
    subject: { kind: 'image', name: 'ghcr.io/acme/shop', digest: `sha256:${'b'.repeat(64)}` },
    at,
  };
}

type World = {
  readonly github: StandIn;
  readonly base: string;
  readonly head: string;
  readonly at: string;
  readonly close: () => Promise<void>;
};

async function openWorld(count: number): Promise<World> {
  const build = scenarioBuilder();
  build.token(token, permissions);
  const repo = await build.repository('acme/shop', { visibility: 'private' });
  const base = await repo.commit({ message: 'first' });
  const { commits } = await mergeInBulk(repo, { count });
  noteActivity(repo);
  const github = await startGitHub(build.scenario({ rateLimit: { limit: 1_000_000 } }));
  const close = async (): Promise<void> => {
    await github.close();
    build.dispose();
  };
  return { github, base, head: commits.at(-1) ?? base, at: new Date(build.now()).toISOString(), close };
}

function policyOf(given: unknown): SodCheckPolicy {
  const policy = check(sodCheckGate.policy, given);
  if (!policy.ok) throw new Error('the policy does not fit the schema');
  return policy.value;
}

async function collected({ github, base, head, at }: World, policy: SodCheckPolicy): Promise<SodCheckFacts> {
  const workspace = mkdtempSync(path.join(os.tmpdir(), 'countersign-bench-'));
  const ports = createPorts({ workspace, clock: { now: () => at, sleep: () => Promise.resolve() } });
  const record = { commit: base, record: `sha256:${'a'.repeat(64)}`, recordedAt: at } as const;
  const deploy = {
    ...record,
    effect: 'allow',
    by: 'verdict',
    judgements: [{ gate: 'sod-check', facts: {} }],
  } as const;
  try {
    return await collect(ports, {
      request: requestFor(head, at),
      policies: [policy],
      inputs: {},
      github: accessTo(github, token),
      lastDeploy: known({ ...record, locator: 'records:1' }),
      attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
      earlierDeploys: () => Promise.resolve(known([deploy])),
    });
  } finally {
    await ports.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** Requests other than GraphQL, by what they are for. */
function others({ requests }: StandIn): Readonly<Record<string, number>> {
  const counts = { comparisons: 0, activity: 0, run: 0, git: 0, other: 0 };
  for (const { path: asked } of requests) {
    if (asked.startsWith('/graphql')) continue;
    if (asked.includes('.git/')) counts.git += 1;
    else if (asked.includes('/compare/')) counts.comparisons += 1;
    else if (asked.includes('/activity')) counts.activity += 1;
    else if (/\/(?:actions|environments|deployments)\b/u.test(asked)) counts.run += 1;
    else counts.other += 1;
  }
  return counts;
}

function requireWhole(facts: SodCheckFacts, { count, effect }: Bound, policy: SodCheckPolicy): void {
  const read = [...facts.commits, ...facts.pullRequests].filter(({ fact }) => fact.state === 'known');
  const judged = judge(sodCheckGate, [{ ...judgedPolicy(policy), value: policy }], facts);
  if (read.length === 2 * count && judged.effect === effect) return;
  const first = JSON.stringify(judged.reasons[0]);
  throw new Error(`${read.length} commits and pull requests were read and judged ${judged.effect}: ${first}`);
}

async function measure(bound: Bound): Promise<Measured> {
  const { count, requests, points } = bound;
  const world = await openWorld(count);
  try {
    const started = performance.now();
    const policy = policyOf(bound.policy);
    const facts = await collected(world, policy);
    const seconds = rounded((performance.now() - started) / 1000);
    requireWhole(facts, bound, policy);
    const cost = world.github.graphqlCost();
    const ratio = rounded(Math.max(cost.requests / requests, points === null ? 0 : cost.points / points));
    const most = points === null ? '' : ` (at most ${points})`;
    const apart = others(world.github);
    console.log(
      `${count} commits, ${count} pull requests: ${cost.requests} GraphQL requests (at most ${requests}), ${cost.points} points${most}, largest ${cost.mostNodes} nodes; apart from these ${JSON.stringify(apart)}; ${seconds} s`,
    );
    return { ratio, bound: 1, within: ratio <= 1, count, ...cost, apart, seconds };
  } finally {
    await world.close();
  }
}

/** GraphQL requests and points that sod-check's collector spends, counted by the stand-in. Counts do not vary: one round. */
export async function bench(): Promise<Measured> {
  const runs: Measured[] = [];
  for (const bound of bounds) runs.push(await measure(bound));
  const ratio = Math.max(...runs.map((run) => run.ratio));
  return { runs, ratio, bound: 1, within: runs.every(({ within }) => within) };
}
