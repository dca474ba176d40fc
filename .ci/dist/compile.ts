import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { root, workFolder } from './layout.ts';

type PackageManifest = { readonly name: string; readonly exports: Readonly<Record<string, string>> };

function emitJavaScript(): void {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const args = [compiler, '-p', path.join(root, 'tsconfig.build.json')];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`tsc -p tsconfig.build.json ended with ${status}`);
}

/** The emitted twin of a workspace package: the same exports, naming .js files. */
function builtManifest({ name, exports }: PackageManifest): string {
  const built = Object.entries(exports).map(([entry, file]) => [entry, file.replace(/\.ts$/u, '.js')]);
  return `${JSON.stringify({ name, type: 'module', exports: Object.fromEntries(built) }, null, 2)}\n`;
}

async function linkPackage(folder: string): Promise<void> {
  const source = path.join(root, 'packages', folder, 'package.json');
  const manifest = JSON.parse(await readFile(source, 'utf8')) as PackageManifest;
  const target = path.join(workFolder, 'packages', folder);
  await mkdir(target, { recursive: true });
  await writeFile(path.join(target, 'package.json'), builtManifest(manifest));
  const link = path.join(workFolder, 'node_modules', manifest.name);
  await mkdir(path.dirname(link), { recursive: true });
  await symlink(path.relative(path.dirname(link), target), link, 'dir');
}

/** Fills the work folder with the JavaScript of packages/ and actions/, so that `@countersign/*` resolves inside it. */
export async function compile(): Promise<void> {
  await rm(workFolder, { recursive: true, force: true });
  emitJavaScript();
  await writeFile(path.join(workFolder, 'package.json'), '{"type":"module"}\n');
  for (const folder of (await readdir(path.join(root, 'packages'))).toSorted()) await linkPackage(folder);
}
