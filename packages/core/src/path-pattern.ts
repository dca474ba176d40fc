/** True for a path of git: relative, `/` between its parts. */
export type PathMatcher = (path: string) => boolean;

// Both lists are walked by remembering the last star only, so the time is at most pattern times text, whoever wrote them.
function matchesWithStars<T>(
  pattern: readonly T[],
  text: readonly T[],
  { isStar, same }: { isStar: (part: T) => boolean; same: (part: T, found: T) => boolean },
): boolean {
  let [at, from] = [0, 0];
  let [star, resume] = [-1, 0];
  while (from < text.length) {
    const part = pattern[at];
    const found = text[from];
    if (part !== undefined && isStar(part)) [star, resume, at] = [at, from, at + 1];
    else if (part !== undefined && found !== undefined && same(part, found)) [at, from] = [at + 1, from + 1];
    else if (star >= 0) [at, from, resume] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  return pattern.slice(at).every(isStar);
}

function matchesPart(pattern: string, part: string): boolean {
  return matchesWithStars(Array.from(pattern), Array.from(part), {
    isStar: (character) => character === '*',
    same: (character, found) => character === '?' || character === found,
  });
}

/** Why a pattern is refused, in the words of an error; undefined when it is well formed. */
export function pathPatternProblem(pattern: string): string | undefined {
  if (pattern === '' || pattern.length > 1000) return 'expected 1 to 1000 characters';
  if (pattern.startsWith('/')) return 'expected a path from the root of the repository without a leading "/"';
  if (/[[\]{}!\\]/.test(pattern)) return 'expected only *, ** and ? as wildcards';
  if (pattern.split('/').some((part) => part !== '**' && part.includes('**')))
    return 'expected ** to stand alone between slashes';
  return undefined;
}

/**
 * Matches whole paths, case-sensitively as git does: `*` any characters but `/`, `?` one of them, `**` any number of
 * folders, none included. A pattern that ends in `/` means everything below that folder.
 */
export function pathMatcher(pattern: string): PathMatcher {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  const parts = whole.split('/');
  return (path) =>
    matchesWithStars(parts, path.split('/'), {
      isStar: (part) => part === '**',
      same: matchesPart,
    });
}
