import { findReferences, mayHoldReference } from '@countersign/references';
import { describe, expect, it } from 'vitest';
import { problems, references } from './found.ts';

// What the author of a change could write so that something mutable runs and nothing is said of it. Each was run
// against the reader that is named; a row that gives neither a reference nor a problem opens the gate.

const digest = `sha256:${'a'.repeat(64)}`;

function may(text: string): boolean {
  return mayHoldReference(new TextEncoder().encode(text));
}

describe('a Dockerfile that BuildKit builds', () => {
  it('takes no escape character from behind a no-break space', () => {
    const text = `#\u00a0escape=\`\nFROM pin@${digest}\nRUN echo \`\nFROM evil:latest\n`;
    expect(references(text, 'Dockerfile')).toEqual([`FROM[1] = pin@${digest}`, 'FROM[2] = evil:latest']);
    const vertical = `#\vescape=\`\nFROM pin@${digest}\nRUN echo \`\nFROM evil:latest\n`;
    expect(references(vertical, 'Dockerfile')).toContain('FROM[2] = evil:latest');
  });

  it.each([
    'FROM\vevil',
    'FROM\fevil',
    'FROM\revil',
    '\vFROM evil',
    '\u00a0FROM evil',
    '\u0085FROM evil',
    '\u2003FROM evil',
    'FROM\\  \n evil',
    'FRO\\ \t\nM evil',
    'FRO\\\r\r\nM evil',
    '// syntax=evil',
    '{"syntax": "evil"}',
    '{"Syntax"\n:"evil"}',
    '#\fsyntax=evil',
  ])('is never passed over: %j', (text) => {
    expect(may(text)).toBe(true);
  });
});

describe('a file that is two things', () => {
  const documents = '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n---\n';

  it('is a Dockerfile where Docker would build it', () => {
    const text = `FROM evil:latest\nRUN cat <<EOF\n${documents}EOF\n`;
    expect(references(text, 'Dockerfile')).toEqual(['FROM[1] = evil:latest']);
    expect(problems(text, 'Dockerfile')).toEqual([]);
  });

  it('is searched as both where BuildKit stops and YAML does not', () => {
    const text = `FROM evil:latest\nODD\nRUN cat <<EOF\n${documents}EOF\n`;
    expect(references(text, 'Dockerfile')).toEqual(['FROM[1] = evil:latest']);
    expect(problems(text, 'Dockerfile')).not.toEqual([]);
  });

  it.each([
    'FROM evil:latest\nRUN x\n',
    '\f{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"evil:1"}]}}',
    '\u3000{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"evil:1"}]}}',
    '---#\n{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"evil:1"}]}}',
    '---\u00a0\n{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"evil:1"}]}}',
    'a: b\n---#x: y\nimage: c:1\n',
    'image: \u000ba\n',
  ])('is not understood: %j', (text) => {
    expect(problems(text, 'build/web.txt')).not.toEqual([]);
  });

  it.each([
    '',
    '# nothing\n',
    '---\n',
    '--- # nothing\n',
    'null',
    '~',
    '---\n---\n...\n',
    '# ---a\na: |\n  ---b',
  ])('is nothing but that: %j', (text) => {
    expect(problems(text)).toEqual([]);
  });
});

describe('Compose', () => {
  const file = 'compose.yaml';

  it.each(['always', 'missing', 'if_not_present', 'daily', '$P'])(
    'pulls the image of a service that is built with the policy %s',
    (policy) => {
      const text = `services: {a: {build: ., image: "evil:1", pull_policy: ${policy}}}`;
      const [found] = findReferences(text, { path: file }).references;
      expect(found).toMatchObject({ path: 'services.a.image', why: expect.stringContaining('pull_policy') });
    },
  );

  it('pulls nothing with the policies build and never', () => {
    expect(references('services: {a: {build: ., image: "b:1", pull_policy: build}}', file)).toEqual([]);
    expect(references('services: {a: {build: ., image: "b:1", pull_policy: never}}', file)).toEqual([]);
  });

  it('pulls where a second file takes the build away', () => {
    expect(references('services: {a: {build: !reset null}}', file)).toEqual([
      'services.a ? its build is taken away, and its image stands elsewhere',
    ]);
  });

  it.each([
    ['services: {x-evil: {image: "evil:1"}}', 'services.x-evil.image = evil:1'],
    [
      'services: {a: {image: "b:1", pre_start: [{image: "evil:1"}]}}',
      'services.a.pre_start[0].image = evil:1',
    ],
    [
      'services: {a: {provider: {type: model, options: {model: "ai/m:1"}}}}',
      'services.a.provider.options.model = ai/m:1',
    ],
  ])('runs %j', (text, expected) => {
    expect(references(text, file)).toContain(expected);
  });

  it.each([
    '"https://x.y/z.git#main"',
    '{context: "git@x.y:z.git"}',
    '{context: github.com/a/b}',
    '{context: $C}',
  ])('builds from elsewhere: %s', (build) => {
    const [found] = findReferences(`services: {a: {build: ${build}}}`, { path: file }).references;
    expect(found?.why).toContain('elsewhere');
  });
});

describe('YAML that readers take in different ways', () => {
  it.each([
    '{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"name":"x",?"image":"evil:1"}]}}',
    'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: x, ?image: evil:1}]}',
    'apiVersion: v1\nkind: Pod\nspec: {containers: [?image: evil:1]}',
  ])('has a key behind a question mark: %j', (text) => {
    expect(problems(text)).not.toEqual([]);
  });

  it.each([
    'spec:\n  !!binary Y29udGFpbmVycw==:\n  - !!binary aW1hZ2U=: evil:1\n',
    'spec:\n  - !<tag:yaml.org,2002:binary> aW1hZ2U=: evil:1\n',
    'spec:\n  - !!bin%61ry aW1hZ2U=: evil:1\n',
    '%TAG !e! tag:yaml.org,2002:bin\n---\nspec:\n- !e!ary aW1hZ2U=: evil:1\n',
  ])('has a key in base64: %j', (text) => {
    expect(may(text)).toBe(true);
    expect(problems(text)[0]).toContain('a key is written as binary data');
  });

  it.each(['web.compose.yaml', 'action.yml', 'kustomization.yaml', '.github/workflows/x.yml'])(
    'is a resource by merge keys and aliases: %s',
    (path) => {
      const merged = '<<: {apiVersion: v1, kind: Pod}\nspec: {containers: [{image: "evil:1"}]}\n';
      expect(references(merged, path)).toContain('spec.containers[0].image = evil:1');
      const aliased =
        'metadata: {annotations: {a: &a apiVersion, k: &k kind}}\n*a : v1\n*k : Pod\nspec: {containers: [{image: "evil:1"}]}\n';
      expect(references(aliased, path)).toContain('spec.containers[0].image = evil:1');
    },
  );

  // go-yaml v2, which Helm, kubectl and kustomize read with, lets a merge key behind an own key take its place.
  it.each([
    [
      'values.yaml',
      `e: &e {digest: ""}\nimage:\n  repository: x\n  tag: "1"\n  digest: ${digest}\n  <<: *e\n`,
    ],
    ['values.yaml', `e: &e {tag: "2"}\nimage:\n  repository: x\n  tag: "1@${digest}"\n  <<: [*e]\n`],
    ['kustomization.yaml', `images:\n- name: x\n  newTag: "1"\n  digest: ${digest}\n  <<: {digest: ""}\n`],
    ['values.yaml', `image:\n  <<: {digest: ${digest}}\n  <<: {digest: ""}\n  repository: x\n  tag: "1"\n`],
  ])('takes a merged key for its own: %s %j', (path, text) => {
    const found = findReferences(text, { path });
    expect(found.problems.length + found.references.filter(({ why }) => why !== null).length).toBe(1);
  });

  it('says nothing of merge keys before the own ones', () => {
    const text = `e: &e {tag: "1"}\nimage:\n  <<: *e\n  repository: x\n  tag: "2"\n`;
    expect(references(text, 'values.yaml')).toEqual(['image = x:2']);
    expect(problems(text, 'values.yaml')).toEqual([]);
  });

  it.each([
    ['values.yaml', `image: {repository: x, tag: latest, Digest: "${digest}"}`],
    ['values.yaml', `image: {repository: x, tag: latest, digest: "", DIGEST: "${digest}"}`],
    ['kustomization.yaml', `images: [{name: x, newTag: latest, Digest: "${digest}", digest: ""}]`],
  ])('takes no digest from a key in other letters: %s %j', (path, text) => {
    const [found] = findReferences(text, { path }).references;
    expect(found?.why ?? found?.text).not.toContain('sha256');
  });

  it('never throws for aliases in aliases', () => {
    const lists = Array.from({ length: 18 }, (_, at) => {
      const alias = at === 0 ? '*a' : `*b${at - 1}`;
      return `- &b${at} [${`${alias}, `.repeat(8)}${alias}]`;
    });
    const text = `x:\n- &a {uses: x}\n${lists.join('\n')}\njobs: {a: {steps: *b17}}\n`;
    expect(problems(text, '.github/workflows/x.yml')).not.toEqual([]);
  });
});

describe('kustomize', () => {
  const file = 'kustomization.yaml';
  const pointer = '/spec/template/spec/containers/0/image';

  it.each([
    ['copy', `patches:\n- patch: '[{op: copy, from: /metadata/annotations/a, path: ${pointer}}]'\n`],
    ['move', `patches:\n- patch: '[{op: move, from: /metadata/annotations/a, path: ${pointer}}]'\n`],
    [
      'transformer',
      `transformers:\n- |\n  apiVersion: builtin\n  kind: PatchTransformer\n  patch: '[{op: add, path: ${pointer}, value: evil}]'\n`,
    ],
    [
      'JSON transformer',
      `transformers:\n- |\n  apiVersion: builtin\n  kind: PatchJson6902Transformer\n  jsonOp: '[{op: add, path: ${pointer}, value: evil}]'\n`,
    ],
  ])('writes images by %s', (_, text) => {
    expect(references(text, file)).not.toEqual([]);
  });

  it.each([
    `apiVersion: builtin\nkind: PatchTransformer\npatch: '[{op: add, path: ${pointer}, value: evil}]'\n`,
    'apiVersion: builtin\nkind: ImageTagTransformer\nimageTag: {name: x, newTag: latest}\n',
    'apiVersion: builtin\nkind: ReplacementTransformer\nreplacements: [{source: {kind: A}, targets: [{fieldPaths: [spec.image]}]}]\n',
    'source: {kind: ConfigMap, fieldPath: data.x}\ntargets:\n- select: {kind: Pod}\n  fieldPaths: [spec.containers.0.image]\n',
    '- source: {kind: ConfigMap, fieldPath: data.x}\n  targets:\n  - select: {kind: Pod}\n    fieldPaths: [spec.containers.0.image]\n',
    'apiVersion: builtin\nkind: HelmChartInflationGenerator\nname: x\n',
  ])('writes images by a file of its own: %j', (text) => {
    const found = findReferences(text, { path: 'base/t.yaml' });
    expect(found.references.length + found.problems.length).toBeGreaterThan(0);
    expect(may(text)).toBe(true);
  });
});

describe('values and annotations', () => {
  it.each([
    ['image: {name: "evil:1"}', 'image = evil:1'],
    ['images: {a: "evil:1"}', 'images.a = evil:1'],
    ['images: ["evil:1"]', 'images[0] = evil:1'],
    ['WEB_IMAGE: evil:1', 'WEB_IMAGE = evil:1'],
  ])('of a chart: %j', (text, expected) => {
    expect(references(text, 'values.yaml')).toContain(expected);
  });

  it('have no digest from a key that their chart may not read', () => {
    const [found] = findReferences(`image: evil\nimageTag: "1@${digest}"\n`, {
      path: 'values.yaml',
    }).references;
    expect(found?.why).toContain('imageTag');
  });

  it('are plain data in a ConfigMap, and pages are none', () => {
    expect(references('apiVersion: v1\nkind: ConfigMap\ndata: {webImage: "a:1"}\n')).toEqual([]);
    expect(references('apiVersion: v1\nkind: A\nspec: {backgroundImage: "https://a.b/c.png"}\n')).toEqual([]);
  });

  it('are searched where a file only looks like a workflow', () => {
    expect(references('name: a\njobs:\n  b:\n    image: evil:1\n', 'deploy/prod.yaml')).toContain(
      'jobs.b.image = evil:1',
    );
  });

  it.each(['sidecar.istio.io/proxyImage', 'vault.hashicorp.com/agent-image', 'a.b/web_image'])(
    'name images: %s',
    (key) => {
      const text = `apiVersion: v1\nkind: Pod\nmetadata: {annotations: {${key}: "evil:1"}}\n`;
      expect(references(text)).toEqual([`metadata.annotations["${key}"] = evil:1`]);
    },
  );
});

describe('resources that deploy what their file does not name', () => {
  it.each([
    ['argoproj.io/v1alpha1', 'Application'],
    ['argoproj.io/v1alpha1', 'ApplicationSet'],
    ['helm.toolkit.fluxcd.io/v2', 'HelmRelease'],
    ['helm.cattle.io/v1', 'HelmChart'],
  ])('are not understood: %s %s', (apiVersion, kind) => {
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nspec: {a: b}\n`;
    expect(may(text)).toBe(true);
    expect(references(text)).toEqual([expect.stringMatching(/^spec \? .*render it/)]);
  });

  it('are packages of Crossplane', () => {
    const text = 'apiVersion: pkg.crossplane.io/v1\nkind: Provider\nspec: {package: "x/y:v1"}\n';
    expect(may(text)).toBe(true);
    expect(references(text)).toEqual(['spec.package = x/y:v1']);
    expect(references('apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec: {a: b}\n')).toEqual([]);
  });
});
