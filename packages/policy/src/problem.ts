import { problemText, type SchemaProblem } from '@countersign/core';

/** One thing wrong with a policy text, with its place. Lines and columns count from 1. */
export type PolicyProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
};

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

export type Place = { readonly line: number; readonly column: number };

export function schemaProblem(file: string, place: Place, problem: SchemaProblem): PolicyProblem {
  return { file, ...place, text: problemText(problem) };
}

/** `file:line:column: text`, the form that editors and terminals make clickable. */
export function policyProblemText(problem: PolicyProblem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.text}`;
}
