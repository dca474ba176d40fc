import { canonicalJson, check, judge, known, missing, type Verdict } from '@countersign/core';
import { checksPassedGate } from '@countersign/gates/checks-passed';
import { sha256 } from '@countersign/runtime/ports';
import type { BundleFact, ChecksPassedFacts } from '../../../packages/gates/src/checks-passed/facts.ts';
import type { ChecksPassedPolicy } from '../../../packages/gates/src/checks-passed/policy.ts';

type CheckRun = Extract<ChecksPassedFacts['checkRuns'], { state: 'known' }>['value'][number];
type CommitStatus = Extract<ChecksPassedFacts['statuses'], { state: 'known' }>['value'][number];
type OriginFact = ChecksPassedFacts['origins'][number];

export const commit = 'a'.repeat(40);
export const elsewhere = 'b'.repeat(40);
export const subject = {
  kind: 'image',
  name: 'ghcr.io/acme/shop',
  digest: `sha256:${'d'.repeat(64)}`,
} as const;
export const actions = { id: '15368', slug: 'github-actions' };
export const ci = { id: '77', slug: 'ci' };
export const workflow = '.github/workflows/ci.yml';
export const identity = `https://github.com/acme/shop/${workflow}@refs/heads/main`;
export const issuer = 'https://token.actions.githubusercontent.com';
export const predicateType = 'https://acme.example/coverage/v1';
const pin = `sha256:${'f'.repeat(64)}` as const;
const evidence = [`sha256:${'e'.repeat(64)}`] as const;
const certificate = `sha256:${'c'.repeat(64)}` as const;

export const at = (minute: number): string => `2026-06-22T14:${String(minute).padStart(2, '0')}:00.000Z`;

/** A check run of the deployed commit that succeeded. */
export function run(more: Partial<CheckRun> = {}): CheckRun {
  return {
    id: '1',
    name: 'test',
    headSha: commit,
    app: ci,
    suite: '5',
    status: 'completed',
    conclusion: 'success',
    startedAt: at(1),
    completedAt: at(2),
    ...more,
  };
}

/** A status of the deployed commit that succeeded. */
export function status(more: Partial<CommitStatus> = {}): CommitStatus {
  const creator = { login: 'scanner', id: '9', type: 'User' };
  return { id: '1', context: 'scan', commit, state: 'success', creator, createdAt: at(1), ...more };
}

const person = (login: string) => ({ login, id: '4', type: 'User' });

/** Where the check run with this id comes from: attempts by these people, null for one who is gone. */
export function origin(
  checkRun: string,
  by: readonly (string | null)[] = ['bob'],
  path: string = workflow,
): OriginFact {
  const attempts = by.map((login, index) => ({
    attempt: index + 1,
    actor: person('bob'),
    triggeringActor: login === null ? null : person(login),
    headSha: commit,
    event: 'push',
    path,
  }));
  const job = { job: checkRun, checkRun, runId: '42', attempt: by.length, headSha: commit };
  return { checkRun, fact: known({ job, attempts }, [`sha256:${'1'.repeat(64)}`]) };
}

type Verified = Extract<Extract<BundleFact['measured'], { state: 'known' }>['value'], { state: 'verified' }>;

/** A bundle that proves 85 % coverage of the subject. */
export function bundle(more: Partial<Verified> = {}, place: Partial<BundleFact> = {}): BundleFact {
  const proven: Verified = {
    state: 'verified',
    certificate,
    identity: known(identity),
    issuer: known(issuer),
    predicateType,
    digests: [subject.digest],
    values: [{ field: 'totals.lines', value: known(85) }],
    ...more,
  };
  return { path: 'a.json', line: null, root: 'public-good', measured: known(proven, evidence), ...place };
}

export const wantedNumber = {
  predicateType,
  field: 'totals.lines',
  op: '>=',
  value: 80,
  signer: { identity, issuer },
};

/** Facts of which nothing speaks against a policy that names `test` of App 77. */
export function facts(more: Partial<ChecksPassedFacts> = {}): ChecksPassedFacts {
  return {
    at: at(30),
    commit,
    subject,
    waiting: { began: at(30), ended: at(30), looks: 1, end: 'not-waited' },
    checkRuns: known([run()], evidence),
    statuses: missing('not-collected', 'no policy names one'),
    origins: [],
    authors: missing('not-collected', 'nobody ran anything again'),
    roots: [],
    searches: [],
    bundles: [],
    ...more,
  };
}
export const runs = (...list: readonly CheckRun[]): Partial<ChecksPassedFacts> => ({
  checkRuns: known([...list], evidence),
});
export const statuses = (...list: readonly CommitStatus[]): Partial<ChecksPassedFacts> => ({
  statuses: known([...list], evidence),
});
export const authors = (...accounts: readonly string[]): Partial<ChecksPassedFacts> => ({
  authors: known({ accounts: [...accounts], unlinked: [] }, [`sha256:${'2'.repeat(64)}`]),
});

/** What is known when these bundles lie in the workspace. */
export function measured(...list: readonly BundleFact[]): Partial<ChecksPassedFacts> {
  const paths = [...new Set(list.map(({ path }) => path))];
  return {
    roots: [{ root: 'public-good', digest: known(pin) }],
    searches: [{ pattern: '*.json', from: 'policy', paths: known(paths) }],
    bundles: [...list],
  };
}

export const test77 = { kind: 'check-run', name: 'test', app: 77 };
export const testActions = { kind: 'check-run', name: 'test', app: 15368 };
export const matrix = (min: number): object => ({ kind: 'check-run', prefix: 'test (', min, app: 77 });
export const scan = { kind: 'status', name: 'scan', creator: 9 };
export const ofChecks = (...checks: readonly object[]): object => ({ checks });
export const ofNumber = (more: object = {}): object => ({
  attested: [{ ...wantedNumber, ...more }],
  bundles: ['*.json'],
});

export function policyOf(value: unknown): ChecksPassedPolicy {
  const checked = check(checksPassedGate.policy, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

export function factsOf(value: unknown): ChecksPassedFacts {
  const checked = check(checksPassedGate.facts, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

/** What these facts are judged under these policies. */
export function verdictOf(given: ChecksPassedFacts, ...policies: readonly unknown[]): Verdict {
  const judged = policies.map((value) => {
    const policy = policyOf(value);
    return { digest: sha256(Buffer.from(canonicalJson(policy))), value: policy };
  });
  return judge(checksPassedGate, judged, factsOf(JSON.parse(canonicalJson(given))));
}

export const codesOf = ({ reasons }: Verdict): string[] => reasons.map(({ code }) => code).sort();
