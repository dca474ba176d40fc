import { createHash, sign } from 'node:crypto';
import { canonicalJson, type JsonValue } from '@countersign/core';
import { type KeyPair, newKeyPair, pem } from '../signing/index.ts';

// A TUF repository (specification 1.0) with consistent snapshots, as far as a trusted root is published by one.

export type Role = 'root' | 'timestamp' | 'snapshot' | 'targets';
type Signed = { readonly [name: string]: JsonValue };
export type Metadata = { readonly signed: Signed; readonly signatures: readonly object[] };

/** Who may sign for each role: one key for root and targets, one for the two that are signed online. */
export type RepositoryKeys = { readonly offline: KeyPair; readonly online: KeyPair };
export type RepositoryOptions = {
  readonly keys: RepositoryKeys;
  readonly target: string;
  /** By role; default 2049-12-31T00:00:00Z. */
  readonly expires?: Readonly<Partial<Record<Role, string>>>;
  /** By role; default 1. */
  readonly versions?: Readonly<Partial<Record<Role, number>>>;
  /** How metadata point to each other: by version only, as Sigstore's do (default), or by length and hash, too. */
  readonly pointers?: 'version' | 'bytes';
};

/** Path → bytes, as the mirror serves them. */
export type RepositoryFiles = Map<string, Buffer>;

export function newRepositoryKeys(): RepositoryKeys {
  return { offline: newKeyPair(), online: newKeyPair() };
}

function keyId(key: KeyPair): string {
  return createHash('sha256')
    .update(canonicalJson(keyJson(key)))
    .digest('hex');
}

function keyJson(key: KeyPair): { readonly [name: string]: JsonValue } {
  return {
    keytype: 'ecdsa',
    scheme: 'ecdsa-sha2-nistp256',
    keyval: { public: pem('PUBLIC KEY', key.spki) },
  };
}

/** OLPC's canonical form, which TUF signs, differs from RFC 8785 in our metadata only by writing line feeds as they are. */
function olpcBytes(signed: Signed): Buffer {
  return Buffer.from(canonicalJson(signed).replaceAll(String.raw`\n`, '\n'));
}

export function signMetadata(signed: Signed, signers: readonly KeyPair[]): Metadata {
  const bytes = olpcBytes(signed);
  const signatures = signers.map((key) => ({
    keyid: keyId(key),
    sig: sign('sha256', bytes, key.privateKey).toString('hex'),
  }));
  return { signed, signatures };
}

const far = '2049-12-31T00:00:00Z';

function common(role: Role, { expires, versions }: RepositoryOptions): Signed {
  return {
    _type: role,
    spec_version: '1.0.31',
    version: versions?.[role] ?? 1,
    expires: expires?.[role] ?? far,
  };
}

/** A root.json that names the keys of `options`; signed by them and by whoever signed the root before it. */
export function rootMetadata(options: RepositoryOptions, before: readonly KeyPair[] = []): Metadata {
  const { offline, online } = options.keys;
  const by = (key: KeyPair): JsonValue => ({ keyids: [keyId(key)], threshold: 1 });
  const signed = {
    ...common('root', options),
    consistent_snapshot: true,
    keys: { [keyId(offline)]: keyJson(offline), [keyId(online)]: keyJson(online) },
    roles: { root: by(offline), targets: by(offline), snapshot: by(online), timestamp: by(online) },
  };
  return signMetadata(signed, [offline, ...before.filter((key) => key !== offline)]);
}

const bytesOf = (metadata: Metadata): Buffer => Buffer.from(JSON.stringify(metadata));

function described(bytes: Buffer, version: number, { pointers }: RepositoryOptions): JsonValue {
  if (pointers !== 'bytes') return { version };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { version, length: bytes.length, hashes: { sha256 } };
}

/** Everything but the roots. Versions that disagree with each other are the caller's wish. */
export function repositoryFiles(options: RepositoryOptions): RepositoryFiles {
  const { keys, target, versions } = options;
  const sha256 = createHash('sha256').update(target).digest('hex');
  const file = { length: Buffer.byteLength(target), hashes: { sha256 } };
  const targets = bytesOf(
    signMetadata({ ...common('targets', options), targets: { 'trusted_root.json': file } }, [keys.offline]),
  );
  const meta = { 'targets.json': described(targets, versions?.targets ?? 1, options) };
  const snapshot = bytesOf(signMetadata({ ...common('snapshot', options), meta }, [keys.online]));
  const pointed = { 'snapshot.json': described(snapshot, versions?.snapshot ?? 1, options) };
  const timestamp = bytesOf(signMetadata({ ...common('timestamp', options), meta: pointed }, [keys.online]));
  return new Map([
    ['/timestamp.json', timestamp],
    [`/${versions?.snapshot ?? 1}.snapshot.json`, snapshot],
    [`/${versions?.targets ?? 1}.targets.json`, targets],
    [`/targets/${sha256}.trusted_root.json`, Buffer.from(target)],
  ]);
}
