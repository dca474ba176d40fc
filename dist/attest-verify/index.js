import { run } from '../index.js';
await run('attest-verify');
