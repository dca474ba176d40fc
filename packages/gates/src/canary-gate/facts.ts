import { factSchema, instantSchema, subjectSchema } from '@countersign/core';
import { prometheusAnswerSchema } from '@countersign/metrics';
import * as v from 'valibot';
import type { CanaryGatePolicy, MetricPolicy } from './policy.ts';

const measurementKeySchema = v.strictObject({
  url: v.string(),
  query: v.pipe(
    v.string(),
    v.description("as the policy has it, with placeholders; part of the measurement's key"),
  ),
  intervalSeconds: v.number(),
  initialDelaySeconds: v.number(),
});
/** What makes two metrics one measurement: the same question, asked at the same times. */
export type MeasurementKey = v.InferOutput<typeof measurementKeySchema>;

const sampleSchema = v.strictObject({
  at: v.pipe(instantSchema, v.description('when it was asked')),
  answer: factSchema(prometheusAnswerSchema),
});
export type Sample = v.InferOutput<typeof sampleSchema>;

const measurementSchema = v.strictObject({
  key: measurementKeySchema,
  asked: v.pipe(v.string(), v.description('the query as it was sent')),
  samples: v.pipe(v.array(sampleSchema), v.description('in the order in which they were taken')),
});
export type Measurement = v.InferOutput<typeof measurementSchema>;

export const canaryGateFactsSchema = v.strictObject({
  at: v.pipe(instantSchema, v.description("the request's instant")),
  subject: v.pipe(
    subjectSchema,
    v.description('what was running while this was measured, as the caller says'),
  ),
  environment: v.string(),
  service: v.string(),
  startedAt: v.pipe(instantSchema, v.description('when measuring began')),
  measurements: v.pipe(
    v.array(measurementSchema),
    v.check(
      (measurements) => new Set(measurements.map(({ key }) => keyText(key))).size === measurements.length,
      'expected each measurement once',
    ),
  ),
});
/** An append-only log of what the metrics server said. */
export type CanaryGateFacts = v.InferOutput<typeof canaryGateFactsSchema>;

/** The key of a metric's measurement. */
export function measurementKey(policy: CanaryGatePolicy, metric: MetricPolicy): MeasurementKey {
  const { query, intervalSeconds, initialDelaySeconds } = metric;
  return { url: policy.prometheus.url, query, intervalSeconds, initialDelaySeconds };
}

/** One text for one key. */
export function keyText(key: MeasurementKey): string {
  return JSON.stringify([key.url, key.query, key.intervalSeconds, key.initialDelaySeconds]);
}

/** The samples that belong to a metric, at most as many as it asks for; none when it was never measured. */
export function samplesOf(
  policy: CanaryGatePolicy,
  metric: MetricPolicy,
  facts: CanaryGateFacts,
): readonly Sample[] {
  const wanted = keyText(measurementKey(policy, metric));
  const measurement = facts.measurements.find(({ key }) => keyText(key) === wanted);
  return measurement?.samples.slice(0, metric.count) ?? [];
}
