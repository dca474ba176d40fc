import type { EvidenceDocument } from '@countersign/core';
import { writeAnnotations } from './annotations.ts';
import { writeEvidence } from './evidence-file.ts';
import { headline, writeLog } from './log.ts';
import { writeOutputs } from './outputs.ts';
import type { RunTask } from './run-task.ts';
import { writeSarif } from './sarif-file.ts';
import { showDocument } from './show-document.ts';
import { writeSummary } from './summary.ts';

/** Shows a finished document on every surface: evidence file, outputs, log, annotations, summary. */
export async function publish(
  document: EvidenceDocument,
  task: Pick<RunTask, 'runner' | 'environment'>,
): Promise<{ opened: boolean; failure: string }> {
  const evidence = await writeEvidence(task.runner.temporary, document);
  const shown = showDocument(document, evidence);
  writeLog(shown);
  writeAnnotations(shown);
  await writeSummary(shown, task.environment['GITHUB_STEP_SUMMARY']);
  await writeSarif(document, task.runner.workspace);
  writeOutputs(shown);
  return {
    opened: shown.opened,
    failure: `${headline(shown)}; ${shown.reasons[0]?.remedy ?? 'see the reasons above'}`,
  };
}
