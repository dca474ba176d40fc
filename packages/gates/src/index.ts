export * from './collectors.ts';
export * from './policy-derivation.ts';
export * from './preconditions.ts';
export * from './preconditions-facts.ts';
export * from './registry.ts';
export * from './rejudge.ts';
export { deployGate } from './deploy-gate/index.ts';
export type { DeployGateFacts } from './deploy-gate/index.ts';
