import { sodCheckGate } from '@countersign/gates/sod-check';
import type { CommitPeople, GitIdentity, PullRequest, RangeCommit } from '@countersign/github';
import type { Generator, Random } from './random.ts';
import { deployFacts } from './sod-check-deploy.ts';
import { policy } from './sod-check-policy.ts';
import {
  acted,
  fact,
  instant,
  numberOf,
  oddly,
  people,
  type Person,
  sha,
  shown,
  treeOf,
  type World,
} from './sod-check-world.ts';

function identity(world: World, login: Person): GitIdentity {
  const { random } = world;
  if (oddly(world)) return { name: 'Nobody', email: 'nobody@nowhere.example', login: null, id: null };
  return { name: login, email: `${login}@example.com`, login: shown(login, random), id: numberOf(login) };
}

const gitHubItself: GitIdentity = { name: 'GitHub', email: 'noreply@github.com', login: null, id: null };
const bot: GitIdentity = {
  name: 'bot[bot]',
  email: '1+robot[bot]@users.noreply.github.com',
  login: null,
  id: null,
};
const byGitHub = { valid: true, byGitHub: true, signer: null };

type Pull = {
  readonly number: number;
  readonly method: 'merge' | 'squash' | 'rebase';
  readonly opener: Person;
  readonly byBot: boolean;
  readonly count: number;
};

function anyOther(random: Random, login: Person): Person {
  return random.pick(people.filter((each) => each !== login));
}

function signatureOf({ random }: World, login: Person): CommitPeople['signature'] {
  if (random.chance(0.7)) return null;
  const signer = random.chance(0.9) ? login : random.pick(people);
  return { valid: random.chance(0.9), byGitHub: false, signer };
}

function ownCommits(world: World, pull: Pull): PullRequest['commits'] {
  const { random } = world;
  return Array.from({ length: pull.count }, (_, index) => {
    const author = pull.byBot ? bot : identity(world, pull.opener);
    const signed = (pull.byBot || random.chance(0.1)) && !oddly(world);
    return {
      commit: sha(pull.number * 100 + index),
      headline: `change ${index}`,
      parents: [sha(pull.number * 100 + index - 1)],
      author,
      committer: signed ? gitHubItself : author,
      coAuthors: oddly(world) ? [identity(world, random.pick(people))] : [],
      signature: signed ? byGitHub : signatureOf(world, pull.opener),
      tree: treeOf(sha(pull.number * 100 + index)),
      viaWeb: signed && !pull.byBot,
    };
  });
}

type Landed = Omit<RangeCommit, 'pullRequests'>;

function landed(world: World, pull: Pull, own: PullRequest['commits'], merger: Person): Landed[] {
  const merge = {
    commit: sha(pull.number * 100 + 50),
    headline: `merge #${pull.number}`,
    parents: [sha(pull.number * 100 - 50)],
    author: pull.byBot ? bot : identity(world, pull.opener),
    committer: gitHubItself,
    coAuthors: [],
    signature: oddly(world) ? null : byGitHub,
    tree: treeOf(sha(pull.number * 100 + 50)),
    viaWeb: true,
  };
  if (pull.method === 'squash') return [merge];
  if (pull.method === 'merge') {
    const last = own.at(-1)?.commit ?? '';
    const brought = own.map((commit, index) => ({
      ...commit,
      parents: [sha(pull.number * 100 + index - 1)],
    }));
    return [...brought, { ...merge, author: identity(world, merger), parents: [...merge.parents, last] }];
  }
  return own.map((commit, index) => ({
    ...commit,
    commit: sha(pull.number * 100 + 50 - (own.length - 1 - index)),
    tree: treeOf(sha(pull.number * 100 + 50 - (own.length - 1 - index))),
    signature: null,
    parents: [sha(pull.number * 100 + 49 - (own.length - 1 - index))],
    headline: oddly(world) ? 'another' : commit.headline,
    committer: pull.byBot ? gitHubItself : identity(world, merger),
  }));
}

function reviews(world: World, pull: Pull, head: string): PullRequest['reviews'] {
  const { random } = world;
  const wanted = pull.byBot ? 2 : 1;
  const honest = people.filter((login) => login !== pull.opener).slice(0, wanted + random.int(2));
  const logins = oddly(world) ? [random.pick(people)] : honest;
  const extra = oddly(world) ? [random.pick(logins)] : [];
  return [...logins, ...extra].map((login, index) => ({
    id: `R_${pull.number}_${index}`,
    state: oddly(world) ? random.pick(['CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED']) : 'APPROVED',
    submittedAt: oddly(world) ? instant(500) : instant(100 + index),
    author: oddly(world) ? random.pick([null, acted('robot', 'Bot')]) : acted(shown(login, random)),
    canPush: !oddly(world),
    commit: oddly(world) ? random.pick([null, sha(999)]) : head,
  }));
}

function happenings(world: World, pull: Pull) {
  const { random } = world;
  const actor = acted(random.pick(people));
  const at = instant(random.chance(0.5) ? 50 : 200);
  const review = `R_${pull.number}_0`;
  const previousState = random.pick(['APPROVED', 'CHANGES_REQUESTED']);
  return {
    headForcePushes: oddly(world) ? [{ at, actor }] : [],
    baseChanges: oddly(world) ? [{ at, actor, from: 'develop', to: 'main' }] : [],
    dismissals: oddly(world) || oddly(world) ? [{ at, actor, review, previousState }] : [],
  };
}

export type Made = {
  readonly pull: PullRequest;
  readonly commits: readonly RangeCommit[];
  readonly tip: string;
};

function makePull(world: World, number: number): Made {
  const { random } = world;
  const opener = random.pick(people);
  const method = random.pick(['squash', 'squash', 'merge', 'rebase'] as const);
  const plan = { number, method, opener, byBot: random.chance(0.15), count: random.chance(0.2) ? 2 : 1 };
  const merger = anyOther(random, opener);
  const own = ownCommits(world, plan);
  const head = own.at(-1)?.commit ?? '';
  const made = landed(world, plan, own, merger);
  const tip = made.at(-1)?.commit ?? '';
  const author = plan.byBot ? acted('robot', 'Bot') : acted(opener);
  const pull: PullRequest = {
    id: `PR_${number}`,
    number,
    state: 'MERGED',
    mergedAt: instant(300),
    base: 'main',
    head,
    author: oddly(world) ? random.pick([null, acted('old', 'Mannequin')]) : author,
    mergedBy: acted(merger),
    mergeCommit: oddly(world) ? null : tip,
    reviews: reviews(world, plan, head),
    commits: own,
    ...happenings(world, plan),
    title: 'a change',
    labels: [],
    createdAt: instant(40),
    headRef: random.chance(0.01) ? null : `topic-${number}`,
    fromFork: random.chance(0.05),
    authorAssociation: 'MEMBER',
    queuedBy: [],
    autoMergeBy: [],
  };
  return { pull, commits: made.map((commit) => ({ ...commit, pullRequests: refs(world, number) })), tip };
}

function refs(world: World, number: number): RangeCommit['pullRequests'] {
  const { random } = world;
  if (oddly(world) && random.chance(0.3)) return [];
  const own = { id: `PR_${number}`, number, repository: 'acme/shop' };
  const state = oddly(world) ? 'OPEN' : 'MERGED';
  const base = oddly(world) ? 'develop' : 'main';
  const other =
    oddly(world) && random.chance(0.3) ? [{ ...own, id: 'PR_other', state: 'MERGED', base: 'main' }] : [];
  return [{ ...own, state, base }, ...other];
}

function comparison(world: World, base: string, commits: readonly RangeCommit[]): unknown {
  const { random } = world;
  const head = commits.at(-1)?.commit ?? base;
  const relation = oddly(world) ? random.pick(['behind', 'diverged', 'identical']) : 'ahead';
  const listed = relation === 'behind' || relation === 'identical' ? [] : commits;
  const total = oddly(world) ? listed.length + 1 : listed.length;
  const shown = listed.map(({ commit, parents }) => ({ commit, parents }));
  return fact(world, { base, head, relation, total, commits: shown });
}

const notAsked = { state: 'missing', cause: 'not-collected', detail: 'no base was given' };

/** Where the range starts: most often a record alone, sometimes a base that widens, narrows or stands alone. */
function start(world: World, commits: readonly RangeCommit[]) {
  const { random } = world;
  const given = random.chance(0.25) ? sha(7) : null;
  const head = commits.at(-1)?.commit ?? sha(1);
  const again = random.chance(0.05);
  const recorded = again ? head : sha(1);
  const record = {
    commit: recorded,
    record: `sha256:${'a'.repeat(64)}`,
    recordedAt: instant(0),
    locator: 'records:1',
  };
  const first = random.chance(0.15);
  const same = { base: head, head, relation: 'identical', total: 0, commits: [] };
  return {
    head,
    base: given,
    lastDeploy: fact(world, first ? null : record),
    fromRecord: again ? fact(world, same) : comparison(world, recorded, commits),
    fromBase: given === null ? notAsked : comparison(world, given, commits),
    recordFromBase:
      given === null ? notAsked : fact(world, oddly(world) ? random.pick(['behind', 'diverged']) : 'ahead'),
  };
}

function attempts({ random }: World, number: number): unknown {
  return Array.from({ length: number - 1 }, (_, index) => {
    const user = acted(random.chance(0.9) ? 'zoe' : random.pick(people));
    const actor = random.chance(0.05) ? null : user;
    return {
      attempt: index + 1,
      actor,
      triggeringActor: user,
      headSha: sha(1),
      event: 'push',
      path: 'd.yml',
    };
  });
}

function facts(random: Random, judged: unknown): unknown {
  const world = { random, amiss: random.chance(0.5) ? 0 : random.pick([0.005, 0.02, 0.1]) };
  const pulls = Array.from({ length: random.chance(0.1) ? 2 : 1 }, (_, index) => makePull(world, index + 1));
  const commits = pulls.flatMap((made) => made.commits);
  const attempt = random.chance(0.8) ? 1 : 2 + random.int(2);
  const deployer = random.chance(0.8) ? 'zoe' : random.pick(people);
  return {
    at: instant(600),
    repository: 'Acme/shop',
    environment: 'production',
    service: 'shop',
    run: { id: '1', attempt },
    actor: { login: deployer, id: numberOf(deployer) },
    triggeringActor: { login: random.chance(0.9) ? deployer : random.pick(people), id: null },
    earlierAttempts: fact(world, attempts(world, oddly(world) ? 1 : attempt)),
    ...start(world, commits),
    defaultBranch: fact(world, 'main'),
    branches: ['develop', 'main'].map((branch) => ({
      branch,
      fromHead: fact(world, oddly(world) ? 'diverged' : random.pick(['ahead', 'identical'])),
    })),
    commits: commits.map((commit) => ({ commit: commit.commit, fact: fact(world, commit) })),
    pullRequests: pulls.map(({ pull }) => ({ id: pull.id, fact: fact(world, pull) })),
    ...deployFacts(world, pulls, judged),
  };
}

export const generator: Generator = { gate: sodCheckGate, policy, facts };
