import { entriesOf, type Item, noteUnknown, noteValue, type Search, textOf } from './search.ts';
import { below } from './yaml-path.ts';

type Rule = { readonly group: string; readonly kinds: ReadonlySet<string>; readonly what: string };

/** Resources with which a controller deploys what other places hold: a chart, a repository at a ref. */
const rules: readonly Rule[] = [
  {
    group: 'argoproj.io',
    kinds: new Set(['Application', 'ApplicationSet']),
    what: 'what Argo CD deploys with it is not read; render it (argocd app manifests)',
  },
  {
    group: 'helm.toolkit.fluxcd.io',
    kinds: new Set(['HelmRelease']),
    what: 'the chart of this HelmRelease is not read; render it (helm template)',
  },
  {
    group: 'helm.cattle.io',
    kinds: new Set(['HelmChart', 'HelmChartConfig']),
    what: 'the chart of this resource is not read; render it (helm template)',
  },
];

/** Packages of Crossplane are images (https://docs.crossplane.io/latest/packages/providers/). */
const packageGroup = 'pkg.crossplane.io';

/** Notes what a resource deploys that its file does not name, or names under another key than `image`. */
export function noteDeployedElsewhere(search: Search, { value: root, path }: Item): void {
  const entries = entriesOf(search, root);
  const valueOf = (name: string): unknown => entries.find(({ key }) => key === name)?.value;
  const [group = ''] = (textOf(search, valueOf('apiVersion')) ?? '').split('/');
  const spec = valueOf('spec');
  if (spec === undefined || group === '') return;
  const kind = textOf(search, valueOf('kind')) ?? '';
  const rule = rules.find((one) => one.group === group && one.kinds.has(kind));
  const inside = below(path, 'spec');
  if (rule !== undefined) noteUnknown(search, { path: inside, at: spec, kind: 'image' }, rule.what);
  if (group !== packageGroup) return;
  const named = entriesOf(search, spec).find(({ key }) => key === 'package');
  if (named !== undefined)
    noteValue(search, { path: below(inside, 'package'), at: named.value, kind: 'image' });
}
