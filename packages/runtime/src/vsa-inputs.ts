import { getInput } from '@actions/core';
import { SuiteError } from '@countersign/core/suite-error';
import type { SigningInstance } from '@countersign/sigstore/client';

/** What is to become of the summary: written, signed, or signed and kept by GitHub. */
export const summaryModes = ['statement', 'sign', 'sign-and-store'] as const;
export type SummaryMode = (typeof summaryModes)[number];

/** Where to sign; null where nobody chose. */
export type SummaryInputs = {
  readonly mode: SummaryMode;
  readonly instance: SigningInstance | 'public-good' | null;
  /** Path of the trusted root that bundles of `instance` are verified under; '' for the built-in one. */
  readonly trustedRoot: string;
};

const members = { fulcio: 'fulcioUrl', rekor: 'rekorUrl', timestamp: 'timestampUrl' } as const;

function refuse(name: string, found: string, expected: string): never {
  throw new SuiteError(
    'input-invalid',
    `input "${name}": found "${found.slice(0, 200)}", expected ${expected}`,
  );
}

function readMode(): SummaryMode {
  const text = getInput('summary-attestation') || 'statement';
  return (
    summaryModes.find((mode) => mode === text) ?? refuse('summary-attestation', text, summaryModes.join(', '))
  );
}

function isMember(name: string): name is keyof typeof members {
  return Object.hasOwn(members, name);
}

const instanceForm = 'public-good, or lines fulcio=https://…, rekor=https://…, timestamp=https://…';

function readInstance(): SummaryInputs['instance'] {
  const name = 'summary-instance';
  const text = getInput(name);
  if (text === '') return null;
  if (text === 'public-good') return text;
  const found: Partial<Record<(typeof members)[keyof typeof members], string>> = {};
  for (const line of text.split(/\s+/u)) {
    const cut = line.indexOf('=');
    const key = line.slice(0, Math.max(0, cut));
    if (!isMember(key) || found[members[key]] !== undefined) refuse(name, line, instanceForm);
    found[members[key]] = line.slice(cut + 1);
  }
  const { fulcioUrl, rekorUrl = null, timestampUrl = null } = found;
  if (fulcioUrl === undefined) refuse(name, text, instanceForm);
  return { fulcioUrl, rekorUrl, timestampUrl };
}

/** Reads the inputs of the summary. Throws `input-invalid`. Controlled by the workflow's author. */
export function readSummaryInputs(): SummaryInputs {
  const inputs = {
    mode: readMode(),
    instance: readInstance(),
    trustedRoot: getInput('summary-trusted-root'),
  };
  const own = inputs.instance !== null && inputs.instance !== 'public-good';
  if (own && inputs.trustedRoot === '')
    refuse('summary-trusted-root', '', 'the path of the trusted root of the instance that signs');
  return inputs;
}
