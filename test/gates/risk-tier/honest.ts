import { check, type Fact, known, missing } from '@countersign/core';
import { type RiskTierFacts, riskTierGate, type RiskTierPolicy } from '@countersign/gates/risk-tier';

export const commit = (digit: string): string => digit.repeat(40);
export const head = commit('b');
export const recorded = commit('a');
export const evidence = [`sha256:${'d'.repeat(64)}`] as const;

type Range = RiskTierFacts['ranges'][number];
export type Change = Extract<Range['changes'], { state: 'known' }>['value'][number];
type Content = Extract<Range['content'], { state: 'known' }>['value'];

export const unasked = missing('not-collected', 'no rule asks for it');

/** A plain file that was changed; `+path` is new, `-path` was taken away. */
export function change(text: string, more: Partial<Change> = {}): Change {
  const sign = /^[+-]/u.exec(text)?.[0];
  const path = sign === undefined ? text : text.slice(1);
  const modes = {
    oldMode: sign === '+' ? '000000' : '100644',
    newMode: sign === '-' ? '000000' : '100644',
  };
  const statuses: Readonly<Record<string, string>> = { '+': 'A', '-': 'D' };
  return { path, from: null, status: statuses[sign ?? ''] ?? 'M', ...modes, ...more };
}

/** Every file's added lines were read, and these findings came out. */
export function contentOf(changes: readonly Change[], found: Partial<Content> = {}): Fact<Content> {
  return known({ paths: changes.map(({ path }) => path), texts: [], sql: [], found: [], ...found });
}

export function rangeOf(changes: readonly (string | Change)[], more: Partial<Range> = {}): Range {
  const list = changes.map((each) => (typeof each === 'string' ? change(each) : each));
  return {
    base: recorded,
    head,
    changes: known(list, [...evidence]),
    lines: unasked,
    content: contentOf(list),
    pullRequests: unasked,
    ...more,
  };
}

/** A deploy after a recorded one, of these changed files. */
export function honestFacts(
  changes: readonly (string | Change)[],
  more: Partial<RiskTierFacts> = {},
): RiskTierFacts {
  const facts: RiskTierFacts = {
    at: '2026-06-22T12:00:00.000Z',
    environment: 'production',
    service: 'shop',
    subject: { kind: 'commit', name: 'acme/shop', digest: `sha1:${head}` },
    head,
    lastDeploy: known(
      {
        commit: recorded,
        record: `sha256:${'c'.repeat(64)}`,
        recordedAt: '2026-06-20T12:00:00.000Z',
        locator: 'countersign-records:shop/1.json',
      },
      [...evidence],
    ),
    base: null,
    baseToHead: missing('not-collected', 'only a first deploy asks for it'),
    ranges: [rangeOf(changes)],
    earlierDeploys: missing('not-collected', 'no migration asks for them'),
    rollbackTests: [],
    ...more,
  };
  const checked = check(riskTierGate.facts, facts);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

/** A policy with its defaults; throws for one that its schema refuses. */
export function policyOf(value: unknown): RiskTierPolicy {
  const checked = check(riskTierGate.policy, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}
