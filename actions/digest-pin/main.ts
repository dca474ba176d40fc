import { runGateAction } from '@countersign/runtime';

await runGateAction('digest-pin');
