import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import type { TrustMaterial } from '@sigstore/verify';
import * as v from 'valibot';
import { parseStrictJson } from '../strict-json.ts';

// What @sigstore/verify leaves unchecked in a log entry: that the log recorded *this* signer, and that the loose
// members beside the signed checkpoint say what the checkpoint says.

const mostCharacters = 16 * 1024 * 1024;
const pemText = v.pipe(
  v.string(),
  v.transform((text) => pemBlock(Buffer.from(text, 'base64').toString('utf8'))),
);
const rekor2Signature = v.object({
  verifier: v.object({
    x509Certificate: v.optional(v.object({ rawBytes: v.string() })),
    publicKey: v.optional(v.object({ rawBytes: v.string() })),
  }),
});

/** Where each kind of entry keeps the signer, and how. Kinds that are not named here are refused. */
const signerByKind: Readonly<Record<string, v.GenericSchema<unknown, Uint8Array | undefined>>> = {
  'hashedrekord/0.0.1': v.pipe(
    v.object({ signature: v.object({ publicKey: v.object({ content: pemText }) }) }),
    v.transform((spec) => spec.signature.publicKey.content),
  ),
  'dsse/0.0.1': v.pipe(
    v.object({ signatures: v.tuple([v.object({ verifier: pemText })]) }),
    v.transform((spec) => spec.signatures[0].verifier),
  ),
  'intoto/0.0.2': v.pipe(
    v.object({
      content: v.object({ envelope: v.object({ signatures: v.tuple([v.object({ publicKey: pemText })]) }) }),
    }),
    v.transform((spec) => spec.content.envelope.signatures[0].publicKey),
  ),
  'hashedrekord/0.0.2': v.pipe(
    v.object({ hashedRekordV002: v.object({ signature: rekor2Signature }) }),
    v.transform((spec) => rekor2Signer(spec.hashedRekordV002.signature)),
  ),
  'dsse/0.0.2': v.pipe(
    v.object({ dsseV002: v.object({ signatures: v.tuple([rekor2Signature]) }) }),
    v.transform((spec) => rekor2Signer(spec.dsseV002.signatures[0])),
  ),
};

/** The bytes of the first PEM block; undefined for text without one. */
function pemBlock(text: string): Uint8Array | undefined {
  const body = /-----BEGIN [A-Z0-9 ]+-----([A-Za-z0-9+/=\s]+)-----END/.exec(text)?.[1];
  return body === undefined ? undefined : Buffer.from(body, 'base64');
}

function rekor2Signer(signature: v.InferOutput<typeof rekor2Signature>): Uint8Array | undefined {
  const { x509Certificate, publicKey } = signature.verifier;
  const encoded = x509Certificate?.rawBytes ?? publicKey?.rawBytes;
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
}

function loggedSigner(entry: TransparencyLogEntry): Uint8Array | undefined {
  const kind = `${entry.kindVersion?.kind ?? ''}/${entry.kindVersion?.version ?? ''}`;
  const schema = Object.hasOwn(signerByKind, kind) ? signerByKind[kind] : undefined;
  const body = parseStrictJson(entry.canonicalizedBody.toString('utf8'), mostCharacters);
  if (schema === undefined || !body.ok) return undefined;
  const spec = v.safeParse(v.object({ spec: schema }), body.value);
  return spec.success ? spec.output.spec : undefined;
}

/** The signed checkpoint is the authority; a proof that states another tree was put together by somebody else. */
function proofProblem(entry: TransparencyLogEntry): string | undefined {
  const proof = entry.inclusionProof;
  if (proof?.checkpoint === undefined) return undefined;
  const [, size, rootHash] = proof.checkpoint.envelope.split('\n');
  if (size !== proof.treeSize) return 'the inclusion proof and its checkpoint state different tree sizes';
  return rootHash === proof.rootHash.toString('base64')
    ? undefined
    : 'the inclusion proof and its checkpoint state different root hashes';
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

/**
 * @sigstore/verify takes a signature line whose name is any part of the log's address ("r" is one). The name is the
 * log's host, whole.
 */
function signatureLineProblem(entry: TransparencyLogEntry, logs: TrustMaterial['tlogs']): string | undefined {
  const envelope = entry.inclusionProof?.checkpoint?.envelope;
  if (envelope === undefined) return undefined;
  const hosts = logs
    .filter(({ logID }) => entry.logId !== undefined && logID.equals(entry.logId.keyId))
    .map(({ baseURL }) => hostOf(baseURL));
  const named = [...envelope.matchAll(/^\u2014 (\S+) \S+$/gmu)].map(([, name = '']) => name);
  return named.some((name) => hosts.includes(name))
    ? undefined
    : 'no signature line of the checkpoint bears the name of its log';
}

/** A Rekor v2 entry carries no promise, so nothing signs its own logIndex: it must repeat the proven one. */
function indexProblem(entry: TransparencyLogEntry): string | undefined {
  const unsigned = entry.inclusionPromise === undefined;
  return unsigned && entry.logIndex !== entry.inclusionProof?.logIndex
    ? 'the log index of the entry is not the one its inclusion proof is for'
    : undefined;
}

/**
 * What contradicts that this entry was logged for this signer (DER of the certificate or of the public key);
 * undefined when nothing does. Expects an entry whose inclusion is already verified.
 */
export function logEntryProblem(
  entry: TransparencyLogEntry,
  signer: Uint8Array,
  logs: TrustMaterial['tlogs'],
): string | undefined {
  const logged = loggedSigner(entry);
  if (logged === undefined || Buffer.compare(logged, signer) !== 0)
    return 'the log entry was made for another signer than the bundle names';
  return proofProblem(entry) ?? indexProblem(entry) ?? signatureLineProblem(entry, logs);
}
