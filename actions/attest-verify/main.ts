import { runGateAction } from '@countersign/runtime';

await runGateAction('attest-verify');
