import { addMilliseconds, epochMilliseconds, type Instant } from '@countersign/core';
import { decide } from './decide.ts';
import type { ChecksPassedFacts } from './facts.ts';
import type { ChecksPassedPolicy } from './policy.ts';
import type { Draft } from './reasons.ts';

/** What may be otherwise at the next look. */
const passing: ReadonlySet<Draft['code']> = new Set([
  'check-absent',
  'check-from-other-source',
  'check-from-other-workflow',
  'check-running',
  'too-few-checks',
]);
const learnable: readonly string[] = ['unreachable', 'truncated'];

function mayChange(draft: Draft): boolean {
  if (passing.has(draft.code)) return true;
  const { code } = draft;
  if (code !== 'checks-unknown' && code !== 'origin-unknown' && code !== 'authors-unknown') return false;
  return learnable.includes(draft.data.cause);
}

/** The questions of a policy whose answer time may still change. */
export function openQuestions(policy: ChecksPassedPolicy, facts: ChecksPassedFacts): readonly string[] {
  const open = decide(policy, facts).filter(mayChange);
  return [...new Set(open.map(({ question }) => question))];
}

/** True when a list could not be had, so that asking again soon would only cost more. */
export function wasRefused(policies: readonly ChecksPassedPolicy[], facts: ChecksPassedFacts): boolean {
  return policies
    .flatMap((policy) => decide(policy, facts))
    .some((draft) => draft.code === 'checks-unknown' && draft.data.cause === 'unreachable');
}

/** What is waited for: the questions, how often to look, and when to give up. */
export type Wait = {
  readonly open: readonly string[];
  readonly pollMs: number;
  readonly limit: Instant;
};

/** What to wait for after a look; `limit` when something is open and nobody's time is left, `settled` otherwise. */
export function nextWait(
  policies: readonly ChecksPassedPolicy[],
  facts: ChecksPassedFacts,
): Wait | 'settled' | 'limit' {
  const { began, ended } = facts.waiting;
  const asked = policies.map((policy) => {
    const limit = addMilliseconds(began, policy.waitMinutes * 60_000);
    return { policy, limit, open: policy.checks.length === 0 ? [] : openQuestions(policy, facts) };
  });
  const unsettled = asked.filter(({ open }) => open.length > 0);
  const waiting = unsettled.filter(({ limit }) => epochMilliseconds(limit) > epochMilliseconds(ended));
  if (waiting.length === 0) return unsettled.length === 0 ? 'settled' : 'limit';
  return {
    open: [...new Set(waiting.flatMap(({ open }) => open))],
    pollMs: Math.min(...waiting.map(({ policy }) => policy.pollSeconds * 1000)),
    limit: waiting.map(({ limit }) => limit).reduce((late, limit) => (limit > late ? limit : late)),
  };
}

const mostNamed = 5;

/** `waiting for 2 checks (…), looked 3 times, until 2026-06-22T15:00:00.000Z at the latest` */
export function waitLine({ open, limit }: Wait, looks: number): string {
  const named = open.slice(0, mostNamed).join(', ');
  const more = open.length > mostNamed ? ` and ${open.length - mostNamed} more` : '';
  const line = `waiting for ${open.length} checks (${named}${more}), looked ${looks} times, until ${limit} at the latest`;
  // The policy's author chose the names; a line break would write a line of its own into the log.
  return line.replace(/\p{Cc}+/gu, ' ');
}
