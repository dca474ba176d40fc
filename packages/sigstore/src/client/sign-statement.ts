import { generateKeyPairSync, sign } from 'node:crypto';
import { type Fact, type JsonValue, known, missing, type Ports, type Secret } from '@countersign/core';
import { parseStatement, statementPayloadType } from '../statement.ts';
import type { TrustedRoot } from '../trusted-root.ts';
import { requestCertificate, type SigningKey } from './sign-certificate.ts';
import { logEnvelope } from './sign-log-entry.ts';
import { stampSignature } from './sign-timestamp.ts';
import { type VerifiedBundle, verifyBundle } from './verify-bundle.ts';

/** Where a Sigstore instance is. At least one of the log and the timestamp authority witnesses the time. */
export type SigningInstance = {
  readonly fulcioUrl: string;
  readonly rekorUrl: string | null;
  readonly timestampUrl: string | null;
};

/** Source: https://docs.sigstore.dev/about/overview/ (the public good instance). */
export const publicGoodInstance: SigningInstance = {
  fulcioUrl: 'https://fulcio.sigstore.dev',
  rekorUrl: 'https://rekor.sigstore.dev',
  timestampUrl: null,
};

export type SigningRequest = {
  /** An in-toto statement, as text. Its bytes are what is signed. */
  readonly statement: string;
  /** An identity token for the audience `sigstore`; sent to Fulcio and nowhere else. */
  readonly token: Secret;
  readonly instance: SigningInstance;
  /** Under these the finished bundle is verified before anybody gets it. */
  readonly trustedRoots: readonly TrustedRoot[];
};

/** A bundle that was made here, and what verifying it said. */
export type SignedStatement = { readonly bundle: string; readonly verified: VerifiedBundle };

const bundleMediaType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function pemOf(der: Uint8Array): string {
  const lines = base64(der).match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** DSSE's pre-authentication encoding: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function preAuthEncoding(payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${statementPayloadType.length} ${statementPayloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

type Sealed = {
  readonly envelope: JsonValue;
  readonly signature: Uint8Array;
  readonly certificate: Uint8Array;
};

function seal(statement: string, key: SigningKey, certificate: Uint8Array): Sealed {
  const payload = Buffer.from(statement);
  const signature = sign('sha256', preAuthEncoding(payload), key.privateKey);
  const envelope = {
    payload: base64(payload),
    payloadType: statementPayloadType,
    signatures: [{ sig: base64(signature) }],
  };
  return { envelope, signature, certificate };
}

/** What log and timestamp authority say of the signature, as members of the bundle. */
async function witnesses(
  ports: Pick<Ports, 'http'>,
  { envelope, signature, certificate }: Sealed,
  { rekorUrl, timestampUrl }: SigningInstance,
): Promise<Fact<Readonly<Record<string, JsonValue>>>> {
  const logged =
    rekorUrl === null
      ? null
      : await logEnvelope(ports, { rekorUrl, envelope, signerPem: pemOf(certificate) });
  if (logged?.state === 'missing') return missing(logged.cause, logged.detail);
  const stamped = timestampUrl === null ? null : await stampSignature(ports, { timestampUrl, signature });
  if (stamped?.state === 'missing') return missing(stamped.cause, stamped.detail);
  return known({
    ...(logged === null ? {} : { tlogEntries: [logged.value] }),
    ...(stamped === null ? {} : { timestampVerificationData: { rfc3161Timestamps: [stamped.value] } }),
  });
}

/** Whatever the services answered, only a bundle that we would accept from anybody else leaves. */
function verified(bundle: string, request: SigningRequest): Fact<SignedStatement> {
  const checked = verifyBundle({ bundle, trustedRoots: request.trustedRoots, keys: [] });
  if (checked.state === 'rejected')
    return missing('malformed', `the signed bundle does not verify (${checked.code}): ${checked.detail}`);
  return known({ bundle, verified: checked.value });
}

/**
 * Signs an in-toto statement without a long-lived key: Fulcio certifies a fresh key in the name of the token's subject,
 * the log and the timestamp authority witness the signature, and the key is forgotten. The bundle (v0.3) is verified
 * under the given roots before it is given out. Whatever fails on the way is a missing fact.
 */
export async function signStatement(
  ports: Pick<Ports, 'http'>,
  request: SigningRequest,
): Promise<Fact<SignedStatement>> {
  const { statement, token, instance } = request;
  const { fulcioUrl, rekorUrl, timestampUrl } = instance;
  if (rekorUrl === null && timestampUrl === null)
    return missing('unsupported', 'neither a log nor a timestamp authority would witness when it was signed');
  const parsed = parseStatement(statementPayloadType, statement);
  if (parsed.state === 'rejected') return missing('malformed', parsed.detail);
  const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const certificate = await requestCertificate(ports, { fulcioUrl, token, key });
  if (certificate.state === 'missing') return missing(certificate.cause, certificate.detail);
  const sealed = seal(statement, key, certificate.value);
  const witnessed = await witnesses(ports, sealed, instance);
  if (witnessed.state === 'missing') return missing(witnessed.cause, witnessed.detail);
  const bundle = JSON.stringify({
    mediaType: bundleMediaType,
    verificationMaterial: {
      certificate: { rawBytes: base64(certificate.value) },
      ...witnessed.value,
    },
    dsseEnvelope: sealed.envelope,
  });
  return verified(bundle, request);
}
