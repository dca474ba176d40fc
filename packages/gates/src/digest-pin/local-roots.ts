import type { DigestPinFacts } from './facts.ts';
import { likelyRoot, localFiles, localTarget, workflowRoot } from './local-action.ts';
import { meaningOf, type Site, sitesOf } from './places.ts';

/** By file, the roots of the repositories in which it runs, each with its slash. */
export type LocalRoots = ReadonlyMap<string, readonly string[]>;

/** A place that names a path of its own repository. */
export type LocalUse = { readonly file: string; readonly at: string; readonly path: string };

function localUse(site: Site): LocalUse | null {
  const meaning = meaningOf(site.reference);
  return meaning.is === 'local' ? { file: site.file, at: site.place.path, path: meaning.path } : null;
}

/** Every place of the files that names a path of its own repository. */
export function localUses(facts: Pick<DigestPinFacts, 'files'>): readonly LocalUse[] {
  return sitesOf(facts).flatMap((site) => localUse(site) ?? []);
}

/**
 * From where are the paths in each file counted? A runner counts them from the root of the repository whose workflow it
 * runs, in whatever action they stand, so the root goes along with each use. An action may lie in a folder `.github`
 * of its own: that is no root. Pure.
 */
export function localRoots(uses: readonly LocalUse[]): LocalRoots {
  const roots = new Map<string, readonly string[]>();
  const byFile = Map.groupBy(uses, ({ file }) => file);
  const waiting = [...byFile.keys()].flatMap((file) => {
    const root = workflowRoot(file);
    return root === null ? [] : [{ file, root }];
  });
  for (const { file, root } of waiting) {
    const there = roots.get(file) ?? [];
    if (there.includes(root)) continue;
    roots.set(file, [...there, root]);
    for (const { at, path } of byFile.get(file) ?? [])
      for (const next of localFiles(localTarget({ file, at, root }, path)))
        if (byFile.has(next.path)) waiting.push({ file: next.path, root });
  }
  return roots;
}

/** What a use names, from every root from which it may be taken. */
export function targetsOf(roots: LocalRoots, { file, at, path }: LocalUse): readonly string[] {
  const from = roots.get(file) ?? [likelyRoot(file)];
  return [...new Set(from.map((root) => localTarget({ file, at, root }, path)))];
}
