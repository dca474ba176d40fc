import { type KeyObject, sign } from 'node:crypto';
import { type Fact, known, missing, type Ports, type Secret } from '@countersign/core';
import * as v from 'valibot';
import { parseStrictJson } from '../strict-json.ts';
import { answerJson, ask } from './sign-service.ts';

const service = 'Fulcio';
const mostTokenCharacters = 64 * 1024;
const chain = v.object({ chain: v.object({ certificates: v.pipe(v.array(v.string()), v.minLength(1)) }) });
// SigningCertificate of https://github.com/sigstore/fulcio/blob/main/fulcio.proto: one of the two is there.
const answerShape = v.union([
  v.object({ signedCertificateEmbeddedSct: chain }),
  v.object({ signedCertificateDetachedSct: chain }),
]);
const subjectShape = v.object({ sub: v.pipe(v.string(), v.minLength(1)) });

/** A key pair that lives for one signature. */
export type SigningKey = { readonly privateKey: KeyObject; readonly publicKey: KeyObject };

/** Whom a job's token speaks of: what the caller must prove to hold the key with. Not verified: Fulcio does that. */
function tokenSubject(token: string): string | undefined {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const json = parseStrictJson(payload, mostTokenCharacters);
  const checked = json.ok ? v.safeParse(subjectShape, json.value) : undefined;
  return checked?.success === true ? checked.output.sub : undefined;
}

function leafOf(value: v.InferOutput<typeof answerShape>): string {
  const { certificates } = (
    'signedCertificateEmbeddedSct' in value
      ? value.signedCertificateEmbeddedSct
      : value.signedCertificateDetachedSct
  ).chain;
  return certificates[0] ?? '';
}

/** The DER of a PEM text that holds exactly one certificate. */
function derOf(pem: string): Uint8Array | undefined {
  const body = /^\s*-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----\s*$/.exec(
    pem,
  )?.[1];
  return body === undefined ? undefined : Buffer.from(body, 'base64');
}

/**
 * Asks Fulcio for a certificate for a key, in the name of the token's subject. The signature over that subject proves
 * that we hold the key. Source: CreateSigningCertificate in
 * https://github.com/sigstore/fulcio/blob/main/fulcio.proto
 */
export async function requestCertificate(
  ports: Pick<Ports, 'http'>,
  request: { readonly fulcioUrl: string; readonly token: Secret; readonly key: SigningKey },
): Promise<Fact<Uint8Array>> {
  const token = request.token.reveal();
  const subject = tokenSubject(token);
  if (subject === undefined) return missing('malformed', 'the identity token names no subject');
  const { privateKey, publicKey } = request.key;
  const answer = await ask(ports, {
    service,
    base: request.fulcioUrl,
    path: '/api/v2/signingCert',
    body: {
      credentials: { oidcIdentityToken: token },
      publicKeyRequest: {
        publicKey: { algorithm: 'ECDSA', content: String(publicKey.export({ format: 'pem', type: 'spki' })) },
        proofOfPossession: sign('sha256', Buffer.from(subject), privateKey).toString('base64'),
      },
    },
  });
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  const json = answerJson(service, answer.value);
  const checked = json.state === 'known' ? v.safeParse(answerShape, json.value) : undefined;
  const der = checked?.success === true ? derOf(leafOf(checked.output)) : undefined;
  return der === undefined
    ? missing('malformed', `${service} sent no certificate`)
    : known(der, answer.evidence);
}
