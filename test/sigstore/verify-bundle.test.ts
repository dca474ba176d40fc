import { createHash, randomBytes } from 'node:crypto';
import { parseTrustedRoots, raiseThresholds, type Thresholds, type TrustedRoot } from '@countersign/sigstore';
import { prepareRoots, verifyBundle, type VerifyRequest } from '@countersign/sigstore/client';
import { describe, expect, it } from 'vitest';
import {
  createSigner,
  type EntryBody,
  identityOf,
  type KeyPair,
  type KeyType,
  newKeyPair,
  pem,
  type SignatureStyle,
  type SigningOptions,
} from '../support/signing/index.ts';

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

function rootsOf(root: object): readonly TrustedRoot[] {
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

  it('says the same under prepared roots, bundle after bundle', async () => {
    const prepared = prepareRoots([...rootsOf(stamped.trustedRoot), ...roots]);
    const forged = changed(provenance, (copy) => {
      const envelope = copy['dsseEnvelope'];
      if (envelope !== undefined) envelope['payload'] = btoa('{}') as unknown as Json;
    });
    const bundles = [provenance, message, forged, await stamped.signProvenance({ ...job, subjects })];
    for (const bundle of [...bundles, ...bundles])
      expect(verify(bundle, { trustedRoots: prepared })).toEqual(
        verify(bundle, { trustedRoots: [...rootsOf(stamped.trustedRoot), ...roots] }),
      );
  });

  it('refuses under a root that cannot be prepared, and goes on with the next', () => {
    const broken = roots.map((root) => {
      const json = JSON.parse(JSON.stringify(root.json)) as Bundle;
      const chain = json['certificateAuthorities']?.[0]?.['certChain']?.['certificates']?.[0];
      if (chain === undefined) throw new Error('the root has no authority');
      chain['rawBytes'] = 'AAAA' as unknown as Json;
      return { ...root, json };
    });
    const [unusable, ...rest] = prepareRoots(broken);
    expect([unusable?.material.state, rest]).toEqual(['rejected', []]);
    expect(verify(provenance, { trustedRoots: broken })).toMatchObject({ state: 'rejected' });
    const both = prepareRoots([...broken, ...roots]);
    expect(verify(provenance, { trustedRoots: both })).toMatchObject({
      state: 'accepted',
      value: { root: 1 },
    });
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

  it.each([
    ['that is an authority', '2.5.29.19', Buffer.from([0x30, 0x03, 0x01, 0x01, 0xff])],
    ['with a critical extension that nobody knows', '1.2.3.4', Buffer.from([5, 0])],
  ])('a certificate %s', async (_name, oid, value) => {
    const certificate = { extraExtensions: [{ oid, value, critical: true }] };
    const bundle = await signer.signProvenance({ ...job, subjects, certificate });
    expect(verify(bundle)).toMatchObject({ code: 'certificate-untrusted' });
    const harmless = { extraExtensions: [{ oid: '1.2.3.4', value: Buffer.from([5, 0]) }] };
    const good = await signer.signProvenance({ ...job, subjects, certificate: harmless });
    expect(verify(good)).toMatchObject({ state: 'accepted' });
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
  type Trusted = NonNullable<VerifyRequest['keys']>[number];
  const at = '2026-06-22T14:00:00.000Z';
  const trust = (key: KeyPair, more: Partial<Trusted> = {}): { keys: Trusted[] } => {
    const publicKey = pem('PUBLIC KEY', key.spki);
    return {
      keys: [{ name: 'release', publicKey, validFrom: null, validUntil: null, log: 'none', ...more }],
    };
  };
  const key = newKeyPair();
  const none = { trustedRoots: [] };

  it('is verified by that key, whose name and fingerprint it gets', async () => {
    const bundle = await signer.signProvenance({ ...job, subjects, key });
    const fingerprint = `sha256:${key.keyId.toString('hex')}`;
    expect(verify(bundle, trust(key, { log: 'required' }))).toMatchObject({
      value: { signer: { kind: 'key', name: 'release', fingerprint }, root: 0, trustedTimes: [{ at }] },
    });
    expect(verify(bundle)).toMatchObject({ code: 'key-unknown' });
    expect(verify(bundle, trust(newKeyPair()))).toMatchObject({ code: 'signature-invalid' });
  });

  it('may be by any of several keys', async () => {
    const bundle = await signer.signProvenance({ ...job, subjects, key });
    const [other] = trust(newKeyPair(), { name: 'other' }).keys;
    const [right] = trust(key).keys;
    const keys = [other, right].filter((one) => one !== undefined);
    expect(verify(bundle, { keys })).toMatchObject({ value: { signer: { name: 'release' } } });
  });

  it('does not excuse a certificate: keys are for bundles that name a key', () => {
    expect(verify(provenance, { ...none, ...trust(key) })).toMatchObject({ code: 'root-invalid' });
  });

  const kinds: [KeyType, SignatureStyle, Partial<Trusted>][] = [
    ['p256', {}, {}],
    ['p256', { encoding: 'ieee-p1363' }, { ecdsaEncoding: 'ieee-p1363' }],
    ['p384', {}, {}],
    ['p384', { hash: 'sha256' }, {}],
    ['p384', { encoding: 'ieee-p1363' }, { ecdsaEncoding: 'ieee-p1363' }],
    ['p521', {}, {}],
    ['p521', { encoding: 'ieee-p1363' }, { ecdsaEncoding: 'ieee-p1363' }],
    ['ed25519', {}, {}],
    ['rsa2048', {}, {}],
  ];
  it.each(kinds)(
    'verifies a statement by %s %j, and not under another encoding',
    async (type, signature, more) => {
      const pair = newKeyPair(type);
      const bundle = await signer.signProvenance({ ...job, subjects, key: pair, signature, witnesses: [] });
      expect(verify(bundle, { ...none, ...trust(pair, more) })).toMatchObject({ state: 'accepted' });
      const flipped = more.ecdsaEncoding === undefined ? 'ieee-p1363' : 'der';
      const swapped = verify(bundle, { ...none, ...trust(pair, { ecdsaEncoding: flipped }) });
      // Ed25519 and RSA have one encoding only, whatever the policy says.
      expect(swapped.state).toBe(type.startsWith('p') ? 'rejected' : 'accepted');
    },
  );

  it.each([
    ['no key', 'no key'],
    ['a private key', newKeyPair().privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()],
    ['an RSA key of 1,024 bits', pem('PUBLIC KEY', newKeyPair('rsa1024').spki)],
    ['two keys', pem('PUBLIC KEY', newKeyPair().spki) + pem('PUBLIC KEY', newKeyPair().spki)],
    ['a certificate', pem('CERTIFICATE', newKeyPair().spki)],
  ])('refuses %s as a trusted key', async (_name, publicKey) => {
    const bundle = await signer.signProvenance({ ...job, subjects, key });
    expect(verify(bundle, trust(key, { publicKey }))).toMatchObject({ code: 'key-invalid' });
  });

  it('needs an entry of a trusted log when the policy asks for one', async () => {
    const bare = await signer.signProvenance({ ...job, subjects, key, witnesses: [{ by: 'authority' }] });
    expect(verify(bare, trust(key))).toMatchObject({ state: 'accepted' });
    expect(verify(bare, trust(key, { log: 'required' }))).toMatchObject({ code: 'log-entry-invalid' });
    // A root without logs cannot stand for one.
    const trustedRoots = rootsOf(stamped.trustedRoot);
    const under = await stamped.signProvenance({ ...job, subjects, key });
    expect(verify(under, { trustedRoots, ...trust(key, { log: 'required' }) })).toMatchObject({
      code: 'log-entry-invalid',
    });
    expect(verify(bare, { ...none, ...trust(key, { log: 'required' }) })).toMatchObject({
      code: 'root-invalid',
    });
  });

  it('needs the log entry to be made for this very key', async () => {
    const other = newKeyPair();
    const bundle = await signer.signMessage({
      ...job,
      artifact,
      key,
      logged: (entry) => {
        const spec = structuredClone(entry.spec) as { signature: { publicKey: { content: string } } };
        spec.signature.publicKey.content = base64(pem('PUBLIC KEY', other.spki));
        return { ...entry, spec };
      },
    });
    for (const log of ['required', 'none'] as const)
      expect(verify(bundle, trust(key, { log }))).toMatchObject({ code: 'log-entry-invalid' });
  });

  it.each([
    ['from before', { validFrom: '2026-06-22T14:00:00.000Z', validUntil: null }, 'accepted'],
    ['from after', { validFrom: '2026-06-22T14:00:00.001Z', validUntil: null }, 'key-out-of-validity'],
    ['until after', { validFrom: null, validUntil: '2026-06-22T14:00:00.000Z' }, 'accepted'],
    ['until before', { validFrom: null, validUntil: '2026-06-22T13:59:59.999Z' }, 'key-out-of-validity'],
    ['from something that is no time', { validFrom: 'soon', validUntil: null }, 'key-out-of-validity'],
  ])('is compared with the key’s period: %s', async (_name, period, expected) => {
    const bundle = await signer.signProvenance({ ...job, subjects, key });
    const result = verify(bundle, trust(key, period));
    expect(result.state === 'accepted' ? 'accepted' : result.code).toBe(expected);
  });

  it('is not accepted for a period that no trusted time can be compared with', async () => {
    const bundle = await signer.signProvenance({ ...job, subjects, key, witnesses: [] });
    const bounded = trust(key, { validFrom: '2020-01-01T00:00:00.000Z' });
    expect(verify(bundle, { ...none, ...bounded })).toMatchObject({ code: 'key-out-of-validity' });
    expect(verify(bundle, { ...none, ...trust(key) })).toMatchObject({
      value: { root: null, trustedTimes: [] },
    });
  });

  it('is verified by the digest alone for P-256 in both encodings; Ed25519 and RSA need the bytes', async () => {
    for (const encoding of ['der', 'ieee-p1363'] as const) {
      const bundle = await signer.signMessage({ ...job, artifact, key, signature: { encoding } });
      expect(verify(bundle, trust(key, { ecdsaEncoding: encoding }))).toMatchObject({ state: 'accepted' });
    }
    for (const type of ['ed25519', 'rsa2048'] as const) {
      const pair = newKeyPair(type);
      const bundle = await signer.signMessage({ ...job, artifact, key: pair });
      expect(verify(bundle, trust(pair))).toMatchObject({ code: 'digest-only-impossible' });
      expect(verify(bundle, { ...trust(pair), artifact })).toMatchObject({ state: 'accepted' });
    }
  });

  it('is refused with more keys than anybody would have', async () => {
    const bundle = await signer.signProvenance({ ...job, subjects, key });
    const keys = Array.from({ length: 101 }, () => trust(key).keys).flat();
    expect(verify(bundle, { keys })).toMatchObject({ code: 'key-invalid' });
  });
});

describe('thresholds of a root', () => {
  type Witnesses = NonNullable<SigningOptions['witnesses']>;
  const later = '2026-06-22T14:00:30.000Z';
  const raised = (thresholds: Partial<Thresholds>): VerifyRequest['trustedRoots'] =>
    roots.map((root) => {
      const result = raiseThresholds(root, thresholds);
      if (result.state === 'rejected') throw new Error(result.detail);
      return result.value;
    });
  const both: Witnesses = [{ by: 'log' }, { by: 'second-log' }];
  const rows: [string, Witnesses, Partial<Thresholds>, string][] = [
    ['two logs', both, { logEntries: 2 }, 'accepted'],
    [
      'two entries of one log',
      [{ by: 'log' }, { by: 'log', at: later }],
      { logEntries: 2 },
      'log-entry-invalid',
    ],
    ['one entry', [{ by: 'log' }], { logEntries: 2 }, 'log-entry-invalid'],
    ['two logs as observers', both, { timestamps: 2 }, 'accepted'],
    [
      'two promises of one log',
      [{ by: 'log' }, { by: 'log', at: later }],
      { timestamps: 2 },
      'timestamp-invalid',
    ],
    [
      'two stamps of one authority',
      [{ by: 'log' }, { by: 'authority' }, { by: 'authority', at: later }],
      { timestamps: 3 },
      'timestamp-invalid',
    ],
    [
      'a log and two authorities',
      [{ by: 'log' }, { by: 'authority' }, { by: 'second-authority' }],
      { timestamps: 3 },
      'accepted',
    ],
  ];
  // Entries that differ in a member nobody compares, so that they are no plain copies of each other.
  const logged = (entry: EntryBody): EntryBody => {
    const value = randomBytes(32).toString('hex');
    return { ...entry, spec: { ...(entry.spec as object), envelopeHash: { algorithm: 'sha256', value } } };
  };
  it.each(rows)('%s', async (_name, witnesses, thresholds, expected) => {
    const bundle = await signer.signProvenance({ ...job, subjects, witnesses, logged });
    const result = verify(bundle, { trustedRoots: raised(thresholds) });
    expect(result.state === 'accepted' ? 'accepted' : result.code).toBe(expected);
  });
});

describe('a Rekor v2 style instance', async () => {
  const modern = await createSigner('rekor-v2');
  const trustedRoots = rootsOf(modern.trustedRoot);

  it('takes the time from the authority, since its log promises none', async () => {
    for (const bundle of [
      await modern.signProvenance({ ...job, subjects }),
      await modern.signMessage({ ...job, artifact }),
    ])
      expect(verify(bundle, { trustedRoots })).toMatchObject({
        value: { trustedTimes: [{ source: 'timestamp-authority', at: '2026-06-22T14:00:00.000Z' }] },
      });
  });

  it('is refused without a time', async () => {
    const bundle = await modern.signProvenance({ ...job, subjects, witnesses: [{ by: 'log' }] });
    expect(verify(bundle, { trustedRoots })).toMatchObject({ code: 'timestamp-invalid' });
  });
});

describe('several roots', () => {
  it('says which root counted, and never lets one complete another', async () => {
    const both = [...rootsOf(stamped.trustedRoot), ...roots];
    expect(verify(provenance, { trustedRoots: both })).toMatchObject({ value: { root: 1 } });
    const foreign = await stamped.signProvenance({ ...job, subjects });
    // The certificate of one instance beside the log entry of the other.
    const mixed = changed(foreign, (b) => {
      Object.assign(material(b), { tlogEntries: material(provenance as Bundle)['tlogEntries'] });
    });
    expect(verify(mixed, { trustedRoots: both }).state).toBe('rejected');
  });

  it('tells what the right root found, not what the wrong ones did', () => {
    const broken = changed(provenance, (b) => Object.assign(entryOf(b), { logIndex: '7' }));
    const both = [...roots, ...rootsOf(stamped.trustedRoot)];
    expect(verify(broken, { trustedRoots: both })).toMatchObject({ code: 'log-entry-invalid' });
    expect(verify(broken, { trustedRoots: both.toReversed() })).toMatchObject({ code: 'log-entry-invalid' });
  });
});

describe('a checkpoint', () => {
  it.each(['rekor', '.', 'countersign.test', 'https://rekor.countersign.test'])(
    'must bear the whole name of its log, not "%s"',
    (name) => {
      const bundle = changed(provenance, (b) => {
        const checkpoint = entryOf(b)['inclusionProof']?.['checkpoint'] as unknown as { envelope: string };
        checkpoint.envelope = checkpoint.envelope.replace('— rekor.countersign.test ', `— ${name} `);
      });
      expect(verify(bundle)).toMatchObject({ code: 'log-entry-invalid' });
    },
  );
});
