import { afterEach, describe, expect, it } from 'vitest';
import { type ScenarioBuilder, scenarioBuilder } from '../support/github/build/scenario-builder.ts';
import { git } from '../support/github/git/run.ts';
import { type Scenario, parseScenario } from '../support/github/scenario/scenario.ts';

const built: ScenarioBuilder[] = [];
const start = () => {
  const build = scenarioBuilder();
  built.push(build);
  return build;
};
afterEach(() => {
  for (const build of built.splice(0)) build.dispose();
});

async function shop() {
  const repo = await start().repository('acme/shop');
  await repo.commit({ message: 'start', files: { 'a.txt': 'one\n' } });
  await repo.commit({ on: 'feature', by: 'bob', coAuthors: ['carol'], files: { 'b.txt': 'b\n' } });
  await repo.commit({ on: 'feature', by: 'dave', files: { 'c.txt': 'c\n' } });
  const pull = await repo.openPullRequest({ head: 'feature', by: 'bob', title: 'Add b and c' });
  await repo.commit({ by: 'alice', files: { 'd.txt': 'd\n' } });
  return { repo, pull };
}

const treeOf = (folder: string, revision: string) =>
  git(folder, ['ls-tree', '-r', '--name-only', revision]).then((names) => names.split('\n'));

describe('SHAs', () => {
  it('are the same in every run', async () => {
    const [one, other] = [await shop(), await shop()];
    expect(await one.repo.merge(one.pull)).toBe(await other.repo.merge(other.pull));
    expect(await one.repo.tip('feature')).toBe('8aff410b407c0786dc2528e8e93e6de1f99d7041');
  });
});

describe('merging as GitHub does', () => {
  it('by a merge commit', async () => {
    const { repo, pull } = await shop();
    const base = await repo.tip('main');
    const sha = await repo.merge(pull, { by: 'erin' });
    const commit = await repo.readCommit(sha);
    expect(commit.parents).toEqual([base, pull.head.sha]);
    expect(commit.committer.email).toBe('noreply@github.com');
    expect(await treeOf(repo.folder, sha)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    expect(pull).toMatchObject({ state: 'merged', mergeCommit: sha, mergedBy: 'erin' });
    expect(pull.landed).toHaveLength(3);
  });

  it('by squashing, with the other authors as co-authors', async () => {
    const { repo, pull } = await shop();
    const sha = await repo.merge(pull, { method: 'squash' });
    const commit = await repo.readCommit(sha);
    expect(commit.parents).toHaveLength(1);
    expect(commit.message).toBe('Add b and c (#1)\n\nCo-authored-by: dave <dave@example.com>');
    expect(commit.author.name).toBe('bob');
    expect(pull.landed).toEqual([sha]);
  });

  it('by rebasing: new commits, the old authors, the merger as committer', async () => {
    const { repo, pull } = await shop();
    const base = await repo.tip('main');
    const sha = await repo.merge(pull, { method: 'rebase', by: 'erin' });
    const [last, first] = [await repo.readCommit(sha), await repo.readCommit(pull.landed[0] ?? '')];
    expect([first.author.name, last.author.name]).toEqual(['bob', 'dave']);
    expect([first.parents, last.parents]).toEqual([[base], [first.oid]]);
    expect(last.committer.name).toBe('erin');
    expect(await treeOf(repo.folder, sha)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    expect(await repo.tip('feature')).toBe(pull.head.sha);
  });

  it('with more in the merge commit than was merged', async () => {
    const { repo, pull } = await shop();
    const sha = await repo.merge(pull, { extraFiles: { 'evil.txt': 'x' } });
    expect(await treeOf(repo.folder, sha)).toContain('evil.txt');
    expect((await repo.readCommit(sha)).parents).toHaveLength(2);
  });

  it('refuses what conflicts', async () => {
    const { repo, pull } = await shop();
    await repo.commit({ files: { 'b.txt': 'other\n' } });
    await expect(repo.merge(pull)).rejects.toThrow(/does not merge cleanly/);
  });
});

describe('pull requests follow their branch', () => {
  it('at a push and at a force push, and a review stays where it was given', async () => {
    const { repo, pull } = await shop();
    const review = repo.review(pull);
    const seen = pull.head.sha;
    const pushed = await repo.commit({ on: 'feature', by: 'mallory' });
    expect([pull.head.sha, review.commit]).toEqual([pushed, seen]);
    await repo.forcePush('feature', { by: 'mallory', to: seen });
    expect(pull.events.at(-1)).toMatchObject({
      type: 'HEAD_REF_FORCE_PUSHED_EVENT',
      before: pushed,
      after: seen,
    });
    expect(repo.record.activity.at(-1)).toMatchObject({ type: 'force_push', actor: 'mallory' });
  });
});

describe('what goes around a review', () => {
  it('a push that GitHub shows as a merge', async () => {
    const { repo } = await shop();
    await repo.commit({ on: 'hotfix', by: 'mallory' });
    const pull = await repo.openPullRequest({ head: 'hotfix', by: 'mallory' });
    const sha = await repo.mergeByPush(pull, { by: 'mallory' });
    expect([await repo.tip('main'), pull.mergeCommit, pull.state]).toEqual([sha, sha, 'merged']);
    expect(repo.record.activity.at(-1)).toMatchObject({ type: 'push', after: sha });
  });

  it('a pull request from a fork', async () => {
    const { repo } = await shop();
    await repo.commit({ on: 'patch', by: 'mallory' });
    const pull = await repo.openPullRequest({ head: 'patch', by: 'mallory', fork: 'mallory' });
    expect(pull.head.repository).toBe('mallory/shop');
    await expect(repo.tip('patch')).rejects.toThrow('no branch patch');
    expect(await git(repo.folder, ['rev-parse', `refs/pull/${pull.number}/head`])).toBe(pull.head.sha);
  });
});

describe('many commits', () => {
  it('come from one process', async () => {
    const repo = await start().repository('acme/large');
    const shas = await repo.commits(Array.from({ length: 300 }, (_, index) => ({ by: `dev-${index % 7}` })));
    expect(new Set(shas).size).toBe(300);
    expect(await git(repo.folder, ['rev-list', '--count', 'main'])).toBe('300');
  });
});

describe('a scenario is validated', () => {
  const valid: Scenario = { users: [{ login: 'alice', id: 1 }] };

  it.each<[string, unknown, string]>([
    ['an unknown key', { ...valid, pulls: [] }, 'scenario.pulls: unknown key'],
    [
      'an unknown key within',
      { users: [{ login: 'a', id: 1, mail: 'x' }] },
      'scenario.users[0].mail: unknown key',
    ],
    ['a wrong value', { users: [{ login: 'a b', id: 1 }] }, 'scenario.users[0].login: not a login'],
    ['a permission that is none', { tokens: { t: { permissions: { content: 'read' } } } }, 'content'],
    ['an instant without a zone', { now: '2026-01-01' }, 'scenario.now: not an instant'],
  ])('%s', (_name, scenario, expected) => {
    expect(() => parseScenario(scenario)).toThrow(expected);
  });

  it('and completed with defaults', () => {
    expect(parseScenario(valid)).toMatchObject({ profile: 'github.com', users: [{ type: 'User' }] });
  });
});

describe('who did what', () => {
  it('a suggestion is made by GitHub for whoever applies it, with its author as co-author', async () => {
    const { repo, pull } = await shop();
    const sha = await repo.applySuggestions(pull, {
      by: 'bob',
      suggestedBy: ['erin'],
      files: { 'b.txt': 'c\n' },
    });
    const commit = await repo.readCommit(sha);
    expect(commit.author.name).toBe('bob');
    expect(commit.committer.email).toBe('noreply@github.com');
    expect(commit.message).toContain('Co-authored-by: erin <erin@example.com>');
    expect(repo.record.commits[sha]).toMatchObject({ viaWeb: true, signature: { wasSignedByGitHub: true } });
    expect(pull.head.sha).toBe(sha);
    expect(repo.record.activity.at(-1)).toMatchObject({
      ref: 'refs/heads/feature',
      after: sha,
      actor: 'bob',
    });
  });
  it('the activity names whoever pushed, not whoever wrote', async () => {
    const { repo } = await shop();
    const sha = await repo.commit({ on: 'feature', by: 'alice', pushedBy: 'mallory' });
    expect(repo.record.activity.at(-1)).toMatchObject({ type: 'push', after: sha, actor: 'mallory' });
  });
  it('the queue merges in its own name, for whoever asked', async () => {
    const { repo, pull } = await shop();
    const sha = await repo.merge(pull, { by: 'erin', method: 'squash', throughQueue: true });
    expect(pull).toMatchObject({ mergedBy: 'github-merge-queue[bot]', mergeCommit: sha });
    expect(pull.events.map((event) => [event.type, event.actor])).toEqual([
      ['ADDED_TO_MERGE_QUEUE_EVENT', 'erin'],
      ['MERGED_EVENT', 'github-merge-queue[bot]'],
    ]);
    expect(repo.record.activity.at(-1)).toMatchObject({
      type: 'merge_queue_merge',
      actor: 'github-merge-queue[bot]',
    });
  });
  it('a deleted branch leaves the head of its pull request', async () => {
    const { repo, pull } = await shop();
    await repo.deleteBranch('feature', { by: 'bob' });
    expect(repo.record.activity.at(-1)).toMatchObject({ type: 'branch_deletion', after: '0'.repeat(40) });
    await expect(repo.tip('feature')).rejects.toThrow('no branch feature');
    expect(await git(repo.folder, ['rev-parse', `refs/pull/${pull.number}/head`])).toBe(pull.head.sha);
  });
});
