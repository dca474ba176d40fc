/** What stops a run from starting at all, as opposed to a job that fails. */

export type TemplateProblem = {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
};

/** GitHub would refuse the run ("startup failure"): nothing is run, every problem is named. */
export class WorkflowInvalid extends Error {
  override readonly name = 'WorkflowInvalid';
  readonly problems: readonly TemplateProblem[];

  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(explainProblem).join('\n'));
    this.problems = problems;
  }
}

/**
 * The workflow asks for something that the harness cannot do faithfully (containers, unknown actions).
 * Thrown rather than failing a job: a test that expects a refusal must not pass for want of an action.
 */
export class HarnessUnsupported extends Error {
  override readonly name = 'HarnessUnsupported';
}

/** One line for a problem: `file (line 3, column 5): message`. */
export function explainProblem(problem: TemplateProblem): string {
  const { file, line, column, message } = problem;
  const place = line === undefined ? '' : ` (line ${line}, column ${column ?? 0})`;
  return `${file}${place}: ${message}`;
}
