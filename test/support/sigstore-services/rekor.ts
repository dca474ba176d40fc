import { verify, X509Certificate, createPublicKey, type KeyObject } from 'node:crypto';
import { canonicalJson } from '@countersign/core';
import { sha256 } from '../signing/key-pair.ts';
import type { EntryBody, LogEntry } from '../signing/transparency-log.ts';
import { type Answer, answerJson, type Asked, refuse } from './exchange.ts';
import type { ServiceState } from './state.ts';

type Proposed = {
  readonly kind: string;
  readonly apiVersion: string;
  readonly spec: {
    readonly proposedContent?: { readonly envelope: string; readonly verifiers: readonly string[] };
    readonly data?: { readonly hash: { readonly algorithm: string; readonly value: string } };
    readonly signature?: { readonly content: string; readonly publicKey: { readonly content: string } };
  };
};
type Envelope = {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly sig: string }[];
};

const unbase64 = (text: string): Buffer => Buffer.from(text, 'base64');
const hexOf = (text: string): string => unbase64(text).toString('hex');
const hash = (bytes: Uint8Array): object => ({ algorithm: 'sha256', value: sha256(bytes).toString('hex') });

/** base64 of PEM: a certificate or a public key. */
function keyOf(verifier: string): KeyObject {
  const text = unbase64(verifier).toString();
  return text.includes('BEGIN CERTIFICATE') ? new X509Certificate(text).publicKey : createPublicKey(text);
}

/** dsse/0.0.1: Rekor checks the signature and keeps hashes, signature and verifier. */
function dsseBody({
  envelope,
  verifiers,
}: NonNullable<Proposed['spec']['proposedContent']>): EntryBody | undefined {
  const { payload, payloadType, signatures } = JSON.parse(envelope) as Envelope;
  const [verifier = ''] = verifiers;
  const signature = signatures[0]?.sig ?? '';
  const bytes = unbase64(payload);
  const head = `DSSEv1 ${payloadType.length} ${payloadType} ${bytes.length} `;
  const signed = Buffer.concat([Buffer.from(head), bytes]);
  if (!verify('sha256', signed, keyOf(verifier), unbase64(signature))) return undefined;
  const spec = {
    envelopeHash: hash(Buffer.from(envelope)),
    payloadHash: hash(bytes),
    signatures: [{ signature, verifier }],
  };
  return { kind: 'dsse', apiVersion: '0.0.1', spec };
}

function bodyOf({ kind, apiVersion, spec }: Proposed): EntryBody | undefined {
  if (kind === 'dsse' && spec.proposedContent !== undefined) return dsseBody(spec.proposedContent);
  // The signature over a hash alone is not checked here; whoever verifies the entry does.
  if (kind === 'hashedrekord' && spec.data !== undefined && spec.signature !== undefined)
    return { kind, apiVersion, spec: { data: spec.data, signature: spec.signature } };
  return undefined;
}

/** An entry as the API gives it: hex where a bundle has base64, and numbers. */
function apiEntry(entry: LogEntry): object {
  const { inclusionProof: proof } = entry;
  return {
    body: entry.canonicalizedBody,
    integratedTime: Number(entry.integratedTime),
    logID: hexOf(entry.logId.keyId),
    logIndex: Number(entry.logIndex),
    verification: {
      signedEntryTimestamp: entry.inclusionPromise?.signedEntryTimestamp,
      inclusionProof: {
        checkpoint: proof.checkpoint.envelope,
        hashes: proof.hashes.map(hexOf),
        logIndex: Number(proof.logIndex),
        rootHash: hexOf(proof.rootHash),
        treeSize: Number(proof.treeSize),
      },
    },
  };
}

/** POST /api/v1/log/entries of rekor's openapi.yaml: 201 with the entry under its UUID, 409 for one that is there. */
export function createEntry(state: ServiceState, asked: Asked): Answer {
  const body = bodyOf(JSON.parse(asked.body.toString()) as Proposed);
  if (body === undefined) return refuse(400, 'error processing entry: the signature does not verify');
  const uuid = `${'0'.repeat(16)}${sha256(Buffer.from([0]), Buffer.from(canonicalJson(body))).toString('hex')}`;
  const headers = { location: `/api/v1/log/entries/${uuid}`, etag: uuid };
  if (state.entries.has(uuid)) return { ...refuse(409, 'an equivalent entry already exists'), headers };
  const entry = apiEntry(state.instance.log.append(body, new Date()));
  state.entries.set(uuid, entry);
  return { ...answerJson(201, { [uuid]: entry }), headers };
}

/** GET /api/v1/log/entries/UUID. */
export function getEntry(state: ServiceState, asked: Asked): Answer {
  const uuid = asked.path.split('/').at(-1) ?? '';
  const entry = state.entries.get(uuid);
  return entry === undefined ? refuse(404, 'entry not found') : answerJson(200, { [uuid]: entry });
}
