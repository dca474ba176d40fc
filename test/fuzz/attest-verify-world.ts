import type { Random } from './random.ts';

// Few values for everything, so that policies and facts meet often.
export const repositories = ['acme/api', 'ACME/API', 'acme/web'] as const;
export const refs = ['refs/heads/main', 'refs/tags/v1.2', 'refs/heads/feature'] as const;
export const commits = ['a'.repeat(40), 'c'.repeat(40)] as const;
export const issuers = [
  'https://token.actions.githubusercontent.com',
  'https://accounts.google.com',
] as const;
export const slsa = 'https://slsa.dev/provenance/v1';
export const types = {
  provenance: slsa,
  tests: 'https://in-toto.io/attestation/test-result/v0.1',
  scan: 'https://in-toto.io/attestation/vulns/v0.2',
  summary: 'https://slsa.dev/verification_summary/v1',
} as const;
export const keyNames = ['release', 'other'] as const;
export const verifier = 'https://example.com/verifier';
export const library = `sha256:${'7'.repeat(64)}`;
const evidence = [`sha256:${'e'.repeat(64)}`];
const causes = ['not-found', 'forbidden', 'malformed', 'truncated', 'unsupported'] as const;
const times = ['2026-06-22T13:00:00.000Z', '2026-06-22T14:00:00.000Z', '2026-06-20T14:00:00.000Z'] as const;

/** The first value most of the time, any of them otherwise. */
export function mostly<T>(random: Random, values: readonly T[]): T {
  return random.chance(0.95) ? (values[0] ?? random.pick(values)) : random.pick(values);
}

export function identity(workflow: string, ref: string, repository = 'acme/api'): string {
  return `https://github.com/${repository}/.github/workflows/${workflow}.yml@${ref}`;
}

export function missing(random: Random): object {
  return { state: 'missing', cause: random.pick(causes), detail: 'it could not be learned' };
}

/** A known fact, seldom a missing one. */
export function fact(random: Random, value: unknown, ids: readonly string[] = []): object {
  return random.chance(0.985) ? { state: 'known', value, evidence: ids } : missing(random);
}

function claims(random: Random): object {
  const ref = mostly(random, refs);
  const commit = mostly(random, commits);
  const all = {
    buildSignerDigest: mostly(random, [commit, ...commits]),
    sourceRepositoryUri: `https://github.com/${mostly(random, repositories)}`,
    sourceRepositoryDigest: commit,
    sourceRepositoryRef: ref,
    sourceRepositoryId: mostly(random, ['1001', '1002']),
    sourceRepositoryOwnerId: mostly(random, ['2001', '2002']),
    buildTrigger: mostly(random, ['push', 'pull_request_target']),
    runnerEnvironment: mostly(random, ['github-hosted', 'self-hosted']),
    runInvocationUri: `https://github.com/acme/api/actions/runs/${mostly(random, ['1', '2'])}/attempts/${1 + random.int(2)}`,
    sourceRepositoryVisibility: mostly(random, ['public', 'private']),
    deploymentEnvironment: mostly(random, ['release', 'none']),
  };
  const kept = Object.entries(all).filter(() => random.chance(0.995));
  return Object.fromEntries(kept.map(([name, value]) => [name, fact(random, value)]));
}

function certificate(random: Random, workflow: string): object {
  return {
    kind: 'certificate',
    certificate: `sha256:${String(random.int(4)).repeat(64)}`,
    identity: fact(random, identity(mostly(random, [workflow, 'evil']), mostly(random, refs))),
    issuer: fact(random, mostly(random, issuers)),
    claims: claims(random),
  };
}

function key(random: Random): object {
  return { kind: 'key', name: mostly(random, keyNames), fingerprint: `sha256:${'9'.repeat(64)}` };
}

function provenance(random: Random): object {
  const parameters = random.chance(0.04) ? ['inputs.debug'] : [];
  return fact(random, {
    version: '1',
    builderId: mostly(random, ['https://example.com/builder@refs/tags/v1.2.3', 'https://example.com/other']),
    buildType: 'https://actions.github.io/buildtypes/workflow/v1',
    source: {
      repository: `https://github.com/${mostly(random, repositories)}`,
      ref: mostly(random, refs),
      commit: mostly(random, commits),
      workflowPath: null,
      workflowCommit: null,
    },
    event: 'push',
    repositoryId: mostly(random, ['1001', null]),
    ownerId: '2001',
    runnerEnvironment: 'github-hosted',
    invocation: 'https://github.com/acme/api/actions/runs/1/attempts/1',
    externalParameters: parameters,
    materials: [{ uri: 'library', digests: [mostly(random, [library, `sha1:${commits[0]}`])] }],
  });
}

function summary(random: Random, digest: string): object {
  return fact(random, {
    verifier: mostly(random, [verifier, 'https://example.com/other']),
    resourceUri: mostly(random, ['ghcr.io/acme/api', `ghcr.io/acme/api@${digest}`, 'other']),
    policyDigests: [mostly(random, evidence)],
    result: mostly(random, ['PASSED', 'FAILED']),
    levels: mostly(random, [['SLSA_BUILD_LEVEL_3'], ['SLSA_BUILD_LEVEL_1'], ['FAILED']]),
  });
}

function attributesOf(random: Random, type: string): object[] {
  if (type === types.tests)
    return [{ path: 'result', value: fact(random, mostly(random, ['PASSED', 'FAILED', 1])) }];
  if (type !== types.scan) return [];
  return [{ path: 'scanner.result', value: fact(random, random.pick(['clean', 'clean', 'FAILED'])) }];
}

function subjectsOf(random: Random, digest: string): object[] {
  const others = random.chance(0.2) ? [{ name: null, digest: `sha256:${'5'.repeat(64)}` }] : [];
  return [{ name: 'ghcr.io/acme/api', digest }, ...others];
}

function trustedTimes(random: Random): object[] {
  if (random.chance(0.03)) return [];
  const at = mostly(random, random.chance(0.5) ? times : times.slice(1));
  return [{ source: 'log', at }];
}

/** A verified bundle of a type over a digest, signed by a workflow or a key. */
export function verified(
  random: Random,
  { type, digest, signer }: { readonly type: string; readonly digest: string; readonly signer: string },
): object {
  const byKey = signer === 'key';
  const isProvenance = type === slsa;
  const rows = [
    { field: 'event', predicate: 'push', certificate: 'push', agrees: random.chance(0.98) },
    { field: 'ownerId', predicate: '2001', certificate: '2001', agrees: true },
  ];
  return {
    state: 'verified',
    signer: byKey ? key(random) : certificate(random, signer),
    content:
      type === 'none'
        ? { kind: 'message', digest }
        : { kind: 'statement', predicateType: type, subjects: subjectsOf(random, digest) },
    provenance: isProvenance ? provenance(random) : null,
    crossCheck: isProvenance && !byKey ? rows : [],
    summary: type === types.summary ? summary(random, digest) : null,
    attributes: attributesOf(random, type),
    trustedTimes: trustedTimes(random),
  };
}
