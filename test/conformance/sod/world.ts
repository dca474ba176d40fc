import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  type AnyGate,
  canonicalJson,
  check,
  type Clock,
  type Collect,
  type CollectContext,
  type Effect,
  judge,
  kindOf,
  catalogueOf,
  problemText,
  type Request,
  type Verdict,
} from '@countersign/core';
import type { DeployPredicate } from '@countersign/records';
import {
  directoryStore,
  latestDeploy,
  readEarlierDeploys,
  type RecordStore,
} from '@countersign/records/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { judgedPolicy } from '../../fuzz/laws.ts';
import { accessTo } from '../../github/access.ts';
import { bytesOf, runNumber, sampleSealed } from '../../records/sample-record.ts';
import type { RepositoryBuilder } from '../../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../../support/github/github.ts';
import type { Fault } from '../../support/github/server/faults.ts';

const service = 'shop';
const environment = 'production';
export const repositoryName = 'acme/shop';
export const tokens = { job: 'job-token', app: 'app-token' } as const;

/** A repository with its people, its records of deploys, and what has happened so far. */
export type World = {
  readonly build: ScenarioBuilder;
  readonly repo: RepositoryBuilder;
  /** The commit that the first record names; nothing before it is asked about. */
  readonly base: string;
  /** Writes a record of a deploy that the gates allowed. */
  readonly record: (commit: string, changes?: Partial<DeployPredicate>) => Promise<void>;
  /** Removes every record. */
  readonly forget: () => void;
};

/** A deploy that is asked for in a world. */
export type Deploy = {
  readonly commit: string;
  readonly policy?: unknown;
  readonly request?: Partial<Request>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly faults?: readonly Fault[];
};

export type Judged = {
  readonly effect: Effect;
  /** Codes of the reasons that do not allow. */
  readonly against: readonly string[];
  readonly verdict: Verdict;
  readonly facts: unknown;
};

/** A gate with its collector, whatever its policy and facts are. */
export type CollectedGate = { readonly gate: AnyGate; readonly collect: Collect<never, unknown> };

type Opened = World & { readonly folder: string; readonly store: RecordStore };

const permissions = {
  contents: 'read',
  pull_requests: 'read',
  actions: 'read',
  deployments: 'read',
  checks: 'read',
  statuses: 'read',
  metadata: 'read',
} as const;

function millisecondsOf(instant: string): string {
  return new Date(instant).toISOString();
}

/** A clock that stands where the scenario's does and never waits. */
function standingClock(build: ScenarioBuilder): Clock {
  return { now: () => millisecondsOf(build.now()), sleep: () => Promise.resolve() };
}

async function openWorld(): Promise<Opened> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-sod-'));
  const build = scenarioBuilder();
  build.token(tokens.job, permissions);
  build.token(tokens.app, { ...permissions, members: 'read', administration: 'read' });
  const repo = await build.repository(repositoryName, { visibility: 'private' });
  const base = await repo.commit({ message: 'first', files: { 'a.txt': 'one\n' } });
  const place = path.join(folder, 'records');
  const ports = createPorts({ workspace: folder });
  const store = directoryStore(ports, place);
  let runs = 0;
  const record: World['record'] = async (commit, changes = {}) => {
    runs += 1;
    const recordedAt = millisecondsOf(build.now());
    const own = { environment, service, recordedAt, run: runNumber(runs) };
    const { key, text } = sampleSealed({ ...own, ...changes }, commit);
    await store.put(key, bytesOf(text));
  };
  await record(base);
  const forget = (): void => rmSync(place, { recursive: true, force: true });
  return { build, repo, base, record, forget, folder, store };
}

function requestFor({ build }: World, { commit, request }: Deploy): Request {
  return {
    server: 'https://github.example',
    repository: { name: repositoryName, id: '1' },
    run: { id: '42', attempt: 1 },
    workflow: `${repositoryName}/.github/workflows/deploy.yml@refs/heads/main`,
    event: 'push',
    ref: 'refs/heads/main',
    commit,
    actor: { login: 'dana', id: null },
    triggeringActor: { login: 'dana', id: null },
    environment,
    service,
    subject: {
      kind: 'image',
      name: 'ghcr.io/acme/shop',
      digest: `sha256:${'b'.repeat(64)}`,
    },
    at: millisecondsOf(build.now()),
    ...request,
  };
}

type Asking = { readonly world: Opened; readonly asked: Deploy; readonly github: StandIn };

async function collected({ gate, collect }: CollectedGate, ports: LivePorts, asking: Asking) {
  const { world, asked, github } = asking;
  const policy = check(gate.policy, asked.policy ?? {});
  if (!policy.ok) throw new Error(`the policy is invalid: ${policy.problems.map(problemText).join('; ')}`);
  const scope = { environment, service, repository: repositoryName };
  const context: CollectContext<never> = {
    request: requestFor(world, asked),
    policies: [policy.value as never],
    inputs: asked.inputs ?? {},
    github: accessTo(github, asked.token ?? tokens.job),
    lastDeploy: await latestDeploy(ports, world.store, scope),
    earlierDeploys: () => readEarlierDeploys(ports, world.store, { ...scope, limit: 50 }),
  };
  const raw: unknown = JSON.parse(canonicalJson(await collect(ports, context)));
  const facts = check(gate.facts, raw);
  if (!facts.ok) throw new Error(`the facts are invalid: ${facts.problems.map(problemText).join('; ')}`);
  return { policy: policy.value, facts: facts.value };
}

async function judged(collecting: CollectedGate, world: Opened, asked: Deploy): Promise<Judged> {
  const ports = createPorts({ workspace: world.folder, clock: standingClock(world.build), attempts: 2 });
  const github = await startGitHub(world.build.scenario());
  try {
    for (const fault of asked.faults ?? []) github.addFault(fault);
    const { policy, facts } = await collected(collecting, ports, { world, asked, github });
    if (github.violations.length > 0) throw new Error(`violations: ${JSON.stringify(github.violations)}`);
    const { gate } = collecting;
    const verdict = judge(gate, [judgedPolicy(policy)], facts);
    const codes = verdict.reasons.map(({ code }) => code);
    const against = codes.filter((code) => kindOf(catalogueOf(gate), code).effect !== 'allow');
    return { effect: verdict.effect, against: [...new Set(against)].toSorted(), verdict, facts };
  } finally {
    await github.close();
    await ports.close();
  }
}

/**
 * Opens a world with one recorded deploy, lets something happen in it, and judges the deploy that is then asked for, on
 * the facts that the gate's own collector gathers.
 */
export async function judgeWorld(
  gate: CollectedGate,
  happen: (world: World) => Promise<Deploy>,
): Promise<Judged> {
  const world = await openWorld();
  try {
    return await judged(gate, world, await happen(world));
  } finally {
    world.build.dispose();
    rmSync(world.folder, { recursive: true, force: true });
  }
}
