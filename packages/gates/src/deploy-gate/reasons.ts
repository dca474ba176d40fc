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
  'gate-not-judged': reasonKind({
    effect: 'unknown',
    title: 'Gate was not judged',
    data: gate,
    explain: (data) => `${data.gate} is required by the policy and was not judged.`,
    remedy: 'Run deploy-gate again; when the gate is still not judged, report it as a defect.',
  }),
} as const;
