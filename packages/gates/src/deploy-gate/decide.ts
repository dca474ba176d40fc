import type { ReasonDraft } from '@countersign/core';
import type { Facts } from './facts.ts';
import type { reasons } from './reasons.ts';

type Draft = ReasonDraft<typeof reasons>;

/** One question for every gate that the policy requires before a deploy; one for the policy where it requires none. */
export function questions(_policy: unknown, facts: Facts): string[] {
  if (facts.required.length === 0) return ['policy'];
  return [...new Set(facts.required)].map((gate) => `gate:${gate}`);
}

/**
 * Says whether every required gate was judged. How it was judged is its own verdict, which is combined with this
 * one by deny > unknown > allow.
 */
export function decide(_policy: unknown, facts: Facts): Draft[] {
  if (facts.required.length === 0)
    return [{ code: 'no-gate-required', question: 'policy', data: {}, evidence: [] }];
  const judged = new Set(facts.judged);
  return [...new Set(facts.required)].map((gate): Draft => {
    const code = judged.has(gate) ? 'gate-judged' : 'gate-not-judged';
    return { code, question: `gate:${gate}`, data: { gate }, evidence: [] };
  });
}
