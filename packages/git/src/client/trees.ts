import { type CommitSha, type Fact, isCommitSha, known, missing } from '@countersign/core';
import type { Mirror } from './mirror.ts';
import { gitText } from './place.ts';

const unknown = missing('not-found', 'the commit is not there');

/**
 * The tree of each commit: its whole content in one id, so that equal trees mean equal files. In one git call. A commit
 * that is not there is not-found, text that is no full SHA malformed.
 */
export async function readTrees(
  { place }: Mirror,
  commits: readonly CommitSha[],
): Promise<ReadonlyMap<CommitSha, Fact<string>>> {
  const asked = [...new Set(commits)].filter(isCommitSha);
  const stdin = new TextEncoder().encode(asked.map((commit) => `${commit}^{tree}\n`).join(''));
  const args = ['cat-file', '--batch-check=%(objectname) %(objecttype)'];
  const text = await gitText(place, { args, stdin, environment: { GIT_NO_LAZY_FETCH: '1' } });
  const lines = text.state === 'known' ? text.value.split('\n') : [];
  const factOf = (line: string | undefined): Fact<string> => {
    if (text.state === 'missing') return text;
    const [, tree] = /^([0-9a-f]+) tree$/.exec(line ?? '') ?? [];
    return tree === undefined ? unknown : known(tree, text.evidence);
  };
  const refused = missing('malformed', 'that is no full commit SHA');
  const facts = new Map(asked.map((commit, index) => [commit, factOf(lines[index])]));
  return new Map(commits.map((commit) => [commit, facts.get(commit) ?? refused]));
}
