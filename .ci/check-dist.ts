// Builds dist/ again from the sources and compares it byte for byte with what lies there, untracked files included.
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, root } from './dist/layout.ts';
import { produce } from './dist/produce.ts';

/** A job downloads the whole repository to use one action, so the archive stays small. */
const maxArchiveBytes = 2_500_000;

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

async function difference(name: string, expected: string | Uint8Array | undefined): Promise<string | null> {
  if (expected === undefined) return `dist/${name} is there, but the build does not make it`;
  const found = await readFile(path.join(dist, name)).catch(() => null);
  if (found === null) return `dist/${name} is missing`;
  return found.equals(Buffer.from(expected)) ? null : `dist/${name} differs from what the sources give`;
}

function archiveProblem(): string | null {
  const archive = spawnSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 2 ** 30 });
  if (archive.status !== 0)
    return `git archive HEAD ended with ${archive.status}: ${archive.stderr.toString()}`;
  const bytes = gzipSync(archive.stdout, { level: 6 }).length;
  console.log(`archive of HEAD: ${bytes} bytes compressed, at most ${maxArchiveBytes}`);
  return bytes <= maxArchiveBytes
    ? null
    : `the archive has ${bytes} bytes, at most ${maxArchiveBytes} are wanted`;
}

const expected = await produce();
const names = [...new Set([...expected.keys(), ...(await filesIn(dist))])].toSorted();
const differences = await Promise.all(names.map((name) => difference(name, expected.get(name))));
const problems = [...differences, archiveProblem()].filter((problem) => problem !== null);
for (const problem of problems) console.error(problem);
if (problems.length > 0) console.error('run `npm run build` and commit dist/');
else console.log(`dist/: ${names.length} files, all as the sources give them`);
process.exitCode = problems.length === 0 ? 0 : 1;
