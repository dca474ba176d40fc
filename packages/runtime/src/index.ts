import { runAction } from './action.ts';

/** Runs the action of one gate. Everything but reading the inputs is loaded when the inputs are good. */
export function runGateAction(
  id: 'sod-check' | 'digest-pin' | 'attest-verify' | 'freeze-window' | 'canary-gate',
): Promise<void> {
  return runAction(id, async (task) => {
    const [{ runGate }, { publish }] = await Promise.all([import('./gate-run.ts'), import('./publish.ts')]);
    return publish(await runGate(id, task), task);
  });
}

/** Runs deploy-gate: every gate that the policy requires before a deploy. */
export function runDeployGateAction(): Promise<void> {
  return runAction('deploy-gate', async (task) => {
    const [{ runDeployGate }, { publish }] = await Promise.all([
      import('./gate-run.ts'),
      import('./publish.ts'),
    ]);
    return publish(await runDeployGate(task), task);
  });
}
