import { type CommitSha, type Fact, known, missing } from '@countersign/core';
import * as v from 'valibot';
import type { RepositoryName } from '../repository-name.ts';
import { failureOf } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import { decodeUtf8 } from './line.ts';

/** A text file as it stands in one commit: its exact text and the id of its git blob. */
export type FileAtCommit = { readonly commit: CommitSha; readonly text: string; readonly blob: string };

export type FilePlace = {
  readonly repository: RepositoryName;
  readonly path: string;
  readonly commit: CommitSha;
};

/** What GraphQL says of a path: a blob, another kind of object, or null for nothing there. */
export const objectSchema = v.nullable(
  v.object({
    __typename: v.string(),
    oid: v.string(),
    byteSize: v.optional(v.number()),
    isTruncated: v.optional(v.boolean()),
    text: v.optional(v.nullable(v.string())),
  }),
);
type FoundObject = v.InferOutput<typeof objectSchema>;

export const blobFields = '__typename oid ... on Blob { byteSize isTruncated text }';

/**
 * GitHub decodes before it answers. The text is the file's own only when its UTF-8 form has the blob's length and
 * nothing was replaced: a stripped BOM, a guessed charset and a cut text all change the length.
 */
function isExact(object: NonNullable<FoundObject>): boolean {
  const { text, byteSize, isTruncated } = object;
  if (typeof text !== 'string' || isTruncated !== false || text.includes('\uFFFD')) return false;
  return new TextEncoder().encode(text).length === byteSize;
}

async function readRaw(
  client: GitHubClient,
  place: FilePlace,
  object: NonNullable<FoundObject>,
): Promise<Fact<FileAtCommit>> {
  const { owner, name } = place.repository;
  const bytes = await client.rest.bytes({
    path: ['repos', owner, name, 'contents', ...place.path.split('/')],
    query: { ref: place.commit },
    permission: 'contents: read',
  });
  if (bytes.state === 'missing') return failureOf(bytes);
  const where = `${place.path} at ${place.commit}`;
  if (bytes.value.length !== object.byteSize)
    return missing('malformed', `${where} has ${bytes.value.length} bytes, its blob has ${object.byteSize}`);
  const text = decodeUtf8(bytes.value);
  if (text === undefined) return missing('malformed', `${where} is not UTF-8 text`);
  return known({ commit: place.commit, text, blob: object.oid }, bytes.evidence);
}

/** The exact text behind what GraphQL found at a path; null stays null. Reads raw bytes where GraphQL is not exact. */
export async function exactText(
  client: GitHubClient,
  place: FilePlace,
  found: Fact<FoundObject>,
): Promise<Fact<FileAtCommit | null>> {
  if (found.state === 'missing') return failureOf(found);
  const object = found.value;
  if (object === null) return known(null, found.evidence);
  if (object.__typename !== 'Blob')
    return missing('malformed', `${place.path} at ${place.commit} is a ${object.__typename}, not a file`);
  if (isExact(object) && typeof object.text === 'string')
    return known({ commit: place.commit, text: object.text, blob: object.oid }, found.evidence);
  return readRaw(client, place, object);
}
