import { runDeployGateAction } from '@countersign/runtime';

await runDeployGateAction();
