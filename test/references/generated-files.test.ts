import { describe, expect, it } from 'vitest';
import { fc } from '../support/properties.ts';
import { generateFile, generateOther } from './generate.ts';
import { emptyReport, overFolder, violationsOf } from './over-folder.ts';
import { mayHoldReference } from '@countersign/references';

const folder = process.env['COUNTERSIGN_PIN_FOLDER'];

describe('pinning keeps its promises', { timeout: 180_000 }, () => {
  it('over 1,200 generated files of every kind', () => {
    const report = emptyReport();
    for (let seed = 0; seed < 1_200; seed += 1) {
      const { path, bytes } = generateFile(seed);
      expect(violationsOf(bytes, path, report), `seed ${seed}: ${path}`).toEqual([]);
    }
    // A generator that makes nothing to pin would prove nothing.
    expect(report.refused).toEqual([]);
    expect(report.pins).toBeGreaterThan(2_000);
    expect(report.insertions).toBeGreaterThan(2_000);
  });

  it('over any generated file', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { path, bytes } = generateFile(seed);
        expect(violationsOf(bytes, path)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('over files that were cut and mixed anywhere', () => {
    const cut = fc.tuple(fc.integer(), fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(cut, ([first, second, where]) => {
        const [one, other] = [generateFile(first), generateFile(second)];
        const at = Math.floor(one.bytes.length * where);
        const from = Math.floor(other.bytes.length * where);
        const text = Buffer.concat([one.bytes.subarray(0, at), other.bytes.subarray(from)]);
        expect(violationsOf(text, one.path)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('and passes over files that hold nothing', () => {
    for (let seed = 0; seed < 500; seed += 1) expect(mayHoldReference(generateOther(seed).bytes)).toBe(false);
  });

  it.runIf(folder !== undefined && folder !== '')('over the folder COUNTERSIGN_PIN_FOLDER', () => {
    const report = overFolder(folder ?? '');
    console.log(JSON.stringify(report, null, 2));
    expect(report.files).toBeGreaterThan(0);
    expect(report.violations).toEqual([]);
  });
});
