import { attestVerifyGate } from '@countersign/gates/attest-verify';
import type { Generator, Random } from './random.ts';

// Few values for everything, so that policies and facts meet often; each check fails in about one case of sixteen.
const repositories = ['acme/api', 'ACME/API', 'acme/web'] as const;
const refs = ['refs/heads/main', 'refs/tags/v1.2', 'refs/heads/feature'] as const;
const commits = ['a'.repeat(40), 'c'.repeat(40)] as const;
const digests = [
  `sha256:${'b'.repeat(64)}`,
  `sha256:${'d'.repeat(64)}`,
  `sha512:${'b'.repeat(128)}`,
] as const;
const issuers = ['https://token.actions.githubusercontent.com', 'https://accounts.google.com'] as const;
const predicates = ['https://slsa.dev/provenance/v1', 'https://spdx.dev/Document/v2.3'] as const;
const rootFile = 'roots/github.json';
const pin = `sha256:${'f'.repeat(64)}`;
const evidence = [`sha256:${'e'.repeat(64)}`];
const causes = ['not-found', 'forbidden', 'malformed', 'truncated', 'unsupported'] as const;

/** The first value most of the time, any of them otherwise. */
function mostly<T>(random: Random, values: readonly T[]): T | undefined {
  return random.chance(0.93) ? values[0] : random.pick(values);
}

function identity(repository: string, ref: string): string {
  return `https://github.com/${repository.toLowerCase()}/.github/workflows/build.yml@${ref}`;
}

function missing(random: Random): object {
  return { state: 'missing', cause: random.pick(causes), detail: 'it could not be learned' };
}

/** A known fact, seldom a missing one. */
function fact(random: Random, value: unknown): object {
  return random.chance(0.98) ? { state: 'known', value, evidence: [] } : missing(random);
}

function policy(random: Random): unknown {
  const pattern = String.raw`^https://github\.com/acme/api/\.github/workflows/build\.yml@refs/.*$`;
  const inFile = random.chance(0.15);
  return {
    bundles: random.chance(0.95) ? ['attestations/*.json'] : [],
    trustedRoot: inFile ? rootFile : 'public-good',
    ...(random.chance(inFile ? 0.8 : 0.05) ? { trustedRootDigest: mostly(random, [pin, ...evidence]) } : {}),
    issuer: mostly(random, issuers),
    ...(random.chance(0.7) ? { identity: identity('acme/api', refs[0]) } : { identityPattern: pattern }),
    sourceRepository: mostly(random, repositories),
    ...(random.chance(0.15) ? { sourceRepositoryId: mostly(random, ['1001', '1002']) } : {}),
    sourceRef: mostly(random, ['deployed', refs[0], '^refs/(heads/main|tags/.*)$']),
    commit: mostly(random, ['deployed', 'any']),
    predicateType: mostly(random, [...predicates, 'none']),
    minimum: random.chance(0.9) ? 1 : 2,
  };
}

function content(random: Random): object {
  const digest = mostly(random, digests);
  if (random.chance(0.03)) return { kind: 'message', digest };
  const others = random.chance(0.2) ? [{ name: null, digest: random.pick(digests) }] : [];
  const subjects = [{ name: 'ghcr.io/acme/api', digest }, ...others];
  return { kind: 'statement', predicateType: mostly(random, predicates), subjects };
}

function claims(random: Random): object {
  const all = {
    sourceRepositoryUri: `https://github.com/${mostly(random, repositories)}`,
    sourceRepositoryDigest: mostly(random, commits),
    sourceRepositoryRef: mostly(random, refs),
    sourceRepositoryId: mostly(random, ['1001', '1002']),
  };
  const kept = Object.entries(all).filter(() => random.chance(0.98));
  return Object.fromEntries(kept.map(([name, value]) => [name, fact(random, value)]));
}

function measured(random: Random): object {
  if (random.chance(0.06)) return missing(random);
  if (random.chance(0.1)) {
    const value = { state: 'rejected', code: 'log-entry-invalid', detail: 'digest mismatch' };
    return { state: 'known', value, evidence };
  }
  const signer = identity(mostly(random, repositories) ?? '', mostly(random, refs) ?? '');
  const value = {
    state: 'verified',
    certificate: `sha256:${String(random.int(3)).repeat(64)}`,
    identity: fact(random, signer),
    issuer: fact(random, mostly(random, issuers)),
    claims: claims(random),
    content: content(random),
    trustedTimes: random.chance(0.9) ? [{ source: 'log', at: '2026-06-22T14:00:00.000Z' }] : [],
  };
  return { state: 'known', value, evidence };
}

function root(random: Random, name: string): object {
  const value = { digest: mostly(random, [pin, ...evidence]), published: null };
  return { root: name, read: random.chance(0.96) ? { state: 'known', value, evidence } : missing(random) };
}

function facts(random: Random, policyValue: unknown): unknown {
  const { trustedRoot } = policyValue as { trustedRoot: string };
  const paths = ['attestations/a.json', 'attestations/b.jsonl', 'attestations/c.json'].slice(
    0,
    1 + random.int(3),
  );
  const offered = random.chance(0.2) ? ['offered.json'] : [];
  const known = (value: unknown): object => ({ state: 'known', value, evidence: [] });
  const searched = random.chance(0.04) ? missing(random) : known(random.chance(0.04) ? [] : paths);
  const measuredPaths = [...paths, ...offered].filter(() => random.chance(0.99));
  const subject = random.chance(0.98)
    ? { kind: 'image', name: 'ghcr.io/acme/api', digest: digests[0] }
    : { kind: 'commit', name: 'acme/api', digest: `sha1:${commits[0]}` };
  return {
    at: '2026-06-22T14:32:04.000Z',
    server: 'https://github.com',
    subject,
    commit: commits[0],
    ref: refs[0],
    roots: random.chance(0.99) ? [root(random, trustedRoot)] : [],
    searches: [
      { pattern: 'attestations/*.json', from: 'policy', paths: searched },
      ...offered.map((path) => ({ pattern: path, from: 'input', paths: known([path]) })),
    ],
    bundles: measuredPaths.map((path) => {
      const line = path.endsWith('.jsonl') ? 1 + random.int(3) : null;
      return { path, line, root: trustedRoot, measured: measured(random) };
    }),
  };
}

/** Makes a known fact somewhere missing, or drops a bundle: what is known less must never open the gate. */
function weaken(random: Random, value: unknown): unknown {
  const copy = structuredClone(value) as {
    roots: { read: unknown }[];
    searches: { paths: unknown }[];
    bundles: { measured: { state: string; value?: Record<string, unknown> } }[];
  };
  const bundle = copy.bundles.length === 0 ? undefined : random.pick(copy.bundles);
  const inside = bundle?.measured.value;
  const way = random.int(5);
  if (way === 0 && copy.roots[0] !== undefined) copy.roots[0].read = missing(random);
  else if (way === 1) random.pick(copy.searches).paths = missing(random);
  else if (way === 2 && bundle !== undefined) copy.bundles = copy.bundles.filter((other) => other !== bundle);
  else if (inside?.['state'] === 'verified') inside[random.pick(['identity', 'issuer'])] = missing(random);
  return copy;
}

export const generator: Generator & { weaken(random: Random, facts: unknown): unknown } = {
  gate: attestVerifyGate,
  policy,
  facts,
  weaken,
};
