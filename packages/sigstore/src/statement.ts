import type { JsonValue } from '@countersign/core';
import * as v from 'valibot';
import { accepted, type Parsed, rejected } from './rejection.ts';
import { parseStrictJson } from './strict-json.ts';

/** The only payload type whose payload is read as a statement. */
export const statementPayloadType = 'application/vnd.in-toto+json';
// v0.1 has the same members; slsa-github-generator, npm and cosign still write it.
const statementTypes = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'] as const;
/** An SBOM or a scan report may take a few MiB; a policy that reads more than this reads something else. */
export const mostStatementCharacters = 16 * 1024 * 1024;
const hexLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/** One artifact that a statement speaks of. Digests are lower-case hex by algorithm name, e.g. `sha256`. */
export type StatementSubject = {
  readonly name: string | null;
  readonly digests: Readonly<Record<string, string>>;
};

/** An in-toto attestation, as far as a gate judges it. */
export type Statement = {
  readonly predicateType: string;
  readonly subjects: readonly StatementSubject[];
  /** As parsed from strict JSON: no key occurs twice, at any depth. Null where the statement has none. */
  readonly predicate: JsonValue;
};

const lowerHex = /^[0-9a-f]+$/;

/** Upper-case hex, or a digest cut short, would be read as equal by one reader and as different by another. */
function isWellFormed([algorithm, text]: readonly [string, string]): boolean {
  const length = Object.hasOwn(hexLengths, algorithm) ? hexLengths[algorithm] : undefined;
  return length === undefined || (text.length === length && lowerHex.test(text));
}

const digestSet = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
  v.check((digests) => Object.keys(digests).length > 0, 'expected at least one digest'),
  v.check(
    (digests) => Object.entries(digests).every(isWellFormed),
    'expected sha256, sha384 and sha512 digests in lower-case hex, whole',
  ),
);

// in-toto attestation framework, "Parsing rules": unknown members are ignored, so that fields may be added.
const schema = v.object({
  _type: v.picklist(statementTypes),
  subject: v.pipe(
    v.array(v.object({ name: v.nullish(v.string()), digest: digestSet })),
    v.minLength(1, 'expected at least one subject'),
  ),
  predicateType: v.pipe(v.string(), v.minLength(1)),
  predicate: v.optional(v.unknown(), null),
});

/** The subjects are a set: an artifact that is named twice in the same words was put together by somebody else. */
function repeatedSubject(subjects: readonly StatementSubject[]): string | undefined {
  const seen = new Set<string>();
  for (const { name, digests } of subjects) {
    const row = JSON.stringify([name, Object.entries(digests).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    if (seen.has(row)) return `the subject ${JSON.stringify(name)} occurs twice`;
    seen.add(row);
  }
  return undefined;
}

function shapeProblem(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

/**
 * Reads the payload of a DSSE envelope as an in-toto Statement v1 or v0.1, predicate included. Refused are more than
 * `mostStatementCharacters`, repeated keys, no subjects, the same subject twice, and digests that are not lower-case hex.
 * Source: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export function parseStatement(payloadType: string, payload: string): Parsed<Statement> {
  if (payloadType !== statementPayloadType)
    return rejected(
      'statement-invalid',
      `payloadType is ${JSON.stringify(payloadType)}, expected "${statementPayloadType}"`,
    );
  const json = parseStrictJson(payload, mostStatementCharacters);
  if (!json.ok) return rejected('statement-invalid', `the statement cannot be read: ${json.detail}`);
  const checked = v.safeParse(schema, json.value);
  if (!checked.success)
    return rejected('statement-invalid', `the statement is malformed: ${shapeProblem(checked.issues[0])}`);
  const { subject, predicateType, predicate } = checked.output;
  const subjects = subject.map(({ name, digest }) => ({ name: name ?? null, digests: digest }));
  const repeated = repeatedSubject(subjects);
  if (repeated !== undefined) return rejected('statement-invalid', `the statement is malformed: ${repeated}`);
  return accepted({ predicateType, subjects, predicate: predicate as JsonValue });
}

/** True when a subject of the statement has exactly this digest (`sha256:<hex>`, `sha512:<hex>`). */
export function statementNames(statement: Pick<Statement, 'subjects'>, digest: string): boolean {
  const colon = digest.indexOf(':');
  const [algorithm, hex] = [digest.slice(0, Math.max(colon, 0)), digest.slice(colon + 1)];
  return statement.subjects.some(
    ({ digests }) => Object.hasOwn(digests, algorithm) && digests[algorithm] === hex,
  );
}
