import { run } from '../index.js';
await run('risk-tier');
