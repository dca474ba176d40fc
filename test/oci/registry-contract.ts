import { known, missing } from '@countersign/core';
import { parseImage } from '@countersign/oci';
import { createRegistryClient, registryCredentials } from '@countersign/oci/client';
import { createPorts } from '@countersign/runtime/ports';
import { describe, expect, it } from 'vitest';
import { quietMachine } from './quiet-machine.ts';
import { dockerTypes, pushImage } from '../support/registry/index.ts';

export type RegistryUnderTest = {
  /** `http://127.0.0.1:<port>`; asked for when a test runs, so that a hook may start it. */
  readonly url: () => string;
  /** A prefix of repositories that nothing else writes to. */
  readonly prefix: string;
  /** For a registry that wants a user name and a password with every request. */
  readonly login?: { readonly username: string; readonly password: string };
};

function imageOf(text: string) {
  const parsed = parseImage(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error}`);
  return parsed.value;
}

/** What the client promises of any registry. Run against the stand-in in every build, against a real one by hand. */
export function registryContract(name: string, registry: RegistryUnderTest): void {
  const resolve = async (reference: string) => {
    const ports = createPorts({ workspace: '.', attempts: 1 });
    const host = new URL(registry.url()).host;
    const { login } = registry;
    const sources = login === undefined ? {} : { dockerConfig: JSON.stringify({ auths: { [host]: login } }) };
    const find = registryCredentials({ machine: quietMachine() }, { githubToken: null, ...sources });
    const client = createRegistryClient(ports, find);
    try {
      return await client.getManifest(imageOf(`${host}/${registry.prefix}/${reference}`));
    } finally {
      await ports.close();
    }
  };
  const push = (repository: string, tag: string, options = {}) => {
    const { login } = registry;
    const basic = Buffer.from(`${login?.username}:${login?.password}`).toString('base64');
    const authorization = login === undefined ? {} : { authorization: `Basic ${basic}` };
    return pushImage(registry.url(), `${registry.prefix}/${repository}`, tag, {
      ...authorization,
      ...options,
    });
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
