/** A demand for `slots` different people, and the people who could fill one. */
export type Demand = { readonly name: string; readonly slots: number; readonly people: readonly string[] };

/** Demands that together want more people than there are for them (a violation of Hall's condition). */
export type Shortage = {
  readonly names: readonly string[];
  readonly slots: number;
  readonly people: readonly string[];
};

type Slots = readonly { readonly demand: number }[];

function slotsOf(demands: readonly Demand[]): Slots {
  return demands.flatMap(({ slots }, demand) => Array.from({ length: slots }, () => ({ demand })));
}

/**
 * Looks for a way to give one more slot a person, moving others along (Kuhn's augmenting path). `tried` holds the people
 * that were reached; when there is no way they are everybody whom these slots could have.
 */
function augment(
  slot: number,
  tried: Set<string>,
  { slots, demands, holder }: { slots: Slots; demands: readonly Demand[]; holder: Map<string, number> },
): boolean {
  const people = demands[slots[slot]?.demand ?? -1]?.people ?? [];
  for (const person of people) {
    if (tried.has(person)) continue;
    tried.add(person);
    const held = holder.get(person);
    if (held === undefined || augment(held, tried, { slots, demands, holder })) {
      holder.set(person, slot);
      return true;
    }
  }
  return false;
}

function shortageOf(
  slot: number,
  reached: ReadonlySet<string>,
  { slots, demands, holder }: { slots: Slots; demands: readonly Demand[]; holder: Map<string, number> },
): Shortage {
  // Every reached person holds a slot, or there would have been a way; those slots and this one share those people.
  const held = [...reached].flatMap((person) => holder.get(person) ?? []);
  const wanting = new Set([slot, ...held].map((each) => slots[each]?.demand ?? -1));
  const chosen = [...wanting].flatMap((index) => demands[index] ?? []);
  return {
    names: chosen.map(({ name }) => name).sort(),
    slots: chosen.reduce((sum, { slots: wanted }) => sum + wanted, 0),
    people: [...new Set(chosen.flatMap(({ people }) => people))].sort(),
  };
}

function smaller(left: Shortage, right: Shortage): number {
  const byRules = left.names.length - right.names.length || left.slots - right.slots;
  return byRules || (left.names.join('\n') < right.names.join('\n') ? -1 : 1);
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
  for (const slot of slots.keys())
    if (!augment(slot, new Set(), { slots, demands, holder })) unmet.push(slot);
  const shortages = unmet.map((slot) => {
    const reached = new Set<string>();
    augment(slot, reached, { slots, demands, holder });
    return shortageOf(slot, reached, { slots, demands, holder });
  });
  return shortages.sort(smaller)[0] ?? null;
}
