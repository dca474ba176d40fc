import type { Gate } from '@countersign/core';
import { decide, questions } from './decide.ts';
import { type FreezeWindowFacts, freezeWindowFactsSchema } from './facts.ts';
import { type FreezeWindowPolicy, freezeWindowPolicySchema } from './policy.ts';
import { freezeWindowReasons } from './reasons.ts';

/** May a deploy begin at this instant, and will it be over before the next close? */
export const freezeWindowGate: Gate<
  'freeze-window',
  FreezeWindowPolicy,
  FreezeWindowFacts,
  typeof freezeWindowReasons
> = {
  id: 'freeze-window',
  semantics: 1,
  policy: freezeWindowPolicySchema,
  facts: freezeWindowFactsSchema,
  factsId: 'facts/freeze-window/1',
  reasons: freezeWindowReasons,
  questions,
  decide,
};
