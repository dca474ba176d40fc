import { runPinDigestsAction } from '@countersign/runtime';

await runPinDigestsAction();
