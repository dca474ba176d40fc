/** The `hashFiles` function: one SHA-256 over the SHA-256 of each file found. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Hash of the files under `workspace` that match, in path order; '' when none does. `!` takes files away again. */
export function hashFiles(workspace: string, args: readonly string[]): string {
  const patterns = args.flatMap((arg) => arg.split('\n')).map((pattern) => pattern.trim());
  const files = new Set<string>();
  for (const pattern of patterns) {
    if (pattern === '' || pattern.startsWith('#') || pattern.startsWith('--')) continue;
    const negative = pattern.startsWith('!');
    for (const file of filesOf(workspace, negative ? pattern.slice(1) : pattern)) {
      if (negative) files.delete(file);
      else files.add(file);
    }
  }
  if (files.size === 0) return '';
  const total = createHash('sha256');
  for (const file of [...files].sort())
    total.update(createHash('sha256').update(readFileSync(file)).digest());
  return total.digest('hex');
}

/** A pattern that names a folder means everything beneath it. */
function filesOf(workspace: string, pattern: string): readonly string[] {
  const found = globSync(pattern, { cwd: workspace }).map((name) => join(workspace, name));
  return found
    .flatMap((path) =>
      isFolder(path) ? globSync('**', { cwd: path }).map((name) => join(path, name)) : [path],
    )
    .filter((path) => path.startsWith(workspace + sep) && !isFolder(path));
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}
