import { mapFact, missing, type Ports } from '@countersign/core';
import type { FindOptions } from '@countersign/references';
import type { DigestPinFacts } from './facts.ts';
import { findInFile, maxFileBytes } from './parsed-file.ts';

/** What to read, and how: files by pattern, and a format where it is given. */
export type Wish = { readonly pattern: string; readonly format: FindOptions['format'] };
/** Further places, of every policy together: they can only find more. */
export type FindMore = Pick<FindOptions, 'imagePaths' | 'helmPaths'>;

export type Selection = DigestPinFacts['selections'][number];
export type FileFact = DigestPinFacts['files'][number];

const mostFiles = 10_000;
const readsAtOnce = 16;
const filesPerLine = 1_000;

type Reading = { readonly path: string; readonly format: FindOptions['format'] };

/** Lists the files of each pattern, every pattern once. */
export async function selectFiles(
  ports: Pick<Ports, 'files'>,
  wishes: readonly Wish[],
): Promise<Selection[]> {
  const patterns = [...new Set(wishes.map(({ pattern }) => pattern))].sort();
  const selections: Selection[] = [];
  for (const pattern of patterns) {
    const files = await ports.files.list([pattern]);
    selections.push({ pattern, files: mapFact(files, (paths) => [...paths]) });
  }
  return selections;
}

/** Each file once for each format in which a policy wants it read. */
function readingsOf(wishes: readonly Wish[], selections: readonly Selection[]): readonly Reading[] {
  const readings = new Map<string, Reading>();
  for (const { pattern, files } of selections) {
    const paths = files.state === 'known' ? files.value : (files.partial ?? []);
    const formats = new Set(wishes.filter((wish) => wish.pattern === pattern).map(({ format }) => format));
    for (const path of paths)
      for (const format of formats) readings.set(`${path}\n${format ?? ''}`, { path, format });
  }
  return [...readings].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, reading]) => reading);
}

/** Reads and searches one file; `not-found` and the like are facts. */
export async function readFile(
  ports: Pick<Ports, 'files'>,
  { path, format }: Reading,
  more: FindMore,
): Promise<FileFact> {
  const bytes = await ports.files.read(path, maxFileBytes);
  if (bytes.state === 'missing') return { path, parsed: missing(bytes.cause, bytes.detail) };
  const options = { path, ...more, ...(format === undefined ? {} : { format }) };
  const parsed = mapFact(findInFile(bytes.value, options), (found) => found.parsed);
  return { path, parsed: parsed.state === 'known' ? { ...parsed, evidence: bytes.evidence } : parsed };
}

function unread(path: string): FileFact {
  return { path, parsed: missing('not-collected', `more than ${mostFiles} files are named`) };
}

/** Applies `work` to all, a few at a time, in order. `said` is told how many are done. */
async function inBatches<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  { atOnce, said }: { readonly atOnce: number; readonly said: (done: number) => void },
): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    results.push(...(await Promise.all(items.slice(from, from + atOnce).map(work))));
    said(results.length);
  }
  return results;
}

/** Reads and searches all files of the selections; where one was read in two formats and both agree, once. */
export async function readSelected(
  ports: Pick<Ports, 'files' | 'progress'>,
  { wishes, selections, more }: { wishes: readonly Wish[]; selections: readonly Selection[]; more: FindMore },
): Promise<readonly FileFact[]> {
  const readings = readingsOf(wishes, selections);
  const read = await inBatches(
    readings.slice(0, mostFiles),
    (reading): Promise<FileFact> => readFile(ports, reading, more),
    {
      atOnce: readsAtOnce,
      said: (done) => {
        if (done % filesPerLine === 0) ports.progress.say(`read ${done} of ${readings.length} files`);
      },
    },
  );
  const all = [...read, ...readings.slice(mostFiles).map(({ path }) => unread(path))];
  const unique = new Map(all.map((file) => [`${file.path}\n${formatOf(file.parsed)}`, file]));
  return [...unique.values()];
}

/** How a file was read, or why it was not. */
export function formatOf(parsed: FileFact['parsed']): string {
  return parsed.state === 'known' ? (parsed.value.format ?? '') : parsed.cause;
}
