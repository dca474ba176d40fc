import type { GitHubAccess, Subject } from '@countersign/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachCosignTag, pushImage, type Registry, startRegistry } from '../../support/registry/index.ts';
import { pushManifest, pushTarget } from '../../support/registry/push.ts';
import { newKeyPair, pem } from '../../support/signing/index.ts';
import { attest, codes, mine, openWorld, sign, type World } from './world.ts';

// Each of these once made the gate say allow.

const tests = 'https://in-toto.io/attestation/test-result/v0.1';
const [early, late] = ['2026-06-22T13:00:00.000Z', '2026-06-22T14:10:00.000Z'];
const forbid = [
  { predicateType: tests, identity: mine.identity, attribute: { path: 'result', equals: 'FAILED' } },
];

const { identity: _identity, ...bare } = mine;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Judges bundles by a whole policy; answers effect and codes. */
async function judged(policy: object, ...bundles: readonly string[]): Promise<[string, string[]]> {
  await Promise.all(bundles.map((text, index) => world.put(`attestations/${index}.json`, text)));
  const { verdict } = await world.judged(policy);
  return [verdict.effect, codes(verdict)];
}
const failed = (more: object = {}): Promise<string> =>
  attest(tests, { result: 'FAILED' }, { at: late, ...more });

type Logged = {
  readonly verificationMaterial: {
    readonly certificate: { readonly rawBytes: string };
    readonly tlogEntries: readonly [
      {
        readonly canonicalizedBody: string;
        readonly integratedTime: string;
        readonly logIndex: string;
        readonly logId: { readonly keyId: string };
        readonly inclusionPromise: { readonly signedEntryTimestamp: string };
      },
    ];
  };
  readonly dsseEnvelope: object;
};

/** What cosign pushed under the `.att` tag for what a bundle says in one document. */
function cosignLayer(bundle: string) {
  const { verificationMaterial, dsseEnvelope } = JSON.parse(bundle) as Logged;
  const [entry] = verificationMaterial.tlogEntries;
  const payload = {
    body: entry.canonicalizedBody,
    integratedTime: Number(entry.integratedTime),
    logIndex: Number(entry.logIndex),
    logID: Buffer.from(entry.logId.keyId, 'base64').toString('hex'),
  };
  const certificate = Buffer.from(verificationMaterial.certificate.rawBytes, 'base64');
  return {
    mediaType: 'application/vnd.dsse.envelope.v1+json',
    bytes: Buffer.from(JSON.stringify(dsseEnvelope)),
    annotations: {
      'dev.sigstore.cosign/bundle': JSON.stringify({
        SignedEntryTimestamp: entry.inclusionPromise.signedEntryTimestamp,
        Payload: payload,
      }),
      'dev.sigstore.cosign/certificate': pem('CERTIFICATE', certificate),
    },
  };
}

describe('an attestation that forbids is not hidden', () => {
  // The caller's file comes first in the order of paths, and is "the same" but for what JSON does not skip.
  it.each(['\uFEFF', '\u00A0', '\u2028'])('by a twin behind the white space %j', async (space) => {
    const text = await failed();
    const answer = await judged({ ...mine, forbid }, `${space}${text}`, text, await sign());
    expect(answer[0]).toBe('deny');
    expect(answer[1]).toContain('forbidden-attestation');
  });

  it('by a file that reads as the bytes of a layer in the registry', async () => {
    const registry = await startRegistry();
    try {
      const image = await pushImage(registry.url, 'acme/api', '1');
      const name = `${registry.host}/acme/api`;
      const subjects = [{ name: 'x', digest: image.digest }];
      const layer = cosignLayer(await failed({ subjects }));
      const attachment = { registryUrl: registry.url, repository: 'acme/api', subject: image };
      await attachCosignTag(attachment, 'att', [layer]);
      const head = JSON.stringify([layer.mediaType, layer.annotations, name]);
      await world.put('attestations/0.json', `${head}${layer.bytes.toString('utf8')}`);
      await world.put('attestations/1.json', await sign({ subjects }));
      const policy = { ...mine, sources: ['files', 'registry'], forbid };
      const access: GitHubAccess = { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null };
      const subject: Subject = { kind: 'image', name, digest: image.digest };
      const { verdict } = await world.judged(policy, { access, subject });
      expect(verdict.effect).toBe('deny');
      expect(codes(verdict)).toContain('forbidden-attestation');
    } finally {
      await registry.close();
    }
  });

  it('by asking in words that a source does not know', async () => {
    const digest = `sha512:${'1'.repeat(128)}`;
    const subject: Subject = { kind: 'image', name: 'ghcr.io/acme/api', digest };
    await world.put('attestations/0.json', await sign({ subjects: [{ name: 'x', digest }] }));
    const asked = (sources: readonly string[], more: object = {}) =>
      world.verdict({ sources, forbid, ...more }, { subject });
    expect((await asked(['files'])).effect).toBe('allow');
    expect((await asked(['files', 'github'])).effect).toBe('unknown');
    expect((await asked(['files', 'registry'])).effect).toBe('unknown');
    await world.put('attestations/1.json', await sign());
    expect((await world.verdict({ forbid, sourceRepository: 'any' })).effect).toBe('allow');
    const nobody = await world.verdict({ forbid, sourceRepository: 'any', sources: ['files', 'github'] });
    expect([nobody.effect, codes(nobody)]).toEqual(['unknown', ['search-incomplete']]);
  });

  it('by a key of the policy that cannot be used', async () => {
    const key = newKeyPair('rsa1024');
    const keys = [{ name: 'scanner', publicKey: pem('PUBLIC KEY', key.spki) }];
    const rule = [{ predicateType: tests, key: 'scanner', attribute: { path: 'result', equals: 'FAILED' } }];
    const answer = await judged({ ...mine, keys, forbid: rule }, await sign(), await failed({ key }));
    expect(answer).toEqual(['unknown', ['bundle-unreadable']]);
  });
});

const reusable = 'acme/ci/.github/workflows/verify.yml@refs/tags/v1';
const stranger = {
  repository: 'mallory/sandbox',
  workflow: '.github/workflows/call.yml',
  repositoryId: '6666',
  ownerId: '666',
};

describe('a reusable workflow that a stranger calls', () => {
  const type = 'https://slsa.dev/verification_summary/v1';
  const passed = {
    verifier: { id: 'https://github.com/acme/ci' },
    resourceUri: 'ghcr.io/acme/api',
    policy: { uri: 'the caller’s own', digest: { sha256: '1'.repeat(64) } },
    verificationResult: 'PASSED',
    verifiedLevels: ['SLSA_BUILD_LEVEL_3'],
  };
  const summary = {
    verifier: 'https://github.com/acme/ci',
    identity: `https://github.com/${reusable}`,
    levels: ['SLSA_BUILD_LEVEL_2'],
  };
  const { sourceRepository: _repository, ...nowhere } = bare;

  it('has no summary of theirs believed', async () => {
    const theirs = await attest(type, passed, { ...stranger, signer: reusable });
    const named = { ...bare, summary };
    expect(await judged(named, theirs)).toEqual(['deny', ['repository-differs']]);
    expect(await judged({ ...nowhere, summary }, theirs)).toEqual(['deny', ['repository-differs']]);
    expect((await judged({ ...bare, sourceRepository: 'any', summary }, theirs))[0]).toBe('allow');
  });
  it('has that of the named repository believed, and its own', async () => {
    const called = await attest(type, passed, { signer: reusable });
    expect((await judged({ ...bare, summary }, called))[0]).toBe('allow');
    expect((await judged({ ...nowhere, summary }, called))[0]).toBe('deny');
    const own = await attest(type, passed, {
      ...stranger,
      repository: 'acme/ci',
      signer: reusable,
    });
    expect((await judged({ ...nowhere, summary }, own))[0]).toBe('allow');
  });
  it('has the named repository known by its id, too', async () => {
    const again = await attest(type, passed, { signer: reusable, repositoryId: '1002' });
    const known = { ...bare, sourceRepositoryId: '1001', summary };
    expect(await judged(known, again)).toEqual(['deny', ['repository-id-differs']]);
  });
  it('lifts nothing', async () => {
    const rule = [{ ...forbid[0], identity: `https://github.com/${reusable}` }];
    const lifting = (more: object): Promise<string> =>
      attest(tests, { result: 'PASSED' }, { at: late, signer: reusable, ...more });
    const before = await failed({ at: early, signer: reusable });
    const policy = { ...mine, forbid: rule };
    expect((await judged(policy, await sign(), before, await lifting({})))[0]).toBe('allow');
    expect(await judged(policy, await sign(), before, await lifting(stranger))).toEqual([
      'deny',
      ['forbidden-attestation'],
    ]);
  });
});

describe('a branch that is called like another', () => {
  const identityPattern = String.raw`^https://github\.com/acme/api/\.github/workflows/.*@refs/heads/main$`;
  const evil = { ref: 'refs/heads/x@refs/heads/main' };
  const any = { sourceRef: 'any', commit: 'any' };
  it('is not the other one to a pattern', async () => {
    expect((await judged({ ...bare, identityPattern, ...any }, await sign()))[0]).toBe('allow');
    expect(await judged({ ...bare, identityPattern, ...any }, await sign(evil))).toEqual([
      'deny',
      ['identity-differs'],
    ]);
    const spelled = identityPattern.replace('.*@', '[^@]*@');
    expect((await judged({ ...bare, identityPattern: spelled, ...any }, await sign(evil)))[0]).toBe('deny');
  });
  it('lifts nothing', async () => {
    const { identity: _who, ...rule } = forbid[0] ?? {};
    const policy = { ...mine, forbid: [{ ...rule, identityPattern }] };
    const lifting = await attest(tests, { result: 'PASSED' }, { at: late, ...evil });
    expect((await judged(policy, await sign(), await failed({ at: early }), lifting))[0]).toBe('deny');
  });
});

describe('one that counts as two', () => {
  const review = 'https://acme.example/review/v1';
  const reviewer = String.raw`^https://github\.com/acme/api/\.github/workflows/review-\w+\.yml@refs/heads/main$`;
  const step = (name: string): object => ({ name, predicateType: review, identityPattern: reviewer });
  const by = (name: string, more: object = {}): Promise<string> =>
    attest(review, { name }, { workflow: `.github/workflows/review-${name}.yml`, ...more });

  it('is one attestation for two steps, however often it is written', async () => {
    const policy = { ...bare, steps: [step('first'), step('second')] };
    const one = await by('alice');
    const again = JSON.stringify(JSON.parse(one), null, 2);
    expect(await judged(policy, one)).toEqual(['deny', ['steps-apart']]);
    expect(await judged(policy, one, again)).toEqual(['deny', ['steps-apart']]);
    expect((await judged(policy, one, await by('bob')))[0]).toBe('allow');
  });
  it('is one workflow at two refs', async () => {
    const identityPattern = String.raw`^https://github\.com/acme/api/\.github/workflows/review-\w+\.yml@.*$`;
    const signers = [{ identityPattern }, { identityPattern }];
    const policy = { ...bare, predicateType: review, signers, minimum: 2, sourceRef: 'any' };
    const [main, other] = [await by('alice'), await by('alice', { ref: 'refs/heads/other' })];
    expect((await judged(policy, main, other))[1]).toEqual(['too-few-signers']);
    expect((await judged(policy, main, await by('bob')))[0]).toBe('allow');
  });
});

describe('a summary of another environment', () => {
  const verifier = 'https://example.com/verifier';
  const levels = ['SLSA_BUILD_LEVEL_2'];
  const file = 'https://github.com/acme/api/blob/HEAD/.github/countersign.yml';
  const about = (uri: string | undefined): Promise<string> =>
    attest('https://slsa.dev/verification_summary/v1', {
      verifier: { id: verifier },
      resourceUri: 'ghcr.io/acme/api',
      policy: { uri, digest: { sha256: '1'.repeat(64) } },
      verificationResult: 'PASSED',
      verifiedLevels: levels,
    });
  it.each([
    `${file}#environment=production&service=api`,
    String.raw`^https://github\.com/acme/api/blob/HEAD/\.github/countersign\.yml#environment=production&service=.*$`,
  ])('is not that of %s', async (policyUri) => {
    const summary = { verifier, identity: mine.identity, levels, policyUri };
    const asked = { ...bare, summary };
    expect((await judged(asked, await about(`${file}#environment=production&service=api`)))[0]).toBe('allow');
    const refused = ['deny', ['summary-refused']];
    expect(await judged(asked, await about(`${file}#environment=dev&service=api`))).toEqual(refused);
    expect(await judged(asked, await about(undefined))).toEqual(refused);
  });
});

describe('what a policy asks', () => {
  const slsa = 'https://slsa.dev/provenance/v1';
  const build = { name: 'build', predicateType: slsa, identity: mine.identity };
  const test = { name: 'test', predicateType: tests, identity: mine.identity };
  const vsa = 'https://slsa.dev/verification_summary/v1';

  it('is asked of steps where there is nothing else', async () => {
    const policy = { ...bare, deploymentEnvironment: 'release', visibility: 'private', steps: [build] };
    const inside = { visibility: 'private', claims: { deploymentEnvironment: 'release' } };
    expect((await judged(policy, await sign(inside)))[0]).toBe('allow');
    expect(await judged(policy, await sign({ ...inside, visibility: 'public' }))).toEqual([
      'deny',
      ['step-missing', 'visibility-differs'],
    ]);
    const outside = { ...inside, claims: { deploymentEnvironment: 'none' } };
    expect(await judged(policy, await sign(outside))).toEqual([
      'deny',
      ['environment-differs', 'step-missing'],
    ]);
  });
  it('is asked of a step that names the same repository again', async () => {
    const step = { ...build, sourceRepository: 'ACME/api' };
    const policy = { ...bare, sourceRepositoryId: '1001', steps: [step] };
    expect((await judged(policy, await sign()))[0]).toBe('allow');
    const again = await sign({ repositoryId: '1002' });
    expect(await judged(policy, again)).toEqual(['deny', ['repository-id-differs', 'step-missing']]);
  });
  it('is asked of a summary where there is nothing else', async () => {
    const verifier = 'https://example.com/verifier';
    const levels = ['SLSA_BUILD_LEVEL_2'];
    const passed = {
      verifier: { id: verifier },
      resourceUri: 'ghcr.io/acme/api',
      policy: { uri: 'p', digest: { sha256: '1'.repeat(64) } },
      verificationResult: 'PASSED',
      verifiedLevels: levels,
    };
    const policy = { ...bare, summary: { verifier, identity: mine.identity, levels } };
    const asked = { ...policy, deploymentEnvironment: 'release' };
    const inside = { claims: { deploymentEnvironment: 'release' } };
    expect((await judged(asked, await attest(vsa, passed, inside)))[0]).toBe('allow');
    const outside = { claims: { deploymentEnvironment: 'none' } };
    expect((await judged(asked, await attest(vsa, passed, outside)))[1]).toEqual(['environment-differs']);
    const old = { at: '2026-06-20T14:00:00.000Z' };
    expect((await judged(policy, await attest(vsa, passed, old)))[0]).toBe('allow');
    expect((await judged({ ...policy, maxAgeHours: 24 }, await attest(vsa, passed, old)))[1]).toEqual([
      'too-old',
    ]);
  });
  it('is not met by what says of itself that it failed', async () => {
    const both = { ...bare, stepOrder: 'any', steps: [build, test] };
    expect(await judged(both, await sign(), await failed())).toEqual([
      'deny',
      ['attribute-differs', 'step-missing'],
    ]);
    expect((await judged(both, await sign(), await attest(tests, { result: 'WARNED' })))[0]).toBe('allow');
    const spoken = { ...test, attributes: [{ path: 'result', equals: 'FAILED' }] };
    expect((await judged({ ...both, steps: [build, spoken] }, await sign(), await failed()))[0]).toBe(
      'allow',
    );
    expect((await judged({ ...mine, predicateType: tests }, await failed()))[0]).toBe('deny');
    const summary = await attest(vsa, { verificationResult: 'FAILED' });
    expect((await judged({ ...mine, predicateType: vsa }, summary))[0]).toBe('deny');
    const passed = await attest(vsa, { verificationResult: 'PASSED' });
    expect((await judged({ ...mine, predicateType: vsa }, passed))[0]).toBe('allow');
  });

  const signers = [{ identity: mine.identity }];
  it.each([
    ['signerDigest', { ...bare, signers, signerDigest: 'source' }],
    ['issuer', { ...bare, signers, issuer: 'https://accounts.acme.example' }],
    ['steps', { ...mine, steps: [{ name: 'build', predicateType: slsa, signerDigest: 'source' }] }],
    ['steps', { ...mine, steps: [{ name: 'build', predicateType: slsa, issuer: 'https://a.example' }] }],
    ['forbid', { ...mine, forbid: [{ ...forbid[0], identity: undefined, signerDigest: 'source' }] }],
    ['minimum', { ...bare, minimum: 2, steps: [build] }],
    ['trustedRootDigest', { ...mine, trustedRoot: ['public-good', 'github'] }],
  ])('is refused where nobody would be asked (%s)', (at, policy) => {
    const written: unknown = JSON.parse(JSON.stringify(policy));
    expect(() => world.policyOf(written)).toThrow(`"path":["${at}"]`);
  });
});

describe('platforms of an index', () => {
  const nobody: GitHubAccess = { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null };
  let registry: Registry;
  beforeEach(async () => {
    registry = await startRegistry();
  });
  afterEach(() => registry.close());

  type Entry = { readonly os?: string; readonly architecture?: string; readonly variant?: string } | null;
  /** An index with one image for every entry; the index and the first image are attested. */
  async function judgedIndex(entries: readonly Entry[], platforms: unknown) {
    const target = pushTarget(registry.url, 'acme/api');
    const manifests: object[] = [];
    const digests: string[] = [];
    for (const [index, platform] of entries.entries()) {
      const image = await pushImage(registry.url, 'acme/api', `image-${index}`, { content: String(index) });
      const { digest, mediaType, size } = image;
      manifests.push({ digest, mediaType, size, ...(platform === null ? {} : { platform }) });
      digests.push(digest);
    }
    const mediaType = 'application/vnd.oci.image.index.v1+json';
    const document = { schemaVersion: 2, mediaType, manifests };
    const { digest } = await pushManifest(target, 'index', document);
    const attested = [digest, ...digests.slice(0, 1)];
    const subjects = attested.map((each) => ({ name: 'x', digest: each }));
    await world.put('attestations/0.json', await sign({ subjects }));
    const subject: Subject = { kind: 'image', name: `${registry.host}/acme/api`, digest };
    const { verdict } = await world.judged({ ...mine, platforms }, { access: nobody, subject });
    return { verdict, digests };
  }
  it('are not left unasked by calling the image a file', async () => {
    const digest = `sha256:${'7'.repeat(64)}`;
    await world.put('attestations/0.json', await sign({ subjects: [{ name: 'x', digest }] }));
    const subject: Subject = { kind: 'file', name: 'ghcr.io/acme/api', digest };
    const asked = await world.judged({ ...mine, platforms: 'every' }, { access: nobody, subject });
    expect([asked.verdict.effect, asked.verdict.reasons.map(({ code }) => code)]).toEqual([
      'unknown',
      ['platforms-unknown'],
    ]);
    const unasked = await world.judged({ ...mine, platforms: 'index' }, { access: nobody, subject });
    expect(unasked.verdict.effect).toBe('allow');
  });

  const arm64 = { os: 'linux', architecture: 'arm64' };

  it('are asked for under every name that a runtime takes for them, and without one', async () => {
    expect((await judgedIndex([arm64], ['linux/arm64'])).verdict.effect).toBe('allow');
    const others: readonly Entry[] = [
      { ...arm64, variant: 'v8' },
      { ...arm64, architecture: 'aarch64' },
      { os: 'Linux', architecture: 'ARM64' },
      { ...arm64, variant: 'v9' },
      { os: 'linux', architecture: '' },
      null,
    ];
    for (const other of others) {
      const { verdict } = await judgedIndex([arm64, other], ['linux/arm64']);
      expect([verdict.effect, JSON.stringify(other)]).toEqual(['unknown', JSON.stringify(other)]);
      expect(codes(verdict)).toContain('platform-unattested');
    }
  });
  it('are not missing under another name of theirs', async () => {
    const { verdict } = await judgedIndex([{ ...arm64, variant: 'v8' }], ['linux/arm64']);
    expect(verdict.effect).toBe('allow');
    expect((await judgedIndex([null], ['linux/arm64'])).verdict.effect).toBe('deny');
  });
  it('that are not asked for are not handed on as attested', async () => {
    const entries = [arm64, { os: 'linux', architecture: 's390x' }];
    const { verdict, digests } = await judgedIndex(entries, ['linux/arm64']);
    expect(verdict.effect).toBe('allow');
    const handed = JSON.stringify(verdict.reasons.filter(({ code }) => code === 'attested'));
    expect(digests.map((each) => handed.includes(each))).toEqual([true, false]);
  });
  it('are not known where it lists none', async () => {
    for (const entries of [[], [{ os: 'unknown', architecture: 'unknown' }]]) {
      const { verdict } = await judgedIndex(entries, 'every');
      expect([verdict.effect, codes(verdict)]).toEqual(['unknown', ['platforms-unknown']]);
    }
  });
});
