import { acceptedManifests } from '@countersign/oci';
import { blobKey } from './blobs.ts';
import type { ReferrersMode } from './referrers.ts';
import { type Call, errorReply, jsonReply, type Reply, sha256Digest } from './reply.ts';
import type { Storage } from './storage.ts';

const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
const isDigest = /^sha256:[0-9a-f]{64}$/;

type Descriptor = { readonly digest: string; readonly mediaType: string; readonly size: number };
type Body = {
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  readonly manifests?: readonly (Descriptor & { readonly platform?: { readonly architecture: string } })[];
  readonly subject?: Descriptor;
};
type Stored = { readonly mediaType: string; readonly bytes: Uint8Array; readonly digest: string };

function manifestKey(repository: string, digest: string): string {
  return `repositories/${repository}/_manifests/${digest}`;
}

function typeKey(repository: string, digest: string): string {
  return `repositories/${repository}/_types/${digest}`;
}

function tagKey(repository: string, tag: string): string {
  return `repositories/${repository}/_tags/${tag}`;
}

function parseBody(bytes: Uint8Array): Body {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Body;
}

async function resolveDigest(
  storage: Storage,
  repository: string,
  reference: string,
): Promise<string | undefined> {
  if (isDigest.test(reference)) return reference;
  const bytes = await storage.get(tagKey(repository, reference));
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}

async function load(storage: Storage, repository: string, reference: string): Promise<Stored | undefined> {
  const digest = await resolveDigest(storage, repository, reference);
  if (digest === undefined) return undefined;
  const bytes = await storage.get(manifestKey(repository, digest));
  const type = await storage.get(typeKey(repository, digest));
  if (bytes === undefined || type === undefined) return undefined;
  return { bytes, digest, mediaType: Buffer.from(type).toString('utf8') };
}

/**
 * What docker-registry 2.8 does, as observed: a type that was not asked for by name is 404 (no Accept and `*\/*` ask
 * for none); a Docker list asked for as a plain manifest is answered with its amd64 child, asked for with `*\/*` with
 * 400.
 */
async function negotiate(
  storage: Storage,
  repository: string,
  found: { readonly stored: Stored; readonly accept: string },
): Promise<Stored | Reply> {
  const { stored, accept } = found;
  const types = accept.split(',').map((type) => (type.split(';')[0] ?? '').trim());
  if (types.includes(stored.mediaType)) return stored;
  if (stored.mediaType !== dockerList) return errorReply(404, 'MANIFEST_UNKNOWN');
  if (!types.includes(dockerManifest)) return errorReply(400, 'MANIFEST_INVALID');
  const children = parseBody(stored.bytes).manifests ?? [];
  const amd64 = children.find(({ platform }) => platform?.architecture === 'amd64');
  const child = amd64 === undefined ? undefined : await load(storage, repository, amd64.digest);
  return child ?? errorReply(404, 'MANIFEST_UNKNOWN');
}

/** A stored manifest and what its bytes say; undefined when there is none. */
export async function loadManifest(
  storage: Storage,
  repository: string,
  reference: string,
): Promise<(Stored & { readonly body: Body }) | undefined> {
  const stored = await load(storage, repository, reference);
  return stored === undefined ? undefined : { ...stored, body: parseBody(stored.bytes) };
}

/** The digests of all manifests of a repository, sorted. */
export function listManifests(storage: Storage, repository: string): Promise<readonly string[]> {
  return storage.list(`repositories/${repository}/_manifests`);
}

export async function serveManifest(
  storage: Storage,
  call: Call,
  name: readonly [string, string],
): Promise<Reply> {
  const [repository, reference] = name;
  const stored = await load(storage, repository, reference);
  if (stored === undefined) return errorReply(404, 'MANIFEST_UNKNOWN');
  const chosen = await negotiate(storage, repository, { stored, accept: call.headers['accept'] ?? '' });
  if ('status' in chosen) return chosen;
  const etag = `"${chosen.digest}"`;
  if (call.headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
  const headers = { 'content-type': chosen.mediaType, 'docker-content-digest': chosen.digest, etag };
  return { status: 200, headers, body: chosen.bytes };
}

async function firstAbsent(storage: Storage, repository: string, body: Body): Promise<string | undefined> {
  const blobs = [...(body.config === undefined ? [] : [body.config]), ...(body.layers ?? [])];
  for (const { digest } of blobs)
    if ((await storage.get(blobKey(repository, digest))) === undefined) return digest;
  for (const { digest } of body.manifests ?? [])
    if ((await storage.get(manifestKey(repository, digest))) === undefined) return digest;
  return undefined;
}

/** Takes a manifest whose parts are all there. A tag that exists moves. */
export async function acceptManifest(
  storage: Storage,
  call: Call,
  to: { readonly name: readonly [string, string]; readonly referrers: ReferrersMode['kind'] },
): Promise<Reply> {
  const [repository, reference] = to.name;
  const digest = sha256Digest(call.body);
  const mediaType = call.headers['content-type'] ?? '';
  if (!acceptedManifests.split(', ').includes(mediaType)) return errorReply(400, 'MANIFEST_INVALID');
  if (isDigest.test(reference) && reference !== digest) return errorReply(400, 'DIGEST_INVALID');
  const body = parseBody(call.body);
  if ((await firstAbsent(storage, repository, body)) !== undefined)
    return errorReply(404, 'MANIFEST_BLOB_UNKNOWN');
  await storage.put(manifestKey(repository, digest), call.body);
  await storage.put(typeKey(repository, digest), Buffer.from(mediaType));
  if (!isDigest.test(reference)) await storage.put(tagKey(repository, reference), Buffer.from(digest));
  const listed = body.subject !== undefined && to.referrers !== 'unknown';
  const subject = listed ? { 'oci-subject': body.subject.digest } : {};
  const headers = {
    location: `/v2/${repository}/manifests/${digest}`,
    'docker-content-digest': digest,
    ...subject,
  };
  return { status: 201, headers };
}

/** By tag: the tag goes. By digest: the manifest goes and the tags that name it dangle, as in a real registry. */
export async function removeManifest(storage: Storage, name: readonly [string, string]): Promise<Reply> {
  const [repository, reference] = name;
  if ((await load(storage, repository, reference)) === undefined) return errorReply(404, 'MANIFEST_UNKNOWN');
  const key = isDigest.test(reference) ? manifestKey(repository, reference) : tagKey(repository, reference);
  await storage.remove(key);
  return { status: 202 };
}

export async function serveTags(storage: Storage, repository: string): Promise<Reply> {
  return jsonReply({ name: repository, tags: await storage.list(`repositories/${repository}/_tags`) });
}
