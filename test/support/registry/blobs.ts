import { randomUUID } from 'node:crypto';
import { type Call, errorReply, type Reply, sha256Digest } from './reply.ts';
import type { Storage } from './storage.ts';

export type Uploads = Map<string, Buffer>;

export function blobKey(repository: string, digest: string): string {
  return `repositories/${repository}/_blobs/${digest}`;
}

async function finish(
  storage: Storage,
  repository: string,
  digest: string,
  bytes: Uint8Array,
): Promise<Reply> {
  if (sha256Digest(bytes) !== digest) return errorReply(400, 'DIGEST_INVALID');
  await storage.put(blobKey(repository, digest), bytes);
  const headers = { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest };
  return { status: 201, headers };
}

/** POST starts an upload (or does all of it with `?digest=`), PATCH adds to it, PUT ends it. */
export async function upload(storage: Storage, uploads: Uploads, call: Call): Promise<Reply> {
  const [, repository = '', id = ''] = /^\/v2\/(.+)\/blobs\/uploads\/(.*)$/.exec(call.url.pathname) ?? [];
  const digest = call.url.searchParams.get('digest');
  if (call.method === 'POST' && digest !== null) return finish(storage, repository, digest, call.body);
  if (call.method === 'POST') {
    const fresh = randomUUID();
    uploads.set(fresh, Buffer.alloc(0));
    return { status: 202, headers: { location: `/v2/${repository}/blobs/uploads/${fresh}` } };
  }
  const sofar = uploads.get(id);
  if (sofar === undefined) return errorReply(404, 'BLOB_UPLOAD_UNKNOWN');
  const bytes = Buffer.concat([sofar, call.body]);
  if (call.method === 'PATCH') {
    uploads.set(id, bytes);
    const headers = { location: call.url.pathname, range: `0-${Math.max(0, bytes.length - 1)}` };
    return { status: 202, headers };
  }
  uploads.delete(id);
  return digest === null ? errorReply(400, 'DIGEST_INVALID') : finish(storage, repository, digest, bytes);
}

export async function serveBlob(storage: Storage, repository: string, digest: string): Promise<Reply> {
  const bytes = await storage.get(blobKey(repository, digest));
  if (bytes === undefined) return errorReply(404, 'BLOB_UNKNOWN');
  const headers = { 'content-type': 'application/octet-stream', 'docker-content-digest': digest };
  return { status: 200, headers, body: bytes };
}

/** A blob from the other host: any that it holds, whoever asks, as a content delivery network does. */
export async function serveForeignBlob(storage: Storage, pathname: string): Promise<Reply> {
  const [, repository = '', digest = ''] = /^\/cdn\/(.+)\/(sha256:[0-9a-f]{64})$/.exec(pathname) ?? [];
  return serveBlob(storage, repository, digest);
}
