import { findReferences, mayHoldReference, type Pin, pinFile } from '@countersign/references';
import { parseAllDocuments } from 'yaml';
import { generateFile, generateOther } from '../references/generate.ts';
import type { Measured } from './bench.ts';
import { median, rounded } from './timing.ts';

const files = 1_000;
/** Rounds that are not counted: both sides are compiled in them. */
const warmUp = 10;
/** Every tenth file holds references. */
const every = 10;
/** Finding, pinning and proving may cost so many times what one look at the text and one parse of that tenth do. */
const bound = 2;

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const commit = '0123456789'.repeat(4);
const anyReference = /^[ \t]*(?:-[ \t]+)?["']?(?:image|uses|newTag|repository)["']?[ \t]*:|^FROM[ \t]/m;

type File = { readonly path: string; readonly bytes: Uint8Array };

function generate(): readonly File[] {
  return Array.from({ length: files }, (_, index) =>
    index % every === 0 ? generateFile(index) : generateOther(index),
  );
}

/** One look at every text, and a parse of those that hold references, which it is told. */
function floor(all: readonly File[]): number {
  let matched = 0;
  for (const [index, { bytes }] of all.entries()) {
    const text = new TextDecoder().decode(bytes);
    if (anyReference.test(text)) matched += 1;
    if (index % every === 0) parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false });
  }
  return matched;
}

function pinAll({ path, bytes }: File): number {
  if (!mayHoldReference(bytes)) return 0;
  const options = { path };
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const { references } = findReferences(text, options);
  const pins = references.flatMap((reference): Pin[] => {
    if (reference.place === null) return [];
    return [{ reference, with: reference.place.style.startsWith('ref') ? { commit } : { digest } }];
  });
  const pinned = pinFile(bytes, pins, options);
  if (pinned.state === 'refused') throw new Error(`${path}:${pinned.line} is refused: ${pinned.why}`);
  return pinned.insertions.length;
}

/** Milliseconds of processor time: both sides only compute, and what else the machine does is not theirs. */
function timed(times: number[], work: () => number): number {
  const started = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(started);
  times.push((user + system) / 1_000);
  return result;
}

/** Finding, pinning and proving in memory, against one pattern over every file and one parse of those that hold references. */
export async function bench(rounds: number): Promise<Measured> {
  const all = generate();
  const bytes = all.reduce((sum, file) => sum + file.bytes.length, 0);
  const [ours, peer]: [number[], number[]] = [[], []];
  const counts = { matched: 0, insertions: 0 };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    counts.matched = timed(peer, () => floor(all));
    counts.insertions = timed(ours, () => all.reduce((sum, file) => sum + pinAll(file), 0));
  }
  const [ourTimes, peerTimes] = [ours.slice(warmUp), peer.slice(warmUp)];
  const [oursMs, floorMs] = [median(ourTimes), median(peerTimes)];
  // Round by round: what else the machine does slows both sides of a round alike.
  const ratio = rounded(median(ourTimes.map((time, round) => time / (peerTimes[round] ?? Number.NaN))));
  const kilobytes = Math.round(bytes / 1_000);
  console.log(
    `${files} files, ${kilobytes} kB, a tenth with references: found, pinned (${counts.insertions} insertions) and proven in ${rounded(oursMs)} ms of processor time; a pattern and a parse take ${rounded(floorMs)} ms, ×${ratio}`,
  );
  return {
    files,
    kilobytes,
    ...counts,
    oursMs: rounded(oursMs),
    floorMs: rounded(floorMs),
    ratio,
    bound,
    within: ratio <= bound,
  };
}
