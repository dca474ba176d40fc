import { type Fact, known, missing } from '@countersign/core';
import { parseTreeListing, type TreeEntry } from '../tree-listing.ts';
import { askGit, type GitPlace, gitFailure, gitObjectId, gitOutput, gitText } from './place.ts';

const objectPattern = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export type TreeQuestion = {
  /** A commit or tree id. */
  readonly of: string;
  /** Only what lies at or under this path (no leading or trailing slash); everything when absent. */
  readonly path?: string;
};

/**
 * Every file, link and submodule under a commit or tree, in git's order, with full paths. An absent path gives an
 * empty list: git cannot tell it from an empty folder. Needs no blob, so it works in a partial clone.
 */
export async function listTree(place: GitPlace, question: TreeQuestion): Promise<Fact<readonly TreeEntry[]>> {
  if (!objectPattern.test(question.of))
    return missing('malformed', `"${question.of.slice(0, 80)}" is no object id`);
  const path = question.path === undefined ? [] : [question.path];
  // Literal pathspecs are ls-tree's own way: it takes prefixes, never globs (git-ls-tree(1)).
  const text = await gitText(place, {
    args: ['ls-tree', '-r', '-z', '--full-tree', question.of, '--', ...path],
  });
  if (text.state === 'missing') return missing(text.cause, text.detail);
  const entries = parseTreeListing(text.value);
  return entries === undefined
    ? missing('malformed', 'git ls-tree printed a list of another shape')
    : known(entries, text.evidence);
}

/** The bytes of a blob; not-found when it is not there. A partial clone fetches it with the place's credential. */
export async function readBlob(place: GitPlace, id: string, maxBytes?: number): Promise<Fact<Uint8Array>> {
  if (!objectPattern.test(id)) return missing('malformed', `"${id.slice(0, 80)}" is no object id`);
  const limit = maxBytes === undefined ? {} : { maxBytes };
  return gitOutput(place, { args: ['cat-file', 'blob', id], ...limit });
}

/** Stores bytes as a blob and gives its id. */
export async function writeBlob(place: GitPlace, bytes: Uint8Array): Promise<Fact<string>> {
  return gitObjectId(place, { args: ['hash-object', '-w', '--stdin'], stdin: bytes });
}

/** The commit that a full ref name (`refs/heads/x`) has here; known null when there is no such ref. */
export async function readLocalRef(place: GitPlace, ref: string): Promise<Fact<string | null>> {
  const ask = { args: ['show-ref', '--verify', '--hash', '--', ref] };
  const answer = await askGit(place, ask);
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  const { exitCode, stdout, stderr } = answer.value;
  if (exitCode !== 0) {
    return /not a valid ref/.test(stderr) ? known(null, answer.evidence) : gitFailure(ask, answer.value);
  }
  const id = new TextDecoder().decode(stdout).trim();
  return objectPattern.test(id)
    ? known(id, answer.evidence)
    : missing('malformed', `git printed no object id for ${ref}`);
}
