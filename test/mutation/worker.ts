// One thread that judges the cases of one gate under one mutant after another.
import { parentPort, workerData } from 'node:worker_threads';
import { type Case, corpusCases, firstRefusal, generatorOf } from './cases.ts';
import { coverageOf, isCovered } from './coverage.ts';
import { openRoom } from './mutated-gate.ts';
import type { Mutant } from './mutants.ts';
import { candidateCases, readReference, referenceCases, startsOf } from './references.ts';
import { type GateId, roomUrl } from './room.ts';

/** `candidates`: judge that many generated cases instead of the recorded ones, to find out which to record. */
export type WorkerTask = { readonly gate: GateId; readonly seed: number; readonly candidates: number };
/** `by` names the case that told the mutant from the gate; null when none did. */
export type WorkerAnswer = {
  readonly id: string;
  readonly by: string | null;
  readonly uncovered?: readonly string[];
};
/** Places to look up in the coverage of the gate as it is. */
export type Probe = readonly { readonly id: string; readonly file: string; readonly offset: number }[];

const task = workerData as WorkerTask;
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');

async function casesOf({ gate, seed, candidates }: WorkerTask): Promise<Case[]> {
  const generator = await generatorOf(gate);
  const corpus = corpusCases(generator.gate);
  const starts = startsOf(generator, corpus);
  if (candidates > 0) return [...corpus, ...candidateCases(starts, seed, candidates)];
  const reference = readReference(gate);
  return [...corpus, ...(reference === null ? [] : referenceCases(starts, reference))];
}

const cases = await casesOf(task);
const room = openRoom(task.gate);

/** The case that killed last goes first: mutants of one function fall to the same cases. */
function moveUp(name: string): void {
  const index = cases.findIndex((each) => each.name === name);
  if (index > 0) cases.unshift(...cases.splice(index, 1));
}

async function answer(mutant: Mutant): Promise<WorkerAnswer> {
  const { id } = mutant;
  try {
    const by = firstRefusal(await room.load(mutant), cases);
    if (by !== null && task.candidates === 0) moveUp(by);
    return { id, by };
  } catch {
    return { id, by: 'loading' };
  }
}

async function probed(probe: Probe): Promise<WorkerAnswer> {
  const url = roomUrl(task.gate);
  const covered = await coverageOf(url, async () => {
    firstRefusal(await room.load(null), cases);
  });
  const missed = probe.filter(({ file, offset }) => !isCovered(covered, url + file, offset));
  return { id: 'probe', by: null, uncovered: missed.map(({ id }) => id) };
}

port.on('message', (asked: Mutant | Probe) => {
  const answered = 'id' in asked ? answer(asked) : probed(asked);
  void answered.then((given) => port.postMessage(given));
});
const untouched = firstRefusal(await room.load(null), cases);
port.postMessage({ id: 'ready', by: untouched } satisfies WorkerAnswer);
