import type { Scenarios } from './scenario.ts';
export const tagScenarios: Scenarios = {};
