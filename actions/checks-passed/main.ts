import { runGateAction } from '@countersign/runtime';

await runGateAction('checks-passed');
