import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import * as http from 'node:http';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { acceptedManifests, type Image, parseImage } from '@countersign/oci';
import { createRegistryClient, registryCredentials } from '@countersign/oci/client';
import { createPorts } from '@countersign/runtime/ports';
import { quietMachine } from '../oci/quiet-machine.ts';
import { startDockerRegistry } from '../real/docker-registry.ts';
import { cacheFolder, type ToolName, tools } from '../real/tools/tool.ts';
import { pushTags } from '../support/registry/push-tags.ts';
import type { Measured } from './bench.ts';
import { median, rounded } from './timing.ts';

const tagCount = 500;
const atOnce = 16;
const loopBound = 1.3;
/** Of skopeo, for which it was measured; of crane where that is all there is. crane starts faster: see what is printed. */
const programBound = 10;
/** A process for each tag is slow, so a part of the tags stands for all of them. */
const sampleCount = 16;

/** What docker-registry takes for a manifest when sixteen ask at once, and less. */
const standInMilliseconds = 5;

const run = promisify(execFile);

/** Where a tool is, when it is there already; nothing is installed for a bench. */
function programOf(name: ToolName): string | null {
  const tool = tools[name];
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin'];
  const cached = 'version' in tool ? [path.join(cacheFolder, `${name}-${tool.version}`)] : [];
  return [...cached, ...folders].map((folder) => path.join(folder, name)).find(existsSync) ?? null;
}

type Served = { readonly name: string; readonly url: string; readonly stop: () => Promise<void> };

/** The stand-in in a process of its own, so that it takes no time of the clients'. */
async function startStandIn(): Promise<Served> {
  const script = fileURLToPath(import.meta.resolve('../support/registry/serve.ts'));
  const child: ChildProcess = spawn(process.execPath, [script, String(standInMilliseconds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('the stand-in has no output');
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  const name = `the stand-in, ${standInMilliseconds} ms a manifest (docker-registry is not installed)`;
  return { name, url, stop };
}

async function startServer(): Promise<Served> {
  const program = programOf('docker-registry');
  if (program === null) return startStandIn();
  const registry = await startDockerRegistry(program);
  return { name: 'docker-registry', url: registry.url, stop: () => registry.stop() };
}

type Task = { readonly url: string; readonly images: readonly Image[]; readonly expected: readonly string[] };

/** Every way must find what was pushed, or its time counts for nothing. */
function requireSame(found: readonly (string | null)[], expected: readonly string[], who: string): void {
  const wrong = found.findIndex((digest, at) => digest !== expected[at]);
  if (found.length !== expected.length || wrong >= 0)
    throw new Error(
      `${who} found ${found[wrong] ?? 'nothing'}, expected ${expected[wrong] ?? 'another count'}`,
    );
}

async function resolveWithUs({ images }: Task): Promise<readonly (string | null)[]> {
  const ports = createPorts({ workspace: '.', attempts: 1 });
  const find = registryCredentials({ machine: quietMachine() }, { githubToken: null });
  const client = createRegistryClient(ports, find);
  try {
    const facts = await Promise.all(images.map((image) => client.getManifest(image)));
    return facts.map((fact) => (fact.state === 'known' ? fact.value.digest : null));
  } finally {
    await ports.close();
  }
}

/** Takes the images in so many loops that run beside one another. */
async function inLoops(
  images: readonly Image[],
  loops: number,
  digestOf: (image: Image) => Promise<string | null>,
): Promise<readonly (string | null)[]> {
  const found: (string | null)[] = Array.from({ length: images.length }, () => null);
  const left = images.entries();
  // One iterator for all of them, so each image is taken once.
  const loop = async (): Promise<void> => {
    for (const [at, image] of left) found[at] = await digestOf(image);
  };
  await Promise.all(Array.from({ length: loops }, loop));
  return found;
}

function getDigest(url: string, agent: http.Agent): Promise<string | null> {
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  const request = http.get(url, { agent, headers: { accept: acceptedManifests } }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () => {
      const digest = `sha256:${createHash('sha256').update(Buffer.concat(chunks)).digest('hex')}`;
      resolve(response.headers['docker-content-digest'] === digest ? digest : null);
    });
  });
  request.on('error', reject);
  return promise;
}

/** The floor: sixteen loops over kept connections, a GET and a sha256 for each tag, and nothing else. */
async function resolveWithLoop({ url, images }: Task): Promise<readonly (string | null)[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce });
  const found = await inLoops(images, atOnce, ({ path: repository, tag }) =>
    getDigest(`${url}/v2/${repository}/manifests/${tag}`, agent),
  );
  agent.destroy();
  return found;
}

type Resolve = (task: Task) => Promise<readonly (string | null)[]>;

async function timed(resolve: Resolve, task: Task, who: string): Promise<number> {
  const started = performance.now();
  const found = await resolve(task);
  const elapsed = performance.now() - started;
  requireSame(found, task.expected, who);
  return elapsed;
}

type Program = { readonly name: 'crane' | 'skopeo'; readonly file: string };

function programArguments(name: Program['name'], reference: string): readonly string[] {
  return name === 'crane'
    ? ['digest', '--insecure', reference]
    : ['inspect', '--no-tags', '--tls-verify=false', '--format={{.Digest}}', `docker://${reference}`];
}

/** These programs take one reference, so it is a process for each, as scripts call them: so many at once. */
function resolveWithProgram(name: Program['name'], file: string, processes: number): Resolve {
  return ({ images }) =>
    inLoops(images, processes, async (image) => {
      const { stdout } = await run(file, [...programArguments(name, `${image.name}:${image.tag}`)]);
      return stdout.trim();
    });
}

function foundPrograms(): readonly Program[] {
  return (['crane', 'skopeo'] as const).flatMap((name) => {
    const file = programOf(name);
    return file === null ? [] : [{ name, file }];
  });
}

/** Milliseconds of each round; what stands in one list was measured beside its neighbour in the other. */
type LoopSamples = { readonly us: number[]; readonly loop: number[] };
/** `apart` is one process after the other, `together` sixteen beside one another. */
type ProgramSamples = { readonly us: number[]; readonly apart: number[]; readonly together: number[] };

async function sampleLoop(rounds: number, task: Task): Promise<LoopSamples> {
  const samples: LoopSamples = { us: [], loop: [] };
  const us = async (): Promise<void> => void samples.us.push(await timed(resolveWithUs, task, 'our client'));
  const loop = async (): Promise<void> =>
    void samples.loop.push(await timed(resolveWithLoop, task, 'the loop'));
  // Once each, uncounted: code and the registry's caches are warm for both.
  await timed(resolveWithUs, task, 'our client');
  await timed(resolveWithLoop, task, 'the loop');
  for (let round = 0; round < rounds; round += 1)
    for (const one of round % 2 === 0 ? [us, loop] : [loop, us]) await one();
  return samples;
}

async function sampleProgram(rounds: number, task: Task, { name, file }: Program): Promise<ProgramSamples> {
  const images = task.images.slice(0, sampleCount);
  const part: Task = { url: task.url, images, expected: task.expected.slice(0, sampleCount) };
  const all = tagCount / sampleCount;
  const samples: ProgramSamples = { us: [], apart: [], together: [] };
  for (let round = 0; round < rounds; round += 1) {
    samples.us.push(await timed(resolveWithUs, task, 'our client'));
    samples.apart.push((await timed(resolveWithProgram(name, file, 1), part, name)) * all);
    samples.together.push((await timed(resolveWithProgram(name, file, atOnce), part, name)) * all);
  }
  return samples;
}

/** The middle of what one took of the other in each round: the machine's load hits both. */
function medianRatio(left: readonly number[], right: readonly number[]): number {
  return rounded(median(left.map((value, at) => value / (right[at] ?? Number.NaN))));
}

function reportLoop({ us, loop }: LoopSamples) {
  const ratio = medianRatio(us, loop);
  const found = { us: rounded(median(us)), loop: rounded(median(loop)), ratio };
  console.log(
    `${tagCount} tags, ${atOnce} at once: us ${found.us} ms, plain loop ${found.loop} ms, ×${ratio}`,
  );
  return found;
}

function reportProgram(name: string, { us, apart, together }: ProgramSamples) {
  const [times, timesTogether] = [medianRatio(apart, us), medianRatio(together, us)];
  const found = { apart: rounded(median(apart)), together: rounded(median(together)), times, timesTogether };
  console.log(
    `${name}, a process for each tag: ${found.apart} ms one after the other (we are ${times} times as fast), ${found.together} ms ${atOnce} at once (${timesTogether} times); for ${tagCount} tags, extrapolated from ${sampleCount}`,
  );
  return { name, sample: sampleCount, ...found };
}

async function measure(rounds: number, task: Task, programs: readonly Program[]): Promise<Measured> {
  const loop = reportLoop(await sampleLoop(rounds, task));
  const reports: ReturnType<typeof reportProgram>[] = [];
  for (const program of programs)
    reports.push(reportProgram(program.name, await sampleProgram(rounds, task, program)));
  const skipped = programs.length === 0 ? { skipped: 'neither crane nor skopeo is installed' } : {};
  if (skipped.skipped !== undefined) console.log(`no program to compare with: ${skipped.skipped}`);
  const judged = reports.find(({ name }) => name === 'skopeo') ?? reports[0];
  if (judged !== undefined)
    console.log(`the bound of ${programBound} times is judged by ${judged.name}, one after the other`);
  const within = loop.ratio <= loopBound && (judged === undefined || judged.times >= programBound);
  const programsBound = { programBound, judgedBy: judged?.name ?? null };
  return { ...loop, programs: reports, ...programsBound, ...skipped, bound: loopBound, within };
}

function imageOf(text: string): Image {
  const parsed = parseImage(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`);
  return parsed.value;
}

/** Five hundred tags resolved by our client, by a bare loop over kept connections, and by a program for each tag. */
export async function bench(rounds: number): Promise<Measured> {
  const server = await startServer();
  try {
    const tags = Array.from({ length: tagCount }, (_, at) => `v${at}`);
    const expected = await pushTags(server.url, 'acme/bench', tags);
    const { host } = new URL(server.url);
    const images = tags.map((tag) => imageOf(`${host}/acme/bench:${tag}`));
    const programs = foundPrograms();
    console.log(
      `registry: ${server.name}; peers: ${['a plain loop', ...programs.map(({ name }) => name)].join(', ')}`,
    );
    const measured = await measure(rounds, { url: server.url, images, expected }, programs);
    return { registry: server.name, ...measured };
  } finally {
    await server.stop();
  }
}
