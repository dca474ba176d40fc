import { runGateAction } from '@countersign/runtime';

await runGateAction('sod-check');
