import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { importsOf, root, type Source } from './sources.ts';

/** The floors of the house: imports only go down. */
const floors: Readonly<Record<string, number>> = {
  core: 1,
  policy: 2,
  github: 2,
  git: 2,
  oci: 2,
  sigstore: 2,
  calendar: 2,
  stats: 2,
  metrics: 2,
  references: 2,
  records: 2,
  gates: 3,
  runtime: 4,
  cli: 5,
};
const entranceFloor = 5;

/** The only npm packages that pure code may use: they do no IO. */
const purePackages = ['valibot', 'yaml'];

/** Rooms that judge what other gates judged, so they may read the list of gates. */
const registryReaders = ['deploy-gate', 'deploy-record'];

/** What a file is, read off its path. `gate` is the gate room that it belongs to, if any. */
export type Place = {
  readonly owner: string;
  readonly floor: number;
  readonly gate: string | null;
  readonly pure: boolean;
};

const collectFile =
  /^packages\/gates\/src\/(?:collectors\.ts|[^/]+\/collect(?:-[^/]+)?\.ts|[^/]+\/collect\/.+)$/u;

/** Files of a gate that may do IO through ports: collect.ts, its parts collect-*.ts, and the table of collectors. */
export function isCollector(file: string): boolean {
  return collectFile.test(file);
}

/** `export *` of the table of collectors: the only file of the gates that is neither pure nor does IO. */
const gatesEntry = 'packages/gates/src/index.ts';

export function placeOf(file: string): Place {
  const [area, name, ...rest] = file.split('/');
  if (name === undefined) throw new Error(`${file} is in no room`);
  if (area === 'actions') return { owner: `actions/${name}`, floor: entranceFloor, gate: null, pure: false };
  const floor = floors[name];
  if (floor === undefined)
    throw new Error(`packages/${name} has no floor: add it to DESIGN's list and to floors.ts`);
  const gate = name === 'gates' && rest.length > 2 ? (rest[1] ?? null) : null;
  const inClient = rest[1] === 'client' || rest[1] === 'client.ts';
  const pure = floor <= 3 && !inClient && !isCollector(file) && file !== gatesEntry;
  return { owner: `packages/${name}`, floor, gate, pure };
}

function exportsOf(name: string): readonly string[] {
  const manifest = readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8');
  return Object.keys((JSON.parse(manifest) as { exports: Record<string, string> }).exports);
}

function isExported(name: string, entry: string): boolean {
  return exportsOf(name).some((pattern) => {
    const [before = '', after] = pattern.split('*');
    if (after === undefined) return pattern === entry;
    return entry.startsWith(before) && entry.endsWith(after) && entry.length > before.length + after.length;
  });
}

function workspaceProblem(from: Place, file: string, specifier: string): string | null {
  const [, name = '', ...rest] = specifier.split('/');
  const entry = ['.', ...rest].join('/');
  const floor = floors[name];
  if (floor === undefined) return 'is no room of this house';
  if (!isExported(name, entry)) return `is not among the exports of packages/${name}`;
  if (floor === from.floor) return 'is a neighbour: imports only go down';
  if (floor > from.floor) return `is on floor ${floor}, above floor ${from.floor}: imports only go down`;
  const reachesIo = rest.includes('client') || rest.includes('collect');
  const mayReachIo = from.floor >= 4 || isCollector(file);
  if (reachesIo && !mayReachIo)
    return 'does IO: only collect.ts, the runtime and the command line may use it';
  return null;
}

function relativeProblem(from: Place, file: string, specifier: string): string | null {
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (!target.startsWith(`${from.owner}/`)) return 'leaves its package: import the package by name';
  const to = placeOf(target);
  if (from.gate !== null && to.gate !== from.gate) {
    const isRegistry = /^packages\/gates\/src\/[^/]+\.ts$/u.test(target);
    if (to.gate === null && isRegistry && registryReaders.includes(from.gate)) return null;
    return `leaves the room ${from.gate}`;
  }
  const ownTable = file === gatesEntry || isCollector(file);
  if (from.floor <= 3 && from.pure && !to.pure && !ownTable) return 'does IO, and this file is pure';
  return null;
}

function problem(file: string, specifier: string): string | null {
  const from = placeOf(file);
  if (specifier.startsWith('.')) return relativeProblem(from, file, specifier);
  if (specifier.startsWith('@countersign/')) return workspaceProblem(from, file, specifier);
  if (from.pure && !purePackages.includes(specifier)) return 'is no package that pure code may use';
  return null;
}

/** One line for every import of the file that the plan of the house forbids. */
export function forbiddenImports(source: Source): readonly string[] {
  return importsOf(source)
    .map((specifier) => ({ specifier, why: problem(source.file, specifier) }))
    .filter(({ why }) => why !== null)
    .map(({ specifier, why }) => `${source.file}: ${specifier} ${why}`);
}
