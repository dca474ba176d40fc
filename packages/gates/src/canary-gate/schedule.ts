import { addMilliseconds, epochMilliseconds, type Instant, type Next } from '@countersign/core';
import { assessSamples } from './assess-sample.ts';
import { type CanaryGateFacts, samplesOf } from './facts.ts';
import type { CanaryGatePolicy, MetricPolicy } from './policy.ts';

function exceeded(policy: CanaryGatePolicy, metric: MetricPolicy, facts: CanaryGateFacts): boolean {
  const assessments = assessSamples(policy, metric, samplesOf(policy, metric, facts));
  return assessments.filter((assessment) => assessment.kind === 'fail').length > metric.failureLimit;
}

/** When a metric's next sample is due; null when it has all of its samples. */
export function nextSampleDue(
  policy: CanaryGatePolicy,
  metric: MetricPolicy,
  facts: CanaryGateFacts,
): Instant | null {
  const samples = samplesOf(policy, metric, facts);
  if (samples.length >= metric.count) return null;
  const last = samples.at(-1);
  return last === undefined
    ? addMilliseconds(facts.startedAt, metric.initialDelaySeconds * 1000)
    : addMilliseconds(last.at, metric.intervalSeconds * 1000);
}

/**
 * Wait for the next sample, or stop: when every metric has its samples, or one has failed more often than it may, so
 * that no later sample can change the deny. A sample that could not be measured does not stop the watch: a later one
 * may still turn unknown into deny.
 */
export function next(policy: CanaryGatePolicy, facts: CanaryGateFacts): Next<never> {
  if (policy.metrics.some((metric) => exceeded(policy, metric, facts))) return { do: 'stop' };
  const due = policy.metrics
    .flatMap((metric) => nextSampleDue(policy, metric, facts) ?? [])
    .sort((left, right) => epochMilliseconds(left) - epochMilliseconds(right));
  const [first] = due;
  return first === undefined ? { do: 'stop' } : { do: 'wait', until: first };
}
