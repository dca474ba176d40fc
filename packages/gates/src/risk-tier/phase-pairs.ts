import type { MigrationPolicy } from './policy.ts';
import { quickMatcher } from './quick-matcher.ts';

type Phases = MigrationPolicy['phases'];

/** The pattern that a path matches with the most folders written out before its first wildcard: how many those are. */
function writtenOut(patterns: readonly string[], path: string): number {
  return patterns
    .filter((pattern) => quickMatcher(pattern)(path))
    .map((pattern) => pattern.split('/').findIndex((part) => /[*?]|^$/u.test(part)))
    .reduce((most, folders) => Math.max(most, folders), 0);
}

function withPart(parts: readonly string[], at: number, part: string): string {
  return parts.map((each, index) => (index === at ? part : each)).join('/');
}

/**
 * Whether two files are the halves of one step: they bear one file name, and their folders part where the phase is
 * named. In a repository of several services `b/db/expand/1.sql` is no half of `a/db/contract/1.sql`, unless the policy
 * writes both folders out.
 */
export function areHalves(expand: string, contract: string, phases: Phases): boolean {
  const [from, to] = [expand.split('/'), contract.split('/')];
  if (from.at(-1) !== to.at(-1)) return false;
  const parting = [...from.entries()].find(([index, part]) => part !== to[index]);
  // Both phases claim one file: it is its own half.
  if (parting === undefined) return expand === contract;
  const [at, part] = parting;
  const named = Math.min(writtenOut(phases.expand, expand), writtenOut(phases.contract, contract));
  const swapped = withPart(to, at, part);
  return at < named || phases.expand.some((pattern) => quickMatcher(pattern)(swapped));
}
