import * as fs from 'node:fs';
import * as path from 'node:path';
import {
  type Fact,
  isCommitSha,
  type JudgedPolicy,
  judge,
  known,
  missing,
  type Request,
  type Verdict,
  type AnyGate,
  catalogueOf,
  explainReason,
  kindOf,
  check,
} from '@countersign/core';
import { collect as collectImages } from '@countersign/gates/digest-pin/collect';
import { digestPinGate } from '@countersign/gates/digest-pin';
import { sodCheckGate, type SodCheckFacts } from '@countersign/gates/sod-check';
import { type LoggedCommit } from '@countersign/git';
import { type GitPlace, listRange } from '@countersign/git/client';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';

const defaultLength = 20;
const mostShown = 10;
const manifestKinds = /^kind:\s*(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod)\s*$/mu;

async function gitLine(place: GitPlace, args: readonly string[]): Promise<string | undefined> {
  const reply = await place.git.run({ args });
  if (reply.state === 'failed' || reply.exitCode !== 0) return undefined;
  return Buffer.from(reply.stdout).toString('utf8').trim();
}

async function endsOf(place: GitPlace, wanted: string | undefined): Promise<{ base: string; head: string }> {
  const head = await gitLine(place, ['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}']);
  if (head === undefined) throw new Error('there is no commit at HEAD, or it is no git repository');
  const length = Number(await gitLine(place, ['rev-list', '--count', '--first-parent', 'HEAD']));
  const back = Math.max(0, Math.min(defaultLength, length - 1));
  const base = await gitLine(place, [
    'rev-parse',
    '--verify',
    '--end-of-options',
    `${wanted ?? `HEAD~${back}`}^{commit}`,
  ]);
  if (base === undefined || !isCommitSha(base))
    throw new Error(`--base: "${wanted ?? ''}" is no commit of that repository`);
  return { base, head };
}

function requestOf(ends: { base: string; head: string }, at: string): Request {
  const nobody = { login: 'nobody', id: null };
  return {
    server: 'https://localhost',
    repository: { name: 'local/repository', id: null },
    run: { id: '0', attempt: 1 },
    workflow: 'demo',
    event: 'demo',
    ref: 'HEAD',
    commit: ends.head,
    actor: nobody,
    triggeringActor: nobody,
    environment: 'demo',
    service: 'demo',
    subject: { kind: 'commit', name: 'local/repository', digest: `sha1:${ends.head.slice(0, 40)}` },
    at,
  };
}

const notAsked = missing('not-collected', 'it is on GitHub, and the demo asks no network service');

function sodFacts(request: Request, base: string, commits: readonly LoggedCommit[]): SodCheckFacts {
  const comparison = {
    base,
    head: request.commit,
    relation: 'ahead' as const,
    total: commits.length,
    commits: commits.map(({ commit, parents }) => ({ commit, parents: [...parents] })),
  };
  return {
    at: request.at,
    repository: request.repository.name,
    environment: request.environment,
    service: request.service,
    run: request.run,
    head: request.commit,
    actor: request.actor,
    triggeringActor: request.triggeringActor,
    earlierAttempts: known([]),
    lastDeploy: known(null),
    base,
    fromRecord: notAsked,
    fromBase: known(comparison),
    recordFromBase: notAsked,
    defaultBranch: notAsked,
    branches: [],
    commits: commits.map(({ commit }) => ({ commit, fact: notAsked })),
    pullRequests: [],
    content: [],
    activity: notAsked,
    environmentRules: notAsked,
    environmentReviews: notAsked,
    environmentDeployments: notAsked,
    permissions: [],
    teams: [],
    codeOwners: notAsked,
    files: [],
    touched: [],
    rulesets: notAsked,
    ruleSuites: notAsked,
    earlierDeploys: known([]),
    workflow: null,
    builder: known(null),
  };
}

function policyOf<P>(gate: AnyGate, value: unknown): JudgedPolicy<P>[] {
  const checked = check(gate.policy, value);
  if (!checked.ok) throw new Error(`${gate.id}: the demo's policy does not pass its schema`);
  return [{ digest: `sha256:${'0'.repeat(64)}`, value: checked.value as P }];
}

function print(gate: AnyGate, verdict: Verdict): void {
  const catalogue = catalogueOf(gate);
  console.log(`\n${gate.id}: ${verdict.effect}`);
  const reasons = verdict.reasons.filter(({ code }) => kindOf(catalogue, code).effect !== 'allow');
  for (const reason of reasons.slice(0, mostShown))
    console.log(
      `  ${kindOf(catalogue, reason.code).effect === 'deny' ? '✗' : '?'} ${reason.code}: ${explainReason(catalogue, reason)}`,
    );
  if (reasons.length > mostShown) console.log(`  … and ${reasons.length - mostShown} more`);
}

function manifestsIn(folder: string): string[] {
  const names = fs.globSync('**/*.{yml,yaml}', {
    cwd: folder,
    exclude: (name) => name === 'node_modules' || name === '.git',
  });
  return names
    .filter((name) => manifestKinds.test(fs.readFileSync(path.join(folder, name), 'utf8')))
    .sort()
    .slice(0, 100);
}

async function judgeManifests(ports: LivePorts, request: Request, folder: string): Promise<void> {
  const files = manifestsIn(folder);
  if (files.length === 0)
    return console.log('\ndigest-pin: no Kubernetes manifest was found, so nothing was judged');
  const policies = policyOf<never>(digestPinGate, { mode: 'check', files });
  const github = { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null };
  const lastDeploy: Fact<null> = known(null);
  const facts = await collectImages(ports, {
    request,
    policies: policies.map(({ value }) => value),
    inputs: {},
    github,
    lastDeploy,
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: async () => known([]),
  });
  print(digestPinGate, judge(digestPinGate, policies, facts));
}

function describeRange(base: string, commits: readonly LoggedCommit[]): void {
  const authors = new Set(commits.map(({ author }) => author.email));
  const others = commits.filter(({ author, committer }) => author.email !== committer.email);
  console.log(
    `Range: ${base.slice(0, 12)}..HEAD, ${commits.length} commits by ${authors.size} people; ${others.length} were committed by somebody else than their author.`,
  );
}

/**
 * Judges a range of a git repository on this disk with the facts that are on this disk. Who approved a commit is not
 * among them, so sod-check must answer unknown; it says for each commit what it would ask GitHub.
 */
export async function judgeRepository(repository: string, wanted: string | undefined): Promise<number> {
  const folder = path.resolve(repository);
  if (!fs.existsSync(folder)) throw new Error(`--repo: there is no folder ${repository}`);
  const ports = createPorts({ workspace: folder });
  try {
    const place: GitPlace = { git: ports.git };
    const ends = await endsOf(place, wanted);
    const range = await listRange(place, ends.base, ends.head);
    if (range.state === 'missing') throw new Error(`the range could not be read: ${range.detail}`);
    describeRange(ends.base, range.value);
    const request = requestOf(ends, ports.clock.now());
    print(
      sodCheckGate,
      judge(sodCheckGate, policyOf<never>(sodCheckGate, {}), sodFacts(request, ends.base, range.value)),
    );
    await judgeManifests(ports, request, folder);
    console.log(
      '\nWho approved what is on GitHub, and this demo asks no network service; in a workflow sod-check asks it.',
    );
    return 0;
  } finally {
    await ports.close();
  }
}
