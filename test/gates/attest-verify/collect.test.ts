import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judge, type Verdict } from '@countersign/core';
import { attestVerifyGate } from '@countersign/gates/attest-verify';
import { inputs } from '@countersign/gates/attest-verify/collect';
import { sha256 } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSigner, identityOf, utf8 } from '../../support/signing/index.ts';
import {
  artifact,
  codes,
  commit,
  github,
  job,
  mine,
  openWorld,
  policyOf,
  rootText,
  sign,
  signer,
  subjects,
  type World,
} from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const put = (name: string, content: string): Promise<void> => world.put(name, content);
const verdict = (more: object = {}, given: Readonly<Record<string, string>> = {}): Promise<Verdict> =>
  world.verdict(more, { inputs: given });

describe('attest-verify, from files to verdict', () => {
  it('allows what the named workflow signed, and keeps the evidence', async () => {
    await put('attestations/good.json', await sign());
    const answer = await verdict();
    expect(answer).toMatchObject({
      effect: 'allow',
      reasons: [
        {
          code: 'attested',
          data: { identity: identityOf(job), commit, signedAt: '2026-06-22T14:00:00.000Z' },
        },
      ],
    });
    const kept = new Set(world.ports.evidence().map(({ id }) => id));
    expect(answer.reasons.flatMap(({ evidence }) => evidence).every((id) => kept.has(id))).toBe(true);
    expect(kept.size).toBe(2);
  });

  it('verifies bundles of a root without logs, pinned beside others in one file', async () => {
    const both = `${rootText}\n${JSON.stringify(github.trustedRoot)}\n`;
    await put('roots.jsonl', both);
    await put('attestations/a.json', JSON.stringify(await github.signProvenance({ ...job, subjects })));
    const answer = await verdict({
      trustedRoot: 'roots.jsonl',
      trustedRootDigest: sha256(Buffer.from(both)),
    });
    expect(answer.effect).toBe('allow');
  });

  const jobs: [string, object, string[]][] = [
    [
      'another artifact',
      { subjects: [{ name: 'x', digest: `sha256:${'0'.repeat(64)}` }] },
      ['subject-differs'],
    ],
    ['another issuer', { issuer: 'https://token.actions.githubusercontent.com/acme' }, ['issuer-differs']],
    ['another workflow', { workflow: '.github/workflows/other.yml' }, ['identity-differs']],
    [
      'a workflow whose name only begins alike',
      { ref: 'refs/heads/main2' },
      ['identity-differs', 'ref-differs'],
    ],
    [
      'another repository calling the same reusable workflow',
      { signer: identityOf(job).slice(19), repository: 'acme/web' },
      ['repository-differs'],
    ],
    ['another commit', { commit: 'c'.repeat(40) }, ['commit-differs']],
    [
      'a job that kept its source to itself',
      { claims: { sourceRepositoryUri: null, sourceRepositoryDigest: null } },
      ['claim-missing', 'claim-missing', 'provenance-contradicts'],
    ],
  ];
  it.each(jobs)('does not accept %s', async (_name, more, expected) => {
    await put('attestations/a.json', await sign(more));
    const answer = await verdict();
    expect(answer.effect).not.toBe('allow');
    expect(codes(answer)).toEqual(expected);
  });

  it('takes the certificate at its word, never what the predicate says of its builder', async () => {
    const stranger = { ...job, repository: 'mallory/evil' };
    const forged = await signer.signStatement({
      ...stranger,
      subjects,
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: { runDetails: { builder: { id: identityOf(job) } } },
    });
    await put('attestations/a.json', JSON.stringify(forged));
    expect(codes(await verdict())).toEqual([
      'identity-differs',
      'provenance-unreadable',
      'repository-differs',
    ]);
  });

  it('does not read a claim whose extension is not one DER text', async () => {
    const oid = '1.3.6.1.4.1.57264.1.14';
    const trailing = { oid, value: Buffer.concat([utf8('refs/heads/main'), Buffer.from('2')]) };
    const certificate = { extraExtensions: [trailing] };
    await put('attestations/a.json', await sign({ claims: { sourceRepositoryRef: null }, certificate }));
    expect(codes(await verdict())).toContain('claim-missing');
    expect((await verdict()).effect).not.toBe('allow');
    await put(
      'attestations/a.json',
      await sign({ certificate: { extraExtensions: [{ oid, value: utf8('refs/heads/main') }] } }),
    );
    expect(codes(await verdict())).toContain('claim-missing');
    expect((await verdict()).effect).not.toBe('allow');
  });

  it('denies a bundle that was tampered with', async () => {
    await put('attestations/a.json', (await sign()).replace('"mediaType"', '"mediaType":"x","mediaType"'));
    expect(await verdict()).toMatchObject({
      effect: 'deny',
      reasons: [{ code: 'signature-invalid', data: { failure: 'bundle-duplicate-key' } }],
    });
  });

  it('is not shut by a wrong bundle beside a good one', async () => {
    await put('attestations/a.json', await sign());
    await put('attestations/b.json', 'not a bundle');
    await put('attestations/c.jsonl', `${await sign({ commit: 'c'.repeat(40) })}\n\n${await sign()}\n`);
    const answer = await verdict();
    expect(answer.effect).toBe('allow');
    expect(codes(answer)).toEqual(['attested', 'attested', 'candidate-rejected', 'candidate-rejected']);
    expect(answer.reasons.map(({ data }) => (data as { bundle: string }).bundle).toSorted()).toEqual([
      'attestations/a.json',
      'attestations/b.json',
      'attestations/c.jsonl:1',
      'attestations/c.jsonl:3',
    ]);
  });

  it('counts copies of one bundle once', async () => {
    const bundle = await sign();
    await put('attestations/a.json', bundle);
    await put('attestations/b.json', JSON.stringify(JSON.parse(bundle), null, 2));
    expect(codes(await verdict({ minimum: 2 }))).toEqual(['too-few-bundles']);
    await put('attestations/c.json', await sign());
    expect((await verdict({ minimum: 2 })).effect).toBe('allow');
  });

  it('accepts a bare signature only where the policy asks for one', async () => {
    await put('attestations/a.json', JSON.stringify(await signer.signMessage({ ...job, artifact })));
    expect(codes(await verdict())).toEqual(['predicate-differs']);
    expect((await verdict({ predicateType: 'none' })).effect).toBe('allow');
  });
});

describe('the trusted root', () => {
  it('counts for nothing when it lies in the workspace and nobody pinned it', async () => {
    await put('attestations/a.json', await sign());
    const { trustedRootDigest: _pin, ...unpinned } = mine;
    const value = policyOf(unpinned);
    const answer = judge(
      attestVerifyGate,
      [{ digest: sha256(Buffer.from('')), value }],
      await world.facts([value]),
    );
    expect(answer).toMatchObject({
      effect: 'unknown',
      reasons: [{ code: 'root-unpinned', data: { found: mine.trustedRootDigest } }],
    });
  });

  it('denies when somebody replaced it', async () => {
    const stranger = await createSigner();
    await put('root.json', JSON.stringify(stranger.trustedRoot));
    await put('attestations/a.json', JSON.stringify(await stranger.signProvenance({ ...job, subjects })));
    expect(codes(await verdict())).toEqual(['root-differs']);
  });

  it('is unknown when it is missing or malformed', async () => {
    await put('attestations/a.json', await sign());
    expect(codes(await verdict({ trustedRoot: 'nowhere.json' }))).toEqual(['root-unreadable']);
    await put('root.json', '{}');
    expect(codes(await verdict())).toEqual(['root-unreadable']);
  });

  it('is the built-in one by default, under which a stranger’s bundle does not verify', async () => {
    await put('attestations/a.json', await sign());
    const { trustedRoot: _root, trustedRootDigest: _digest, ...builtIn } = mine;
    const value = policyOf(builtIn);
    const collected = await world.facts([value]);
    expect(collected.roots).toMatchObject([
      { root: 'public-good', read: { value: { published: '2026-08-21' } } },
    ]);
    expect(collected.bundles).toMatchObject([{ measured: [{ result: { value: { state: 'rejected' } } }] }]);
  });

  it('is one per policy: a bundle is measured under each', async () => {
    await put('attestations/a.json', await sign());
    const builtIn = policyOf({
      bundles: mine.bundles,
      identity: mine.identity,
      sourceRepository: 'acme/api',
    });
    const collected = await world.facts([policyOf(mine), builtIn]);
    const [bundle] = collected.bundles;
    expect(bundle?.measured.map(({ root }) => root).toSorted()).toEqual(['public-good', 'root.json']);
  });
});

describe('the input "bundle"', () => {
  it('is beside others of which none names a root, an identity or a repository', () => {
    expect(Object.keys(inputs)).toEqual(['subjects', 'bundle', 'docker-config']);
  });

  it('adds candidates, by path or glob, one per line', async () => {
    await put('elsewhere/a.json', await sign());
    expect(codes(await verdict({ bundles: [] }))).toEqual(['no-bundle']);
    expect(
      (await verdict({ bundles: [] }, { bundle: '\n  elsewhere/*.json  \nnowhere.json\n' })).effect,
    ).toBe('allow');
  });

  it('says when it names too much', async () => {
    const bundle = Array.from({ length: 51 }, (_, index) => `b${index}.json`).join('\n');
    expect(codes(await verdict({ bundles: [] }, { bundle }))).toEqual(['no-bundle', 'search-incomplete']);
  });
});

describe('what cannot be read', () => {
  it('is missing with its cause, never an empty list', async () => {
    await put('attestations/empty.jsonl', '\n');
    await put('attestations/latin1.json', '');
    await writeFile(join(world.folder, 'attestations/latin1.json'), Buffer.from([0x7b, 0xe1, 0x7d]));
    const answer = await verdict();
    expect(answer.effect).toBe('unknown');
    expect(codes(answer)).toEqual(['bundle-unreadable', 'bundle-unreadable']);
  });

  it('is not what a link leads to, and says so', async () => {
    await put('outside.json', await sign());
    await mkdir(join(world.folder, 'attestations'));
    await symlink(join(world.folder, 'outside.json'), join(world.folder, 'attestations/link.json'));
    expect(codes(await verdict())).toEqual(['no-bundle', 'search-incomplete']);
  });

  it('includes a pattern that matches too many files', async () => {
    await mkdir(join(world.folder, 'attestations'));
    const names = Array.from({ length: 501 }, (_, index) => `attestations/${index}.json`);
    await Promise.all(names.map((name) => writeFile(join(world.folder, name), '{}')));
    expect(codes(await verdict())).toEqual(['no-bundle', 'search-incomplete']);
  });
});
