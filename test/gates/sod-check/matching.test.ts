import { describe, expect, it } from 'vitest';
import { type Demand, shortageIn } from '../../../packages/gates/src/sod-check/matching.ts';
import { fc } from '../../support/properties.ts';

const crowd = ['ada', 'bea', 'cyd', 'dot', 'eve'];

const demands = fc
  .array(fc.record({ slots: fc.integer({ min: 1, max: 3 }), people: fc.subarray(crowd) }), { maxLength: 4 })
  .map((rules): Demand[] => rules.map((rule, index) => ({ name: `rule ${index}`, ...rule })));

/** Every way to fill slot after slot, one person each. */
function canFill(slots: readonly (readonly string[])[], taken: ReadonlySet<string>): boolean {
  const [first, ...rest] = slots;
  if (first === undefined) return true;
  return first.some((person) => !taken.has(person) && canFill(rest, new Set([...taken, person])));
}

function slotsOf(rules: readonly Demand[]): readonly (readonly string[])[] {
  return rules.flatMap(({ slots, people }) => Array.from({ length: slots }, () => people));
}

describe('giving every rule people of its own', () => {
  it('succeeds exactly when some way to fill all slots exists', () => {
    fc.assert(
      fc.property(demands, (rules) => {
        expect(shortageIn(rules) === null).toBe(canFill(slotsOf(rules), new Set()));
      }),
      { numRuns: 500 },
    );
  });
  it('names rules that together want more people than they have', () => {
    fc.assert(
      fc.property(demands, (rules) => {
        const short = shortageIn(rules);
        if (short === null) return;
        const named = rules.filter(({ name }) => short.names.includes(name));
        expect(short.names).toEqual(named.map(({ name }) => name).sort());
        expect(short.people).toEqual([...new Set(named.flatMap(({ people }) => people))].sort());
        expect(short.slots).toBe(named.reduce((sum, { slots }) => sum + slots, 0));
        expect(short.slots).toBeGreaterThan(short.people.length);
      }),
      { numRuns: 500 },
    );
  });
  it('does not depend on the order of rules and people', () => {
    fc.assert(
      fc.property(demands, (rules) => {
        const turned = rules.map((rule) => ({ ...rule, people: rule.people.toReversed() })).toReversed();
        expect(shortageIn(turned)).toEqual(shortageIn(rules));
      }),
    );
  });
  it('prefers to name one rule that is short by itself', () => {
    const short = shortageIn([
      { name: 'both', slots: 2, people: ['ada'] },
      { name: 'none', slots: 1, people: [] },
    ]);
    expect(short).toEqual({ names: ['none'], slots: 1, people: [] });
  });
  it('does not waste a person on a rule that another could fill', () => {
    const rules = [
      { name: 'a', slots: 1, people: ['ada', 'bea'] },
      { name: 'b', slots: 1, people: ['ada'] },
    ];
    expect(shortageIn(rules)).toBeNull();
  });
});
