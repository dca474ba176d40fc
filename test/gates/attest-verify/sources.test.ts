import type { GitHubAccess, Subject } from '@countersign/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ScenarioBuilder, scenarioBuilder } from '../../support/github/build/scenario-builder.ts';
import { type StandIn, startGitHub } from '../../support/github/github.ts';
import {
  attachCosignTag,
  attachReferrer,
  pushImage,
  type Registry,
  startRegistry,
} from '../../support/registry/index.ts';
import { codes, digest, mine, openWorld, sign, type World } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

describe('the attestations that GitHub keeps', () => {
  let builder: ScenarioBuilder;
  let github: StandIn;
  beforeEach(async () => {
    builder = scenarioBuilder();
    builder.token('reader', { attestations: 'read' });
    await (await builder.repository('acme/api')).commit();
    github = await startGitHub(builder.scenario());
  });
  afterEach(async () => {
    expect(github.violations).toEqual([]);
    await github.close();
    builder.dispose();
  });

  const asking = { ...mine, sources: ['files', 'github'] };
  function access(): GitHubAccess {
    const { apiUrl, graphqlUrl, url } = github;
    return { apiUrl, graphqlUrl, serverUrl: url, token: { reveal: () => 'reader' } };
  }
  function keep(...bundles: readonly string[]): void {
    github.patch(({ repositories }) => {
      for (const text of bundles)
        repositories[0]?.attestations.push({
          subjectDigest: digest,
          initiator: 'user',
          bundle: JSON.parse(text) as Record<string, unknown>,
        });
    });
  }
  const judged = async (policy: object = asking) =>
    (await world.judged(policy, { access: access() })).verdict;
  const paths = (): string[] =>
    github.requests.map(({ path }) => decodeURIComponent(path.split('?')[0] ?? ''));

  it('are asked for where files are not enough', async () => {
    keep(await sign({ commit: 'c'.repeat(40) }), await sign());
    const verdict = await judged();
    expect([verdict.effect, codes(verdict)]).toEqual(['allow', ['attested', 'candidate-rejected']]);
    expect(verdict.reasons[0]?.data).toMatchObject({ bundle: `github:acme/api/${digest.slice(7, 19)}#2` });
    expect(paths().filter((path) => path.startsWith('/_attestations/'))).toHaveLength(2);
  });

  it('are not asked for where files are enough, or the policy does not let it', async () => {
    await world.put('attestations/a.json', await sign());
    expect((await judged()).effect).toBe('allow');
    expect((await judged({ ...mine, bundles: [] })).effect).toBe('unknown');
    expect(github.requests).toEqual([]);
  });

  it('are always asked for where something is forbidden', async () => {
    keep(await sign());
    await world.put('attestations/a.json', await sign());
    const attribute = { path: 'scanner.result', equals: 'FAILED' };
    const forbid = [{ predicateType: 'https://in-toto.io/attestation/vulns/v0.2', attribute }];
    expect((await judged({ ...asking, forbid })).effect).toBe('allow');
    expect(paths()).toContain(`/repos/acme/api/attestations/${digest}`);
  });

  it('count once with the same bundle in a file', async () => {
    const text = await sign();
    keep(text);
    await world.put('attestations/a.json', `${text}\n`);
    const { verdict, facts } = await world.judged({ ...asking, minimum: 2 }, { access: access() });
    expect([verdict.effect, codes(verdict)]).toEqual(['unknown', ['too-few-bundles']]);
    expect(facts.bundles).toHaveLength(1);
    expect(facts.bundles[0]?.places).toEqual([
      'attestations/a.json',
      `github:acme/api/${digest.slice(7, 19)}#1`,
    ]);
  });

  it('leave the answer unknown where there are none, and say what the token needs', async () => {
    const verdict = await judged();
    expect([verdict.effect, codes(verdict)]).toEqual(['unknown', ['no-bundle', 'search-incomplete']]);
    expect(JSON.stringify(verdict.reasons)).toContain('attestations: read');
  });

  it('are a candidate that could not be read where an address has expired', async () => {
    keep(await sign());
    github.addFault({ match: { operation: 'bundle' }, answer: { kind: 'status', status: 403 } });
    const verdict = await judged();
    expect([verdict.effect, codes(verdict)]).toEqual(['unknown', ['bundle-unreadable']]);
  });

  it('are never believed for what GitHub says beside them', async () => {
    keep(await sign({ subjects: [{ name: 'x', digest: `sha256:${'0'.repeat(64)}` }] }));
    expect(codes(await judged())).toEqual(['subject-differs']);
  });

  it('are not asked for by anything but sha256', async () => {
    const subject: Subject = { kind: 'file', name: 'x', digest: `sha512:${'0'.repeat(128)}` };
    const { verdict } = await world.judged(asking, { access: access(), subject });
    expect(codes(verdict)).toEqual(['no-bundle']);
    expect(github.requests).toEqual([]);
  });

  it('do not exist on GitHub Enterprise Server', async () => {
    const ghes = { ...access(), apiUrl: `${github.apiUrl}/api/v3` };
    const { verdict } = await world.judged(asking, { access: ghes });
    expect(JSON.stringify(verdict.reasons)).toContain('Enterprise Server keeps no attestations');
    expect(github.requests).toEqual([]);
  });
});

describe('what lies in a registry', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await startRegistry();
  });
  afterEach(() => registry.close());

  const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
  const policy = { ...mine, sources: ['files', 'registry'] };
  const nobody: GitHubAccess = { apiUrl: '', graphqlUrl: '', serverUrl: '', token: null };
  type Pushed = { readonly digest: string; readonly mediaType: string; readonly size: number };
  const named = (digestOfImage: string): Subject => ({
    kind: 'image',
    name: `${registry.host}/acme/api`,
    digest: digestOfImage,
  });
  const judged = (more: object, subject: Subject) =>
    world.judged({ ...policy, ...more }, { access: nobody, subject });

  async function attach(subject: Pushed, text: string, artifactType = bundleType): Promise<void> {
    const layers = [{ mediaType: bundleType, bytes: Buffer.from(text) }];
    const attachment = { registryUrl: registry.url, repository: 'acme/api', subject };
    await attachReferrer(attachment, { artifactType, layers });
  }
  const signed = (digestOfImage: string, more: object = {}): Promise<string> =>
    sign({ subjects: [{ name: 'x', digest: digestOfImage }], ...more });

  it('is found among the referrers of an image', async () => {
    const image = await pushImage(registry.url, 'acme/api', '1');
    await attach(image, await signed(image.digest));
    await attach(image, await signed(image.digest, { commit: 'c'.repeat(40) }));
    await attach(image, 'something else', 'application/spdx+json');
    const { verdict } = await judged({}, named(image.digest));
    expect([verdict.effect, codes(verdict)]).toEqual(['allow', ['attested', 'candidate-rejected']]);
  });

  it('is never believed for what is written beside it', async () => {
    const image = await pushImage(registry.url, 'acme/api', '1');
    await attach(image, await signed(`sha256:${'0'.repeat(64)}`));
    await attach(image, '<html></html>');
    const { verdict } = await judged({}, named(image.digest));
    expect([verdict.effect, codes(verdict)]).toEqual(['deny', ['signature-invalid', 'subject-differs']]);
  });

  it('is unknown where the registry does not answer', async () => {
    const image = await pushImage(registry.url, 'acme/api', '1');
    registry.fail({ path: /referrers|manifests/, mishap: { kind: 'status', status: 403 } });
    const { verdict } = await judged({}, named(image.digest));
    expect(verdict.effect).toBe('unknown');
    expect(codes(verdict)).toContain('search-incomplete');
  });

  it('is found where cosign kept attestations before there were referrers', async () => {
    const image = await pushImage(registry.url, 'acme/api', '1');
    const attachment = { registryUrl: registry.url, repository: 'acme/api', subject: image };
    const layer = { mediaType: 'application/vnd.dsse.envelope.v1+json', bytes: Buffer.from('{}') };
    await attachCosignTag(attachment, 'att', [layer]);
    const { verdict, facts } = await judged({}, named(image.digest));
    expect(verdict.effect).toBe('deny');
    expect(facts.bundles.map(({ places }) => places)).toEqual([
      [`registry:${registry.host}/acme/api:${image.digest.replace(':', '-')}.att#1`],
    ]);
  });

  describe('of an index', () => {
    const platforms = ['linux/amd64', 'linux/arm64'];
    it('counts for the index, and for every platform where the policy asks for them', async () => {
      const image = await pushImage(registry.url, 'acme/api', '1', { platforms });
      await attach(image, await signed(image.digest));
      expect((await judged({}, named(image.digest))).verdict.effect).toBe('allow');
      const { verdict } = await judged({ platforms: 'every' }, named(image.digest));
      expect(verdict.effect).toBe('unknown');
      expect(codes(verdict)).toContain('platform-unattested');
    });

    it('allows when all are attested, and names their digests', async () => {
      const image = await pushImage(registry.url, 'acme/api', '1', { platforms });
      const all = [image.digest, ...image.children.map((child) => child.digest)];
      await world.put(
        'attestations/a.json',
        await sign({ subjects: all.map((each) => ({ name: 'x', digest: each })) }),
      );
      const { verdict } = await judged({ platforms: 'every' }, named(image.digest));
      expect([verdict.effect, codes(verdict)]).toEqual([
        'allow',
        ['attested', 'platform-attested', 'platform-attested'],
      ]);
      expect(verdict.reasons.find(({ code }) => code === 'attested')?.data).toMatchObject({
        digests: all.toSorted(),
      });
    });

    it('asks for the listed platforms alone, and denies one that the index lacks', async () => {
      const image = await pushImage(registry.url, 'acme/api', '1', { platforms });
      const [amd64] = image.children;
      const some = [image.digest, amd64?.digest ?? ''];
      await world.put(
        'attestations/a.json',
        await sign({ subjects: some.map((each) => ({ name: 'x', digest: each })) }),
      );
      expect((await judged({ platforms: ['linux/amd64'] }, named(image.digest))).verdict.effect).toBe(
        'allow',
      );
      const lacking = (await judged({ platforms: ['linux/amd64', 'linux/s390x'] }, named(image.digest)))
        .verdict;
      expect([lacking.effect, codes(lacking)]).toEqual(['deny', ['platform-missing']]);
    });

    it('takes what buildx puts beside the images for no platform, and anything else for one', async () => {
      const image = await pushImage(registry.url, 'acme/api', '1', {
        platforms: ['linux/amd64', 'unknown/unknown'],
      });
      const some = [image.digest, image.children[0]?.digest ?? ''];
      await world.put(
        'attestations/a.json',
        await sign({ subjects: some.map((each) => ({ name: 'x', digest: each })) }),
      );
      expect((await judged({ platforms: 'every' }, named(image.digest))).verdict.effect).toBe('allow');
      const hidden = await pushImage(registry.url, 'acme/api', '2', {
        platforms: ['linux/amd64', 'unknown/amd64'],
      });
      const shown = [hidden.digest, hidden.children[0]?.digest ?? ''];
      await world.put(
        'attestations/b.json',
        await sign({ subjects: shown.map((each) => ({ name: 'x', digest: each })) }),
      );
      expect((await judged({ platforms: 'every' }, named(hidden.digest))).verdict.effect).toBe('unknown');
    });

    it('is unknown where the image cannot be read', async () => {
      await world.put('attestations/a.json', await sign());
      const { verdict } = await judged({ platforms: 'every' }, named(digest));
      expect([verdict.effect, codes(verdict)]).toEqual(['unknown', ['platforms-unknown']]);
    });
  });
});
