import { openGateWorld, type GateWorld } from '../e2e/gate-world.ts';
import { removeFolders } from '../e2e/run-action.ts';
import type { Measured } from './bench.ts';
import { median, rounded } from './timing.ts';

const latencyMs = 200;
/** All requests one after another, plus the process: slower than that would mean waiting for nothing. */
const bound = 1.5;

type Count = { readonly github: number; readonly registry: number };

function counted({ shop }: GateWorld): Count {
  return { github: shop.github.requests.length, registry: shop.registry.calls.length };
}

/** The floor: as many requests to the same server, one after another on one connection. */
async function floorMs(world: GateWorld, requests: number): Promise<number> {
  const started = performance.now();
  for (let sent = 0; sent < requests; sent += 1) {
    const response = await fetch(`${world.shop.registry.url}/v2/`);
    await response.arrayBuffer();
  }
  return performance.now() - started;
}

type Round = { readonly gateMs: number; readonly requests: Count; readonly floor: number };

async function round(world: GateWorld): Promise<Round> {
  const before = counted(world);
  const started = performance.now();
  const result = await world.run('deploy-gate');
  const gateMs = performance.now() - started;
  if (result.outputs['verdict'] !== 'allow')
    throw new Error(
      `the gate said ${result.outputs['verdict'] ?? 'nothing'}, expected allow: ${result.codes.join(', ')}`,
    );
  const after = counted(world);
  const requests = { github: after.github - before.github, registry: after.registry - before.registry };
  return { gateMs, requests, floor: await floorMs(world, requests.github + requests.registry) };
}

/** Requests and seconds that deploy-gate with four gates adds to a deploy, every request being 200 ms away. */
export async function bench(rounds: number): Promise<Measured> {
  const world = await openGateWorld({ latencyMs });
  world.shop.registry.fail({ path: /./u, mishap: { kind: 'latency', milliseconds: latencyMs } });
  try {
    const measured: Round[] = [];
    for (let index = 0; index < rounds; index += 1) measured.push(await round(world));
    const [gateMs, floor] = [
      median(measured.map((one) => one.gateMs)),
      median(measured.map((one) => one.floor)),
    ];
    const { github = 0, registry = 0 } = measured[0]?.requests ?? {};
    console.log(
      `deploy-gate: ${github} requests to GitHub (git included), ${registry} to the registry, ${rounded(gateMs / 1000)} s; the same number one after another: ${rounded(floor / 1000)} s`,
    );
    const ratio = rounded(gateMs / floor);
    return {
      latencyMs,
      requests: { github, registry },
      seconds: rounded(gateMs / 1000),
      floorSeconds: rounded(floor / 1000),
      ratio,
      bound,
      within: ratio <= bound,
    };
  } finally {
    await world.shop.close();
    removeFolders();
  }
}
