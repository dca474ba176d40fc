import { promqlTemplateProblem } from '@countersign/metrics';
import * as v from 'valibot';
import { placeholders } from './placeholders.ts';

// No user, no query, no fragment: a credential never stands in a policy, and the path is only a prefix.
const baseUrl =
  /^https?:\/\/(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?(?:\/[A-Za-z0-9._~%/-]{0,500})?$/;

const prometheusSchema = v.strictObject({
  url: v.pipe(
    v.string(),
    v.regex(
      baseUrl,
      'expected an http or https address without user, query or fragment, such as https://prometheus.example/prefix',
    ),
    v.description('address of the Prometheus API; its path is kept. Never taken from an input'),
  ),
  timeoutSeconds: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120), v.description('for one query')),
    30,
  ),
  onWarnings: v.optional(
    v.pipe(
      v.picklist(['refuse', 'accept']),
      v.description('an answer with warnings may be partial: refused unless accepted here'),
    ),
    'refuse',
  ),
});

const thresholdSchema = v.pipe(
  v.strictObject({
    max: v.exactOptional(v.pipe(v.number(), v.finite(), v.description('largest good value'))),
    min: v.exactOptional(v.pipe(v.number(), v.finite(), v.description('smallest good value'))),
  }),
  v.check(
    ({ max, min }) => max !== undefined || min !== undefined,
    'expected `max`, `min` or both: without a bound nothing could fail',
  ),
  v.check(
    ({ max, min }) => max === undefined || min === undefined || min <= max,
    'expected `min` at or below `max`: no value lies between these',
  ),
);

const longestRunSeconds = 6 * 60 * 60;

const metricSchema = v.pipe(
  v.strictObject({
    name: v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(100),
      v.description('unique, shown in every reason'),
    ),
    query: v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(4000),
      v.rawCheck(({ dataset, addIssue }) => {
        const problem = dataset.typed ? promqlTemplateProblem(dataset.value, placeholders) : null;
        if (problem !== null) addIssue({ message: problem });
      }),
      v.description(
        'PromQL for one number; {{environment}}, {{service}} and {{digest}} are put in as label text',
      ),
    ),
    threshold: thresholdSchema,
    count: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000), v.description('samples to take')),
      5,
    ),
    intervalSeconds: v.optional(
      v.pipe(v.number(), v.minValue(0.1), v.maxValue(3600), v.description('from one sample to the next')),
      60,
    ),
    failureLimit: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.maxValue(999),
        v.description('samples out of bounds that are still accepted'),
      ),
      0,
    ),
    initialDelaySeconds: v.optional(
      v.pipe(v.number(), v.minValue(0), v.maxValue(3600), v.description('wait before the first sample')),
      0,
    ),
    unit: v.optional(
      v.pipe(
        v.picklist(['none', 'ratio', 'seconds']),
        v.description('how numbers are shown; a ratio of 0.01 is shown as 1 %'),
      ),
      'none',
    ),
  }),
  v.check(
    ({ count, failureLimit }) => failureLimit < count,
    'expected `failureLimit` below `count`: this metric could never fail',
  ),
  v.check(
    ({ count, intervalSeconds, initialDelaySeconds }) =>
      initialDelaySeconds + (count - 1) * intervalSeconds <= longestRunSeconds,
    'expected at most six hours from first to last sample: a job does not live longer',
  ),
);
export type MetricPolicy = v.InferOutput<typeof metricSchema>;

export const canaryGatePolicySchema = v.strictObject({
  prometheus: prometheusSchema,
  metrics: v.pipe(
    v.array(metricSchema),
    v.minLength(1, 'expected at least one metric'),
    v.maxLength(50),
    v.check(
      (metrics) => new Set(metrics.map((metric) => metric.name)).size === metrics.length,
      'expected metrics with different names',
    ),
    v.description('every one of them must hold'),
  ),
});
/** Which numbers a running canary must keep, and how often they are looked at. */
export type CanaryGatePolicy = v.InferOutput<typeof canaryGatePolicySchema>;
