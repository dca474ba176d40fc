import type { Sight } from './finding.ts';
import { fingerprintOf, identityKey } from './said.ts';
import { isSignedBy } from './signer-checks.ts';
import { namedSigner, type SignerRule } from './signer-policy.ts';

/** A certificate signs once, so copies of a bundle count once however they are written. */
export function countCertificates(accepted: readonly Sight[]): number {
  return new Set(accepted.map(({ verified }) => fingerprintOf(verified))).size;
}

type Matching = Map<string, number>;

/** Kuhn's algorithm: finds an identity for a rule, moving earlier ones where that helps. */
function place(
  rule: number,
  edges: readonly (readonly string[])[],
  state: { taken: Matching; tried: Set<string> },
): boolean {
  for (const identity of edges[rule] ?? []) {
    if (state.tried.has(identity)) continue;
    state.tried.add(identity);
    const holder = state.taken.get(identity);
    if (holder !== undefined && !place(holder, edges, state)) continue;
    state.taken.set(identity, rule);
    return true;
  }
  return false;
}

/**
 * Which of the listed signers signed? Each counts once, and one identity counts for one of them (a maximum matching), so
 * that nobody is two people by fitting two lines.
 */
export function signersWhoSigned(rules: readonly SignerRule[], accepted: readonly Sight[]): string[] {
  const edges = rules.map((rule) => {
    const own = accepted.filter((sight) => isSignedBy(rule, sight));
    return [...new Set(own.map(({ verified }) => identityKey(verified)))].toSorted();
  });
  const taken: Matching = new Map();
  for (const rule of rules.keys()) place(rule, edges, { taken, tried: new Set() });
  return [...new Set(taken.values())]
    .toSorted((a, b) => a - b)
    .flatMap((rule) => {
      const signer = rules[rule];
      return signer === undefined ? [] : [namedSigner(signer)];
    });
}
