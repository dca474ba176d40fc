import type { GitHubAccess, Subject } from '@countersign/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachCosignTag, pushImage, startRegistry } from '../../support/registry/index.ts';
import { pem } from '../../support/signing/index.ts';
import { attest, codes, mine, openWorld, sign, type World } from './world.ts';

// Each of these once made the gate say allow.

const tests = 'https://in-toto.io/attestation/test-result/v0.1';
const late = '2026-06-22T14:10:00.000Z';
const forbid = [
  { predicateType: tests, identity: mine.identity, attribute: { path: 'result', equals: 'FAILED' } },
];

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
});
