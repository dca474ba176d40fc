const longestCompared = 64;

function distance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** The candidate that `found` was most likely meant to be (Levenshtein), or undefined when none is near. */
export function nearest(found: string, candidates: readonly string[]): string | undefined {
  if (found.length > longestCompared) return undefined;
  const folded = found.toLowerCase();
  const limit = Math.max(2, Math.floor(found.length / 3));
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      edits: distance(folded, candidate.slice(0, longestCompared).toLowerCase()),
    }))
    .filter(({ edits }) => edits <= limit);
  ranked.sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1));
  return ranked[0]?.candidate;
}
