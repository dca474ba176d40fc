/** The outputs of a job (actions/runner JobExtension.FinalizeJob). */
import { evaluateTexts, type TemplateScope } from './evaluate-template.ts';
import type { JobState } from './job-state.ts';
import { note, type StepRecord } from './step-record.ts';
import type { TemplateNode } from './template.ts';

export type OutputPlace = {
  readonly job: JobState;
  readonly record: StepRecord;
  readonly scope: TemplateScope;
};

/** Empty outputs are left out, and so is one that holds anything masked: it would leave the job in the clear. */
export function jobOutputs(
  node: TemplateNode | undefined,
  { job, record, scope }: OutputPlace,
): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(evaluateTexts(node, scope))) {
    if (value === '') continue;
    if (job.masker.mask(value) !== value) {
      note(record, job.masker, 'warning', `Skip output '${name}' since it may contain secret.`);
      continue;
    }
    record.write(`Set output '${name}'`);
    outputs[name] = value;
  }
  return outputs;
}
