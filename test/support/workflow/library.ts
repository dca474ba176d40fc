/**
 * GitHub's own workflow parser and expression engine, as one CommonJS file.
 *
 * The published packages import JSON without an import attribute and therefore do not load on plain Node,
 * so they are bundled once into the git-ignored `.cache/` folder, keyed by everything that goes into the bundle.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Expressions from '@actions/expressions';
import type * as WorkflowParser from '@actions/workflow-parser';
import type * as ActionParser from '@actions/workflow-parser/actions/index';
import type * as IfCondition from '@actions/workflow-parser/model/converter/if-condition';
import { patches } from './library-patches.ts';

export type Library = {
  readonly expressions: typeof Expressions;
  readonly workflow: typeof WorkflowParser;
  readonly action: typeof ActionParser;
  readonly condition: typeof IfCondition;
};

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const load = createRequire(import.meta.url);

const entry = `
export * as expressions from '@actions/expressions';
export * as workflow from '@actions/workflow-parser';
export * as action from '@actions/workflow-parser/actions/index';
export * as condition from '@actions/workflow-parser/model/converter/if-condition';
`;

/**
 * Gives the library, bundling it first when this version has not been bundled here yet (about a second).
 * Processes that arrive at the same time each build their own file and rename it into place.
 */
export async function loadLibrary(cacheFolder: string = join(projectRoot, '.cache')): Promise<Library> {
  const bundle = join(cacheFolder, 'workflow-library', `${bundleKey()}.cjs`);
  if (!existsSync(bundle)) await buildInto(bundle);
  return load(bundle) as Library;
}

function bundleKey(): string {
  const versions = ['@actions/expressions', '@actions/workflow-parser', 'yaml'].map((name) => {
    const file = join(projectRoot, 'node_modules', name, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    return `${name}@${manifest.version}`;
  });
  const content = JSON.stringify([versions, entry, patches]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

async function buildInto(bundle: string): Promise<void> {
  const { build } = await import('esbuild');
  const result = await build({
    stdin: { contents: entry, resolveDir: projectRoot, sourcefile: 'workflow-library.js' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    write: false,
    logLevel: 'silent',
    plugins: [{ name: 'patches', setup: (builder) => builder.onLoad({ filter: /@actions/ }, patched) }],
  });
  const output = result.outputFiles[0];
  if (!output) throw new Error('Bundling the workflow parser gave no output file.');
  await mkdir(dirname(bundle), { recursive: true });
  const draft = `${bundle}.${randomUUID()}`;
  await writeFile(draft, output.contents);
  await rename(draft, bundle);
}

async function patched(file: { path: string }): Promise<{ contents: string } | undefined> {
  const patch = patches.find(({ path }) => file.path.endsWith(path));
  if (!patch) return undefined;
  const source = await readFile(file.path, 'utf8');
  const parts = source.split(patch.find);
  if (parts.length !== 2) {
    throw new Error(`${patch.path} holds ${parts.length - 1} places to patch, expected 1: ${patch.find}`);
  }
  return { contents: parts.join(patch.replace) };
}
