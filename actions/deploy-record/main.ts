import { runDeployRecordAction } from '@countersign/runtime';

await runDeployRecordAction();
