import { type PolicyDocument, SuiteError } from '@countersign/core';
import { type GateId, policySchemas } from '@countersign/gates';
import { parseSettings, policyProblemText } from '@countersign/policy';
import type { LoadedSettings } from './gate-policies.ts';
import { textDigest } from './policy-digest.ts';

const source = 'input settings';

/** Parses the `settings` input in the gate's own schema; null when it is empty. Throws `policy-invalid`. */
export function readSettings(gate: GateId, text: string): LoadedSettings | null {
  const schema = policySchemas[gate];
  if (text === '' || schema === undefined) return null;
  const parsed = parseSettings(source, text, schema);
  if (!parsed.ok) throw new SuiteError('policy-invalid', parsed.problems.map(policyProblemText).join('\n'));
  const document: PolicyDocument = {
    digest: textDigest(text),
    origin: { kind: 'settings', locator: source, commit: null },
    text,
  };
  return { document, gate, value: parsed.value };
}
