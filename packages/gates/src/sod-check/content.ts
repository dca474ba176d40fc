import type { PullRequest } from '@countersign/github';
import type { MergedSeries } from './merged-series.ts';
import type { DraftBody } from './reasons.ts';
import type { Scene } from './scene.ts';

const shownPaths = 10;

/** What the measure of the merge says, for exactly the commits that it should lie between. */
function measured(scene: Scene, pull: PullRequest, measure: NonNullable<MergedSeries['measure']>) {
  const { commit, base, head } = measure;
  const fitting = scene
    .content(pull.id)
    .filter((each) => each.commit === commit && each.base === base && each.head === head);
  return fitting.map(({ fact }) => fact);
}

/** GitHub's own word for the tree of the merged commit, where it was asked. */
function isTreeOf(scene: Scene, commit: string, tree: string): boolean {
  const told = scene.known.get(commit)?.tree ?? null;
  return told === null || told === tree;
}

/**
 * Does what the merge made hold what was reviewed? What git makes of base and reviewed head by itself must be the tree
 * that was merged: 0 of 4,086 honest merges, squashes and rebases differ. Anything else was added, left out, or
 * written to resolve a conflict, where no reviewer saw it.
 */
export function contentProblems(scene: Scene, pull: PullRequest, series: MergedSeries): DraftBody[] {
  const { measure } = series;
  const [last] = series.made;
  if (last === undefined) return [];
  const which = { commit: last.commit, pullRequest: pull.number };
  const notCompared = (cause: string, detail: string): DraftBody[] => [
    { code: 'content-not-compared', data: { ...which, cause, detail } },
  ];
  if (measure === null) return notCompared('malformed', `${last.commit} has no parent`);
  // GitHub merges one head into one branch; of three parents any could be what the branch was.
  if ((scene.known.get(measure.commit)?.parents.length ?? 0) > 2)
    return notCompared(
      'unsupported',
      'it joins more than two histories, so what it was merged into is not known',
    );
  const facts = measured(scene, pull, measure);
  const [fact] = facts;
  if (fact === undefined) return notCompared('not-collected', 'the merge was not measured');
  const gap = facts.find((each) => each.state === 'missing');
  if (gap?.state === 'missing') return notCompared(gap.cause, gap.detail);
  return facts.flatMap((each): DraftBody[] => {
    if (each.state === 'missing') return [];
    const { measured: merge, tree } = each.value;
    if (!isTreeOf(scene, measure.commit, tree))
      return notCompared('malformed', 'git and GitHub name different trees for it');
    if (merge.state === 'clean') {
      if (merge.tree === tree) return [];
      const data = { ...which, made: measure.commit, expected: merge.tree, found: tree };
      return [{ code: 'content-differs', data }];
    }
    const paths = merge.paths.slice(0, shownPaths);
    const data = { ...which, made: measure.commit, paths, conflicts: merge.paths.length };
    return [{ code: 'conflict-resolved-by-hand', data }];
  });
}
