import { getInput, setSecret } from '@actions/core';
import type { Secret } from '@countersign/core';
import { SuiteError } from '@countersign/core/suite-error';
import { type SharedInput, sharedInputs } from './input-table.ts';

/** The shared inputs of a gate action, as the workflow's author gave them. Texts are trimmed; absent ones are ''. */
export type GateInputs = Readonly<Record<Exclude<SharedInput, 'github-token' | 'policy-token'>, string>> & {
  readonly token: Secret | null;
  readonly policyToken: Secret | null;
};

const examples: Readonly<Record<string, string>> = {
  environment: 'environment: production',
  service: 'service: checkout',
  subject: 'subject: ghcr.io/acme/checkout@sha256:…',
};

// Names that look alike must be alike: a record and a rule are found by them.
const unseen = /[\p{Cc}\p{Cf}\u{2028}\u{2029}]/u;

function text(name: SharedInput): string {
  const value = getInput(name);
  if (sharedInputs[name].required && unseen.test(value))
    throw new SuiteError(
      'input-invalid',
      `input "${name}" holds characters that cannot be seen; expected e.g. \`${examples[name] ?? name}\``,
    );
  if (value !== '' || !sharedInputs[name].required) return value;
  throw new SuiteError(
    'input-invalid',
    `input "${name}" is empty; expected e.g. \`${examples[name] ?? name}\``,
  );
}

// A token travels in a header: white space or another control character would end or split it.
const tokenPattern = /^[\u{21}-\u{7e}]+$/u;

function secret(name: SharedInput): Secret | null {
  const value = getInput(name);
  if (value === '') return null;
  setSecret(value);
  if (!tokenPattern.test(value))
    throw new SuiteError(
      'input-invalid',
      `input "${name}" holds characters that no token has; expected one token`,
    );
  return { reveal: () => value };
}

/** Reads the shared inputs and masks the tokens. Throws `input-invalid` for the first required one that is empty. */
export function readInputs(): GateInputs {
  const token = secret('github-token');
  return {
    environment: text('environment'),
    service: text('service'),
    subject: text('subject'),
    settings: text('settings'),
    policy: text('policy'),
    token,
    policyToken: secret('policy-token') ?? token,
  };
}

/** An input that is `true`, or `false` or empty. Throws `input-invalid` for anything else. */
export function readSwitch(name: string): boolean {
  const value = getInput(name);
  if (value === 'true') return true;
  if (value === 'false' || value === '') return false;
  throw new SuiteError(
    'input-invalid',
    `input "${name}": found "${value.slice(0, 80)}", expected true or false`,
  );
}

// A brace on a line of its own would mask every brace of the log.
const shortestMasked = 4;
const secretName = /(?:^|-)(?:token|password|docker-config)$/;

/** A gate's own inputs by name; absent where they are empty. Those that hold credentials are masked, line by line. */
export function readOwnInputs(names: readonly string[]): Record<string, string> {
  const entries = names
    .map((name): [string, string] => [name, getInput(name)])
    .filter(([, value]) => value !== '');
  for (const [name, value] of entries) {
    if (!secretName.test(name)) continue;
    for (const line of value.split(/\r?\n/u)) if (line.trim().length >= shortestMasked) setSecret(line);
  }
  return Object.fromEntries(entries);
}
