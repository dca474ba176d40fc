import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { bundle, type OutputFiles } from './bundle.ts';
import { compile } from './compile.ts';
import { entrances } from './layout.ts';
import { licences } from './licences.ts';
import { schemas } from './schemas.ts';

/** Everything that dist/ holds, made from the sources alone: the same bytes on every machine. */
export async function produce(): Promise<OutputFiles> {
  await compile();
  const files = await bundle(entrances());
  return new Map([...files, ...(await licences()), ...(await schemas())]);
}

export async function write(files: OutputFiles, folder: string): Promise<void> {
  for (const [name, content] of files) {
    const target = path.join(folder, name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
