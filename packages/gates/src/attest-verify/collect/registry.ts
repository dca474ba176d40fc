import { type Fact, known, mapFact, missing, type Ports, type Subject } from '@countersign/core';
import { type Image, manifestKind, parseImage, type Referrer } from '@countersign/oci';
import type { RegistryClient, ResolvedManifest } from '@countersign/oci/client';
import { mostBundleCharacters } from '@countersign/sigstore';
import { decodeUtf8 } from '@countersign/sigstore';
import { legacyMediaTypes } from '@countersign/sigstore/client';
import type { ImageFact, SearchFact } from '../facts.ts';
import { registryPart, type Search } from '../searches.ts';
import { createLane, type Lane } from './at-once.ts';
import type { FoundBundles } from './found-bundles.ts';
import type { Material } from './measure.ts';

const mostAtOnce = 16;
const mostReferrers = 200;
const mostLayers = 200;

type Asking = {
  readonly ports: Ports;
  readonly client: RegistryClient;
  readonly lane: Lane;
  readonly bundles: FoundBundles;
};

function imageOf(name: string, digest: string): Fact<Image> {
  const parsed = parseImage(`${name}@${digest}`);
  return parsed.ok ? known(parsed.value) : missing('malformed', `${name} is no name of an image`);
}

/**
 * Types that may hold a Sigstore bundle. They choose what is fetched and prove nothing: whoever pushed wrote them.
 * Source: https://github.com/sigstore/cosign/blob/main/specs/BUNDLE_SPEC.md
 */
function isBundleType(type: string | null): boolean {
  return type?.startsWith('application/vnd.dev.sigstore.bundle') === true;
}

/** A list may name no type (registries that fill in the fallback tag themselves); then the manifest is looked at. */
function mayHoldBundle({ artifactType }: Referrer): boolean {
  return artifactType === null || isBundleType(artifactType);
}

async function bundleIn(asking: Asking, image: Image, manifest: ResolvedManifest): Promise<Fact<Material>> {
  const [layer, second] = manifest.layers;
  if (layer === undefined || second !== undefined)
    return missing('malformed', `it has ${manifest.layers.length} layers, expected one with the bundle`);
  const blob = await asking.lane(() => asking.client.getBlob(image, layer, mostBundleCharacters));
  if (blob.state === 'missing') return missing(blob.cause, blob.detail);
  const text = decodeUtf8(blob.value);
  return text === undefined
    ? missing('malformed', 'the bundle is not UTF-8')
    : known({ kind: 'bundle', text }, blob.evidence);
}

/** Keeps what was found, as it arrives, and answers its place. */
function keep({ bundles }: Asking, place: string, material: Fact<Material>): string {
  bundles.add(place, material);
  return place;
}

async function readReferrer(asking: Asking, image: Image, referrer: Referrer): Promise<string[]> {
  const place = `registry:${image.name}@${referrer.digest}`;
  const { digest } = referrer;
  const manifest = await asking.lane(() => asking.client.getManifest({ ...image, tag: null, digest }));
  if (manifest.state === 'missing') return [keep(asking, place, missing(manifest.cause, manifest.detail))];
  const { artifactType, layers, config } = manifest.value;
  const typed = [artifactType, config?.mediaType ?? null, ...layers.map(({ mediaType }) => mediaType)];
  if (!typed.some(isBundleType)) return [];
  return [keep(asking, place, await bundleIn(asking, image, manifest.value))];
}

async function referrersOf(asking: Asking, image: Image, digest: string): Promise<Fact<readonly string[]>> {
  const listed = await asking.lane(() => asking.client.listReferrers(image, digest));
  if (listed.state === 'missing') return missing(listed.cause, listed.detail);
  const wanted = listed.value.filter(mayHoldBundle);
  if (wanted.length > mostReferrers)
    return missing('truncated', `more than ${mostReferrers} artifacts belong to it that may hold a bundle`);
  const found = await Promise.all(wanted.map((referrer) => readReferrer(asking, image, referrer)));
  return known(found.flat(), listed.evidence);
}

async function readLayer(
  asking: Asking,
  image: Image,
  at: { readonly place: string; readonly layer: ResolvedManifest['layers'][number] },
): Promise<string> {
  const { place, layer } = at;
  const blob = await asking.lane(() => asking.client.getBlob(image, layer, mostBundleCharacters));
  if (blob.state === 'missing') return keep(asking, place, missing(blob.cause, blob.detail));
  const { mediaType, annotations } = layer;
  const legacy = { mediaType, annotations, bytes: blob.value };
  return keep(asking, place, known({ kind: 'layer', layer: legacy, repository: image.name }, blob.evidence));
}

const legacyTypes: ReadonlySet<string> = new Set(Object.values(legacyMediaTypes));

/** What cosign wrote before there were referrers: an image under a tag, a layer for every signature. */
async function legacyOf(
  asking: Asking,
  image: Image,
  at: { readonly digest: string; readonly suffix: string },
): Promise<Fact<readonly string[]>> {
  const tag = `${at.digest.replace(':', '-')}.${at.suffix}`;
  const manifest = await asking.lane(() => asking.client.getManifest({ ...image, tag, digest: null }));
  if (manifest.state === 'missing')
    return manifest.cause === 'not-found' ? known([]) : missing(manifest.cause, manifest.detail);
  const layers = manifest.value.layers.filter(({ mediaType }) => legacyTypes.has(mediaType));
  if (layers.length > mostLayers) return missing('truncated', `${tag} has more than ${mostLayers} layers`);
  const found = await Promise.all(
    layers.map((layer, index) =>
      readLayer(asking, image, { place: `registry:${image.name}:${tag}#${index + 1}`, layer }),
    ),
  );
  return known(found, manifest.evidence);
}

async function askOne(asking: Asking, search: Search): Promise<SearchFact> {
  const { name, part } = registryPart(search.where);
  const digest = search.digest ?? '';
  const image = imageOf(name, digest);
  if (image.state === 'missing') return { ...search, found: missing(image.cause, image.detail) };
  const found = await (part === 'referrers'
    ? referrersOf(asking, image.value, digest)
    : legacyOf(asking, image.value, { digest, suffix: part }));
  if (found.state === 'missing') return { ...search, found: missing(found.cause, found.detail) };
  return { ...search, found };
}

/** Asks registries for bundles: referrers (and their fallback tag), and the tags that cosign wrote before. */
export async function collectRegistry(
  ports: Ports,
  { client, searches }: { readonly client: RegistryClient; readonly searches: readonly Search[] },
  bundles: FoundBundles,
): Promise<SearchFact[]> {
  if (searches.length === 0) return [];
  const names = [...new Set(searches.map(({ where }) => registryPart(where).name))].join(', ');
  ports.progress.say(`attest-verify: asking the registry (${names}) for attestations`);
  const asking = { ports, client, lane: createLane(mostAtOnce), bundles };
  return Promise.all(searches.map((search) => askOne(asking, search)));
}

function imageFact({
  kind,
  children,
}: ResolvedManifest): Extract<ImageFact['read'], { state: 'known' }>['value'] {
  const rows = children.map(({ digest, platform, mediaType }) => ({
    digest,
    platform,
    kind: manifestKind(mediaType) ?? ('other' as const),
  }));
  return { kind, children: rows };
}

/** Reads what images list, from bytes that have their digest. */
export async function collectImages(
  client: RegistryClient,
  subjects: readonly Subject[],
): Promise<ImageFact[]> {
  const lane = createLane(mostAtOnce);
  return Promise.all(
    subjects.map(async ({ name, digest }): Promise<ImageFact> => {
      const image = imageOf(name, digest);
      if (image.state === 'missing') return { digest, read: missing(image.cause, image.detail) };
      const manifest = await lane(() => client.getManifest({ ...image.value, tag: null }));
      const read = mapFact(manifest, imageFact);
      return { digest, read: read.state === 'missing' ? missing(read.cause, read.detail) : read };
    }),
  );
}
