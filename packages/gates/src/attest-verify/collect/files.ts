import { type Fact, known, missing, type Ports } from '@countersign/core';
import { decodeUtf8, mostBundleCharacters } from '@countersign/sigstore';
import type { SearchFact } from '../facts.ts';
import type { FoundBundles } from './found-bundles.ts';

const mostPatterns = 50;
const mostBundles = 500;

type Listing = {
  readonly source: 'policy-files' | 'input-files';
  readonly where: string;
  readonly paths: Fact<readonly string[]>;
};

async function list(ports: Ports, source: Listing['source'], where: string): Promise<Listing> {
  const paths = await ports.files.list([where]);
  if (paths.state === 'known' && paths.value.length > mostBundles)
    return { source, where, paths: missing('truncated', `more than ${mostBundles} files match`) };
  return { source, where, paths };
}

/** The caller's patterns, one per line. Whatever stands beyond the limit is said, not dropped in silence. */
async function listInput(ports: Ports, input: string): Promise<Listing[]> {
  const lines = input.split('\n').map((line) => line.trim());
  const patterns = [...new Set(lines.filter((line) => line !== ''))];
  const named = patterns.slice(0, mostPatterns);
  const listings = await Promise.all(named.map((where) => list(ports, 'input-files', where)));
  if (patterns.length === named.length) return listings;
  const paths = missing('truncated', `the input names more than ${mostPatterns} patterns`);
  const where = `${patterns.length} patterns of the input "bundle"`;
  return [...listings, { source: 'input-files', where, paths }];
}

/** A .jsonl file holds a bundle a line, as `gh attestation download` writes it. */
function bundleTexts(path: string, text: string): { place: string; text: string }[] {
  if (!path.endsWith('.jsonl')) return [{ place: path, text }];
  return text
    .split('\n')
    .map((line, index) => ({ place: `${path}:${index + 1}`, text: line }))
    .filter((line) => line.text.trim() !== '');
}

/** Reads a file into the bundles and says which places it has. */
async function readFile(ports: Ports, path: string, bundles: FoundBundles): Promise<readonly string[]> {
  const refuse = (fact: Fact<never>): readonly string[] => {
    bundles.add(path, fact);
    return [path];
  };
  const file = await ports.files.read(path, mostBundleCharacters);
  if (file.state === 'missing') return refuse(missing(file.cause, file.detail));
  const text = decodeUtf8(file.value);
  if (text === undefined) return refuse(missing('malformed', `${path} is not UTF-8`));
  const texts = bundleTexts(path, text);
  if (texts.length === 0) return refuse(missing('malformed', 'it holds no bundle'));
  if (texts.length > mostBundles)
    return refuse(missing('truncated', `it holds more than ${mostBundles} bundles`));
  for (const one of texts) bundles.add(one.place, known({ kind: 'bundle', text: one.text }, file.evidence));
  return texts.map(({ place }) => place);
}

/** Reads and measures every file that a policy or the input names, each once. Nothing is fetched. */
export async function collectFiles(
  ports: Ports,
  named: { readonly patterns: readonly string[]; readonly input: string },
  bundles: FoundBundles,
): Promise<SearchFact[]> {
  const listings = [
    ...(await Promise.all(named.patterns.map((where) => list(ports, 'policy-files', where)))),
    ...(await listInput(ports, named.input)),
  ];
  const paths = listings.flatMap(({ paths: found }) => (found.state === 'known' ? found.value : []));
  const places = new Map<string, readonly string[]>();
  // One after the other: each may be 16 MiB.
  for (const path of [...new Set(paths)].toSorted()) places.set(path, await readFile(ports, path, bundles));
  return listings.map(({ source, where, paths: found }): SearchFact => {
    if (found.state === 'missing')
      return { source, where, digest: null, found: missing(found.cause, found.detail) };
    const listed = found.value.flatMap((path) => places.get(path) ?? []);
    return { source, where, digest: null, found: known(listed, found.evidence) };
  });
}
