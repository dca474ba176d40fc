import type { Collect } from '@countersign/core';
import type { GateId } from './registry.ts';

/** An input of one gate's own action. */
export type OwnInput = { readonly description: string; readonly required: false };
/** A collector whose policies are only known to have passed its gate's schema. */
export type AnyCollector = {
  readonly collect: Collect<never, unknown>;
  readonly inputs: Readonly<Record<string, OwnInput>>;
};

/** Collectors are loaded when they are needed: most jobs run one gate. */
export const collectors: Readonly<Record<GateId, () => Promise<AnyCollector>>> = {
  'risk-tier': () => import('./risk-tier/collect.ts'),
  'sod-check': () => import('./sod-check/collect.ts'),
  'digest-pin': () => import('./digest-pin/collect.ts'),
  'attest-verify': () => import('./attest-verify/collect.ts'),
  'checks-passed': () => import('./checks-passed/collect.ts'),
  'freeze-window': () => import('./freeze-window/collect.ts'),
  'canary-gate': () => import('./canary-gate/collect.ts'),
  'deploy-record': () => import('./deploy-record/collect.ts'),
};
