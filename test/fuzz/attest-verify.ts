import { check } from '@countersign/core';
import { attestVerifyGate } from '@countersign/gates/attest-verify';
import { type AttestVerifyPolicy, requirementFor } from '../../packages/gates/src/attest-verify/policy.ts';
import { type Search, wantedSearches } from '../../packages/gates/src/attest-verify/searches.ts';
import { trustsOf } from '../../packages/gates/src/attest-verify/trusts.ts';
import {
  commits,
  fact,
  identity,
  issuers,
  keyNames,
  library,
  missing,
  mostly,
  refs,
  repositories,
  slsa,
  types,
  verified,
  verifier,
} from './attest-verify-world.ts';
import type { Generator, Random } from './random.ts';

const rootFile = 'roots/github.json';
const pin = `sha256:${'f'.repeat(64)}`;
const evidence = [`sha256:${'e'.repeat(64)}`];
const pem = `-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcD\n-----END PUBLIC KEY-----\n`;
const subjects = [
  { kind: 'image', name: 'ghcr.io/acme/api', digest: `sha256:${'b'.repeat(64)}` },
  { kind: 'file', name: 'api.tgz', digest: `sha512:${'d'.repeat(128)}` },
  { kind: 'image', name: 'docker.io/library/postgres', digest: `sha256:${'4'.repeat(64)}` },
] as const;
const commitSubject = { kind: 'commit', name: 'acme/api', digest: `sha1:${commits[0]}` } as const;
const children = [`sha256:${'2'.repeat(64)}`, `sha256:${'3'.repeat(64)}`] as const;

type Fields = Readonly<Record<string, unknown>>;

function maybe(random: Random, probability: number, fields: () => Fields): Fields {
  return random.chance(probability) ? fields() : {};
}

function signer(random: Random, workflow: string): Fields {
  const issuer = random.chance(0.05) ? { issuer: mostly(random, issuers) } : {};
  const way = random.int(4);
  if (way === 0)
    return {
      ...issuer,
      identityPattern: String.raw`^https://github\.com/acme/api/\.github/workflows/${workflow}\.yml@refs/.*$`,
    };
  if (way === 1)
    return {
      ...issuer,
      signerWorkflow: `acme/API/.github/workflows/${workflow}.yml`,
      signerRef: mostly(random, ['deployed', refs[0], '^refs/.*$']),
      ...maybe(random, 0.3, () => ({ signerDigest: mostly(random, ['source', commits[0]]) })),
    };
  return { ...issuer, identity: identity(workflow, refs[0]) };
}

function source(random: Random): Fields {
  return {
    sourceRepository: mostly(random, repositories),
    ...maybe(random, 0.1, () => ({ sourceRepositoryId: mostly(random, ['1001', '1002']) })),
    ...maybe(random, 0.1, () => ({ sourceOwnerId: mostly(random, ['2001', '2002']) })),
    ...maybe(random, 0.1, () => ({ visibility: mostly(random, ['public', 'private']) })),
    ...maybe(random, 0.1, () => ({ deploymentEnvironment: mostly(random, ['release', 'other']) })),
    ...maybe(random, 0.3, () => ({
      sourceRef: mostly(random, ['any', refs[0], '^refs/(heads/main|tags/.*)$']),
    })),
    ...maybe(random, 0.2, () => ({ commit: mostly(random, ['any', commits[0], commits[1]]) })),
    ...maybe(random, 0.1, () => ({ triggers: mostly(random, ['any', ['push']]) })),
    ...maybe(random, 0.1, () => ({ runner: 'any' })),
  };
}

function steps(random: Random): Fields {
  const attributes = [
    { path: 'result', ...random.pick([{ equals: 'PASSED' }, { in: ['PASSED', 'WARNED'] }]) },
  ];
  const build = { name: 'build', predicateType: slsa, ...signer(random, 'build') };
  const test = {
    name: 'test',
    predicateType: types.tests,
    ...signer(random, 'test'),
    attributes,
    ...maybe(random, 0.3, () => ({ sameRunAs: 'build' })),
    ...maybe(random, 0.2, () => ({ commit: 'any', maxAgeHours: 24 })),
  };
  const review = {
    name: 'library',
    predicateType: types.tests,
    ...signer(random, 'test'),
    materialOf: 'build',
  };
  return {
    steps: [...(random.chance(0.3) ? [review] : []), build, test],
    ...maybe(random, 0.5, () => ({ stepOrder: 'any' })),
  };
}

function summary(random: Random): Fields {
  return {
    summary: {
      verifier,
      ...signer(random, 'verify'),
      levels: [mostly(random, ['SLSA_BUILD_LEVEL_2', 'SLSA_BUILD_LEVEL_3'])],
      ...maybe(random, 0.2, () => ({ resourceUri: 'ghcr.io/acme/api' })),
      ...maybe(random, 0.2, () => ({ policyDigest: evidence[0] })),
      ...maybe(random, 0.2, () => ({ maxAgeHours: 24 })),
    },
  };
}

function forbid(random: Random): Fields {
  const attribute = { path: 'scanner.result', equals: 'FAILED' };
  return { forbid: [{ predicateType: types.scan, ...signer(random, 'scan'), attribute }] };
}

function roots(random: Random): Fields {
  const way = random.int(20);
  if (way > 3) return random.chance(0.03) ? { trustedRootDigest: mostly(random, [pin, evidence[0]]) } : {};
  const digest = random.chance(0.85) ? { trustedRootDigest: mostly(random, [pin, evidence[0]]) } : {};
  if (way === 0) return { trustedRoot: ['public-good', rootFile], ...digest };
  if (way === 1) return { trustedRoot: random.pick(['tuf:public-good', 'github']) };
  return {
    trustedRoot: rootFile,
    ...digest,
    ...maybe(random, 0.3, () => ({ trustedRootDate: '2026-06-01' })),
  };
}

function who(random: Random): Fields {
  const way = random.int(12);
  const keys = [{ name: 'release', publicKey: pem, ...maybe(random, 0.5, () => ({ log: 'none' })) }];
  if (way === 0) return { keys, key: keyNames[0] };
  if (way === 1)
    return {
      keys,
      signers: [{ key: keyNames[0] }, signer(random, 'build'), signer(random, 'evil')],
      minimum: 1 + random.int(2),
    };
  if (way === 2) return steps(random);
  if (way === 3) return summary(random);
  return {
    ...signer(random, 'build'),
    minimum: random.chance(0.93) ? 1 : 2,
    ...(random.chance(0.08) ? steps(random) : {}),
    ...(random.chance(0.08) ? summary(random) : {}),
  };
}

function requirement(random: Random): Fields {
  return {
    ...maybe(random, 0.3, () => ({
      sources: random.pick([['files'], ['files', 'registry'], ['github', 'files']]),
    })),
    bundles: random.chance(0.96) ? ['attestations/*.json'] : [],
    ...roots(random),
    ...source(random),
    ...who(random),
    ...maybe(random, 0.12, () => ({ predicateType: random.pick([[slsa, 'none'], 'none', types.scan]) })),
    ...maybe(random, 0.15, () => ({
      provenance: {
        ...maybe(random, 0.5, () => ({ builders: ['https://example.com/builder@v1.2.3'] })),
        ...maybe(random, 0.5, () => ({ externalParameters: random.pick(['any', ['inputs.debug']]) })),
        ...maybe(random, 0.2, () => ({ crossCheck: 'off' })),
      },
    })),
    ...maybe(random, 0.1, () => ({ maxAgeHours: 24 })),
    ...maybe(random, 0.05, () => ({ maxRootAgeDays: 30 })),
    ...maybe(random, 0.15, () => forbid(random)),
    ...maybe(random, 0.15, () => ({
      platforms: random.pick(['every', ['linux/amd64'], ['linux/amd64', 'linux/s390x']]),
    })),
  };
}

function policy(random: Random): unknown {
  if (random.chance(0.85)) return requirement(random);
  const rule = {
    match: mostly(random, ['ghcr.io/acme/api', '^ghcr\\.io/.*$', 'other']),
    require: requirement(random),
  };
  const kinded = random.chance(0.3) ? { ...rule, kind: mostly(random, ['image', 'file']) } : rule;
  return random.chance(0.5) ? { subjects: [kinded] } : { ...requirement(random), subjects: [kinded] };
}

/** A policy as its schema reads it. */
export function policyOf(value: unknown): AttestVerifyPolicy {
  const checked = check(attestVerifyGate.policy, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

type Subject = (typeof subjects)[number] | typeof commitSubject;

function result(random: Random, about: Parameters<typeof verified>[1]): object {
  if (random.chance(0.03)) return missing(random);
  const rejected = { state: 'rejected', code: 'log-entry-invalid', detail: 'digest mismatch' };
  const value = random.chance(0.06) ? rejected : verified(random, about);
  return { state: 'known', value, evidence };
}

function bundle(random: Random, own: AttestVerifyPolicy, about: Parameters<typeof verified>[1]) {
  const { pairs } = trustsOf([own]);
  const measured = pairs
    .filter(() => random.chance(0.99))
    .map(({ root, keys }) => ({
      root,
      keys: about.signer === 'key' ? keys : null,
      result: result(random, about),
    }));
  return (places: readonly string[]): object =>
    random.chance(0.98)
      ? { places, read: { state: 'known', value: `sha256:${'6'.repeat(64)}`, evidence }, measured }
      : { places, read: missing(random), measured: [] };
}

function kindsOf(random: Random): { type: string; signer: string }[] {
  const build = { type: slsa, signer: mostly(random, ['build', 'build', 'key', 'evil']) };
  const others = [
    { type: slsa, signer: 'build' },
    { type: slsa, signer: 'key' },
    { type: types.tests, signer: 'test' },
    { type: types.scan, signer: 'scan' },
    { type: types.summary, signer: 'verify' },
    { type: 'none', signer: 'build' },
    { type: types.scan, signer: 'build' },
  ];
  return [build, ...others.filter(() => random.chance(0.5))];
}

function digestsOf(random: Random, subject: Subject): string[] {
  const below = subject.digest === subjects[0].digest ? children.filter(() => random.chance(0.9)) : [];
  return [mostly(random, [subject.digest, library]), ...below];
}

function bundlesOf(random: Random, own: AttestVerifyPolicy, deployed: readonly Subject[]): object[] {
  const about = deployed.flatMap((subject) =>
    digestsOf(random, subject).flatMap((digest) => kindsOf(random).map((kind) => ({ ...kind, digest }))),
  );
  const inputs = random.chance(0.5) ? [{ type: types.tests, signer: 'test', digest: library }] : [];
  return [...about, ...inputs].map((one, index) =>
    bundle(random, own, one)([`attestations/${String(index).padStart(2, '0')}.json`]),
  );
}

function searchesOf(own: AttestVerifyPolicy, deployed: readonly Subject[]): Search[] {
  const wanted = new Map<string, Search>();
  for (const subject of deployed) {
    const found = requirementFor(own, subject);
    const digests = [subject.digest, ...(subject.kind === 'image' ? children : [])];
    for (const digest of digests)
      for (const search of found === null ? [] : wantedSearches(found, { ...subject, digest }))
        wanted.set(JSON.stringify(search), search);
  }
  return [...wanted.values()];
}

function rootFact(random: Random, root: string): object {
  const expires =
    root === 'github' || root.startsWith('tuf:')
      ? { expires: '2026-07-01T00:00:00.000Z' }
      : { expires: null };
  const published = root === 'public-good' ? mostly(random, ['2026-05-01', '2025-01-01']) : null;
  const value = { digest: mostly(random, [pin, ...evidence]), published, ...expires };
  return { root, read: random.chance(0.98) ? { state: 'known', value, evidence } : missing(random) };
}

function imageFact(random: Random): object {
  const rows = [
    { digest: children[0], platform: 'linux/amd64', kind: 'image' },
    {
      digest: children[1],
      platform: mostly(random, ['linux/arm64', null]),
      kind: mostly(random, ['image', 'index']),
    },
    { digest: `sha256:${'1'.repeat(64)}`, platform: 'unknown/unknown', kind: 'image' },
  ];
  return { digest: subjects[0].digest, read: fact(random, { kind: 'index', children: rows }) };
}

function facts(random: Random, policyValue: unknown): unknown {
  const own = policyOf(policyValue);
  const first: Subject = random.chance(0.98) ? subjects[0] : commitSubject;
  const more = subjects.slice(1).filter(() => random.chance(0.04));
  const deployed = [first, ...more];
  const bundles = bundlesOf(random, own, deployed) as { places: string[] }[];
  const places = bundles.flatMap((one) => one.places);
  const lost = random.chance(0.02) ? ['attestations/zz.json'] : [];
  const searches = searchesOf(own, deployed).map((search) => {
    const value = random.chance(0.9) ? [...places, ...lost] : places.filter(() => random.chance(0.3));
    return {
      ...search,
      found: random.chance(0.98) ? { state: 'known', value, evidence: [] } : missing(random),
    };
  });
  const offered = {
    source: 'input-files',
    where: 'offered',
    digest: null,
    found: fact(random, places.slice(0, 1)),
  };
  const { roots: names, keySets } = trustsOf([own]);
  return {
    at: '2026-06-22T14:32:04.000Z',
    server: 'https://github.com',
    subjects: deployed,
    commit: commits[0],
    ref: refs[0],
    roots: names.filter(() => random.chance(0.99)).map((root) => rootFact(random, root)),
    keySets,
    searches: [...searches, ...(random.chance(0.2) ? [offered] : [])],
    images: random.chance(0.97) ? [imageFact(random)] : [],
    bundles,
  };
}

/** Makes a known fact somewhere missing, or drops a bundle: what is known less must never open the gate. */
function weaken(random: Random, value: unknown): unknown {
  const copy = structuredClone(value) as {
    roots: { read: unknown }[];
    images: unknown[];
    searches: { found: unknown }[];
    bundles: {
      measured: { result: { state: string; value?: { state: string; signer: Record<string, unknown> } } }[];
    }[];
  };
  const chosen = copy.bundles.length === 0 ? undefined : random.pick(copy.bundles);
  const inside = chosen?.measured[0]?.result.value;
  const way = random.int(6);
  if (way === 0 && copy.roots[0] !== undefined) copy.roots[0].read = missing(random);
  else if (way === 1 && copy.searches.length > 0) random.pick(copy.searches).found = missing(random);
  else if (way === 2) copy.images = [];
  else if (way === 3 && chosen !== undefined) chosen.measured = [];
  else if (inside?.state === 'verified' && inside.signer['kind'] === 'certificate')
    inside.signer[random.pick(['identity', 'issuer'])] = missing(random);
  return copy;
}

export const generator: Generator & { weaken(random: Random, facts: unknown): unknown } = {
  gate: attestVerifyGate,
  policy,
  facts,
  weaken,
};
