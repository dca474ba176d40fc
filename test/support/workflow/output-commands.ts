/** What a step's output does: workflow commands are obeyed, other lines go to the log (actions/runner ActionCommandManager). */
import { relative } from 'node:path';
import { setFolded } from './folded-key.ts';
import type { JobState, StepState } from './job-state.ts';
import { annotate, note } from './step-record.ts';
import type { Annotation, AnnotationLevel } from './types.ts';
import { parseWorkflowCommand, type WorkflowCommand } from './workflow-command.ts';

type Handler = (command: WorkflowCommand, line: string) => void;

const silent = new Set(['add-mask', 'debug', 'error', 'warning', 'notice']);

/** Gives the receiver of a process's lines. `stop-commands` holds for this process alone. */
export function commandReceiver(job: JobState, step: StepState): (line: string) => void {
  const handlers = commandHandlers(job, step);
  let stopToken: string | undefined;
  let echo = job.options.debug === true;
  handlers['echo'] = ({ data }) => {
    const value = data.trim().toUpperCase();
    if (value !== 'ON' && value !== 'OFF') throw new Error(`Invalid echo command value: '${data}'.`);
    echo = value === 'ON';
  };
  handlers['stop-commands'] = ({ data }, line) => {
    checkStopToken(data, handlers);
    stopToken = data.toLowerCase();
    if (data.length > 6) job.masker.add(data);
    step.record.write(line);
  };
  const isCommand = (name: string) => name.toLowerCase() in handlers || name.toLowerCase() === stopToken;
  return (line) => {
    const command = parseWorkflowCommand(line, isCommand);
    if (!command) return step.record.write(line);
    if (stopToken !== undefined) {
      if (command.name === stopToken) stopToken = undefined;
      return step.record.write(line);
    }
    if (echo && !silent.has(command.name)) step.record.write(line);
    obey(
      job,
      step,
      () => handlers[command.name]?.(command, line),
      silent.has(command.name) ? command.name : line,
    );
  };
}

function obey(job: JobState, step: StepState, work: () => void, shown: string): void {
  try {
    work();
  } catch (cause) {
    note(step.record, job.masker, 'error', `Unable to process command '${shown}' successfully.`);
    note(step.record, job.masker, 'error', cause instanceof Error ? cause.message : String(cause));
    step.commandFailed = true;
  }
}

function checkStopToken(token: string, handlers: object): void {
  if (token === '' || token.toLowerCase() in handlers || token.toLowerCase() === 'pause-logging') {
    throw new Error(
      "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
    );
  }
}

function commandHandlers(job: JobState, step: StepState): Record<string, Handler> {
  const issue = (level: AnnotationLevel): Handler => {
    return (command) =>
      annotate(step.record, job.masker, annotationOf(level, command, job.folders.workspace));
  };
  return Object.assign(Object.create(null) as Record<string, Handler>, {
    'add-mask': ({ data }: WorkflowCommand) => addMask(job, step, data),
    debug: ({ data }: WorkflowCommand) => {
      if (step.record.debug) step.record.write(`##[debug]${data}`);
    },
    error: issue('error'),
    warning: issue('warning'),
    notice: issue('notice'),
    group: ({ data }: WorkflowCommand) => step.record.write(`##[group]${data}`),
    endgroup: () => step.record.write('##[endgroup]'),
    'set-output': (command: WorkflowCommand) => {
      note(
        step.record,
        job.masker,
        'warning',
        'The `set-output` command is deprecated and will be disabled soon.',
      );
      setFolded(step.outputs, nameOf(command), command.data);
    },
    'save-state': (command: WorkflowCommand) => {
      note(
        step.record,
        job.masker,
        'warning',
        'The `save-state` command is deprecated and will be disabled soon.',
      );
      step.saved.set(nameOf(command), command.data);
    },
    'set-env': refused,
    'add-path': refused,
    'add-matcher': () => undefined,
    'remove-matcher': () => undefined,
  });
}

/** Disabled since 2020: a line of output could set a variable for every later step. */
const refused: Handler = ({ name }) => {
  throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
};

function addMask(job: JobState, step: StepState, value: string): void {
  if (value.trim() === '') {
    return note(
      step.record,
      job.masker,
      'warning',
      "Can't add secret mask for empty string in ##[add-mask] command.",
    );
  }
  job.masker.add(value);
}

function nameOf({ name, properties }: WorkflowCommand): string {
  const value = properties['name'];
  if (!value) throw new Error(`Required field 'name' is missing in ##[${name}] command.`);
  return value;
}

/** A place without a line, or with an end before its start, loses what makes no sense, as in the runner. */
function annotationOf(level: AnnotationLevel, command: WorkflowCommand, workspace: string): Annotation {
  const { file, title } = command.properties;
  const endLine = asInteger(command.properties['endline']);
  const line = asInteger(command.properties['line']) ?? endLine;
  const endColumn = asInteger(command.properties['endcolumn']);
  const column = asInteger(command.properties['col']) ?? endColumn;
  const linesAgree = line !== undefined && !(endLine !== undefined && endLine < line);
  const columnsAgree =
    line !== undefined &&
    !(endLine !== undefined && endLine !== line) &&
    !(column !== undefined && endColumn !== undefined && endColumn < column);
  return {
    level,
    message: command.data,
    ...(title ? { title } : {}),
    ...(file ? { file: relativeTo(workspace, file) } : {}),
    ...(linesAgree && line !== undefined ? { line } : {}),
    ...(linesAgree && endLine !== undefined ? { endLine } : {}),
    ...(columnsAgree && column !== undefined ? { column } : {}),
    ...(columnsAgree && endColumn !== undefined ? { endColumn } : {}),
  };
}

function asInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/u.test(text) ? Number(text) : undefined;
}

function relativeTo(workspace: string, file: string): string {
  return file.startsWith(`${workspace}/`) ? relative(workspace, file) : file;
}
