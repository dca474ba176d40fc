import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';
import ncc from '@vercel/ncc';
import type { Measured } from './bench.ts';
import { median, type Program, rounded, start, untilExit } from './timing.ts';

const root = path.resolve(import.meta.dirname, '../..');
const inputCheckBound = 1.15;
const firstByteBound = 1.6;
const patienceMs = 20_000;

/** The floor for any action that uses the toolkit: read one input, fail. */
const peerSource = `import { getInput, setFailed } from '@actions/core';
try { getInput('x', { required: true }); } catch (error) { setFailed(String(error)); }
`;

async function buildPeer(): Promise<string> {
  const folder = path.join(root, '.cache/bench/start-up');
  await mkdir(path.join(folder, 'out'), { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}\n');
  await writeFile(path.join(folder, 'out/package.json'), '{"type":"module"}\n');
  await writeFile(path.join(folder, 'peer.js'), peerSource);
  const options = { cache: false, minify: false, quiet: true, sourceMap: false, target: 'es2024' } as const;
  const { code } = await ncc(path.join(folder, 'peer.js'), options);
  await writeFile(path.join(folder, 'out/index.js'), code);
  return path.join(folder, 'out/index.js');
}

function builtActions(): readonly string[] {
  const names = readdirSync(path.join(root, 'actions')).toSorted();
  const built = names.filter((name) => existsSync(path.join(root, 'dist', name, 'index.js')));
  if (built.length === 0) throw new Error('dist/ holds no action: run `npm run build` first');
  return built;
}

function runnerEnvironment(folder: string, apiUrl: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    GITHUB_SERVER_URL: apiUrl,
    GITHUB_API_URL: apiUrl,
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_ID: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_ACTOR: 'ada',
    GITHUB_ACTOR_ID: '1',
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: path.join(folder, 'output'),
    GITHUB_STEP_SUMMARY: path.join(folder, 'summary'),
  };
}

const goodInputs = {
  INPUT_ENVIRONMENT: 'production',
  INPUT_SERVICE: 'shop',
  INPUT_SUBJECT: `127.0.0.1:9/shop@sha256:${'b'.repeat(64)}`,
  'INPUT_GITHUB-TOKEN': 'bench',
} as const;

/** Milliseconds from the start of the process to the first byte that reaches us, or null when it ends without one. */
async function untilFirstByte(server: net.Server, program: Program): Promise<number | null> {
  const started = performance.now();
  const child = start(program);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  const timer = setTimeout(() => resolve(null), patienceMs);
  const listen = (socket: net.Socket): void => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => resolve(performance.now() - started));
  };
  server.on('connection', listen);
  child.once('exit', () => resolve(null));
  const elapsed = await promise;
  clearTimeout(timer);
  server.off('connection', listen);
  child.kill('SIGKILL');
  return elapsed;
}

/** Milliseconds of one action, each taken right beside one of the peer, so that the machine's load hits both. */
type Samples = { readonly peer: number[]; readonly check: number[]; readonly byte: number[] };
type Row = { readonly name: string; readonly check: number; readonly byte: number | null };

async function sample(samples: Samples, server: net.Server, programs: Programs): Promise<void> {
  samples.peer.push(await untilExit(programs.peer));
  samples.check.push(await untilExit(programs.unfed));
  const byte = await untilFirstByte(server, programs.fed);
  if (byte !== null) samples.byte.push(byte);
}

/** The peer, the action without inputs, and the action with good ones. */
type Programs = { readonly peer: Program; readonly unfed: Program; readonly fed: Program };

function programsOf(name: string, peer: string, surroundings: Omit<Program, 'script'>): Programs {
  const script = path.join(root, 'dist', name, 'index.js');
  const environment = { ...surroundings.environment, ...goodInputs };
  return {
    peer: { ...surroundings, script: peer },
    unfed: { ...surroundings, script },
    fed: { ...surroundings, script, environment },
  };
}

function rowOf(name: string, { peer, check, byte }: Samples): Row {
  const [peerMs, checkMs, byteMs] = [median(peer), median(check), byte.length > 0 ? median(byte) : null];
  const row = {
    name,
    check: rounded(checkMs / peerMs),
    byte: byteMs === null ? null : rounded(byteMs / peerMs),
  };
  const sent = byteMs === null ? 'sends nothing' : `first byte ${rounded(byteMs)} ms ×${row.byte}`;
  console.log(
    `${name.padEnd(14)} peer ${rounded(peerMs)} ms, input check ${rounded(checkMs)} ms ×${row.check}, ${sent}`,
  );
  return row;
}

async function measure(rounds: number, folder: string): Promise<readonly Row[]> {
  const peer = await buildPeer();
  for (const file of ['output', 'summary']) await writeFile(path.join(folder, file), '');
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const surroundings = {
    environment: runnerEnvironment(folder, `http://127.0.0.1:${port}`),
    directory: folder,
  };
  const all = builtActions().map((name) => ({
    name,
    programs: programsOf(name, peer, surroundings),
    samples: { peer: [], check: [], byte: [] },
  }));
  for (let round = 0; round < rounds; round += 1)
    for (const { samples, programs } of all) await sample(samples, server, programs);
  server.close();
  return all.map(({ name, samples }) => rowOf(name, samples));
}

async function measured(rounds: number, folder: string): Promise<readonly Row[]> {
  try {
    return await measure(rounds, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How long every action needs to its first input check and to its first byte sent, against the toolkit alone. */
export async function bench(rounds: number): Promise<Measured> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'countersign-bench-'));
  const rows = await measured(rounds, folder);
  const bytes = rows.map(({ byte }) => byte).filter((byte) => byte !== null);
  if (bytes.length === 0) throw new Error('no action sent a byte, so there is nothing to measure');
  const [ratio, firstByteRatio] = [Math.max(...rows.map(({ check }) => check)), Math.max(...bytes)];
  const within = ratio <= inputCheckBound && firstByteRatio <= firstByteBound;
  return { actions: rows, ratio, bound: inputCheckBound, firstByteRatio, firstByteBound, within };
}
