import { type Fact, missing } from '@countersign/core';
import type { AttestVerifyFacts, BundleFact, Measured } from './facts.ts';
import type { AttestVerifyPolicy } from './policy.ts';

/** A bundle that a policy looks at, under that policy's trusted root. */
export type Candidate = { readonly label: string; readonly measured: Fact<Measured> };

/** `path`, or `path:line` for a line of a .jsonl file. */
export function bundleLabel({ path, line }: Pick<BundleFact, 'path' | 'line'>): string {
  return line === null ? path : `${path}:${line}`;
}

/** The bundles that a policy looks at: what its own patterns found, and what the caller offered. */
export function candidatesOf(policy: AttestVerifyPolicy, facts: AttestVerifyFacts): Candidate[] {
  const searches = facts.searches.filter((search) => concerns(policy, search));
  const paths = new Set(searches.flatMap(({ paths: found }) => (found.state === 'known' ? found.value : [])));
  const candidates = [...paths].flatMap((path): Candidate[] => {
    const measured = facts.bundles.filter((fact) => fact.path === path && fact.root === policy.trustedRoot);
    if (measured.length > 0)
      return measured.map((fact) => ({ label: bundleLabel(fact), measured: fact.measured }));
    const never = missing('not-collected', 'it was found, but never measured under this trusted root');
    return [{ label: path, measured: never }];
  });
  return candidates.toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

/** True for a search whose finds this policy looks at. */
export function concerns(policy: AttestVerifyPolicy, search: AttestVerifyFacts['searches'][number]): boolean {
  return search.from === 'input' || policy.bundles.includes(search.pattern);
}
