// Serves an empty stand-in until it is ended; prints its address first. For benches, which want it in its own process.
// serve.ts [MILLISECONDS]: how long a manifest takes, since a registry in memory is quicker than any real one.
import { startRegistry } from './server.ts';

const milliseconds = Number(process.argv[2] ?? 0);
const registry = await startRegistry();
if (milliseconds > 0)
  registry.fail({ path: /\/manifests\//, method: 'GET', mishap: { kind: 'latency', milliseconds } });
console.log(registry.url);
