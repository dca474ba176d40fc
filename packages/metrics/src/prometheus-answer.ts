import { instantSchema } from '@countersign/core';
import * as v from 'valibot';
import { sampleValueSchema } from './sample-value.ts';

const labelsSchema = v.pipe(
  v.record(v.string(), v.string()),
  v.description('label names and values; __name__ among them'),
);
const pointSchema = v.strictObject({ at: instantSchema, value: sampleValueSchema });

const seriesSchema = v.strictObject({
  labels: labelsSchema,
  at: v.pipe(instantSchema, v.description('evaluation time, told by the server')),
  value: v.pipe(
    v.nullable(sampleValueSchema),
    v.description('null: a native histogram, which is not one number'),
  ),
});
export type Series = v.InferOutput<typeof seriesSchema>;

const resultSchema = v.variant('type', [
  v.strictObject({ type: v.literal('scalar'), at: instantSchema, value: sampleValueSchema }),
  v.strictObject({ type: v.literal('vector'), series: v.array(seriesSchema) }),
  v.strictObject({
    type: v.literal('matrix'),
    series: v.array(v.strictObject({ labels: labelsSchema, points: v.array(pointSchema) })),
  }),
  v.strictObject({ type: v.literal('string'), at: instantSchema, text: v.string() }),
]);
export type PrometheusResult = v.InferOutput<typeof resultSchema>;

/** What a Prometheus server said to an instant query: a result, or that it could not answer. */
export const prometheusAnswerSchema = v.variant('outcome', [
  v.strictObject({
    outcome: v.literal('result'),
    result: resultSchema,
    warnings: v.array(v.string()),
    infos: v.array(v.string()),
  }),
  v.strictObject({ outcome: v.literal('error'), errorType: v.string(), error: v.string() }),
]);
export type PrometheusAnswer = v.InferOutput<typeof prometheusAnswerSchema>;
