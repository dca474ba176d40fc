import { type Fact, type Files, known, mapFact, missing } from '@countersign/core';
import {
  isStoreKey,
  largestRecordBytes,
  notKept,
  type PutReply,
  type RecordStore,
  refusePut,
  sameBytes,
} from './record-store.ts';

type DirectoryPorts = { readonly files: Files };

const globCharacters = /[*?[\]{}()!\\]/;

function join(folder: string, key: string): string {
  return folder.endsWith('/') ? `${folder}${key}` : `${folder}/${key}`;
}

async function put(files: Files, path: string, bytes: Uint8Array): Promise<PutReply> {
  try {
    if ((await files.create(path, bytes)) === 'created') return { state: 'created', locator: path };
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown error';
    return notKept('unreachable', `${path} could not be written (${code})`);
  }
  const there = await files.read(path, largestRecordBytes);
  if (there.state === 'missing') return notKept(there.cause, `${path} is taken: ${there.detail}`);
  return sameBytes(there.value, bytes)
    ? { state: 'exists', locator: path }
    : notKept('malformed', `${path} already holds other bytes; nothing was written over`);
}

/**
 * Reading a folder as if it were a file tells what listing it does not: `not-found` proves that it is absent, any
 * failure but `malformed` (it is there, and no file) that it could not be looked into.
 */
async function look(files: Files, folder: string): Promise<Fact<'absent' | 'folder'>> {
  const answer = await files.read(folder, 1);
  if (answer.state === 'known' || answer.cause === 'truncated')
    return missing('malformed', `${folder} is a file, expected a folder`);
  if (answer.cause === 'not-found') return known('absent');
  return answer.cause === 'malformed' ? known('folder') : missing(answer.cause, answer.detail);
}

/** Looks at the folder and at each one on the way down to the prefix. */
async function probe(files: Files, path: string, prefix: string): Promise<Fact<'absent' | 'folder'>> {
  let folder = path;
  for (const part of ['', ...prefix.split('/').filter((name) => name !== '')]) {
    folder = part === '' ? folder : join(folder, part);
    const answer = await look(files, folder);
    if (answer.state === 'missing' || answer.value === 'absent') return answer;
  }
  return known('folder');
}

async function list(files: Files, path: string, prefix: string): Promise<Fact<readonly string[]>> {
  const there = await probe(files, path, prefix);
  if (there.state === 'missing') return missing(there.cause, there.detail);
  if (there.value === 'absent') return known([]);
  const root = join(path, '');
  const found = await files.list([`${root}${prefix}**`]);
  return mapFact(found, (names) => names.map((name) => name.slice(name.indexOf(prefix))).sort());
}

/**
 * Records in a folder of the machine: a mounted volume, or a test's. Files are created exclusively, never replaced. An
 * absent folder is a proven empty store; one that cannot be read is a missing fact.
 */
export function directoryStore(ports: DirectoryPorts, path: string): RecordStore {
  const usable = !globCharacters.test(path);
  const refusal = `${path} holds a character that file patterns give a meaning; expected a plain path`;
  const locator = (key: string): string => join(path, key);
  return {
    put: async (key, bytes) => {
      if (!usable) return notKept('unsupported', refusal);
      return refusePut(key, bytes) ?? put(ports.files, locator(key), bytes);
    },
    list: async (prefix) => (usable ? list(ports.files, path, prefix) : missing('unsupported', refusal)),
    read: async (key) =>
      isStoreKey(key)
        ? ports.files.read(locator(key), largestRecordBytes)
        : missing('malformed', `"${key}" is not a key; expected lower-case parts`),
    locator,
  };
}
