import { runGateAction } from '@countersign/runtime';

await runGateAction('freeze-window');
