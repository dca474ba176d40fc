import { getInput, setOutput } from '@actions/core';
import { runAction, runChecked } from './action.ts';
import { readSwitch } from './inputs.ts';
import { policyPath } from './policy-path.ts';
import { readPolicyText } from './policy-text.ts';
import { readSummaryInputs } from './vsa-inputs.ts';

/** Runs the action of one gate. Everything but reading the inputs is loaded when the inputs are good. */
export function runGateAction(
  id: 'sod-check' | 'digest-pin' | 'attest-verify' | 'checks-passed' | 'freeze-window' | 'canary-gate',
): Promise<void> {
  return runAction(id, async (task) => {
    const summary = id === 'attest-verify' ? readSummaryInputs() : null;
    const [{ runGate }, { publish }] = await Promise.all([import('./gate-run.ts'), import('./publish.ts')]);
    const document = await runGate(id, task);
    const published = await publish(document, task);
    if (summary !== null) await (await import('./vsa.ts')).publishSummary(document, task, summary);
    return published;
  });
}

/** Runs risk-tier: its verdict, and the tier with the rules that gave it; or the comment on a pull request. */
export function runRiskTierAction(): Promise<void> {
  return runAction('risk-tier', async (task) => {
    if (readSwitch('comment')) return (await import('./preview-run.ts')).runPreview(task);
    const [{ runGate }, { publish }, { writeTierOutputs }] = await Promise.all([
      import('./gate-run.ts'),
      import('./publish.ts'),
      import('./tier-outputs.ts'),
    ]);
    const document = await runGate('risk-tier', task);
    writeTierOutputs(document);
    return publish(document, task);
  });
}

/** Runs deploy-gate: every gate that the policy requires before a deploy. */
export function runDeployGateAction(): Promise<void> {
  return runAction('deploy-gate', async (task) => {
    const summary = readSummaryInputs();
    const [{ runDeployGate, laterGates }, { publish }] = await Promise.all([
      import('./gate-run.ts'),
      import('./publish.ts'),
    ]);
    const document = await runDeployGate(task);
    setOutput('later', JSON.stringify(laterGates(document)));
    const published = await publish(document, task);
    await (await import('./vsa.ts')).publishSummary(document, task, summary);
    return published;
  });
}

/** Runs check-policy: the policy file of the checkout, for pull requests. */
export function runCheckPolicyAction(): Promise<void> {
  return runChecked('check-policy', async () => {
    const file = getInput('policy-file') || policyPath;
    const text = await readPolicyText(process.env['GITHUB_WORKSPACE'] ?? process.cwd(), file);
    const { checkPolicyText } = await import('./check-policy-run.ts');
    checkPolicyText(file, text);
  });
}

/** Runs pin-digests: writes pins or a lock into the checkout, or proposes them by a pull request. */
export function runPinDigestsAction(): Promise<void> {
  return runChecked('pin-digests', async () => {
    const inputs = (await import('./pin-digests-inputs.ts')).readPinDigestsInputs();
    const { runPinDigests } = await import('./pin-digests-run.ts');
    await runPinDigests(inputs, process.env);
  });
}

/** Runs deploy-record: accepts evidence by its digest and writes the record of this attempt. */
export function runDeployRecordAction(): Promise<void> {
  return runAction('deploy-record', async (task) => {
    const { runDeployRecord } = await import('./deploy-record-run.ts');
    return runDeployRecord(task);
  });
}
