import {
  findReferences,
  type FoundReference,
  parseUses,
  type Pin,
  pinFile,
  undoPins,
} from '@countersign/references';
import { describe, expect, it } from 'vitest';

const digest = `sha256:${'d'.repeat(64)}`;
const other = `sha256:${'e'.repeat(64)}`;
const commit = 'c'.repeat(40);
const encoder = new TextEncoder();

const pod = 'deploy/app.yaml';
const workflow = '.github/workflows/ci.yml';
const kustomization = 'kustomization.yaml';
const values = 'values.yaml';

function pinOf(reference: FoundReference): Pin {
  const isAction = reference.kind === 'uses' && parseUses(reference.text ?? '').kind === 'action';
  return { reference, with: isAction ? { commit } : { digest } };
}

function pin(
  text: string,
  path: string,
  pins = (all: readonly FoundReference[]) => all.map((one) => pinOf(one)),
) {
  const options = { path };
  return pinFile(encoder.encode(text), pins(findReferences(text, options).references), options);
}

/** The pinned text with D for the digest and C for the commit, or why the file is refused. */
function pinned(text: string, path: string): string {
  const result = pin(text, path);
  if (result.state === 'refused') return `refused: ${result.why}`;
  expect(undoPins(result.bytes, result.insertions)).toEqual(encoder.encode(text));
  const now = new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.bytes);
  return now.replaceAll(digest, 'D').replaceAll(commit, 'C');
}

function skipped(text: string, path: string): readonly string[] {
  const result = pin(text, path);
  return result.state === 'refused' ? [`refused: ${result.why}`] : result.skipped.map(({ why }) => why);
}

describe('pins of images', () => {
  it.each([
    ['image: a:1', 'image: a:1@D'],
    ['image: a', 'image: a@D'],
    ['image: a:1\n', 'image: a:1@D\n'],
    ['image: a:1 # c\r\nb: c\r\n', 'image: a:1@D # c\r\nb: c\r\n'],
    ['\ufeffimage: a:1\n', '\ufeffimage: a:1@D\n'],
    ['ü: "✓"\nimage: a:1', 'ü: "✓"\nimage: a:1@D'],
    ['image: "a:1"', 'image: "a:1@D"'],
    ["image: 'a:1' # c", "image: 'a:1@D' # c"],
    ['image: >-\n  a:1\n', 'image: >-\n  a:1@D\n'],
    ['image: |- # a:1\n\n    \n  b: c\n', 'image: |- # a:1\n\n    \n  b: c\n'],
    ['image: |- # a:1\n    a:1\nb: c\n', 'image: |- # a:1\n    a:1@D\nb: c\n'],
    ['image: |-\r\n  a:1\r\nb: c\r\n', 'image: |-\r\n  a:1@D\r\nb: c\r\n'],
    ['image: !!str a:1', 'image: !!str a:1@D'],
    ['image: &i a:1\nx: {image: *i}', 'image: &i a:1@D\nx: {image: *i}'],
    ['[{image: a:1, b: c}, {"image":"d:1"}]', '[{image: a:1@D, b: c}, {"image":"d:1@D"}]'],
    ['{"kind":"Pod",\n\t"image": "a:1"\n}', '{"kind":"Pod",\n\t"image": "a:1@D"\n}'],
    ['image: a:1\n---\n# next\nimage: b:1', 'image: a:1@D\n---\n# next\nimage: b:1@D'],
    ['image: {repository: a, tag: v1}', 'image: {repository: a, tag: v1@D}'],
    ['? image\n: a:1', '? image\n: a:1@D'],
    [`image: a:1@${digest}`, 'image: a:1@D'],
  ])('%j', (text, expected) => {
    expect(pinned(text, pod)).toBe(expected);
    expect(pinned(expected.replaceAll('D', digest), pod)).toBe(expected);
  });

  it.each([
    [`image: a@${digest}`, 'it is pinned already'],
    ['image: "a\\x3a1"', 'its text is written with escapes or over several lines'],
    ['image: |\n  a:1\n', 'it holds white space'],
    ['image: ${A}', 'it holds a template expression that was not filled in'],
    ['image: 1.10', 'it is a number where text should be'],
    ['x: &i a:1\nimage: *i', 'its anchor &i stands in another place too, which a pin would change'],
    ['image: &i a:1\nlabels: {v: *i}', 'its anchor &i stands in another place too, which a pin would change'],
    ['x: {repository: a, tag: &t v1}\ny: {repository: b, tag: *t}', 'its tag is that of another image, too'],
    [
      'metadata: {annotations: {config.k8s.io/function: "image: a:1"}}',
      'it stands in a text inside of the file',
    ],
  ])('%j is skipped', (text, why) => {
    expect(skipped(text, pod)[0]).toBe(why);
    expect(pinned(text, pod)).toBe(text.replaceAll(digest, 'D'));
  });

  it('must be digests, and agree where they share a text', () => {
    const text = 'image: &i a:1\nx: {image: *i}';
    const both = (second: Pin['with']) => (all: readonly FoundReference[]) =>
      all.map((reference, index): Pin => ({ reference, with: index === 0 ? { digest } : second }));
    const outcome = (second: Pin['with']): unknown => {
      const result = pin(text, pod, both(second));
      return result.state === 'refused'
        ? result.why
        : [result.insertions.length, result.skipped.map(({ why }) => why)];
    };
    const conflict = 'another reference shares its text and would be pinned otherwise';
    expect(outcome({ digest })).toEqual([1, []]);
    expect(outcome({ digest: other })).toEqual([0, [conflict, conflict]]);
    expect(outcome({ digest: 'sha256:abc' })).toEqual([1, ['"sha256:abc" is not a digest']]);
    expect(outcome({ commit })).toEqual([1, ['an image is pinned by a digest, not by a commit']]);
  });
});

describe('pins of actions', () => {
  const job = (steps: string): string => `jobs:\n  j:\n    steps:\n${steps}`;

  it.each([
    ['    - uses: a/b@v1\n', '    - uses: a/b@C # v1\n'],
    ['    - uses: a/b@v1', '    - uses: a/b@C # v1'],
    ['    - uses: a/b@v1 # keep\n', '    - uses: a/b@C # v1 # keep\n'],
    ['    - uses: a/b/c@feature/x@y\r\n', '    - uses: a/b/c@C # feature/x@y\r\n'],
    ['    - uses: "a/b@v1"\n      id: x\n', '    - uses: "a/b@C" # v1"\n      id: x\n'],
    ["    - uses: 'a/b@v1' # keep\n", "    - uses: 'a/b@C' # v1' # keep\n"],
    ['    - {uses: a/b@v1, id: x} # keep\n', '    - {uses: a/b@C # v1\n        , id: x} # keep\n'],
    ['    - { "uses": "a/b@v1" }\r\n', '    - { "uses": "a/b@C" # v1"\r\n         }\r\n'],
    ['    - {uses: a/b@v1\n      , id: x}\n', '    - {uses: a/b@C # v1\n      , id: x}\n'],
    [
      '      [{uses: a/b@v1}, {uses: c/d@v2}]\n',
      '      [{uses: a/b@C # v1\n        }, {uses: c/d@C # v2\n        }]\n',
    ],
    ['    - &s {uses: a/b@v1}\n    - *s\n', '    - &s {uses: a/b@C # v1\n        }\n    - *s\n'],
    ['    - uses: &u a/b@v1\n    - uses: *u\n', '    - uses: &u a/b@C # v1\n    - uses: *u\n'],
    ['    - uses: docker://a:1 # c\n', '    - uses: docker://a:1@D # c\n'],
    ['    - parallel:\n      - uses: a/b@v1\n', '    - parallel:\n      - uses: a/b@C # v1\n'],
  ])('%j', (steps, expected) => {
    expect(pinned(job(steps), workflow)).toBe(job(expected));
    expect(pinned(job(expected).replaceAll('C', commit).replaceAll('D', digest), workflow)).toBe(
      job(expected),
    );
  });

  it.each([
    [`    - uses: a/b@${commit} # v1\n`, 'it is pinned already'],
    ['    - uses: ./x\n', 'it names no action of another repository'],
    ['    - uses: >-\n        a/b@v1\n', 'its text is a block scalar, which can hold no comment'],
    ['    - uses: "a\\/b@v1"\n', 'its text is written with escapes or over several lines'],
    ['    - uses: a/b@v1\n        c\n', 'it holds white space'],
  ])('%j is skipped', (steps, why) => {
    expect(skipped(job(steps), workflow)).toEqual([why]);
  });

  it('must be full commits', () => {
    const text = job('    - uses: a/b@v1\n');
    const why = (wrong: Pin['with']): unknown => {
      const result = pin(text, workflow, (all) => all.map((reference) => ({ reference, with: wrong })));
      return result.state === 'refused' ? result.why : result.skipped[0]?.why;
    };
    expect(why({ commit: 'abc' })).toBe('"abc" is not a full commit SHA');
    expect(why({ digest })).toBe('an action is pinned by a commit, not by a digest');
  });
});

describe('pins of Kustomizations and Helm values', () => {
  it.each([
    ['images:\n- name: a\n  newTag: v1', 'images:\n- name: a\n  newTag: v1\n  digest: D'],
    ['images:\n- newTag: v1 # c\n  name: a\n', 'images:\n- newTag: v1 # c\n  digest: D\n  name: a\n'],
    [
      'images:\r\n  - name: a\r\n    newTag: "1"\r\n',
      'images:\r\n  - name: a\r\n    newTag: "1"\r\n    digest: D\r\n',
    ],
    ['images: [{name: a, newTag: v1}]', 'images: [{name: a, newTag: v1, digest: D}]'],
    ['{"images":[{"name":"a","newTag":"v1"}]}', '{"images":[{"name":"a","newTag":"v1", "digest": "D"}]}'],
    ['images:\n- {newTag: v1,\n   name: a}\n', 'images:\n- {newTag: v1, digest: D,\n   name: a}\n'],
    ['images:\n- name: a\n  newTag: v1\n  digest: ""\n', 'images:\n- name: a\n  newTag: v1\n  digest: "D"\n'],
    [
      'images:\n- name: a\n  digest: # c\n  newTag: v1\n',
      'images:\n- name: a\n  digest: D # c\n  newTag: v1\n',
    ],
  ])('%j', (text, expected) => {
    expect(pinned(text, kustomization)).toBe(expected);
    expect(pinned(expected.replaceAll('D', digest), kustomization)).toBe(expected);
  });

  it.each([
    ['image:\n  repository: a\n  tag: v1 # c\n', 'image:\n  repository: a\n  tag: v1@D # c\n'],
    [
      'image:\n  repository: a\n  tag: "1"\n  digest: ""\n',
      'image:\n  repository: a\n  tag: "1"\n  digest: "D"\n',
    ],
    ["image: {repository: a, tag: v1, digest: ''}", "image: {repository: a, tag: v1, digest: 'D'}"],
    ['image: {repository: a, digest: , tag: v1}', 'image: {repository: a, digest: D , tag: v1}'],
    ['image:\n  digest:\n  repository: a\n  tag: v1', 'image:\n  digest: D\n  repository: a\n  tag: v1'],
    ['image: {repository: a, tag: v1, digest: ~}', 'image: {repository: a, tag: v1@D, digest: ~}'],
    ['image: {repository: "a:1"}', 'image: {repository: "a:1@D"}'],
    ['image: a\ntag: v1\n', 'image: a\ntag: v1@D\n'],
  ])('%j', (text, expected) => {
    expect(pinned(text, values)).toBe(expected);
    expect(pinned(expected.replaceAll('D', digest), values)).toBe(expected);
  });

  it.each([
    ['images:\n- name: a\n  newTag: |-\n    v1\n', 'its tag is a block scalar'],
    ['images:\n- ? newTag\n  : v1\n  name: a\n', 'its entry is not written on a line of its own'],
    [
      'x: &t v1\nimages: [{name: a, newTag: *t}]',
      'its anchor &t stands in another place too, which a pin would change',
    ],
    [
      'x: &d {newTag: v1}\nimages: [{name: a, <<: *d}, {name: b, <<: *d}]',
      'its tag is that of another image, too',
    ],
    ['images: [{name: a, newTag: v1, digest: ~}]', 'its empty digest is written as null or with escapes'],
    ['images: [{name: a, newTag: v1, digest}]', 'its empty digest has no place for a text'],
  ])('%j is skipped', (text, why) => {
    expect(skipped(text, kustomization)[0]).toBe(why);
  });
});

describe('a file is refused', () => {
  it('that is not UTF-8', () => {
    const bytes = new Uint8Array([0x61, 0xff]);
    expect(pinFile(bytes, [], { path: pod })).toMatchObject({
      state: 'refused',
      why: 'the file is not UTF-8',
    });
  });

  it('whose YAML is wrong, at its line', () => {
    expect(pin('image: a:1\nb: [\n', pod)).toMatchObject({ state: 'refused', line: 3, column: 1 });
  });

  it('that is not the text which was searched', () => {
    const options = { path: pod };
    const pins = findReferences('image: a:1\n', options).references.map((one) => pinOf(one));
    const why = 'the file is not the text that was searched';
    expect(pinFile(encoder.encode('image: a:2\n'), pins, options)).toMatchObject({ state: 'refused', why });
  });

  // Wrong places on purpose: the proof, not the place, is what a file rests on.
  it.each([
    ['image: a:1\nb: c\n', 10, '@x'],
    ['image: a:1\nb: c\n', 0, '@x'],
    ['image: a:1\nb: c\n', 10, ' # c'],
    ['image: a:1\nb: c\n', 10, `@${digest}\nx: y`],
    ['image: a:1\nb: c\n', 15, `@${digest}`],
    ['image: a:1\nb: c\n', 10, `@${digest}:\n`],
    ['image: a:1 # c\nb: c\n', 14, `@${digest}`],
    ['image: "a:1"\nb: c\n', 12, `@${digest}`],
    ['image: |-\n  a:1\nb: c\n', 9, `@${digest}`],
  ])('when it would say something else: %j with an insertion at %i of %j', (text, offset, inserted) => {
    const options = { path: pod };
    const [reference] = findReferences(text, options).references;
    const place = { ...reference!.place!, insertions: () => [{ offset, text: inserted }] };
    const pins = [{ reference: { ...reference!, place }, with: { digest } }];
    const why = 'with the pins the file would say something else';
    expect(pinFile(encoder.encode(text), pins, options)).toMatchObject({ state: 'refused', why });
  });

  it('when a Dockerfile would say something else', () => {
    const options = { path: 'Dockerfile' };
    const text = 'FROM a:1\nRUN x\n';
    const [reference] = findReferences(text, options).references;
    expect(pinned(text, 'Dockerfile')).toBe('FROM a:1@D\nRUN x\n');
    for (const insertion of [
      { offset: 4, text: '@x' },
      { offset: 8, text: '@x' },
      { offset: 9, text: 'FROM b\n' },
    ]) {
      const place = { ...reference!.place!, insertions: () => [insertion] };
      const pins = [{ reference: { ...reference!, place }, with: { digest } }];
      expect(pinFile(encoder.encode(text), pins, options).state).toBe('refused');
    }
  });
});

describe('undoing', () => {
  it('refuses a file that does not hold the pins', () => {
    expect(() => undoPins(encoder.encode('image: a:1'), [{ offset: 10, text: '@x' }])).toThrow(
      /holds no pin/,
    );
    expect(() => undoPins(encoder.encode('ab'), [{ offset: 9, text: '@x' }])).toThrow(/holds no pin/);
  });

  it('leaves a file without pins as it is', () => {
    expect(pin('a: b\n', pod)).toEqual({
      state: 'pinned',
      bytes: encoder.encode('a: b\n'),
      insertions: [],
      skipped: [],
    });
  });
});
