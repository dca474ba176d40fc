import {
  type Collect,
  type CollectContext,
  isCommitSha,
  missing,
  type Ports,
  SuiteError,
} from '@countersign/core';
import type { RiskTierFacts } from './facts.ts';
import type { RiskTierPolicy } from './policy.ts';

export const inputs = {
  base: {
    description:
      'Full SHA of a commit that the range starts after. Needed for the first deploy; later it may only widen the range that the last record gives.',
    required: false,
  },
} as const;

type Context = CollectContext<RiskTierPolicy>;

function parseBase(text: string | undefined): string | null {
  const base = text?.trim() ?? '';
  if (base === '') return null;
  if (isCommitSha(base)) return base;
  throw new SuiteError(
    'input-invalid',
    `base: found ${JSON.stringify(base.slice(0, 80))}, expected a full commit SHA (40 or 64 lower-case hex digits)`,
  );
}

/** Reads what differs from the last recorded deploy. */
export const collect: Collect<RiskTierPolicy, RiskTierFacts> = (_ports: Ports, context: Context) => {
  const { request, lastDeploy, inputs: given } = context;
  return Promise.resolve({
    at: request.at,
    environment: request.environment,
    service: request.service,
    head: request.commit,
    lastDeploy,
    base: parseBase(given['base']),
    baseToHead: missing('not-collected', 'not read yet'),
    ranges: [],
    earlierDeploys: missing('not-collected', 'not read yet'),
  });
};
