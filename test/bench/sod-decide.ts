import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { canonicalJson, check, judge, type JudgedPolicy } from '@countersign/core';
import { sodCheckGate, type SodCheckFacts, type SodCheckPolicy } from '@countersign/gates/sod-check';
import { judgedPolicy } from '../fuzz/laws.ts';
import {
  change,
  commits,
  honestFacts,
  pullRequest,
  ref,
  sha,
  signedByGitHub,
} from '../gates/sod-check/honest.ts';
import type { Measured } from './bench.ts';
import { median, rounded } from './timing.ts';

/** Commits in the range, each of a pull request of its own. */
const count = 10_000;
/** Judging may cost so many times what reading and checking the same facts does. */
const bound = 3;

const squash = sha(0xabc);
/** What stands for one commit and its pull request in the template. */
const template = {
  before: commits.recorded,
  made: squash,
  head: commits.change,
  id: 'PR_7',
  branch: pullRequest().headRef ?? '',
};
const shaOf = (kind: number, index: number): string => sha(kind * 0x1000000 + index);
const madeAt = (index: number): string => (index === 0 ? commits.recorded : shaOf(1, index));

/** One squashed pull request after another: the same honest change, with other names. */
function nth(text: string, index: number): string {
  return text
    .replaceAll(template.made, madeAt(index))
    .replaceAll(template.head, shaOf(2, index))
    .replaceAll(template.before, madeAt(index - 1))
    .replaceAll(`"${template.id}"`, `"PR_${index}"`)
    .replaceAll(template.branch, `${template.branch}-${index}`)
    .replaceAll(/"(number|pullRequest)":7\b/gu, `"$1":${index}`);
}

function isOfTheChange(text: string): boolean {
  return [template.made, template.head, `"${template.id}"`].some((mark) => text.includes(mark));
}

/** Every list entry about the one change, once for each change. */
function multiplied(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown): unknown[] => {
      const text = JSON.stringify(item);
      if (!isOfTheChange(text)) return [item];
      return Array.from({ length: count }, (_, index) => JSON.parse(nth(text, index + 1)) as unknown);
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, multiplied(inner)]));
}

function oneChange(): SodCheckFacts {
  const made = change({ commit: squash, signature: signedByGitHub, pullRequests: [ref()] });
  return honestFacts({
    range: [made],
    pulls: [pullRequest({ mergeCommit: squash })],
    facts: { head: squash },
  });
}

function manyChanges(): unknown {
  const many = multiplied(oneChange()) as SodCheckFacts;
  const { fromRecord } = many;
  if (fromRecord.state === 'missing') throw new Error('the template has no range');
  const head = madeAt(count);
  return {
    ...many,
    head,
    fromRecord: { ...fromRecord, value: { ...fromRecord.value, head, total: count } },
  };
}

function read(file: string): SodCheckFacts {
  const checked = check(sodCheckGate.facts, JSON.parse(readFileSync(file, 'utf8')));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems).slice(0, 500));
  return checked.value;
}

function strictPolicy(): JudgedPolicy<SodCheckPolicy> {
  const checked = check(sodCheckGate.policy, {});
  if (!checked.ok) throw new Error('the strict preset does not fit the schema');
  return { ...judgedPolicy(checked.value), value: checked.value };
}

/** Notes how long the work took, in milliseconds. */
function timed<T>(times: number[], work: () => T): T {
  const started = performance.now();
  const result = work();
  times.push(performance.now() - started);
  return result;
}

function measure(file: string, rounds: number): { readonly reading: number; readonly judging: number } {
  const policy = strictPolicy();
  const [reading, judging]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const facts = timed(reading, () => read(file));
    const { effect, reasons } = timed(judging, () => judge(sodCheckGate, [policy], facts));
    if (effect !== 'allow')
      throw new Error(`the honest range is judged ${effect}, expected allow: ${JSON.stringify(reasons[0])}`);
  }
  return { reading: median(reading), judging: median(judging) };
}

/** Judging ten thousand commits of ten thousand pull requests, against reading and checking the same facts file. */
export async function bench(rounds: number): Promise<Measured> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-bench-'));
  try {
    const file = path.join(folder, 'facts.json');
    const text = canonicalJson(manyChanges());
    writeFileSync(file, text);
    const { reading, judging } = measure(file, rounds);
    const ratio = rounded(judging / reading);
    const megabytes = rounded(text.length / 1e6);
    console.log(
      `${count} commits, ${count} pull requests, ${megabytes} MB: read and checked in ${rounded(reading)} ms, judged in ${rounded(judging)} ms, ×${ratio}`,
    );
    return {
      commits: count,
      megabytes,
      readingMs: rounded(reading),
      judgingMs: rounded(judging),
      ratio,
      bound,
      within: ratio <= bound,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
