import { canonicalJson, type Fact, missing, type Subject } from '@countersign/core';
import type { AttestVerifyFacts, BundleFact, Measured } from './facts.ts';
import { rootsOf } from './policy.ts';
import type { Requirement } from './requirement.ts';
import { searchesFor } from './searches.ts';

/** What is judged: one requirement, held against one subject (or one platform image of it). */
export type Scene = {
  readonly requirement: Requirement;
  readonly facts: AttestVerifyFacts;
  readonly subject: Subject;
  readonly question: string;
};

/** A bundle that a requirement looks at, under one of its trusted roots. */
export type Candidate = {
  /** The first of its places; unique for every bundle. */
  readonly bundle: string;
  readonly root: string;
  readonly measured: Fact<Measured>;
};

const unmeasured = missing('not-collected', 'it was found, but never measured under this trusted root');

function indexOfKeys(requirement: Requirement, facts: AttestVerifyFacts): number | null {
  if (requirement.keys.length === 0) return null;
  const wanted = canonicalJson(requirement.keys);
  const index = facts.keySets.findIndex((keys) => canonicalJson(keys) === wanted);
  // No row is of -1, so nothing is accepted.
  return index;
}

function isByCertificate(result: Fact<Measured>): boolean {
  return (
    result.state === 'known' &&
    result.value.state === 'verified' &&
    result.value.signer.kind === 'certificate'
  );
}

function resultUnder(fact: BundleFact, root: string, keys: number | null): Fact<Measured> {
  if (fact.read.state === 'missing') return missing(fact.read.cause, fact.read.detail);
  const rows = fact.measured.filter((row) => row.root === root);
  const own = rows.find((row) => row.keys === keys);
  // Keys say nothing about a bundle with a certificate, whoever trusts them.
  const other = rows.find((row) => row.keys === null && isByCertificate(row.result));
  return own?.result ?? other?.result ?? unmeasured;
}

/** The bundles that a requirement looks at for a subject: what its own searches found, and what the caller offered. */
export function candidatesOf({ requirement, facts, subject }: Omit<Scene, 'question'>): Candidate[] {
  const searches = searchesFor(requirement, subject, facts);
  const places = new Set(searches.flatMap(({ found }) => (found.state === 'known' ? found.value : [])));
  const keys = indexOfKeys(requirement, facts);
  const listed = new Set(facts.bundles.flatMap((fact) => fact.places));
  const seen = facts.bundles.flatMap((fact) => {
    const bundle = fact.places.filter((place) => places.has(place)).toSorted()[0];
    return bundle === undefined ? [] : [{ bundle, fact }];
  });
  const lost = [...places].filter((place) => !listed.has(place)).map((bundle) => ({ bundle, fact: null }));
  return [...seen, ...lost]
    .toSorted((a, b) => (a.bundle < b.bundle ? -1 : 1))
    .flatMap(({ bundle, fact }) =>
      rootsOf(requirement).map((root) => ({
        bundle,
        root,
        measured: fact === null ? unmeasured : resultUnder(fact, root, keys),
      })),
    );
}
