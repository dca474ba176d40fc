import { catalogueOf, type EvidenceDocument, SuiteError, subjectText, type Table } from '@countersign/core';
import { gates, tablesOf } from '@countersign/gates';
import type { Command } from './command.ts';
import { type Recorded, readRecorded } from './recorded-documents.ts';
import { verdictText } from './verdict-text.ts';

// Control characters would let whoever wrote a bundle write to the terminal.
const unseen = /[\p{Cc}\p{Cf}\u{2028}\u{2029}]+/gu;

function tableText({ title, rows }: Table): string {
  const lines = rows.map(([mark = '', ...cells]) => `    ${mark} ${cells.join(' · ').replace(unseen, ' ')}`);
  return [`  ${title}:`, ...lines].join('\n');
}

function documentText(document: EvidenceDocument): string {
  const { request, effect, opened, by, expires } = document;
  const judgements = document.judgements.map(({ gate, verdict }) => {
    const known = gates[gate];
    return known === undefined
      ? `? ${gate}: this version has no such gate`
      : verdictText(gate, catalogueOf(known), verdict);
  });
  return [
    `${document.gate} in run ${request.run.id} attempt ${request.run.attempt} of ${request.repository.name}`,
    `  ${subjectText(request.subject)} to ${request.environment} (${request.service}), asked by ${request.triggeringActor.login}`,
    `  at ${request.at}: ${effect}, ${opened ? `open by ${by}` : 'shut'}, until ${expires}`,
    ...judgements,
    ...document.judgements.flatMap(tablesOf).map(tableText),
  ].join('\n');
}

function headText(recorded: Recorded): string[] {
  if (recorded.kind === 'evidence') return [];
  const { predicate } = recorded.record;
  return [
    `${predicate.outcome}: ${predicate.subject} to ${predicate.environment} (${predicate.service}), recorded at ${predicate.recordedAt}`,
  ];
}

export const explainCommand: Command = {
  help: {
    usage: 'explain RECORD',
    what: 'Says in plain words what was asked, who asked, what each gate answered and why.',
    options: [],
    exit: '0 explained, 3 corrupt record or usage',
  },
  options: [],
  run: async ({ positionals }) => {
    const [file] = positionals;
    if (file === undefined)
      throw new SuiteError('input-invalid', 'no record was named; expected a record or an evidence file');
    const recorded = await readRecorded(file);
    const text = [...headText(recorded), ...recorded.documents.map(documentText)].join('\n');
    return { exit: 0, text, data: recorded };
  },
};
