import { describe, expect, it } from 'vitest';
import { findReferences } from '@countersign/references';

/** What a Kubernetes manifest names. */
function parseManifestFile(text: string) {
  const { documents, references, problems } = findReferences(text, { path: 'deploy/app.yaml' });
  const images = references.map(({ documentKind: kind, ...rest }) => ({ ...rest, kind }));
  return { documents, images, problems };
}

function images(text: string): readonly string[] {
  return parseManifestFile(text).images.map(
    ({ path, text: image, found }) => `${path} = ${image ?? `(${found})`}`,
  );
}

function problems(text: string): readonly string[] {
  return parseManifestFile(text).problems.map(({ line, column, why }) => `${line}:${column} ${why}`);
}

const podSpec = [
  'containers:',
  '- name: a',
  '  image: one:1',
  'initContainers:',
  '- {name: b, image: two:2}',
  'ephemeralContainers:',
  '- "image": three:3',
  'volumes:',
  '- name: v',
  '  image:',
  '    reference: four:4',
  '    pullPolicy: Always',
];

function indent(lines: readonly string[], spaces: number): string {
  return lines.map((line) => ' '.repeat(spaces) + line).join('\n');
}

const found = (prefix: string): string[] => [
  `${prefix}.containers[0].image = one:1`,
  `${prefix}.initContainers[0].image = two:2`,
  `${prefix}.ephemeralContainers[0].image = three:3`,
  `${prefix}.volumes[0].image.reference = four:4`,
];

describe('places that name an image', () => {
  it.each(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'ReplicationController'])(
    'are found in a %s',
    (kind) => {
      const text = `apiVersion: v1\nkind: ${kind}\nspec:\n  template:\n    spec:\n${indent(podSpec, 6)}\n`;
      expect(images(text)).toEqual(found('spec.template.spec'));
      expect(parseManifestFile(text).images[0]).toMatchObject({ kind, document: 1, line: 8, column: 16 });
    },
  );

  it('are found in a Pod, a CronJob, a List and a kind that nobody knows', () => {
    expect(images(`kind: Pod\nspec:\n${indent(podSpec, 2)}`)).toEqual(found('spec'));
    const job = `kind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n${indent(podSpec, 10)}`;
    expect(images(job)).toEqual(found('spec.jobTemplate.spec.template.spec'));
    expect(images('kind: List\nitems:\n- kind: Pod\n  spec: {containers: [{image: a:1}]}')).toEqual([
      'items[0].spec.containers[0].image = a:1',
    ]);
    expect(images('kind: Kafka\nspec:\n  kafka:\n    image: kafka:4')).toEqual([
      'spec.kafka.image = kafka:4',
    ]);
  });

  it('are found in every document, in JSON, with CRLF, behind a byte order mark', () => {
    const text = 'kind: A\nimage: a:1\n---\n---\nkind: B\nimage: b:1\n...\n---\nkind: C\nimage: c:1';
    expect(parseManifestFile(text).images.map(({ document, kind }) => `${document} ${kind}`)).toEqual([
      '1 A',
      '3 B',
      '4 C',
    ]);
    expect(images('{"kind":"Pod","spec":{"containers":[{"image":"a:1"}]}}')).toEqual([
      'spec.containers[0].image = a:1',
    ]);
    expect(images('kind: A\r\nimage: a:1\r\n')).toEqual(['image = a:1']);
    expect(images('\ufeffkind: A\nimage: a:1\n')).toEqual(['image = a:1']);
  });

  it.each([
    ["image: 'a:1'", 'image = a:1'],
    ['image: "a\\x3a1"', 'image = a:1'],
    ['"im\\u0061ge": a:1', 'image = a:1'],
    ['? image\n: a:1', 'image = a:1'],
    ['image: >-\n  a:1', 'image = a:1'],
    ['image: !!str 1.10', 'image = 1.10'],
    ['x: &i a:1\nimage: *i', 'image = a:1'],
    ['x: &k image\n*k : a:1', 'image = a:1'],
    ['image: &i a:1', 'image = a:1'],
    ['Image: a:1', 'Image = a:1'],
    ['"a.b":\n  image: a:1', '["a.b"].image = a:1'],
    [
      'x: &r r:1\nvolumes: [{image: {reference: *r, pullPolicy: &r pinned}}]',
      'volumes[0].image.reference = r:1',
    ],
    ['x: &v {reference: r:1}\nvolumes: [{image: *v}]', 'volumes[0].image.reference = r:1'],
    ['x: &v {image: {reference: r:1}}\nvolumes: [*v]', 'x.image.reference = r:1'],
  ])('are found as written: %j', (text, expected) => {
    expect(images(text)).toEqual([expected]);
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['image: {{ .Values.image }}', 'image = (a mapping)'],
    ['image: {repository: a, tag: b}', 'image = a:b'],
    ['image: [a]', 'image = (a list)'],
    ['image: 1.10', 'image = (1.1)'],
    ['image: true', 'image = (true)'],
    ['image:', 'image = (null)'],
    ['image: ~', 'image = (null)'],
    ['volumes: [{image: {reference: [a]}}]', 'volumes[0].image.reference = (a list)'],
    [`image: ${'a'.repeat(5_000)}`, `image = ("${'a'.repeat(79)}…)`],
  ])('are never passed over when they are no text: %j', (text, expected) => {
    expect(images(text)).toEqual([expected]);
  });

  it('takes a schema in a CustomResourceDefinition for a schema, but text for an image', () => {
    const crd = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n';
    expect(images(`${crd}spec: {properties: {image: {type: string}}}`)).toEqual([]);
    expect(images(`${crd}spec: {image: a:1}`)).toEqual(['spec.image = a:1']);
    expect(images(`${crd}spec: {image: {reference: a:1}}`)).toEqual(['spec.image.reference = a:1']);
    expect(problems(`${crd}spec: {x: &a {image: {<<: *b}}}`).length).toBeGreaterThan(0);
    expect(problems(`${crd}x: &b {c: d}\ny: *b`)).toHaveLength(1);
    expect(problems(`${crd}x: {image: {a: b}}`)).toEqual([]);
    for (const other of [
      'apiVersion: v1\nkind: CustomResourceDefinition',
      'apiVersion: apiextensions.k8s.io/v1\nkind: Pod',
    ])
      expect(images(`${other}\nimage: {a: b}`)).toEqual(['image = (a mapping)']);
    const disguised =
      'kind: Pod\nspec:\n  apiVersion: apiextensions.k8s.io/v1\n  kind: CustomResourceDefinition\n  image: {a: b}';
    expect(images(disguised)).toEqual(['spec.image = (a mapping)']);
  });
});

describe('what is not understood is said', () => {
  it.each([
    ['a: [1', /^1:\d+ the YAML is wrong/],
    ['a:\n\t- b', /^2:1 the YAML is wrong/],
    ['kind: A\na: 1\na: 2', /^3:1 the key "a" stands twice/],
    ['image: a:1\n"image": b:1', /^2:1 the key "image" stands twice/],
    ['image: *nowhere', /^1:8 the alias \*nowhere has no anchor/],
    ['a: *b\nb: &b 1', /^1:4 the alias/],
    ['? [a]\n: b', /a key is not plain text/],
    ['a: !custom b', /the YAML is wrong: Unresolved tag/],
    [`a: ${'['.repeat(300)}${']'.repeat(300)}`, /nested deeper/],
    ['['.repeat(20_000), /the YAML is wrong/],
    [`x: &a 1\ny: [${'*a,'.repeat(1_001)}]`, /more than 1000 aliases/],
    ['a: 1\n---\n'.repeat(2_001), /more than 2000 documents/],
    ['a'.repeat(4 * 1024 * 1024 + 1), /longer than/],
    ['- image: a:1\n'.repeat(10_001), /more than 10000 references/],
  ])('%#', (text, expected) => {
    expect(problems(text)[0]).toMatch(expected);
  });

  it('counts the problems that it does not list', () => {
    const many = Array.from({ length: 30 }, () => 'a: 1\n').join('');
    const said = problems(many);
    expect([said.length, said[0], said.at(-1)]).toEqual([
      21,
      '2:1 the key "a" stands twice in one mapping',
      expect.stringMatching(/and 9 problems more$/),
    ]);
    expect(problems('a: 1\na: 2')).toHaveLength(1);
  });

  it('takes only text for a kind', () => {
    expect(parseManifestFile('kind: 5\nimage: a:1').images[0]?.kind).toBeNull();
  });

  it('keeps hostile text short', () => {
    const key = '-'.repeat(100_000);
    const parsed = parseManifestFile(`? ${key}\n: image: a:1\n`);
    expect(parsed.images[0]?.path.length).toBeLessThan(300);
    expect(JSON.stringify(parseManifestFile(`a: b\n${key}`)).length).toBeLessThan(20_000);
  });

  it('resolves an alias where it stands, whatever a later anchor says', () => {
    const text = 'x: &i evil:1\nimage: *i\ny: &i good:1\n';
    expect(images(text)).toEqual(['image = evil:1']);
  });

  it('is quick on hostile text', () => {
    const texts = [
      `a: &a 1\nb: [${'*a,'.repeat(20_000)}]`,
      `{${Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join(',')}}`,
      '- '.repeat(20_000),
      '? '.repeat(20_000),
      `a: &a [x]\n${Array.from({ length: 60 }, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}`,
    ];
    const started = performance.now();
    for (const text of texts) parseManifestFile(text);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
