import type { Deploy, World } from './world.ts';

/** An attack that really happens in a world, and its honest twin: the same shape without the attack. */
export type Scenario = {
  readonly name: string;
  readonly attack: (world: World) => Promise<Deploy>;
  readonly honest: (world: World) => Promise<Deploy>;
  /** Codes that say why it is not allowed; one of them must be among the reasons. */
  readonly because: readonly string[];
  /** Why this variant is due less than its entry; without it the entry's own effect is due. */
  readonly due?: 'unknown';
};

/** Scenarios by the id of their entry in `sod-attacks.json`. */
export type Scenarios = Readonly<Record<string, readonly Scenario[]>>;
