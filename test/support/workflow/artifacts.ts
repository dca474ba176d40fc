/** The stand-ins for actions/upload-artifact and actions/download-artifact: folders beside the run. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, matchesGlob, relative, resolve, sep } from 'node:path';
import type { BuiltinStep } from './builtin-action.ts';
import { insideFolder } from './repositories.ts';

/** Characters that GitHub refuses in an artifact's name. */
const forbidden = /["\\:<>|*?\r\n/]/u;

/** Stores files under the artifact's name. A name that is taken fails unless `overwrite` is `true`. */
export async function uploadArtifact({ inputs, job, output, say, warn }: BuiltinStep): Promise<void> {
  const name = inputs['name'] ?? '';
  if (name === '' || forbidden.test(name)) throw new Error(`The artifact name is not valid: '${name}'`);
  const { files, root } = findFiles(
    job.folders.workspace,
    inputs['path'] ?? '',
    inputs['include-hidden-files'] === 'true',
  );
  if (files.length === 0) return reportNothing(inputs, warn, say);
  const target = insideFolder(job.artifacts, name);
  if (existsSync(target)) {
    if (inputs['overwrite'] !== 'true') {
      throw new Error(
        'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run',
      );
    }
    await rm(target, { recursive: true });
  }
  for (const file of files) {
    const copy = join(target, relative(root, file));
    await mkdir(dirname(copy), { recursive: true });
    await cp(file, copy);
  }
  const digest = digestOf(root, files);
  output('artifact-id', String(Number.parseInt(digest.slice(0, 8), 16)));
  output('artifact-digest', digest);
  say(`Artifact ${name} has been successfully uploaded! ${files.length} file(s).`);
}

function reportNothing(
  inputs: BuiltinStep['inputs'],
  warn: BuiltinStep['warn'],
  say: BuiltinStep['say'],
): void {
  const message = `No files were found with the provided path: ${inputs['path'] ?? ''}. No artifacts will be uploaded.`;
  const wish = inputs['if-no-files-found'];
  if (wish === 'error') throw new Error(message);
  if (wish === 'ignore') say(message);
  else warn(message);
}

/** The original's digest is that of a zip file, which need not be the same twice; this one is over names and bytes. */
function digestOf(root: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** One folder or pattern: paths are kept from its fixed part on; several: from what they have in common. */
function findFiles(workspace: string, path: string, withHidden: boolean) {
  const lines = path.split('\n').map((line) => line.trim());
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
  const unwanted = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((it) => resolve(workspace, it.slice(1)));
  const found = new Set(wanted.flatMap((pattern) => expand(workspace, pattern)));
  const files = [...found].filter((file) => {
    const isHidden = relative(workspace, file)
      .split(sep)
      .some((part) => part.startsWith('.') && part !== '..');
    const isUnwanted = unwanted.some(
      (it) => file === it || file.startsWith(it + sep) || matchesGlob(file, it),
    );
    return (withHidden || !isHidden) && !isUnwanted;
  });
  return { files: files.sort(), root: commonFolder(wanted.map((pattern) => fixedPart(workspace, pattern))) };
}

function expand(workspace: string, pattern: string): readonly string[] {
  const absolute = resolve(workspace, pattern);
  const found = /[*?[{]/u.test(pattern) ? globSync(absolute) : [absolute].filter((file) => existsSync(file));
  return found.flatMap((path) => (statSync(path).isDirectory() ? filesBeneath(path) : [path]));
}

function filesBeneath(folder: string): readonly string[] {
  const all = globSync(['**/*', '**/.*', '**/.*/**/*'], { cwd: folder }).map((name) => join(folder, name));
  return all.filter((path) => statSync(path).isFile());
}

function fixedPart(workspace: string, pattern: string): string {
  const parts = resolve(workspace, pattern).split(sep);
  const wild = parts.findIndex((part) => /[*?[{]/u.test(part));
  const fixed = (wild < 0 ? parts : parts.slice(0, wild)).join(sep) || sep;
  return existsSync(fixed) && statSync(fixed).isFile() ? dirname(fixed) : fixed;
}

function commonFolder(folders: readonly string[]): string {
  const [first = sep, ...others] = folders.map((folder) => folder.split(sep));
  const parts = Array.isArray(first) ? first : [first];
  let length = parts.length;
  for (const other of others) {
    const same = parts.findIndex((part, index) => other[index] !== part);
    if (same >= 0) length = Math.min(length, same);
  }
  return parts.slice(0, length).join(sep) || sep;
}

/** Copies one artifact, or several (that match `pattern`) each into a folder of its name. */
export async function downloadArtifact({ inputs, job, output, say }: BuiltinStep): Promise<void> {
  const path = inputs['path'] ?? '';
  const target = isAbsolute(path) ? path : resolve(job.folders.workspace, path);
  const stored = existsSync(job.artifacts) ? (await readdir(job.artifacts)).sort() : [];
  const name = inputs['name'] ?? '';
  if (name !== '' && !stored.includes(name)) {
    throw new Error(`Unable to download artifact(s): Artifact not found for name: ${name}`);
  }
  const pattern = inputs['pattern'] ?? '';
  const wanted = name !== '' ? [name] : stored.filter((it) => pattern === '' || matchesGlob(it, pattern));
  // actions/download-artifact v7 gives a single artifact no folder of its own, by whatever it was chosen.
  const isFlat = wanted.length === 1 || inputs['merge-multiple'] === 'true';
  await mkdir(target, { recursive: true });
  for (const artifact of wanted) {
    await cp(join(job.artifacts, artifact), isFlat ? target : join(target, artifact), { recursive: true });
  }
  output('download-path', target);
  say(`Total of ${wanted.length} artifact(s) downloaded`);
}
