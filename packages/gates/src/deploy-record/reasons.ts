import { instantSchema, reasonKind, sha256Schema } from '@countersign/core';
import { deployOutcomes } from '@countersign/records';
import * as v from 'valibot';

const file = v.strictObject({ path: v.string() });
const fileDetail = v.strictObject({ path: v.string(), detail: v.string() });
const other = v.strictObject({ path: v.string(), found: v.string(), expected: v.string() });
const gate = v.strictObject({ gate: v.string() });

const handOver =
  "Hand over each file with its digest from the gate's own outputs: `<evidence> <evidence-digest>`, one a line.";
const sameRun =
  'Record only the evidence of this very run attempt; after a re-run, let the gates judge again.';

export const reasons = {
  'evidence-handed-over': reasonKind({
    effect: 'allow',
    title: 'Evidence was handed over',
    data: v.strictObject({ files: v.number() }),
    explain: (data) => `Evidence files that were handed over: ${data.files}.`,
  }),
  'gate-did-not-run': reasonKind({
    effect: 'allow',
    title: 'Nothing ran',
    data: v.strictObject({}),
    explain: () => 'Every job was skipped or cancelled, so there is no evidence to hand over.',
  }),
  'evidence-missing': reasonKind({
    effect: 'unknown',
    title: 'No evidence',
    data: v.strictObject({}),
    explain: () => 'No evidence was handed over, and the job results do not say that nothing ran.',
    remedy: handOver,
  }),
  'evidence-accepted': reasonKind({
    effect: 'allow',
    title: 'Evidence accepted',
    data: v.strictObject({ path: v.string(), gate: v.string() }),
    explain: (data) =>
      `The evidence of ${data.gate} is the file that was handed over, is of this run, and gives the same verdict when judged again.`,
  }),
  'evidence-expired-since': reasonKind({
    effect: 'allow',
    title: 'Evidence accepted, expired since',
    data: v.strictObject({ path: v.string(), gate: v.string(), expires: instantSchema }),
    explain: (data) =>
      `The evidence of ${data.gate} is accepted; its answer could be used until ${data.expires}, which was before it was recorded.`,
  }),
  'digest-not-handed-over': reasonKind({
    effect: 'unknown',
    title: 'Digest was not handed over',
    data: file,
    explain: (data) => `The line "${data.path}" names no digest, so any file could stand there.`,
    remedy: handOver,
  }),
  'evidence-unreadable': reasonKind({
    effect: 'unknown',
    title: 'Evidence could not be read',
    data: fileDetail,
    explain: (data) => `The evidence at ${data.path} could not be read: ${data.detail}.`,
    remedy: 'Download the evidence into the recording job before this step, at the path that is given.',
  }),
  'digest-differs': reasonKind({
    effect: 'deny',
    title: 'Evidence was changed',
    data: v.strictObject({ path: v.string(), found: sha256Schema, expected: sha256Schema }),
    explain: (data) =>
      `The file at ${data.path} has the digest ${data.found}, but ${data.expected} was handed over: it is not what the gate wrote.`,
    remedy: 'Find out which step changed or replaced the file; deploy again from the gate on.',
  }),
  'evidence-malformed': reasonKind({
    effect: 'unknown',
    title: 'Not an evidence document',
    data: fileDetail,
    explain: (data) => `The file at ${data.path} is not an evidence document: ${data.detail}.`,
    remedy: 'Hand over the file that the gate names in its `evidence` output, from the same suite version.',
  }),
  'evidence-of-other-run': reasonKind({
    effect: 'unknown',
    title: 'Evidence of another run',
    data: other,
    explain: (data) => `The evidence at ${data.path} is of run ${data.found}; this is run ${data.expected}.`,
    remedy: sameRun,
  }),
  'evidence-of-other-attempt': reasonKind({
    effect: 'unknown',
    title: 'Evidence of another attempt',
    data: other,
    explain: (data) =>
      `The evidence at ${data.path} is of attempt ${data.found}; this is attempt ${data.expected}.`,
    remedy: sameRun,
  }),
  'evidence-of-other-repository': reasonKind({
    effect: 'unknown',
    title: 'Evidence of another repository',
    data: other,
    explain: (data) => `The evidence at ${data.path} is of ${data.found}; this is ${data.expected}.`,
    remedy: sameRun,
  }),
  'evidence-of-other-commit': reasonKind({
    effect: 'unknown',
    title: 'Evidence of another commit',
    data: other,
    explain: (data) => `The evidence at ${data.path} is of commit ${data.found}; this is ${data.expected}.`,
    remedy: sameRun,
  }),
  'evidence-of-other-subject': reasonKind({
    effect: 'unknown',
    title: 'Evidence of another artifact',
    data: other,
    explain: (data) => `The evidence at ${data.path} is about ${data.found}; this is about ${data.expected}.`,
    remedy: 'Give gates, deploy and record the same `subject`, by digest.',
  }),
  'evidence-of-other-environment': reasonKind({
    effect: 'unknown',
    title: 'Evidence of another environment',
    data: other,
    explain: (data) =>
      `The evidence at ${data.path} is for environment "${data.found}"; this is "${data.expected}".`,
    remedy: 'Give gates, deploy and record the same `environment`.',
  }),
  'evidence-of-other-service': reasonKind({
    effect: 'unknown',
    title: 'Evidence of another service',
    data: other,
    explain: (data) =>
      `The evidence at ${data.path} is for service "${data.found}"; this is "${data.expected}".`,
    remedy: 'Give gates, deploy and record the same `service`.',
  }),
  'evidence-expired': reasonKind({
    effect: 'unknown',
    title: 'Evidence was never valid',
    data: v.strictObject({ path: v.string(), at: instantSchema, expires: instantSchema }),
    explain: (data) =>
      `The evidence at ${data.path} was decided at ${data.at} and says that it expired at ${data.expires}, not later.`,
    remedy: 'Let the gate judge again; when its clock is right, report this as a defect.',
  }),
  'evidence-too-old': reasonKind({
    effect: 'unknown',
    title: 'Evidence is too old',
    data: v.strictObject({ path: v.string(), ageMinutes: v.number(), maxAgeMinutes: v.number() }),
    explain: (data) =>
      `The evidence at ${data.path} was decided ${data.ageMinutes} minutes before its record; the policy takes ${data.maxAgeMinutes}.`,
    remedy: 'Record sooner, or raise `maxAgeMinutes` in the policy when deploys take longer on purpose.',
  }),
  'evidence-from-later': reasonKind({
    effect: 'unknown',
    title: 'Evidence from the future',
    data: v.strictObject({ path: v.string(), at: instantSchema, now: instantSchema }),
    explain: (data) =>
      `The evidence at ${data.path} was decided at ${data.at}, but it is only ${data.now} on the recording machine.`,
    remedy: 'Set the clocks of the runners.',
  }),
  'evidence-corrupt': reasonKind({
    effect: 'deny',
    title: 'Evidence contradicts itself',
    data: fileDetail,
    explain: (data) => `The parts of the evidence at ${data.path} do not fit together: ${data.detail}.`,
    remedy: 'No gate writes this. Find out which step wrote the file and its digest.',
  }),
  'verdict-differs': reasonKind({
    effect: 'deny',
    title: 'Verdict does not follow',
    data: fileDetail,
    explain: (data) => `Judged again, the facts at ${data.path} give another verdict: ${data.detail}.`,
    remedy: 'No gate of this version writes this. Find out which step wrote the file and its digest.',
  }),
  'verdict-of-other-semantics': reasonKind({
    effect: 'unknown',
    title: 'Judged by another version',
    data: fileDetail,
    explain: (data) =>
      `Another version of the gate wrote the evidence at ${data.path}, and this one judges otherwise: ${data.detail}.`,
    remedy: 'Use the same version of the suite for gates and record.',
  }),
  'evidence-not-judged': reasonKind({
    effect: 'unknown',
    title: 'Evidence could not be judged again',
    data: fileDetail,
    explain: (data) => `The evidence at ${data.path} could not be judged again: ${data.detail}.`,
    remedy: 'Use the same version of the suite for gates and record.',
  }),
  'gate-evidenced': reasonKind({
    effect: 'allow',
    title: 'Required evidence is there',
    data: gate,
    explain: (data) => `The policy requires evidence of ${data.gate}, and accepted evidence judges it.`,
  }),
  'gate-not-evidenced': reasonKind({
    effect: 'unknown',
    title: 'Required evidence is not there',
    data: gate,
    explain: (data) => `The policy requires evidence of ${data.gate}; no accepted evidence judges it.`,
    remedy: 'Run this gate in the same run, and hand its evidence over with its digest.',
  }),
  'outcome-told': reasonKind({
    effect: 'allow',
    title: 'Outcome known',
    data: v.strictObject({ outcome: v.picklist(deployOutcomes) }),
    explain: (data) => `The job results give the outcome "${data.outcome}".`,
  }),
  'outcome-unclear': reasonKind({
    effect: 'unknown',
    title: 'Outcome not clear',
    data: v.strictObject({ jobs: v.string() }),
    explain: (data) => `The job results do not say how the deploy ended: ${data.jobs}.`,
    remedy:
      'Let the recording job need gate, deploy, canary, promote and roll-back as far as the run has them.',
  }),
  'jobs-unknown': reasonKind({
    effect: 'unknown',
    title: 'Job results not known',
    data: v.strictObject({ detail: v.string() }),
    explain: (data) => `How the jobs of this run ended is not known: ${data.detail}.`,
    remedy: 'Give `jobs: ${{ toJSON(needs) }}`.',
  }),
  'deployed-while-shut': reasonKind({
    effect: 'deny',
    title: 'Deployed through a shut gate',
    data: v.strictObject({ jobs: v.string() }),
    explain: (data) => `The deploy job succeeded although a gate was not open: ${data.jobs}.`,
    remedy: "Let the deploy job need the gate and test `opened == 'true'`; check what is deployed now.",
  }),
  'requested-at-malformed': reasonKind({
    effect: 'unknown',
    title: 'Time of the request not readable',
    data: v.strictObject({ detail: v.string() }),
    explain: (data) => `When the deploy was asked for could not be read: ${data.detail}.`,
    remedy: 'Give `requested-at` in UTC, such as 2026-06-22T14:32:04Z, or leave it out.',
  }),
} as const;
