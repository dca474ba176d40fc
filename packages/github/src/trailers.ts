/** Who a `Co-authored-by` trailer names. Free text: anybody may write any name and address there. */
export type CoAuthor = { readonly name: string; readonly email: string | null };

const blank = /^[ \t]*$/;
const folded = /^[ \t]/;
const key = 'co-authored-by';

/**
 * Lines of every paragraph but the first, continuation lines joined (RFC 822 folding): git-interpret-trailers wants a
 * blank line before trailers, so a subject is never one.
 */
function bodyLines(message: string): readonly string[] {
  const lines = message.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const start = lines.findIndex((line) => !blank.test(line));
  const gap = lines.findIndex((line, index) => index > start && blank.test(line));
  if (start < 0 || gap < 0) return [];
  const joined: string[][] = [];
  for (const line of lines.slice(gap + 1)) {
    const previous = joined.at(-1);
    if (folded.test(line) && !blank.test(line) && previous !== undefined) previous.push(line.trim());
    else joined.push([line]);
  }
  return joined.map((parts) => parts.join(' '));
}

function parsePerson(value: string): CoAuthor {
  const open = value.lastIndexOf('<');
  const close = value.indexOf('>', open);
  if (open < 0 || close < 0) return { name: value.trim(), email: null };
  const email = value.slice(open + 1, close).trim();
  return { name: value.slice(0, open).trim(), email: email === '' ? null : email };
}

/**
 * The people named by `Co-authored-by` lines after the first paragraph of a commit message, in order, repeats kept.
 * The key is compared case-insensitively. Linear in the message, which the author of the commit controls.
 * Rule: git-interpret-trailers(1); unlike git, one among prose or in an earlier paragraph counts (a squash puts the
 * messages of several commits one after another), because naming somebody only ever bars.
 */
export function parseCoAuthors(message: string): readonly CoAuthor[] {
  return bodyLines(message).flatMap((line) => {
    const colon = line.indexOf(':');
    if (colon < 0 || line.slice(0, colon).trim().toLowerCase() !== key) return [];
    return [parsePerson(line.slice(colon + 1))];
  });
}
