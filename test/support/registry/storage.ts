import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/** Bytes by key. Keys are `/`-separated and made of characters that any file system takes. */
export type Storage = {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  remove(key: string): Promise<void>;
  /** Keys below `prefix/`, sorted, without the prefix. */
  list(prefix: string): Promise<readonly string[]>;
};

/** Forgets everything with the process. */
export function memoryStorage(): Storage {
  const entries = new Map<string, Uint8Array>();
  return {
    get: async (key) => entries.get(key),
    put: async (key, bytes) => void entries.set(key, Uint8Array.from(bytes)),
    remove: async (key) => void entries.delete(key),
    list: async (prefix) =>
      [...entries.keys()]
        .filter((key) => key.startsWith(`${prefix}/`))
        .map((key) => key.slice(prefix.length + 1))
        .sort(),
  };
}

function isAbsent(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
  );
}

/** Keeps every key as a file below `folder`. */
export function folderStorage(folder: string): Storage {
  // Colons are not allowed in file names everywhere; keys hold digests.
  const fileOf = (key: string): string => path.join(folder, ...key.replaceAll(':', '=').split('/'));
  return {
    get: async (key) => {
      try {
        return await fs.readFile(fileOf(key));
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    put: async (key, bytes) => {
      await fs.mkdir(path.dirname(fileOf(key)), { recursive: true });
      await fs.writeFile(fileOf(key), bytes);
    },
    remove: async (key) => fs.rm(fileOf(key), { force: true }),
    list: async (prefix) => {
      try {
        const entries = await fs.readdir(fileOf(prefix), { recursive: true, withFileTypes: true });
        return entries
          .filter((entry) => entry.isFile())
          .map((entry) => path.relative(fileOf(prefix), path.join(entry.parentPath, entry.name)))
          .map((name) => name.split(path.sep).join('/').replaceAll('=', ':'))
          .sort();
      } catch (error) {
        if (isAbsent(error)) return [];
        throw error;
      }
    },
  };
}
