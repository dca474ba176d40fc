import type { Scene } from './scene.ts';

const merging: ReadonlySet<string> = new Set(['pr_merge', 'merge_queue_merge']);
/** Only young merges are not indexed yet, so few are looked into, however long the range is. */
const mostMerges = 20;

function reached(from: string, scene: Scene, stop: ReadonlySet<string>): Set<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
    const known = scene.known.get(commit);
    if (known === undefined || seen.has(commit) || stop.has(commit)) continue;
    seen.add(commit);
    open.push(...known.parents);
  }
  return seen;
}

/**
 * Commits of the range that GitHub says a pull request's merge brought, although it links none to them, with the time
 * of that merge. GitHub indexes the link some time after the merge. A pushed commit is none of them.
 */
export function earlyMerges(scene: Scene): ReadonlyMap<string, string> {
  const { branches, activity } = scene;
  if (branches.state === 'missing') return new Map();
  const merges = branches.value
    .flatMap((branch) => activity.byRef.get(`refs/heads/${branch}`) ?? [])
    .filter(({ type, after }) => merging.has(type) && scene.known.get(after)?.pullRequests.length === 0);
  const youngest = merges.sort((a, b) => (a.at > b.at ? -1 : 1)).slice(0, mostMerges);
  const brought = new Map<string, string>();
  for (const { before, after, at } of youngest) {
    const old = reached(before, scene, new Set());
    for (const commit of reached(after, scene, old)) brought.set(commit, at);
  }
  return brought;
}
