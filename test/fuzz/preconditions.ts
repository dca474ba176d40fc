import { type AnyGate, instantAt } from '@countersign/core';
import { preconditionsGate } from '@countersign/gates';
import type { Generator, Random } from './random.ts';

const causes = [
  'not-found',
  'forbidden',
  'unreachable',
  'malformed',
  'truncated',
  'not-collected',
  'unsupported',
] as const;
const commit = 'a'.repeat(40);
const evidence = [`sha256:${'c'.repeat(64)}`];

function fact(random: Random, value: unknown): unknown {
  if (random.chance(0.95)) return { state: 'known', value, evidence };
  return { state: 'missing', cause: random.pick(causes), detail: 'it could not be learned' };
}

function request(random: Random): Record<string, unknown> {
  const account = { login: random.pick(['ada', 'bob']), id: null };
  return {
    server: 'https://github.com',
    repository: { name: 'acme/shop', id: '1' },
    run: { id: '7', attempt: 1 + random.int(2) },
    workflow: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
    event: 'push',
    ref: 'refs/heads/main',
    commit,
    actor: account,
    triggeringActor: account,
    environment: random.pick(['production', 'Production', 'staging']),
    service: 'shop',
    subject: { kind: 'image', name: 'ghcr.io/acme/shop', digest: `sha256:${'b'.repeat(64)}` },
    at: instantAt(1_790_000_000_000 + random.int(1_000_000)),
  };
}

function claims(random: Random): unknown {
  if (random.chance(0.4)) return null;
  const or = (value: string, other: string): string => (random.chance(0.9) ? value : other);
  return {
    repository: or('acme/shop', 'acme/other'),
    runId: or('7', '8'),
    runAttempt: or('1', '2'),
    commit: or(commit, 'd'.repeat(40)),
    environment: random.pick(['production', 'production', 'staging', null]),
  };
}

function facts(random: Random): unknown {
  const kinds = ['tip', 'deployed', 'organisation'] as const;
  const sources = kinds.slice(0, 1 + random.int(3)).map((kind) => ({
    kind,
    locator: `acme/shop:.github/countersign.yml@${kind}`,
    commit: fact(random, random.chance(0.8) ? commit : null),
    present: fact(random, random.chance(0.8)),
  }));
  return {
    request: request(random),
    claims: fact(random, claims(random)),
    sources,
    firstDeploy: fact(random, random.chance(0.5)),
    ownProblems: random.chance(0.05) ? 'policy:1:1: the file is empty' : '',
    undecidedRules: random.chance(0.1) ? ['policy rule 2'] : [],
  };
}

const gate: AnyGate = preconditionsGate;
export const generator: Generator = { gate, policy: () => ({}), facts };
