import { describe, expect, it } from 'vitest';
import { leftOut, problems, references } from './found.ts';

const file = 'deploy/kustomization.yaml';
const sha = `sha256:${'a'.repeat(64)}`;

describe('images of a Kustomization', () => {
  it.each([
    ['{name: a, newTag: v1}', 'a:v1'],
    ['{name: a, newName: r.io/b, newTag: v1}', 'r.io/b:v1'],
    [`{name: a, digest: "${sha}"}`, `a@${sha}`],
    // kustomize renders both since api/filters/imagetag/updater.go of 2022-02-16.
    [`{name: a, newTag: v1, digest: "${sha}"}`, `a:v1@${sha}`],
    [`{name: a, newTag: v1, digest: ""}`, 'a:v1'],
    ['{NAME: a, NewTag: v1}', 'a:v1'],
  ])('%s', (entry, text) => {
    for (const key of ['images', 'imageTags'])
      expect(references(`${key}: [${entry}]`, file)).toEqual([`${key}[0] = ${text}`]);
  });

  it.each([
    ['{name: a, newName: b}', 'it renames an image, whose tag stands elsewhere'],
    ['{name: a, tagSuffix: -x}', 'it adds to a tag that stands elsewhere'],
    ['{name: a, newTag: 1.10}', 'its newTag is 1.1 where text should be'],
    ['{name: a, newTag: "${TAG}"}', 'its newTag: it holds a template expression that was not filled in'],
    ['{name: a, newTag: v1, digest: [x]}', 'its digest is a list where text should be'],
    ['{newTag: v1}', 'it names no image'],
    ['text', 'it names no image'],
  ])('%s is not understood', (entry, why) => {
    expect(references(`images: [${entry}]`, file)).toEqual([`images[0] ? ${why}`]);
  });

  it('that change nothing are left out, and it is said', () => {
    expect(references('images: [{name: a}]', file)).toEqual([]);
    expect(leftOut('images: [{name: a}]', file)).toEqual(['images[0]: it changes nothing']);
  });

  it('are found by kind, by API group, by Flux and by their keys, whatever the file is called', () => {
    const images = 'images: [{name: a, newTag: v1}]';
    for (const head of [
      'kind: Kustomization',
      'kind: Component',
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization',
      '',
    ])
      expect(references(`${head}\n${images}\n`, 'deploy/base.yaml')).toEqual(['images[0] = a:v1']);
    const flux = `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  ${images}\n`;
    expect(references(flux)).toEqual(['spec.images[0] = a:v1']);
    expect(references(images, 'deploy/Kustomization')).toEqual(['images[0] = a:v1']);
  });
});

describe('texts in a Kustomization', () => {
  const pod = 'kind: Pod\nspec: {containers: [{image: "a:1"}]}';
  const quoted = JSON.stringify(pod);

  it.each([
    [`patches: [{patch: ${quoted}}]`, 'patches[0].patch:spec.containers[0].image = a:1'],
    [`patchesStrategicMerge: [${quoted}]`, 'patchesStrategicMerge[0]:spec.containers[0].image = a:1'],
    [`transformers: [${quoted}]`, 'transformers[0]:spec.containers[0].image = a:1'],
    [
      `patches: [{patch: ${JSON.stringify(`a: b\n---\n${pod}`)}}]`,
      'patches[0].patch#2:spec.containers[0].image = a:1',
    ],
    [
      `patchesJson6902: [{patch: '[{"op": "replace", "path": "/spec/containers/0/image", "value": "a:1"}]'}]`,
      'patchesJson6902[0].patch:[0].value = a:1',
    ],
    [
      'transformers:\n- |-\n  kind: ImageTagTransformer\n  imageTag: {name: a, newTag: v2}\n',
      'transformers[0]:imageTag = a:v2',
    ],
    [
      `patches:\n- patch: |-\n    - op: add\n      path: /spec/image/tag\n      value: v1\n`,
      'patches[0].patch:[0].value ? it is put at /spec/image/tag',
    ],
  ])('are searched: %j', (text, expected) => {
    expect(references(text, file)).toEqual([expected]);
    expect(problems(text, file)).toEqual([]);
  });

  it.each([
    ['patches: [{patch: "a: [1"}]', /^1:19 the YAML is wrong/],
    ['patches:\n- patch: |\n    a: 1\n    a: 2\n', /^4:5 the key "a" stands twice/],
    ['patches: [{patch: [a]}]', /a patch is a list where text should be/],
    ['patches: {patch: x}', null],
    ['patches: text', /patches is "text" where a list should be/],
    [
      'resources: [https://example.com/x.yaml]',
      /^1:13 the remote resource "https:\/\/example.com\/x.yaml" is not read/,
    ],
    ['resources: [github.com/a/b//c?ref=v1]', /is not read; render it/],
    ['bases: ["git@example.com:a/b.git"]', /is not read; render it/],
    ['components: [../c?ref=x]', null],
    ['resources: [a.yaml, ../b, c/d.yaml]', null],
    ['resources: [{a: b}]', /a resource is a mapping where text should be/],
    ['helmCharts: [{name: web, repo: "https://x"}]', /the chart "web" is not read; render it/],
    ['patches: [{path: a.yaml}]', null],
    ['patchesStrategicMerge: [patches/a.yaml]', null],
  ])('or are problems: %j', (text, expected) => {
    const said = problems(text, file);
    if (expected === null) expect(said).toEqual([]);
    else expect(said[0]).toMatch(expected);
  });

  it('and values of charts are searched', () => {
    const text = 'helmCharts:\n- name: web\n  valuesInline: {image: {repository: a, tag: v1}}\n';
    expect(references(text, file)).toEqual(['helmCharts[0].valuesInline.image = a:v1']);
  });

  it('and replacements that write an image are not understood', () => {
    const replace = (path: string): string =>
      `replacements: [{targets: [{fieldPaths: ["spec.template.spec.containers.0.${path}"]}]}]`;
    expect(references(replace('image'), file)).toEqual([
      'replacements[0].targets[0].fieldPaths[0] ? a replacement writes an image; render it (kustomize build)',
    ]);
    expect(references(replace('name'), file)).toEqual([]);
  });
});
