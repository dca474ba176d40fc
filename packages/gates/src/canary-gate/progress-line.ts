import type { Assessment } from './assess-sample.ts';
import { boundsText, valueText } from './metric-text.ts';
import type { MetricPolicy } from './policy.ts';

function newest(metric: MetricPolicy, assessment: Assessment): string {
  if (assessment.kind === 'unmeasured') return `not measured (${assessment.code}: ${assessment.detail})`;
  const { threshold, unit } = metric;
  const value = valueText(assessment.value, unit);
  if (assessment.kind === 'pass') return `${value} ${boundsText(threshold, unit)}`;
  const bound = (assessment.side === 'above' ? threshold.max : threshold.min) ?? 0;
  return `${value} ${assessment.side === 'above' ? '>' : '<'} ${valueText(bound, unit)}`;
}

/** `error-rate 0.4 % ≤ 1 %, 3 of 5, 0 failures of 1 allowed`; null before the first sample. */
export function progressLine(metric: MetricPolicy, assessments: readonly Assessment[]): string | null {
  const last = assessments.at(-1);
  if (last === undefined) return null;
  const failures = assessments.filter((assessment) => assessment.kind === 'fail').length;
  const counted = `${assessments.length} of ${metric.count}, ${failures} failures of ${metric.failureLimit} allowed`;
  // Names and details come from others; a line break would let them write a line of their own into the log.
  return `${metric.name} ${newest(metric, last)}, ${counted}`.replace(/\p{Cc}+/gu, ' ');
}
