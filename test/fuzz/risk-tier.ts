import { type Fact, known, type Missing, missing } from '@countersign/core';
import { type RiskTierFacts, riskTierGate, type RiskTierPolicy } from '@countersign/gates/risk-tier';
import type { Generator, Random } from './random.ts';

type Range = RiskTierFacts['ranges'][number];
type Bundles = RiskTierFacts['rollbackTests'][number]['bundles'];
type Change = Extract<Range['changes'], { state: 'known' }>['value'][number];

const evidence = [`sha256:${'d'.repeat(64)}`] as const;
const commits = ['a', 'b', 'e'].map((digit) => digit.repeat(40));
const [recorded = '', head = '', given = ''] = commits;
const causes = ['not-found', 'forbidden', 'unreachable', 'malformed', 'truncated', 'not-collected'] as const;
const names = [
  'config-flip',
  'flagged-code',
  'stateless-service',
  'schema-migration',
  'infrastructure',
  'control',
];
const paths = [
  ...['README.md', 'docs/a.md', 'flags/a.json', 'flags/b.json', 'src/shop.ts', 'src/beta/x.ts'],
  ...['package-lock.json', 'Dockerfile', 'k8s/a.yaml', '.github/workflows/x.yml', 'CODEOWNERS', '"a\\377"'],
  ...['db/expand/1.sql', 'db/contract/1.sql', 'db/expand/2.sql', 'db/contract/2.sql', 'db/3.sql'],
];
const modes = ['100644', '100644', '100644', '100755', '120000', '160000', '000000'] as const;

function some<T>(random: Random, items: readonly T[], chance = 0.3): T[] {
  return items.filter(() => random.chance(chance));
}

function gap<T>(random: Random, value: T): Missing<T> {
  const cause = random.pick(causes);
  const lost = missing(cause, 'lost on the way');
  return cause === 'truncated' && random.chance(0.5) ? { ...lost, partial: value } : lost;
}

function maybe<T>(random: Random, value: T, lost = 0.08): Fact<T> {
  return random.chance(lost) ? gap(random, value) : known(value, [...evidence]);
}

function table(random: Random): unknown {
  return [
    { name: 'config-flip', paths: ['flags/**'] },
    { name: 'flagged-code', paths: some(random, ['src/beta/', 'docs/**']) },
    { name: 'stateless-service', kinds: some(random, ['dependencies'], 0.5) },
    {
      name: 'schema-migration',
      paths: some(random, ['db/**', '**/*.sql'], 0.7),
      content: some(random, [{ finding: 'destructive-sql' }, { text: 'Payment', paths: ['src/**'] }], 0.4),
      ...(random.chance(0.2) ? { linesAtLeast: 50 } : {}),
    },
    {
      name: 'infrastructure',
      kinds: some(random, ['infrastructure'], 0.8),
      modes: some(random, ['submodule', 'symlink'], 0.5),
      firstTimeContributor: random.chance(0.2),
      ...(random.chance(0.2) ? { filesAtLeast: 3 } : {}),
    },
    { name: 'control' },
  ];
}

const identity = 'https://github.com/acme/shop/.github/workflows/rollback.yml@refs/heads/main';
const issuer = 'https://token.actions.githubusercontent.com';
const predicateType = 'https://countersign.dev/rollback-test/v1';

function rollbackTest(random: Random): unknown {
  const root = random.chance(0.3)
    ? { trustedRoot: 'root.json', trustedRootDigest: `sha256:${'e'.repeat(64)}` }
    : {};
  const signer = random.chance(0.9) ? { signer: { identity } } : {};
  return { ...signer, ...root, bundles: random.chance(0.9) ? ['tests/*.json'] : [] };
}

function measured(random: Random): Extract<Bundles, { state: 'known' }>['value'][number] {
  const digest = random.pick([`gitCommit:${head}`, `sha1:${head}`, `sha1:${head}`, `sha1:${recorded}`]);
  const verified = {
    state: 'verified' as const,
    identity: maybe(random, random.pick([identity, identity, identity, 'mallory@example.com']), 0.03),
    issuer: maybe(random, issuer, 0.03),
    predicateType: random.pick([predicateType, predicateType, predicateType, null]),
    digests: [digest],
    result: maybe(random, random.pick(['passed', 'passed', 'passed', 'failed']), 0.03),
  };
  const rejected = { state: 'rejected' as const, code: 'bundle-not-json' as const, detail: 'no bundle' };
  return { path: 'tests/a.json', measured: maybe(random, random.chance(0.95) ? verified : rejected, 0.03) };
}

function rollbackTests(random: Random): RiskTierFacts['rollbackTests'] {
  return ['public-good', 'root.json'].map((root) => ({
    pattern: 'tests/*.json',
    root,
    rootDigest: maybe(random, random.chance(0.9) ? (`sha256:${'e'.repeat(64)}` as const) : evidence[0], 0.03),
    bundles: maybe(
      random,
      some(random, [0, 1], 0.7).map(() => measured(random)),
      0.03,
    ),
  }));
}

function migration(random: Random): unknown {
  return {
    minAgeHours: random.pick([0, 24, 100]),
    rollbackTest: random.chance(0.6) ? 'not-required' : rollbackTest(random),
  };
}

function policy(random: Random): unknown {
  const raise = [
    { label: 'risky', to: random.pick(names) },
    { title: 'breaking', to: random.pick(names) },
  ];
  return {
    ...(random.chance(0.8) ? { tiers: table(random) } : {}),
    raise: some(random, raise, 0.15),
    services: random.chance(0.2) ? { shop: { atLeast: random.pick(names) } } : {},
    ...(random.chance(0.3) ? {} : { migration: random.chance(0.3) ? null : migration(random) }),
  };
}

function changeOf(random: Random, path: string): Change {
  const [oldMode, newMode] = [random.pick(modes), random.pick(modes)];
  const from = random.chance(0.1) ? random.pick(paths) : null;
  return { path, from, status: 'M', oldMode, newMode: random.chance(0.7) ? '100644' : newMode };
}

function rangeFrom(random: Random, base: string | null): Range {
  const changes = some(random, paths, 0.15).map((path) => changeOf(random, path));
  const read = changes.map(({ path }) => path).filter(() => random.chance(0.97));
  const sql = some(random, read, 0.1).map((path) => ({ path, line: 1, finding: 'destructive-sql' as const }));
  const found = some(random, read, 0.1).map((path) => ({ path, line: 2, text: 'payment' }));
  const lines = changes.map(({ path }) => ({ path, added: random.int(40), removed: random.int(5) }));
  const pull = {
    number: 1,
    title: random.pick(['a', 'Breaking change', 'docs only']),
    labels: some(random, ['Risky', 'docs']),
    authorAssociation: random.pick(['MEMBER', 'OWNER', 'FIRST_TIMER']),
  };
  return {
    base,
    head: random.chance(0.98) ? head : recorded,
    changes: maybe(random, changes),
    lines: maybe(random, lines),
    content: maybe(random, { paths: read, texts: some(random, ['payment'], 0.95), sql, found }),
    pullRequests: maybe(random, { direct: random.chance(0.1) ? 1 : 0, pullRequests: [pull] }),
  };
}

function earlier(random: Random): RiskTierFacts['earlierDeploys'] {
  const deploys = [1, 3, 9].map((days) => ({
    commit: recorded,
    record: `sha256:${String(days).repeat(64)}`,
    recordedAt: new Date(Date.UTC(2026, 5, 22, 12) - days * 86_400_000).toISOString(),
    paths: maybe(random, some(random, ['db/expand/1.sql', 'db/expand/2.sql'], 0.7)),
  }));
  return maybe(random, some(random, deploys, 0.8));
}

function facts(random: Random, _policy: RiskTierPolicy): RiskTierFacts {
  const record = random.chance(0.8)
    ? {
        commit: recorded,
        record: `sha256:${'c'.repeat(64)}`,
        recordedAt: '2026-06-20T12:00:00.000Z',
        locator: 'records:shop/1.json',
      }
    : null;
  const base = random.chance(0.3) ? random.pick([given, given, recorded, head]) : null;
  const starts = [...new Set([record?.commit ?? null, base])];
  return {
    at: '2026-06-22T12:00:00.000Z',
    environment: 'production',
    service: random.pick(['shop', 'till']),
    subject: { kind: 'commit', name: 'acme/shop', digest: `sha1:${head}` },
    head,
    lastDeploy: maybe(random, record, 0.04),
    base,
    baseToHead: maybe(random, random.pick(['ahead', 'ahead', 'ahead', 'diverged', 'behind'] as const)),
    ranges: starts.filter(() => random.chance(0.97)).map((start) => rangeFrom(random, start)),
    earlierDeploys: earlier(random),
    rollbackTests: rollbackTests(random),
  };
}

export const generator: Generator = {
  gate: riskTierGate,
  policy,
  facts: (random, drawn) => facts(random, drawn as RiskTierPolicy),
};
