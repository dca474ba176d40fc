const longestHeader = 16_384;
// RFC 8288 §3: <target> and parameters; the target may hold commas, a quoted value may hold anything.
const linkPattern =
  /[\s,]*<([^<>]*)>((?:\s*;\s*[!#$%&'*+.^_`|~0-9A-Za-z-]+(?:\s*=\s*(?:"[^"]*"|[^\s",;]+))?)*)/y;
const relPattern = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i;

/** What a Link header says of the next page; `target` as written, absolute or relative, not yet trusted. */
export type NextLink =
  | { readonly state: 'next'; readonly target: string }
  | { readonly state: 'last' }
  | { readonly state: 'malformed' };

/**
 * Finds the first link with relation `next` (RFC 8288 §3). A header that does not follow the grammar is `malformed`:
 * a page must not be lost by misreading. Controlled by the registry.
 */
export function parseNextLink(header: string | undefined): NextLink {
  if (header === undefined) return { state: 'last' };
  if (header.length > longestHeader) return { state: 'malformed' };
  const pattern = new RegExp(linkPattern);
  while (!/^[\s,]*$/.test(header.slice(pattern.lastIndex))) {
    const found = pattern.exec(header);
    if (found === null) return { state: 'malformed' };
    const [, target = '', parameters = ''] = found;
    const relation = relPattern.exec(parameters);
    const relations = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('next')) return { state: 'next', target };
  }
  return { state: 'last' };
}
