import { describe, expect, it } from 'vitest';
import { edited, mutantsOf } from './mutants.ts';

function versionsOf(text: string): readonly string[] {
  const source = { file: 'a.ts', text, isCatalogue: false };
  return mutantsOf(source).map(({ edit }) => edited(text, edit));
}

describe('mutants', () => {
  it.each([
    ['a < b;', ['a <= b;', 'a >= b;']],
    ['a && b;', ['a || b;', 'true && b;', 'a && true;']],
    ['a?.b;', ['a.b;']],
    ['!a;', ['(a);']],
    ['f(a.some(b));', ['f(a.every(b));']],
    ['f(a.filter(b));', ['f((a));']],
    ['f(-1);', ['f((1));', 'f(-2);']],
    ["f('x');", ["f('');"]],
    ['f([...a, b]);', ['f([]);', 'f([ b]);']],
    ['f({ a });', ['f(({}));']],
    ['if (a) b();', ['if (true) b();', 'if (false) b();', 'if (a) ;']],
    ['const f = (a: 1) => a === b;', ['const f = (a: 1) => true;', 'const f = (a: 1) => a !== b;']],
    ['function f() { return g(); }', ['function f() {}', 'function f() { return undefined; }']],
    ['f(/^a$/);', ['f(/a$/);', 'f(/^a/);']],
  ])('%s', (text, expected) => {
    expect(versionsOf(text)).toEqual(expect.arrayContaining(expected));
  });
  it('leaves types, imports and keys alone', () => {
    expect(versionsOf("import type { a } from 'b';\ntype T = 'x' | 1;\n")).toEqual([]);
    expect(versionsOf("const a: 'x' = f as 'y';")).toEqual([]);
  });
  it('changes of a catalogue nothing but effects', () => {
    const text = "const a = { effect: 'deny', title: 'A' };";
    const made = mutantsOf({ file: 'reasons.ts', text, isCatalogue: true });
    expect(made.map(({ change }) => change)).toEqual(["'deny' → 'allow'", "'deny' → 'unknown'"]);
  });
  it('names a mutant the same when the lines above it change', () => {
    const idsOf = (text: string) => mutantsOf({ file: 'a.ts', text, isCatalogue: false }).map(({ id }) => id);
    expect(idsOf('// more\n\nconst a = b < c;')).toEqual(idsOf('const a = b < c;'));
  });
});
