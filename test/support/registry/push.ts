import { sha256Digest } from './reply.ts';

/** What names pushed bytes. */
export type Pushed = { readonly mediaType: string; readonly digest: string; readonly size: number };
/** A repository to push to; `base` is `<registry>/v2/<repository>`. */
export type PushTarget = { readonly base: string; readonly headers: Readonly<Record<string, string>> };

export function pushTarget(registryUrl: string, repository: string, authorization?: string): PushTarget {
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  return { base: `${registryUrl}/v2/${repository}`, headers };
}

async function expectStatus(response: Response, status: number, what: string): Promise<Response> {
  if (response.status !== status)
    throw new Error(`${what}: found status ${response.status}, expected ${status}: ${await response.text()}`);
  return response;
}

export async function pushBlob(target: PushTarget, mediaType: string, bytes: Uint8Array): Promise<Pushed> {
  const digest = sha256Digest(bytes);
  const start = await fetch(`${target.base}/blobs/uploads/`, { method: 'POST', headers: target.headers });
  await expectStatus(start, 202, 'start of an upload');
  const location = new URL(start.headers.get('location') ?? '', `${target.base}/blobs/uploads/`);
  location.searchParams.set('digest', digest);
  const headers = { ...target.headers, 'content-type': 'application/octet-stream' };
  const done = await fetch(location, { method: 'PUT', headers, body: Uint8Array.from(bytes) });
  await expectStatus(done, 201, 'end of an upload');
  return { mediaType, digest, size: bytes.length };
}

/** Pushes a manifest under a tag, or under its digest when `reference` is null. */
export async function pushManifest(
  target: PushTarget,
  reference: string | null,
  manifest: { readonly mediaType: string },
): Promise<Pushed> {
  const bytes = Buffer.from(JSON.stringify(manifest));
  const digest = sha256Digest(bytes);
  const headers = { ...target.headers, 'content-type': manifest.mediaType };
  const response = await fetch(`${target.base}/manifests/${reference ?? digest}`, {
    method: 'PUT',
    headers,
    body: bytes,
  });
  await expectStatus(response, 201, `push of ${reference ?? digest}`);
  return { mediaType: manifest.mediaType, digest, size: bytes.length };
}
