import { check, instantAt } from '@countersign/core';
import { freezeWindowGate } from '@countersign/gates/freeze-window';
import type { Generator, Random } from './random.ts';

const zones = ['Europe/Berlin', 'America/New_York', 'UTC'] as const;
// Opening a zone through Intl costs more than everything else in a run together.
const zonedPolicies = 0.06;
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const yearStartMs = Date.UTC(2026, 0, 1);
const hourMs = 3_600_000;
const yearHours = 366 * 24;

/** Half of the time near a summer-time change of one of the zones, where mistakes live. */
function instant(random: Random): string {
  const changes = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1), Date.UTC(2026, 10, 1, 6)];
  const base = random.chance(0.5) ? random.pick(changes) - 24 * hourMs : yearStartMs;
  const span = base === yearStartMs ? yearHours : 48;
  return instantAt(base + random.int(span * 60) * 60_000);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function local(ms: number): string {
  return instantAt(ms).slice(0, 16);
}

function dated(random: Random): object {
  const from = Date.parse(instant(random));
  const until = from + (3 + random.int(72)) * hourMs;
  return random.chance(0.5)
    ? { from: local(from), until: local(until) }
    : { from: `${local(from)}Z`, until: `${local(until)}Z` };
}

function weekly(random: Random): object {
  const hour = random.int(20);
  const until = random.pick([`${two(hour + 1 + random.int(4))}:00`, '24:00', `next-day ${two(hour)}:00`]);
  const chosen = days.filter(() => random.chance(0.2));
  return {
    weekly: { days: chosen.length === 0 ? [random.pick(days)] : chosen, from: `${two(hour)}:30`, until },
  };
}

function window(random: Random, name: string, pool: readonly string[]): object {
  const times = random.chance(0.5) ? dated(random) : weekly(random);
  return { name, reason: '', ...times, ...(random.chance(0.3) ? { timeZone: random.pick(pool) } : {}) };
}

type Wanted = { readonly kind: string; readonly count: number; readonly pool: readonly string[] };

function windowList(random: Random, { kind, count, pool }: Wanted): object[] {
  return Array.from({ length: count }, (_, index) => window(random, `${kind} ${index}`, pool));
}

/** A policy that its own schema accepts: drafts that never open are thrown away, as their author would have to. */
function policy(random: Random): unknown {
  const freezes = random.chance(0.8) ? 1 : random.int(3);
  const windows = random.chance(0.35) ? 1 + random.int(2) : 0;
  const pool = random.chance(zonedPolicies) ? zones : (['UTC'] as const);
  const drafted = {
    timeZone: random.pick(pool),
    freezes: windowList(random, { kind: 'freeze', count: freezes, pool }),
    windows: windowList(random, { kind: 'window', count: windows, pool }),
    expectedDurationMinutes: random.chance(0.3) ? random.int(180) : 0,
    clock: random.chance(0.2) ? 'runner' : 'server',
    maxClockSkewSeconds: 120,
  };
  // A lone freeze of less than a day at a time leaves an opening, and checking costs more than judging.
  const simple = freezes < 2 && windows === 0 && drafted.expectedDurationMinutes === 0;
  if (simple || check(freezeWindowGate.policy, drafted).ok) return drafted;
  return policy(random);
}

const evidence = [`sha256:${'c'.repeat(64)}`];

function facts(random: Random): unknown {
  const at = instant(random);
  const skewMs = random.chance(0.1) ? 121_000 + random.int(1_000_000) : random.int(120_000);
  const server = instantAt(Date.parse(at) + (random.chance(0.5) ? skewMs : -skewMs));
  return {
    at,
    clock: random.chance(0.1)
      ? { state: 'missing', cause: 'unreachable', detail: 'connection refused' }
      : { state: 'known', value: { server, runner: at }, evidence },
    timeZoneData: random.chance(0.03)
      ? { state: 'missing', cause: 'unsupported', detail: 'no tz data' }
      : { state: 'known', value: '2025c', evidence: [] },
    expectedDurationMinutes: random.chance(0.2) ? random.int(240) : null,
  };
}

export const generator: Generator = { gate: freezeWindowGate, policy, facts };
