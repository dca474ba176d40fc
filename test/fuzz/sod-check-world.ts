import type { Random } from './random.ts';

// What the parts of the sod-check generator share: who there is, when, and how likely something is amiss.

const evidence = [`sha256:${'d'.repeat(64)}`];
const causes = ['not-found', 'forbidden', 'unreachable', 'malformed', 'truncated', 'not-collected'] as const;
export const people = ['alice', 'bob', 'carol', 'dave', 'erin'] as const;
export type Person = (typeof people)[number];

export function shown(login: string, random: Random): string {
  return random.chance(0.2) ? login.toUpperCase() : login;
}
export function sha(number: number): string {
  return number.toString(16).padStart(40, '0');
}
export function treeOf(commit: string): string {
  return `f${commit.slice(1)}`;
}
export function instant(minute: number): string {
  return new Date(Date.UTC(2026, 2, 2) + minute * 60_000).toISOString();
}
/** One number for each login, whatever its case. */
export function numberOf(login: string): string {
  return `${login.length}${login.toLowerCase().codePointAt(0) ?? 0}`;
}
export function acted(login: string, type = 'User') {
  return { login, type, id: numberOf(login) };
}

/** How likely something is amiss: half of the situations are honest throughout. */
export type World = { readonly random: Random; readonly amiss: number };

export function oddly({ random, amiss }: World): boolean {
  return random.chance(amiss);
}

export function fact(world: World, value: unknown): unknown {
  // Long evidence lists cost the fuzzer more than judging does, so few facts carry one.
  if (!oddly(world)) return { state: 'known', value, evidence: world.random.chance(0.1) ? evidence : [] };
  const cause = world.random.pick(causes);
  const failure = { state: 'missing', cause, detail: 'not read' };
  return cause === 'truncated' ? { ...failure, partial: value } : failure;
}
