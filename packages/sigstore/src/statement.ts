import * as v from 'valibot';
import { accepted, type Parsed, rejected } from './rejection.ts';
import { parseStrictJson } from './strict-json.ts';

/** The only payload type whose payload is read as a statement. */
export const statementPayloadType = 'application/vnd.in-toto+json';
const statementType = 'https://in-toto.io/Statement/v1';
const mostCharacters = 16 * 1024 * 1024;

/** One artifact that a statement speaks of. Digests are lower-case hex by algorithm name, e.g. `sha256`. */
export type StatementSubject = {
  readonly name: string | null;
  readonly digests: Readonly<Record<string, string>>;
};

/** An in-toto attestation, as far as a gate judges it. */
export type Statement = {
  readonly predicateType: string;
  readonly subjects: readonly StatementSubject[];
  readonly predicate: unknown;
};

const digestSet = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.minLength(1))),
  v.check((digests) => Object.keys(digests).length > 0, 'expected at least one digest'),
);

// in-toto attestation framework, "Parsing rules": unknown members are ignored, so that fields may be added.
const schema = v.object({
  _type: v.literal(statementType),
  subject: v.pipe(
    v.array(v.object({ name: v.nullish(v.string()), digest: digestSet })),
    v.minLength(1, 'expected at least one subject'),
  ),
  predicateType: v.pipe(v.string(), v.minLength(1)),
  predicate: v.optional(v.unknown(), null),
});

function shapeProblem(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

/**
 * Reads the payload of a DSSE envelope as an in-toto Statement v1.
 * Source: https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export function parseStatement(payloadType: string, payload: string): Parsed<Statement> {
  if (payloadType !== statementPayloadType)
    return rejected(
      'statement-invalid',
      `payloadType is ${JSON.stringify(payloadType)}, expected "${statementPayloadType}"`,
    );
  const json = parseStrictJson(payload, mostCharacters);
  if (!json.ok) return rejected('statement-invalid', `the statement cannot be read: ${json.detail}`);
  const checked = v.safeParse(schema, json.value);
  if (!checked.success)
    return rejected('statement-invalid', `the statement is malformed: ${shapeProblem(checked.issues[0])}`);
  const { subject, predicateType, predicate } = checked.output;
  const subjects = subject.map(({ name, digest }) => ({ name: name ?? null, digests: digest }));
  return accepted({ predicateType, subjects, predicate });
}

/** True when a subject of the statement has exactly this digest (`sha256:<hex>`, `sha512:<hex>`). */
export function statementNames(statement: Pick<Statement, 'subjects'>, digest: string): boolean {
  const [algorithm, hex] = digest.split(':', 2);
  if (algorithm === undefined || hex === undefined) return false;
  return statement.subjects.some(
    ({ digests }) => Object.hasOwn(digests, algorithm) && digests[algorithm] === hex,
  );
}
