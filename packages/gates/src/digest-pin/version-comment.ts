import type { FoundReference } from '@countersign/references';

// Behind the text: the quote that closes it, blanks, and a comment that pinact, Renovate, ratchet or frizbee would
// write. The first word is the version; linear, for each part begins with another character.
const behind =
  /^["']?[ \t]+#[ \t]*(?:renovate:[ \t]*)?(?:tag=|pin@|ratchet:[\w./-]{1,200}@)?(v?\d[\w.+-]{0,99})(?:[ \t,;]|$)/;

const longestLine = 2_000;

/** Offsets of the lines of a text; a line ends at LF, and a CR before it is a blank to us. */
function lineAt(text: string, line: number): string {
  let from = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', from);
    if (end < 0) return '';
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(end < 0 ? text.length : end, from + longestLine)).replace(/\r$/, '');
}

/**
 * The version that a comment behind a reference names (`uses: a/b@<sha> # v4.1.1`), or null. It is what people read,
 * and controlled by the author of the file.
 */
export function versionComment(text: string, reference: FoundReference): string | null {
  if (reference.kind !== 'uses' || reference.text === null) return null;
  const line = lineAt(text, reference.line);
  const at = line.indexOf(reference.text, Math.max(0, reference.column - 1));
  if (at < 0) return null;
  return behind.exec(line.slice(at + reference.text.length))?.[1] ?? null;
}
