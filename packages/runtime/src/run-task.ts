import type { PolicySources } from '@countersign/github/client';
import type { GateInputs } from './inputs.ts';
import type { LivePorts } from './ports/index.ts';
import type { Environment, RunnerContext } from './runner-context.ts';

/** What every action run starts from. */
export type RunTask = {
  readonly ports: LivePorts;
  readonly runner: RunnerContext;
  readonly inputs: GateInputs;
  readonly environment: Environment;
  /** The policy file at the default branch's tip, asked for already. */
  readonly tip: Promise<PolicySources>;
};
