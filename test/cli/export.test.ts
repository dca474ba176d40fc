import { describe, expect, it } from 'vitest';
import { createSigner } from '../support/signing/index.ts';
import {
  attest,
  exportRules,
  gateIdentity,
  type Json,
  type Options,
  signer,
  verifier,
} from './export-world.ts';

const tools = ['kyverno', 'policy-controller'] as const;
const issuer = 'https://token.actions.githubusercontent.com';
const flat = [attest(signer)];

function identities(documents: readonly Json[]): readonly object[] {
  return documents.flatMap(({ kind, spec }) => {
    const holders: readonly Json[] =
      kind === 'ImageValidatingPolicy' ? spec.attestors : (spec.authorities ?? []);
    return holders.flatMap((holder) => (holder.cosign ?? holder).keyless?.identities ?? []);
  });
}

describe.each(tools)('export %s', (tool) => {
  it('asks for the signer of the policy and for the gate', async () => {
    const { exit, documents } = await exportRules(tool, flat);
    expect(exit).toBe(0);
    expect(identities(documents)).toEqual([
      { issuer, subject: signer.identity },
      { issuer, subject: gateIdentity },
    ]);
  });

  it('asks for PASSED by the verifier, about this image, repository, environment and service', async () => {
    const { text } = await exportRules(tool, flat, { environment: 'Production', repository: 'Acme/Shop' });
    for (const part of [
      'PASSED',
      verifier,
      'pkg:oci/shop?repository_url=ghcr.io/acme/shop',
      'https://github.com/acme/shop/blob/HEAD/.github/countersign.yml#environment=production&service=shop',
    ])
      expect(text).toContain(part);
  });

  it('writes the same text again, whatever the order of the images', async () => {
    const images = ['ghcr.io/acme/shop,ghcr.io/acme/api', 'ghcr.io/acme/api, ghcr.io/acme/shop'];
    const [first, second] = await Promise.all(images.map((image) => exportRules(tool, flat, { image })));
    expect(first?.text).toBe(second?.text);
    const names = first?.documents.map(({ metadata }) => metadata.name) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z0-9][a-z0-9-]{0,250}$/u.test(String(name)))).toBe(true);
  });

  it.each([
    [
      'identityPattern',
      { identityPattern: String.raw`^https://github\.com/acme/.+$` },
      String.raw`^https://github\.com/acme/.+$`,
    ],
    [
      'signerRef as a pattern',
      { signerWorkflow: 'acme/build/.github/workflows/b.yml', signerRef: String.raw`^refs/tags/v\d+$` },
      String.raw`^https://github\.com/acme/build/\.github/workflows/b\.yml@(?:refs/tags/v\d+)$`,
    ],
  ])('keeps %s anchored', async (_name, who, subjectRegExp) => {
    const { documents } = await exportRules(tool, [attest({ ...who, sourceRepository: 'any' })]);
    expect(identities(documents)[0]).toEqual({ issuer, subjectRegExp });
  });

  it.each([
    ['refs/heads/main', {}, 'refs/heads/main'],
    ['deployed', { ref: 'refs/heads/release' }, 'refs/heads/release'],
    ['f'.repeat(40), {}, 'f'.repeat(40)],
  ])('knows what the signer at %s is called', async (signerRef, options, ref) => {
    const who = { signerWorkflow: 'acme/build/.github/workflows/b.yml', signerRef, sourceRepository: 'any' };
    const { documents } = await exportRules(tool, [attest(who)], options);
    const subject = `https://github.com/acme/build/.github/workflows/b.yml@${ref}`;
    expect(identities(documents)[0]).toEqual({ issuer, subject });
  });

  it('names in a comment whatever it does not ask', async () => {
    const { text } = await exportRules(tool, [
      attest({
        ...signer,
        sourceRepositoryId: '1001',
        sourceOwnerId: '2001',
        deploymentEnvironment: 'production',
        visibility: 'private',
        signerDigest: 'source',
        maxAgeHours: 24,
        minimum: 2,
        platforms: 'every',
        provenance: { builders: ['https://github.com/acme/b@v1.2.3'] },
        forbid: [{ predicateType: 'https://x.test/scan', attribute: { path: 'result', equals: 'FAILED' } }],
      }),
    ]);
    const comment = text
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join('\n');
    for (const field of [
      'sourceRepository: acme/shop',
      'sourceRepositoryId: 1001',
      'sourceOwnerId: 2001',
      'sourceRef: deployed',
      'commit: deployed',
      'triggers: ',
      'runner: github-hosted',
      'deploymentEnvironment: production',
      'visibility: private',
      'signerDigest: source',
      'maxAgeHours: 24',
      'minimum: 2',
      'platforms: every',
      'provenance.crossCheck: required',
      'provenance.builders: ',
      'forbid: https://x.test/scan',
    ])
      expect(comment).toContain(field);
  });

  it('asks for every step about the image, and says what it leaves out of steps', async () => {
    const steps = [
      {
        name: 'test',
        predicateType: 'https://x.test/test',
        attributes: [{ path: 'result', equals: 'PASSED' }],
      },
      { name: 'base', predicateType: 'https://x.test/base', materialOf: 'test' },
    ];
    const { text, documents } = await exportRules(tool, [attest({ ...signer, steps })]);
    expect(text).toContain('https://x.test/test');
    expect(JSON.stringify(documents)).not.toContain('https://x.test/base');
    expect(text).toMatch(/steps\.test: attributes/u);
    expect(text).toMatch(/steps\.base: materialOf/u);
    expect(text).toContain('stepOrder: listed');
  });

  it('joins all rules that hold and leaves out those that do not', async () => {
    const other = { ...signer, identity: signer.identity.replace('release', 'scan') };
    const rules = [
      attest(signer),
      attest(other, {}),
      attest({ ...signer, identity: 'https://nobody.test/w@x' }, { environment: 'staging' }),
      { ...attest({ ...signer, identity: 'https://watched.test/w@x' }), observe: true },
    ];
    const { text, documents } = await exportRules(tool, rules);
    expect(identities(documents)).toEqual(
      [signer.identity, other.identity, gateIdentity].map((subject) => ({ issuer, subject })),
    );
    expect(text).toContain('rules[3] observe: true');
  });

  it('takes the requirement of each image', async () => {
    const rule = attest({
      subjects: [
        { match: 'ghcr.io/acme/api', require: { ...signer, identity: 'https://api.test/w@x' } },
        { match: '^ghcr\\.io/acme/.+$', require: signer },
      ],
    });
    const api = await exportRules(tool, [rule], { image: 'ghcr.io/acme/api' });
    const shop = await exportRules(tool, [rule], { image: 'ghcr.io/acme/shop' });
    expect(identities(api.documents)[0]).toMatchObject({ subject: 'https://api.test/w@x' });
    expect(identities(shop.documents)[0]).toMatchObject({ subject: signer.identity });
  });

  it('compares the beginning of the policy’s name where no service is named', async () => {
    const { text } = await exportRules(tool, flat, { service: null });
    expect(text).toContain('#environment=production&service=');
    expect(text).toMatch(/startsWith\(|=~"\^/u);
  });

  it('cannot be made to end its comment by the text of a policy', async () => {
    const evil = 'x\n---\nkind: Evil\u2028kind: Evil\u0085kind: Evil';
    const { documents, text } = await exportRules(tool, [attest({ ...signer, deploymentEnvironment: evil })]);
    expect(documents.some(({ kind }) => kind === 'Evil')).toBe(false);
    expect(text.split('\n').filter((line) => line.startsWith('kind: Evil'))).toEqual([]);
  });

  const refusals: readonly [string, readonly object[], Options, RegExp][] = [
    [
      'deployed without --ref',
      [
        attest({
          signerWorkflow: 'a/b/.github/workflows/c.yml',
          signerRef: 'deployed',
          sourceRepository: 'any',
        }),
      ],
      {},
      /signerRef.*--ref/su,
    ],
    ['a bare signature', [attest({ ...signer, predicateType: 'none' })], {}, /predicateType.*none/su],
    [
      'another trusted root',
      [attest({ ...signer, trustedRoot: 'github' })],
      {},
      /trustedRoot.*github.*--trusted-root/su,
    ],
    [
      'several trusted roots',
      [attest({ ...signer, trustedRoot: ['public-good', 'github'] })],
      {},
      /one root/u,
    ],
    [
      'a rule for a service without --service',
      [attest(signer, { environment: 'production', service: 'shop' })],
      { service: null },
      /--service/u,
    ],
    ['a rule for a tier without --tier', [attest(signer, { tier: 'control' })], {}, /--tier/u],
    ['no rule that holds', [attest(signer, { environment: 'staging' })], {}, /no rule with attest-verify/u],
    [
      'no rule for this image',
      [attest({ subjects: [{ match: 'ghcr.io/a/b', require: signer }] })],
      {},
      /none is for ghcr\.io\/acme\/shop/u,
    ],
    [
      'rules that differ by image for every image',
      [attest({ subjects: [{ match: 'ghcr.io/a/b', require: signer }] })],
      { image: '*' },
      /--image/u,
    ],
    ['an image with a tag', flat, { image: 'ghcr.io/acme/shop:v1' }, /--image.*without tag/su],
    ['an image with a digest', flat, { image: `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}` }, /--image/u],
    ['no gate', flat, { 'gate-identity': null }, /--gate-identity/u],
    ['two gates', flat, { 'gate-identity-pattern': '^https://x$' }, /exactly one of --gate-identity/u],
    [
      'a gate that anybody is',
      flat,
      { 'gate-identity': null, 'gate-identity-pattern': 'gate' },
      /begin with \^/u,
    ],
    ['no verifier', flat, { verifier: null }, /--verifier/u],
    ['a mirror without its root', flat, { 'tuf-mirror': 'https://t.test' }, /--tuf-root/u],
  ];
  it.each(refusals)('refuses %s by name', async (_name, rules, options, expected) => {
    await expect(exportRules(tool, rules, options)).rejects.toThrow(expected);
  });
});

describe('export kyverno', () => {
  it('speaks of one image, however it is written, in all kinds of containers', async () => {
    const { documents } = await exportRules('kyverno', flat, { image: 'nginx', namespace: 'shop,web' });
    expect(documents[0].spec.matchImageReferences).toEqual([
      {
        expression:
          'parseImageReference(ref).registry() == "index.docker.io" && parseImageReference(ref).repository() == "library/nginx"',
      },
    ]);
    expect(documents[0].spec.matchConstraints.namespaceSelector.matchExpressions[0].values).toEqual([
      'shop',
      'web',
    ]);
    for (const { expression } of documents[0].spec.validations)
      for (const kind of ['containers', 'initContainers', 'ephemeralContainers'])
        expect(expression).toContain(`images.${kind}`);
  });

  it('is shut when it cannot answer', async () => {
    const { spec } = (await exportRules('kyverno', flat, { image: '*' })).documents[0];
    expect(spec).toMatchObject({
      failurePolicy: 'Fail',
      validationActions: ['Deny'],
      validationConfigurations: { mutateDigest: true, required: true, verifyDigest: true },
    });
    expect(spec.matchImageReferences).toBeUndefined();
  });

  it('counts signers, and takes any of several types', async () => {
    const signers = ['a', 'b', 'c'].map((name) => ({ identity: `https://${name}.test/w@x` }));
    const policy = {
      signers,
      minimum: 2,
      sourceRepository: 'any',
      predicateType: ['https://x.test/1', 'https://x.test/2'],
    };
    const { documents } = await exportRules('kyverno', [attest(policy)]);
    const [{ expression }] = documents[0].spec.validations;
    expect(expression.match(/>= 2/gu)).toHaveLength(2);
    expect(expression).toContain(' || ');
    expect(expression).toContain(
      '[attestors.rule_0_signers_signer_1, attestors.rule_0_signers_signer_2, attestors.rule_0_signers_signer_3]',
    );
  });

  it('asks no log of an instance that has none', async () => {
    const github = await createSigner('github');
    const root = { 'trusted-root': JSON.stringify(github.trustedRoot) };
    const { documents } = await exportRules('kyverno', [attest({ ...signer, trustedRoot: 'github' })], root);
    for (const { cosign } of documents[0].spec.attestors) {
      expect(cosign.ctlog).toEqual({ insecureIgnoreTlog: true, insecureIgnoreSCT: true });
      expect(JSON.parse(cosign.trustedRoot.value)).toEqual(github.trustedRoot);
    }
  });

  it('never drops the demand of a log where nobody said so', async () => {
    const { text } = await exportRules('kyverno', flat);
    expect(text).not.toContain('insecure');
  });
});

describe('export policy-controller', () => {
  it('makes one policy of each demand, because one authority of a policy is enough', async () => {
    const signers = ['a', 'b'].map((name) => ({ identity: `https://${name}.test/w@x` }));
    const { documents } = await exportRules('policy-controller', [
      attest({ signers, minimum: 2, sourceRepository: 'any' }),
    ]);
    expect(documents.map(({ spec }) => spec.authorities.length)).toEqual([1, 1, 1]);
    expect(documents.every(({ spec }) => spec.mode === 'enforce')).toBe(true);
  });

  it('makes several authorities of one-of-several', async () => {
    const signers = ['a', 'b'].map((name) => ({ identity: `https://${name}.test/w@x` }));
    const { documents } = await exportRules('policy-controller', [
      attest({ signers, sourceRepository: 'any' }),
    ]);
    expect(documents.map(({ spec }) => spec.authorities.length)).toEqual([2, 1]);
  });

  it('refuses what lies between one and all, namespaces, keys, and a root without its mirror', async () => {
    const signers = ['a', 'b', 'c'].map((name) => ({ identity: `https://${name}.test/w@x` }));
    const some = [attest({ signers, minimum: 2, sourceRepository: 'any' })];
    await expect(exportRules('policy-controller', some)).rejects.toThrow(/2 of 3/u);
    await expect(exportRules('policy-controller', flat, { namespace: 'shop' })).rejects.toThrow(
      /--namespace/u,
    );
    const publicKey = `-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n`;
    const keyed = { key: 'k', keys: [{ name: 'k', publicKey }], sourceRepository: 'any' };
    await expect(exportRules('policy-controller', [attest(keyed)])).rejects.toThrow(/keyless signers only/u);
    const root = { 'trusted-root': JSON.stringify((await createSigner()).trustedRoot) };
    await expect(exportRules('policy-controller', flat, root)).rejects.toThrow(/--tuf-mirror/u);
  });

  it('writes the mirror of another instance beside the policies that name it', async () => {
    const root = {
      'trusted-root': JSON.stringify((await createSigner()).trustedRoot),
      'tuf-mirror': 'https://tuf.test',
      'tuf-root': '{"signed":{}}',
    };
    const [trust, ...policies] = (await exportRules('policy-controller', flat, root)).documents;
    expect(trust).toMatchObject({
      kind: 'TrustRoot',
      spec: {
        remote: {
          mirror: 'https://tuf.test',
          root: Buffer.from(root['tuf-root']).toString('base64'),
          trustedRootTarget: 'trusted_root.json',
        },
      },
    });
    for (const { spec } of policies) {
      expect(spec.authorities[0].keyless.trustRootRef).toBe(trust.metadata.name);
      expect(spec.authorities[0].ctlog.trustRootRef).toBe(trust.metadata.name);
    }
  });
});

it('names the nearest thing for another tool', async () => {
  await expect(exportRules('gatekeeper', flat)).rejects.toThrow(/kyverno, policy-controller/u);
});
