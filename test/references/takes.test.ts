import { findReferences } from '@countersign/references';
import { describe, expect, it } from 'vitest';

function taken(text: string, path: string): string[] {
  const { takes = [] } = findReferences(text, { path });
  return takes.map(({ file, line }) => `${line} ${file}`);
}

const kustomization = `resources:
  - ../base
  - db.yaml
components: [parts/tls]
patches:
  - path: patches/replicas.yaml
patchesStrategicMerge:
  - merge.yaml
patchesJson6902:
  - { path: json6902.json }
replacements:
  - path: swap.yaml
transformers: [labels.yaml]
generators: [maps.yaml]
crds: [crd.yaml]
configMapGenerator:
  - { name: x, files: [x.properties] }
`;

describe('the files that a file takes', () => {
  it('are all that a Kustomization deploys or changes by', () => {
    expect(taken(kustomization, 'overlays/prod/kustomization.yaml')).toEqual([
      '2 ../base',
      '3 db.yaml',
      '4 parts/tls',
      '6 patches/replicas.yaml',
      '8 merge.yaml',
      '10 json6902.json',
      '12 swap.yaml',
      '13 labels.yaml',
      '14 maps.yaml',
    ]);
  });

  it('are none of those that are fetched, which are problems', () => {
    const text = 'resources: ["https://example.com/x.yaml", "github.com/acme/base?ref=v1"]\n';
    const { takes, problems } = findReferences(text, { path: 'kustomization.yaml' });
    expect([takes, problems.length]).toEqual([[], 2]);
  });

  it('are what a Compose file includes and extends', () => {
    const text =
      'include: [a.yml, {path: [b.yml, c.yml]}]\nservices: {w: {extends: {file: d.yml, service: w}}}\n';
    expect(taken(text, 'compose.yaml').sort()).toEqual(['1 a.yml', '1 b.yml', '1 c.yml', '2 d.yml']);
  });
});
