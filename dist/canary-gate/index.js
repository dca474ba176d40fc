import { run } from '../index.js';
await run('canary-gate');
