import type { Effect } from './effect.ts';
import type { Verdict } from './verdict.ts';

/** What happened with a verdict. The verdict itself is never altered. */
export type Outcome = {
  readonly verdict: Verdict;
  readonly opened: boolean;
  readonly by: 'verdict' | 'break-glass' | 'observe' | 'nobody';
};

/** What `settle` says beside the verdict. */
export type Settled = Pick<Outcome, 'opened' | 'by'>;

/** The effect under the enforcing policies alone, or that every policy only observes. */
export type Enforced = Effect | 'every-policy-observes';

/**
 * Settles what happens with a verdict. Opens on allow; on a shut verdict only when policies marked `observe`
 * (granted by a policy file, never by an input) are all that shut it.
 */
export function settle(effect: Effect, enforced: Enforced): Settled {
  if (effect === 'allow') return { opened: true, by: 'verdict' };
  const observedOnly = enforced === 'every-policy-observes' || enforced === 'allow';
  return observedOnly ? { opened: true, by: 'observe' } : { opened: false, by: 'nobody' };
}
