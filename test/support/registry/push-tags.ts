import { gzipOf, tarOf } from './layer.ts';
import { pushBlob, pushManifest, pushTarget } from './push.ts';
import { ociTypes } from './push-image.ts';

const atOnce = 8;

/** Pushes an image of its own under each tag, all of one layer, and gives their digests in the order of the tags. */
export async function pushTags(
  registryUrl: string,
  repository: string,
  tags: readonly string[],
): Promise<readonly string[]> {
  const target = pushTarget(registryUrl, repository);
  const layer = await pushBlob(target, ociTypes.layer, gzipOf(tarOf('content.txt', repository)));
  const text = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: [] },
  });
  const config = await pushBlob(target, ociTypes.config, Buffer.from(text));
  const digests: string[] = [];
  for (let from = 0; from < tags.length; from += atOnce) {
    const some = tags.slice(from, from + atOnce).map((tag) => {
      const annotations = { 'org.opencontainers.image.version': tag };
      const manifest = {
        schemaVersion: 2,
        mediaType: ociTypes.manifest,
        config,
        layers: [layer],
        annotations,
      };
      return pushManifest(target, tag, manifest);
    });
    digests.push(...(await Promise.all(some)).map(({ digest }) => digest));
  }
  return digests;
}
