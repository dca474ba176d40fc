import { tmpdir } from 'node:os';
import {
  addMilliseconds,
  check,
  type Clock,
  type CollectContext,
  type Instant,
  instantAt,
  isSuiteError,
  judge,
  known,
} from '@countersign/core';
import { canaryGate } from '@countersign/gates/canary-gate';
import { collect } from '@countersign/gates/canary-gate/collect';
import { createPorts, type LivePorts } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noSeries, one, type PrometheusStandIn, startPrometheus } from '../../support/prometheus/index.ts';

type Policy = Parameters<typeof canaryGate.decide>[0];
type Facts = Parameters<typeof canaryGate.decide>[1];

const start = '2026-07-03T12:00:00.000Z';
const digest = `sha256:${'b'.repeat(64)}`;

/** A clock that only sleeping moves; `cancelAt` makes every later sleep end at once. */
function virtualClock(cancelAt: Instant | null = null): Clock & { cancelled: () => boolean } {
  let nowMs = Date.parse(start);
  const endMs = cancelAt === null ? Number.POSITIVE_INFINITY : Date.parse(cancelAt);
  return {
    now: () => instantAt(nowMs),
    sleep: async (milliseconds) => {
      nowMs = Math.min(nowMs + milliseconds, Math.max(nowMs, endMs));
    },
    cancelled: () => nowMs >= endMs,
  };
}

let clock = virtualClock();
let ports: LivePorts;
let prometheus: PrometheusStandIn;
const said: string[] = [];

async function open(options: { cancelAt?: Instant; authorization?: string } = {}): Promise<void> {
  clock = virtualClock(options.cancelAt ?? null);
  const progress = {
    say: (line: string) => said.push(line),
    warn: (line: string) => said.push(`warning: ${line}`),
  };
  ports = createPorts({ workspace: tmpdir(), clock, progress, attempts: 1 });
  const { authorization } = options;
  prometheus = await startPrometheus({
    now: () => Date.parse(clock.now()),
    ...(authorization === undefined ? {} : { authorization }),
  });
}

async function close(): Promise<void> {
  await ports.close();
  await prometheus.close();
}

beforeEach(async () => {
  said.length = 0;
  await open();
});
afterEach(close);

function policy(metrics: readonly object[], url = prometheus.url): Policy {
  const checked = check(canaryGate.policy, { prometheus: { url }, metrics });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function metric(more: object = {}): object {
  const base = { name: 'error-rate', query: 'errors{service="{{service}}"}', unit: 'ratio' };
  return { ...base, threshold: { max: 0.01 }, count: 3, intervalSeconds: 60, ...more };
}

function context(policies: readonly Policy[], inputs: Record<string, string> = {}): CollectContext<Policy> {
  const account = { login: 'octocat', id: '1' };
  return {
    request: {
      server: 'https://github.com',
      repository: { name: 'acme/shop', id: '1' },
      run: { id: '1', attempt: 1 },
      workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
      event: 'push',
      ref: 'refs/heads/main',
      commit: 'a'.repeat(40),
      actor: account,
      triggeringActor: account,
      environment: 'production',
      service: 'shop"} or vector(0) #',
      subject: { kind: 'image', name: 'registry.example/shop', digest },
      at: start,
    },
    policies,
    inputs,
    github: { apiUrl: 'http://127.0.0.1:9', graphqlUrl: '', serverUrl: '', token: null },
    lastDeploy: known(null),
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: async () => known([]),
  };
}

const asked = String.raw`errors{service="shop\"} or vector(0) #"}`;

function verdict(policies: readonly Policy[], facts: Facts) {
  const bound = policies.map((value) => ({ digest: `sha256:${'0'.repeat(64)}` as const, value }));
  const { effect, reasons } = judge(canaryGate, bound, facts);
  return { effect, codes: reasons.map((reason) => reason.code) };
}

describe('canary-gate collect', () => {
  it('takes count samples at the interval, says each, and allows', async () => {
    prometheus.answer(asked, [one(0.004), one(0.02), one(0.01)]);
    const given = [policy([metric({ failureLimit: 1, initialDelaySeconds: 30 })])];
    const facts = await collect(ports, context(given));
    expect(check(canaryGate.facts, facts).ok).toBe(true);
    expect(facts.measurements[0]?.asked).toBe(asked);
    expect(facts.measurements[0]?.samples.map(({ at }) => at)).toEqual(
      [30, 90, 150].map((seconds) => addMilliseconds(start, seconds * 1000)),
    );
    expect(said).toEqual([
      'error-rate 0.4 % ≤ 1 %, 1 of 3, 0 failures of 1 allowed',
      'error-rate 2 % > 1 %, 2 of 3, 1 failures of 1 allowed',
      'error-rate 1 % ≤ 1 %, 3 of 3, 1 failures of 1 allowed',
    ]);
    expect(verdict(given, facts)).toEqual({ effect: 'allow', codes: ['within-threshold'] });
    expect(ports.evidence()).toHaveLength(3);
  });

  it('stops as soon as the failures exceed the limit', async () => {
    prometheus.answer(asked, [one(0.02), one(0)]);
    const given = [policy([metric()])];
    const facts = await collect(ports, context(given));
    expect(prometheus.asked).toHaveLength(1);
    expect(verdict(given, facts)).toEqual({ effect: 'deny', codes: ['threshold-exceeded'] });
  });

  it('goes on past a sample without data, which may still become a deny', async () => {
    prometheus.answer(asked, [noSeries, one(0.5)]);
    const given = [policy([metric()])];
    const facts = await collect(ports, context(given));
    expect(verdict(given, facts)).toEqual({ effect: 'deny', codes: ['threshold-exceeded', 'no-data'] });
    expect(said[0]).toBe(
      'error-rate not measured (no-data: the query gave no series), 1 of 3, 0 failures of 0 allowed',
    );
  });

  it('is unknown when no sample has data', async () => {
    const given = [policy([metric()])];
    expect(verdict(given, await collect(ports, context(given)))).toEqual({
      effect: 'unknown',
      codes: ['no-data'],
    });
  });

  it('is unknown when the server repeats an old answer', async () => {
    const at = Date.parse(start) / 1000;
    prometheus.answer(asked, { kind: 'vector', series: [{ value: 0, at }] });
    const given = [policy([metric()])];
    expect(verdict(given, await collect(ports, context(given)))).toEqual({
      effect: 'unknown',
      codes: ['stale-answer'],
    });
  });

  it('measures once what several policies ask for', async () => {
    prometheus.answer(asked, one(0.004));
    const given = [
      policy([metric()]),
      policy([metric({ name: 'errors', count: 2, threshold: { max: 0.005 } })]),
    ];
    const facts = await collect(ports, context(given));
    expect(prometheus.asked).toHaveLength(3);
    expect(facts.measurements).toHaveLength(1);
    expect(verdict(given, facts).effect).toBe('allow');
  });

  it('measures on for one policy after another one is settled', async () => {
    prometheus.answer(asked, one(0.02));
    const given = [policy([metric()]), policy([metric({ threshold: { max: 0.05 } })])];
    const facts = await collect(ports, context(given));
    expect(facts.measurements[0]?.samples).toHaveLength(3);
    expect(verdict([given[1]!], facts).effect).toBe('allow');
    expect(verdict(given, facts).effect).toBe('deny');
  });

  it('keeps metrics with different intervals apart', async () => {
    prometheus.answer(asked, one(0.004));
    prometheus.answer('latency', one(0.2));
    const latency = {
      name: 'latency',
      query: 'latency',
      threshold: { max: 0.5 },
      count: 4,
      intervalSeconds: 20,
    };
    const given = [policy([metric(), latency])];
    const facts = await collect(ports, context(given));
    const seconds = facts.measurements.map(({ samples }) =>
      samples.map(({ at }) => (Date.parse(at) - Date.parse(start)) / 1000),
    );
    expect(seconds).toEqual([
      [0, 60, 120],
      [0, 20, 40, 60],
    ]);
    expect(verdict(given, facts).effect).toBe('allow');
  });

  it('ends with too few samples when it is cancelled', async () => {
    await close();
    await open({ cancelAt: addMilliseconds(start, 90_000) });
    prometheus.answer(asked, one(0.004));
    const given = [policy([metric()])];
    const facts = await collect(ports, context(given));
    expect(facts.measurements[0]?.samples).toHaveLength(2);
    expect(verdict(given, facts)).toEqual({ effect: 'unknown', codes: ['too-few-samples'] });
    expect(said.at(-1)).toMatch(/^warning: measuring was cancelled/);
  });

  it('sends the credential and keeps it out of facts, evidence and progress', async () => {
    await close();
    await open({ authorization: 'Bearer s3cret' });
    prometheus.answer(asked, one(0.004));
    const given = [policy([metric()])];
    const facts = await collect(ports, context(given, { 'prometheus-token': 's3cret' }));
    expect(verdict(given, facts).effect).toBe('allow');
    expect(JSON.stringify([facts, said, ports.evidence()])).not.toContain('s3cret');
    const refused = await collect(ports, context(given, { 'prometheus-token': 'other' }));
    expect(verdict(given, refused)).toEqual({ effect: 'unknown', codes: ['backend-refused'] });
  });

  it.each([
    ['a token beside a user', { 'prometheus-token': 't', 'prometheus-username': 'u' }],
    ['a user without a password', { 'prometheus-username': 'u' }],
    ['a password without a user', { 'prometheus-password': 'p' }],
  ])('refuses %s', async (_name, inputs) => {
    const thrown: unknown = await collect(ports, context([policy([metric()])], inputs)).catch(
      (error: unknown) => error,
    );
    expect(isSuiteError(thrown) && thrown.code).toBe('input-invalid');
  });

  it('hands a credential to no one when the policies name several servers', async () => {
    const given = [policy([metric()]), policy([metric()], 'http://127.0.0.1:9')];
    const thrown: unknown = await collect(ports, context(given, { 'prometheus-token': 's3cret' })).catch(
      (error: unknown) => error,
    );
    expect(isSuiteError(thrown) && thrown.message).toMatch(/several metrics servers/);
    expect(isSuiteError(thrown) && thrown.message).not.toContain('s3cret');
    expect(prometheus.asked).toHaveLength(0);
  });

  it('keeps hostile text of the server on its own line', async () => {
    const error = 'x\n::set-output name=verdict::allow';
    prometheus.answer(asked, { kind: 'error', errorType: 'execution', error });
    await collect(ports, context([policy([metric({ count: 1 })])]));
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain('\n');
  });
});

describe('canary-gate next', () => {
  it('waits for the earliest sample, then stops', async () => {
    prometheus.answer(asked, one(0.004));
    const given = policy([metric({ initialDelaySeconds: 10 })]);
    const facts = await collect(ports, context([given]));
    const empty = facts.measurements.map((measurement) => ({ ...measurement, samples: [] }));
    const until = addMilliseconds(start, 10_000);
    expect(canaryGate.next?.(given, { ...facts, measurements: empty })).toEqual({ do: 'wait', until });
    expect(canaryGate.next?.(given, facts)).toEqual({ do: 'stop' });
  });
});
