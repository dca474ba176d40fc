import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { EvidenceDocument } from '@countersign/core';
import { sha256 } from './ports/ledger.ts';

export const suiteVersion = '0.1.0';

async function distDigest(directory: string): Promise<string | null> {
  const names = (await fs.readdir(directory)).filter((name) => name.endsWith('.js')).sort();
  if (!names.includes('index.js')) return null;
  const lines = await Promise.all(
    names.map(async (name) => `${sha256(await fs.readFile(path.join(directory, name)))} ${name}\n`),
  );
  return sha256(Buffer.from(lines.join(''), 'utf8'));
}

/**
 * Which build of the suite judged: `dist` is the sha256 over the digests of its bundled files (null when it runs from
 * sources), `commit` is the action's ref where the workflow pinned it by full SHA.
 */
export async function suiteIdentity(
  entry: string | undefined,
  actionRef: string | null,
): Promise<EvidenceDocument['suite']> {
  const directory = path.resolve(path.dirname(entry ?? '.'), '..');
  const dist = await distDigest(directory).catch(() => null);
  const commit = actionRef !== null && /^[0-9a-f]{40}$/.test(actionRef) ? actionRef : null;
  return { version: suiteVersion, commit, dist };
}
