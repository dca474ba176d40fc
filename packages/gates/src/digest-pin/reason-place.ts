/** A place in a file that a reason speaks of; line and column from 1. */
export type ReasonPlace = { readonly file: string; readonly line: number; readonly column: number };

/**
 * The place that the data of a reason names, as `place` or by itself; null where it names none. The data may come out
 * of a document that somebody else wrote.
 */
export function placeOf(data: unknown): ReasonPlace | null {
  const within = data !== null && typeof data === 'object' && 'place' in data ? data.place : data;
  if (within === null || typeof within !== 'object') return null;
  if (!('file' in within) || !('line' in within) || !('column' in within)) return null;
  const { file, line, column } = within;
  return typeof file === 'string' && typeof line === 'number' && typeof column === 'number'
    ? { file, line, column }
    : null;
}
