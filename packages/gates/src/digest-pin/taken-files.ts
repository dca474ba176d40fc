import type { DigestPinFacts } from './facts.ts';

type Taken = { readonly file: string; readonly line: number; readonly column: number };

/** Names under which kustomize looks for what a folder holds (api/konfig/general.go). */
const folderFiles = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** The path from the root of the workspace; null where it leads out of it. Controlled by the author of the file. */
function resolvePath(from: string, written: string): string | null {
  if (written.startsWith('/')) return null;
  const parts: string[] = from.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function isRead(facts: Pick<DigestPinFacts, 'files'>, path: string): boolean {
  const within = path === '' ? '' : `${path}/`;
  const names = new Set([path, ...folderFiles.map((name) => `${within}${name}`)]);
  return facts.files.some((file) => names.has(file.path));
}

/**
 * What a file takes and nobody searched: a Kustomization's resources and patches, a Compose file's includes. What they
 * name is deployed as well.
 */
export function unreadTaken(facts: Pick<DigestPinFacts, 'files'>, file: string): readonly Taken[] {
  const parsed = facts.files.filter(({ path }) => path === file).map((one) => one.parsed);
  const takes = parsed.flatMap((one) => (one.state === 'known' ? one.value.takes : []));
  const unread = takes.filter((taken) => {
    const path = resolvePath(file, taken.file);
    return path === null || !isRead(facts, path);
  });
  return [...new Map(unread.map((taken) => [`${taken.line} ${taken.column} ${taken.file}`, taken])).values()];
}
