import type { JsonValue } from '@countersign/core';
import * as v from 'valibot';
import { decodeBase64, encodeBase64, isBase64 } from './base64.ts';
import { accepted, type Parsed, type Rejection, rejected } from './rejection.ts';
import { parseStrictJson } from './strict-json.ts';
import { decodeUtf8 } from './text-bytes.ts';

const mostCharacters = 1024 * 1024;

const annotation = {
  certificate: 'dev.sigstore.cosign/certificate',
  chain: 'dev.sigstore.cosign/chain',
  bundle: 'dev.sigstore.cosign/bundle',
  timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
} as const;
type Annotations = Readonly<Record<string, string>>;

const base64 = v.pipe(v.string(), v.minLength(1), v.check(isBase64, 'expected padded base64'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const bundleSchema = v.strictObject({
  SignedEntryTimestamp: base64,
  Payload: v.strictObject({
    body: base64,
    integratedTime: count,
    logIndex: count,
    logID: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
});
const timestampSchema = v.strictObject({ SignedRFC3161Timestamp: base64 });
const kindSchema = v.object({ kind: v.string(), apiVersion: v.string() });

function refused(name: string, why: string): Rejection {
  return rejected('legacy-layer-invalid', `the annotation ${name}: ${why}`);
}

/** An annotation's text; cosign writes empty ones, which say nothing. */
function given(annotations: Annotations, name: string): string | undefined {
  const text = Object.hasOwn(annotations, name) ? annotations[name] : undefined;
  return text === '' ? undefined : text;
}

function readJson<T>(name: string, text: string, schema: v.GenericSchema<unknown, T>): Parsed<T> {
  const json = parseStrictJson(text, mostCharacters);
  if (!json.ok) return refused(name, json.detail);
  const checked = v.safeParse(schema, json.value);
  if (checked.success) return accepted(checked.output);
  const [issue] = checked.issues;
  return refused(name, `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`);
}

function hexBytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const pemBlock = /-----BEGIN CERTIFICATE-----\s([A-Za-z0-9+/=\s]+?)-----END CERTIFICATE-----/g;
const pemText = /^(?:\s*-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+?-----END CERTIFICATE-----)+\s*$/;

/** The certificates of PEM text in strict base64; undefined when there is anything else in it. */
function certificatesOf(text: string): string[] | undefined {
  if (text.length > mostCharacters || !pemText.test(text)) return undefined;
  const blocks = [...text.matchAll(pemBlock)].map(([, body = '']) => body.replaceAll(/\s/g, ''));
  return blocks.every(isBase64) ? blocks : undefined;
}

function logEntry(text: string): Parsed<JsonValue> {
  const parsed = readJson(annotation.bundle, text, bundleSchema);
  if (parsed.state === 'rejected') return parsed;
  const { SignedEntryTimestamp, Payload } = parsed.value;
  const body = decodeUtf8(decodeBase64(Payload.body) ?? new Uint8Array()) ?? '';
  const kind = readJson(annotation.bundle, body, kindSchema);
  if (kind.state === 'rejected') return kind;
  return accepted({
    logIndex: String(Payload.logIndex),
    logId: { keyId: encodeBase64(hexBytes(Payload.logID)) },
    kindVersion: { kind: kind.value.kind, version: kind.value.apiVersion },
    integratedTime: String(Payload.integratedTime),
    inclusionPromise: { signedEntryTimestamp: SignedEntryTimestamp },
    canonicalizedBody: Payload.body,
  });
}

function signerOf(annotations: Annotations): Parsed<{ [name: string]: JsonValue }> {
  const certificate = given(annotations, annotation.certificate);
  const chain = given(annotations, annotation.chain);
  if (chain !== undefined && certificatesOf(chain) === undefined)
    return refused(annotation.chain, 'expected PEM certificates');
  if (certificate === undefined)
    return chain === undefined
      ? accepted({ publicKey: { hint: '' } })
      : refused(annotation.chain, 'there is a chain without a certificate');
  const [leaf, second] = certificatesOf(certificate) ?? [];
  // The chain is left out: only a trusted root says which authorities count.
  return leaf !== undefined && second === undefined
    ? accepted({ x509CertificateChain: { certificates: [{ rawBytes: leaf }] } })
    : refused(annotation.certificate, 'expected one PEM certificate');
}

/**
 * The verification material of a v0.1 bundle from the annotations of a cosign layer: certificate, log entry and
 * timestamp, each where it is there. Controlled by whoever can push to the registry.
 */
export function legacyMaterial(annotations: Annotations): Parsed<{ [name: string]: JsonValue }> {
  const signer = signerOf(annotations);
  if (signer.state === 'rejected') return signer;
  const [bundle, stamp] = [given(annotations, annotation.bundle), given(annotations, annotation.timestamp)];
  const entry = bundle === undefined ? undefined : logEntry(bundle);
  if (entry?.state === 'rejected') return entry;
  const timestamp = stamp === undefined ? undefined : readJson(annotation.timestamp, stamp, timestampSchema);
  if (timestamp?.state === 'rejected') return timestamp;
  const stamps = timestamp === undefined ? [] : [{ signedTimestamp: timestamp.value.SignedRFC3161Timestamp }];
  return accepted({
    ...signer.value,
    tlogEntries: entry === undefined ? [] : [entry.value],
    timestampVerificationData: { rfc3161Timestamps: stamps },
  });
}
