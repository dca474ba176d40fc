import { run } from '../index.js';
await run('freeze-window');
