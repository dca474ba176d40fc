import { type Fact, type JsonValue, known, missing, type Ports } from '@countersign/core';
import * as v from 'valibot';
import { parseStrictJson } from '../strict-json.ts';
import { answerJson, ask } from './sign-service.ts';

const service = 'Rekor';
const mostBodyCharacters = 16 * 1024 * 1024;
const hex = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{2})+$/));
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
// LogEntry of https://github.com/sigstore/rekor/blob/main/openapi.yaml
const entryShape = v.object({
  body: v.string(),
  integratedTime: index,
  logID: hex,
  logIndex: index,
  verification: v.object({
    signedEntryTimestamp: v.string(),
    inclusionProof: v.object({
      checkpoint: v.string(),
      hashes: v.array(hex),
      logIndex: index,
      rootHash: hex,
      treeSize: index,
    }),
  }),
});
const bodyShape = v.object({ kind: v.string(), apiVersion: v.string() });

const fromHex = (text: string): string => Buffer.from(text, 'hex').toString('base64');

/** What an entry's body says it is. */
function kindOf(body: string): v.InferOutput<typeof bodyShape> | undefined {
  const json = parseStrictJson(Buffer.from(body, 'base64').toString('utf8'), mostBodyCharacters);
  const checked = json.ok ? v.safeParse(bodyShape, json.value) : undefined;
  return checked?.success === true ? checked.output : undefined;
}

/** An entry in the form that a bundle has (TransparencyLogEntry in JSON). */
function bundleEntry(entry: v.InferOutput<typeof entryShape>): JsonValue | undefined {
  const kind = kindOf(entry.body);
  if (kind === undefined) return undefined;
  const { inclusionProof, signedEntryTimestamp } = entry.verification;
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: fromHex(entry.logID) },
    kindVersion: { kind: kind.kind, version: kind.apiVersion },
    integratedTime: String(entry.integratedTime),
    inclusionPromise: { signedEntryTimestamp },
    inclusionProof: {
      logIndex: String(inclusionProof.logIndex),
      rootHash: fromHex(inclusionProof.rootHash),
      treeSize: String(inclusionProof.treeSize),
      hashes: inclusionProof.hashes.map(fromHex),
      checkpoint: { envelope: inclusionProof.checkpoint },
    },
    canonicalizedBody: entry.body,
  };
}

/**
 * Has Rekor (v1) log a DSSE envelope and its signer, and answers with the entry in a bundle's form. That the entry is
 * what we asked for is proven when the finished bundle is verified.
 */
export async function logEnvelope(
  ports: Pick<Ports, 'http'>,
  request: { readonly rekorUrl: string; readonly envelope: JsonValue; readonly signerPem: string },
): Promise<Fact<JsonValue>> {
  const answer = await ask(ports, {
    service,
    base: request.rekorUrl,
    path: '/api/v1/log/entries',
    body: {
      kind: 'dsse',
      apiVersion: '0.0.1',
      spec: {
        proposedContent: {
          envelope: JSON.stringify(request.envelope),
          verifiers: [Buffer.from(request.signerPem).toString('base64')],
        },
      },
    },
  });
  if (answer.state === 'missing') return missing(answer.cause, answer.detail);
  const json = answerJson(service, answer.value);
  // The answer is a map with one member, the entry under its name.
  const checked =
    json.state === 'known' ? v.safeParse(v.record(v.string(), entryShape), json.value) : undefined;
  const [found, second] = checked?.success === true ? Object.values(checked.output) : [];
  const entry = found === undefined || second !== undefined ? undefined : bundleEntry(found);
  return entry === undefined
    ? missing('malformed', `${service} sent no log entry with a proof`)
    : known(entry, answer.evidence);
}
