import { type Instant, instantAt, type JsonValue } from '@countersign/core';
import * as v from 'valibot';
import { accepted, type Parsed, rejected } from './rejection.ts';

/** The predicate type of a verification summary. */
export const summaryPredicateType = 'https://slsa.dev/verification_summary/v1';

type Descriptor = { readonly uri: string | null; readonly digests: readonly string[] };

/** What somebody else verified, in their words. Worth what its signature and the trust in its verifier are worth. */
export type VerificationSummary = {
  readonly verifierId: string;
  /** Tools and their versions. */
  readonly verifierVersion: Readonly<Record<string, string>>;
  readonly timeVerified: Instant | null;
  readonly resourceUri: string;
  /** Digests as `algorithm:hex`. */
  readonly policy: Descriptor;
  readonly inputAttestations: readonly Descriptor[];
  readonly result: 'PASSED' | 'FAILED';
  /** As stated; `SLSA_<TRACK>_LEVEL_<n>` means every lower level of the track, too (`meetsLevel`). */
  readonly verifiedLevels: readonly string[];
  readonly slsaVersion: string | null;
};

const digests = v.nullish(v.record(v.string(), v.pipe(v.string(), v.minLength(1))));
const descriptor = v.object({ uri: v.nullish(v.string()), digest: digests });
const time = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/,
    'expected an RFC 3339 time',
  ),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'expected an RFC 3339 time'),
);
const filled = v.pipe(v.string(), v.minLength(1));
const schema = v.object({
  verifier: v.object({ id: filled, version: v.nullish(v.record(v.string(), v.string())) }),
  timeVerified: v.nullish(time),
  resourceUri: filled,
  policy: descriptor,
  inputAttestations: v.nullish(v.pipe(v.array(descriptor), v.maxLength(10_000))),
  verificationResult: v.picklist(['PASSED', 'FAILED']),
  verifiedLevels: v.pipe(v.array(filled), v.maxLength(1000)),
  slsaVersion: v.nullish(v.string()),
});

function descriptorOf({ uri, digest }: v.InferOutput<typeof descriptor>): Descriptor {
  const list = Object.entries(digest ?? {}).map(([algorithm, value]) => `${algorithm}:${value}`);
  return { uri: uri ?? null, digests: list };
}

/**
 * Reads a SLSA verification summary v1 (VSA). Only its form is checked: which verifier, resource and levels count is a
 * judgement. Source: https://slsa.dev/spec/v1.1/verification_summary
 */
export function readSummary(predicate: JsonValue): Parsed<VerificationSummary> {
  const checked = v.safeParse(schema, predicate);
  if (!checked.success) {
    const [issue] = checked.issues;
    return rejected('summary-invalid', `${v.getDotPath(issue) ?? 'the predicate'}: ${issue.message}`);
  }
  const { verifier, timeVerified, resourceUri, policy, inputAttestations, ...rest } = checked.output;
  return accepted({
    verifierId: verifier.id,
    verifierVersion: verifier.version ?? {},
    timeVerified: timeVerified ? instantAt(Date.parse(timeVerified)) : null,
    resourceUri,
    policy: descriptorOf(policy),
    inputAttestations: (inputAttestations ?? []).map(descriptorOf),
    result: rest.verificationResult,
    verifiedLevels: rest.verifiedLevels,
    slsaVersion: rest.slsaVersion ?? null,
  });
}

const levelForm = /^(SLSA_[A-Z]+_LEVEL_)(\d)$/;

/** True when the summary passed and states this level, or a higher one of the same SLSA track. */
export function meetsLevel({ result, verifiedLevels }: VerificationSummary, level: string): boolean {
  if (result !== 'PASSED') return false;
  const [, track, least] = levelForm.exec(level) ?? [];
  return verifiedLevels.some((stated) => {
    if (stated === level) return true;
    const [, statedTrack, number] = levelForm.exec(stated) ?? [];
    return track !== undefined && statedTrack === track && Number(number) >= Number(least);
  });
}
