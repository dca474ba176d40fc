/** A demand for `slots` different people, and the people who could fill one. */
export type Demand = { readonly name: string; readonly slots: number; readonly people: readonly string[] };

/** Demands that together want more people than there are for them (a violation of Hall's condition). */
export type Shortage = {
  readonly names: readonly string[];
  readonly slots: number;
  readonly people: readonly string[];
};

/** One demand for each person that is wanted. */
type Slots = readonly Demand[];
type Matching = { readonly slots: Slots; readonly holder: Map<string, number> };

function slotsOf(demands: readonly Demand[]): Slots {
  return demands.flatMap((demand) => Array.from({ length: demand.slots }, () => demand));
}

/**
 * Looks for a way to give one more slot a person, moving others along (Kuhn's augmenting path). `tried` holds the people
 * that were reached; when there is no way they are everybody whom these slots could have.
 */
function augment(slot: number, tried: Set<string>, { slots, holder }: Matching): boolean {
  for (const person of slots[slot]?.people ?? []) {
    if (tried.has(person)) continue;
    tried.add(person);
    const held = holder.get(person);
    if (held === undefined || augment(held, tried, { slots, holder })) {
      holder.set(person, slot);
      return true;
    }
  }
  return false;
}

function shortageOf(slot: number, reached: ReadonlySet<string>, { slots, holder }: Matching): Shortage {
  // Every reached person holds a slot, or there would have been a way; those slots and this one share those people.
  const held = [...reached].flatMap((person) => holder.get(person) ?? []);
  const chosen = [...new Set([slot, ...held].flatMap((each) => slots[each] ?? []))];
  return {
    names: chosen.map(({ name }) => name).sort(),
    slots: chosen.reduce((sum, { slots: wanted }) => sum + wanted, 0),
    people: [...new Set(chosen.flatMap(({ people }) => people))].sort(),
  };
}

/** The order in which shortages are told: fewest rules, then fewest people asked for, then by name. */
export function smaller(left: Shortage, right: Shortage): number {
  return left.names.length - right.names.length || left.slots - right.slots;
}

/**
 * Can every demand have its own people, nobody filling two slots? Null when it can; otherwise the smallest shortage
 * found: those demands want more people than all of them together could have. A maximum bipartite matching (Kuhn), so
 * that nobody is wasted on a rule that another person could fill. Demands and people may come in any order.
 */
export function shortageIn(given: readonly Demand[]): Shortage | null {
  const demands = given
    .map((demand) => ({ ...demand, people: [...new Set(demand.people)].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const slots = slotsOf(demands);
  const holder = new Map<string, number>();
  const unmet: number[] = [];
  for (const slot of slots.keys()) if (!augment(slot, new Set(), { slots, holder })) unmet.push(slot);
  const shortages = unmet.map((slot) => {
    const reached = new Set<string>();
    augment(slot, reached, { slots, holder });
    return shortageOf(slot, reached, { slots, holder });
  });
  return shortages.sort(smaller)[0] ?? null;
}
