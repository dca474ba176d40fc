import type { AnyGate } from '@countersign/core';
import { deployGate } from '@countersign/gates/deploy-gate';
import type { Generator, Random } from './random.ts';

const names = ['sod-check', 'digest-pin', 'attest-verify', 'freeze-window'];

function some(random: Random, probability: number): string[] {
  return names.filter(() => random.chance(probability));
}

function facts(random: Random): unknown {
  const required = some(random, 0.5);
  const judged = random.chance(0.6) ? [...new Set([...required, ...some(random, 0.3)])] : some(random, 0.5);
  return { required, later: random.chance(0.5) ? ['canary-gate'] : [], judged };
}

const gate: AnyGate = deployGate;
export const generator: Generator = { gate, policy: () => ({}), facts };
