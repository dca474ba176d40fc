import { isSuiteError } from '@countersign/core';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../packages/cli/src/command.ts';
import { imageCommand } from '../../packages/cli/src/image.ts';
import { pushImage, type Registry, startRegistry } from '../support/registry/index.ts';

let registry: Registry | undefined;
afterEach(async () => {
  await registry?.close();
  registry = undefined;
});

async function run(...args: readonly string[]) {
  const { exit, text } = await runCommand(imageCommand, [...args, '--json']);
  return { exit, data: JSON.parse(text) as Record<string, unknown> };
}

const hex = 'f'.repeat(64);

describe('countersign image', () => {
  it('prints the fields of a reference and nothing else', async () => {
    expect(await run(`nginx:1@sha256:${hex}`)).toEqual({
      exit: 0,
      data: {
        name: 'docker.io/library/nginx',
        domain: 'docker.io',
        path: 'library/nginx',
        tag: '1',
        digest: `sha256:${hex}`,
        string: `docker.io/library/nginx:1@sha256:${hex}`,
        familiar: `nginx:1@sha256:${hex}`,
      },
    });
  });

  it.each([
    ['', 'invalid-format'],
    ['-docker', 'invalid-format'],
    ['--docker', 'invalid-format'],
    ['A', 'name-uppercase'],
    [hex, 'name-is-identifier'],
    ['my_host.com/x', 'no-registry'],
    ['Library/nginx', 'ambiguous-registry'],
    [`a@sha512:${hex}${hex}`, 'digest-unsupported'],
  ])('refuses %j as %s', async (text, error) => {
    expect(await run(text)).toEqual({
      exit: 3,
      data: { error, message: expect.stringMatching(/ is not an image reference: /) },
    });
  });

  it('says in one line what is wrong', async () => {
    const { exit, text } = await runCommand(imageCommand, ['my_host.com/x']);
    expect([exit, text]).toEqual([
      3,
      '"my_host.com/x" is not an image reference: its registry is not a valid host name',
    ]);
  });

  it.each([[[]], [['a', 'b']]])('wants one reference, not %j', async (words) => {
    await expect(runCommand(imageCommand, words)).rejects.toSatisfy(isSuiteError);
  });

  it('asks the registry', async () => {
    registry = await startRegistry();
    const platforms = ['linux/amd64', 'linux/arm64'];
    const pushed = await pushImage(registry.url, 'acme/shop', 'v1', { platforms });
    const { exit, data } = await run(`${registry.host}/acme/shop:v1`, '--resolve');
    expect(exit).toBe(0);
    expect(data['tag']).toBe('v1');
    expect(data['resolved']).toEqual({
      digest: pushed.digest,
      mediaType: pushed.mediaType,
      size: pushed.size,
      platforms: pushed.children.map(({ platform, digest }) => ({ platform, digest })),
    });
    const { text } = await runCommand(imageCommand, [`${registry.host}/acme/shop:v1`, '--resolve']);
    for (const shown of [pushed.digest, 'linux/arm64']) expect(text).toContain(shown);
  });

  it('tells not there from not known', async () => {
    registry = await startRegistry();
    const reference = `${registry.host}/acme/shop:v1`;
    expect(await run(reference, '--resolve')).toMatchObject({
      exit: 1,
      data: { resolved: null, error: 'not-found' },
    });
    registry.fail({ path: /manifests/, mishap: { kind: 'status', status: 403 } });
    expect(await run(reference, '--resolve')).toMatchObject({
      exit: 2,
      data: { resolved: null, error: 'forbidden' },
    });
  });
});
