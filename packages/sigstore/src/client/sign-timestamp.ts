import { createHash } from 'node:crypto';
import { type Fact, type JsonValue, known, missing, type Ports } from '@countersign/core';
import { ask } from './sign-service.ts';

/**
 * Has a timestamp authority stamp a signature (RFC 3161), asked in the JSON form that Sigstore's authority takes, and
 * answers in a bundle's form. Source: https://github.com/sigstore/timestamp-authority/blob/main/openapi.yaml
 */
export async function stampSignature(
  ports: Pick<Ports, 'http'>,
  request: { readonly timestampUrl: string; readonly signature: Uint8Array },
): Promise<Fact<JsonValue>> {
  const artifactHash = createHash('sha256').update(request.signature).digest('base64');
  const answer = await ask(ports, {
    service: 'the timestamp authority',
    base: request.timestampUrl,
    path: '/api/v1/timestamp',
    body: { artifactHash, hashAlgorithm: 'sha256', certificates: true },
  });
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  const signedTimestamp = Buffer.from(answer.value.body).toString('base64');
  return known({ signedTimestamp }, answer.evidence);
}
