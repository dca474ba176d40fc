import { compareBounds } from '@countersign/metrics';
import { expect, it } from 'vitest';

it.each([
  [{ max: 1 }, 1, 'within'],
  [{ max: 1 }, 1.0000001, 'above'],
  [{ min: 1 }, 1, 'within'],
  [{ min: 1 }, 0.999, 'below'],
  [{ min: 1, max: 2 }, 1.5, 'within'],
  [{ min: 1, max: 2 }, 3, 'above'],
  [{ max: 0 }, -0, 'within'],
  [{ max: 1 }, 'NaN', 'not-a-number'],
  [{ max: 1 }, 'Infinity', 'above'],
  [{ min: 1 }, 'Infinity', 'not-a-number'],
  [{ min: 1 }, '-Infinity', 'below'],
  [{ max: 1 }, '-Infinity', 'not-a-number'],
] as const)('%j holds %j: %s', (bounds, value, expected) => {
  expect(compareBounds(bounds, value)).toBe(expected);
});
