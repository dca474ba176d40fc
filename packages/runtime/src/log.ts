import { info } from '@actions/core';
import type { Effect } from '@countersign/core';
import { plainText } from './plain-text.ts';
import type { Shown } from './surface.ts';

const marks: Readonly<Record<Effect, string>> = { allow: '✓', deny: '✗', unknown: '?' };

/** `freeze-window: deny, so the gate is shut`. */
export function headline(shown: Pick<Shown, 'gate' | 'effect' | 'opened' | 'by'>): string {
  const state = shown.opened ? 'open' : 'shut';
  const why = shown.by === 'observe' ? ' because the policy only observes' : '';
  return `${shown.gate}: ${shown.effect}, so the gate is ${state}${why}`;
}

/** Prints the verdict and every reason with its remedy to the job log. Each line begins with a mark, never with `::`. */
export function writeLog(shown: Shown): void {
  info(`${marks[shown.effect]} ${headline(shown)}`);
  for (const reason of shown.reasons) {
    info(`${marks[reason.effect]} ${reason.code}: ${plainText(reason.text)}`);
    if (reason.remedy !== null) info(`→ ${plainText(reason.remedy)}`);
  }
}
