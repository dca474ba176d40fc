import type { EvidenceId, ReasonDraft } from '@countersign/core';
import { type Assessment, assessSamples, type Unmeasured } from './assess-sample.ts';
import { type CanaryGateFacts, type Sample, samplesOf } from './facts.ts';
import type { CanaryGatePolicy, MetricPolicy } from './policy.ts';
import type { canaryGateReasons } from './reasons.ts';

type Draft = ReasonDraft<typeof canaryGateReasons>;
type Fail = Extract<Assessment, { kind: 'fail' }>;

/** One metric with its samples judged, and what the reasons about it rest on. */
type Watched = {
  readonly metric: MetricPolicy;
  readonly question: string;
  readonly assessments: readonly Assessment[];
  readonly evidence: readonly EvidenceId[];
};

function questionOf(metric: MetricPolicy): string {
  return `metric:${metric.name}`;
}

function evidenceOf(samples: readonly Sample[]): EvidenceId[] {
  return [
    ...new Set(samples.flatMap(({ answer }) => (answer.state === 'known' ? answer.evidence : []))),
  ].sort();
}

function exceededReason(watched: Watched): Draft[] {
  const { metric, question, assessments, evidence } = watched;
  const fails = assessments.filter((assessment): assessment is Fail => assessment.kind === 'fail');
  const over = fails[metric.failureLimit];
  if (over === undefined) return [];
  const { name, unit, threshold, failureLimit } = metric;
  const { value, at } = over;
  const counts = { failures: fails.length, failureLimit, samples: assessments.length };
  const data = { metric: name, unit, threshold, ...counts, value, at };
  return [{ code: 'threshold-exceeded', question, data, evidence }];
}

function unmeasuredReasons(watched: Watched): Draft[] {
  const { metric, question, assessments, evidence } = watched;
  const found = new Map<Unmeasured, { readonly samples: number; readonly detail: string }>();
  for (const assessment of assessments) {
    if (assessment.kind !== 'unmeasured') continue;
    const { code, detail } = assessment;
    const seen = found.get(code);
    found.set(code, { samples: (seen?.samples ?? 0) + 1, detail: seen?.detail ?? detail });
  }
  return [...found].map(([code, { samples, detail }]): Draft => {
    const data = { metric: metric.name, samples, count: metric.count, detail };
    return { code, question, data, evidence };
  });
}

function completeReason(watched: Watched): Draft {
  const { metric, question, assessments, evidence } = watched;
  const { name, unit, threshold, count, failureLimit } = metric;
  const last = assessments.at(-1);
  if (assessments.length < count || last === undefined || last.kind === 'unmeasured') {
    const data = { metric: name, samples: assessments.length, count };
    return { code: 'too-few-samples', question, data, evidence };
  }
  const failures = assessments.filter((assessment) => assessment.kind === 'fail').length;
  const data = { metric: name, unit, threshold, count, failures, failureLimit, last: last.value };
  return { code: 'within-threshold', question, data, evidence };
}

function metricReasons(policy: CanaryGatePolicy, metric: MetricPolicy, facts: CanaryGateFacts): Draft[] {
  const samples = samplesOf(policy, metric, facts);
  const assessments = assessSamples(policy, metric, samples);
  const watched = { metric, question: questionOf(metric), assessments, evidence: evidenceOf(samples) };
  const exceeded = exceededReason(watched);
  const unmeasured = unmeasuredReasons(watched);
  // A watch that a deny ended early is not short of samples.
  if (exceeded.length > 0) return [...exceeded, ...unmeasured];
  if (unmeasured.length > 0 && samples.length === metric.count) return unmeasured;
  return [...unmeasured, completeReason(watched)];
}

/** One question for each metric. */
export function questions(policy: CanaryGatePolicy): string[] {
  return policy.metrics.map(questionOf);
}

/**
 * Judges every metric by its samples. Allow needs all `count` samples measured and at most `failureLimit` of them out
 * of bounds; anything that was not measured is unknown, even where the failures alone would be few enough.
 */
export function decide(policy: CanaryGatePolicy, facts: CanaryGateFacts): Draft[] {
  return policy.metrics.flatMap((metric) => metricReasons(policy, metric, facts));
}
