import type { SarifResult, SarifRule } from '@countersign/gates/digest-pin';
import type { PinNote, PinPlan, PlannedPin } from '@countersign/gates/digest-pin/pins';
import { markdownText } from './plain-text.ts';

export const sarifRules: readonly SarifRule[] = [
  {
    id: 'pin-digests/not-pinned',
    title: 'A reference that can be changed is not pinned',
    help: 'Pin it by digest or by full commit SHA; pin-digests writes the pins.',
  },
  {
    id: 'pin-digests/not-pinnable',
    title: 'A reference cannot be pinned where it stands',
    help: 'Write the reference so that a digest can stand behind it.',
  },
  {
    id: 'pin-digests/not-understood',
    title: 'Something is not understood, so that a reference may hide in it',
    help: 'Write it plainly, or make what it names reachable.',
  },
];

function noteText({ reference, why }: PinNote): string {
  return reference === null ? why : `${reference}: ${why}`;
}

function noteResult(note: PinNote): SarifResult {
  const { file, line, column, state } = note;
  const ruleId = state === 'mutable' ? 'pin-digests/not-pinnable' : 'pin-digests/not-understood';
  return { ruleId, level: 'error', text: noteText(note), file, line, column };
}

function pinResult({ file, line, column, reference, to }: PlannedPin): SarifResult {
  const text = `${reference} is not pinned; it names ${to} now.`;
  return { ruleId: 'pin-digests/not-pinned', level: 'warning', text, file, line, column };
}

/** Every reference that is not pinned at the commit that was read, and whatever was not understood. */
export function sarifResults(plan: PinPlan, notes: readonly PinNote[]): readonly SarifResult[] {
  return [...notes.map(noteResult), ...plan.files.flatMap(({ pins }) => pins.map(pinResult))];
}

const mostRows = 200;

/** What a reviewer of the pull request has to know. Every text in it may be the author's of a file. */
export function pullRequestText(plan: PinPlan, notes: readonly PinNote[], lock: string | null): string {
  const pins = plan.files.flatMap((file) => file.pins);
  const rows = pins
    .slice(0, mostRows)
    .map(
      ({ file, line, reference, to }) =>
        `| ${markdownText(file)} | ${line} | ${markdownText(reference)} | ${markdownText(to)} |`,
    );
  const more = pins.length > mostRows ? [`${pins.length - mostRows} more are in the change.`] : [];
  const table =
    rows.length === 0
      ? []
      : ['| file | line | reference | pinned to |', '| --- | --- | --- | --- |', ...rows, ''];
  const locked = lock === null ? [] : [`${markdownText(lock)} holds what every reference names now.`, ''];
  const left = notes
    .slice(0, mostRows)
    .map(
      (note) =>
        `- ${markdownText(note.file)}, line ${note.line}: ${markdownText(noteText(note)).slice(0, 300)}`,
    );
  const rest = left.length === 0 ? [] : ['Not pinned:', '', ...left, ''];
  return [
    ...locked,
    ...table,
    ...more,
    ...rest,
    'Only insertions: taking them away gives the same bytes as before.',
    '',
  ].join('\n');
}

/** One line for what stays as it is. */
export function noteLine(note: PinNote): string {
  return `${note.file}:${note.line}:${note.column}: ${noteText(note)}`;
}
