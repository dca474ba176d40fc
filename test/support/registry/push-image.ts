import { gzipOf, tarOf } from './layer.ts';
import { type Pushed, pushBlob, pushManifest, type PushTarget, pushTarget } from './push.ts';
import { sha256Digest } from './reply.ts';

export type MediaTypes = {
  readonly index: string;
  readonly manifest: string;
  readonly config: string;
  readonly layer: string;
};

export const ociTypes: MediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
};
export const dockerTypes: MediaTypes = {
  index: 'application/vnd.docker.distribution.manifest.list.v2+json',
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
  layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
};

export type PushOptions = {
  /** `os/architecture`; given, an index is pushed with one image each, otherwise a single linux/amd64 image. */
  readonly platforms?: readonly string[];
  /** What the layer holds: another text is another digest. */
  readonly content?: string;
  readonly types?: MediaTypes;
  /** The value of the Authorization header, where the registry wants one. */
  readonly authorization?: string;
};

export type PushedImage = {
  /** What the tag names now: the index, or the single image. */
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  readonly children: readonly { readonly platform: string; readonly digest: string }[];
};

type Target = PushTarget & { readonly types: MediaTypes };

type Platform = { readonly os: string; readonly architecture: string };

function platformOf(text: string): Platform {
  const [os = 'linux', architecture = 'amd64'] = text.split('/');
  return { os, architecture };
}

async function pushSingle(
  target: Target,
  image: { readonly reference: string | null; readonly platform: Platform; readonly content: string },
): Promise<Pushed> {
  const tar = tarOf('content.txt', `${image.content}\n${image.platform.os}/${image.platform.architecture}\n`);
  const layer = await pushBlob(target, target.types.layer, gzipOf(tar));
  const config = {
    ...image.platform,
    config: {},
    rootfs: { type: 'layers', diff_ids: [sha256Digest(tar)] },
    history: [{ created_by: 'test/support/registry' }],
  };
  const configBlob = await pushBlob(target, target.types.config, Buffer.from(JSON.stringify(config)));
  const manifest = {
    schemaVersion: 2,
    mediaType: target.types.manifest,
    config: configBlob,
    layers: [layer],
  };
  return pushManifest(target, image.reference, manifest);
}

/**
 * Builds a real, minimal image (or an index of several) with bytes that depend on nothing but the arguments, and
 * pushes it over HTTP to any registry. An existing tag is moved.
 */
export async function pushImage(
  registryUrl: string,
  repository: string,
  tag: string,
  options: PushOptions = {},
): Promise<PushedImage> {
  const target: Target = {
    ...pushTarget(registryUrl, repository, options.authorization),
    types: options.types ?? ociTypes,
  };
  const content = options.content ?? `${repository}:${tag}`;
  if (options.platforms === undefined) {
    const single = await pushSingle(target, { reference: tag, platform: platformOf('linux/amd64'), content });
    return { ...single, children: [] };
  }
  const manifests: (Pushed & { platform: Platform })[] = [];
  for (const text of options.platforms) {
    const platform = platformOf(text);
    manifests.push({ ...(await pushSingle(target, { reference: null, platform, content })), platform });
  }
  const body = { schemaVersion: 2, mediaType: target.types.index, manifests };
  const index = await pushManifest(target, tag, body);
  const children = manifests.map(({ digest, platform }) => ({
    digest,
    platform: `${platform.os}/${platform.architecture}`,
  }));
  return { ...index, children };
}
