import type { ReasonDraft } from '@countersign/core';
import type { Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import type { reasons } from './reasons.ts';

type Draft = ReasonDraft<typeof reasons>;

const codes = { allow: 'gate-allows', deny: 'gate-denies', unknown: 'gate-unknown' } as const;

/** One question for every gate that the policy requires before a deploy. */
export function questions(_policy: Policy, facts: Facts): string[] {
  return [...new Set([...facts.required, ...facts.judged.map((judged) => judged.gate)])].map(
    (gate) => `gate:${gate}`,
  );
}

/** Says of each required gate whether it allows; one that was not judged is unknown. */
export function decide(_policy: Policy, facts: Facts): Draft[] {
  const answered = facts.judged.map(
    ({ gate, effect }): Draft => ({
      code: codes[effect],
      question: `gate:${gate}`,
      data: { gate },
      evidence: [],
    }),
  );
  const judged = new Set(facts.judged.map(({ gate }) => gate));
  const silent = facts.required
    .filter((gate) => !judged.has(gate))
    .map(
      (gate): Draft => ({ code: 'gate-not-judged', question: `gate:${gate}`, data: { gate }, evidence: [] }),
    );
  return [...answered, ...silent];
}
