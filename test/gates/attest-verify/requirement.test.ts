import type { Http, HttpRequest } from '@countersign/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newKeyPair, pem } from '../../support/signing/index.ts';
import {
  attest,
  codes,
  commit,
  digest,
  github,
  job,
  mine,
  openWorld,
  sign,
  signer,
  subjects,
  type World,
} from './world.ts';

const slsa = 'https://slsa.dev/provenance/v1';
const tests = 'https://in-toto.io/attestation/test-result/v0.1';
const scan = 'https://in-toto.io/attestation/vulns/v0.2';
const { identity: _identity, ...bare } = mine;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Judges bundles by `mine` with changes; answers effect and codes. */
async function judged(more: object, ...bundles: readonly string[]): Promise<[string, string[]]> {
  await Promise.all(bundles.map((text, index) => world.put(`attestations/${index}.json`, text)));
  const { verdict } = await world.judged({ ...mine, ...more });
  return [verdict.effect, codes(verdict)];
}
async function judgedWhole(policy: object, ...bundles: readonly string[]): Promise<[string, string[]]> {
  await Promise.all(bundles.map((text, index) => world.put(`attestations/${index}.json`, text)));
  const { verdict } = await world.judged(policy);
  return [verdict.effect, codes(verdict)];
}

describe('who signed', () => {
  const reusable = 'acme/ci/.github/workflows/build.yml@refs/tags/v1.2.3';
  const workflow = { signerWorkflow: 'ACME/ci/.github/workflows/build.yml', signerRef: 'refs/tags/v1.2.3' };
  const rows: [string, object, object, string[]][] = [
    ['a reusable workflow at a tag', workflow, { signer: reusable }, ['attested']],
    [
      'the same by a pattern of tags',
      { ...workflow, signerRef: String.raw`^refs/tags/v1\.\d+\.\d+$` },
      { signer: reusable },
      ['attested'],
    ],
    ['the same at another tag', workflow, { signer: `${reusable}4` }, ['identity-differs']],
    [
      'the same at the ref of this run',
      { ...workflow, signerRef: 'deployed' },
      { signer: reusable },
      ['identity-differs'],
    ],
    [
      'a workflow whose path is longer',
      workflow,
      { signer: reusable.replace('build.yml', 'build.yml.yml') },
      ['identity-differs'],
    ],
    [
      'a workflow in a repository of another case',
      workflow,
      { signer: reusable.replace('acme/ci', 'Acme/CI') },
      ['attested'],
    ],
    [
      'a workflow of another case',
      workflow,
      { signer: reusable.replace('build', 'Build') },
      ['identity-differs'],
    ],
    [
      'the wanted version of the workflow',
      { ...workflow, signerDigest: 'c'.repeat(40) },
      { signer: reusable, claims: { buildSignerDigest: 'c'.repeat(40) } },
      ['attested'],
    ],
    [
      'another version of the workflow',
      { ...workflow, signerDigest: 'c'.repeat(40) },
      { signer: reusable },
      ['signer-digest-differs'],
    ],
    [
      'the version that was built',
      { ...workflow, signerDigest: 'source' },
      { signer: reusable },
      ['attested'],
    ],
    [
      'not the version that was built',
      { ...workflow, signerDigest: 'source' },
      { signer: reusable, claims: { buildSignerDigest: 'c'.repeat(40) } },
      ['signer-digest-differs'],
    ],
  ];
  it.each(rows)('%s', async (_name, fields, signed, expected) => {
    expect((await judgedWhole({ ...bare, ...fields }, await sign(signed)))[1]).toEqual(expected);
  });

  const alice = 'https://github.com/acme/api/.github/workflows/alice.yml@refs/heads/main';
  const bob = alice.replace('alice', 'bob');
  const by = (name: string): object => ({ workflow: `.github/workflows/${name}.yml` });
  const signers = [
    { identity: alice },
    { identity: bob },
    {
      identityPattern: String.raw`^https://github\.com/acme/api/\.github/workflows/[a-z]+\.yml@refs/heads/main$`,
    },
  ];
  it('counts signers, not certificates', async () => {
    const two = { ...bare, signers: signers.slice(0, 2), minimum: 2 };
    expect(await judgedWhole(two, await sign(by('alice')), await sign(by('alice')))).toEqual([
      'unknown',
      ['too-few-signers'],
    ]);
    expect((await judgedWhole(two, await sign(by('alice')), await sign(by('bob'))))[0]).toBe('allow');
  });
  it('lets nobody be two people by fitting two lines', async () => {
    const policy = { ...bare, signers: [signers[0], signers[2]], minimum: 2 };
    expect((await judgedWhole(policy, await sign(by('alice'))))[1]).toEqual(['too-few-signers']);
    expect((await judgedWhole(policy, await sign(by('alice')), await sign(by('carol'))))[0]).toBe('allow');
  });
  it('says who was wanted when nobody of them signed', async () => {
    const policy = { ...bare, signers: signers.slice(0, 2), minimum: 1 };
    expect(await judgedWhole(policy, await sign(by('mallory')))).toEqual(['deny', ['identity-differs']]);
  });
});

describe('a bare key', () => {
  const key = newKeyPair();
  const trusted = { name: 'release', publicKey: pem('PUBLIC KEY', key.spki) };
  const policy = { ...bare, keys: [trusted], key: 'release' };
  const signed = { key };
  it('counts where the policy trusts it, and the build is what its provenance says', async () => {
    expect(await judgedWhole(policy, await sign(signed))).toEqual(['allow', ['attested']]);
    expect((await judgedWhole(policy, await sign({ ...signed, commit: 'c'.repeat(40) })))[1]).toEqual([
      'commit-differs',
    ]);
  });
  it('is nobody else’s, and no certificate is a key', async () => {
    expect((await judgedWhole(policy, await sign({ key: newKeyPair() })))[1]).toEqual(['signature-invalid']);
    expect((await judgedWhole(policy, await sign()))[1]).toEqual(['identity-differs']);
    expect((await judgedWhole(mine, await sign(signed)))[1]).toEqual(['signature-invalid']);
  });
  it('needs a log entry unless the policy says otherwise', async () => {
    const alone = await sign({ ...signed, witnesses: [] });
    expect((await judgedWhole(policy, alone))[0]).toBe('deny');
    const loose = { ...policy, keys: [{ ...trusted, log: 'none' }] };
    expect(await judgedWhole(loose, alone)).toEqual(['allow', ['attested']]);
    expect((await judgedWhole({ ...loose, maxAgeHours: 24 }, alone))[1]).toEqual(['time-missing']);
  });
  it('counts in its time only', async () => {
    const ended = { ...policy, keys: [{ ...trusted, validUntil: '2026-06-01T00:00:00.000Z' }] };
    expect((await judgedWhole(ended, await sign(signed)))[0]).toBe('deny');
  });
  it('is trusted by the policy that names it alone', async () => {
    const other = { ...policy, keys: [{ ...trusted, publicKey: pem('PUBLIC KEY', newKeyPair().spki) }] };
    await world.put('attestations/a.json', await sign(signed));
    const facts = await world.facts([policy, other].map((value) => world.policyOf(value)));
    expect(world.effectOf(policy, facts)).toBe('allow');
    expect(world.effectOf(other, facts)).toBe('deny');
  });
});

describe('what was built', () => {
  const rows: [string, object, object, string[]][] = [
    ['a pull request of a stranger', {}, { event: 'pull_request_target' }, ['trigger-differs']],
    ['a comment', {}, { event: 'issue_comment' }, ['trigger-differs']],
    ['an event that the policy lists', { triggers: ['deployment'] }, { event: 'deployment' }, ['attested']],
    ['any event, where the policy says so', { triggers: 'any' }, { event: 'pull_request' }, ['attested']],
    ['a self-hosted runner', {}, { runner: 'self-hosted' }, ['runner-differs']],
    ['any runner', { runner: 'any' }, { runner: 'self-hosted' }, ['attested']],
    ['the repository by its id', { sourceRepositoryId: '1001' }, {}, ['attested']],
    [
      'a repository that took over the name',
      { sourceRepositoryId: '1001' },
      { repositoryId: '1002' },
      ['repository-id-differs'],
    ],
    [
      'an owner that took over the name',
      { sourceOwnerId: '2001' },
      { ownerId: '2002' },
      ['owner-id-differs'],
    ],
    ['the visibility', { visibility: 'private' }, {}, ['visibility-differs']],
    [
      'the environment of the job',
      { deploymentEnvironment: 'release' },
      { claims: { deploymentEnvironment: 'release' } },
      ['attested'],
    ],
    ['a job without environment', { deploymentEnvironment: 'release' }, {}, ['claim-missing']],
    [
      'another environment',
      { deploymentEnvironment: 'release' },
      { claims: { deploymentEnvironment: 'test' } },
      ['environment-differs'],
    ],
    ['a commit by its SHA', { commit: 'c'.repeat(40) }, { commit: 'c'.repeat(40) }, ['attested']],
    [
      'any ref',
      { sourceRef: 'any', identityPattern: '^.*$', identity: undefined },
      { ref: 'refs/heads/x' },
      ['attested'],
    ],
  ];
  it.each(rows)('%s', async (_name, fields, signed, expected) => {
    const { identity, ...rest } = { ...mine, ...fields };
    const policy = identity === undefined ? rest : { identity, ...rest };
    expect((await judgedWhole(policy, await sign(signed)))[1]).toEqual(expected);
  });

  it('asks nothing of a source that the policy does not ask for', async () => {
    const person = { certificate: { sans: ['carol@example.com'] }, issuer: 'https://accounts.example.com' };
    const none = Object.fromEntries(
      [
        'sourceRepositoryUri',
        'sourceRepositoryRef',
        'sourceRepositoryDigest',
        'buildTrigger',
        'runnerEnvironment',
      ].map((name) => [name, null]),
    );
    const text = await attest(tests, { result: 'PASSED' }, { ...person, claims: none });
    const whom = {
      ...bare,
      issuer: 'https://accounts.example.com',
      identity: 'carol@example.com',
      predicateType: tests,
    };
    const open = { sourceRepository: 'any', sourceRef: 'any', commit: 'any', triggers: 'any', runner: 'any' };
    expect((await judgedWhole({ ...whom, ...open }, text))[0]).toBe('allow');
    expect((await judgedWhole(whom, text))[0]).toBe('unknown');
  });
});

describe('provenance', () => {
  const predicate = (more: object = {}, workflow: object = {}): object => ({
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: {
          ref: job.ref,
          repository: 'https://github.com/acme/api',
          path: job.workflow,
          ...workflow,
        },
        ...more,
      },
    },
    runDetails: { builder: { id: mine.identity } },
  });
  const rows: [string, object, object, string[]][] = [
    ['that agrees', {}, predicate(), ['attested']],
    [
      'that names another ref',
      {},
      predicate({}, { ref: 'refs/heads/x' }),
      ['provenance-contradicts', 'provenance-contradicts'],
    ],
    [
      'that nobody compares',
      { provenance: { crossCheck: 'off' } },
      predicate({}, { ref: 'refs/heads/x' }),
      ['attested'],
    ],
    ['with a parameter', {}, predicate({ inputs: { debug: 'true' } }), ['parameter-unlisted']],
    [
      'with a parameter that is listed',
      { provenance: { externalParameters: ['inputs.debug'] } },
      predicate({ inputs: { debug: 'true' } }),
      ['attested'],
    ],
    [
      'with any parameter',
      { provenance: { externalParameters: 'any' } },
      predicate({ inputs: { debug: 'true' } }),
      ['attested'],
    ],
    ['by a builder that is listed', { provenance: { builders: [mine.identity] } }, predicate(), ['attested']],
    [
      'by another builder',
      { provenance: { builders: ['https://example.com/b@v1.2.3'] } },
      predicate(),
      ['builder-differs'],
    ],
    ['that cannot be read', {}, { builder: 1 }, ['provenance-unreadable']],
  ];
  it.each(rows)('%s', async (_name, fields, body, expected) => {
    expect((await judged(fields, await attest(slsa, body)))[1]).toEqual(expected);
  });

  it('of an older version counts where the policy names its type', async () => {
    const older = {
      builder: { id: mine.identity },
      buildType: 'x',
      invocation: {
        configSource: { uri: 'git+https://github.com/acme/api@refs/heads/main', digest: { sha1: commit } },
      },
    };
    const text = await attest('https://slsa.dev/provenance/v0.2', older);
    expect((await judged({}, text))[1]).toEqual(['predicate-differs']);
    expect((await judged({ predicateType: [slsa, 'https://slsa.dev/provenance/v0.2'] }, text))[1]).toEqual([
      'attested',
    ]);
  });

  it('grows old', async () => {
    expect((await judged({ maxAgeHours: 24 }, await sign()))[1]).toEqual(['attested']);
    expect((await judged({ maxAgeHours: 24 }, await sign({ at: '2026-06-20T14:00:00.000Z' })))[1]).toEqual([
      'too-old',
    ]);
  });
});

describe('what is forbidden', () => {
  const attribute = { path: 'scanner.result', equals: 'FAILED' };
  const forbid = { forbid: [{ predicateType: scan, identity: mine.identity, attribute }] };
  const found = (result: unknown, at: string, more: object = {}): Promise<string> =>
    attest(scan, { scanner: { result } }, { at, ...more });
  const [early, late] = ['2026-06-22T13:00:00.000Z', '2026-06-22T14:10:00.000Z'];

  it('is told where nobody attested it', async () => {
    expect(await judged(forbid, await sign())).toEqual(['allow', ['attested', 'forbidden-not-found']]);
  });
  it('denies by the latest attestation', async () => {
    expect(await judged(forbid, await sign(), await found('FAILED', late))).toEqual([
      'deny',
      ['forbidden-attestation'],
    ]);
    expect(
      (await judged(forbid, await sign(), await found('clean', early), await found('FAILED', late)))[0],
    ).toBe('deny');
  });
  it('is lifted by a later attestation, and by no earlier one', async () => {
    expect(
      (await judged(forbid, await sign(), await found('FAILED', early), await found('clean', late)))[0],
    ).toBe('allow');
  });
  it('hears nobody but the signer that the policy names', async () => {
    const stranger = { workflow: '.github/workflows/other.yml' };
    expect((await judged(forbid, await sign(), await found('FAILED', late, stranger)))[0]).toBe('allow');
    expect(
      (
        await judged(forbid, await sign(), await found('FAILED', early), await found('clean', late, stranger))
      )[0],
    ).toBe('deny');
  });
  it('is unknown where the attestation does not say, or something could not be read', async () => {
    expect(await judged(forbid, await sign(), await found(['FAILED'], late))).toEqual([
      'unknown',
      ['attribute-missing'],
    ]);
    await world.put('attestations/1.json', Buffer.from([0xe1]));
    expect(await judged(forbid, await sign())).toEqual(['unknown', ['bundle-unreadable']]);
  });
});

describe('steps', () => {
  const library = `sha256:${'7'.repeat(64)}`;
  const test = { name: 'test', predicateType: tests, attributes: [{ path: 'result', equals: 'PASSED' }] };
  const build = { name: 'build', predicateType: slsa };
  const steps = { steps: [build, test] };
  const passed = (more: object = {}): Promise<string> =>
    attest(tests, { result: 'PASSED' }, { at: '2026-06-22T14:05:00.000Z', ...more });

  it('are all needed', async () => {
    expect((await judged(steps, await sign()))[1]).toEqual(['step-missing']);
    expect(await judged(steps, await sign(), await passed())).toEqual([
      'allow',
      ['attested', 'attested', 'candidate-rejected', 'step-attested', 'step-attested'],
    ]);
  });
  it('must say what the policy wants', async () => {
    const failed = await attest(tests, { result: 'FAILED' }, { at: '2026-06-22T14:05:00.000Z' });
    expect((await judged(steps, await sign(), failed))[1]).toEqual(['attribute-differs', 'step-missing']);
  });
  it('are signed in their order', async () => {
    const early = await passed({ at: '2026-06-22T13:00:00.000Z' });
    expect(await judged(steps, await sign(), early)).toEqual(['deny', ['steps-apart']]);
    expect((await judged({ ...steps, stepOrder: 'any' }, await sign(), early))[0]).toBe('allow');
  });
  it('are of one run where the policy says so, whichever attempt', async () => {
    const same = { steps: [build, { ...test, sameRunAs: 'build' }] };
    expect((await judged(same, await sign(), await passed({ attempt: 2 })))[0]).toBe('allow');
    expect((await judged(same, await sign(), await passed({ runId: '2000' })))[1]).toEqual(['steps-apart']);
  });
  it('are of one commit unless the policy says otherwise', async () => {
    const other = { commit: 'c'.repeat(40) };
    const any = { commit: 'any' };
    expect((await judged({ ...steps, ...any }, await sign(), await passed(other)))[1]).toEqual([
      'steps-apart',
    ]);
    const loose = { ...any, steps: [build, { ...test, commit: 'any' }] };
    expect((await judged(loose, await sign(), await passed(other)))[0]).toBe('allow');
  });
  it('have signers of their own', async () => {
    const own = { steps: [build, { ...test, identity: mine.identity.replace('build', 'test') }] };
    expect((await judged(own, await sign(), await passed()))[1]).toContain('step-missing');
    expect(
      (await judged(own, await sign(), await passed({ workflow: '.github/workflows/test.yml' })))[0],
    ).toBe('allow');
  });
  it('are chained by what the build consumed', async () => {
    const chained = { steps: [{ ...test, name: 'library', materialOf: 'build' }, build] };
    const consumed = {
      buildDefinition: {
        buildType: 'https://actions.github.io/buildtypes/workflow/v1',
        externalParameters: {
          workflow: { ref: job.ref, repository: 'https://github.com/acme/api', path: job.workflow },
        },
        resolvedDependencies: [{ uri: 'lib', digest: { sha256: '7'.repeat(64) } }],
      },
      runDetails: { builder: { id: mine.identity } },
    };
    const early = { at: '2026-06-22T13:00:00.000Z' };
    const ofLibrary = await passed({ ...early, subjects: [{ name: 'lib', digest: library }] });
    expect((await judged(chained, await attest(slsa, consumed), ofLibrary))[0]).toBe('allow');
    expect((await judged(chained, await sign(), ofLibrary))[1]).toEqual(['steps-apart']);
  });
  it('choose among several attestations, one for each step', async () => {
    const own = { steps: [build, { ...test, sameRunAs: 'build' }] };
    const all = [await sign(), await sign({ runId: '2000' }), await passed({ runId: '2000' })];
    expect((await judged(own, ...all))[0]).toBe('allow');
  });
  it('can be all that is asked', async () => {
    const only = {
      ...bare,
      steps: [
        { ...build, identity: mine.identity },
        { ...test, identity: mine.identity },
      ],
    };
    expect(await judgedWhole(only, await sign(), await passed())).toEqual([
      'allow',
      ['attested', 'attested', 'step-attested', 'step-attested'],
    ]);
  });
});

describe('a verification summary', () => {
  const type = 'https://slsa.dev/verification_summary/v1';
  const verifier = 'https://example.com/verifier';
  const policyDigest = `sha256:${'1'.repeat(64)}`;
  const said = (more: object = {}): object => ({
    verifier: { id: verifier },
    timeVerified: '2026-06-22T13:00:00Z',
    resourceUri: 'ghcr.io/acme/api',
    policy: { uri: 'p', digest: { sha256: '1'.repeat(64) } },
    verificationResult: 'PASSED',
    verifiedLevels: ['SLSA_BUILD_LEVEL_3'],
    ...more,
  });
  const rule = { verifier, identity: mine.identity, levels: ['SLSA_BUILD_LEVEL_2'] };
  const { sourceRepository: _repository, ...only } = bare;
  const rows: [string, object, object, string[]][] = [
    ['that passed', {}, said(), ['attested']],
    [
      'for the resource as a package URL',
      {},
      said({ resourceUri: 'pkg:oci/api?repository_url=ghcr.io/acme/api' }),
      ['attested'],
    ],
    [
      'that failed',
      {},
      said({ verificationResult: 'FAILED', verifiedLevels: ['FAILED'] }),
      ['summary-refused', 'summary-refused'],
    ],
    ['of another verifier', {}, said({ verifier: { id: 'https://example.com/other' } }), ['summary-refused']],
    ['for another resource', {}, said({ resourceUri: 'ghcr.io/acme/web' }), ['summary-refused']],
    ['of a lower level', {}, said({ verifiedLevels: ['SLSA_BUILD_LEVEL_1'] }), ['summary-refused']],
    ['of another track', {}, said({ verifiedLevels: ['SLSA_SOURCE_LEVEL_3'] }), ['summary-refused']],
    ['by the wanted policy', { policyDigest }, said(), ['attested']],
    ['by another policy', { policyDigest: `sha256:${'2'.repeat(64)}` }, said(), ['summary-refused']],
    ['that is young enough', { maxAgeHours: 1 }, said(), ['attested']],
    ['that is no summary', {}, { a: 1 }, ['summary-unreadable']],
  ];
  it.each(rows)('%s', async (_name, fields, body, expected) => {
    const policy = { ...only, summary: { ...rule, ...fields } };
    expect((await judgedWhole(policy, await attest(type, body)))[1]).toEqual(expected);
  });
  it('is signed by its verifier, and speaks of the subject', async () => {
    const policy = { ...only, summary: rule };
    expect(
      (await judgedWhole(policy, await attest(type, said(), { workflow: '.github/workflows/x.yml' })))[1],
    ).toEqual(['identity-differs']);
    const elsewhere = { subjects: [{ name: 'x', digest: `sha256:${'0'.repeat(64)}` }] };
    expect((await judgedWhole(policy, await attest(type, said(), elsewhere)))[1]).toEqual(['no-bundle']);
  });
  it('stands instead of the requirement, and is not needed beside it', async () => {
    const both = { summary: rule };
    expect((await judged(both, await attest(type, said())))[1]).toEqual(['attested']);
    expect((await judged(both, await sign()))[1]).toEqual(['attested']);
    const refused = await judged(both, await attest(type, said({ verificationResult: 'FAILED' })));
    expect(refused[0]).toBe('deny');
  });
});

describe('several subjects', () => {
  const other = `sha256:${'8'.repeat(64)}`;
  const line = `file:api.tgz@${other}`;
  it('must all be attested', async () => {
    await world.put('attestations/a.json', await sign());
    const given = { inputs: { subjects: `\n  ${line}\n\nghcr.io/acme/api@${digest}\n` } };
    const alone = await world.verdict({}, given);
    expect(alone.effect).toBe('deny');
    expect(alone.reasons.map(({ question }) => question)).toContain(`subject:${line}`);
    await world.put('attestations/b.json', await sign({ subjects: [{ name: 'api.tgz', digest: other }] }));
    expect((await world.verdict({}, given)).effect).toBe('allow');
  });
  it('have requirements of their own, and one that fits none is unknown', async () => {
    await world.put('attestations/a.json', await sign());
    const own = { subjects: [{ match: 'ghcr.io/acme/api', require: mine }] };
    expect((await world.judged(own)).verdict.effect).toBe('allow');
    const both = await world.judged(own, { inputs: { subjects: line } });
    expect([both.verdict.effect, codes(both.verdict)]).toEqual(['unknown', ['attested', 'no-requirement']]);
  });
  it('are refused where they are none', async () => {
    await expect(world.verdict({}, { inputs: { subjects: 'nginx:latest' } })).rejects.toThrow(
      'input "subjects"',
    );
  });
});

describe('several roots', () => {
  it('each count by themselves', async () => {
    const both = { trustedRoot: ['root.json', 'public-good'], trustedRootDigest: mine.trustedRootDigest };
    expect(await judged(both, await sign())).toEqual(['allow', ['attested']]);
    const foreign = JSON.stringify(await github.signProvenance({ ...job, subjects }));
    expect((await judged(both, foreign))[1]).toEqual(['signature-invalid']);
  });
  it('must all be usable', async () => {
    const both = { trustedRoot: ['root.json', 'public-good'] };
    const { trustedRootDigest: _pin, ...unpinned } = mine;
    expect((await judgedWhole({ ...unpinned, ...both }, await sign()))[1]).toEqual(['root-unpinned']);
  });
  it('of TUF are asked for without a credential, and are unknown where nobody answers', async () => {
    const seen: HttpRequest[] = [];
    const http: Http = {
      send: async (request) => {
        seen.push(request);
        return { state: 'failed', cause: 'unreachable', detail: 'nobody is there' };
      },
    };
    const access = { apiUrl: '', graphqlUrl: '', serverUrl: '', token: { reveal: () => 'ghs_secret' } };
    await world.put('attestations/a.json', await sign());
    const { trustedRootDigest: _pin, ...unpinned } = mine;
    for (const trustedRoot of ['tuf:public-good', 'github']) {
      const { verdict } = await world.judged({ ...unpinned, trustedRoot }, { http, access });
      expect([verdict.effect, codes(verdict)]).toEqual(['unknown', ['root-unreadable']]);
    }
    expect([...new Set(seen.map(({ url }) => new URL(url).host))]).toEqual([
      'tuf-repo-cdn.sigstore.dev',
      'tuf-repo.github.com',
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/authorization|ghs_secret/i);
  });
  it('grow old where their day is known', async () => {
    const old = { trustedRootDate: '2025-01-01' };
    expect((await judged(old, await sign()))[1]).toEqual(['root-too-old']);
    expect((await judged({ ...old, maxRootAgeDays: 1000 }, await sign()))[0]).toBe('allow');
  });
});

describe('the table', () => {
  it('has a row for every bundle and check, with what was expected and found', async () => {
    await world.put('attestations/a.json', await sign({ event: 'issue_comment' }));
    await world.put('attestations/b.json', 'torn');
    const { table } = await world.judged(mine);
    expect(table.filter(({ result }) => result !== 'agrees')).toEqual([
      {
        subject: `ghcr.io/acme/api@${digest}`,
        bundle: 'attestations/a.json',
        root: 'root.json',
        asked: 'requirement',
        check: 'trigger',
        expected: 'push, workflow_dispatch, release, schedule, merge_group',
        found: 'issue_comment',
        result: 'differs',
      },
      expect.objectContaining({
        bundle: 'attestations/b.json',
        check: 'signature',
        found: 'bundle-not-json',
      }),
    ]);
    expect(table.filter(({ bundle }) => bundle === 'attestations/a.json').map(({ check }) => check)).toEqual(
      expect.arrayContaining([
        'subject',
        'issuer',
        'signer',
        'source repository',
        'source ref',
        'source commit',
        'runner',
        'predicate type',
        'external parameters',
      ]),
    );
  });
  it('says of every bundle that was needed that it agrees', async () => {
    await world.put('attestations/a.json', JSON.stringify(await signer.signProvenance({ ...job, subjects })));
    const { table } = await world.judged(mine);
    expect(table.every(({ result }) => result === 'agrees')).toBe(true);
  });
});
