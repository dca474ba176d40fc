import { describe, expect, it } from 'vitest';
import { problems, references } from './found.ts';

const file = 'chart/values.yaml';
const elsewhere = 'its tag stands elsewhere (an empty tag is the appVersion of the chart)';

describe('images of Helm values', () => {
  it.each([
    ['image: {repository: a, tag: v1}', 'image = a:v1'],
    ['image: {registry: r.io, repository: a/b, tag: "1"}', 'image = r.io/a/b:1'],
    ['image: {registry: "", repository: a/b, tag: "1"}', 'image = a/b:1'],
    ['image: {repository: a, version: v1}', 'image = a:v1'],
    ['image: {repository: a, tag: v1, digest: sha256:b}', 'image = a:v1@sha256:b'],
    ['image: {repository: a, digest: sha256:b}', 'image = a@sha256:b'],
    ['image: {repository: a, tag: v1, digest: abc}', 'image = a:v1@sha256:abc'],
    ['image: {repository: "a:v1"}', 'image = a:v1'],
    ['image: {name: a, tag: v1}', 'image = a:v1'],
    ['web: {sidecar: {repository: a, tag: v1}}', 'web.sidecar = a:v1'],
    ['all: [{repository: a, tag: v1}]', 'all[0] = a:v1'],
    ['image: a:1', 'image = a:1'],
    ['image: a\nimageTag: v2', 'image = a:v2'],
    ['web: {image: a, tag: v2}', 'web.image = a:v2'],
    ['web: {image: "a:1", tag: v2}', 'web.image = a:1'],
    ['sidecarImage: a:1', 'sidecarImage = a:1'],
    ['init_image: a:1', 'init_image = a:1'],
    ['x: &d {repository: a}\nimage: {<<: *d, tag: v3}', 'image = a:v3'],
    ['image: {Repository: a, Tag: v1}', 'image = a:v1'],
  ])('%j', (text, expected) => {
    const found = references(text, file).filter((one) => !one.startsWith('x '));
    expect(found).toEqual([expected]);
    expect(problems(text, file)).toEqual([]);
  });

  it.each([
    ['image: {repository: a, tag: ""}', `image ? ${elsewhere}`],
    ['image: {repository: a, tag: null}', `image ? ${elsewhere}`],
    ['image: {repository: a}', `image ? ${elsewhere}`],
    ['web: {repository: a}', `web ? ${elsewhere}`],
    ['image: {tag: v1}', 'image ? its repository stands elsewhere'],
    ['image: {registry: r.io}', 'image ? its repository stands elsewhere'],
    ['image: {repository: a, tag: 1.10}', 'image ? its tag is 1.1 where text should be'],
    ['image: {repository: a, tag: 8}', 'image ? its tag is 8 where text should be'],
    ['image: {repository: [a], tag: v1}', 'image ? its repository is a list where text should be'],
    [
      'image: {repository: "{{ .x }}", tag: v1}',
      'image ? its repository: it holds a template expression that was not filled in',
    ],
    ['image: 5', 'image ? it is a number where text should be'],
    [
      'global: {imageRegistry: r.io}\nimage: {repository: a, tag: v1}',
      'image ? global.imageRegistry may replace its registry',
    ],
  ])('%j is not understood', (text, expected) => {
    expect(references(text, file)).toEqual([expected]);
  });

  it.each([
    'image: {pullPolicy: Always}',
    'image: ""',
    'image:',
    'backgroundImage: sky.png',
    'source: {repository: "https://github.com/a/b"}',
    'dependencies: [{name: x, repository: "https://charts.example.com", version: 1.2.3}]',
    'global: {imageRegistry: ""}',
  ])('%j holds none', (text) => {
    expect(references(text, file)).toEqual([]);
  });

  it('are found in the maps that the caller names', () => {
    const more = { helmPaths: ['sidecar.container', 'jobs[].run'] };
    const text = 'sidecar: {container: {tag: v1, name: a}}\njobs: [{run: b:2}]';
    expect(references(text, file, more)).toEqual(['sidecar.container = a:v1', 'jobs[0].run = b:2']);
    expect(references(text, file)).toEqual([]);
  });
});
