import { loadManifest, listManifests } from './manifests.ts';
import { type Call, errorReply, jsonReply, type Reply } from './reply.ts';
import type { Storage } from './storage.ts';

/**
 * How a registry treats artifacts that belong to an image: it lists them, it does not know such a thing and answers
 * with the status, or it claims in `OCI-Subject` to list them and does not.
 */
export type ReferrersMode =
  | { readonly kind: 'listed'; readonly pageSize?: number }
  | { readonly kind: 'unknown'; readonly status?: number }
  | { readonly kind: 'claimed'; readonly status?: number };

const ociIndex = 'application/vnd.oci.image.index.v1+json';

type Entry = { readonly digest: string; readonly artifactType: string | undefined };

async function referrersOf(storage: Storage, repository: string, subject: string): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (const digest of await listManifests(storage, repository)) {
    const manifest = await loadManifest(storage, repository, digest);
    if (manifest?.body.subject?.digest !== subject) continue;
    const { body, mediaType, bytes } = manifest;
    const { annotations } = body;
    const artifactType = body.artifactType ?? body.config?.mediaType;
    found.push({ mediaType, digest, size: bytes.length, artifactType, annotations } as Entry);
  }
  return found;
}

type Page = { readonly entries: readonly Entry[]; readonly link: Readonly<Record<string, string>> };

/** The page after the digest in `last`, as registries that page do. */
function pageOf(all: readonly Entry[], call: Call, pageSize: number): Page {
  const last = call.url.searchParams.get('last');
  const from = last === null ? 0 : all.findIndex(({ digest }) => digest === last) + 1;
  const entries = all.slice(from, from + pageSize);
  const end = entries.at(-1);
  if (end === undefined || from + pageSize >= all.length) return { entries, link: {} };
  const query = new URLSearchParams(call.url.searchParams);
  query.set('last', end.digest);
  return { entries, link: { link: `<${call.url.pathname}?${query.toString()}>; rel="next"` } };
}

/** distribution-spec, "Listing Referrers". */
export async function serveReferrers(
  storage: Storage,
  call: Call,
  asked: { readonly repository: string; readonly subject: string; readonly mode: ReferrersMode },
): Promise<Reply> {
  const { repository, subject, mode } = asked;
  if (mode.kind !== 'listed') return errorReply(mode.status ?? 404, 'NOT_FOUND');
  const wanted = call.url.searchParams.get('artifactType');
  const all = await referrersOf(storage, repository, subject);
  const fitting = all.filter(({ artifactType }) => wanted === null || artifactType === wanted);
  const { entries, link } = pageOf(fitting, call, mode.pageSize ?? Number.POSITIVE_INFINITY);
  const reply = jsonReply({ schemaVersion: 2, mediaType: ociIndex, manifests: entries }, ociIndex);
  const filtered: Record<string, string> = wanted === null ? {} : { 'oci-filters-applied': 'artifactType' };
  return { ...reply, headers: { ...reply.headers, ...filtered, ...link } };
}
