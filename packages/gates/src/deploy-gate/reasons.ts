import { reasonKind } from '@countersign/core';
import * as v from 'valibot';

const gate = v.strictObject({ gate: v.string() });

export const reasons = {
  'gate-allows': reasonKind({
    effect: 'allow',
    title: 'Gate allows',
    data: gate,
    explain: (data) => `${data.gate} allows.`,
  }),
  'gate-denies': reasonKind({
    effect: 'deny',
    title: 'Gate denies',
    data: gate,
    explain: (data) => `${data.gate} denies.`,
    remedy: "Read this gate's own reasons.",
  }),
  'gate-unknown': reasonKind({
    effect: 'unknown',
    title: 'Gate cannot say',
    data: gate,
    explain: (data) => `${data.gate} cannot say.`,
    remedy: "Read this gate's own reasons; a fact is missing.",
  }),
  'gate-not-judged': reasonKind({
    effect: 'unknown',
    title: 'Gate was not judged',
    data: gate,
    explain: (data) => `${data.gate} is required by the policy and was not judged.`,
    remedy: 'Run deploy-gate again; when the gate is still not judged, report it as a defect.',
  }),
} as const;
