import { check, problemText } from '@countersign/core';
import { canaryGate } from '@countersign/gates/canary-gate';
import { describe, expect, it } from 'vitest';

const metric = { name: 'error-rate', query: 'x{service="{{service}}"}', threshold: { max: 0.01 } };
const prometheus = { url: 'https://prometheus.example/prefix' };

function policyWith(more: object): unknown {
  return { prometheus, metrics: [{ ...metric, ...more }] };
}

function problems(policy: unknown): string[] {
  const checked = check(canaryGate.policy, policy);
  return checked.ok ? [] : checked.problems.map(problemText);
}

describe('canary-gate policy', () => {
  it('fills in the strict defaults', () => {
    const checked = check(canaryGate.policy, policyWith({}));
    expect(checked.ok && checked.value).toEqual({
      prometheus: { ...prometheus, timeoutSeconds: 30, onWarnings: 'refuse' },
      metrics: [
        {
          ...metric,
          count: 5,
          intervalSeconds: 60,
          failureLimit: 0,
          initialDelaySeconds: 0,
          unit: 'none',
        },
      ],
    });
  });

  it.each(['http://localhost:9090', 'https://a.b/select/0/prometheus', 'http://[::1]:9090/'])(
    'accepts the address %s',
    (url) => expect(problems({ prometheus: { url }, metrics: [metric] })).toEqual([]),
  );

  it.each([
    'prometheus:9090',
    'ftp://a.b',
    'https://user:word@a.b',
    'https://a.b/?x=1',
    'https://a.b/#f',
    'https://a.b/\nx',
    'https://',
  ])('refuses the address %j', (url) => {
    expect(problems({ prometheus: { url }, metrics: [metric] })[0]).toMatch(/^prometheus.url: .*http/);
  });

  it.each([
    ['no metric', { prometheus, metrics: [] }, /^metrics: .*at least one metric/],
    ['no metrics key', { prometheus }, /metrics/],
    [
      'no bound',
      policyWith({ threshold: {} }),
      /^metrics\[0\].threshold: .*without a bound nothing could fail/,
    ],
    ['crossed bounds', policyWith({ threshold: { min: 2, max: 1 } }), /`min` at or below `max`/],
    ['a limit that never fails', policyWith({ count: 2, failureLimit: 2 }), /could never fail/],
    ['more than a job can wait', policyWith({ count: 1000, intervalSeconds: 60 }), /six hours/],
    ['too many samples', policyWith({ count: 1001, intervalSeconds: 1 }), /^metrics\[0\].count/],
    ['the same name twice', { prometheus, metrics: [metric, { ...metric, query: 'y' }] }, /different names/],
    [
      'an unknown placeholder',
      policyWith({ query: 'x{a="{{services}}"}' }),
      /^metrics\[0\].query: .*did you mean \{\{service\}\}/,
    ],
    ['a placeholder outside quotes', policyWith({ query: 'x{{service}}' }), /inside "double"/],
    [
      'a misspelt key',
      policyWith({ treshold: { max: 1 } }),
      /unknown key "treshold".*did you mean "threshold"/,
    ],
  ])('refuses %s', (_name, policy, sentence) => {
    const found = problems(policy);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });
});
