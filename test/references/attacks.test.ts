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
