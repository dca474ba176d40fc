import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { type Fact, type Files, known, missing, type MissingCause } from '@countersign/core';
import { fixedFolder, withDotNames } from './dot-names.ts';
import type { Ledger } from './ledger.ts';
import { linkedFolder } from './linked-folder.ts';

const defaultMaxBytes = 16 * 1024 * 1024;
const mostFiles = 10_000;

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown error';
}

function causeOf(code: string): MissingCause {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  return code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unreachable';
}

async function readLimited(file: string, maxBytes: number): Promise<Uint8Array | 'not-a-file' | 'too-long'> {
  const handle = await fs.open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return 'not-a-file';
    if (stat.size > maxBytes) return 'too-long';
    const bytes = await handle.readFile();
    return bytes.length > maxBytes ? 'too-long' : bytes;
  } finally {
    await handle.close();
  }
}

async function read(file: string, shown: string, maxBytes: number): Promise<Fact<Uint8Array>> {
  try {
    const bytes = await readLimited(file, maxBytes);
    if (bytes === 'not-a-file') return missing('malformed', `${shown} is not a regular file`);
    if (bytes === 'too-long') return missing('truncated', `${shown} is longer than ${maxBytes} bytes`);
    return known(bytes);
  } catch (error) {
    const code = errorCode(error);
    return missing(causeOf(code), `${shown} could not be read (${code})`);
  }
}

/** Node's glob passes over folders that it may not read; listing them ourselves shows whether any was. */
async function unreadable(workspace: string, patterns: readonly string[]): Promise<string | undefined> {
  for (const folder of new Set(patterns.map(fixedFolder))) {
    const absolute = path.resolve(
      workspace,
      folder === '' && path.isAbsolute(patterns[0] ?? '') ? '/' : folder,
    );
    try {
      await fs.readdir(absolute, { recursive: true });
    } catch (error) {
      const code = errorCode(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') return code;
    }
  }
  return undefined;
}

async function list(workspace: string, patterns: readonly string[]): Promise<Fact<readonly string[]>> {
  const found = new Set<string>();
  try {
    for await (const entry of fs.glob(patterns.flatMap(withDotNames), {
      cwd: workspace,
      withFileTypes: true,
    })) {
      const absolute = path.join(entry.parentPath, entry.name);
      // A link may lead anywhere, and one that is passed over would hide what it leads to.
      if (entry.isSymbolicLink())
        return missing(
          'unsupported',
          `${path.relative(workspace, absolute)} is a link, and links are not followed`,
        );
      if (!entry.isFile()) continue;
      const relative = path.relative(workspace, absolute);
      found.add((relative.startsWith('..') ? absolute : relative).split(path.sep).join('/'));
      if (found.size > mostFiles)
        return missing('truncated', `more than ${mostFiles} files match ${patterns.join(', ')}`);
    }
  } catch (error) {
    return missing('unreachable', `files could not be listed (${errorCode(error)})`);
  }
  for (const pattern of patterns) {
    const link = await linkedFolder(workspace, pattern);
    if (link !== undefined)
      return missing('unsupported', `${link} is a link to a folder, and links are not followed`);
  }
  const code = await unreadable(workspace, patterns);
  if (code !== undefined)
    return missing(
      causeOf(code),
      `a folder that ${patterns.join(', ')} may match could not be read (${code})`,
    );
  return known([...found].sort());
}

async function create(file: string, bytes: Uint8Array): Promise<'created' | 'exists'> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  try {
    await fs.writeFile(file, bytes, { flag: 'wx' });
    return 'created';
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return 'exists';
    throw error;
  }
}

/** Files, relative to the workspace or by absolute path. Reading never throws; every byte read is evidence. */
export function createFiles(workspace: string, ledger: Ledger): Files {
  return {
    read: async (name, maxBytes = defaultMaxBytes) => {
      const fact = await read(path.resolve(workspace, name), name, maxBytes);
      return fact.state === 'known' ? known(fact.value, [ledger.record('file', name, fact.value)]) : fact;
    },
    list: (patterns) => list(workspace, patterns),
    create: (name, bytes) => create(path.resolve(workspace, name), bytes),
  };
}
