import { runCheckPolicyAction } from '@countersign/runtime';

await runCheckPolicyAction();
