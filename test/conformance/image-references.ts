import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import {
  type DigestAlgorithms,
  familiarText,
  parseAnyReference,
  parseDockerReference,
  parseNormalizedReference,
  parseReference,
  type Reference,
  type ReferenceParsed,
  referenceName,
  referenceText,
} from '@countersign/oci';

const functions = {
  parse: parseReference,
  normalized: parseNormalizedReference,
  dockerRef: parseDockerReference,
  any: parseAnyReference,
} as const;
type FunctionName = keyof typeof functions;
const functionNames = Object.keys(functions) as readonly FunctionName[];

type Expected = Readonly<Record<string, unknown>>;
type Answers = Partial<Readonly<Record<FunctionName, Expected>>>;
type Vector = Answers & { readonly input: string; readonly sha512Linked?: Answers };

export type ConformanceResult = {
  readonly id: string;
  readonly pass: boolean;
  readonly expected: unknown;
  readonly got: unknown;
};

/** The upstream message is prose; the code beside it is what must agree. */
function comparable(expected: Expected): Expected {
  return 'error' in expected ? { error: expected['error'] } : expected;
}

function answer(parsed: ReferenceParsed<Reference>): Expected {
  if (!parsed.ok) return { error: parsed.error };
  const { domain, path: repository, tag, digest } = parsed.value;
  return {
    name: referenceName(parsed.value),
    domain,
    path: repository,
    tag,
    digest,
    string: referenceText(parsed.value),
    familiar: familiarText(parsed.value),
  };
}

function sameAnswer(left: Expected, right: Expected): boolean {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => left[key] === right[key]);
}

type Run = { readonly vector: Vector; readonly answers: Answers; readonly algorithms: DigestAlgorithms };

function runOne({ vector, answers, algorithms }: Run): ConformanceResult[] {
  return functionNames.flatMap((name) => {
    const expected = answers[name];
    if (expected === undefined) return [];
    const got = answer(functions[name](vector.input, algorithms));
    const wanted = comparable(expected);
    const id = `${name}(${JSON.stringify(vector.input)}) ${algorithms}`;
    return [{ id, pass: sameAnswer(wanted, got), expected: wanted, got }];
  });
}

/**
 * Runs every row of `image-references.json` through all four functions: as published, and once more with SHA-512
 * linked in, where a row's own `sha512Linked` answers replace the published ones.
 */
export async function run(vectorsDir: string): Promise<ConformanceResult[]> {
  const text = await readFile(path.join(vectorsDir, 'image-references.json'), 'utf8');
  const { vectors } = JSON.parse(text) as { readonly vectors: readonly Vector[] };
  return vectors.flatMap((vector) => [
    ...runOne({ vector, answers: vector, algorithms: 'sha256-only' }),
    ...runOne({ vector, answers: { ...vector, ...vector.sha512Linked }, algorithms: 'sha512-linked' }),
  ]);
}
