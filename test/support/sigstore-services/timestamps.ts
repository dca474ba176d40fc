import { type Answer, type Asked, refuse } from './exchange.ts';
import type { ServiceState } from './state.ts';

const sha256Bytes = 32;

/**
 * The hash of a DER TimeStampReq (RFC 3161 §2.4.1): the OCTET STRING behind sha256's AlgorithmIdentifier, which is the
 * only one that is taken.
 */
function hashOfQuery(query: Buffer): Buffer | undefined {
  const identifier = Buffer.from('0609608648016503040201', 'hex');
  const at = query.indexOf(identifier);
  const marker = query.indexOf(Buffer.from([0x04, sha256Bytes]), at);
  return at < 0 || marker < 0 ? undefined : query.subarray(marker + 2, marker + 2 + sha256Bytes);
}

/** POST /api/v1/timestamp of timestamp-authority's openapi.yaml: a query in DER, or its JSON form. */
export function createTimestamp(state: ServiceState, asked: Asked): Answer {
  const json = asked.headers['content-type']?.startsWith('application/json') === true;
  const hash = json
    ? Buffer.from((JSON.parse(asked.body.toString()) as { artifactHash: string }).artifactHash, 'base64')
    : hashOfQuery(asked.body);
  if (hash?.length !== sha256Bytes) return refuse(400, 'Error generating timestamp response');
  const body = state.authority.stampHash(hash, new Date());
  return { status: 201, type: 'application/timestamp-reply', body };
}
