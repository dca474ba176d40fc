import { mkdtempSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  type AnyGate,
  type Catalogue,
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
import { judgedEvidence } from './recorded-evidence.ts';
import { judgedPolicy } from '../../fuzz/laws.ts';
import { accessTo } from '../../github/access.ts';
import { bytesOf, runNumber, sampleSealed } from '../../records/sample-record.ts';
import type { RepositoryBuilder } from '../../support/github/build/repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from '../../support/github/build/scenario-builder.ts';
import { type Registry, startRegistry } from '../../support/registry/index.ts';
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
  /** The folder that the job sees as its workspace. */
  readonly workspace: string;
  /** A registry of images, opened when it is first asked for. */
  readonly registry: () => Promise<Registry>;
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
};

/** A gate with its collector, whatever its policy and facts are. */
export type CollectedGate = { readonly gate: AnyGate; readonly collect: Collect<never, unknown> };

type Opened = World & { readonly store: RecordStore; readonly close: () => Promise<void> };

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
    const run = runNumber(runs);
    const own = { environment, service, recordedAt, run, evidence: judgedEvidence() };
    const { key, text } = sampleSealed({ ...own, ...changes }, commit);
    await store.put(key, bytesOf(text));
  };
  await record(base);
  const forget = (): void => rmSync(place, { recursive: true, force: true });
  let registry: Registry | undefined;
  return {
    build,
    repo,
    base,
    record,
    forget,
    store,
    workspace: folder,
    registry: async () => (registry ??= await startRegistry()),
    close: async () => {
      await registry?.close();
      build.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
  };
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

/** A world, the deploy that is asked for in it, and the GitHub that answers. */
export type Asking = {
  readonly world: World;
  readonly store: RecordStore;
  readonly asked: Deploy;
  readonly github: StandIn;
  readonly ports: LivePorts;
};

/** Facts that a gate's own collector gathers for these policies, as they would be recorded. */
export async function collectedFacts(
  { gate, collect }: CollectedGate,
  policies: readonly unknown[],
  { world, store, asked, github, ports }: Asking,
): Promise<unknown> {
  const scope = { environment, service, repository: repositoryName };
  const context: CollectContext<never> = {
    request: requestFor(world, asked),
    policies: policies.map((policy) => policy as never),
    inputs: asked.inputs ?? {},
    github: accessTo(github, asked.token ?? tokens.job),
    lastDeploy: await latestDeploy(ports, store, scope),
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: () => readEarlierDeploys(ports, store, { ...scope, limit: 50 }),
  };
  const facts = check(gate.facts, JSON.parse(canonicalJson(await collect(ports, context))));
  if (!facts.ok) throw new Error(`the facts are invalid: ${facts.problems.map(problemText).join('; ')}`);
  return facts.value;
}

export function judgedOf(catalogue: Catalogue, verdict: Verdict): Judged {
  const codes = verdict.reasons.map(({ code }) => code);
  const against = codes.filter((code) => kindOf(catalogue, code).effect !== 'allow');
  return { effect: verdict.effect, against: [...new Set(against)].toSorted() };
}

/** How a deploy is judged: by one gate, or by all that a policy file asks for. */
export type Judging = (asking: Asking) => Promise<Judged>;

/** Judges by one gate alone, under the policy that the deploy names; the strict one where it names none. */
export function judgedBy(collected: CollectedGate): Judging {
  return async (asking) => {
    const { gate } = collected;
    const policy = check(gate.policy, asking.asked.policy ?? {});
    if (!policy.ok) throw new Error(`the policy is invalid: ${policy.problems.map(problemText).join('; ')}`);
    const facts = await collectedFacts(collected, [policy.value], asking);
    return judgedOf(catalogueOf(gate), judge(gate, [judgedPolicy(policy.value)], facts));
  };
}

async function ask(judging: Judging, { store, ...world }: Opened, asked: Deploy): Promise<Judged> {
  const clock = standingClock(world.build);
  const ports = createPorts({ workspace: world.workspace, clock, attempts: 2 });
  const github = await startGitHub(world.build.scenario());
  try {
    for (const fault of asked.faults ?? []) github.addFault(fault);
    const judged = await judging({ world, store, asked, github, ports });
    if (github.violations.length > 0) throw new Error(`violations: ${JSON.stringify(github.violations)}`);
    return judged;
  } finally {
    await github.close();
    await ports.close();
  }
}

/**
 * Opens a world with one recorded deploy, lets something happen in it, and judges the deploy that is then asked for, on
 * the facts that the gates' own collectors gather.
 */
export async function judgeWorld(
  judging: Judging,
  happen: (world: World) => Promise<Deploy>,
): Promise<Judged> {
  const world = await openWorld();
  try {
    return await ask(judging, world, await happen(world));
  } finally {
    await world.close();
  }
}
