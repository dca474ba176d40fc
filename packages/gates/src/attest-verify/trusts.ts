import { canonicalJson } from '@countersign/core';
import { ownResultPath } from './own-results.ts';
import { type AttestVerifyPolicy, predicateTypesOf, requirementsOf, rootsOf } from './policy.ts';
import type { PolicyKey } from './signer-policy.ts';

/** Under what bundles have to be measured: a root, and the keys beside it (index in `keySets`, null for none). */
export type Trust = { readonly root: string; readonly keys: number | null };

export type Trusts = {
  readonly roots: readonly string[];
  readonly keySets: readonly (readonly PolicyKey[])[];
  /** Every pair that a requirement names, and no more. */
  readonly pairs: readonly Trust[];
};

/** What all policies trust, each once, in an order that theirs does not change. Pure. */
export function trustsOf(policies: readonly AttestVerifyPolicy[]): Trusts {
  const requirements = policies.flatMap(requirementsOf);
  const texts = requirements.filter(({ keys }) => keys.length > 0).map(({ keys }) => canonicalJson(keys));
  const sets = [...new Set(texts)].toSorted();
  const pairs = new Map<string, Trust>();
  for (const requirement of requirements) {
    const index = sets.indexOf(canonicalJson(requirement.keys));
    const keys = index < 0 ? null : index;
    for (const root of rootsOf(requirement)) pairs.set(canonicalJson({ root, keys }), { root, keys });
  }
  return {
    roots: [...new Set(requirements.flatMap((requirement) => [...rootsOf(requirement)]))].toSorted(),
    keySets: sets.map((text) => JSON.parse(text) as PolicyKey[]),
    pairs: [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, trust]) => trust),
  };
}

/** The paths that policies ask for, by type of predicate. */
export function wantedPaths(policies: readonly AttestVerifyPolicy[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, Set<string>>();
  const add = (predicateType: string, path: string): void => {
    const known = paths.get(predicateType) ?? new Set();
    paths.set(predicateType, known.add(path));
  };
  const addOwn = (predicateType: string): void => {
    const own = ownResultPath(predicateType);
    if (own !== undefined) add(predicateType, own);
  };
  for (const requirement of policies.flatMap(requirementsOf)) {
    const { steps, forbid } = requirement;
    for (const type of [...predicateTypesOf(requirement), ...steps.map((step) => step.predicateType)])
      addOwn(type);
    for (const { predicateType, attributes } of steps)
      for (const { path } of attributes) add(predicateType, path);
    for (const { predicateType, attribute } of forbid) add(predicateType, attribute.path);
  }
  return new Map([...paths].map(([type, found]) => [type, [...found].toSorted()]));
}
