import { Worker } from 'node:worker_threads';
import type { Mutant } from './mutants.ts';
import type { Probe, WorkerAnswer, WorkerTask } from './worker.ts';

/** `by` names the case that killed; a mutant that runs too long was noticed, too. */
export type Outcome =
  | { readonly state: 'killed'; readonly by: string }
  | { readonly state: 'survived' }
  | { readonly state: 'timed out' }
  | { readonly state: 'no coverage' };
export type Judged = { readonly mutant: Mutant; readonly outcome: Outcome };

/** Loaded modules stay in a thread's memory, so that a thread serves only so many mutants. */
const mutantsPerThread = 400;
const threads = 2;

type Thread = { readonly worker: Worker; served: number };

function nextAnswer(worker: Worker, patienceMs: number): Promise<WorkerAnswer | 'timed out'> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve('timed out'), patienceMs);
    worker.removeAllListeners();
    worker.once('error', reject);
    worker.once('message', (answer: WorkerAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}

async function openThread(task: WorkerTask, patienceMs: number): Promise<Thread> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: task });
  const ready = await nextAnswer(worker, patienceMs);
  if (ready === 'timed out') throw new Error(`${task.gate}: the cases were not judged in ${patienceMs} ms`);
  if (ready.by === null) return { worker, served: 0 };
  await worker.terminate();
  throw new TypeError(`${task.gate}: the gate itself does not answer as recorded: ${ready.by}`);
}

function outcomeOf(answer: WorkerAnswer | 'timed out'): Outcome {
  if (answer === 'timed out') return { state: 'timed out' };
  return answer.by === null ? { state: 'survived' } : { state: 'killed', by: answer.by };
}

async function judgeOne(thread: Thread, mutant: Mutant, patienceMs: number): Promise<Outcome> {
  const answered = nextAnswer(thread.worker, patienceMs);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.worker.postMessage(mutant);
  thread.served += 1;
  return outcomeOf(await answered);
}

export type Watch = {
  /** Called after each mutant. */
  readonly onJudged: (judged: Judged) => void;
  /** How long a thread may be silent before its mutant counts as endless. */
  readonly patienceMs: number;
};

async function serve(task: WorkerTask, waiting: Mutant[], watch: Watch): Promise<void> {
  let thread: Thread | null = null;
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    thread ??= await openThread(task, openingPatienceMs);
    const outcome = await judgeOne(thread, mutant, watch.patienceMs);
    watch.onJudged({ mutant, outcome });
    if (outcome.state !== 'timed out' && thread.served < mutantsPerThread) continue;
    await thread.worker.terminate();
    thread = null;
  }
  await thread?.worker.terminate();
}

/** Making and judging thousands of candidates takes a while. */
const openingPatienceMs = 180_000;

/** Judges every mutant, two at a time. */
export async function judgeMutants(
  task: WorkerTask,
  mutants: readonly Mutant[],
  watch: Watch,
): Promise<void> {
  const waiting = [...mutants];
  await Promise.all(Array.from({ length: threads }, () => serve(task, waiting, watch)));
}

/** Which of the mutants lie where no case ever comes. */
export async function uncovered(task: WorkerTask, mutants: readonly Mutant[]): Promise<ReadonlySet<string>> {
  const probe: Probe = mutants.map(({ id, file, edit }) => ({ id, file, offset: edit.start }));
  const { worker } = await openThread(task, openingPatienceMs);
  const answered = nextAnswer(worker, openingPatienceMs);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage(probe);
  const answer = await answered;
  await worker.terminate();
  if (answer === 'timed out' || answer.uncovered === undefined) throw new Error('coverage was not measured');
  return new Set(answer.uncovered);
}
