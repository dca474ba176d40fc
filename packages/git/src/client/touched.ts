import { type CommitSha, type EvidenceId, type Fact, known, missing } from '@countersign/core';
import { parseRawDiff } from '../raw-change.ts';
import { diffCommand } from './changes.ts';
import { findObjects } from './history.ts';
import type { Mirror } from './mirror.ts';
import { gitOutput } from './place.ts';

const commitsAtOnce = 1_000;
const options = ['--stdin', '-m', '--root', '--raw', '-z'];

/**
 * For each commit, the paths that differ from any of its parents, sorted; a commit without parents touches all that it
 * has. One git call for each 1,000 commits, and no file contents. A commit that is not there is not in the answer.
 */
export async function listTouched(
  { place }: Mirror,
  commits: readonly CommitSha[],
): Promise<Fact<ReadonlyMap<CommitSha, readonly string[]>>> {
  const there = await findObjects(place, [...new Set(commits)]);
  if (there.state === 'missing') return missing(there.cause, there.detail);
  const asked = [...there.value].flatMap(([commit, type]) => (type === 'commit' ? [commit] : []));
  const touched = new Map(asked.map((commit) => [commit, new Set<string>()]));
  const evidence = new Set<EvidenceId>(there.evidence);
  for (let start = 0; start < asked.length; start += commitsAtOnce) {
    const batch = asked.slice(start, start + commitsAtOnce);
    const stdin = new TextEncoder().encode(batch.map((commit) => `${commit}\n`).join(''));
    const bytes = await gitOutput(place, { args: [...diffCommand, ...options], stdin });
    if (bytes.state === 'missing') return missing(bytes.cause, bytes.detail);
    const sections = parseRawDiff(bytes.value);
    if (sections === undefined || sections.some(({ commit }) => commit === null || !touched.has(commit)))
      return missing('malformed', 'git diff-tree printed a list of another shape');
    for (const { commit, changes } of sections)
      for (const { path } of changes) touched.get(commit ?? '')?.add(path);
    for (const id of bytes.evidence) evidence.add(id);
  }
  const sorted = [...touched].map(([commit, paths]): [CommitSha, readonly string[]] => [
    commit,
    [...paths].sort(),
  ]);
  return known(new Map(sorted), [...evidence]);
}
