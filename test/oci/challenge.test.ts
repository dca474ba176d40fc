import { parseChallenges } from '@countersign/oci';
import { describe, expect, it } from 'vitest';

describe('challenges', () => {
  it.each([
    ['', []],
    ['Basic', [{ scheme: 'basic', parameters: {} }]],
    ['BASIC realm="x"', [{ scheme: 'basic', parameters: { realm: 'x' } }]],
    [
      'Bearer realm="https://auth.example/token",service="r",scope="repository:a/b:pull,push"',
      [
        {
          scheme: 'bearer',
          parameters: {
            realm: 'https://auth.example/token',
            service: 'r',
            scope: 'repository:a/b:pull,push',
          },
        },
      ],
    ],
    [
      'Bearer realm="https://a/t", service=r, Basic realm="b, c"',
      [
        { scheme: 'bearer', parameters: { realm: 'https://a/t', service: 'r' } },
        { scheme: 'basic', parameters: { realm: 'b, c' } },
      ],
    ],
    [
      'Negotiate dG9rZW4=, Bearer Realm = "x\\"y"',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'bearer', parameters: { realm: 'x"y' } },
      ],
    ],
    ['Bearer realm="unfinished', []],
    ['Bearer realm="a", realm="b"', []],
    ['Bearer __proto__="a"', [{ scheme: 'bearer', parameters: JSON.parse('{"__proto__":"a"}') }]],
    [`Bearer realm="${'a'.repeat(9_000)}"`, []],
  ])('%s', (header, expected) => {
    expect(parseChallenges(header)).toEqual(expected);
  });

  it('is quick on hostile text', () => {
    const started = performance.now();
    for (const shape of ['a=', 'a ', '"', ',', 'a="\\', 'a=a,'])
      parseChallenges(shape.repeat(8_192 / shape.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
