import { parseManifest } from '@countersign/oci';
import { describe, expect, it } from 'vitest';

const digest = `sha256:${'a'.repeat(64)}`;
const imageType = 'application/vnd.oci.image.manifest.v1+json';
const indexType = 'application/vnd.oci.image.index.v1+json';
const descriptor = { mediaType: imageType, digest, size: 7 };
const image = { schemaVersion: 2, mediaType: imageType, config: descriptor, layers: [descriptor] };
const index = {
  schemaVersion: 2,
  manifests: [
    { ...descriptor, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } },
    { ...descriptor, annotations: {} },
  ],
};

describe('manifests', () => {
  it('reads an image', () => {
    expect(parseManifest(JSON.stringify(image), `${imageType}; charset=utf-8`)).toMatchObject({
      state: 'known',
      value: { kind: 'image', mediaType: imageType, children: [], artifactType: null },
    });
  });

  it('reads an index without a media type of its own', () => {
    expect(parseManifest(JSON.stringify(index), indexType)).toMatchObject({
      value: { kind: 'index', children: [{ platform: 'linux/arm/v7', size: 7 }, { platform: null }] },
    });
  });

  it.each([
    ['not JSON', '{', imageType, 'malformed'],
    [
      'schema 1',
      '{"schemaVersion":1}',
      'application/vnd.docker.distribution.manifest.v1+json',
      'unsupported',
    ],
    ['no type', JSON.stringify(image), '', 'unsupported'],
    ['a body that calls itself something else', JSON.stringify(image), indexType, 'malformed'],
    [
      'the same schema under the other name',
      JSON.stringify(image),
      'application/vnd.docker.distribution.manifest.v2+json',
      'malformed',
    ],
    // CVE-2021-41190: one body that is both an index and an image.
    ['both at once', JSON.stringify({ ...index, config: descriptor, layers: [] }), indexType, 'malformed'],
    ['both at once, as an image', JSON.stringify({ ...image, manifests: [] }), imageType, 'malformed'],
    [
      'a child with another algorithm',
      JSON.stringify({ ...index, manifests: [{ ...descriptor, digest: `sha512:${'a'.repeat(128)}` }] }),
      indexType,
      'malformed',
    ],
    [
      'a negative size',
      JSON.stringify({ ...index, manifests: [{ ...descriptor, size: -1 }] }),
      indexType,
      'malformed',
    ],
    ['an array', '[]', indexType, 'malformed'],
  ])('refuses %s', (_, text, type, cause) => {
    expect(parseManifest(text, type)).toMatchObject({ state: 'missing', cause });
  });
});
