import type { AnyGate, Schema } from '@countersign/core';
import { attestVerifyGate } from './attest-verify/index.ts';
import { canaryGate } from './canary-gate/index.ts';
import { checksPassedGate } from './checks-passed/index.ts';
import { deployGate } from './deploy-gate/index.ts';
import { deployRecordGate } from './deploy-record/index.ts';
import { digestPinGate } from './digest-pin/index.ts';
import { freezeWindowGate } from './freeze-window/index.ts';
import { preconditionsGate } from './preconditions.ts';
import { riskTierGate } from './risk-tier/index.ts';
import { sodCheckGate } from './sod-check/index.ts';

/** When a gate judges. deploy-gate runs those of `before-deploy`; the others have jobs of their own. */
export type Phase = 'before-deploy' | 'during-deploy' | 'after-deploy';

const deployGates = {
  'risk-tier': { gate: riskTierGate, phase: 'before-deploy' },
  'sod-check': { gate: sodCheckGate, phase: 'before-deploy' },
  'digest-pin': { gate: digestPinGate, phase: 'before-deploy' },
  'attest-verify': { gate: attestVerifyGate, phase: 'before-deploy' },
  'checks-passed': { gate: checksPassedGate, phase: 'before-deploy' },
  'freeze-window': { gate: freezeWindowGate, phase: 'before-deploy' },
  'canary-gate': { gate: canaryGate, phase: 'during-deploy' },
  'deploy-record': { gate: deployRecordGate, phase: 'after-deploy' },
} as const satisfies Readonly<Record<string, { gate: AnyGate; phase: Phase }>>;

export type GateId = keyof typeof deployGates;

/** The gates that a policy file may name. */
export const gateIds = Object.keys(deployGates) as readonly GateId[];

export function isGateId(text: string): text is GateId {
  return Object.hasOwn(deployGates, text);
}

export function phaseOf(id: GateId): Phase {
  return deployGates[id].phase;
}

/** Every gate that can appear in evidence, by id: those of the policy file and the two of the house itself. */
export const gates: Readonly<Record<string, AnyGate>> = {
  ...Object.fromEntries(Object.entries(deployGates).map(([id, { gate }]) => [id, gate])),
  'deploy-gate': deployGate,
  preconditions: preconditionsGate,
};

/** The policy schema of every gate that a policy file may name. */
export const policySchemas: Readonly<Record<string, Schema<unknown>>> = Object.fromEntries(
  Object.entries(deployGates).map(([id, { gate }]) => [id, gate.policy]),
);
