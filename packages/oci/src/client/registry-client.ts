import { type Fact, known, mapFact, missing } from '@countersign/core';
import type { Descriptor, Referrer } from '../descriptor.ts';
import { parseDigest } from '../digest.ts';
import { type Image, imageText } from '../image.ts';
import { acceptedManifests } from '../media-type.ts';
import type { RateLimit } from '../rate-limit.ts';
import { fallbackTag, mergeReferrers, referrersOf } from '../referrers.ts';
import { sendAuthorized } from './authorized.ts';
import { readBlobAnswer } from './blob-answer.ts';
import { type ContentCache, createContentCache } from './content-cache.ts';
import type { FindCredential } from './credential.ts';
import { type Asked, readManifestAnswer, type ResolvedManifest } from './manifest-answer.ts';
import { readReferrerPages } from './referrer-pages.ts';
import { createSession, type RegistryPorts, type Repository, repositoryOf, type Session } from './session.ts';

const maxManifestBytes = 4 * 1024 * 1024;
const maxBlobBytes = 16 * 1024 * 1024;
/** Room for the body of a 401 or 404, which a small blob's own size would cut off. */
const refusalBytes = 64 * 1024;
const keptManifests = 4_096;
const keptBlobBytes = 64 * 1024 * 1024;

/** What is asked for: the digest where there is one, else the tag. */
export type ImageAt = Pick<Image, 'host' | 'path' | 'name' | 'tag' | 'digest'>;
/** A repository. */
export type ImageName = Pick<Image, 'host' | 'path' | 'name'>;

export type RegistryClient = {
  /**
   * What does this reference mean now? GET with all four Accept types and a sha256 of our own over the raw bytes: a
   * HEAD could not be checked. A tag is asked for anew each time, a digest once. Missing: `not-found` (404),
   * `forbidden` (401, 403, or an address that may not be shown credentials), `unreachable` (429, 5xx, no answer),
   * `truncated` (longer than 4 MiB or cut off), `unsupported` (schema 1, another type), `malformed` (digest, type or
   * body disagree).
   */
  getManifest(image: ImageAt): Promise<Fact<ResolvedManifest>>;
  /**
   * The bytes that a descriptor names, of just its size and digest. `truncated` when they are more than `maxBytes`
   * (default 16 MiB); otherwise missing as a manifest is.
   */
  getBlob(
    image: ImageName,
    descriptor: Pick<Descriptor, 'digest' | 'size'>,
    maxBytes?: number,
  ): Promise<Fact<Uint8Array>>;
  /**
   * Everything that says of itself that it belongs to a digest: all pages of the referrers API and the fallback tag of
   * registries without it, each digest once. Known and empty when both were asked and neither lists any. The list is
   * unsigned, so each one's own `subject` is to be compared before it counts.
   */
  listReferrers(image: ImageName, digest: string): Promise<Fact<readonly Referrer[]>>;
  /** What each registry last said of its limit on requests. */
  rateLimits(): readonly (RateLimit & { readonly host: string })[];
};

type Client = {
  readonly session: Session;
  readonly manifests: ContentCache<ResolvedManifest>;
  readonly blobs: ContentCache<Uint8Array>;
};

async function loadManifest(
  { session }: Client,
  repository: Repository,
  image: ImageAt,
): Promise<Fact<ResolvedManifest>> {
  const asked: Asked = { text: imageText(image), wanted: image.digest };
  const url = `${repository.origin}/v2/${repository.path}/manifests/${image.digest ?? image.tag ?? 'latest'}`;
  const request = { repository, url, accept: acceptedManifests, maxBytes: maxManifestBytes };
  const answer = await sendAuthorized(session, request);
  if (answer.state === 'missing') return missing(answer.cause, `${asked.text}: ${answer.detail}`);
  return readManifestAnswer(answer.value, asked, session.ports.hash);
}

async function getManifest(client: Client, image: ImageAt): Promise<Fact<ResolvedManifest>> {
  const repository = repositoryOf(image);
  const { key } = repository;
  const load = (): Promise<Fact<ResolvedManifest>> => loadManifest(client, repository, image);
  if (image.digest !== null) return client.manifests.get(`${key}@${image.digest}`, load);
  const fact = await load();
  if (fact.state === 'known') client.manifests.keep(`${key}@${fact.value.digest}`, fact);
  return fact;
}

type BlobRequest = Pick<Descriptor, 'digest' | 'size'> & { readonly maxBytes: number };

async function getBlob(client: Client, image: ImageName, wanted: BlobRequest): Promise<Fact<Uint8Array>> {
  const repository = repositoryOf(image);
  const text = `${repository.key}@${wanted.digest}`;
  if (!parseDigest(wanted.digest).ok)
    return missing('unsupported', `${text} is not named by a sha256 digest`);
  if (wanted.size > wanted.maxBytes)
    return missing('truncated', `${text} has ${wanted.size} bytes, and ${wanted.maxBytes} are read at most`);
  return client.blobs.get(text, async () => {
    const url = `${repository.origin}/v2/${repository.path}/blobs/${wanted.digest}`;
    const maxBytes = Math.max(wanted.size, refusalBytes);
    const request = { repository, url, accept: '*/*', maxBytes };
    const answer = await sendAuthorized(client.session, request);
    if (answer.state === 'missing') return missing(answer.cause, `${text}: ${answer.detail}`);
    return readBlobAnswer(answer.value, { ...wanted, text }, client.session.ports.hash);
  });
}

/** The list under the fallback tag; empty where there is no such tag. */
async function readFallback(
  client: Client,
  image: ImageName,
  digest: string,
): Promise<Fact<readonly Referrer[]>> {
  const index = await getManifest(client, { ...image, tag: fallbackTag(digest), digest: null });
  if (index.state === 'missing')
    return index.cause === 'not-found' ? known([]) : missing(index.cause, index.detail);
  return index.value.kind === 'index'
    ? mapFact(index, referrersOf)
    : missing('malformed', `${image.name}:${fallbackTag(digest)} is not a list of referrers`);
}

async function listReferrers(
  client: Client,
  image: ImageName,
  digest: string,
): Promise<Fact<readonly Referrer[]>> {
  if (!parseDigest(digest).ok)
    return missing('unsupported', `${image.name}@${digest} is not a sha256 digest`);
  const pages = await readReferrerPages(client.session, repositoryOf(image), digest);
  const listed = mapFact(pages, (value) => (value === 'unsupported' ? [] : value));
  const tagged = await readFallback(client, image, digest);
  const lists = [listed, tagged].map((fact) => (fact.state === 'known' ? fact.value : (fact.partial ?? [])));
  const merged = mergeReferrers(lists, digest);
  if (merged.state === 'missing') return merged;
  const failed = [listed, tagged].find((fact) => fact.state === 'missing');
  if (failed?.state === 'missing') return { ...missing(failed.cause, failed.detail), partial: merged.value };
  return known(
    merged.value,
    [listed, tagged].flatMap((fact) => (fact.state === 'known' ? fact.evidence : [])),
  );
}

/**
 * A client of the distribution API (OCI distribution-spec 1.1) for any number of registries; http is spoken to
 * loopback registries only. Tokens and what digests name live as long as the client. Never throws.
 */
export function createRegistryClient(ports: RegistryPorts, findCredential: FindCredential): RegistryClient {
  const session = createSession(ports, findCredential);
  const client: Client = {
    session,
    manifests: createContentCache(keptManifests, () => 1),
    blobs: createContentCache(keptBlobBytes, ({ length }) => length),
  };
  return {
    getManifest: (image) => getManifest(client, image),
    getBlob: (image, descriptor, maxBytes = maxBlobBytes) =>
      getBlob(client, image, { digest: descriptor.digest, size: descriptor.size, maxBytes }),
    listReferrers: (image, digest) => listReferrers(client, image, digest),
    rateLimits: () => session.rateLimits.all(),
  };
}
