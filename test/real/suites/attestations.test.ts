import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { instantAt, type Verdict } from '@countersign/core';
import { createPorts, sha256 } from '@countersign/runtime/ports';
import { createRegistryClient, registryCredentials } from '@countersign/oci/client';
import { parseImage } from '@countersign/oci';
import { parseTrustedRoot } from '@countersign/sigstore';
import { verifyBundle } from '@countersign/sigstore/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../gates/attest-verify/world.ts';
import type { PushedImage } from '../../support/registry/index.ts';
import { jobClaims } from '../../support/sigstore-services/index.ts';
import {
  type AttestedRegistry,
  buildJob,
  type Ended,
  identityOf,
  openAttestedRegistry,
  provenanceType,
} from '../attested-registry.ts';
import { describeWith } from '../with-tools.ts';

let registry: AttestedRegistry;
let world: World;

async function open(program: string): Promise<void> {
  registry = await openAttestedRegistry(program);
  world = await openWorld();
  await world.put('root.json', await readFile(registry.trustedRoot));
}
async function close(): Promise<void> {
  await world.close();
  await registry.close();
}

/** Our gate, asked to look into the registry and nowhere else. */
async function judge(
  repository: string,
  { digest }: { digest: string },
  more: object = {},
): Promise<Verdict> {
  const root = await readFile(registry.trustedRoot);
  const policy = {
    sources: ['registry'],
    bundles: [],
    trustedRootDigest: sha256(root),
    identity: identityOf(buildJob),
    sourceRepository: buildJob.repository,
    ...more,
  };
  const subject = { kind: 'image', name: `${registry.host}/${repository}`, digest } as const;
  return world.verdict(policy, { subject, at: instantAt(Date.now()) });
}

const codesOf = ({ reasons }: Verdict): string[] => reasons.map(({ code }) => code);

describeWith(['docker-registry'], 'attestations in a real registry', (programs) => {
  beforeAll(() => open(programs('docker-registry')));
  afterAll(close);

  it('finds what a local Fulcio and Rekor signed, under the fallback tag, and accepts it', async () => {
    const image = await registry.push('acme/good', 'good');
    await registry.attach('acme/good', image, [await registry.signProvenance(buildJob, image.digest)]);
    expect(await judge('acme/good', image)).toMatchObject({ effect: 'allow' });
  });

  it('reads the referrer with the registry client and verifies its bytes', async () => {
    const image = await registry.push('acme/read', 'read');
    const bundle = await registry.signProvenance(buildJob, image.digest);
    await registry.attach('acme/read', image, [bundle]);
    const parsed = parseImage(`${registry.host}/acme/read@${image.digest}`);
    if (!parsed.ok) throw new Error(parsed.error);
    const ports = createPorts({ workspace: registry.folder });
    const client = createRegistryClient(ports, registryCredentials(ports, { githubToken: null }));
    const referrers = await client.listReferrers(parsed.value, image.digest);
    if (referrers.state === 'missing') throw new Error(referrers.detail);
    const [{ digest } = { digest: '' }, second] = referrers.value;
    const manifest = await client.getManifest({ ...parsed.value, tag: null, digest });
    if (manifest.state === 'missing') throw new Error(manifest.detail);
    expect([second, manifest.value.subject]).toEqual([undefined, image.digest]);
    const [layer] = manifest.value.layers;
    if (layer === undefined) throw new Error('no layer');
    const blob = await client.getBlob(parsed.value, layer);
    if (blob.state === 'missing') throw new Error(blob.detail);
    const text = Buffer.from(blob.value).toString();
    const root = parseTrustedRoot(JSON.stringify(registry.services.trustedRoot));
    if (root.state === 'rejected') throw new Error(root.detail);
    expect([text, verifyBundle({ bundle: text, trustedRoots: [root.value] }).state]).toEqual([
      bundle,
      'accepted',
    ]);
    await ports.close();
  });

  it('does not open for an image without attestations', async () => {
    const image = await registry.push('acme/bare', 'bare');
    expect((await judge('acme/bare', image)).effect).not.toBe('allow');
  });
});

type Case = {
  readonly name: string;
  readonly bundle: (image: PushedImage) => Promise<string>;
  readonly accepted: boolean;
};

function changed(bundle: string, change: (payload: string) => string): string {
  const json = JSON.parse(bundle) as { dsseEnvelope: { payload: string } };
  const payload = Buffer.from(json.dsseEnvelope.payload, 'base64').toString();
  json.dsseEnvelope.payload = Buffer.from(change(payload)).toString('base64');
  return JSON.stringify(json);
}

const cases: readonly Case[] = [
  {
    name: 'provenance of the image by the named workflow',
    bundle: ({ digest }) => registry.signProvenance(buildJob, digest),
    accepted: true,
  },
  {
    name: 'provenance by another workflow',
    bundle: ({ digest }) =>
      registry.signProvenance({ ...buildJob, workflow: '.github/workflows/other.yml' }, digest),
    accepted: false,
  },
  {
    name: 'provenance from another branch',
    bundle: ({ digest }) => registry.signProvenance({ ...buildJob, ref: 'refs/heads/evil' }, digest),
    accepted: false,
  },
  {
    name: 'provenance of another image',
    bundle: () => registry.signProvenance(buildJob, `sha256:${'9'.repeat(64)}`),
    accepted: false,
  },
  {
    name: 'another predicate',
    bundle: ({ digest }) =>
      registry.sign(buildJob, { predicateType: 'https://x.test/1', predicate: {}, digest }),
    accepted: false,
  },
  {
    name: 'a payload that was changed after signing',
    bundle: async ({ digest }) =>
      changed(await registry.signProvenance(buildJob, digest), (payload) =>
        payload.replace('"push"', '"pusk"'),
      ),
    accepted: false,
  },
  {
    name: 'a bundle of another instance',
    bundle: async ({ digest }) => {
      const other = await openAttestedRegistry('docker-registry');
      const bundle = await other.signProvenance(buildJob, digest);
      await other.close();
      return bundle;
    },
    accepted: false,
  },
];

describeWith(['docker-registry', 'cosign'], 'cosign and our gate', (programs) => {
  beforeAll(() => open(programs('docker-registry')));
  afterAll(close);

  const cosign = (...args: readonly string[]): Promise<Ended> => registry.run(programs('cosign'), args);
  const verify = (repository: string, { digest }: { digest: string }, type: string): Promise<Ended> =>
    cosign(
      'verify-attestation',
      '--trusted-root',
      registry.trustedRoot,
      '--type',
      type,
      '--certificate-identity',
      identityOf(buildJob),
      '--certificate-oidc-issuer',
      registry.services.issuer.url,
      `${registry.host}/${repository}@${digest}`,
    );
  const token = (): string => registry.services.issuer.issue(jobClaims(buildJob));

  async function predicate(): Promise<string> {
    const file = path.join(registry.folder, 'predicate.json');
    await writeFile(file, '{"result":"PASSED"}');
    return file;
  }

  /** A signing config that names our services, written by cosign itself. */
  async function signingConfig(): Promise<string> {
    const file = path.join(registry.folder, 'signing.json');
    const { url } = registry.services;
    const rest = 'api-version=1,start-time=2020-01-01T00:00:00Z,operator=test';
    const args = ['--fulcio', `url=${url},${rest}`, '--rekor', `url=${url},${rest}`, '--rekor-config', 'ANY'];
    const stamps = ['--tsa', `url=${url}/api/v1/timestamp,${rest}`, '--tsa-config', 'ANY'];
    const made = await cosign('signing-config', 'create', ...args, ...stamps, '--out', file);
    if (made.exit !== 0) throw new Error(made.output);
    return file;
  }

  it.each(cases)('agree on $name: $accepted', async ({ name, bundle, accepted }) => {
    const repository = `acme/${sha256(Buffer.from(name)).slice(-12)}`;
    const image = await registry.push(repository, name);
    await registry.attach(repository, image, [await bundle(image)]);
    const [theirs, ours] = [await verify(repository, image, provenanceType), await judge(repository, image)];
    expect([theirs.exit === 0, ours.effect === 'allow'], theirs.output).toEqual([accepted, accepted]);
  });

  it('signs through the same Fulcio and Rekor what our gate accepts', async () => {
    const image = await registry.push('acme/theirs', 'theirs');
    const signed = await cosign(
      'attest',
      '--yes',
      '--signing-config',
      await signingConfig(),
      '--trusted-root',
      registry.trustedRoot,
      '--identity-token',
      token(),
      '--type',
      'https://x.test/1',
      '--predicate',
      await predicate(),
      `${registry.host}/acme/theirs@${image.digest}`,
    );
    expect(signed.exit, signed.output).toBe(0);
    const verdict = await judge('acme/theirs', image, { predicateType: 'https://x.test/1' });
    expect(verdict, JSON.stringify(verdict)).toMatchObject({ effect: 'allow' });
    expect(await judge('acme/theirs', image, { predicateType: 'https://x.test/2' })).not.toMatchObject({
      effect: 'allow',
    });
  });

  const legacy = (): readonly string[] => [
    '--yes',
    '--new-bundle-format=false',
    '--use-signing-config=false',
    '--fulcio-url',
    registry.services.url,
    '--rekor-url',
    registry.services.url,
    '--trusted-root',
    registry.trustedRoot,
    '--identity-token',
    token(),
  ];

  it('writes an .att of the old kind that our gate accepts', async () => {
    const image = await registry.push('acme/old-att', 'old att');
    const name = `${registry.host}/acme/old-att@${image.digest}`;
    const type = ['--type', 'https://x.test/1', '--predicate', await predicate()];
    const signed = await cosign('attest', ...legacy(), ...type, name);
    expect(signed.exit, signed.output).toBe(0);
    const verdict = await judge('acme/old-att', image, { predicateType: 'https://x.test/1' });
    expect(verdict, JSON.stringify(verdict)).toMatchObject({ effect: 'allow' });
    const other = {
      predicateType: 'https://x.test/1',
      identity: identityOf({ ...buildJob, ref: 'refs/heads/x' }),
    };
    expect(codesOf(await judge('acme/old-att', image, other))).toContain('identity-differs');
  });

  it('writes a .sig of the old kind that our gate accepts as a bare signature', async () => {
    const image = await registry.push('acme/old-sig', 'old sig');
    const signed = await cosign('sign', ...legacy(), `${registry.host}/acme/old-sig@${image.digest}`);
    expect(signed.exit, signed.output).toBe(0);
    const verdict = await judge('acme/old-sig', image, { predicateType: 'none' });
    expect(verdict, JSON.stringify(verdict)).toMatchObject({ effect: 'allow' });
    expect((await judge('acme/old-sig', image)).effect).not.toBe('allow');
  });

  it('writes an .att with a key that our gate accepts by that key alone', async () => {
    const image = await registry.push('acme/key-att', 'key att');
    expect((await cosign('generate-key-pair')).exit).toBe(0);
    const key = path.join(registry.folder, 'cosign.key');
    const args = ['--yes', '--new-bundle-format=false', '--use-signing-config=false', '--tlog-upload=false'];
    const type = ['--key', key, '--type', 'https://x.test/1', '--predicate', await predicate()];
    const signed = await cosign('attest', ...args, ...type, `${registry.host}/acme/key-att@${image.digest}`);
    expect(signed.exit, signed.output).toBe(0);
    const publicKey = await readFile(path.join(registry.folder, 'cosign.pub'), 'utf8');
    const anySource = {
      sourceRepository: 'any',
      sourceRef: 'any',
      commit: 'any',
      triggers: 'any',
      runner: 'any',
    };
    const policy = (key: string): object => ({
      sources: ['registry'],
      predicateType: 'https://x.test/1',
      key: 'release',
      keys: [{ name: 'release', publicKey: key, log: 'none' }],
      ...anySource,
    });
    const subject = { kind: 'image', name: `${registry.host}/acme/key-att`, digest: image.digest } as const;
    const given = { subject, at: instantAt(Date.now()) };
    const { verdict } = await world.judged(policy(publicKey), given);
    expect(verdict, JSON.stringify(verdict)).toMatchObject({ effect: 'allow' });
    const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).publicKey;
    const otherKey = String(other.export({ format: 'pem', type: 'spki' }));
    expect((await world.judged(policy(otherKey), given)).verdict.effect).not.toBe('allow');
  });
});
