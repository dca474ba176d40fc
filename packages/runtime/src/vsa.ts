import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { setOutput } from '@actions/core';
import { type EvidenceDocument, known } from '@countersign/core';
import { summaryStatement } from '@countersign/sigstore';
import { sha256 } from './ports/ledger.ts';
import type { RunTask } from './run-task.ts';
import { draftSummary } from './vsa-draft.ts';
import type { SummaryInputs } from './vsa-inputs.ts';

type Task = Pick<RunTask, 'ports' | 'runner' | 'environment' | 'inputs'>;

/** Beside the evidence and named like it: `<gate>-<digest12>.vsa.json`, signed `….vsa.sigstore.json`. */
function fileOf(document: EvidenceDocument, evidence: string, task: Task): string {
  const short = evidence.slice('sha256:'.length, 'sha256:'.length + 12);
  return path.join(task.runner.temporary, 'countersign', `${document.gate}-${short}.vsa`);
}

async function write(file: string, text: string): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, text, { mode: 0o600 });
  setOutput('vsa', file);
  setOutput('vsa-digest', sha256(Buffer.from(text, 'utf8')));
}

async function publish(document: EvidenceDocument, task: Task, inputs: SummaryInputs): Promise<void> {
  const draft = draftSummary(document, task);
  const statement = summaryStatement(draft);
  const file = fileOf(document, draft.evidence, task);
  if (inputs.mode === 'statement') return write(`${file}.json`, statement);
  // Signing brings a verifier along, which most runs never need.
  const [{ signSummary }, { storeAttestation }] = await Promise.all([
    import('./vsa-sign.ts'),
    import('./vsa-store.ts'),
  ]);
  const signed = await signSummary(statement, task, inputs);
  if (signed.state === 'missing') {
    task.ports.progress.warn(`the summary could not be signed: ${signed.detail}`);
    return;
  }
  await write(`${file}.sigstore.json`, signed.value);
  const stored = inputs.mode === 'sign-and-store' ? await storeAttestation(signed.value, task) : known(null);
  if (stored.state === 'missing')
    task.ports.progress.warn(`the signed summary could not be kept by GitHub: ${stored.detail}`);
}

/**
 * Says a finished decision as a SLSA verification summary: the statement beside the evidence, or the signed bundle.
 * Comes after the verdict and never changes it: what goes wrong is a warning, and the outputs are empty.
 */
export async function publishSummary(
  document: EvidenceDocument,
  task: Task,
  inputs: SummaryInputs,
): Promise<void> {
  try {
    await publish(document, task, inputs);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : 'something that is no error was thrown';
    task.ports.progress.warn(`the summary could not be written: ${why}`);
  }
}
