import type { Scenarios } from './scenario.ts';
export const tierScenarios: Scenarios = {};
