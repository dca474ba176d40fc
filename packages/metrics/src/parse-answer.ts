import { check, type Instant, instantAt, problemText } from '@countersign/core';
import * as v from 'valibot';
import type { PrometheusAnswer, PrometheusResult } from './prometheus-answer.ts';
import { parseSampleValue, type SampleValue } from './sample-value.ts';

// All of this is told by the metrics server (or by whatever stands in its place): nothing is trusted to have a shape.
// Members that a newer server adds (`stats`, …) are left out, not refused. Shape: Prometheus docs/querying/api.md.

const latestSeconds = 253_402_300_799;

const timeSchema = v.pipe(
  v.number(),
  v.check(
    (seconds) => Number.isFinite(seconds) && seconds >= 0 && seconds <= latestSeconds,
    'expected seconds since 1970',
  ),
  v.transform((seconds): Instant => instantAt(Math.round(seconds * 1000))),
);
const valueSchema = v.pipe(
  v.string(),
  v.check((text) => parseSampleValue(text) !== null, 'expected a number as text'),
  v.transform((text): SampleValue => parseSampleValue(text) ?? 'NaN'),
);
const pointSchema = v.pipe(
  v.tuple([timeSchema, valueSchema]),
  v.transform(([at, value]) => ({ at, value })),
);
const labelsSchema = v.record(v.string(), v.string());

const seriesSchema = v.pipe(
  v.object({
    metric: labelsSchema,
    value: v.optional(pointSchema),
    histogram: v.optional(v.tuple([timeSchema, v.unknown()])),
  }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const { metric: labels, value, histogram } = dataset.value;
    if (value !== undefined) return { labels, ...value };
    if (histogram !== undefined) return { labels, at: histogram[0], value: null };
    addIssue({ message: 'expected `value` or `histogram`' });
    return NEVER;
  }),
);
const rangeSchema = v.pipe(
  v.object({ metric: labelsSchema, values: v.optional(v.array(pointSchema), []) }),
  v.transform(({ metric, values }) => ({ labels: metric, points: values })),
);

const resultSchema: v.GenericSchema<unknown, PrometheusResult> = v.variant('resultType', [
  v.pipe(
    v.object({ resultType: v.literal('scalar'), result: pointSchema }),
    v.transform(({ result }) => ({ type: 'scalar' as const, ...result })),
  ),
  v.pipe(
    v.object({ resultType: v.literal('vector'), result: v.array(seriesSchema) }),
    v.transform(({ result }) => ({ type: 'vector' as const, series: result })),
  ),
  v.pipe(
    v.object({ resultType: v.literal('matrix'), result: v.array(rangeSchema) }),
    v.transform(({ result }) => ({ type: 'matrix' as const, series: result })),
  ),
  v.pipe(
    v.object({ resultType: v.literal('string'), result: v.tuple([timeSchema, v.string()]) }),
    v.transform(({ result: [at, text] }) => ({ type: 'string' as const, at, text })),
  ),
]);

const notes = v.optional(v.array(v.string()), []);
const answerSchema: v.GenericSchema<unknown, PrometheusAnswer> = v.variant('status', [
  v.pipe(
    v.object({ status: v.literal('success'), data: resultSchema, warnings: notes, infos: notes }),
    v.transform(({ data, warnings, infos }) => ({
      outcome: 'result' as const,
      result: data,
      warnings,
      infos,
    })),
  ),
  v.pipe(
    v.object({
      status: v.literal('error'),
      errorType: v.optional(v.string(), ''),
      error: v.optional(v.string(), ''),
    }),
    v.transform(({ errorType, error }) => ({ outcome: 'error' as const, errorType, error })),
  ),
]);

export type ParsedAnswer =
  | { readonly ok: true; readonly answer: PrometheusAnswer }
  | { readonly ok: false; readonly problem: string };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the body of an instant query's answer. `status: error` is an answer of its own, whatever the HTTP status was.
 * A body that is no JSON, or JSON of another shape, is a problem that names the place. Never throws.
 */
export function parsePrometheusAnswer(text: string): ParsedAnswer {
  const json = parseJson(text);
  if (json === undefined) {
    const markup = /^\s{0,100}</.test(text) ? ' (it looks like a web page)' : '';
    return { ok: false, problem: `the answer is not JSON${markup}` };
  }
  const checked = check(answerSchema, json);
  return checked.ok
    ? { ok: true, answer: checked.value }
    : { ok: false, problem: `the answer is not what Prometheus gives: ${problemText(checked.problems[0])}` };
}
