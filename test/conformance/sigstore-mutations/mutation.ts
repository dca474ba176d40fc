import type { GateQuestion } from '../sigstore/ask-gate.ts';

// Loose on purpose: mutations reach into documents to break them.
export type Json = { [key: string]: Json } & Json[];

/** A question that is accepted as it is. */
export type Original = { readonly name: string; readonly question: GateQuestion };

/** Changes one thing; undefined where the original has no such thing. */
export type Change = (question: GateQuestion) => GateQuestion | undefined;
export type Mutation = { readonly name: string; readonly change: Change };

export function named(kind: string, rows: Readonly<Record<string, Change>>): readonly Mutation[] {
  return Object.entries(rows).map(([name, change]) => ({ name: `${kind}: ${name}`, change }));
}

function rewritten(text: string, change: (copy: Json) => void): string | undefined {
  const copy = JSON.parse(text) as Json;
  change(copy);
  return JSON.stringify(copy) === JSON.stringify(JSON.parse(text)) ? undefined : JSON.stringify(copy);
}

/** Changes the bundle as a document. */
export function onBundle(change: (bundle: Json) => void): Change {
  return (question) => {
    const bundle = rewritten(question.bundle, change);
    return bundle === undefined ? undefined : { ...question, bundle };
  };
}

/** Changes the bundle as a text. */
export function onText(change: (text: string) => string): Change {
  return (question) => {
    const bundle = change(question.bundle);
    return bundle === question.bundle ? undefined : { ...question, bundle };
  };
}

/** Changes the trusted root as a document, where the question brings one. */
export function onRoot(change: (root: Json) => void): Change {
  return (question) => {
    if (question.trustedRoot === null) return undefined;
    const trustedRoot = rewritten(question.trustedRoot, change);
    return trustedRoot === undefined ? undefined : { ...question, trustedRoot };
  };
}

export const material = (bundle: Json): Json => bundle['verificationMaterial'] as Json;
const first = (list: Json | undefined): Json | undefined => list?.[0];
export const entryOf = (bundle: Json): Json | undefined => first(material(bundle)['tlogEntries']);
export const stampsOf = (bundle: Json): Json | undefined =>
  material(bundle)['timestampVerificationData']?.['rfc3161Timestamps'];

/** Changes the first log entry, where there is one. */
export function onEntry(change: (entry: Json) => void): Change {
  return onBundle((bundle) => {
    const entry = entryOf(bundle);
    if (entry !== undefined) change(entry);
  });
}

/** Changes the certificate's holder: `{ rawBytes }`. */
export function onCertificate(change: (certificate: Json) => void): Change {
  return onBundle((bundle) => {
    const { certificate, x509CertificateChain } = material(bundle);
    const holder = certificate ?? first(x509CertificateChain?.['certificates']);
    if (holder !== undefined) change(holder);
  });
}

/** Writes a member that the loose type would not take. */
export function put(object: Json | undefined, name: string, value: unknown): void {
  if (object !== undefined) Object.assign(object, { [name]: value });
}

/** Takes a member away, where it is there. */
export function remove(object: Json | undefined, name: string): void {
  if (object !== undefined) Reflect.deleteProperty(object, name);
}

/** Changes a text member, where it is there. */
export function edit(object: Json | undefined, name: string, change: (text: string) => string): void {
  const text: unknown = object?.[name];
  if (typeof text === 'string') put(object, name, change(text));
}

/** Flips one bit of base64 bytes, counted from the end when negative. */
export function flip(base64: string, at: number): string {
  const bytes = Buffer.from(base64, 'base64');
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] = (bytes[index] ?? 0) ^ 1;
  return bytes.toString('base64');
}

/** Changes the bytes behind base64. */
export function bytes(change: (content: Buffer) => Buffer): (base64: string) => string {
  return (base64) => change(Buffer.from(base64, 'base64')).toString('base64');
}
