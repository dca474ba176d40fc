import { reasonKind } from '@countersign/core';
import * as v from 'valibot';

const gate = v.strictObject({ gate: v.string() });

export const reasons = {
  'gate-judged': reasonKind({
    effect: 'allow',
    title: 'Gate judged',
    data: gate,
    explain: (data) => `${data.gate} is required by the policy and was judged; its own reasons say how.`,
  }),
  'no-gate-required': reasonKind({
    effect: 'unknown',
    title: 'The policy requires no gate',
    data: v.strictObject({}),
    explain: () =>
      'No rule that matches this environment and service names a gate that judges before a deploy.',
    remedy: 'Add a rule for this environment and service to .github/countersign.yml.',
  }),
  'gate-not-judged': reasonKind({
    effect: 'unknown',
    title: 'Gate was not judged',
    data: gate,
    explain: (data) => `${data.gate} is required by the policy and was not judged.`,
    remedy: 'Run deploy-gate again; when the gate is still not judged, report it as a defect.',
  }),
} as const;
