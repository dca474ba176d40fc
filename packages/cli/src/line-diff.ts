const context = 2;

type Hunk = { from: number; to: number };

function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const [index, line] of before.entries()) {
    if (line === after[index]) continue;
    const last = hunks.at(-1);
    const from = Math.max(0, index - context);
    const to = Math.min(before.length, index + context + 1);
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks;
}

/** The lines of a hunk: those that stay, then each that goes and the one that comes for it. */
function hunkLines({ from, to }: Hunk, before: readonly string[], after: readonly string[]): string[] {
  const lines = before.slice(from, to).flatMap((line, offset) => {
    const other = after[from + offset] ?? '';
    return line === other ? [` ${line}`] : [`-${line}`, `+${other}`];
  });
  const length = to - from;
  return [`@@ -${from + 1},${length} +${from + 1},${length} @@`, ...lines];
}

/**
 * A unified diff of two texts with equally many lines. Where pins add lines (flow style) it says only how many: such a
 * file has to be looked at whole.
 */
export function lineDiff(name: string, before: string, after: string): readonly string[] {
  const [old, changed] = [before.split('\n'), after.split('\n')];
  const head = [`--- a/${name}`, `+++ b/${name}`];
  if (old.length !== changed.length)
    return [
      ...head,
      `@@ ${changed.length - old.length} lines more; shown without context @@`,
      ...added(old, changed),
    ];
  return [...head, ...hunksOf(old, changed).flatMap((hunk) => hunkLines(hunk, old, changed))];
}

function added(before: readonly string[], after: readonly string[]): string[] {
  const known = new Set(before);
  const still = new Set(after);
  return [
    ...before.filter((line) => !still.has(line)).map((line) => `-${line}`),
    ...after.filter((line) => !known.has(line)).map((line) => `+${line}`),
  ];
}
