import { chainEnd, isOpen, minuteMs, nextClose, nextOpening } from '@countersign/calendar';
import {
  type EvidenceId,
  epochMilliseconds,
  type Instant,
  instantAt,
  type ReasonDraft,
} from '@countersign/core';
import type { FreezeWindowFacts } from './facts.ts';
import type { FreezeWindowPolicy } from './policy.ts';
import type { freezeWindowReasons } from './reasons.ts';
import { type NamedTimeline, type OpenedSchedule, openSchedule } from './schedule.ts';

type Draft = ReasonDraft<typeof freezeWindowReasons>;

/** Everything that the questions are answered from: the opened schedule, the deciding instant, what it rests on. */
type Moment = {
  readonly schedule: OpenedSchedule;
  readonly atMs: number;
  readonly expectedMinutes: number;
  readonly timeZone: string | null;
  readonly evidence: readonly EvidenceId[];
};

/** The caller may ask for more time than the policy, never for less. */
function expectedMinutes(policy: FreezeWindowPolicy, facts: FreezeWindowFacts): number {
  return Math.max(policy.expectedDurationMinutes, facts.expectedDurationMinutes ?? 0);
}

/**
 * GitHub's time where the policy asks for it and it is known. Under `clock: runner` GitHub's time is not looked at
 * at all: otherwise losing it could open a gate that knowing it would keep shut.
 */
function decidingInstant(policy: FreezeWindowPolicy, facts: FreezeWindowFacts): Instant {
  return policy.clock === 'server' && facts.clock.state === 'known' ? facts.clock.value.server : facts.at;
}

function momentOf(policy: FreezeWindowPolicy, facts: FreezeWindowFacts): Moment {
  return {
    schedule: openSchedule(policy),
    atMs: epochMilliseconds(decidingInstant(policy, facts)),
    expectedMinutes: expectedMinutes(policy, facts),
    timeZone: policy.timeZone ?? null,
    evidence: policy.clock === 'server' && facts.clock.state === 'known' ? facts.clock.evidence : [],
  };
}

function instantOrNull(epochMs: number | null): Instant | null {
  return epochMs === null ? null : instantAt(epochMs);
}

function openingAfter(moment: Moment): Instant | null {
  const { schedule, atMs } = moment;
  return instantOrNull(nextOpening(schedule, atMs, moment.expectedMinutes * minuteMs));
}

function clockReason(policy: FreezeWindowPolicy, facts: FreezeWindowFacts): Draft {
  const question = 'clock';
  if (policy.clock === 'runner')
    return { code: 'runner-clock-accepted', question, data: { runner: facts.at }, evidence: [] };
  if (facts.clock.state === 'missing')
    return { code: 'clock-unknown', question, data: { detail: facts.clock.detail }, evidence: [] };
  const { evidence, value } = facts.clock;
  const apartMs = Math.abs(epochMilliseconds(value.server) - epochMilliseconds(value.runner));
  const data = { ...value, skewSeconds: Math.ceil(apartMs / 1000) };
  const limitSeconds = policy.maxClockSkewSeconds;
  return apartMs > limitSeconds * 1000
    ? { code: 'clock-disagrees', question, data: { ...data, limitSeconds }, evidence }
    : { code: 'clock-agrees', question, data, evidence };
}

function zoneDataReasons(facts: FreezeWindowFacts): Draft[] {
  const { timeZoneData } = facts;
  if (timeZoneData.state === 'known') return [];
  return [
    { code: 'zone-data-unknown', question: 'clock', data: { detail: timeZoneData.detail }, evidence: [] },
  ];
}

function holdingReasons(moment: Moment): Draft[] {
  const { atMs, evidence } = moment;
  const holding = moment.schedule.freezes.flatMap((freeze) => {
    const interval = freeze.holding(atMs);
    return interval === null ? [] : [{ freeze, until: instantAt(interval.endMs) }];
  });
  if (holding.length === 0) return [];
  const common = { at: instantAt(atMs), nextOpening: openingAfter(moment) };
  return holding.map(({ freeze: { name, reason, timeZone }, until }): Draft => {
    const data = { ...common, name, reason, until, timeZone };
    return { code: 'freeze-holds', question: 'freezes', data, evidence };
  });
}

function freezeReasons(moment: Moment): Draft[] {
  const holding = holdingReasons(moment);
  if (holding.length > 0) return holding;
  const { atMs, evidence, schedule, timeZone } = moment;
  const { freezes } = schedule;
  const nextFreeze = instantOrNull(nextClose({ freezes, windows: [] }, atMs));
  const data = { at: instantAt(atMs), freezes: freezes.length, nextFreeze, timeZone };
  return [{ code: 'no-freeze-holds', question: 'freezes', data, evidence }];
}

function windowReasons(moment: Moment): Draft[] {
  const { atMs, evidence, schedule } = moment;
  const question = 'windows';
  const at = instantAt(atMs);
  const closes = instantOrNull(chainEnd(schedule.windows, atMs));
  const inside = schedule.windows
    .filter((window) => window.holding(atMs) !== null)
    .map(({ name, timeZone }): Draft => {
      return { code: 'inside-window', question, data: { name, at, closes, timeZone }, evidence };
    });
  if (inside.length > 0) return inside;
  const data = {
    at,
    windows: schedule.windows.length,
    nextOpening: openingAfter(moment),
    timeZone: moment.timeZone,
  };
  return [{ code: 'outside-windows', question, data, evidence }];
}

/** The freezes that begin at a close; none where the allowed windows end by themselves. */
function closingFreezes(freezes: readonly NamedTimeline[], closeMs: number): string[] {
  return freezes
    .filter((freeze) => freeze.holding(closeMs) !== null)
    .map((freeze) => freeze.name)
    .sort();
}

function finishReason(moment: Moment): Draft {
  const { atMs, evidence, expectedMinutes, schedule, timeZone } = moment;
  const question = 'finish';
  const closeMs = nextClose(schedule, atMs);
  if (closeMs === null || atMs + expectedMinutes * minuteMs <= closeMs) {
    const data = { expectedMinutes, closes: instantOrNull(closeMs), timeZone };
    return { code: 'finishes-in-time', question, data, evidence };
  }
  const data = {
    expectedMinutes,
    leftMinutes: Math.floor((closeMs - atMs) / minuteMs),
    closes: instantAt(closeMs),
    closedBy: closingFreezes(schedule.freezes, closeMs),
    nextOpening: openingAfter(moment),
    timeZone,
  };
  return { code: 'closes-too-soon', question, data, evidence };
}

/** Whether the deploy would finish is asked only while it may begin. */
function asksForFinish(moment: Moment): boolean {
  return moment.expectedMinutes > 0 && isOpen(moment.schedule, moment.atMs);
}

/** `clock`, `freezes`, `windows` where any is given, and `finish` where a duration is given and the gate is open now. */
export function questions(policy: FreezeWindowPolicy, facts: FreezeWindowFacts): string[] {
  const asked = ['clock', 'freezes'];
  if (policy.windows.length > 0) asked.push('windows');
  if (expectedMinutes(policy, facts) > 0 && asksForFinish(momentOf(policy, facts))) asked.push('finish');
  return asked;
}

/** Judges one instant against the policy's freezes and windows. */
export function decide(policy: FreezeWindowPolicy, facts: FreezeWindowFacts): Draft[] {
  const moment = momentOf(policy, facts);
  const windows = policy.windows.length > 0 ? windowReasons(moment) : [];
  const finish = asksForFinish(moment) ? [finishReason(moment)] : [];
  return [
    clockReason(policy, facts),
    ...zoneDataReasons(facts),
    ...freezeReasons(moment),
    ...windows,
    ...finish,
  ];
}
