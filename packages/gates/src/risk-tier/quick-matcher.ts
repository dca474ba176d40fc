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
