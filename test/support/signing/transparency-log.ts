import { randomBytes } from 'node:crypto';
import { canonicalJson } from '@countersign/core';
import { newKeyPair, sha256, signSha256, signWith } from './key-pair.ts';

/** A log entry in the JSON form of a bundle. */
export type LogEntry = {
  readonly logIndex: string;
  readonly logId: { readonly keyId: string };
  readonly kindVersion: { readonly kind: string; readonly version: string };
  /** Only Rekor v1 states and promises a time. */
  readonly integratedTime?: string;
  readonly inclusionPromise?: { readonly signedEntryTimestamp: string };
  readonly inclusionProof: {
    readonly logIndex: string;
    readonly rootHash: string;
    readonly treeSize: string;
    readonly hashes: readonly string[];
    readonly checkpoint: { readonly envelope: string };
  };
  readonly canonicalizedBody: string;
};

export type EntryBody = { readonly kind: string; readonly apiVersion: string; readonly spec: unknown };
export type TransparencyLog = {
  readonly style: 'rekor-v1' | 'rekor-v2';
  readonly host: string;
  readonly spki: Buffer;
  readonly keyId: Buffer;
  append(entry: EntryBody, at: Date): LogEntry;
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

type Signing = {
  readonly origin: string;
  readonly host: string;
  readonly keyId: Buffer;
  readonly sign: (note: Buffer) => Buffer;
};

/** Every entry is the second leaf of a tree of two (RFC 6962 §2.1). */
function proofOf(body: Buffer, { origin, host, keyId, sign }: Signing): LogEntry['inclusionProof'] {
  const other = sha256(Buffer.from([0]), randomBytes(32));
  const root = sha256(Buffer.from([1]), other, sha256(Buffer.from([0]), body));
  const note = `${origin}\n2\n${base64(root)}\n`;
  const signature = Buffer.concat([keyId.subarray(0, 4), sign(Buffer.from(note))]);
  return {
    logIndex: '1',
    rootHash: base64(root),
    treeSize: '2',
    hashes: [base64(other)],
    checkpoint: { envelope: `${note}\n— ${host} ${base64(signature)}\n` },
  };
}

/** A Rekor v1 log: P-256, an index over all of its shards, and a promise (SET) that states the time. */
function createRekor1(host: string): TransparencyLog {
  const key = newKeyPair();
  const { spki, keyId } = key;
  const signing: Signing = { origin: `${host} - 1`, host, keyId, sign: (note) => signSha256(key, note) };
  const promise = (body: Buffer, entry: { integratedTime: number; logIndex: number }): string => {
    const signed = canonicalJson({ body: base64(body), ...entry, logID: keyId.toString('hex') });
    return base64(signSha256(key, Buffer.from(signed)));
  };
  return {
    style: 'rekor-v1',
    host,
    spki,
    keyId,
    append: (entry, at) => {
      const body = Buffer.from(canonicalJson(entry));
      const integratedTime = Math.floor(at.getTime() / 1000);
      const logIndex = 1_000_000 + randomBytes(3).readUIntBE(0, 3);
      return {
        logIndex: String(logIndex),
        logId: { keyId: base64(keyId) },
        kindVersion: { kind: entry.kind, version: entry.apiVersion },
        integratedTime: String(integratedTime),
        inclusionPromise: { signedEntryTimestamp: promise(body, { integratedTime, logIndex }) },
        inclusionProof: proofOf(body, signing),
        canonicalizedBody: base64(body),
      };
    },
  };
}

/** A Rekor v2 log: Ed25519, named as signed notes name their keys, without a promise and without a time. */
function createRekor2(host: string): TransparencyLog {
  const key = newKeyPair('ed25519');
  // https://c2sp.org/signed-note: the key's name, a line feed, the type of signature (1: Ed25519), the key itself.
  const keyId = sha256(Buffer.from(`${host}\n`), Buffer.from([1]), key.spki.subarray(-32));
  const signing: Signing = { origin: host, host, keyId, sign: (note) => signWith(key, note) };
  return {
    style: 'rekor-v2',
    host,
    spki: key.spki,
    keyId,
    append: (entry) => {
      const body = Buffer.from(canonicalJson(entry));
      const inclusionProof = proofOf(body, signing);
      return {
        logIndex: inclusionProof.logIndex,
        logId: { keyId: base64(keyId) },
        kindVersion: { kind: entry.kind, version: entry.apiVersion },
        inclusionProof,
        canonicalizedBody: base64(body),
      };
    },
  };
}

export function createTransparencyLog(style: TransparencyLog['style'], host: string): TransparencyLog {
  return style === 'rekor-v1' ? createRekor1(host) : createRekor2(host);
}
