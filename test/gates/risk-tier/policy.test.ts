import { check, problemText } from '@countersign/core';
import { riskTierGate } from '@countersign/gates/risk-tier';
import { readPolicyFile } from '@countersign/gates';
import { policyProblemText } from '@countersign/policy';
import { describe, expect, it } from 'vitest';

function problems(policy: unknown): readonly string[] {
  const checked = check(riskTierGate.policy, policy);
  return checked.ok ? [] : checked.problems.map(problemText);
}

const three = [{ name: 'low' }, { name: 'normal' }, { name: 'high' }];

describe('the policy of risk-tier', () => {
  it('has a table, and asks of migrations what there is to ask', () => {
    const checked = check(riskTierGate.policy, {});
    expect(checked.ok && checked.value.tiers.map(({ name }) => name)).toEqual([
      'config-flip',
      'flagged-code',
      'stateless-service',
      'schema-migration',
      'infrastructure',
      'control',
    ]);
    expect(checked.ok && checked.value.migration).toEqual({
      phases: { expand: ['**/expand/**'], contract: ['**/contract/**'] },
      minAgeHours: 24,
      rollbackTest: {
        predicateType: 'https://countersign.dev/rollback-test/v1',
        bundles: [],
        trustedRoot: 'public-good',
      },
    });
  });

  it.each([
    [{ default: 'stateles-service' }, 'did you mean "stateless-service"?'],
    [{ default: 'x' }, 'expected one of the tiers config-flip'],
    [{ raise: [{ label: 'x', to: 'contol' }] }, 'raise[0].to: found "contol"'],
    [{ services: { shop: { atLeast: 'migration' } } }, 'services.shop.atLeast'],
    [{ migration: { tier: 'migration' } }, 'migration.tier'],
    [{ raise: [{ to: 'control' }] }, 'expected either `label` or `title`'],
    [{ raise: [{ label: 'x', title: 'yy', to: 'control' }] }, 'expected either `label` or `title`'],
    [{ tiers: [...three, { name: 'low' }], default: 'normal' }, 'expected every tier once'],
    [
      { tiers: [{ name: 'low', kinds: ['dependencies'] }, { name: 'normal' }], default: 'normal' },
      'expected only `paths`',
    ],
    [
      { tiers: [{ name: 'low', firstTimeContributor: true }, { name: 'normal' }], default: 'normal' },
      'expected only `paths`',
    ],
    [
      { tiers: [{ name: 'low', linesAtLeast: 1 }, { name: 'normal' }], default: 'normal' },
      'expected only `paths`',
    ],
    [{ tiers: [{ name: 'low', paths: ['/etc'] }] }, 'without a leading "/"'],
    [{ tiers: [{ name: 'low', paths: ['!x'] }] }, 'expected only *, ** and ?'],
    [
      { tiers: [{ name: 'low', content: [{ finding: 'destructive-sq' }] }] },
      'did you mean "destructive-sql"?',
    ],
    [{ tiers: [{ name: 'low', content: [{}] }] }, 'expected either `finding` or `text`'],
    [{ tiers: [{ name: 'low', mode: ['symlink'] }] }, 'did you mean "modes"?'],
    [{ tiers: [] }, 'tiers'],
    [{ migration: { rollbackTest: { trustedRoot: 'root.json' } } }, 'expected trustedRootDigest'],
    [{ migration: { rollbackTest: 'never' } }, 'migration.rollbackTest'],
    [{ tiers: [{ name: 'a,b' }] }, 'expected a tier name'],
  ])('refuses %j', (policy, text) => {
    expect(problems(policy).join('\n')).toContain(text);
  });

  it.each([
    [{ tiers: three, default: 'normal' }],
    [{ tiers: three }],
    [{ tiers: [{ name: 'only' }] }],
    [{ migration: null }],
    [{ migration: { rollbackTest: 'not-required', minAgeHours: 0 } }],
  ])('accepts %j', (policy) => {
    expect(problems(policy)).toEqual([]);
  });
});

describe('the tiers that rules ask for', () => {
  const file = (tier: string, own = ''): readonly string[] => {
    const text = `version: 1\nrules:\n  - when: { environment: production, tier: ${tier} }\n    gates:\n      freeze-window: {}\n${own}`;
    const read = readPolicyFile('policy.yml', text);
    return read.ok ? [] : read.problems.map(policyProblemText);
  };
  const own = '  - gates:\n      risk-tier: { tiers: [{ name: safe }, { name: deadly }] }\n';

  it('are held against the default table', () => {
    expect(file('schema-migration')).toEqual([]);
    expect(file('schema-migratoin')).toEqual([
      expect.stringMatching(
        /^policy\.yml:3:\d+: rules\[0\]\.when\.tier: found "schema-migratoin", expected one of the tiers config-flip, .*did you mean "schema-migration"\?$/u,
      ),
    ]);
  });
  it('are held against the table of the file', () => {
    expect(file('deadly', own)).toEqual([]);
    expect(file('schema-migration', own)).toHaveLength(1);
  });
  const tableFor = (when: string): string => own.replace('- gates', `- when: { ${when} }\n    gates`);
  it.each([
    ['another environment', 'environment: staging'],
    ['one service', 'service: shop'],
    ['a tier alone', 'tier: deadly'],
  ])('are not those of a table for %s', (_what, when) => {
    expect(file('deadly', tableFor(when)).length).toBeGreaterThan(0);
  });
  it('are those of a table for their environment, in any case', () => {
    expect(file('deadly', tableFor('environment: Production'))).toEqual([]);
  });
  it('are those of the default table where another environment has its own', () => {
    expect(file('schema-migration', tableFor('environment: staging'))).toEqual([]);
  });
});
