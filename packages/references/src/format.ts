import type { FileFormat } from './reference.ts';

const byName: readonly (readonly [RegExp, FileFormat])[] = [
  [/^(?:.*\.)?(?:docker|container)file(?:[.-].*)?$/, 'dockerfile'],
  [/^kustomization(?:\.ya?ml)?$/, 'kustomize'],
  [/^(?:.*[.-])?(?:docker-)?compose(?:[.-].*)?\.ya?ml$/, 'compose'],
  [/^action\.ya?ml$/, 'action'],
  [/^(?:.*[._-])?values(?:[._-].*)?\.ya?ml$/, 'helm-values'],
];

/** What the path alone says; null where it says nothing. */
export function formatOfName(path: string): FileFormat | null {
  if (/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i.test(path)) return 'workflow';
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Does this key stand outermost, in block style or somewhere in JSON? */
function hasKey(text: string, name: 'apiVersion' | 'kind'): boolean {
  const isFlow = /^\ufeff?\s*[{[]/.test(text);
  return new RegExp(isFlow ? `["']?${name}["']?[ \\t]*:` : `^["']?${name}["']?[ \\t]*:`, 'm').test(text);
}

const kustomize = /kustomize\.(?:config\.k8s|toolkit\.fluxcd)\.io\//;

const byKeys: readonly (readonly [RegExp, FileFormat])[] = [
  [/^["']?jobs["']?[ \t]*:/m, 'workflow'],
  [/^["']?runs["']?[ \t]*:/m, 'action'],
  [/^["']?services["']?[ \t]*:/m, 'compose'],
  [/^kind[ \t]*:[ \t]*(?:Kustomization|Component)[ \t]*$/m, 'kustomize'],
];

/**
 * What is this file to be read as? Path and text are controlled by the author of the change. The content beats the
 * name: whoever renames a file must not hide what it names. Documents of other kinds in it are searched as what they are.
 */
export function formatOf(path: string, text: string): FileFormat {
  if (hasKey(text, 'apiVersion') && hasKey(text, 'kind'))
    return kustomize.test(text) ? 'kustomize' : 'kubernetes';
  return formatOfName(path) ?? byKeys.find(([pattern]) => pattern.test(text))?.[1] ?? 'kubernetes';
}
