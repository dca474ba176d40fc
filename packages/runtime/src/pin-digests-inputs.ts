import { getInput, setSecret } from '@actions/core';
import { type Secret, SuiteError } from '@countersign/core';
import { readOwnInputs, readSwitch } from './inputs.ts';

/** What the workflow's author asks of pin-digests. */
export type PinDigestsInputs = {
  /** File patterns from the root of the workspace. */
  readonly files: readonly string[];
  readonly mode: 'pin' | 'approve';
  /** Path of the lock, from the root of the workspace. */
  readonly lock: string;
  readonly pullRequest: boolean;
  /** Path of a SARIF file to write; null: none. */
  readonly sarif: string | null;
  readonly dockerConfig: string | null;
  readonly token: Secret | null;
};

const modes = ['pin', 'approve'] as const;

function readMode(): PinDigestsInputs['mode'] {
  const value = getInput('mode') || 'pin';
  const mode = modes.find((one) => one === value);
  if (mode !== undefined) return mode;
  throw new SuiteError(
    'input-invalid',
    `input "mode": found "${value.slice(0, 80)}", expected pin or approve`,
  );
}

function readPatterns(): readonly string[] {
  const patterns = getInput('files')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const excluding = patterns.find((pattern) => pattern.startsWith('!'));
  if (excluding !== undefined)
    throw new SuiteError(
      'input-invalid',
      `input "files": found "${excluding.slice(0, 80)}", expected patterns that name files; none may exclude`,
    );
  if (patterns.length > 0) return patterns;
  throw new SuiteError('input-invalid', 'input "files" is empty; expected e.g. `files: deploy/**/*.yaml`');
}

/** A path to write to, from the root of the workspace. It may not lead out of it or into git's own folder. */
function readPath(name: string, otherwise: string): string {
  const value = getInput(name) || otherwise;
  const steps = value.split('/');
  const wrong = steps.some((step) => ['', '.', '..', '.git'].includes(step.toLowerCase()));
  if (value === '' || (!wrong && !/[\p{Cc}\\]/u.test(value))) return value;
  throw new SuiteError(
    'input-invalid',
    `input "${name}": found "${value.slice(0, 80)}", expected a path below the root of the workspace, such as digest-pin.lock`,
  );
}

function readToken(): Secret | null {
  const value = getInput('github-token');
  if (value === '') return null;
  setSecret(value);
  if (/^[\u{21}-\u{7e}]+$/u.test(value)) return { reveal: () => value };
  throw new SuiteError(
    'input-invalid',
    'input "github-token" holds characters that no token has; expected one token',
  );
}

/** Reads the inputs and masks the secret ones. Throws `input-invalid` for the first that is not as it must be. */
export function readPinDigestsInputs(): PinDigestsInputs {
  const sarif = readPath('sarif', '');
  return {
    token: readToken(),
    files: readPatterns(),
    mode: readMode(),
    lock: readPath('lock', 'digest-pin.lock'),
    pullRequest: readSwitch('pull-request'),
    sarif: sarif === '' ? null : sarif,
    dockerConfig: readOwnInputs(['docker-config'])['docker-config'] ?? null,
  };
}
