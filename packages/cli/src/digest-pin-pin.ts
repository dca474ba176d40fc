import { SuiteError } from '@countersign/core';
import { type PinNote, type PinPlan, planPins } from '@countersign/gates/digest-pin/pins';
import type { CommandResult } from './command.ts';
import { plural } from './digest-pin-report.ts';
import { standardInput } from './digest-pin-sources.ts';
import type { PinTask } from './digest-pin-task.ts';
import { refuseChanged, writeWhole } from './digest-pin-write.ts';
import { lineDiff } from './line-diff.ts';

/** One line for what stays as it is. */
export function noteLine({ file, line, column, reference, state, why }: PinNote): string {
  const what = reference === null ? why : `${reference}: ${why}`;
  return `${file}:${line}:${column}: ${state === 'mutable' ? '✗' : '?'} ${what}`;
}

function linkNotes({ sources }: PinTask): readonly PinNote[] {
  return sources.links.map((file) => {
    const why = 'it is a link, and links are not followed';
    return { file, line: 1, column: 1, reference: null, state: 'unknown', why };
  });
}

/** All that is not pinned or not known after a plan. */
export function notesOf(task: PinTask, plan: PinPlan): readonly PinNote[] {
  return [...plan.problems, ...plan.skipped, ...linkNotes(task)];
}

/** 2 where something is not known or there is nothing at all, 1 where something stays mutable, else 0. */
export function exitAfter(plan: PinPlan, notes: readonly PinNote[]): number {
  if (plan.references === 0 || notes.some(({ state }) => state === 'unknown')) return 2;
  return notes.length > 0 ? 1 : 0;
}

/** The plan for the files of a command line; policy settings say where references are, and where none are. */
export async function planFor(task: PinTask, purpose: 'pin' | 'lock'): Promise<PinPlan> {
  const { ports, context, sources, policy } = task;
  const { imagePaths, helmPaths, exclude } = policy;
  return planPins(ports, context, { files: sources.files, imagePaths, helmPaths, exclude, purpose });
}

async function write(plan: PinPlan): Promise<void> {
  // Every file is proven by now; looking at all of them again before the first is written keeps them together.
  for (const { path, before } of plan.files) await refuseChanged(path, before);
  for (const { path, after } of plan.files) await writeWhole(path, after);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function diffLines(plan: PinPlan): readonly string[] {
  return plan.files.flatMap(({ path, before, after }) => lineDiff(path, decode(before), decode(after)));
}

function pinLines(plan: PinPlan): readonly string[] {
  const pins = plan.files.flatMap((file) => file.pins);
  return pins.map(
    ({ file, line, column, reference, to }) => `${file}:${line}:${column}: ${reference} → ${to}`,
  );
}

function summaryOf(task: PinTask, plan: PinPlan, done: string): string {
  const pins = plan.files.reduce((sum, file) => sum + file.pins.length, 0);
  const files = plural(task.sources.files.length, 'file');
  if (plan.references === 0) return `? no image and no action is named in ${files}`;
  const left = plan.skipped.length + plan.problems.length;
  return `${plural(plan.references, 'reference')} in ${files}: ${plan.alreadyPinned} were pinned, ${pins} ${done}, ${left} not.`;
}

/** Pins what is not pinned, by insertions alone. */
export async function runPin(task: PinTask): Promise<CommandResult> {
  const { words, sources } = task;
  if (sources.files.some(({ path }) => path === standardInput))
    throw new SuiteError('input-invalid', 'pin writes files; expected files, folders or patterns, not -');
  const showing = words.flags.includes('dry-run') || words.flags.includes('diff');
  const plan = await planFor(task, 'pin');
  if (!showing) await write(plan);
  const notes = notesOf(task, plan);
  const lines = words.flags.includes('diff') ? diffLines(plan) : pinLines(plan);
  const text = [...lines, ...notes.map(noteLine), summaryOf(task, plan, showing ? 'would be' : 'are now')];
  const files = plan.files.map(({ path, insertions, pins }) => ({ path, insertions, pins }));
  const { references, alreadyPinned } = plan;
  const data = { written: !showing, references, alreadyPinned, files, left: notes };
  return { exit: exitAfter(plan, notes), text: text.join('\n'), data };
}
