import { findReferences } from '@countersign/references';
import { describe, expect, it } from 'vitest';
import { problems, references } from './found.ts';

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

const notText = 'it is not text';
const template = 'it holds a template expression that was not filled in';

describe('images of resources', () => {
  it.each(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'ReplicationController'])(
    'are found in a %s',
    (kind) => {
      const text = `apiVersion: v1\nkind: ${kind}\nspec:\n  template:\n    spec:\n${indent(podSpec, 6)}\n`;
      expect(references(text)).toEqual(found('spec.template.spec'));
      expect(findReferences(text, { path: 'a.yaml' })).toMatchObject({
        format: 'kubernetes',
        documents: 1,
        kinds: [kind],
        references: [{ documentKind: kind, document: 1, line: 8, column: 16, found: '"one:1"' }, {}, {}, {}],
      });
    },
  );

  it('are found in a Pod, a CronJob, a List and a kind that nobody knows', () => {
    expect(references(`kind: Pod\nspec:\n${indent(podSpec, 2)}`)).toEqual(found('spec'));
    const job = `kind: CronJob\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n${indent(podSpec, 10)}`;
    expect(references(job)).toEqual(found('spec.jobTemplate.spec.template.spec'));
    expect(references('kind: List\nitems:\n- kind: Pod\n  spec: {containers: [{image: a:1}]}')).toEqual([
      'items[0].spec.containers[0].image = a:1',
    ]);
    expect(references('kind: Kafka\nspec:\n  kafka:\n    image: kafka:4')).toEqual([
      'spec.kafka.image = kafka:4',
    ]);
  });

  it('are found in every document, in JSON, with CRLF, behind a byte order mark', () => {
    const text = 'kind: A\nimage: a:1\n---\n---\nkind: B\nimage: b:1\n...\n---\nkind: C\nimage: c:1';
    const { references: all } = findReferences(text, { path: 'a.yaml' });
    expect(all.map(({ document, documentKind }) => `${document} ${documentKind}`)).toEqual([
      '1 A',
      '3 B',
      '4 C',
    ]);
    expect(references('{"kind":"Pod","spec":{"containers":[{"image":"a:1"}]}}')).toEqual([
      'spec.containers[0].image = a:1',
    ]);
    expect(references('{\n\t"kind": "Pod",\n\t"image": "a:1"\n}')).toEqual(['image = a:1']);
    expect(references('kind: A\r\nimage: a:1\r\n')).toEqual(['image = a:1']);
    expect(references('\ufeffkind: A\nimage: a:1\n')).toEqual(['image = a:1']);
    expect(findReferences('\ufeffimage: a:1', { path: 'a' }).references[0]).toMatchObject({
      line: 1,
      column: 8,
    });
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
    ['image: {repository: a, tag: b}', 'image = a:b'],
    [
      'spec: {image: {registry: r.io, repository: a/b, tag: "1", digest: sha256:c}}',
      'spec.image = r.io/a/b:1@sha256:c',
    ],
    ['spec: {web: {repository: a/b, tag: v1}}', 'spec.web = a/b:v1'],
    ['x: &b {repository: a}\nimage: {<<: *b, tag: v2}', 'image = a:v2'],
    ['from: {kind: DockerImage, name: "a:1"}', 'from.name = a:1'],
    ['- {op: replace, path: /spec/image, value: a:1}', '[0].value = a:1'],
    ['- {op: add, path: /spec/containers/-, value: {image: a:1}}', '[0].value.image = a:1'],
  ])('are found as written: %j', (text, expected) => {
    expect(references(text)).toEqual([expected]);
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['image: {{ .Values.image }}', `image ? ${notText}`],
    ['image: {name: a}', `image ? ${notText}`],
    ['image: [a]', `image ? ${notText}`],
    ['image: 1.10', 'image ? it is a number where text should be'],
    ['image: true', `image ? ${notText}`],
    ['image:', `image ? ${notText}`],
    ['image: ~', `image ? ${notText}`],
    ['{image}', `image ? ${notText}`],
    ['image: ""', 'image ? it is empty'],
    ['image: "{{ .Values.image }}"', `image ? ${template}`],
    ['image: ${REGISTRY}/a:1', `image ? ${template}`],
    ['image: $IMAGE', 'image ? it holds a variable that was not filled in'],
    ['image: a\n  b', 'image ? it holds white space'],
    ['image: |\n  a:1\n', 'image ? it holds white space'],
    ['image: {tag: v1}', 'image ? its repository stands elsewhere'],
    [
      'image: {repository: a}',
      'image ? its tag stands elsewhere (an empty tag is the appVersion of the chart)',
    ],
    ['image: {repository: a, tag: 1.10}', 'image ? its tag is 1.1 where text should be'],
    ['image: {repository: a, tag: "{{ x }}"}', `image ? its tag: ${template}`],
    ['volumes: [{image: {reference: [a]}}]', `volumes[0].image.reference ? ${notText}`],
    [`image: ${'a'.repeat(5_000)}`, 'image ? it is longer than 4096 characters'],
    ['- {op: replace, path: /spec/image/tag, value: v2}', '[0].value ? it is put at /spec/image/tag'],
  ])('are never passed over when they are not understood: %j', (text, expected) => {
    expect(references(text)).toEqual([expected]);
  });

  it('are found where the caller says that they are', () => {
    const more = {
      imagePaths: [
        { kind: 'Pipeline', path: 'spec.steps[].run' },
        { kind: 'Pipeline', path: 'spec["a.b"]' },
      ],
    };
    const spec = 'spec: {steps: [{run: a:1}, {run: b:2}], a.b: c:3}';
    const all = ['spec.steps[0].run = a:1', 'spec.steps[1].run = b:2', 'spec["a.b"] = c:3'];
    expect(references(`kind: Pipeline\n${spec}`, 'a.yaml', more)).toEqual(all);
    expect(references(`kind: Task\n${spec}`, 'a.yaml', more)).toEqual([]);
    const aliased = 'kind: Pipeline\nx: &s [{run: a:1}]\nspec: {steps: *s}';
    expect(references(aliased, 'a.yaml', more)).toEqual(['spec.steps[0].run = a:1']);
    const merged = 'kind: Pipeline\nx: &s {steps: [{run: a:1}]}\nspec: {<<: *s}';
    expect(references(merged, 'a.yaml', more)).toEqual(['spec.steps[0].run = a:1']);
    const list = `kind: List\nitems:\n- kind: Pipeline\n  ${spec}`;
    expect(references(list, 'a.yaml', more)).toEqual(all.map((one) => `items[0].${one}`));
  });

  it('are found in functions that kustomize runs', () => {
    const text =
      'kind: A\nmetadata:\n  annotations:\n    config.kubernetes.io/function: |\n      container:\n        image: fn:1\n';
    const path = 'metadata.annotations["config.kubernetes.io/function"]:container.image';
    expect(references(text)).toEqual([`${path} = fn:1`]);
    expect(findReferences(text, { path: 'a.yaml' }).references[0]).toMatchObject({
      line: 6,
      column: 16,
      place: null,
    });
  });

  it('are not the schemas of a CustomResourceDefinition, but texts are', () => {
    const crd = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n';
    expect(references(`${crd}spec: {properties: {image: {type: string}}}`)).toEqual([]);
    expect(references(`${crd}spec: {image: a:1}`)).toEqual(['spec.image = a:1']);
    expect(references(`${crd}spec: {image: {reference: a:1}}`)).toEqual(['spec.image.reference = a:1']);
    expect(problems(`${crd}spec: {x: &a {image: {<<: *b}}}`).length).toBeGreaterThan(0);
    expect(problems(`${crd}x: &b {c: d}\ny: *b`)).toHaveLength(1);
    expect(problems(`${crd}x: {image: {a: b}}`)).toEqual([]);
    const listed =
      'kind: List\nitems:\n- apiVersion: apiextensions.k8s.io/v1\n  kind: CustomResourceDefinition\n  image: {a: b}';
    expect(references(listed)).toEqual([]);
    for (const other of [
      'apiVersion: v1\nkind: CustomResourceDefinition',
      'apiVersion: apiextensions.k8s.io/v1\nkind: Pod',
    ])
      expect(references(`${other}\nimage: {a: b}`)).toEqual([`image ? ${notText}`]);
    const disguised =
      'kind: Pod\nspec:\n  apiVersion: apiextensions.k8s.io/v1\n  kind: CustomResourceDefinition\n  image: {a: b}';
    expect(references(disguised)).toEqual([`spec.image ? ${notText}`]);
  });
});

describe('what is not understood in a stream', () => {
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
    ['a: b\r# c\rimage: d:1', /^1:5 the character U\+000D ends a line/],
    ['a: 1\nb: c\u{85}', /^2:5 the character U\+0085/],
    ['a: "b\u2028"', /U\+2028/],
    ['a: b \ufeff', /U\+FEFF/],
    ['metadata: {annotations: {config.k8s.io/function: "a: [1"}}', /the YAML is wrong/],
    ['metadata: {annotations: {config.k8s.io/function: "a: b\\u2028"}}', /U\+2028/],
  ])('is a problem: %#', (text, expected) => {
    expect(problems(text)[0]).toMatch(expected);
  });

  it('is counted where it is not listed', () => {
    const said = problems(Array.from({ length: 30 }, () => 'a: 1\n').join(''));
    expect([said.length, said[0], said.at(-1)]).toEqual([
      21,
      '2:1 the key "a" stands twice in one mapping',
      expect.stringMatching(/and 9 problems more$/),
    ]);
  });

  it('stays short, however long the text is', () => {
    const key = '-'.repeat(100_000);
    const { references: all } = findReferences(`? ${key}\n: image: a:1\n`, { path: 'a.yaml' });
    expect(all[0]?.path.length).toBeLessThan(300);
    expect(problems(`a: b\n${key}`).join('').length).toBeLessThan(20_000);
  });

  it('is no alias whose anchor is taken over later', () => {
    expect(references('x: &i evil:1\nimage: *i\ny: &i good:1\n')).toEqual(['image = evil:1']);
  });

  it('is found quickly, whatever the text', () => {
    const texts = [
      `a: &a 1\nb: [${'*a,'.repeat(20_000)}]`,
      `{${Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join(',')}}`,
      '- '.repeat(20_000),
      '? '.repeat(20_000),
      `a: &a [x]\n${Array.from({ length: 60 }, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}`,
      `[${'{image: a:1}, '.repeat(9_000)}]`,
      `x: &i a:1\n${'- image: *i\n'.repeat(900)}`.replace('\n', '\ny:\n'),
      'image'.repeat(200_000),
    ];
    for (const text of texts) expect(findReferences(text, { path: 'a.yaml' }).format).toBe('kubernetes');
  });
});
