import { describe, expect, it } from 'vitest';
import { corpusCases, firstRefusal, generatorOf } from './cases.ts';
import { readReference, referenceCases, startsOf } from './references.ts';
import { gates } from './room.ts';

describe.each(gates)('recorded answers of %s', (gate) => {
  const reference = readReference(gate);
  const nothing = reference === null ? ' (skipped: none are recorded)' : '';

  it.skipIf(reference === null)(`are what it answers; else raise its semantics${nothing}`, async () => {
    if (reference === null) return;
    const generator = await generatorOf(gate);
    expect(reference.semantics).toBe(generator.gate.semantics);
    const starts = startsOf(generator, corpusCases(generator.gate));
    expect(firstRefusal(generator.gate, referenceCases(starts, reference))).toBeNull();
  });
});
