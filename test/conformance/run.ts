// npm run conformance -- SUITE [--vectors DIR]: runs a suite of published vectors against our own code.
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';

/** What a suite file exports as `run(vectorsDir)`: one row for each vector. */
type Result = {
  readonly id: string;
  readonly pass: boolean;
  readonly expected: unknown;
  readonly got: unknown;
  /** Why the answer is expected to be another than the published one. */
  readonly deviation?: string;
};
type Suite = { readonly run: (vectorsDir: string) => Promise<readonly Result[]> };

const root = path.resolve(import.meta.dirname, '../..');
/** Suites whose vectors are a folder of cases inside the folder of vectors. */
const caseFolders: Readonly<Record<string, string>> = {
  sigstore: 'sigstore-conformance/bundle-verify',
  'sigstore-mutations': 'sigstore-conformance/bundle-verify',
};

const suites = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace(/\.ts$/u, ''))
  .toSorted();

const usage = `usage: npm run conformance -- SUITE [--vectors DIR]\nsuites: ${suites.join(', ')}`;

function vectorsFolder(suite: string, given: string | undefined): string {
  const folder = given === undefined ? path.join(root, '../shared/vectors') : path.resolve(given);
  const cases = path.join(folder, caseFolders[suite] ?? '');
  return existsSync(cases) ? cases : folder;
}

function report(results: readonly Result[]): number {
  const failed = results.filter(({ pass }) => !pass);
  for (const { id, deviation } of results)
    if (deviation !== undefined) console.log(`expected difference: ${id}: ${deviation}`);
  for (const { id, expected, got } of failed)
    console.log(`FAIL ${id}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(got)}`);
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 && results.length > 0 ? 0 : 1;
}

function noVectors(thrown: unknown): readonly Result[] {
  const isAbsent = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
  if (!isAbsent) throw thrown;
  console.error(`no vectors: ${thrown.message}`);
  return [];
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { vectors: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    console.log(usage);
    return 0;
  }
  const [suite] = positionals;
  if (suite === undefined || positionals.length > 1 || !suites.includes(suite)) {
    console.error(suite === undefined ? usage : `found suite "${positionals.join(' ')}"\n${usage}`);
    return 1;
  }
  const { run } = (await import(`./${suite}.ts`)) as Suite;
  return report(await run(vectorsFolder(suite, values.vectors)).catch(noVectors));
}

process.exitCode = await main();
