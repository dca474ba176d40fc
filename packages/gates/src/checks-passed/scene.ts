import type { EvidenceId } from '@countersign/core';
import type { ChecksPassedFacts } from './facts.ts';
import type { ChecksPassedPolicy, WantedCheck } from './policy.ts';

/** One wanted check under one policy, with everything that it is judged by. */
export type Scene = {
  readonly policy: ChecksPassedPolicy;
  readonly facts: ChecksPassedFacts;
  readonly wanted: WantedCheck;
  readonly question: string;
  readonly evidence: readonly EvidenceId[];
};
