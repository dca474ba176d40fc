import { addMilliseconds, check } from '@countersign/core';
import { canaryGate } from '@countersign/gates/canary-gate';
import type { Generator, Random } from './random.ts';

type Policy = Parameters<typeof canaryGate.decide>[0];

const url = 'https://prometheus.example';
const startedAt = '2026-07-03T12:00:00.000Z';
const evidence = [`sha256:${'d'.repeat(64)}`];
const queries = ['errors{service="{{service}}"}', 'latency', 'throughput{digest="{{digest}}"}'] as const;

function policy(random: Random): unknown {
  const count = 1 + random.int(4);
  const names = queries.filter((_query, index) => index === 0 || random.chance(0.3));
  return {
    prometheus: { url, timeoutSeconds: 30, onWarnings: random.chance(0.3) ? 'accept' : 'refuse' },
    metrics: names.map((query, index) => ({
      name: `metric ${index}`,
      query,
      threshold: random.chance(0.2) ? { max: 10, min: 1 } : { max: 10 },
      count,
      intervalSeconds: random.pick([30, 60]),
      failureLimit: random.int(count),
      initialDelaySeconds: random.pick([0, 30]),
      unit: random.pick(['none', 'ratio', 'seconds']),
    })),
  };
}

function result(type: object, warnings: readonly string[] = []): object {
  return { state: 'known', value: { outcome: 'result', result: type, warnings, infos: [] }, evidence };
}

function missing(cause: string): object {
  return { state: 'missing', cause, detail: 'no answer' };
}

function oddAnswer(random: Random, at: string): object {
  const series = (value: unknown, count = 1) =>
    Array.from({ length: count }, (_, index) => ({ labels: { pod: `p${index}` }, at, value }));
  return random.pick([
    result({ type: 'vector', series: [] }),
    result({ type: 'vector', series: series('NaN') }),
    result({ type: 'vector', series: series('Infinity') }),
    result({ type: 'vector', series: series('-Infinity') }),
    result({ type: 'vector', series: series(1, 2) }),
    result({ type: 'vector', series: series(null) }),
    result({ type: 'vector', series: series(random.int(12)) }, ['a store is down']),
    result({ type: 'vector', series: series(5).map((one) => ({ ...one, at: startedAt })) }),
    result({ type: 'matrix', series: [] }),
    result({ type: 'string', at, text: 'text' }),
    { state: 'known', value: { outcome: 'error', errorType: 'timeout', error: 'too slow' }, evidence },
    ...['unreachable', 'forbidden', 'not-found', 'malformed', 'truncated', 'not-collected'].map(missing),
  ]);
}

function answer(random: Random, at: string): object {
  if (random.chance(0.06)) return oddAnswer(random, at);
  const value = random.chance(0.85) ? 1 + random.int(10) : random.int(30);
  if (random.chance(0.2)) return result({ type: 'scalar', at, value });
  return result({ type: 'vector', series: [{ labels: {}, at, value }] });
}

function measurement(random: Random, metric: Policy['metrics'][number]): object {
  const { query, intervalSeconds, initialDelaySeconds, count } = metric;
  const taken = random.chance(0.85) ? count : random.int(count + 2);
  const samples = Array.from({ length: taken }, (_, index) => {
    const at = addMilliseconds(startedAt, (initialDelaySeconds + index * intervalSeconds + 1) * 1000);
    return { at, answer: answer(random, at) };
  });
  return { key: { url, query, intervalSeconds, initialDelaySeconds }, asked: query, samples };
}

function facts(random: Random, given: unknown): unknown {
  const checked = check(canaryGate.policy, given);
  const metrics = checked.ok ? checked.value.metrics : [];
  return {
    at: startedAt,
    subject: { kind: 'image', name: 'registry.example/shop', digest: `sha256:${'b'.repeat(64)}` },
    environment: 'production',
    service: 'shop',
    startedAt,
    measurements: metrics.filter(() => random.chance(0.98)).map((metric) => measurement(random, metric)),
  };
}

export const generator: Generator = { gate: canaryGate, policy, facts };
