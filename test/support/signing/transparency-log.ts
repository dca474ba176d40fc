import { randomBytes } from 'node:crypto';
import { canonicalJson } from '@countersign/core';
import { newKeyPair, sha256, signSha256 } from './key-pair.ts';

export const logHost = 'rekor.countersign.test';

/** A log entry in the JSON form of a bundle. */
export type LogEntry = {
  readonly logIndex: string;
  readonly logId: { readonly keyId: string };
  readonly kindVersion: { readonly kind: string; readonly version: string };
  readonly integratedTime: string;
  readonly inclusionPromise: { readonly signedEntryTimestamp: string };
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
  readonly spki: Buffer;
  readonly keyId: Buffer;
  append(entry: EntryBody, at: Date): LogEntry;
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** A Rekor v1 log in which every entry is the second leaf of a tree of two (RFC 6962 §2.1). */
export function createTransparencyLog(): TransparencyLog {
  const key = newKeyPair();

  const promise = (body: Buffer, entry: { integratedTime: number; logIndex: number }): string =>
    base64(
      signSha256(
        key,
        Buffer.from(canonicalJson({ body: base64(body), ...entry, logID: key.keyId.toString('hex') })),
      ),
    );

  const proof = (body: Buffer): LogEntry['inclusionProof'] => {
    const other = sha256(Buffer.from([0]), randomBytes(32));
    const root = sha256(Buffer.from([1]), other, sha256(Buffer.from([0]), body));
    const note = `${logHost} - 1\n2\n${base64(root)}\n`;
    const signature = Buffer.concat([key.keyId.subarray(0, 4), signSha256(key, Buffer.from(note))]);
    return {
      logIndex: '1',
      rootHash: base64(root),
      treeSize: '2',
      hashes: [base64(other)],
      checkpoint: { envelope: `${note}\n— ${logHost} ${base64(signature)}\n` },
    };
  };

  return {
    spki: key.spki,
    keyId: key.keyId,
    append: (entry, at) => {
      const body = Buffer.from(canonicalJson(entry));
      const integratedTime = Math.floor(at.getTime() / 1000);
      const logIndex = 1_000_000 + randomBytes(3).readUIntBE(0, 3);
      return {
        logIndex: String(logIndex),
        logId: { keyId: base64(key.keyId) },
        kindVersion: { kind: entry.kind, version: entry.apiVersion },
        integratedTime: String(integratedTime),
        inclusionPromise: { signedEntryTimestamp: promise(body, { integratedTime, logIndex }) },
        inclusionProof: proof(body),
        canonicalizedBody: base64(body),
      };
    },
  };
}
