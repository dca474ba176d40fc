import { run } from '../index.js';
await run('sod-check');
