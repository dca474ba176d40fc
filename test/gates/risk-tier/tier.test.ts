import { known, missing, pathMatcher } from '@countersign/core';
import { findTier, tierOf } from '@countersign/gates/risk-tier';
import { describe, expect, it } from 'vitest';
import { quickMatcher } from '../../../packages/gates/src/risk-tier/quick-matcher.ts';
import { fc } from '../../support/properties.ts';
import { type Change, change, contentOf, honestFacts, policyOf, rangeOf } from './honest.ts';

const declared = policyOf({
  tiers: [
    { name: 'config-flip', paths: ['flags/**'] },
    { name: 'flagged-code', paths: ['src/beta/'] },
    { name: 'stateless-service', kinds: ['dependencies'] },
    { name: 'schema-migration', paths: ['db/**'], content: [{ finding: 'destructive-sql' }] },
    { name: 'infrastructure', kinds: ['infrastructure'] },
    { name: 'control' },
  ],
});

function tierFor(policy: unknown, changes: readonly (string | Change)[]): string {
  const fact = tierOf(policyOf(policy), honestFacts(changes));
  return fact.state === 'known' ? fact.value : fact.cause;
}

describe('the default table', () => {
  it.each([
    ['README.md', 'stateless-service'],
    ['docs/page.md', 'stateless-service'],
    ['flags/on.json', 'stateless-service'],
    ['src/shop.ts', 'stateless-service'],
    ['package-lock.json', 'stateless-service'],
    ['db/changes.sql', 'schema-migration'],
    ['app/migrations/0001_initial.py', 'schema-migration'],
    ['migrations', 'schema-migration'],
    ['Dockerfile', 'infrastructure'],
    ['ops/Dockerfile.prod', 'infrastructure'],
    ['main.tf', 'infrastructure'],
    ['k8s/shop.yaml', 'infrastructure'],
    ['charts/shop/values.yaml', 'infrastructure'],
    ['k8s', 'infrastructure'],
    ['.github/workflows/deploy.yml', 'control'],
    ['.github/countersign.yml', 'control'],
    ['.github', 'control'],
    ['.GitHub/workflows/x.yml', 'control'],
    ['CODEOWNERS', 'control'],
    ['docs/CODEOWNERS', 'control'],
    ['tools/own/action.yml', 'control'],
    ['"flags/\\377.json"', 'control'],
  ])('%s is %s', (path, tier) => {
    expect(tierFor({}, [path])).toBe(tier);
  });

  it.each(['-', '+', ''])('counts both sides of a move (%s)', (sign) => {
    expect(tierFor({}, [`${sign}db/a.sql`, 'docs/a.md'])).toBe('schema-migration');
  });

  it('counts the old path of a rename that git saw', () => {
    expect(tierFor({}, [change('docs/a.md', { from: 'k8s/a.yaml', status: 'R' })])).toBe('infrastructure');
  });
});

describe('a declared low path', () => {
  const tier = (changes: readonly (string | Change)[]): string => tierFor(declared, changes);

  it.each([
    [['flags/a.json'], 'config-flip'],
    [['+flags/a.json'], 'config-flip'],
    [['-flags/a.json'], 'config-flip'],
    [['flags/a.json', 'src/beta/x.ts'], 'flagged-code'],
    [['flags/a.json', 'README.md'], 'stateless-service'],
    [['flags/package.json'], 'stateless-service'],
    [['flags/Dockerfile'], 'infrastructure'],
    [['flags/action.yml'], 'control'],
    [['Flags/a.json'], 'stateless-service'],
    [[], 'config-flip'],
  ])('%j is %s', (changes, expected) => {
    expect(tier(changes)).toBe(expected);
  });

  it.each([
    ['a link', { newMode: '120000' }],
    ['a file that was a link', { oldMode: '120000' }],
    ['a submodule', { newMode: '160000' }],
    ['an executable', { newMode: '100755' }],
    ['a file that was executable', { oldMode: '100755' }],
    ['a mode that git does not have', { newMode: '100600' }],
  ])('does not hold %s', (_what, modes) => {
    expect(tier([change('flags/a.json', modes)])).toBe('stateless-service');
  });

  it('does not hold what moved in from elsewhere', () => {
    expect(tier([change('flags/a.json', { from: 'src/a.json', status: 'R' })])).toBe('stateless-service');
  });
});

describe('what only a policy names', () => {
  const tiers = [
    { name: 'normal' },
    {
      name: 'big',
      linesAtLeast: 100,
      filesAtLeast: 3,
      modes: ['executable'],
      firstTimeContributor: true,
      content: [{ text: 'PAYMENT', paths: ['src/**'] }],
    },
    { name: 'top' },
  ];
  const policy = policyOf({
    tiers,
    default: 'normal',
    raise: [
      { label: 'Risky', to: 'top' },
      { title: 'breaking', to: 'top' },
    ],
  });
  const pulls = (more: object, direct = 0) =>
    known({
      direct,
      pullRequests: [{ number: 1, title: 'a', labels: [] as string[], authorAssociation: 'MEMBER', ...more }],
    });
  const plain = {
    lines: known([{ path: 'src/a.ts', added: 1, removed: 0 }]),
    content: contentOf([change('src/a.ts')], { texts: ['payment'] }),
    pullRequests: pulls({}),
  };
  const answer = (changes: readonly (string | Change)[], more: object): string => {
    const facts = honestFacts(changes, { ranges: [rangeOf(changes, { ...plain, ...more })] });
    const found = findTier(policy, facts);
    return found.state === 'found' ? found.tier : found.state;
  };

  it.each([
    ['nothing', {}, 'normal'],
    ['many lines', { lines: known([{ path: 'src/a.ts', added: 60, removed: 40 }]) }, 'big'],
    ['a binary file', { lines: known([{ path: 'src/a.ts', added: null, removed: null }]) }, 'big'],
    [
      'a text',
      {
        content: contentOf([change('src/a.ts')], {
          texts: ['payment'],
          found: [{ path: 'src/a.ts', line: 1, text: 'payment' }],
        }),
      },
      'big',
    ],
    [
      'a first-time contributor',
      { pullRequests: pulls({ authorAssociation: 'FIRST_TIME_CONTRIBUTOR' }) },
      'big',
    ],
    ['an association that is new to us', { pullRequests: pulls({ authorAssociation: 'WHATEVER' }) }, 'big'],
    ['a commit without a pull request', { pullRequests: pulls({}, 1) }, 'big'],
    ['a label', { pullRequests: pulls({ labels: ['risky'] }) }, 'top'],
    ['a title', { pullRequests: pulls({ title: 'BREAKING: all' }) }, 'top'],
    ['lines that were not counted', { lines: missing('truncated', 'x') }, 'open'],
    [
      'lines that reach as far as they were counted',
      { lines: { ...missing('truncated', 'x'), partial: [{ path: 'a', added: 100, removed: 0 }] } },
      'big',
    ],
    ['content that was not read', { content: missing('unreachable', 'x') }, 'open'],
    [
      'another file that was read',
      { content: contentOf([change('src/b.ts')], { texts: ['payment'] }) },
      'open',
    ],
    ['another text that was looked for', { content: contentOf([change('src/a.ts')]) }, 'open'],
    ['pull requests that were not read', { pullRequests: missing('forbidden', 'x') }, 'open'],
    ['changes that were not read', { changes: missing('unreachable', 'x') }, 'missing'],
    [
      'changes that are cut',
      { changes: { ...missing('truncated', 'x'), partial: [change('.github/x')] } },
      'missing',
    ],
  ])('%s', (_what, more, expected) => {
    expect(answer(['src/a.ts'], more)).toBe(expected);
  });

  it('needs no answer that could lift no higher', () => {
    const facts = honestFacts([], { ranges: [rangeOf(['.github/x'])] });
    expect(tierOf(policy, facts)).toMatchObject({ state: 'known', value: 'top' });
  });

  it('counts files', () => {
    expect(answer(['a', 'b'], { content: contentOf([]) })).toBe('normal');
    expect(answer(['a', 'b', 'c'], { content: contentOf([]) })).toBe('big');
  });

  it('holds a service at its lowest tier', () => {
    const services = policyOf({ services: { shop: { atLeast: 'infrastructure' } } });
    expect(tierOf(services, honestFacts(['a']))).toMatchObject({ value: 'infrastructure' });
    expect(tierOf(services, honestFacts(['a'], { service: 'other' }))).toMatchObject({
      value: 'stateless-service',
    });
    expect(tierOf(services, honestFacts(['a'], { service: 'toString' }))).toMatchObject({
      value: 'stateless-service',
    });
  });
});

describe('the start of the change', () => {
  const base = 'e'.repeat(40);
  const first = { lastDeploy: known(null) };
  const policy = policyOf({});

  it('counts what a base adds beside the record', () => {
    const ranges = [rangeOf(['a']), rangeOf(['main.tf'], { base })];
    expect(tierOf(policy, honestFacts([], { base, ranges }))).toMatchObject({ value: 'infrastructure' });
  });
  it.each([
    ['a base that was not read', { base }, 'missing'],
    ['no record that could be read', { lastDeploy: missing('unreachable', 'x') }, 'missing'],
    ['another head', { head: 'f'.repeat(40) }, 'missing'],
    ['a first deploy whose tree was not read', first, 'missing'],
    ['a first deploy', { ...first, ranges: [rangeOf(['a'], { base: null })] }, 'found'],
    [
      'a first base',
      { ...first, base, baseToHead: known('ahead' as const), ranges: [rangeOf(['a'], { base })] },
      'found',
    ],
    [
      'a first base beside',
      { ...first, base, baseToHead: known('diverged' as const), ranges: [rangeOf(['a'], { base })] },
      'base',
    ],
    [
      'a first base ahead',
      { ...first, base, baseToHead: known('behind' as const), ranges: [rangeOf(['a'], { base })] },
      'base',
    ],
    ['a first base unread', { ...first, base, ranges: [rangeOf(['a'], { base })] }, 'missing'],
    [
      'a first base that is the head',
      { ...first, base: 'b'.repeat(40), ranges: [rangeOf([], { base: 'b'.repeat(40) })] },
      'base',
    ],
  ])('%s', (_what, more, state) => {
    expect(findTier(policy, honestFacts(['a'], more)).state).toBe(state);
  });
});

describe('the quick matcher', () => {
  it('matches as the plain one does', () => {
    const pieces = fc.array(fc.constantFrom('a', 'b', 'ab', '*', '**', '?', '/', '.sql'), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(pieces, pieces, (left, right) => {
        const [pattern, path] = [left.join(''), right.join('')];
        expect(quickMatcher(pattern)(path)).toBe(pathMatcher(pattern)(path));
      }),
      { numRuns: 2000 },
    );
  });
});
