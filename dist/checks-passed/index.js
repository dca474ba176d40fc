import { run } from '../index.js';
await run('checks-passed');
