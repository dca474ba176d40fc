/** What a repository has under one name. Both may be there, and then nobody can say which one a reader takes. */
export type NamedRefs = {
  /** The commit of `refs/heads/<name>`; null when there is no such branch. */
  readonly branch: string | null;
  /** The object of `refs/tags/<name>`, all annotations peeled; null when there is no such tag. */
  readonly tag: string | null;
};

const rowPattern = /^([0-9a-f]{40}|[0-9a-f]{64})\t(refs\/.+)$/;

/** Object by ref as `git ls-remote` printed them, `^{}` behind a peeled tag; undefined when cut or of another shape. */
export function parseRemoteListing(text: string): ReadonlyMap<string, string> | undefined {
  if (!text.endsWith('\n')) return undefined;
  const rows = text
    .slice(0, -1)
    .split('\n')
    .map((line) => rowPattern.exec(line));
  if (rows.includes(null)) return undefined;
  return new Map(rows.map((row) => [row?.[2] ?? '', row?.[1] ?? '']));
}

/** The branch and the tag of exactly this name. */
export function refsNamed(listing: ReadonlyMap<string, string>, name: string): NamedRefs {
  const tag = `refs/tags/${name}`;
  return {
    branch: listing.get(`refs/heads/${name}`) ?? null,
    // The server peels to the end (gitprotocol-v2, ls-refs: peel), so an annotation of an annotation is no matter.
    tag: listing.get(`${tag}^{}`) ?? listing.get(tag) ?? null,
  };
}
