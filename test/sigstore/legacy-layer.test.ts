import { createHash } from 'node:crypto';
import { parseTrustedRoots, readSimpleSigning, signedFor } from '@countersign/sigstore';
import {
  type LegacyLayer,
  type LegacyRequest,
  legacyBundle,
  legacyMediaTypes,
  verifyLegacyLayer,
} from '@countersign/sigstore/client';
import { describe, expect, it } from 'vitest';
import { createSigner, identityOf, newKeyPair, pem, type SigningOptions } from '../support/signing/index.ts';

const job: SigningOptions = {
  repository: 'acme/api',
  ref: 'refs/heads/main',
  commit: 'a'.repeat(40),
  workflow: '.github/workflows/build.yml',
};
const image = `sha256:${'b'.repeat(64)}`;
const repository = 'ghcr.io/acme/api';
const signer = await createSigner();
const github = await createSigner('github');
const key = newKeyPair();

function rootsOf(root: object): LegacyRequest['trustedRoots'] {
  const parsed = parseTrustedRoots(JSON.stringify(root));
  if (parsed.state === 'rejected') throw new Error(parsed.detail);
  return parsed.value;
}
const request: LegacyRequest = { trustedRoots: rootsOf(signer.trustedRoot), repository };

type Bundle = {
  readonly verificationMaterial: {
    readonly certificate?: { readonly rawBytes: string };
    readonly tlogEntries: readonly {
      readonly canonicalizedBody: string;
      readonly integratedTime: string;
      readonly logIndex: string;
      readonly logId: { readonly keyId: string };
      readonly inclusionPromise: { readonly signedEntryTimestamp: string };
    }[];
    readonly timestampVerificationData?: {
      readonly rfc3161Timestamps: readonly { readonly signedTimestamp: string }[];
    };
  };
  readonly messageSignature?: { readonly signature: string };
  readonly dsseEnvelope?: object;
};

/** The annotations that cosign writes for what a bundle says in one document. */
function annotationsOf(made: object): Record<string, string> {
  const { verificationMaterial: material, messageSignature } = made as Bundle;
  const [entry] = material.tlogEntries;
  const stamp = material.timestampVerificationData?.rfc3161Timestamps[0]?.signedTimestamp;
  const bundle = entry && {
    SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp,
    Payload: {
      body: entry.canonicalizedBody,
      integratedTime: Number(entry.integratedTime),
      logIndex: Number(entry.logIndex),
      logID: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
    },
  };
  const der = material.certificate?.rawBytes;
  return {
    'dev.cosignproject.cosign/signature': messageSignature?.signature ?? '',
    ...(bundle && { 'dev.sigstore.cosign/bundle': JSON.stringify(bundle) }),
    ...(stamp && {
      'dev.sigstore.cosign/rfc3161timestamp': JSON.stringify({ SignedRFC3161Timestamp: stamp }),
    }),
    ...(der && {
      'dev.sigstore.cosign/certificate': pem('CERTIFICATE', Buffer.from(der, 'base64')),
      'dev.sigstore.cosign/chain': pem('CERTIFICATE', Buffer.from(der, 'base64')),
    }),
  };
}

const payloadOf = (critical: object): Buffer => Buffer.from(JSON.stringify({ critical, optional: null }));
const critical = {
  identity: { 'docker-reference': repository },
  image: { 'docker-manifest-digest': image },
  type: 'cosign container image signature',
};

async function signatureLayer(
  payload = payloadOf(critical),
  options: Partial<SigningOptions> = {},
  by = signer,
): Promise<LegacyLayer> {
  const made = await by.signMessage({ ...job, ...options, artifact: payload });
  return { mediaType: legacyMediaTypes.signature, annotations: annotationsOf(made), bytes: payload };
}

async function attestationLayer(options: Partial<SigningOptions> = {}): Promise<LegacyLayer> {
  const made = await signer.signProvenance({
    ...job,
    subjects: [{ name: 'api', digest: image }],
    ...options,
  });
  const bytes = Buffer.from(JSON.stringify((made as Bundle).dsseEnvelope));
  return { mediaType: legacyMediaTypes.attestation, annotations: annotationsOf(made), bytes };
}
const annotated = (layer: LegacyLayer, more: Readonly<Record<string, string>>): LegacyLayer => ({
  ...layer,
  annotations: { ...layer.annotations, ...more },
});

const signature = await signatureLayer();
const attestation = await attestationLayer();
const another = await signatureLayer(payloadOf(critical), { at: '2026-06-22T14:05:00.000Z' });
const trusted = {
  name: 'cosign.pub',
  publicKey: pem('PUBLIC KEY', key.spki),
  validFrom: null,
  validUntil: null,
  log: 'none',
} as const;

describe('verifyLegacyLayer', () => {
  it('takes the image from the signed payload, and the signer from the certificate', () => {
    expect(verifyLegacyLayer(signature, request)).toMatchObject({
      state: 'accepted',
      value: {
        content: { kind: 'message', digest: image },
        signer: { kind: 'certificate', san: { value: identityOf(job) } },
        trustedTimes: [{ source: 'log' }],
      },
    });
  });

  it('reads the statement of an attestation', () => {
    expect(verifyLegacyLayer(attestation, request)).toMatchObject({
      value: {
        content: { kind: 'statement', statement: { subjects: [{ digests: { sha256: 'b'.repeat(64) } }] } },
      },
    });
  });

  it('takes a timestamp instead of a log where the root has no log', async () => {
    const layer = await signatureLayer(payloadOf(critical), {}, github);
    const under = { ...request, trustedRoots: rootsOf(github.trustedRoot) };
    expect(verifyLegacyLayer(layer, under)).toMatchObject({ state: 'accepted' });
    const { 'dev.sigstore.cosign/rfc3161timestamp': gone, ...annotations } = layer.annotations;
    expect(gone).toBeDefined();
    expect(verifyLegacyLayer({ ...layer, annotations }, under)).toMatchObject({ code: 'timestamp-invalid' });
  });

  it('verifies by a key, with and without a log', async () => {
    const logged = await signatureLayer(payloadOf(critical), { key });
    expect(verifyLegacyLayer(logged, { ...request, keys: [{ ...trusted, log: 'required' }] })).toMatchObject({
      value: { signer: { kind: 'key', name: 'cosign.pub' }, content: { digest: image } },
    });
    const bare = await signatureLayer(payloadOf(critical), { key, witnesses: [] });
    const rootless = { ...request, trustedRoots: [], keys: [trusted] };
    expect(verifyLegacyLayer(bare, rootless)).toMatchObject({ state: 'accepted' });
    expect(verifyLegacyLayer(bare, { ...rootless, keys: [] })).toMatchObject({ code: 'key-unknown' });
  });

  it('compares the repository, Docker Hub under all of its names, unless images may be copied', async () => {
    expect(verifyLegacyLayer(signature, { ...request, repository: 'ghcr.io/mallory/api' })).toMatchObject({
      code: 'artifact-differs',
    });
    expect(verifyLegacyLayer(signature, { ...request, repository: null })).toMatchObject({
      state: 'accepted',
    });
    const signing = { digest: image, repository: 'index.docker.io/library/nginx' };
    expect(signedFor(signing, 'docker.io/library/nginx')).toBe(true);
    expect(signedFor(signing, 'docker.io/nginx')).toBe(true);
    expect(signedFor(signing, 'ghcr.io/library/nginx')).toBe(false);
    expect(signedFor(signing, 'docker.io/library/nginx2')).toBe(false);
  });

  const payloads: [string, Buffer][] = [
    ['another type', payloadOf({ ...critical, type: 'atomic container signature' })],
    ['no type', payloadOf({ identity: critical.identity, image: critical.image })],
    ['no identity', payloadOf({ image: critical.image, type: critical.type })],
    ['no image', payloadOf({ identity: critical.identity, type: critical.type })],
    ['an image by tag', payloadOf({ ...critical, image: { 'docker-manifest-digest': 'latest' } })],
    [
      'a digest in capitals',
      payloadOf({ ...critical, image: { 'docker-manifest-digest': image.toUpperCase() } }),
    ],
    ['a critical member that is not understood', payloadOf({ ...critical, expires: '2027-01-01' })],
    ['a key twice', Buffer.from(payloadOf(critical).toString().replace('{', '{"critical":{},'))],
    ['what is not JSON', Buffer.from('signed')],
    ['what is not UTF-8', Buffer.from([0xff, 0xfe])],
  ];
  it.each(payloads)('refuses a payload with %s, however well signed', async (_name, payload) => {
    expect(verifyLegacyLayer(await signatureLayer(payload), request)).toMatchObject({
      code: 'legacy-layer-invalid',
    });
    expect(readSimpleSigning(payload).state).toBe('rejected');
  });

  const other = `sha256:${'c'.repeat(64)}`;
  const changedImage = Buffer.from(signature.bytes.toString().replace(image, other));
  const changedEnvelope = Buffer.from(attestation.bytes.toString().replace('"payload":"', '"payload":"e30='));
  const bundleOf = ({ annotations }: LegacyLayer): string => annotations['dev.sigstore.cosign/bundle'] ?? '';
  const rows: [string, LegacyLayer, string][] = [
    ['another image than was signed', { ...signature, bytes: changedImage }, 'log-entry-invalid'],
    ['another envelope than was signed', { ...attestation, bytes: changedEnvelope }, 'bundle-shape-invalid'],
    ['an envelope that is none', { ...attestation, bytes: Buffer.from('x') }, 'legacy-layer-invalid'],
    ['another media type', { ...signature, mediaType: 'application/json' }, 'legacy-layer-invalid'],
    [
      'no signature',
      annotated(signature, { 'dev.cosignproject.cosign/signature': '' }),
      'legacy-layer-invalid',
    ],
    [
      'a signature in hex',
      annotated(signature, { 'dev.cosignproject.cosign/signature': 'abc' }),
      'legacy-layer-invalid',
    ],
    [
      'no certificate, but a chain',
      annotated(signature, { 'dev.sigstore.cosign/certificate': '' }),
      'legacy-layer-invalid',
    ],
    [
      'a certificate that is none',
      annotated(signature, { 'dev.sigstore.cosign/certificate': 'x' }),
      'legacy-layer-invalid',
    ],
    [
      'two certificates',
      annotated(signature, {
        'dev.sigstore.cosign/certificate': (
          signature.annotations['dev.sigstore.cosign/certificate'] ?? ''
        ).repeat(2),
      }),
      'legacy-layer-invalid',
    ],
    [
      'a chain that is none',
      annotated(signature, { 'dev.sigstore.cosign/chain': 'x' }),
      'legacy-layer-invalid',
    ],
    ['no log entry', annotated(signature, { 'dev.sigstore.cosign/bundle': '' }), 'timestamp-invalid'],
    [
      'a log entry that is none',
      annotated(signature, { 'dev.sigstore.cosign/bundle': '{}' }),
      'legacy-layer-invalid',
    ],
    [
      'a log entry with a key twice',
      annotated(signature, {
        'dev.sigstore.cosign/bundle': bundleOf(signature).replace('{', '{"Payload":{},'),
      }),
      'legacy-layer-invalid',
    ],
    [
      'another time in the log entry',
      annotated(signature, {
        'dev.sigstore.cosign/bundle': bundleOf(signature).replace(
          /"integratedTime":\d+/u,
          '"integratedTime":1',
        ),
      }),
      'certificate-untrusted',
    ],
    [
      'the log entry of another signature',
      annotated(signature, { 'dev.sigstore.cosign/bundle': bundleOf(another) }),
      'log-entry-invalid',
    ],
    [
      'a timestamp that is none',
      annotated(signature, { 'dev.sigstore.cosign/rfc3161timestamp': '{}' }),
      'legacy-layer-invalid',
    ],
  ];
  it.each(rows)('refuses %s', (_name, layer, code) => {
    expect(verifyLegacyLayer(layer, request)).toMatchObject({ state: 'rejected', code });
  });
});

describe('legacyBundle', () => {
  it('writes a v0.1 bundle over the payload, which is not the image', () => {
    const bundle = legacyBundle(signature);
    expect(bundle.state).toBe('accepted');
    const made = JSON.parse(bundle.state === 'accepted' ? bundle.value : '{}') as Record<string, object>;
    const digest = createHash('sha256').update(signature.bytes).digest('base64');
    expect(made).toMatchObject({
      mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
      messageSignature: { messageDigest: { digest } },
    });
  });
});
