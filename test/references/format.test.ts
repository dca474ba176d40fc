import { findReferences, formatOf, mayHoldReference } from '@countersign/references';
import { describe, expect, it } from 'vitest';
import { references } from './found.ts';

const pod = 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "a:1"}]}\n';

type Row = readonly [path: string, text: string, format: string];

describe('the format of a file', () => {
  it.each<Row>([
    ['deploy/app.yaml', '', 'kubernetes'],
    ['kustomization.yaml', '', 'kustomize'],
    ['a/Kustomization', '', 'kustomize'],
    ['values.yaml', '', 'helm-values'],
    ['chart/values-prod.yml', '', 'helm-values'],
    ['chart/prod.values.yaml', '', 'helm-values'],
    ['compose.yml', '', 'compose'],
    ['docker-compose.override.yaml', '', 'compose'],
    ['Dockerfile', '', 'dockerfile'],
    ['a/Dockerfile.prod', '', 'dockerfile'],
    ['a/web.dockerfile', '', 'dockerfile'],
    ['Containerfile', '', 'dockerfile'],
    ['.github/workflows/x.yml', '', 'workflow'],
    ['a/action.yaml', '', 'action'],
    ['a.yaml', 'jobs:\n  a: {}\n', 'workflow'],
    ['a.yaml', 'services:\n  a: {}\n', 'compose'],
    ['a.yaml', 'runs: {using: node24}\n', 'action'],
    ['a.yaml', 'kind: Component\n', 'kustomize'],
    ['a.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n', 'kustomize'],
    ['values.yaml', 'extra:\n- apiVersion: v1\n  kind: Pod\n', 'helm-values'],
    ...['values.yaml', 'compose.yml', 'Dockerfile', 'action.yml', '.github/workflows/x.yml'].map(
      (path): Row => [path, pod, 'kubernetes'],
    ),
    ['x', '{"apiVersion":"v1","kind":"Pod"}', 'kubernetes'],
  ])('%s with %j is %s', (path, text, format) => {
    expect(formatOf(path, text)).toBe(format);
  });

  it.each([
    'values.yaml',
    'compose.yml',
    'Dockerfile',
    'action.yml',
    '.github/workflows/x.yml',
    'kustomization.yaml',
    'x.txt',
  ])('hides no resource of Kubernetes: %s', (path) => {
    const expected = 'spec.containers[0].image = a:1';
    expect(references(pod, path)).toContain(expected);
    expect(references(`a: b\n---\n${pod}`, path)).toContain(expected);
    const indented = pod.replaceAll(/^(?=.)/gm, '  ');
    if (path !== 'Dockerfile') expect(references(indented, path)).toContain(expected);
  });

  it('may be several in one stream', () => {
    const text = `${pod}---\nkind: Kustomization\nimages: [{name: a, newTag: v1}]\n---\nservices: {b: {image: "c:1"}}\n`;
    expect(references(text)).toEqual([
      'spec.containers[0].image = a:1',
      'images[0] = a:v1',
      'services.b.image = c:1',
    ]);
  });

  it('is what the caller says, and what the document says', () => {
    const text = 'image: {repository: a}\nimages: ["b:1"]\n';
    const asValues = ['image', 'images[0]'];
    const paths = (format?: 'helm-values'): string[] =>
      findReferences(text, { path: 'prod.yaml', ...(format && { format }) }).references.map(
        ({ path }) => path,
      );
    expect(paths('helm-values')).toEqual(asValues);
    expect(paths()).toEqual(['image']);
    expect(findReferences(pod, { path: 'a.yaml', format: 'compose' }).references).toHaveLength(1);
  });
});

describe('the prefilter', () => {
  const encoder = new TextEncoder();
  const may = (text: string): boolean => mayHoldReference(encoder.encode(text));

  it.each([
    'image: a',
    '"image" : a',
    '? image\n: a',
    '? image # c\n: a',
    'x: &k image\n*k : a',
    '{image: a}',
    '"im\\u0061ge": a',
    '"im\\\n  age": a',
    'IMAGE: a',
    'x: [{uses: a}]',
    'container: node:20',
    'services: {a: node:20}',
    'repository: a',
    'path: /spec/image # c',
    'path: /spec/image/tag',
    'FROM a',
    '  from a',
    'FR\\\nOM a',
    '# escape=`\nFR`\nOM a',
    '# syntax = docker/dockerfile:1',
    'resources: [https://a/b]',
    'resources:\n- github.com/a/b\n',
    'helmCharts: []',
    'a: {{ .x }}',
    'a\u0000',
  ])('keeps %j', (text) => {
    expect(may(text)).toBe(true);
  });

  it.each(['a: b', 'x: y # images are fine', 'resources: [a]', 'kind: Service', '# see https://a.b', ''])(
    'passes over %j',
    (text) => {
      expect(may(text)).toBe(false);
    },
  );

  it('keeps what the caller names', () => {
    const bytes = encoder.encode('spec: {steps: [{run: a:1}]}');
    expect(mayHoldReference(bytes)).toBe(false);
    expect(mayHoldReference(bytes, { imagePaths: [{ kind: 'A', path: 'spec.steps[].run' }] })).toBe(true);
    expect(mayHoldReference(bytes, { helmPaths: ['spec.steps[]'] })).toBe(true);
  });

  it('keeps UTF-16 and is linear', () => {
    expect(mayHoldReference(new Uint8Array(Buffer.from('image: a', 'utf16le')))).toBe(true);
    for (const text of [
      'image'.repeat(500_000),
      'from'.repeat(500_000),
      ' '.repeat(2_000_000),
      'resources'.repeat(200_000),
    ])
      expect(typeof may(text)).toBe('boolean');
  });
});
