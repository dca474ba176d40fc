import { pathMatcher } from '@countersign/core';
import type { Scene } from './scene.ts';

/** The services that a commit touches when the deployed one is surely not among them; null otherwise. */
export type Elsewhere = (commit: string) => readonly string[] | null;

type Service = { readonly name: string; readonly holds: (path: string) => boolean };

function servicesOf(scene: Scene): readonly Service[] {
  return Object.entries(scene.policy.services).map(([name, patterns]) => {
    const matchers = patterns.map(pathMatcher);
    return { name, holds: (path) => matchers.some((matches) => matches(path)) };
  });
}

/** Services that hold a path; null when the path belongs to none, and so to every service. */
function holders(path: string, services: readonly Service[]): readonly string[] | null {
  // Bytes that are no UTF-8 come in git's quotes, where no pattern but a wild one finds the folder again.
  if (path.startsWith('"')) return null;
  const names = services.filter(({ holds }) => holds(path)).map(({ name }) => name);
  return names.length === 0 ? null : names;
}

/**
 * In a repository of several services a commit that touches only other ones is not part of this deploy. A commit whose
 * paths are not known, or that touches none, counts for every service.
 */
export function elsewhereFinder(scene: Scene): Elsewhere {
  const services = servicesOf(scene);
  const own = scene.facts.service;
  // Without paths of its own, the deployed service could be anywhere in the repository.
  if (!Object.hasOwn(scene.policy.services, own)) return () => null;
  const touched = new Map(scene.facts.touched.map(({ commit, fact }) => [commit, fact]));
  return (commit) => {
    const fact = touched.get(commit);
    if (fact?.state !== 'known' || fact.value.length === 0) return null;
    const names = new Set<string>();
    for (const path of fact.value) {
      const held = holders(path, services);
      if (held === null || held.includes(own)) return null;
      for (const name of held) names.add(name);
    }
    return [...names].sort();
  };
}
