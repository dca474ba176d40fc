import { instantSchema, reasonKind } from '@countersign/core';
import { sampleValueSchema } from '@countersign/metrics';
import * as v from 'valibot';
import { boundsText, valueText } from './metric-text.ts';

const unit = v.picklist(['none', 'ratio', 'seconds']);
const threshold = v.strictObject({ max: v.exactOptional(v.number()), min: v.exactOptional(v.number()) });

const unmeasured = v.strictObject({
  metric: v.string(),
  samples: v.pipe(v.number(), v.description('how many samples ended so')),
  count: v.pipe(v.number(), v.description('samples that the policy asks for')),
  detail: v.pipe(v.string(), v.description('of the first of them')),
});

function unmeasuredKind(title: string, sentence: string, remedy: string) {
  return reasonKind({
    effect: 'unknown',
    title,
    data: unmeasured,
    explain: (data) =>
      `"${data.metric}" is not fully measured: ${data.samples} of ${data.count} samples ${sentence} (${data.detail}).`,
    remedy,
  });
}

export const canaryGateReasons = {
  'within-threshold': reasonKind({
    effect: 'allow',
    title: 'Metric within its threshold',
    data: v.strictObject({
      metric: v.string(),
      unit,
      threshold,
      count: v.number(),
      failures: v.number(),
      failureLimit: v.number(),
      last: sampleValueSchema,
    }),
    explain: (data) =>
      `"${data.metric}" was measured ${data.count} times and out of bounds ${data.failures} times (${data.failureLimit} allowed); the last value is ${valueText(data.last, data.unit)}, wanted ${boundsText(data.threshold, data.unit)}.`,
  }),
  'threshold-exceeded': reasonKind({
    effect: 'deny',
    title: 'Threshold exceeded',
    data: v.strictObject({
      metric: v.string(),
      unit,
      threshold,
      failures: v.number(),
      failureLimit: v.number(),
      samples: v.number(),
      value: v.pipe(sampleValueSchema, v.description('the value that went over the limit of failures')),
      at: instantSchema,
    }),
    explain: (data) =>
      `"${data.metric}" was out of bounds in ${data.failures} of ${data.samples} samples (${data.failureLimit} allowed): ${valueText(data.value, data.unit)} at ${data.at}, wanted ${boundsText(data.threshold, data.unit)}.`,
    remedy: 'Roll the canary back and look at the metric; do not promote this artifact.',
  }),
  'too-few-samples': reasonKind({
    effect: 'unknown',
    title: 'Too few samples',
    data: v.strictObject({ metric: v.string(), samples: v.number(), count: v.number() }),
    explain: (data) =>
      `"${data.metric}" has ${data.samples} of ${data.count} samples: measuring ended early.`,
    remedy: 'Run the gate again and let it measure to the end.',
  }),
  'no-data': unmeasuredKind(
    'No data',
    'were empty',
    'Check the labels of the query and that the canary gets traffic; a counter that never counted has no series.',
  ),
  'not-a-number': unmeasuredKind(
    'Not a number',
    'were not a number',
    'A ratio over no requests is NaN: let the canary have traffic, or guard the divisor in the query.',
  ),
  'several-series': unmeasuredKind(
    'Several series',
    'held several series',
    'Aggregate in the query (sum, max, …) until one series is left.',
  ),
  'wrong-result-type': unmeasuredKind(
    'Wrong type of result',
    'were not one number',
    'Ask for an instant vector or a scalar: no range selector at the top, no string, no native histogram.',
  ),
  'stale-answer': unmeasuredKind(
    'The same answer again',
    'were not newer than the one before',
    'Ask the metrics server itself, without a cache in between.',
  ),
  'backend-warned': unmeasuredKind(
    'The metrics server warned',
    'came with a warning and may be partial',
    'Look into the warning; where it is harmless, the policy may say `onWarnings: accept`.',
  ),
  'backend-error': unmeasuredKind(
    'The metrics server reported an error',
    'ended in an error of the metrics server',
    'Run the query by hand against the metrics server and mend what it says.',
  ),
  'backend-unreachable': unmeasuredKind(
    'The metrics server could not be reached',
    'had no answer',
    'Check the address in the policy and that the runner may reach it, then run again.',
  ),
  'backend-refused': unmeasuredKind(
    'The metrics server refused',
    'were refused',
    'Check the credential inputs and the path of the address in the policy.',
  ),
  'unreadable-answer': unmeasuredKind(
    'The answer is not from Prometheus',
    'could not be read',
    'Check that the address in the policy is that of the Prometheus API, not of a login page or a dashboard.',
  ),
} as const;
