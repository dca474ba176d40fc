import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type CanaryGateFacts, canaryGateFactsSchema } from './facts.ts';
import { type CanaryGatePolicy, canaryGatePolicySchema } from './policy.ts';
import { canaryGateReasons } from './reasons.ts';
import { next } from './schedule.ts';

/** Did a running canary keep its metrics within bounds, measured often enough to say so? */
export const canaryGate: Gate<'canary-gate', CanaryGatePolicy, CanaryGateFacts, typeof canaryGateReasons> = {
  id: 'canary-gate',
  semantics: 1,
  policy: canaryGatePolicySchema,
  facts: canaryGateFactsSchema,
  factsId: 'facts/canary-gate/1',
  reasons: canaryGateReasons,
  questions,
  decide,
  next,
};
