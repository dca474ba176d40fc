import type { Verdict } from './verdict.ts';

/** What happened with a verdict. The verdict itself is never altered. */
export type Outcome = {
  readonly verdict: Verdict;
  readonly opened: boolean;
  readonly by: 'verdict' | 'break-glass' | 'observe' | 'nobody';
};

/** The verdict over the enforcing policies alone, or that every policy only observes. */
export type Enforced = Verdict | 'every-policy-observes';

/**
 * Settles what happens with a verdict. Opens on allow; on a shut verdict only when policies marked `observe`
 * (granted by a policy file, never by an input) are all that shut it.
 */
export function settle(verdict: Verdict, enforced: Enforced): Outcome {
  if (verdict.effect === 'allow') return { verdict, opened: true, by: 'verdict' };
  const observedOnly = enforced === 'every-policy-observes' || enforced.effect === 'allow';
  return observedOnly ? { verdict, opened: true, by: 'observe' } : { verdict, opened: false, by: 'nobody' };
}
