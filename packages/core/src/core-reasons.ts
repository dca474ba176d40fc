import * as v from 'valibot';
import { reasonKind } from './reason.ts';

/** Reasons that the algebra itself gives, the same for every gate. */
export const coreReasons = {
  'no-policy': reasonKind({
    effect: 'unknown',
    title: 'No policy applies',
    data: v.strictObject({}),
    explain: () => 'No policy speaks of this gate here, so nothing can be approved.',
    remedy: 'Add a rule for this environment and service to the policy file, or give `settings`.',
  }),
  'no-question': reasonKind({
    effect: 'unknown',
    title: 'Nothing to judge',
    data: v.strictObject({}),
    explain: () => 'The policy and the facts raise no question, so there is nothing that could be allowed.',
    remedy: 'Check that the gate was given something to judge (a range, an artifact, a manifest, a metric).',
  }),
  unanswered: reasonKind({
    effect: 'unknown',
    title: 'A question has no answer',
    data: v.strictObject({ question: v.string() }),
    explain: (data) => `Nothing allows "${data.question}", and silence is not consent.`,
    remedy: 'Read the other reasons for the same question; when there are none, report this as a defect.',
  }),
} as const;
