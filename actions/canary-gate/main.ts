import { runGateAction } from '@countersign/runtime';

await runGateAction('canary-gate');
