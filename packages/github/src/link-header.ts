const relation = /;[ \t]*rel[ \t]*=[ \t]*"?([^";,]{0,200})/i;

function targets(header: string): readonly { readonly url: string; readonly rel: string }[] {
  const found: { url: string; rel: string }[] = [];
  let open = header.indexOf('<');
  while (open >= 0) {
    const close = header.indexOf('>', open);
    if (close < 0) return found;
    const next = header.indexOf('<', close);
    const parameters = header.slice(close + 1, next < 0 ? header.length : next);
    found.push({ url: header.slice(open + 1, close), rel: relation.exec(parameters)?.[1] ?? '' });
    open = next;
  }
  return found;
}

/** The address of the next page (RFC 8288, `rel="next"`), or undefined when the header names none. */
export function parseNextLink(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  return targets(header).find(({ rel }) => rel.toLowerCase().split(/[ \t]/).includes('next'))?.url;
}
