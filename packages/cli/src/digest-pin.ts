import { nearest, SuiteError } from '@countersign/core';
import type { Command, CommandResult } from './command.ts';
import { runApprove } from './digest-pin-approve.ts';
import { runCheck, runVerify } from './digest-pin-check.ts';
import { runPin } from './digest-pin-pin.ts';
import { type PinTask, withTask } from './digest-pin-task.ts';

const verbs: Readonly<Record<string, (task: PinTask) => Promise<CommandResult>>> = {
  check: runCheck,
  pin: runPin,
  approve: runApprove,
  verify: runVerify,
};

function verbNamed(verb: string | undefined): (task: PinTask) => Promise<CommandResult> {
  const run = verb !== undefined && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (run !== undefined) return run;
  const near = nearest(verb ?? '', Object.keys(verbs));
  throw new SuiteError(
    'input-invalid',
    `digest-pin: found ${verb === undefined ? 'no mode' : `the mode "${verb.slice(0, 80)}"`}, expected one of: ${Object.keys(verbs).join(', ')}${near === undefined ? '' : `; did you mean "${near}"?`}`,
  );
}

export const digestPinCommand: Command = {
  help: {
    usage: 'digest-pin check|pin|approve|verify FILE|FOLDER|PATTERN|-…',
    what: `Checks, pins and locks the images and actions that files name: Kubernetes manifests, Kustomize, Helm values, Compose,
Dockerfiles, workflows and actions. What is not understood is said with file, line and column, never passed over.
check is offline: is everything pinned by digest or full commit? \`-\` reads rendered manifests (helm template | …).
pin asks registries and repositories twice and inserts the digests; no other byte changes, which is proven before
anything is written. approve writes digest-pin.lock (canonical JSON). verify compares files, lock and registries.
Of a folder YAML files, resources in JSON and Dockerfiles are read; links are told, not followed. Credentials are those of docker and podman on
this machine; GITHUB_TOKEN (or GH_TOKEN) is used for ghcr.io and private actions.`,
    options: [
      ['--policy FILE', "the gate's own settings (YAML): exclude, imagePaths, helmPaths, approved, …"],
      ['--lock FILE', 'approve, verify: the lock; default digest-pin.lock'],
      ['--sarif FILE', 'check, verify: write what was found as SARIF for code scanning'],
      ['--dry-run', 'pin, approve: write nothing'],
      ['--diff', 'pin: write nothing, and print what would change'],
    ],
    exit: '0 fine, 1 something is not pinned, differs or is denied, 2 something is not known, 3 usage',
  },
  options: ['policy', 'lock', 'sarif'],
  flags: ['dry-run', 'diff'],
  run: (words) => {
    const run = verbNamed(words.positionals[0]);
    return withTask(words, run);
  },
};
