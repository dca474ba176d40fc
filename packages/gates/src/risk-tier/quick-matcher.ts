import { type PathMatcher, pathMatcher } from '@countersign/core';

/**
 * Matches as `pathMatcher` does. A change can be of many thousands of files: what lacks the longest piece that the
 * pattern writes out cannot match, and most files lack it.
 */
export function quickMatcher(pattern: string): PathMatcher {
  const pieces = pattern.split(/[*?/]/u);
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  const matches = pathMatcher(pattern);
  if (pattern === '**') return () => true;
  return (path) => path.includes(longest) && matches(path);
}

/** Folds ASCII alone, so that no letter becomes two and `?` stays one. */
export function foldPath(text: string): string {
  return text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

/** For patterns that only lift: a folder called Migrations is one of migrations, and no case makes a change smaller. */
export function liftingMatcher(pattern: string): PathMatcher {
  const matches = quickMatcher(foldPath(pattern));
  return (path) => matches(foldPath(path));
}
