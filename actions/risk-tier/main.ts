import { runRiskTierAction } from '@countersign/runtime';

await runRiskTierAction();
