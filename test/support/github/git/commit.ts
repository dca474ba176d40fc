type Signature = { readonly name: string; readonly email: string; readonly date: string };

export type Commit = {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
};

/** Reads a commit object as git stores it (gitformat-commit: headers, a blank line, the message). */
export function parseCommit(oid: string, data: Buffer): Commit {
  const text = data.toString();
  const split = text.indexOf('\n\n');
  const headers = text.slice(0, split === -1 ? undefined : split).split('\n');
  const valuesOf = (key: string) =>
    headers.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  return {
    oid,
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    author: parseSignature(valuesOf('author')[0] ?? ''),
    committer: parseSignature(valuesOf('committer')[0] ?? ''),
    // GitHub shows a message without the line break that ends it.
    message: split === -1 ? '' : text.slice(split + 2).replace(/\n+$/, ''),
  };
}

function parseSignature(line: string): Signature {
  const match = /^(.*?) ?<([^>]*)> (\d+) [+-]\d{4}$/.exec(line);
  const seconds = Number(match?.[3] ?? 0);
  return { name: match?.[1] ?? '', email: match?.[2] ?? '', date: instantOf(seconds) };
}

/** GitHub writes instants without a fraction. */
function instantOf(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** The people that `Co-authored-by` trailers in the last paragraph name, in their order. */
export function coAuthorsOf(message: string): { readonly name: string; readonly email: string }[] {
  const lastParagraph =
    message
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  return lastParagraph.split('\n').flatMap((line) => {
    const match = /^co-authored-by:[ \t]*([^<]*)<([^>]*)>[ \t]*$/i.exec(line);
    return match === null ? [] : [{ name: (match[1] ?? '').trim(), email: match[2] ?? '' }];
  });
}
