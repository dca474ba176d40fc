import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import ncc from '@vercel/ncc';
import { type Entrance, workFolder } from './layout.ts';

/** Output files by their path below dist/. */
export type OutputFiles = ReadonlyMap<string, string | Uint8Array>;

export const entryFile = path.join(workFolder, 'entry.js');

function builtFile({ source }: Entrance): string {
  return `./${source.replace(/\.ts$/u, '.js')}`;
}

/** The one module that knows every entrance. Each is imported when it is asked for, so it lands in chunks of its own. */
function entryModule(entrances: readonly Entrance[]): string {
  const rows = entrances.map((entrance) => `  '${entrance.name}': () => import('${builtFile(entrance)}'),\n`);
  return `const entrances = {\n${rows.join('')}};\nexport const run = (name) => entrances[name]();\n`;
}

function stub({ name }: Entrance): string {
  return `import { run } from '../index.js';\nawait run('${name}');\n`;
}

/**
 * Bundles every entrance in one run: what several share is emitted once, what one job does not need is not loaded.
 * Not minified: a reader can compare dist/ with the sources, and minifying does not make a start faster.
 */
export async function bundle(entrances: readonly Entrance[]): Promise<OutputFiles> {
  await writeFile(entryFile, entryModule(entrances));
  const options = { cache: false, minify: false, quiet: true, sourceMap: false, target: 'es2024' } as const;
  const { code, assets } = await ncc(entryFile, options);
  return new Map<string, string | Uint8Array>([
    ['index.js', code],
    ['package.json', '{"type":"module"}\n'],
    ...Object.entries(assets)
      .filter(([name]) => name !== 'package.json')
      .map(([name, { source }]): [string, string | Uint8Array] => [name, source]),
    ...entrances.map((entrance): [string, string] => [`${entrance.name}/index.js`, stub(entrance)]),
  ]);
}
