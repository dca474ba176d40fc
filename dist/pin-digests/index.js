import { run } from '../index.js';
await run('pin-digests');
