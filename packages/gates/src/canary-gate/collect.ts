import {
  type Collect,
  type CollectContext,
  epochMilliseconds,
  type Instant,
  type Ports,
} from '@countersign/core';
import { fillPromqlTemplate, type PrometheusCredential } from '@countersign/metrics';
import { queryPrometheus } from '@countersign/metrics/client';
import { assessSamples } from './assess-sample.ts';
import { credentialOf } from './credential.ts';
import { type CanaryGateFacts, keyText, type Measurement, measurementKey, samplesOf } from './facts.ts';
import type { CanaryGatePolicy } from './policy.ts';
import { progressLine } from './progress-line.ts';
import { next, nextSampleDue } from './schedule.ts';

export { inputs } from './credential.ts';

type Context = CollectContext<CanaryGatePolicy>;

// A timer may fire a little before the clock shows its time; a cancelled sleep ends well before it.
const earlyMs = 50;

function emptyMeasurements(context: Context): Measurement[] {
  const { environment, service, subject } = context.request;
  const values = { environment, service, digest: subject.digest };
  const measurements = context.policies.flatMap((policy) =>
    policy.metrics.map((metric): Measurement => {
      const asked = fillPromqlTemplate(metric.query, values);
      return { key: measurementKey(policy, metric), asked, samples: [] };
    }),
  );
  return [...new Map(measurements.map((measurement) => [keyText(measurement.key), measurement])).values()];
}

function startFacts(context: Context, startedAt: Instant): CanaryGateFacts {
  const { at, subject, environment, service } = context.request;
  return { at, subject, environment, service, startedAt, measurements: emptyMeasurements(context) };
}

/** Policies whose verdict can still change, and the earliest instant at which one of them wants a sample. */
function waiting(
  context: Context,
  facts: CanaryGateFacts,
): { policies: CanaryGatePolicy[]; until: Instant } | null {
  const asked = context.policies.map((policy) => ({ policy, step: next(policy, facts) }));
  const open = asked.flatMap(({ policy, step }) =>
    step.do === 'wait' ? [{ policy, until: step.until }] : [],
  );
  const [first] = open.map(({ until }) => until).sort((a, b) => epochMilliseconds(a) - epochMilliseconds(b));
  return first === undefined ? null : { policies: open.map(({ policy }) => policy), until: first };
}

/** False when the wait was cut short: the run is being cancelled. */
async function waitUntil(ports: Ports, until: Instant): Promise<boolean> {
  const missingMs = epochMilliseconds(until) - epochMilliseconds(ports.clock.now());
  if (missingMs <= 0) return true;
  await ports.clock.sleep(missingMs);
  return epochMilliseconds(ports.clock.now()) >= epochMilliseconds(until) - earlyMs;
}

/** The measurements that are due, each with the longest time-out that a policy grants it. */
function dueMeasurements(
  policies: readonly CanaryGatePolicy[],
  facts: CanaryGateFacts,
  now: Instant,
): Map<string, number> {
  const due = new Map<string, number>();
  for (const policy of policies) {
    for (const metric of policy.metrics) {
      const at = nextSampleDue(policy, metric, facts);
      if (at === null || epochMilliseconds(at) > epochMilliseconds(now)) continue;
      const key = keyText(measurementKey(policy, metric));
      due.set(key, Math.max(due.get(key) ?? 0, policy.prometheus.timeoutSeconds));
    }
  }
  return due;
}

async function measure(
  ports: Ports,
  measurement: Measurement,
  how: { readonly timeoutSeconds: number | undefined; readonly credential: PrometheusCredential | null },
): Promise<Measurement> {
  const { timeoutSeconds, credential } = how;
  if (timeoutSeconds === undefined) return measurement;
  const at = ports.clock.now();
  // Without a time, the server's own clock decides: a runner that is behind would measure the time before the canary.
  const query = { baseUrl: measurement.key.url, query: measurement.asked, timeoutSeconds, credential };
  const answer = await queryPrometheus(ports.http, query);
  return { ...measurement, samples: [...measurement.samples, { at, answer }] };
}

function report(
  ports: Ports,
  policies: readonly CanaryGatePolicy[],
  change: { before: CanaryGateFacts; after: CanaryGateFacts },
): void {
  const lines = policies.flatMap((policy) =>
    policy.metrics.flatMap((metric) => {
      const samples = samplesOf(policy, metric, change.after);
      if (samples.length === samplesOf(policy, metric, change.before).length) return [];
      return progressLine(metric, assessSamples(policy, metric, samples)) ?? [];
    }),
  );
  for (const line of new Set(lines)) ports.progress.say(line);
}

/**
 * Measures the metrics of all policies, each measurement once however many policies ask for it, until no policy's
 * verdict can change any more. A cancelled run ends with the samples it has, which is too few to allow.
 */
export const collect: Collect<CanaryGatePolicy, CanaryGateFacts> = async (ports: Ports, context: Context) => {
  const credential = credentialOf(context.inputs, context.policies);
  let facts = startFacts(context, ports.clock.now());
  for (;;) {
    const step = waiting(context, facts);
    if (step === null) return facts;
    if (!(await waitUntil(ports, step.until))) {
      ports.progress.warn(
        'measuring was cancelled: the samples so far are kept, and they are too few to allow',
      );
      return facts;
    }
    const before = facts;
    const due = dueMeasurements(step.policies, before, latest(ports.clock.now(), step.until));
    const measurements = await Promise.all(
      before.measurements.map((measurement) =>
        measure(ports, measurement, { timeoutSeconds: due.get(keyText(measurement.key)), credential }),
      ),
    );
    facts = { ...before, measurements };
    report(ports, step.policies, { before, after: facts });
  }
};

function latest(left: Instant, right: Instant): Instant {
  return epochMilliseconds(left) > epochMilliseconds(right) ? left : right;
}
