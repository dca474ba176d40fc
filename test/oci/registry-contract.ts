import { known, missing } from '@countersign/core';
import { type Image, parseImage } from '@countersign/oci';
import { createRegistryClient, type RegistryClient, registryCredentials } from '@countersign/oci/client';
import { createPorts } from '@countersign/runtime/ports';
import { describe, expect, it } from 'vitest';
import { quietMachine } from './quiet-machine.ts';
import {
  attachReferrer,
  dockerTypes,
  listUnderTag,
  pushImage,
  type PushOptions,
} from '../support/registry/index.ts';

export type RegistryUnderTest = {
  /** `http://127.0.0.1:<port>`; asked for when a test runs, so that a hook may start it. */
  readonly url: () => string;
  /** A prefix of repositories that nothing else writes to. */
  readonly prefix: string;
  /** For a registry that wants a user name and a password. */
  readonly login?: { readonly username: string; readonly password: string };
  /** The Authorization header that may push to a repository; basic with `login` when absent. */
  readonly pushing?: (repository: string) => Promise<string>;
};

function imageOf(text: string) {
  const parsed = parseImage(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`);
  return parsed.value;
}

/** What the client promises of any registry. Run against the stand-in in every build, against a real one by hand. */
export function registryContract(name: string, registry: RegistryUnderTest): void {
  const { login, prefix } = registry;
  const image = (reference: string): Image =>
    imageOf(`${new URL(registry.url()).host}/${prefix}/${reference}`);
  const ask = async <T>(question: (client: RegistryClient) => Promise<T>): Promise<T> => {
    const ports = createPorts({ workspace: '.', attempts: 1 });
    const auths = { [new URL(registry.url()).host]: login };
    const sources = login === undefined ? {} : { dockerConfig: JSON.stringify({ auths }) };
    const find = registryCredentials({ machine: quietMachine() }, { githubToken: null, ...sources });
    try {
      return await question(createRegistryClient(ports, find));
    } finally {
      await ports.close();
    }
  };
  const resolve = (reference: string) => ask((client) => client.getManifest(image(reference)));
  const pushing = async (repository: string): Promise<{ readonly authorization?: string }> => {
    if (registry.pushing !== undefined) return { authorization: await registry.pushing(repository) };
    if (login === undefined) return {};
    const basic = Buffer.from(`${login.username}:${login.password}`).toString('base64');
    return { authorization: `Basic ${basic}` };
  };
  const push = async (repository: string, tag: string, options: PushOptions = {}) => {
    const authorization = await pushing(`${prefix}/${repository}`);
    return pushImage(registry.url(), `${prefix}/${repository}`, tag, { ...authorization, ...options });
  };

  describe(`registry contract: ${name}`, () => {
    it('resolves a tag to the digest of the bytes, and the digest to itself', async () => {
      const pushed = await push('single', 'v1');
      const byTag = await resolve('single:v1');
      expect(byTag).toMatchObject(
        known({ digest: pushed.digest, size: pushed.size, kind: 'image' }, [pushed.digest] as never),
      );
      expect(await resolve(`single@${pushed.digest}`)).toEqual(byTag);
    });

    it('resolves an index as the index, with its children', async () => {
      const pushed = await push('multi', 'v1', { platforms: ['linux/amd64', 'linux/arm64'] });
      const fact = await resolve('multi:v1');
      expect(fact).toMatchObject({ state: 'known', value: { digest: pushed.digest, kind: 'index' } });
      const children = fact.state === 'known' ? fact.value.children : [];
      expect(children.map(({ digest, platform }) => ({ digest, platform }))).toEqual(pushed.children);
    });

    it('resolves a Docker manifest list as the list, never as its amd64 child', async () => {
      const options = { platforms: ['linux/amd64', 'linux/arm64'], types: dockerTypes };
      const pushed = await push('docker', 'v1', options);
      const fact = await resolve('docker:v1');
      expect(fact).toMatchObject({
        state: 'known',
        value: { digest: pushed.digest, kind: 'index', mediaType: dockerTypes.index },
      });
    });

    it('sees a moved tag at once and still finds the old digest', async () => {
      const before = await push('moved', 'stable', { content: 'before' });
      const after = await push('moved', 'stable', { content: 'after' });
      expect(after.digest).not.toBe(before.digest);
      expect(await resolve('moved:stable')).toMatchObject({ value: { digest: after.digest } });
      expect(await resolve(`moved@${before.digest}`)).toMatchObject({ value: { digest: before.digest } });
    });

    it('reads the blobs that a manifest names', async () => {
      await push('blobs', 'v1');
      const manifest = await resolve('blobs:v1');
      const { config, layers } = manifest.state === 'known' ? manifest.value : { config: null, layers: [] };
      const wanted = [config, ...layers].filter((descriptor) => descriptor !== null);
      expect(wanted.length).toBe(2);
      for (const descriptor of wanted)
        expect(await ask((client) => client.getBlob(image('blobs:v1'), descriptor))).toMatchObject({
          state: 'known',
          evidence: [descriptor.digest],
        });
    });

    it('finds what was attached, by the list of the registry or by the fallback tag', async () => {
      const { digest, mediaType, size } = await push('attached', 'v1');
      const none = await ask((client) => client.listReferrers(image('attached:v1'), digest));
      const repository = `${prefix}/attached`;
      const where = { registryUrl: registry.url(), repository, ...(await pushing(repository)) };
      const attachment = { ...where, subject: { digest, mediaType, size } };
      const layers = [{ mediaType: 'application/json', bytes: Buffer.from('{"attached":true}') }];
      const pushed = await attachReferrer(attachment, { artifactType: 'application/json', layers });
      await listUnderTag(attachment, [{ ...pushed, artifactType: 'application/json' }]);
      const listed = await ask((client) => client.listReferrers(image('attached:v1'), digest));
      expect(none).toMatchObject({ state: 'known', value: [] });
      expect(listed).toMatchObject({
        state: 'known',
        value: [{ ...pushed, artifactType: 'application/json' }],
      });
      const referrer = await resolve(`attached@${pushed.digest}`);
      expect(referrer).toMatchObject({ value: { subject: digest, artifactType: 'application/json' } });
    });

    it('says not-found for a tag, a digest and a repository that are not there', async () => {
      await push('present', 'v1');
      const absent = [`present:v2`, `present@sha256:${'1'.repeat(64)}`, 'absent:v1'];
      for (const reference of absent)
        expect(await resolve(reference)).toMatchObject({
          ...missing('not-found', ''),
          detail: expect.any(String),
        });
    });
  });
}
