import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { devNull } from 'node:os';
import type { Fact, GitCommand, Ports } from '@countersign/core';
import type { LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionFact } from '../../../packages/gates/src/digest-pin/action-facts.ts';
import { collectActions, resolveActions } from '../../../packages/gates/src/digest-pin/collect-actions.ts';
import { accessTo, hastyPorts, valueOf } from '../../github/access.ts';
import type { RepositoryBuilder } from '../../support/github/build/repository-builder.ts';
import { scenarioBuilder } from '../../support/github/build/scenario-builder.ts';
import { startGitHub, type StandIn } from '../../support/github/github.ts';

type Build = ReturnType<typeof scenarioBuilder>;

let build: Build;
let ports: LivePorts;
let github: StandIn;
beforeEach(() => {
  build = scenarioBuilder();
  build.token('reader', { metadata: 'read', contents: 'read' });
  ports = hastyPorts();
});
afterEach(async () => {
  await ports.close();
  await github.close();
  build.dispose();
});

function git({ folder }: RepositoryBuilder, ...args: readonly string[]): string {
  const env = {
    PATH: process.env['PATH'] ?? '',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  };
  return execFileSync('git', ['-C', folder, ...args], { env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** A commit with the tree of another one that no ref holds, as a fork's commits are in the store of its parent. */
function impostorOf(repository: RepositoryBuilder, parent: string): string {
  return git(repository, 'commit-tree', `${parent}^{tree}`, '-p', parent, '-m', 'impostor');
}

async function start(): Promise<void> {
  github = await startGitHub(build.scenario());
}

async function collect(uses: readonly string[], live: Ports = ports): Promise<readonly ActionFact[]> {
  const facts = await collectActions(live, { github: accessTo(github) }, uses);
  expect(github.violations).toEqual([]);
  return facts;
}

async function collectOne(uses: string, live: Ports = ports): Promise<ActionFact> {
  const [fact] = await collect([uses], live);
  if (fact === undefined) throw new Error('nothing was learned');
  return fact;
}

function causeOf(fact: Fact<unknown>): string {
  return fact.state === 'known' ? 'known' : fact.cause;
}

const script = 'runs: {using: node24, main: index.js}\n';
const composite = (...uses: readonly string[]): string =>
  `runs:\n  using: composite\n  steps:\n${uses.map((one) => `  - uses: ${one}\n`).join('')}`;

async function action(
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<[RepositoryBuilder, string]> {
  const repository = await build.repository(name, { visibility: 'public' });
  return [repository, await repository.commit({ by: 'alice', files })];
}

/** What stands inside, as `via > file: text (why)`. */
function inside(fact: ActionFact): readonly string[] {
  return valueOf(fact.inside).map(({ via, file, text, why }) => {
    return `${[...via, file].join(' > ')}: ${text ?? '-'}${why === null ? '' : ` (${why})`}`;
  });
}

describe('the commit behind a ref', () => {
  it('is that of a tag, peeled to the end, of a branch, or the one that is named', async () => {
    const [repository, first] = await action('acme/tool', { 'action.yml': script });
    git(repository, 'tag', '-a', '-m', 'one', 'v1.0.0', first);
    git(repository, 'tag', '-a', '-m', 'two', 'v1.0', 'v1.0.0');
    git(repository, 'tag', '-a', '-m', 'three', 'v1', 'v1.0');
    await start();
    const uses = ['acme/tool@v1', 'acme/tool@main', `Acme/Tool@${first}`, 'acme/tool@refs/tags/v1'];
    const facts = await collect(uses);
    expect(facts.map((fact) => fact.uses)).toEqual(uses);
    expect(facts.map(({ commit }) => valueOf(commit))).toEqual([
      { sha: first, from: 'tag' },
      { sha: first, from: 'branch' },
      { sha: first, from: 'commit' },
      { sha: first, from: 'tag' },
    ]);
    expect(facts.map(({ reachable }) => valueOf(reachable))).toEqual(Array(4).fill('branch'));
    expect(new Set(facts.map(({ repositoryId }) => valueOf(repositoryId)))).toEqual(
      new Set([String(github.world().repositories[0]?.id)]),
    );
  });

  it('is not known when a branch and a tag have one name, or when a name looks like a commit', async () => {
    const [repository, first] = await action('acme/tool', { 'action.yml': script });
    const second = await repository.commit({ by: 'alice', files: { 'x.txt': 'x' } });
    git(repository, 'tag', 'v1', first);
    git(repository, 'branch', 'v1', second);
    git(repository, 'update-ref', `refs/heads/${first}`, second);
    await start();
    const facts = await collect(['acme/tool@v1', `acme/tool@${first}`]);
    expect(facts.map(({ commit }) => causeOf(commit))).toEqual(['malformed', 'malformed']);
    expect(facts[0]?.commit).toMatchObject({ detail: expect.stringContaining(first) });
    expect(facts[0]?.commit).toMatchObject({ detail: expect.stringContaining(second) });
    expect(facts.map((fact) => causeOf(fact.reachable))).toEqual(['malformed', 'malformed']);
  });

  it('can be asked for alone', async () => {
    const [, first] = await action('acme/tool', { 'action.yml': script });
    await start();
    const uses = ['acme/tool@main', './x', 'acme/tool@v1', 'acme/tool@main'];
    const facts = await resolveActions(ports, { github: accessTo(github) }, uses);
    expect(facts.map((fact) => [fact.uses, causeOf(fact.commit)])).toEqual([
      ['acme/tool@main', 'known'],
      ['./x', 'malformed'],
      ['acme/tool@v1', 'not-found'],
    ]);
    expect(facts[0]?.commit).toMatchObject({ value: { sha: first, from: 'branch' } });
    expect(github.requests.every(({ path }) => path.startsWith('/acme/tool.git/'))).toBe(true);
  });

  it('is not there for a short SHA, an absent name or an absent commit', async () => {
    const [, first] = await action('acme/tool', { 'action.yml': script });
    await start();
    const uses = [first.slice(0, 12), 'v9', 'a'.repeat(40)].map((ref) => `acme/tool@${ref}`);
    const facts = await collect(uses);
    expect(facts.map(({ commit }) => causeOf(commit))).toEqual(['not-found', 'not-found', 'not-found']);
    expect(facts.map((fact) => causeOf(fact.inside))).toEqual(['not-found', 'not-found', 'not-found']);
  });

  it('costs one list of refs for all uses of a repository', async () => {
    const [repository, first] = await action('acme/tool', { 'action.yml': script, 'sub/action.yml': script });
    git(repository, 'tag', 'v1', first);
    await start();
    const commands: string[] = [];
    const run = (command: GitCommand) => {
      commands.push(command.args[0] ?? '');
      return ports.git.run(command);
    };
    await collect(['acme/tool@v1', 'acme/tool/sub@v1', 'acme/tool@main', 'ACME/tool@v2'], {
      ...ports,
      git: { ...ports.git, run },
    });
    expect(commands.filter((name) => name === 'ls-remote')).toHaveLength(1);
  });
});

describe('where the commit lies', () => {
  it('is a tag when no branch holds it, and nothing for a commit of a fork', async () => {
    const [repository, first] = await action('acme/tool', { 'action.yml': script });
    const released = impostorOf(repository, first);
    git(repository, 'tag', '-a', '-m', 'release', 'v1', released);
    const fake = git(repository, 'commit-tree', `${first}^{tree}`, '-m', 'fake');
    await start();
    const facts = await collect([`acme/tool@${released}`, `acme/tool@${fake}`, `acme/tool@${first}`]);
    expect(facts.map(({ reachable }) => valueOf(reachable))).toEqual(['tag', 'none', 'branch']);
    expect(facts.map(({ commit }) => causeOf(commit))).toEqual(['known', 'known', 'known']);
  });
});

describe('a repository', () => {
  it('that is private is read with the token, which no public one is shown', async () => {
    const [secret, first] = await action('acme/secret', { 'action.yml': script });
    secret.record.visibility = 'private';
    await action('acme/tool', { 'action.yml': script });
    await start();
    const shown: string[] = [];
    const run = (command: GitCommand) => {
      if (command.credential !== undefined) shown.push(command.credential.origin);
      return ports.git.run(command);
    };
    const live = { ...ports, git: { ...ports.git, run } };
    expect(valueOf((await collectOne('acme/tool@main', live)).commit).from).toBe('branch');
    expect(shown).toEqual([]);
    expect(valueOf((await collectOne('acme/secret@main', live)).commit).sha).toBe(first);
    expect(new Set(shown)).toEqual(new Set([github.url]));
  });

  it('that is not there leaves everything unknown', async () => {
    await start();
    const fact = await collectOne('acme/gone@v1');
    const parts = [fact.commit, fact.reachable, fact.repositoryId, fact.inside];
    expect(parts.map(causeOf)).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
  });

  it('that has another name by now keeps its id', async () => {
    await action('acme/new', { 'action.yml': script });
    await start();
    const front = createServer((request, response) => {
      const location = github.url + (request.url ?? '').replace('/acme/old', '/acme/new');
      response.writeHead(301, { location }).end();
    });
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    const access = { ...accessTo(github, null), apiUrl: url, serverUrl: url };
    const [fact] = await collectActions(ports, { github: access }, ['acme/old@main']);
    front.closeAllConnections();
    front.close();
    expect(valueOf(fact?.repositoryId ?? { state: 'missing', cause: 'not-found', detail: '' })).toBe(
      String(github.world().repositories[0]?.id),
    );
  });

  it('whose server does not answer in time, or breaks off, is unreachable', async () => {
    await action('acme/tool', { 'action.yml': script });
    await start();
    github.addFault({ match: { operation: 'git' }, answer: { kind: 'slow', delayMs: 5_000 } });
    const run = (command: GitCommand) => ports.git.run({ ...command, timeoutMs: 300 });
    const slow = await collectOne('acme/tool@main', { ...ports, git: { ...ports.git, run } });
    expect(causeOf(slow.commit)).toBe('unreachable');
    github.clearFaults();
    github.addFault({ match: { operation: 'git' }, after: 2, answer: { kind: 'status', status: 502 } });
    const broken = await collectOne('acme/tool@main');
    expect([broken.commit, broken.reachable, broken.inside].map(causeOf)).toEqual([
      'known',
      'unreachable',
      'unreachable',
    ]);
  });

  it('is one of at most two hundred', async () => {
    await start();
    const uses = Array.from({ length: 203 }, (_, index) => `acme/tool-${index}@v1`);
    const run = async () => ({ state: 'failed', cause: 'unreachable', detail: 'no network' }) as const;
    const facts = await collectActions(
      { ...ports, git: { ...ports.git, run }, http: { send: async () => run() } },
      { github: accessTo(github) },
      uses,
    );
    expect(facts.map(({ commit }) => causeOf(commit)).filter((cause) => cause === 'truncated')).toHaveLength(
      3,
    );
  });

  it('is no place for paths of the workspace or images', async () => {
    await start();
    const facts = await collect(['./x', 'docker://alpine:3', 'nonsense']);
    expect(facts.map(({ commit }) => causeOf(commit))).toEqual(['malformed', 'malformed', 'malformed']);
  });
});

describe('inside of an action', () => {
  it('is nothing for a script', async () => {
    await action('acme/tool', { 'action.yml': script });
    await start();
    expect(inside(await collectOne('acme/tool@main'))).toEqual([]);
  });

  it('are the image of a Docker action, and those of its Dockerfile', async () => {
    await action('acme/image', { 'action.yml': 'runs: {using: docker, image: "docker://alpine:3"}\n' });
    await action('acme/built', {
      'sub/action.yaml': 'runs: {using: docker, image: ../docker/Dockerfile}\n',
      'docker/Dockerfile': 'FROM golang:1 AS build\nFROM scratch\nCOPY --from=build /x /x\n',
    });
    await action('acme/bare', { Dockerfile: 'FROM busybox\n' });
    await action('acme/torn', { 'action.yml': 'runs: {using: docker, image: Dockerfile}\n' });
    await action('acme/out', { 'action.yml': 'runs: {using: docker, image: ../../Dockerfile}\n' });
    await start();
    const uses = ['image', 'built/sub', 'bare'].map((name) => `acme/${name}@main`);
    const facts = await collect([...uses, 'acme/torn@main', 'acme/out@main']);
    expect(facts.slice(0, 3).map(inside)).toEqual([
      ['action.yml: docker://alpine:3'],
      ['docker/Dockerfile: golang:1'],
      ['Dockerfile: busybox'],
    ]);
    expect(causeOf(facts[3]?.inside ?? { state: 'known', value: [], evidence: [] })).toBe('not-found');
    expect(facts.slice(4).map(inside)).toEqual([
      ['action.yml: ../../Dockerfile (its path leads out of the repository)'],
    ]);
  });

  it('are the actions that a composite one uses, and what is in them', async () => {
    const [, leaf] = await action('acme/leaf', {
      'action.yml': 'runs: {using: docker, image: "docker://b:2"}\n',
    });
    await action('acme/middle', {
      'action.yml': composite(`acme/leaf@${leaf}`, './x', '$/own'),
      'own/action.yml': composite('acme/leaf@main'),
    });
    await action('acme/top', { 'action.yml': composite('acme/middle@main', 'docker://c@sha256:1') });
    await start();
    expect(inside(await collectOne('acme/top@main'))).toEqual([
      `acme/middle@main > acme/leaf@${leaf} > action.yml: docker://b:2`,
      `acme/middle@main > action.yml: acme/leaf@${leaf}`,
      'acme/middle@main > action.yml: ./x (it is taken from the files of the job, not from the action)',
      'acme/middle@main > $/own > own/action.yml: acme/leaf@main',
      'action.yml: acme/middle@main',
      'action.yml: docker://c@sha256:1',
    ]);
  });

  it('say what holds the commit of a nested action', async () => {
    const [repository, head] = await action('acme/leaf', { 'action.yml': script });
    const tagged = impostorOf(repository, head);
    git(repository, 'tag', 'v9', tagged);
    await action('acme/top', { 'action.yml': composite(`acme/leaf@${head}`, `acme/leaf@${tagged}`) });
    await start();
    const facts = valueOf((await collectOne('acme/top@main')).inside);
    expect(facts.map(({ text, reachable, why }) => [text, reachable, why])).toEqual([
      [`acme/leaf@${head}`, 'branch', null],
      [`acme/leaf@${tagged}`, 'tag', null],
    ]);
  });

  it('are those of a reusable workflow', async () => {
    await action('acme/flows', {
      '.github/workflows/a.yml':
        'jobs:\n  x:\n    uses: ./.github/workflows/b.yml\n  y:\n    container: node:24\n    steps:\n    - uses: ./z\n',
      '.github/workflows/b.yml': 'jobs: {x: {steps: [{uses: "docker://d:4"}]}}\n',
    });
    await start();
    expect(inside(await collectOne('acme/flows/.github/workflows/a.yml@main'))).toEqual([
      '.github/workflows/a.yml: node:24',
      '.github/workflows/a.yml: ./z (it is taken from the files of the job, not from the action)',
      '$/.github/workflows/b.yml > .github/workflows/b.yml: docker://d:4',
    ]);
  });

  it('ends where actions use one another in a circle', async () => {
    await action('acme/one', { 'action.yml': composite('acme/two@main') });
    await action('acme/two', { 'action.yml': composite('acme/one@main') });
    await start();
    expect(inside(await collectOne('acme/one@main'))).toEqual([
      'acme/two@main > action.yml: acme/one@main',
      'action.yml: acme/two@main',
    ]);
  });

  it('is cut at eight levels, and what was read is kept', async () => {
    for (let level = 0; level < 12; level += 1)
      await action(`acme/a${level}`, { 'action.yml': composite(`acme/a${level + 1}@main`) });
    await start();
    const fact = await collectOne('acme/a0@main');
    expect(fact.inside).toMatchObject({ state: 'missing', cause: 'truncated' });
    expect(fact.inside.state === 'missing' ? fact.inside.partial : []).toHaveLength(9);
  });

  it('is unknown where one of them cannot be had, and tells of a commit of a fork', async () => {
    const [repository, first] = await action('acme/leaf', { 'action.yml': script });
    const fake = impostorOf(repository, first);
    await action('acme/a', { 'action.yml': composite(`acme/leaf@${fake}`) });
    await action('acme/b', { 'action.yml': composite('acme/gone@v1', 'acme/leaf@main') });
    await action('acme/c', { 'action.yml': 'runs: [' });
    await action('acme/d', { 'README.md': 'hello' });
    await start();
    const facts = await collect(['a', 'b', 'c', 'd'].map((name) => `acme/${name}@main`));
    expect(facts.slice(0, 1).map(inside)).toEqual([
      [`action.yml: acme/leaf@${fake} (its commit is on no branch and no tag of that repository)`],
    ]);
    expect(facts[1]?.inside).toMatchObject({
      state: 'missing',
      cause: 'not-found',
      partial: [{ text: 'acme/gone@v1' }, {}],
    });
    expect(valueOf(facts[2]?.inside ?? { state: 'known', value: [], evidence: [] })).toMatchObject([
      { text: null, why: expect.stringMatching(/^line 1: /) },
    ]);
    expect(facts[3]?.inside).toMatchObject({ state: 'missing', cause: 'not-found' });
  });
});
