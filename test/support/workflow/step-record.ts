/** What a step leaves behind in the run's record: log lines, annotations, summary. */
import type { Masker } from './masker.ts';
import type { Annotation, AnnotationLevel } from './types.ts';

/** actions/runner ExecutionContext: ten annotations of a kind for a step, each cut at 4,096 characters. */
const maxAnnotations = 10;
const maxMessageLength = 4096;

export type StepRecord = {
  readonly log: string[];
  readonly annotations: Annotation[];
  readonly summaries: string[];
  readonly debug: boolean;
  readonly write: (text: string) => void;
};

export type RecordOptions = {
  readonly masker: Masker;
  readonly debug: boolean;
  readonly onLine: (text: string) => void;
};

export function createStepRecord({ masker, debug, onLine }: RecordOptions): StepRecord {
  const log: string[] = [];
  const write = (text: string) => {
    const masked = masker.mask(text);
    log.push(masked);
    onLine(masked);
  };
  return { log, annotations: [], summaries: [], debug, write };
}

/** Adds an annotation, unless the step has ten of its kind; the line in the log is written in any case. */
export function annotate(record: StepRecord, masker: Masker, annotation: Annotation): void {
  const message = masker.mask(annotation.message).slice(0, maxMessageLength);
  const alike = record.annotations.filter(({ level }) => level === annotation.level);
  if (alike.length < maxAnnotations) record.annotations.push({ ...annotation, message });
  if (message !== '') record.write(`##[${annotation.level}]${message}`);
}

/** Annotates without a place in a file. */
export function note(record: StepRecord, masker: Masker, level: AnnotationLevel, message: string): void {
  annotate(record, masker, { level, message });
}
