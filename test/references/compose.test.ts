import { findReferences } from '@countersign/references';
import { describe, expect, it } from 'vitest';
import { leftOut, problems, references } from './found.ts';

const file = 'compose.yaml';
const template = 'it holds a template expression that was not filled in';

describe('images of a Compose file', () => {
  it.each([
    ['services: {a: {image: "b:1"}}', 'services.a.image = b:1'],
    ['x-b: &b {image: "b:1"}\nservices: {a: *b}', 'services.a.image = b:1'],
    ['x-b: &b {image: "b:1"}\nservices: {a: {<<: *b, ports: []}}', 'services.a.image = b:1'],
    ['x-b: &b {image: "b:1"}\nservices: {a: {<<: *b, image: "c:2"}}', 'services.a.image = c:2'],
    [
      'x-b: &b {image: "b:1"}\nx-c: &c {image: "c:1"}\nservices: {a: {<<: [*c, *b]}}',
      'services.a.image = c:1',
    ],
    ['x-i: &i b:1\nservices: {a: {image: *i}}', 'services.a.image = b:1'],
    ['x-s: &s {a: {image: "b:1"}}\nservices: *s', 'services.a.image = b:1'],
    ['services: {constructor: {image: "b:1"}}', 'services.constructor.image = b:1'],
    ['services: {a: {image: "b:1", build: }}', 'services.a.image = b:1'],
    ['services: {a: {image: "b:1", build: ""}}', 'services.a.image = b:1'],
    ['services: {a: {image: "b:1", build: {}}}', 'services.a.image = b:1'],
    ['services: {a: {image: "b:1", build: !reset null}}', 'services.a.image = b:1'],
    ['services: {a: {image: !override "b:1"}}', 'services.a.image = b:1'],
    [
      'services: {a: {build: {additional_contexts: {x: "docker-image://b:1"}}}}',
      'services.a.build.additional_contexts.x = b:1',
    ],
    [
      'services: {a: {build: {additional_contexts: ["x=docker-image://b:1"]}}}',
      'services.a.build.additional_contexts[0] = b:1',
    ],
    [
      'services: {a: {build: {dockerfile_inline: "FROM b:1"}}}',
      'services.a.build.dockerfile_inline:FROM[1] = b:1',
    ],
    [
      'services: {a: {build: ., volumes: [{type: image, source: "b:1"}]}}',
      'services.a.volumes[0].source = b:1',
    ],
    ['services: {a: {build: .}}\nmodels: {m: {model: "ai/m:1"}}', 'models.m.model = ai/m:1'],
    ['services: {a: {build: .}}\ninclude: ["oci://r.io/b:1"]', 'include[0] = r.io/b:1'],
  ])('%j', (text, expected) => {
    expect(references(text, file)).toEqual([expected]);
    expect(problems(text, file)).toEqual([]);
  });

  it.each([
    ['services: {a: {image: "b:${V:-1}"}}', `services.a.image ? ${template}`],
    ['services: {a: {image: $B}}', 'services.a.image ? it holds a variable that was not filled in'],
    ['services: {a: {image: }}', 'services.a.image ? it is not text'],
    [
      'services: {a: {build: {additional_contexts: {x: $C}}}}',
      'services.a.build.additional_contexts.x ? a variable may make it an image',
    ],
    [
      'services: {a: {extends: {file: "https://x/y.yml", service: b}}}',
      'services.a.extends.file ? it takes services from elsewhere; render it (docker compose config)',
    ],
    [
      'include: [{path: ["git@x:y.git"]}]\nservices: {}',
      'include[0].path[0] ? it takes services from elsewhere; render it (docker compose config)',
    ],
  ])('%j is not understood', (text, expected) => {
    expect(references(text, file)).toEqual([expected]);
  });

  it('are left out where a service is built, and it is said', () => {
    const text =
      'services:\n  a: {build: ., image: "b:1"}\n  c: {ports: []}\n  d: {extends: {file: e.yml, service: f}}\ninclude: [g.yml]\n';
    expect(references(text, file)).toEqual([]);
    expect(leftOut(text, file)).toEqual([
      'services.a.image: the service is built here (with "pull_policy: build" it is never pulled instead)',
      'services.c: it names neither an image nor a build',
      'services.d: it names neither an image nor a build',
    ]);
    expect(findReferences(text, { path: file }).takes).toEqual([
      { file: 'e.yml', line: 4, column: 23 },
      { file: 'g.yml', line: 5, column: 11 },
    ]);
  });

  it('are each a reference of its own where services share an anchor', () => {
    const text = 'x-b: &b {image: "b:1"}\nservices: {a: *b, c: {<<: *b}}';
    const { references: all } = findReferences(text, { path: file });
    expect(all.map(({ path, line, column }) => `${path} ${line}:${column}`)).toEqual([
      'services.a.image 1:17',
      'services.c.image 1:17',
    ]);
  });

  it.each([
    ['services: {a: text}', /a service is "text" where a mapping should be/],
    ['services: {a: {build: {dockerfile_inline: [x]}}}', /the inline Dockerfile is not text/],
    ['services: {a: &a {<<: *a}}', /merge keys are nested deeper than 20 levels/],
  ])('or hide behind a problem: %j', (text, expected) => {
    expect(problems(text, file)[0]).toMatch(expected);
  });

  it('are found in a file of another name, unless it is no Compose file', () => {
    const text = 'services: {a: {image: "b:1"}, c: {build: ., image: "d:1"}}';
    expect(references(text, 'stack.yml')).toEqual(['services.a.image = b:1']);
    expect(references(`${text}\nimage: e:1\n`, 'prod.yml')).toEqual([
      'services.a.image = b:1',
      'services.c.image = d:1',
      'image = e:1',
    ]);
  });

  it('unfold no further than is read', () => {
    const lists = Array.from(
      { length: 30 },
      (_, index) => `x-${index + 1}: &x${index + 1} {<<: [*x${index}, *x${index}]}`,
    );
    const text = ['x-0: &x0 {image: "b:1"}', ...lists, 'services: {a: *x15}'].join('\n');
    expect(problems(text, file).join()).toMatch(/bring in more than 10000 mappings/);
  });
});
