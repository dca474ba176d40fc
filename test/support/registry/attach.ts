import { type PushTarget, type Pushed, pushBlob, pushManifest, pushTarget } from './push.ts';
import { ociTypes } from './push-image.ts';

type Annotations = Readonly<Record<string, string>>;

/** What is pushed beside an image: layers of any bytes. */
export type Artifact = {
  readonly artifactType: string;
  readonly layers: readonly {
    readonly mediaType: string;
    readonly bytes: Uint8Array;
    readonly annotations?: Annotations;
  }[];
  readonly annotations?: Annotations;
};

/** Where it goes, and to which image it belongs. `authorization` is the header's value, where one is wanted. */
export type Attachment = {
  readonly registryUrl: string;
  readonly repository: string;
  readonly subject: Pushed;
  readonly authorization?: string;
};

const emptyType = 'application/vnd.oci.empty.v1+json';

function targetOf({ registryUrl, repository, authorization }: Attachment): PushTarget {
  return pushTarget(registryUrl, repository, authorization);
}

async function pushLayers(target: PushTarget, artifact: Artifact): Promise<readonly Pushed[]> {
  const layers: (Pushed & { annotations?: Annotations })[] = [];
  for (const { mediaType, bytes, annotations } of artifact.layers) {
    const layer = await pushBlob(target, mediaType, bytes);
    layers.push(annotations === undefined ? layer : { ...layer, annotations });
  }
  return layers;
}

function tagOf(digest: string): string {
  return digest.replace(':', '-');
}

/**
 * Pushes an artifact whose `subject` is the image (image-spec 1.1). Whether the registry lists it is the registry's
 * business; see `listUnderTag` for those that do not.
 */
export async function attachReferrer(attachment: Attachment, artifact: Artifact): Promise<Pushed> {
  const target = targetOf(attachment);
  const { mediaType, digest, size } = attachment.subject;
  const manifest = {
    schemaVersion: 2,
    mediaType: ociTypes.manifest,
    artifactType: artifact.artifactType,
    config: await pushBlob(target, emptyType, Buffer.from('{}')),
    layers: await pushLayers(target, artifact),
    subject: { mediaType, digest, size },
    ...(artifact.annotations === undefined ? {} : { annotations: artifact.annotations }),
  };
  return pushManifest(target, null, manifest);
}

/** An entry of the list under the fallback tag. */
export type Listed = Pushed & { readonly artifactType?: string; readonly annotations?: Annotations };

/** Writes the fallback tag (distribution-spec, "Referrers tag schema"): an index of just these artifacts. */
export function listUnderTag(attachment: Attachment, artifacts: readonly Listed[]): Promise<Pushed> {
  const index = { schemaVersion: 2, mediaType: ociTypes.index, manifests: artifacts };
  return pushManifest(targetOf(attachment), tagOf(attachment.subject.digest), index);
}

/** As cosign did before referrers: an image of its own under `sha256-<hex>.sig` or `.att`, without a subject. */
export async function attachCosignTag(
  attachment: Attachment,
  suffix: 'sig' | 'att',
  layers: Artifact['layers'],
): Promise<Pushed> {
  const target = targetOf(attachment);
  const config = { architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: [] } };
  const manifest = {
    schemaVersion: 2,
    mediaType: ociTypes.manifest,
    config: await pushBlob(target, ociTypes.config, Buffer.from(JSON.stringify(config))),
    layers: await pushLayers(target, { artifactType: '', layers }),
  };
  return pushManifest(target, `${tagOf(attachment.subject.digest)}.${suffix}`, manifest);
}
