import { checksPassedGate } from '@countersign/gates/checks-passed';
import type { Generator, Random } from './random.ts';

type Policy = Parameters<typeof checksPassedGate.decide>[0];

// Few values for everything, so that policies and facts meet often.
const commit = 'a'.repeat(40);
const elsewhere = 'b'.repeat(40);
const subject = {
  kind: 'image',
  name: 'ghcr.io/acme/shop',
  digest: `sha256:${'d'.repeat(64)}`,
} as const;
const evidence = [`sha256:${'e'.repeat(64)}`];
const pin = `sha256:${'f'.repeat(64)}`;
const at = (minute: number): string => `2026-06-22T14:${String(minute).padStart(2, '0')}:00.000Z`;
const workflows = ['.github/workflows/ci.yml', '.github/workflows/other.yml'] as const;
const apps = [
  { id: '15368', slug: 'github-actions' },
  { id: '77', slug: 'ci' },
] as const;
const people = ['bob', 'alice', 'carol'] as const;
const identities = ['https://github.com/acme/shop/.github/workflows/ci.yml@refs/heads/main', 'else'] as const;
const issuers = ['https://token.actions.githubusercontent.com', 'https://accounts.example'] as const;
const predicateType = 'https://acme.example/coverage/v1';
const causes = ['not-found', 'forbidden', 'unreachable', 'malformed', 'truncated', 'not-collected'] as const;
const conclusions = [
  'success',
  'failure',
  'cancelled',
  'timed_out',
  'action_required',
  'stale',
  'skipped',
  'neutral',
  'enlightened',
] as const;

/** The first value most of the time, any of them otherwise. */
function mostly<T>(random: Random, values: readonly T[], chance = 0.95): T {
  return random.chance(chance) ? (values[0] as T) : random.pick(values);
}

function fact(random: Random, value: unknown, chance = 0.985): object {
  if (random.chance(chance)) return { state: 'known', value, evidence };
  return { state: 'missing', cause: random.pick(causes), detail: 'it could not be learned' };
}

function several(random: Random, most: number): number[] {
  return Array.from({ length: random.int(most + 1) }, (_, index) => index);
}

function wantedCheck(random: Random): object {
  if (random.chance(0.2)) return { kind: 'status', name: 'scan', creator: 9 };
  const workflow = random.chance(0.2) ? { workflow: workflows[0] } : {};
  const app = mostly(random, [15368, 77], 0.85);
  if (random.chance(0.2))
    return { kind: 'check-run', prefix: 'test (', min: 1 + random.int(2), app, ...workflow };
  return { kind: 'check-run', name: mostly(random, ['lint', 'build']), app, ...workflow };
}

function wantedNumber(random: Random): object {
  return {
    predicateType,
    field: mostly(random, ['totals.lines', 'totals.branches']),
    op: mostly(random, ['>=', '>', '<=', '<', '=='], 0.8),
    value: 80,
    signer: { identity: identities[0], issuer: issuers[0] },
  };
}

function policy(random: Random): unknown {
  const checks = several(random, 2).map(() => wantedCheck(random));
  const inFile = random.chance(0.1);
  return {
    checks: checks.length === 0 ? [wantedCheck(random)] : checks,
    rerunByAuthor: mostly(random, ['deny', 'allow'], 0.7),
    attested: random.chance(0.25) ? [wantedNumber(random)] : [],
    bundles: random.chance(0.9) ? ['results/*.json'] : [],
    ...(inFile ? { trustedRoot: 'roots.json', trustedRootDigest: mostly(random, [pin, evidence[0]]) } : {}),
  };
}

function checkRun(random: Random, of: { id: number; name: string; app: (typeof apps)[number] }): object {
  const running = random.chance(0.02);
  const none = running || random.chance(0.005);
  return {
    id: String(of.id),
    name: of.name,
    headSha: mostly(random, [commit, elsewhere], 0.99),
    app: random.chance(0.01) ? null : of.app,
    suite: '1',
    status: running ? random.pick(['queued', 'in_progress', 'pending', 'odd']) : 'completed',
    conclusion: none ? null : mostly(random, conclusions, 0.93),
    startedAt: random.chance(0.01) ? null : at(random.int(5)),
    completedAt: null,
  };
}

/** A run of every wanted name, seldom none, sometimes an older one or one of another App. */
function checkRuns(random: Random, { checks }: Policy): object[] {
  const names = checks.flatMap(({ name, prefix, min }) =>
    name === undefined ? Array.from({ length: min ?? 1 }, (_, index) => `${prefix ?? ''}${index})`) : [name],
  );
  let id = 0;
  return [...new Set(names)].flatMap((name) => {
    if (random.chance(0.03)) return [];
    const app = checks.some((wanted) => wanted.app === 77) ? apps[1] : apps[0];
    const own = mostly(random, [app, ...apps]);
    const more = random.chance(0.2) ? [mostly(random, [own, ...apps], 0.7)] : [];
    return [own, ...more].map((each) => checkRun(random, { id: (id += 1), name, app: each }));
  });
}

function statuses(random: Random): object[] {
  return [...Array(1 + random.int(2)).keys()].map((index) => ({
    id: String(index + 1),
    context: mostly(random, ['scan', 'other']),
    commit: mostly(random, [commit, elsewhere], 0.99),
    state: mostly(random, ['success', 'failure', 'error', 'pending', 'odd']),
    creator: random.chance(0.01) ? null : { login: 'scanner', id: mostly(random, ['9', '10']), type: 'Bot' },
    createdAt: at(random.int(3)),
  }));
}

function account(random: Random): object | null {
  return random.chance(0.02) ? null : { login: mostly(random, people, 0.85), id: '1', type: 'User' };
}

function origin(random: Random, run: { id: string }): object {
  const attempts = 1 + (random.chance(0.2) ? 1 : 0);
  const path = mostly(random, workflows);
  return {
    checkRun: run.id,
    fact: fact(random, {
      job: { job: run.id, checkRun: run.id, runId: '42', attempt: attempts, headSha: commit },
      attempts: Array.from({ length: attempts }, (_, index) => ({
        attempt: mostly(random, [index + 1, 7], 0.99),
        actor: account(random),
        triggeringActor: account(random),
        headSha: mostly(random, [commit, elsewhere], 0.99),
        event: 'push',
        path: random.chance(0.5) ? path : `${path}@refs/heads/main`,
      })),
    }),
  };
}

function measured(random: Random): object {
  if (random.chance(0.05)) return { state: 'rejected', code: 'signature-invalid', detail: 'wrong' };
  const digest = mostly(random, [
    subject.digest,
    `gitCommit:${commit}`,
    `sha1:${commit}`,
    `sha256:${'0'.repeat(64)}`,
  ]);
  return {
    state: 'verified',
    certificate: pin,
    identity: fact(random, mostly(random, identities)),
    issuer: fact(random, mostly(random, issuers)),
    predicateType: mostly(random, [predicateType, 'https://slsa.dev/provenance/v1', null]),
    digests: [digest],
    values: ['totals.lines', 'totals.branches']
      .filter(() => random.chance(0.97))
      .map((field) => ({ field, value: fact(random, mostly(random, [85, 80, 40], 0.8)) })),
  };
}

function bundles(random: Random, { trustedRoot, bundles: patterns }: Policy) {
  const paths = ['results/a.json', ...(random.chance(0.2) ? ['results/b.json'] : [])];
  const from = random.chance(0.1) ? 'input' : 'policy';
  const pattern = patterns[0] ?? 'results/*.json';
  const partial = { state: 'missing', cause: 'truncated', detail: 'cut off', partial: paths };
  const found = random.chance(0.01) ? partial : fact(random, random.chance(0.95) ? paths : []);
  const digest = trustedRoot === 'public-good' ? `sha256:${'c'.repeat(64)}` : pin;
  return {
    roots: random.chance(0.99) ? [{ root: trustedRoot, digest: fact(random, digest) }] : [],
    searches: random.chance(0.99) ? [{ pattern, from, paths: found }] : [],
    bundles: paths
      .filter(() => random.chance(0.99))
      .map((path) => ({
        path,
        line: random.chance(0.1) ? 1 : null,
        root: trustedRoot,
        measured: fact(random, measured(random)),
      })),
  };
}

function facts(random: Random, judged: unknown): unknown {
  const given = judged as Policy;
  const runs = checkRuns(random, given) as { id: string }[];
  const unlinked = random.chance(0.05) ? ['Somebody'] : [];
  return {
    at: at(30),
    commit,
    subject,
    waiting: { began: at(30), ended: at(31), looks: 1, end: 'not-waited' },
    checkRuns: fact(random, runs),
    statuses: fact(random, statuses(random)),
    origins: runs.filter(() => random.chance(0.98)).map((run) => origin(random, run)),
    authors: fact(random, { accounts: ['alice'], unlinked }),
    ...bundles(random, given),
  };
}

export const generator: Generator = { gate: checksPassedGate, policy, facts };
