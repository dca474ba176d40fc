import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'oxc-parser';

const root = path.resolve(import.meta.dirname, '../..');

/** The gates whose `decide` is held against mutants. */
export const gates = ['sod-check', 'risk-tier', 'checks-passed'] as const;
export type GateId = (typeof gates)[number];

export type SourceFile = {
  /** Path inside the gate's room. */
  readonly file: string;
  readonly text: string;
  /** A catalogue of reasons: only its effects decide. */
  readonly isCatalogue: boolean;
};

export function roomOf(gate: GateId): string {
  return path.join(root, 'packages/gates/src', gate);
}

export function roomUrl(gate: GateId): string {
  return `${pathToFileURL(roomOf(gate)).href}/`;
}

/** What runs when a file is loaded: imports of types alone do not. */
function importsOf(folder: string, file: string): readonly string[] {
  const { module } = parseSync(file, readFileSync(path.join(folder, file), 'utf8'));
  const wanted = [
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest && !isType ? [moduleRequest.value] : [])),
    ),
  ];
  return wanted
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier))
    .filter((name) => !name.startsWith('..'));
}

function reachedFrom(folder: string, file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of importsOf(folder, file)) reachedFrom(folder, next, seen);
  return seen;
}

/** Declarations of what a policy and facts look like, names with their explanations, and the gate's name card. */
const declarations = new Set(['policy.ts', 'facts.ts', 'exceptions.ts', 'index.ts']);

/** The pure files that `decide` of a gate runs, as far as they lie in its room. */
export function sourceFiles(gate: GateId): readonly SourceFile[] {
  const folder = roomOf(gate);
  const isCatalogue = (file: string): boolean => /(?:^|[-/])reasons\.ts$/u.test(file);
  const reached = reachedFrom(folder, 'decide.ts', new Set());
  const catalogues = readdirSync(folder).filter(isCatalogue);
  return [...new Set([...reached, ...catalogues])]
    .filter((file) => !declarations.has(path.posix.basename(file)))
    .toSorted()
    .map((file) => ({
      file,
      text: readFileSync(path.join(folder, file), 'utf8'),
      isCatalogue: isCatalogue(file),
    }));
}
