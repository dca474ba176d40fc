import { isMap, isSeq, type YAMLMap } from 'yaml';
import { searchCompose } from './compose.ts';
import { searchHelmValues } from './helm-values.ts';
import { searchKubernetes } from './kubernetes.ts';
import { searchKustomization } from './kustomize.ts';
import type { FileFormat } from './reference.ts';
import { entriesOf, type Search, textOf } from './search.ts';
import { keyTextOf } from './yaml-index.ts';
import { searchAction, searchWorkflow } from './workflow.ts';

/** How a document of YAML is read. */
export type DocumentFormat = Exclude<FileFormat, 'dockerfile'>;

export const searches: Readonly<Record<DocumentFormat, (search: Search, root: unknown) => void>> = {
  kubernetes: searchKubernetes,
  kustomize: searchKustomization,
  'helm-values': searchHelmValues,
  compose: searchCompose,
  workflow: searchWorkflow,
  action: searchAction,
};

const kustomizeKinds = new Set(['Kustomization', 'Component']);

/** A resource says what it is: `apiVersion` and `kind` stand in every one of Kubernetes. */
function resourceFormat(search: Search, root: YAMLMap): DocumentFormat | 'plugin' | null {
  // Merge keys may bring them in, and aliases may be their keys.
  const entries = entriesOf(search, root);
  const valueOf = (name: string): unknown => entries.find(({ key }) => key === name)?.value;
  const [hasKind, hasGroup] = [valueOf('kind') !== undefined, valueOf('apiVersion') !== undefined];
  const kind = textOf(search, valueOf('kind'));
  const group = textOf(search, valueOf('apiVersion')) ?? '';
  const isKustomize = /^kustomize\.(?:config\.k8s|toolkit\.fluxcd)\.io\//.test(group);
  if (isKustomize || (group === '' && kind !== null && kustomizeKinds.has(kind))) return 'kustomize';
  if (group === 'builtin' && hasKind) return 'plugin';
  return hasGroup && hasKind ? 'kubernetes' : null;
}

/** Every key that may stand outermost; a file with another one is refused by its reader. */
const outermost: readonly (readonly [DocumentFormat, string, ReadonlySet<string>])[] = [
  [
    'workflow',
    'jobs',
    new Set(['concurrency', 'defaults', 'env', 'jobs', 'name', 'on', 'permissions', 'run-name', 'true']),
  ],
  ['action', 'runs', new Set(['author', 'branding', 'description', 'inputs', 'name', 'outputs', 'runs'])],
  [
    'compose',
    'services',
    new Set([
      'configs',
      'include',
      'models',
      'name',
      'networks',
      'secrets',
      'services',
      'version',
      'volumes',
    ]),
  ],
];

/** What a document without a kind is by its keys: only what no other reader would take, for the others are not searched. */
function likelyFormat(root: YAMLMap): DocumentFormat | null {
  const keys = root.items.map(({ key }) => keyTextOf(key) ?? '').filter((key) => !key.startsWith('x-'));
  const [format] =
    outermost.find(([, main, known]) => isMap(root.get(main, true)) && keys.every((key) => known.has(key))) ??
    [];
  if (format !== undefined) return format;
  const images = root.get('images', true);
  const first = isSeq(images) ? images.items[0] : undefined;
  const isKustomize = isMap(first) && ['newTag', 'newName', 'digest'].some((key) => first.has(key));
  return isKustomize ? 'kustomize' : null;
}

/**
 * As what a document is searched: as what its file is named or said to be, and as what it says that it is. With another
 * name a file loses nothing: a resource of Kubernetes is one in every file.
 */
export function documentFormats(
  search: Search,
  root: unknown,
  named: FileFormat | null,
): readonly DocumentFormat[] {
  const byName = named === 'dockerfile' ? null : named;
  const resource = isMap(root) ? resourceFormat(search, root) : null;
  if (resource === 'plugin')
    return [...new Set<DocumentFormat>(['kubernetes', 'kustomize', byName ?? 'kustomize'])];
  if (resource !== null) return [...new Set([resource, byName ?? resource])];
  if (byName !== null) return [byName];
  const likely = isMap(root) ? likelyFormat(root) : null;
  if (likely === 'compose') return ['compose'];
  // What looks like a workflow may be values of a chart, which name images under other keys.
  return [...new Set<DocumentFormat>([likely ?? 'kubernetes', 'kubernetes'])];
}
