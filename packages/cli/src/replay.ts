import { type EvidenceDocument, isSuiteError, SuiteError } from '@countersign/core';
import {
  gates,
  type JudgedAgain,
  rejudge,
  type RejudgedState,
  rejudgedState,
  wrongDerivation,
} from '@countersign/gates';
import type { Command } from './command.ts';
import { textSha256 } from './judged-value.ts';
import { readRecorded } from './recorded-documents.ts';
import { exitUsage } from './usage.ts';

type Replayed = { readonly file: string; readonly state: RejudgedState; readonly lines: readonly string[] };

const exits: Readonly<Record<RejudgedState, number>> = {
  identical: 0,
  differs: 1,
  'cannot-judge': 2,
  corrupt: exitUsage,
};
// Worst first: a corrupt record outweighs one that cannot be judged, and that one that differs.
const worst: readonly RejudgedState[] = ['corrupt', 'cannot-judge', 'differs', 'identical'];

function lineOf(judged: JudgedAgain): string {
  switch (judged.state) {
    case 'identical':
      return `${judged.gate}: identical`;
    case 'differs':
      return `${judged.gate}: differs, recorded ${judged.recorded.effect}, judged again ${judged.judged.effect}`;
    case 'other-semantics':
      return `${judged.gate}: recorded ${judged.recorded.effect} under semantics ${judged.recordedSemantics}, judged again ${judged.judged.effect} under ${judged.semantics}; suite commit ${judged.commit ?? 'not recorded'} gives the recorded one`;
    case 'cannot-judge':
    case 'corrupt':
      return `${judged.gate}: ${judged.state}, ${judged.problem}`;
  }
}

function replayDocument(document: EvidenceDocument): { state: RejudgedState; lines: string[] } {
  const again = rejudge(document, gates, textSha256);
  const derivation = again.corrupt.length === 0 ? wrongDerivation(document, gates, textSha256) : undefined;
  const rejudged = derivation === undefined ? again : { ...again, corrupt: [derivation] };
  const lines = [
    ...rejudged.corrupt.map((problem) => `corrupt, ${problem}`),
    ...rejudged.judgements.map(lineOf),
  ];
  return { state: rejudgedState(rejudged), lines };
}

async function replayFile(file: string): Promise<Replayed> {
  try {
    const { documents } = await readRecorded(file);
    const replayed = documents.map(replayDocument);
    const state = worst.find((one) => replayed.some((document) => document.state === one)) ?? 'cannot-judge';
    const lines =
      documents.length === 0
        ? ['no accepted evidence in it, so there is nothing to judge again']
        : replayed.flatMap((document) => document.lines);
    return { file, state, lines };
  } catch (thrown) {
    if (isSuiteError(thrown)) return { file, state: 'corrupt', lines: [thrown.message] };
    throw thrown;
  }
}

export const replayCommand: Command = {
  help: {
    usage: 'replay RECORD...',
    what: 'Judges the recorded facts again under the recorded policies and compares the verdicts. The facts themselves are\nnot verified again: a record is as true as the store that kept it.',
    options: [],
    exit: '0 all identical, 1 any differs, 2 cannot judge, 3 corrupt record or usage',
  },
  options: [],
  run: async ({ positionals }) => {
    if (positionals.length === 0)
      throw new SuiteError('input-invalid', 'no record was named; expected one or more files');
    const replayed: Replayed[] = [];
    for (const file of positionals) replayed.push(await replayFile(file));
    const state = worst.find((one) => replayed.some((record) => record.state === one)) ?? 'corrupt';
    const text = replayed
      .map((record) =>
        [`${record.state} ${record.file}`, ...record.lines.map((line) => `  ${line}`)].join('\n'),
      )
      .join('\n');
    return { exit: exits[state], text, data: { state, records: replayed } };
  },
};
