import type { FileFormat } from './reference.ts';

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}

const byName: readonly (readonly [RegExp, FileFormat])[] = [
  [/^(?:.*\.)?(?:docker|container)file(?:\..*)?$/, 'dockerfile'],
  [/^kustomization(?:\.ya?ml)?$/, 'kustomize'],
  [/^(?:docker-)?compose(?:[.-].*)?\.ya?ml$/, 'compose'],
  [/^action\.ya?ml$/, 'action'],
  [/^(?:.*[.-])?values(?:[.-].*)?\.ya?ml$/, 'helm-values'],
];

function formatOfName(path: string): FileFormat | null {
  if (/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i.test(path)) return 'workflow';
  const name = baseName(path);
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** What is this file to be read as? The content beats the name: whoever renames a file must not hide what it names. */
export function formatOf(path: string, text: string): FileFormat {
  const key = (name: string): RegExp => new RegExp(`^[ \\t{]*["']?${name}["']?[ \\t]*:`, 'm');
  if (key('apiVersion').test(text) && key('kind').test(text))
    return /kustomize\.config\.k8s\.io\//.test(text) ? 'kustomize' : 'kubernetes';
  return formatOfName(path) ?? 'kubernetes';
}
