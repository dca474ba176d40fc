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
import { runCommand } from '../../packages/cli/src/command.ts';
import { imageCommand } from '../../packages/cli/src/image.ts';

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
  /** Why the answer is another one than distribution/reference's: a hardening of ours. */
  readonly deviation?: string;
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

type Hardening = { readonly error: string; readonly deviation: string };

/**
 * What distribution/reference lets through and we refuse, told from its own answer: an empty registry
 * (`my_host.com/x`), and one that is a registry only because of its capital letters (`Library/nginx`).
 */
function hardening(published: Expected): Hardening | null {
  const { domain } = published;
  if (typeof domain !== 'string') return null;
  const accepted = `distribution/reference reads ${JSON.stringify(published['string'])}`;
  if (domain === '')
    return { error: 'no-registry', deviation: `${accepted}, of no registry; refused as no-registry` };
  const looksLikeHost = domain.toLowerCase() === 'localhost' || domain.includes('.') || domain.includes(':');
  return looksLikeHost
    ? null
    : { error: 'ambiguous-registry', deviation: `${accepted}; refused as ambiguous-registry` };
}

/** `countersign image REF --json`: exit status and the fields, or the code beside one sentence. */
async function runCommandLine({ input, normalized }: Vector): Promise<ConformanceResult[]> {
  if (normalized === undefined) return [];
  const difference = hardening(normalized);
  const fields = difference === null ? comparable(normalized) : { error: difference.error };
  const { exit, text } = await runCommand(imageCommand, [input, '--json']);
  const { message, ...printed } = JSON.parse(text) as Expected;
  const expected = { exit: 'error' in fields ? 3 : 0, ...fields };
  const got = { exit, ...printed };
  const told = !('error' in fields) || (typeof message === 'string' && message !== '');
  const id = `countersign image ${JSON.stringify(input)} --json`;
  const result = { id, pass: told && sameAnswer(expected, got), expected, got };
  return [difference === null ? result : { ...result, deviation: difference.deviation }];
}

/**
 * Runs every row of `image-references.json` through all four functions: as published, and once more with SHA-512
 * linked in, where a row's own `sha512Linked` answers replace the published ones; and through the command line.
 */
export async function run(vectorsDir: string): Promise<ConformanceResult[]> {
  const text = await readFile(path.join(vectorsDir, 'image-references.json'), 'utf8');
  const { vectors } = JSON.parse(text) as { readonly vectors: readonly Vector[] };
  const results: ConformanceResult[] = [];
  for (const vector of vectors)
    results.push(
      ...runOne({ vector, answers: vector, algorithms: 'sha256-only' }),
      ...runOne({ vector, answers: { ...vector, ...vector.sha512Linked }, algorithms: 'sha512-linked' }),
      ...(await runCommandLine(vector)),
    );
  return results;
}
