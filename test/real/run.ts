// npm run test:real [-- [--all-tools] SUITE…]: installs real servers and tools, runs what needs them, counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ensureTool, type LongBuilds } from './tools/install.ts';
import { type Had, type ToolName, toolNames, tools } from './tools/tool.ts';

type FileResult = {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
};
type Totals = {
  readonly testResults: readonly FileResult[];
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
};

const root = path.resolve(import.meta.dirname, '../..');

function versionOf(name: ToolName): string {
  const tool = tools[name];
  return 'version' in tool ? ` ${tool.version}` : '';
}

async function installAll(long: LongBuilds): Promise<Record<string, Had>> {
  const all: Record<string, Had> = {};
  // One after the other: compilers and apt-get would only get into each other's way.
  for (const name of toolNames) {
    const started = performance.now();
    const had = await ensureTool(name, long);
    all[name] = had;
    const seconds = Math.round((performance.now() - started) / 1000);
    const state = 'path' in had ? had.path : `cannot be had: ${had.why}`;
    console.log(`${name}${versionOf(name)}: ${state} (${seconds} s)`);
  }
  return all;
}

function runSuites(names: readonly string[], had: Readonly<Record<string, Had>>): Totals {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-real-'));
  const report = path.join(folder, 'report.json');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const config = path.join(root, 'test/real/vitest.config.ts');
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  const args = [vitest, 'run', '--config', config, ...reporters, ...names];
  const env = { ...process.env, COUNTERSIGN_REAL_TOOLS: JSON.stringify(had) };
  spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Totals;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that breaks before or beside its tests fails the run without failing a test. */
function isBroken({ status, assertionResults }: FileResult): boolean {
  return status === 'failed' && assertionResults.every((result) => result.status !== 'failed');
}

const words = process.argv.slice(2);
const had = await installAll(words.includes('--all-tools') ? 'build' : 'only-cached');
const totals = runSuites(
  words.filter((word) => word !== '--all-tools'),
  had,
);
const failed = totals.numFailedTests + totals.testResults.filter(isBroken).length;
const skipped = totals.numPendingTests > 0 ? `, ${totals.numPendingTests} skipped` : '';
console.log(`${totals.numPassedTests} passed, ${failed} failed${skipped}`);
process.exitCode = failed === 0 && totals.numPassedTests > 0 ? 0 : 1;
