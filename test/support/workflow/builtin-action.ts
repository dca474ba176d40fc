/** Stand-ins for the three actions of GitHub that nearly every workflow needs and that cannot be had offline. */
import type { ActionInput } from './action-definition.ts';
import { evaluateInputs, writeDetails, type ActionCall } from './action-call.ts';
import { downloadArtifact, uploadArtifact } from './artifacts.ts';
import { checkout } from './checkout.ts';
import type { BuiltinAction } from './repositories.ts';
import { note } from './step-record.ts';

export type BuiltinCall = Omit<ActionCall, 'action'>;

/** What a stand-in gets and how it speaks. */
export type BuiltinStep = {
  readonly inputs: Readonly<Record<string, string>>;
  readonly job: ActionCall['job'];
  readonly output: (name: string, value: string) => void;
  readonly say: (text: string) => void;
  readonly warn: (text: string) => void;
};

const literals: Readonly<Record<BuiltinAction, Readonly<Record<string, string>>>> = {
  'actions/checkout': {
    repository: '',
    ref: '',
    token: '',
    path: '',
    clean: 'true',
    'fetch-depth': '1',
    'fetch-tags': 'false',
    'persist-credentials': 'true',
    'show-progress': 'true',
    'set-safe-directory': 'true',
  },
  'actions/upload-artifact': {
    name: 'artifact',
    path: '',
    'if-no-files-found': 'warn',
    'retention-days': '',
    'compression-level': '6',
    overwrite: 'false',
    'include-hidden-files': 'false',
  },
  'actions/download-artifact': { name: '', path: '', pattern: '', 'merge-multiple': 'false' },
};

/** Runs a stand-in; throws what would fail the step. Inputs it does not know are warned of, as of any action. */
export async function runBuiltin(action: BuiltinAction, call: BuiltinCall): Promise<void> {
  const at = call.definition.at;
  const declared = Object.entries(literals[action]).map(
    ([name, value]): ActionInput => ({
      name,
      default: { kind: 'literal', value, at },
      deprecation: undefined,
    }),
  );
  const inputs = evaluateInputs(call, declared);
  writeDetails(call, call.name, inputs);
  const lower = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const step: BuiltinStep = {
    inputs: lower,
    job: call.job,
    output: (name, value) => {
      call.step.outputs[name] = value;
    },
    say: call.step.record.write,
    warn: (text) => note(call.step.record, call.job.masker, 'warning', text),
  };
  if (action === 'actions/checkout') return checkout(step);
  return action === 'actions/upload-artifact' ? uploadArtifact(step) : downloadArtifact(step);
}
