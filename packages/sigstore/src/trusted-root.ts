import type { JsonValue } from '@countersign/core';
import * as v from 'valibot';
import { accepted, type Parsed, type Rejection, rejected } from './rejection.ts';
import { parseStrictJson } from './strict-json.ts';

const mostCharacters = 4 * 1024 * 1024;

/** How much proof a root demands of a bundle; never nothing at all. */
export type Thresholds = {
  /** Entries in different logs; two of one log count once. */
  readonly logEntries: number;
  /** Promises of certificate logs inside the signing certificate. */
  readonly certificateLogEntries: number;
  /** Observers of the signing time: log promises and timestamp authorities together, each observer once. */
  readonly timestamps: number;
};

/** A trusted root that passed the structural check, and what it demands. */
export type TrustedRoot = { readonly json: JsonValue; readonly thresholds: Thresholds };

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;
const time = v.pipe(
  v.string(),
  v.check((text) => rfc3339.test(text) && !Number.isNaN(Date.parse(text)), 'expected an RFC 3339 time'),
);
const validFor = v.nullish(
  v.pipe(
    v.object({ start: v.nullish(time), end: v.nullish(time) }),
    v.check(
      ({ start, end }) => !start || !end || Date.parse(start) <= Date.parse(end),
      'expected a period that ends after it starts',
    ),
  ),
);
const log = v.object({
  baseUrl: v.nullish(v.string()),
  publicKey: v.object({ rawBytes: v.string(), validFor }),
  logId: v.object({ keyId: v.string() }),
});
const authority = v.object({
  uri: v.nullish(v.string()),
  certChain: v.object({ certificates: v.pipe(v.array(v.object({ rawBytes: v.string() })), v.minLength(1)) }),
  validFor,
});
const schema = v.object({
  mediaType: v.pipe(
    v.string(),
    v.regex(/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.[12]\+json)$/),
  ),
  tlogs: v.nullish(v.array(log)),
  certificateAuthorities: v.nullish(v.array(authority)),
  ctlogs: v.nullish(v.array(log)),
  timestampAuthorities: v.nullish(v.array(authority)),
});
type Shape = v.InferOutput<typeof schema>;

/** A key without a start of validity would be trusted since the beginning of time. */
function firstWithoutStart(shape: Shape): string | undefined {
  const periods = {
    tlogs: (shape.tlogs ?? []).map((entry) => entry.publicKey.validFor),
    ctlogs: (shape.ctlogs ?? []).map((entry) => entry.publicKey.validFor),
    certificateAuthorities: (shape.certificateAuthorities ?? []).map((entry) => entry.validFor),
    timestampAuthorities: (shape.timestampAuthorities ?? []).map((entry) => entry.validFor),
  };
  for (const [name, found] of Object.entries(periods)) {
    const index = found.findIndex((period) => !period?.start);
    if (index >= 0) return `${name}[${index}]`;
  }
  return undefined;
}

function thresholdsOf(shape: Shape): Thresholds {
  return {
    logEntries: (shape.tlogs ?? []).length > 0 ? 1 : 0,
    certificateLogEntries: (shape.ctlogs ?? []).length > 0 ? 1 : 0,
    timestamps: 1,
  };
}

function checkShape(json: JsonValue): Parsed<TrustedRoot> {
  const checked = v.safeParse(schema, json);
  if (!checked.success) {
    const issue = checked.issues[0];
    return rejected('root-invalid', `${v.getDotPath(issue) ?? 'the trusted root'}: ${issue.message}`);
  }
  const shape = checked.output;
  const unbounded = firstWithoutStart(shape);
  if (unbounded !== undefined) return rejected('root-validity-missing', `${unbounded} has no validFor.start`);
  if ((shape.tlogs ?? []).length + (shape.timestampAuthorities ?? []).length === 0)
    return rejected('root-without-time', 'it holds neither a log nor a timestamp authority');
  return accepted({ json, thresholds: thresholdsOf(shape) });
}

/**
 * Is this text a trusted root that bounds every key in time, and how much proof does it demand? A root with logs (the
 * public good instance) demands a log entry; one without (GitHub's own) a signed timestamp.
 * Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto
 */
export function parseTrustedRoot(text: string): Parsed<TrustedRoot> {
  const json = parseStrictJson(text, mostCharacters);
  return json.ok ? checkShape(json.value) : rejected('root-invalid', `it cannot be read: ${json.detail}`);
}

const thresholdNames = ['logEntries', 'certificateLogEntries', 'timestamps'] as const;

/** The most that a bundle can show under this root: each log and each authority counts once. */
function mostPossible({ json }: TrustedRoot): Thresholds {
  const shape = v.parse(schema, json);
  const logEntries = new Set((shape.tlogs ?? []).map(({ baseUrl, logId }) => baseUrl ?? logId.keyId)).size;
  const authorities = (shape.timestampAuthorities ?? []).map(
    ({ uri, certChain }) => uri ?? certChain.certificates[0]?.rawBytes,
  );
  const certificateLogEntries = (shape.ctlogs ?? []).length;
  return { logEntries, certificateLogEntries, timestamps: logEntries + new Set(authorities).size };
}

/**
 * The same root, demanding more. A threshold may only be raised, and only as far as the root names logs and
 * authorities that could meet it; anything else is refused, because it would open or shut the gate for good.
 */
export function raiseThresholds(root: TrustedRoot, wanted: Partial<Thresholds>): Parsed<TrustedRoot> {
  const most = mostPossible(root);
  for (const name of thresholdNames) {
    const value = wanted[name] ?? root.thresholds[name];
    if (!Number.isSafeInteger(value) || value < root.thresholds[name])
      return rejected(
        'root-invalid',
        `the threshold ${name} is ${value}, expected at least ${root.thresholds[name]}`,
      );
    if (value > most[name])
      return rejected(
        'root-invalid',
        `the threshold ${name} is ${value}, but the root names no more than ${most[name]}`,
      );
  }
  return accepted({ ...root, thresholds: { ...root.thresholds, ...wanted } });
}

/**
 * The trusted roots of a file: one JSON document, or JSON Lines with one root each (`gh attestation trusted-root`
 * writes those). One bad line refuses the whole file.
 */
export function parseTrustedRoots(text: string): Parsed<readonly TrustedRoot[]> {
  const whole = parseTrustedRoot(text);
  if (whole.state === 'accepted') return accepted([whole.value]);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => line.startsWith('{') && line.trimEnd().endsWith('}')))
    return whole;
  const roots = lines.map((line) => parseTrustedRoot(line));
  const refused = roots.find((root): root is Rejection => root.state === 'rejected');
  return refused ?? accepted(roots.flatMap((root) => (root.state === 'accepted' ? [root.value] : [])));
}
