import { known, type LastDeploy } from '@countersign/core';
import type { SodCheckFacts } from '@countersign/gates/sod-check';
import type {
  Comparison,
  GitIdentity,
  PullRequest,
  RangeCommit,
  Relation,
  Review,
} from '@countersign/github';

const evidence = [`sha256:${'e'.repeat(64)}`] as const;

/** A commit SHA that a reader can tell apart: `sha(2)` ends in 2. */
export function sha(number: number): string {
  return number.toString(16).padStart(40, '0');
}

export function person(login: string): GitIdentity {
  return { name: login, email: `${login}@example.com`, login };
}

export const gitHubItself: GitIdentity = { name: 'GitHub', email: 'noreply@github.com', login: null };
export const signedByGitHub = { valid: true, byGitHub: true, signer: 'web-flow' };

export const commits = { recorded: sha(1), change: sha(2), merge: sha(3) };

export function change(fields: Partial<RangeCommit> = {}): RangeCommit {
  return {
    commit: commits.change,
    headline: 'add a price',
    parents: [commits.recorded],
    author: person('alice'),
    committer: person('alice'),
    coAuthors: [],
    signature: null,
    pullRequests: [ref()],
    ...fields,
  };
}

export function mergeCommit(fields: Partial<RangeCommit> = {}): RangeCommit {
  return {
    ...change({
      commit: commits.merge,
      headline: 'Merge pull request #7',
      parents: [commits.recorded, commits.change],
    }),
    author: person('bob'),
    committer: gitHubItself,
    signature: signedByGitHub,
    ...fields,
  };
}

export function ref(
  fields: Partial<RangeCommit['pullRequests'][number]> = {},
): RangeCommit['pullRequests'][number] {
  return { id: 'PR_7', number: 7, state: 'MERGED', repository: 'acme/shop', base: 'main', ...fields };
}

export function review(fields: Partial<Review> = {}): Review {
  return {
    id: 'R_1',
    state: 'APPROVED',
    submittedAt: '2026-03-02T10:00:00.000Z',
    author: { login: 'bob', type: 'User' },
    canPush: true,
    commit: commits.change,
    ...fields,
  };
}

function withoutRefs(commit: RangeCommit): PullRequest['commits'][number] {
  const { pullRequests: _, ...people } = commit;
  return people;
}

export function pullRequest(fields: Partial<PullRequest> = {}): PullRequest {
  return {
    id: 'PR_7',
    number: 7,
    state: 'MERGED',
    mergedAt: '2026-03-02T11:00:00.000Z',
    base: 'main',
    head: commits.change,
    author: { login: 'alice', type: 'User' },
    mergedBy: { login: 'bob', type: 'User' },
    mergeCommit: commits.merge,
    reviews: [review()],
    commits: [withoutRefs(change())],
    headForcePushes: [],
    baseChanges: [],
    dismissals: [],
    ...fields,
  };
}

export function compared(
  relation: Relation,
  listed: readonly RangeCommit[],
  base: string = commits.recorded,
): Comparison {
  return {
    base,
    head: commits.merge,
    relation,
    total: listed.length,
    commits: listed.map(({ commit, parents }) => ({ commit, parents })),
  };
}

export const lastDeploy: LastDeploy = {
  commit: commits.recorded,
  record: `sha256:${'a'.repeat(64)}`,
  recordedAt: '2026-03-01T09:00:00.000Z',
  locator: 'countersign-records:shop/production/1.json',
};

export type Change = {
  readonly range?: readonly RangeCommit[];
  readonly pulls?: readonly PullRequest[];
  readonly facts?: Partial<SodCheckFacts>;
};

const notAsked = { state: 'missing', cause: 'not-collected', detail: 'not asked' } as const;

/** Alice's pull request, approved by Bob, who merged it; Dana deploys. Allowed, unless `changed` says otherwise. */
export function honestFacts(changed: Change = {}): SodCheckFacts {
  const range = changed.range ?? [change(), mergeCommit()];
  const pulls = changed.pulls ?? [pullRequest()];
  return {
    at: '2026-03-03T09:00:00.000Z',
    repository: 'acme/shop',
    environment: 'production',
    service: 'shop',
    run: { id: '42', attempt: 1 },
    head: commits.merge,
    actor: { login: 'dana', id: '4' },
    triggeringActor: { login: 'dana', id: '4' },
    earlierAttempts: known([]),
    lastDeploy: known(lastDeploy, evidence),
    base: null,
    fromRecord: known(compared('ahead', range), evidence),
    fromBase: notAsked,
    recordFromBase: notAsked,
    defaultBranch: known('main', evidence),
    branches: [{ branch: 'main', fromHead: known('identical', evidence) }],
    commits: range.map((commit) => ({ commit: commit.commit, fact: known(commit, evidence) })),
    pullRequests: pulls.map((pull) => ({ id: pull.id, fact: known(pull, evidence) })),
    ...changed.facts,
  };
}
