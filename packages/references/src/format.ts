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

// Keys of the outermost mapping, in block style or anywhere in JSON.
const inBlock = [/^["']?apiVersion["']?[ \t]*:/m, /^["']?kind["']?[ \t]*:/m] as const;
const inFlow = [/["']?apiVersion["']?[ \t]*:/, /["']?kind["']?[ \t]*:/] as const;

/** Does the text say that it is a resource of Kubernetes? */
export function isResource(text: string): boolean {
  const keys = /^\ufeff?\s*[{[]/.test(text) ? inFlow : inBlock;
  return keys.every((key) => key.test(text));
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
  if (isResource(text)) return kustomize.test(text) ? 'kustomize' : 'kubernetes';
  return formatOfName(path) ?? byKeys.find(([pattern]) => pattern.test(text))?.[1] ?? 'kubernetes';
}
