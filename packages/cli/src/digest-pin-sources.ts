import type { Dirent, Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { SuiteError } from '@countersign/core';
import { maxFileBytes } from '@countersign/gates/digest-pin';
import type { PinSource } from '@countersign/gates/digest-pin/pins';
import { linkedFolder, withDotNames } from '@countersign/runtime/ports';
import { isJsonResource } from './json-resource.ts';

/** The files of a command line, and what was passed over on the way to them. */
export type Sources = {
  readonly files: readonly PinSource[];
  /** Links, which are not followed. */
  readonly links: readonly string[];
};

/** How standard input is called in messages. */
export const standardInput = '-';

const mostFiles = 20_000;
const mostInputBytes = maxFileBytes;
const passedOver = new Set(['.git', 'node_modules']);
// What is looked at in a folder; a file that is named itself is looked at whatever it is called.
const wantedName = /\.ya?ml$|^(?:.*\.)?(?:docker|container)file(?:\..*)?$|^kustomization$/i;
const jsonName = /\.json$/i;
const globSign = /[*?[\]{}]/;

function refuse(given: string, why: string): never {
  throw new SuiteError('input-invalid', `${given === standardInput ? 'standard input' : given}: ${why}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

async function listed(folder: string): Promise<Dirent[]> {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch (error) {
    return refuse(folder, `the folder could not be read (${codeOf(error)})`);
  }
}

type Found = { readonly paths: string[]; readonly links: string[] };

/** Whether a tool that is pointed at the folder would take this link for something to read. */
async function isTaken(name: string, link: Dirent): Promise<boolean> {
  if (passedOver.has(link.name)) return false;
  if (wantedName.test(link.name)) return true;
  const stat = await statOf(name);
  return stat?.isDirectory() === true || (jsonName.test(link.name) && (await isJsonResource(name)));
}

async function isWanted(name: string, entry: Dirent): Promise<boolean> {
  return wantedName.test(entry.name) || (jsonName.test(entry.name) && (await isJsonResource(name)));
}

async function walk(folder: string, found: Found): Promise<void> {
  for (const entry of await listed(folder)) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory() && !passedOver.has(entry.name)) await walk(name, found);
    if (entry.isFile() && (await isWanted(name, entry))) found.paths.push(name);
    if (entry.isSymbolicLink() && (await isTaken(name, entry))) found.links.push(name);
    if (found.paths.length > mostFiles) refuse(folder, `found more than ${mostFiles} files, expected fewer`);
  }
}

async function matching(pattern: string, found: Found): Promise<void> {
  const before = found.paths.length + found.links.length;
  const linked = await linkedFolder('.', pattern);
  if (linked !== undefined) found.links.push(linked);
  for await (const entry of fs.glob(withDotNames(pattern), { withFileTypes: true })) {
    const name = path.relative('.', path.join(entry.parentPath, entry.name));
    if (name.split(path.sep).some((step) => passedOver.has(step))) continue;
    if (entry.isFile()) found.paths.push(name);
    if (entry.isSymbolicLink()) found.links.push(name);
    if (found.paths.length > mostFiles)
      refuse(pattern, `matches more than ${mostFiles} files, expected fewer`);
  }
  if (found.paths.length + found.links.length === before) refuse(pattern, 'no file matches this pattern');
}

async function statOf(given: string): Promise<Stats | undefined> {
  return fs.stat(given).catch(() => undefined);
}

async function find(given: string, found: Found): Promise<void> {
  const stat = await statOf(given);
  if (stat?.isDirectory()) {
    const before = found.paths.length + found.links.length;
    await walk(given, found);
    if (found.paths.length + found.links.length === before)
      refuse(given, 'the folder holds no YAML file, no resource in JSON and no Dockerfile');
    return;
  }
  if (stat?.isFile()) found.paths.push(given);
  else if (stat !== undefined) refuse(given, 'found something that is no file, expected a file or a folder');
  else if (globSign.test(given)) await matching(given, found);
  else refuse(given, 'there is no such file or folder, or it may not be read');
}

/** A file that was named itself must be one that can be looked at; one that was merely found may be anything. */
function refuseBinary(given: string, bytes: Uint8Array): void {
  if (bytes.subarray(0, 8_000).includes(0)) refuse(given, 'found a binary file, expected text');
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostInputBytes) refuse(standardInput, `longer than ${mostInputBytes} bytes`);
  }
  if (size === 0) refuse(standardInput, 'found nothing, expected manifests');
  return Buffer.concat(chunks);
}

async function readSource(name: string, named: ReadonlySet<string>): Promise<PinSource> {
  let bytes: Uint8Array;
  try {
    const { size } = await fs.stat(name);
    // A longer one is refused by whoever reads it, by its length alone.
    bytes = size > maxFileBytes ? new Uint8Array(maxFileBytes + 1) : await fs.readFile(name);
  } catch (error) {
    return refuse(name, `the file could not be read (${codeOf(error)})`);
  }
  if (named.has(name) && bytes.length <= maxFileBytes) refuseBinary(name, bytes);
  return { path: name.split(path.sep).join('/'), bytes };
}

/**
 * Reads what the command line names: files, folders (YAML files, resources in JSON and Dockerfiles in them), patterns, `-` for standard
 * input. Throws `input-invalid` for what is not there, matches nothing, or is no text.
 */
export async function readSources(given: readonly string[]): Promise<Sources> {
  if (given.length === 0)
    throw new SuiteError(
      'input-invalid',
      'no file is named; expected files, folders, patterns, or - for standard input',
    );
  const found: Found = { paths: [], links: [] };
  for (const one of given) if (one !== standardInput) await find(one, found);
  const named = new Set(given);
  const unique = [...new Set(found.paths)].sort();
  const files: PinSource[] = [];
  if (given.includes(standardInput)) {
    const bytes = await readInput();
    refuseBinary(standardInput, bytes);
    files.push({ path: standardInput, bytes });
  }
  for (const name of unique) files.push(await readSource(name, named));
  return { files, links: [...new Set(found.links)].sort() };
}
