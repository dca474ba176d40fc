import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { parseTrustedRoots } from '@countersign/sigstore';
import { verifyBundle, type VerifyRequest } from '@countersign/sigstore/client';
import { describe, expect, it } from 'vitest';
import { createInstance } from '../support/signing/instance.ts';
import { createSigner, identityOf, type SigningOptions } from '../support/signing/index.ts';

const signer = await createSigner();
const stamped = await createSigner('github');
const job: SigningOptions = {
  repository: 'acme/api',
  ref: 'refs/heads/main',
  commit: 'a'.repeat(40),
  workflow: '.github/workflows/build.yml',
};
const subjects = [{ name: 'api', digest: `sha256:${'b'.repeat(64)}` }];
const artifact = Buffer.from('the artifact');

// Loose on purpose: these tests reach into documents to break them.
type Json = { [key: string]: Json } & Json[];
type Bundle = { [key: string]: Json };

function rootsOf(root: object): VerifyRequest['trustedRoots'] {
  const parsed = parseTrustedRoots(JSON.stringify(root));
  if (parsed.state === 'rejected') throw new Error(parsed.detail);
  return parsed.value;
}
const roots = rootsOf(signer.trustedRoot);

function verify(bundle: object | string, more: Partial<VerifyRequest> = {}): ReturnType<typeof verifyBundle> {
  const text = typeof bundle === 'string' ? bundle : JSON.stringify(bundle);
  return verifyBundle({ bundle: text, trustedRoots: roots, ...more });
}
function changed(bundle: object, change: (copy: Bundle) => void): object {
  const copy = JSON.parse(JSON.stringify(bundle)) as Bundle;
  change(copy);
  return copy;
}
const provenance = await signer.signProvenance({ ...job, subjects });
const message = await signer.signMessage({ ...job, artifact });
const material = (bundle: Bundle): Json => bundle['verificationMaterial'] as Json;
const entryOf = (bundle: Bundle): Json => material(bundle)['tlogEntries']?.[0] as Json;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('verifyBundle', () => {
  it('reads out who signed, when, and what', () => {
    expect(verify(provenance)).toMatchObject({
      state: 'accepted',
      value: {
        signer: {
          kind: 'certificate',
          san: { value: identityOf(job) },
          issuer: { value: 'https://token.actions.githubusercontent.com' },
          claims: { sourceRepositoryDigest: { value: 'a'.repeat(40) } },
        },
        content: { kind: 'statement', statement: { subjects: [{ digests: { sha256: 'b'.repeat(64) } }] } },
        trustedTimes: [{ source: 'log', at: '2026-06-22T14:00:00.000Z' }],
      },
    });
  });

  it('verifies under a root that only has a timestamp authority', async () => {
    const bundle = await stamped.signProvenance({ ...job, subjects });
    const result = verify(bundle, { trustedRoots: rootsOf(stamped.trustedRoot) });
    expect(result).toMatchObject({ value: { trustedTimes: [{ source: 'timestamp-authority' }] } });
  });

  it('tries every root of a file', async () => {
    const both = [...rootsOf(stamped.trustedRoot), ...roots];
    expect(verify(provenance, { trustedRoots: both }).state).toBe('accepted');
    expect(verify(provenance, { trustedRoots: [] })).toMatchObject({ code: 'root-invalid' });
  });

  it('verifies a message signature by the digest alone, and over the bytes', () => {
    const digest = createHash('sha256').update(artifact).digest('hex');
    const expected = {
      state: 'accepted',
      value: { content: { kind: 'message', digest: `sha256:${digest}` } },
    };
    expect(verify(message)).toMatchObject(expected);
    expect(verify(message, { artifact })).toMatchObject(expected);
    expect(verify(message, { artifact: Buffer.from('another') })).toMatchObject({ code: 'artifact-differs' });
  });
});

describe('verifyBundle refuses', () => {
  const tampered: [string, object | string, string][] = [
    [
      'a changed payload',
      changed(provenance, (b) => {
        const text = Buffer.from(String(b['dsseEnvelope']?.['payload']), 'base64').toString();
        Object.assign(b['dsseEnvelope'] as object, {
          payload: base64(text.replace('b'.repeat(64), 'c'.repeat(64))),
        });
      }),
      'log-entry-invalid',
    ],
    [
      'another payload type',
      changed(provenance, (b) => Object.assign(b['dsseEnvelope'] as object, { payloadType: 'text/plain' })),
      'statement-invalid',
    ],
    [
      'a second signature',
      changed(provenance, (b) => {
        const signatures = b['dsseEnvelope']?.['signatures'] as Json;
        signatures.push(signatures[0] as Json);
      }),
      'bundle-shape-invalid',
    ],
    [
      'a key id put there by somebody',
      changed(provenance, (b) =>
        Object.assign(b['dsseEnvelope']?.['signatures']?.[0] as object, { keyid: 'SHA256:mine' }),
      ),
      'bundle-shape-invalid',
    ],
    ['an unknown member', { ...provenance, note: 'trust me' }, 'bundle-shape-invalid'],
    [
      'an unknown member deep inside',
      changed(provenance, (b) => Object.assign(entryOf(b), { verified: true })),
      'bundle-shape-invalid',
    ],
    [
      'a repeated key',
      JSON.stringify(provenance).replace('{', '{"mediaType":"application/json",'),
      'bundle-duplicate-key',
    ],
    [
      'the media type of an older version',
      { ...provenance, mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1' },
      'bundle-shape-invalid',
    ],
    [
      'a media type that only begins like one',
      { ...provenance, mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json; x' },
      'bundle-media-type-unknown',
    ],
    ['both kinds of content', { ...provenance, ...message }, 'bundle-shape-invalid'],
    [
      'a log entry without its promise',
      changed(provenance, (b) => Object.assign(entryOf(b), { inclusionPromise: null })),
      'timestamp-invalid',
    ],
    [
      'a log entry without its proof',
      changed(provenance, (b) => Object.assign(entryOf(b), { inclusionProof: null })),
      'bundle-shape-invalid',
    ],
    [
      'another log index',
      changed(provenance, (b) => Object.assign(entryOf(b), { logIndex: '7' })),
      'log-entry-invalid',
    ],
    [
      'another integrated time',
      changed(provenance, (b) => Object.assign(entryOf(b), { integratedTime: '1782136801' })),
      'log-entry-invalid',
    ],
    [
      'a root hash beside the checkpoint that is not its own',
      changed(provenance, (b) =>
        Object.assign(entryOf(b)['inclusionProof'] as object, { rootHash: base64('x'.repeat(32)) }),
      ),
      'log-entry-invalid',
    ],
    [
      'a tree size beside the checkpoint that is not its own',
      changed(provenance, (b) => Object.assign(entryOf(b)['inclusionProof'] as object, { treeSize: '9' })),
      'log-entry-invalid',
    ],
    [
      'the same log entry twice',
      changed(provenance, (b) => (material(b)['tlogEntries'] as Json).push(entryOf(b))),
      'timestamp-invalid',
    ],
    [
      'no log entry and no timestamp',
      changed(provenance, (b) => Object.assign(material(b), { tlogEntries: [] })),
      'timestamp-invalid',
    ],
    [
      "another bundle's certificate",
      changed(provenance, (b) => {
        Object.assign(material(b), { certificate: material(message as Bundle)['certificate'] });
      }),
      'signature-invalid',
    ],
    [
      'sloppy base64',
      changed(message, (b) => {
        const signature = b['messageSignature'] as Json;
        Object.assign(signature, { signature: `${String(signature['signature'])}\n` });
      }),
      'bundle-shape-invalid',
    ],
    [
      'another message digest',
      changed(message, (b) =>
        Object.assign(b['messageSignature']?.['messageDigest'] as object, { digest: base64('x'.repeat(32)) }),
      ),
      'log-entry-invalid',
    ],
    [
      'a key where a certificate signed',
      changed(provenance, (b) => {
        const { tlogEntries } = material(b);
        Object.assign(b, { verificationMaterial: { publicKey: { hint: 'k' }, tlogEntries } });
      }),
      'key-unknown',
    ],
    ['what is not a bundle', '{}', 'bundle-shape-invalid'],
    ['nothing', '', 'bundle-not-json'],
  ];

  it.each(tampered)('%s', (_name, bundle, code) => {
    expect(verify(bundle)).toMatchObject({ state: 'rejected', code });
  });

  it("another instance's bundle", async () => {
    const stranger = await createSigner();
    const bundle = await stranger.signProvenance({ ...job, subjects });
    expect(verify(bundle)).toMatchObject({ code: 'certificate-untrusted' });
  });

  it('a timestamp over something else', async () => {
    const trustedRoots = rootsOf(stamped.trustedRoot);
    const one = (await stamped.signProvenance({ ...job, subjects })) as Bundle;
    const other = (await stamped.signMessage({ ...job, artifact })) as Bundle;
    const mixed = changed(one, (b) =>
      Object.assign(material(b), { timestampVerificationData: material(other)['timestampVerificationData'] }),
    );
    expect(verify(mixed, { trustedRoots })).toMatchObject({ code: 'timestamp-invalid' });
    const bare = changed(one, (b) => Object.assign(material(b), { timestampVerificationData: null }));
    expect(verify(bare, { trustedRoots })).toMatchObject({ code: 'timestamp-invalid' });
  });

  it('a log entry that was made for another signer', async () => {
    const bundle = await signer.signMessage({
      ...job,
      artifact,
      logged: (entry) => {
        const spec = structuredClone(entry.spec) as { signature: { publicKey: { content: string } } };
        const other = material(provenance as Bundle)['certificate']?.['rawBytes'];
        spec.signature.publicKey.content = base64(
          `-----BEGIN CERTIFICATE-----\n${String(other)}\n-----END CERTIFICATE-----\n`,
        );
        return { ...entry, spec };
      },
    });
    expect(verify(bundle)).toMatchObject({
      code: 'log-entry-invalid',
      detail: 'the log entry was made for another signer than the bundle names',
    });
  });

  it('a certificate that is not for code signing', async () => {
    const certificate = { purpose: '1.3.6.1.5.5.7.3.1' };
    const bundle = await signer.signProvenance({ ...job, subjects, certificate });
    expect(verify(bundle)).toMatchObject({ code: 'certificate-untrusted' });
  });

  it('a bundle under a log key that went out of use before', () => {
    const root = changed(signer.trustedRoot, (copy) => {
      const key = copy['tlogs']?.[0]?.['publicKey'] as Json;
      Object.assign(key['validFor'] as object, { end: '2026-01-01T00:00:00Z' });
    });
    expect(verify(provenance, { trustedRoots: rootsOf(root) })).toMatchObject({ code: 'log-entry-invalid' });
  });
});

describe('the identity of a verified signer', () => {
  async function sanOf(sans: readonly string[]): Promise<unknown> {
    const result = verify(await signer.signProvenance({ ...job, subjects, certificate: { sans } }));
    if (result.state === 'rejected' || result.value.signer.kind === 'key') throw new Error('not verified');
    return result.value.signer.san;
  }

  it('is unknown with two names in the certificate', async () => {
    expect(await sanOf([identityOf(job), 'https://github.com/mallory/api'])).toMatchObject({
      state: 'missing',
      cause: 'malformed',
    });
  });

  it('keeps letters that a lossy decoding would turn into others', async () => {
    // 0xE1 with its high bit cut off is "a": read as `ascii`, the two names would be one.
    expect(await sanOf([identityOf(job).replace('acme', '\u00e1cme')])).toMatchObject({
      value: identityOf(job).replace('acme', '\u00e1cme'),
    });
  });
});

describe('a bundle that names a key', () => {
  const instance = createInstance('github');
  const trustedRoots = rootsOf(instance.trustedRoot);
  const digest = createHash('sha256').update(artifact).digest('base64');

  const trusting = (publicKey: string): NonNullable<VerifyRequest['keys']> => [
    { name: 'release', publicKey, validFrom: null, validUntil: null, log: 'none' },
  ];

  function signedBy(type: 'ed25519' | 'ec'): { bundle: object; publicKey: string } {
    const { privateKey, publicKey } =
      type === 'ed25519'
        ? generateKeyPairSync(type)
        : generateKeyPairSync(type, { namedCurve: 'prime256v1' });
    const signature = sign(type === 'ed25519' ? null : 'sha256', artifact, privateKey);
    const at = new Date('2026-06-22T14:00:00Z');
    const entry = { kind: 'none', apiVersion: '0', spec: {} };
    const bundle = {
      mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
      verificationMaterial: { publicKey: { hint: 'k' }, ...instance.witness({ signature, entry, at }) },
      messageSignature: {
        messageDigest: { algorithm: 'SHA2_256', digest },
        signature: signature.toString('base64'),
      },
    };
    return { bundle, publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString() };
  }

  it('is verified by that key only, and has no identity', () => {
    const { bundle, publicKey } = signedBy('ec');
    expect(verify(bundle, { trustedRoots, keys: trusting(publicKey) })).toMatchObject({
      value: { signer: { kind: 'key', name: 'release' } },
    });
    expect(verify(bundle, { trustedRoots })).toMatchObject({ code: 'key-unknown' });
    expect(verify(bundle, { trustedRoots, keys: trusting('no key') })).toMatchObject({ code: 'key-invalid' });
    const other = signedBy('ec').publicKey;
    expect(verify(bundle, { trustedRoots, keys: trusting(other) })).toMatchObject({
      code: 'signature-invalid',
    });
  });

  it('needs the artifact itself when the key is Ed25519, and says so', () => {
    const { bundle, publicKey } = signedBy('ed25519');
    expect(verify(bundle, { trustedRoots, keys: trusting(publicKey) })).toMatchObject({
      code: 'digest-only-impossible',
    });
    expect(verify(bundle, { trustedRoots, keys: trusting(publicKey), artifact })).toMatchObject({
      state: 'accepted',
    });
  });
});
