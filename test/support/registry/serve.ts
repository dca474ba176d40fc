// Serves an empty stand-in until it is ended; prints its address first. For benches, which want it in its own process.
import { startRegistry } from './server.ts';

const { url } = await startRegistry();
console.log(url);
