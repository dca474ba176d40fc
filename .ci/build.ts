// Writes dist/ anew: one shared bundle with lazily loaded chunks, and a stub for each action.
import { rm } from 'node:fs/promises';
import { dist } from './dist/layout.ts';
import { produce, write } from './dist/produce.ts';

const files = await produce();
await rm(dist, { recursive: true, force: true });
await write(files, dist);
const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
console.log(`dist/: ${files.size} files, ${bytes} bytes`);
