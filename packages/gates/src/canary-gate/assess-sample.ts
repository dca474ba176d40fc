import { epochMilliseconds, type Fact, type Instant } from '@countersign/core';
import {
  compareBounds,
  type PrometheusAnswer,
  type PrometheusResult,
  type SampleValue,
} from '@countersign/metrics';
import type { Sample } from './facts.ts';
import type { CanaryGatePolicy, MetricPolicy } from './policy.ts';

/** Why a sample is no measurement. The words are the gate's reason codes. */
export type Unmeasured =
  | 'no-data'
  | 'not-a-number'
  | 'several-series'
  | 'wrong-result-type'
  | 'stale-answer'
  | 'backend-warned'
  | 'backend-error'
  | 'backend-unreachable'
  | 'backend-refused'
  | 'unreadable-answer';

/** What one sample says. Only `pass` ever counts towards an allow. */
export type Assessment =
  | { readonly kind: 'pass'; readonly value: SampleValue }
  | {
      readonly kind: 'fail';
      readonly value: SampleValue;
      readonly side: 'above' | 'below';
      readonly at: Instant;
    }
  | { readonly kind: 'unmeasured'; readonly code: Unmeasured; readonly detail: string };

type Measured = { readonly value: SampleValue; readonly evaluatedAt: Instant };
type Refused = Extract<Assessment, { kind: 'unmeasured' }>;

function refuse(code: Unmeasured, detail: string): Refused {
  return { kind: 'unmeasured', code, detail };
}

function vectorNumber(series: Extract<PrometheusResult, { type: 'vector' }>['series']): Measured | Refused {
  const [first] = series;
  if (first === undefined) return refuse('no-data', 'the query gave no series');
  if (series.length > 1)
    return refuse('several-series', `the query gave ${series.length} series, expected one`);
  if (first.value === null) return refuse('wrong-result-type', 'the query gave a native histogram');
  return { value: first.value, evaluatedAt: first.at };
}

function resultNumber(result: PrometheusResult): Measured | Refused {
  if (result.type === 'scalar') return { value: result.value, evaluatedAt: result.at };
  if (result.type === 'vector') return vectorNumber(result.series);
  return refuse('wrong-result-type', `the query gave a ${result.type}, expected a scalar or a vector`);
}

function missingSample(answer: Extract<Fact<PrometheusAnswer>, { state: 'missing' }>): Refused {
  const { cause, detail } = answer;
  if (cause === 'unreachable' || cause === 'not-collected') return refuse('backend-unreachable', detail);
  if (cause === 'forbidden' || cause === 'not-found') return refuse('backend-refused', detail);
  return refuse('unreadable-answer', detail);
}

/** The number in an answer, if there is exactly one. */
function measured(answer: Fact<PrometheusAnswer>): Measured | Refused {
  if (answer.state === 'missing') return missingSample(answer);
  if (answer.value.outcome === 'error')
    return refuse('backend-error', `${answer.value.errorType}: ${answer.value.error}`.slice(0, 500));
  return resultNumber(answer.value.result);
}

function evaluatedAt(sample: Sample | undefined): Instant | null {
  const number = sample === undefined ? null : measured(sample.answer);
  return number === null || 'kind' in number ? null : number.evaluatedAt;
}

function warningsOf(answer: Fact<PrometheusAnswer>): readonly string[] {
  return answer.state === 'known' && answer.value.outcome === 'result' ? answer.value.warnings : [];
}

/** More than the clocks of two servers differ and a slow answer takes: the answer is of another time. */
const furthestApartMs = 5 * 60_000;

/** A good number still has to be new and whole: an old answer or a partial one may deny, never allow. */
function doubt(sample: Sample, number: Measured, earlier: readonly (Instant | null)[]): Refused | null {
  const nowMs = epochMilliseconds(number.evaluatedAt);
  const apartMs = Math.abs(nowMs - epochMilliseconds(sample.at));
  if (apartMs > furthestApartMs)
    return refuse('stale-answer', `evaluated at ${number.evaluatedAt}, but asked at ${sample.at}`);
  const repeated = earlier.some((instant) => instant !== null && epochMilliseconds(instant) >= nowMs);
  if (repeated)
    return refuse('stale-answer', `evaluated at ${number.evaluatedAt}, not after the sample before it`);
  const [warning] = warningsOf(sample.answer);
  return warning === undefined ? null : refuse('backend-warned', warning.slice(0, 500));
}

function assess(
  metric: MetricPolicy,
  sample: Sample,
  context: { readonly earlier: readonly (Instant | null)[]; readonly acceptWarnings: boolean },
): Assessment {
  const number = measured(sample.answer);
  if ('kind' in number) return number;
  const side = compareBounds(metric.threshold, number.value);
  if (side === 'above' || side === 'below') return { kind: 'fail', value: number.value, side, at: sample.at };
  if (side === 'not-a-number') return refuse('not-a-number', `the query gave ${number.value}`);
  const doubted = doubt(sample, number, context.earlier);
  if (doubted !== null && !(context.acceptWarnings && doubted.code === 'backend-warned')) return doubted;
  return { kind: 'pass', value: number.value };
}

/** Every sample of a metric, judged by itself; errors, no data and doubtful answers are never passes. */
export function assessSamples(
  policy: CanaryGatePolicy,
  metric: MetricPolicy,
  samples: readonly Sample[],
): Assessment[] {
  const acceptWarnings = policy.prometheus.onWarnings === 'accept';
  const instants = samples.map(evaluatedAt);
  return samples.map((sample, index) =>
    assess(metric, sample, { earlier: instants.slice(0, index), acceptWarnings }),
  );
}
