import { known, type LastDeploy } from '@countersign/core';
import type { SodCheckFacts } from '@countersign/gates/sod-check';
import type {
  Activity,
  Comparison,
  GitIdentity,
  PullRequest,
  RangeCommit,
  Relation,
  Review,
  RunActor,
} from '@countersign/github';

const evidence = [`sha256:${'e'.repeat(64)}`] as const;

/** A commit SHA that a reader can tell apart: `sha(2)` ends in 2. */
export function sha(number: number): string {
  return number.toString(16).padStart(40, '0');
}

/** The number of an account, one for each login of these tests. */
export function numberOf(login: string): string {
  return String(
    Array.from(login.toLowerCase()).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) %
      1_000_000_007,
  );
}

/** The tree that a commit of these tests has. */
export function treeOf(commit: string): string {
  return `f${commit.slice(1)}`;
}

export function user(login: string): RunActor {
  return { login, id: numberOf(login), type: 'User' };
}

export function person(login: string): GitIdentity {
  return { name: login, email: `${login}@example.com`, login, id: numberOf(login) };
}

export const gitHubItself: GitIdentity = {
  name: 'GitHub',
  email: 'noreply@github.com',
  login: null,
  id: null,
};
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
    tree: treeOf(fields.commit ?? commits.change),
    viaWeb: false,
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
    tree: treeOf(fields.commit ?? commits.merge),
    viaWeb: true,
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
    author: { login: 'bob', type: 'User', id: numberOf('bob') },
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
    author: { login: 'alice', type: 'User', id: numberOf('alice') },
    mergedBy: { login: 'bob', type: 'User', id: numberOf('bob') },
    mergeCommit: commits.merge,
    reviews: [review()],
    commits: [withoutRefs(change())],
    headForcePushes: [],
    baseChanges: [],
    dismissals: [],
    title: 'add a price',
    labels: [],
    createdAt: '2026-03-02T09:00:00.000Z',
    headRef: 'price',
    fromFork: false,
    authorAssociation: 'MEMBER',
    queuedBy: [],
    autoMergeBy: [],
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

export const zeros = '0'.repeat(40);

/** One push to the head branch of pull request 7, with all of its commits. */
export function pushed(fields: Partial<Activity> = {}): Activity {
  return {
    at: '2026-03-02T08:59:00.000Z',
    type: 'branch_creation',
    ref: 'refs/heads/price',
    before: zeros,
    after: commits.change,
    actor: user('alice'),
    ...fields,
  };
}

/** GitHub's note of the merge of pull request 7. */
export function merged(fields: Partial<Activity> = {}): Activity {
  return pushed({
    at: '2026-03-02T11:00:00.000Z',
    type: 'pr_merge',
    ref: 'refs/heads/main',
    before: commits.recorded,
    after: commits.merge,
    actor: user('bob'),
    ...fields,
  });
}

type Content = SodCheckFacts['content'][number];

/** A merge that holds exactly what was reviewed. */
export function sameContent(fields: Partial<Content> = {}): Content {
  const commit = fields.commit ?? commits.merge;
  const tree = treeOf(commit);
  return {
    pullRequest: 'PR_7',
    commit,
    base: commits.recorded,
    head: commits.change,
    fact: known({ measured: { state: 'clean', tree }, tree }, evidence),
    ...fields,
  };
}

type RecordedDeploy = (SodCheckFacts['earlierDeploys'] & { state: 'known' })['value'][number];

export function recordedDeploy(fields: Partial<RecordedDeploy> = {}): RecordedDeploy {
  const { commit, record, recordedAt } = lastDeploy;
  return { commit, tree: treeOf(commit), record, recordedAt, effect: 'allow', by: 'verdict', ...fields };
}

export type Change = {
  readonly range?: readonly RangeCommit[];
  readonly pulls?: readonly PullRequest[];
  readonly facts?: Partial<SodCheckFacts>;
};

function onto(range: readonly RangeCommit[]): (commit: string) => string {
  const parents = new Map(range.map((commit) => [commit.commit, commit.parents[0]]));
  return (commit) => parents.get(commit) ?? commits.recorded;
}

/** Each merge holds what was reviewed, measured from the first parent of what it made. */
function contentOf(range: readonly RangeCommit[], pulls: readonly PullRequest[]): Content[] {
  const base = onto(range);
  return pulls.flatMap(({ id, head, mergeCommit: commit }) =>
    commit === null ? [] : [sameContent({ pullRequest: id, commit, base: base(commit), head })],
  );
}

/** Whoever opened a pull request pushed all of it at once; whoever merged it did so on GitHub. */
function activityOf(range: readonly RangeCommit[], pulls: readonly PullRequest[]): Activity[] {
  const base = onto(range);
  return pulls.flatMap(({ head, headRef, author, mergeCommit, mergedBy }) => {
    const ref = `refs/heads/${headRef}`;
    const actor = { ...user(author?.login ?? 'alice'), type: author?.type ?? 'User' };
    const push = pushed({ ref, after: head, actor });
    if (mergeCommit === null) return [push];
    const merge = { before: base(mergeCommit), after: mergeCommit, actor: user(mergedBy?.login ?? 'bob') };
    return [push, merged(merge)];
  });
}

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
    content: contentOf(range, pulls),
    activity: known(activityOf(range, pulls), evidence),
    environmentRules: known({ name: 'production', reviewers: [], preventSelfReview: false, waitMinutes: 0 }),
    environmentReviews: known([]),
    environmentDeployments: known([]),
    permissions: [],
    teams: [],
    codeOwners: notAsked,
    files: [],
    touched: [],
    rulesets: known([]),
    ruleSuites: known({ visible: 'all', detail: '', suites: [] }),
    earlierDeploys: known([recordedDeploy()]),
    workflow: 'https://github.com/acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    builder: known(null),
    ...changed.facts,
  };
}
