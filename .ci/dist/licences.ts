import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { build } from 'esbuild';
import { entryFile, type OutputFiles } from './bundle.ts';
import { root } from './layout.ts';

type PackageManifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: { readonly url: string };
};
type Bundled = { readonly manifest: PackageManifest; readonly texts: readonly string[] };

const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/iu;

/**
 * Folders of the packages that the bundle holds. The bundler's own list of licences misses most of them, so the
 * import graph is walked a second time by a tool that reports it.
 */
async function bundledPackages(): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entryFile],
    bundle: true,
    write: false,
    outdir: path.join(root, 'build/graph'),
    format: 'esm',
    splitting: true,
    platform: 'node',
    metafile: true,
    logLevel: 'silent',
  });
  const folders = Object.keys(metafile.inputs)
    .map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0])
    .filter((folder) => folder !== undefined);
  return [...new Set(folders)].toSorted();
}

async function readPackage(folder: string): Promise<Bundled> {
  const read = (name: string): Promise<string> => readFile(path.join(root, folder, name), 'utf8');
  const manifest = JSON.parse(await read('package.json')) as PackageManifest;
  const files = (await readdir(path.join(root, folder))).filter((file) => licenceFile.test(file)).toSorted();
  return { manifest, texts: await Promise.all(files.map(read)) };
}

/** A package may leave its text out where its siblings of the same repository, under the same licence, carry it. */
function textsOf(bundled: Bundled, all: readonly Bundled[]): readonly string[] {
  const { name, license, repository } = bundled.manifest;
  const sibling = all.find(
    ({ manifest, texts }) =>
      texts.length > 0 && manifest.license === license && manifest.repository?.url === repository?.url,
  );
  const texts = bundled.texts.length > 0 ? bundled.texts : (sibling?.texts ?? []);
  if (texts.length === 0)
    throw new Error(`${name} is bundled, but neither it nor a sibling has a licence text`);
  return texts;
}

/** The licence texts of every package in the bundle, one file each. */
export async function licences(): Promise<OutputFiles> {
  const all = await Promise.all((await bundledPackages()).map(readPackage));
  return new Map(
    all.map((bundled) => {
      const { name, version, license } = bundled.manifest;
      const header = `${name} ${version} (${license ?? 'licence not declared'})`;
      const text = [header, ...textsOf(bundled, all)].join('\n\n').replaceAll('\r\n', '\n');
      return [`licenses/${name.replace('/', '__')}-${version}.txt`, `${text.trimEnd()}\n`];
    }),
  );
}
