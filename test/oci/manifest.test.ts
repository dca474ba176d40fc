import { parseManifest } from '@countersign/oci';
import { describe, expect, it } from 'vitest';
import { fc } from '../support/properties.ts';

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

  it('reads what an image is made of, and whom it belongs to', () => {
    const annotations = { 'org.opencontainers.image.created': '2026-01-01T00:00:00Z' };
    const layer = { ...descriptor, annotations, urls: ['https://x.example'] };
    const body = { ...image, layers: [layer], subject: descriptor, artifactType: 'a/b', annotations };
    const { urls: _, ...kept } = layer;
    expect(parseManifest(JSON.stringify(body), imageType)).toMatchObject({
      value: {
        config: { ...descriptor, annotations: {} },
        layers: [kept],
        subject: digest,
        artifactType: 'a/b',
        annotations,
      },
    });
  });

  it('takes null for absent where the encoders of registries write it', () => {
    const entry = { ...descriptor, annotations: null, platform: null };
    const body = { ...index, manifests: [entry], subject: null, annotations: null };
    expect(parseManifest(JSON.stringify(body), indexType)).toMatchObject({
      value: {
        children: [{ annotations: {}, platform: null, artifactType: null }],
        config: null,
        layers: [],
        subject: null,
        annotations: {},
      },
    });
  });

  it('throws for nothing that a registry may send', () => {
    const keys = [
      'schemaVersion',
      'mediaType',
      'config',
      'layers',
      'manifests',
      'subject',
      'annotations',
      '__proto__',
    ];
    const leaf = fc.oneof(fc.constant(2), fc.constant(descriptor), fc.constant([descriptor]), fc.jsonValue());
    const bodies = fc.dictionary(fc.constantFrom(...keys), leaf);
    fc.assert(
      fc.property(fc.oneof(bodies, fc.jsonValue()), fc.constantFrom(imageType, indexType), (body, type) => {
        const fact = parseManifest(JSON.stringify(body), type);
        return fact.state === 'known' || fact.cause === 'malformed';
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });

  it.each([
    ['too many layers', { ...image, layers: Array.from({ length: 1_001 }, () => descriptor) }, imageType],
    [
      'too many children',
      { ...index, manifests: Array.from({ length: 1_001 }, () => descriptor) },
      indexType,
    ],
    ['an annotation that is no text', { ...image, annotations: { a: 1 } }, imageType],
    ['a subject without a digest', { ...image, subject: { mediaType: imageType, size: 1 } }, imageType],
  ])('refuses %s', (_, body, type) => {
    expect(parseManifest(JSON.stringify(body), type)).toMatchObject({ state: 'missing', cause: 'malformed' });
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
