import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../../packages/cli/src/command.ts';
import { digestPinCommand } from '../../../packages/cli/src/digest-pin.ts';
import { imageCommand } from '../../../packages/cli/src/image.ts';
import { registryContract } from '../../oci/registry-contract.ts';
import { dockerTypes, pushImage } from '../../support/registry/index.ts';
import { type RealRegistry, startDockerRegistry } from '../docker-registry.ts';
import { describeWith } from '../with-tools.ts';

const run = promisify(execFile);

describeWith(['docker-registry', 'crane', 'skopeo'], 'a real registry', (programs) => {
  let registry: RealRegistry;

  beforeAll(async () => {
    registry = await startDockerRegistry(programs('docker-registry'));
  });
  afterAll(() => registry.stop());

  registryContract('docker-registry', { url: () => registry.url, prefix: 'contract' });

  /** What crane, skopeo and `countersign image --resolve` say that a reference is. */
  async function digestsOf(reference: string): Promise<readonly string[]> {
    const crane = await run(programs('crane'), ['digest', '--insecure', reference]);
    const skopeo = await run(programs('skopeo'), [
      'inspect',
      '--no-tags',
      '--tls-verify=false',
      '--format={{.Digest}}',
      `docker://${reference}`,
    ]);
    const { text } = await runCommand(imageCommand, [reference, '--resolve', '--json']);
    const { resolved } = JSON.parse(text) as { resolved: { digest: string } };
    return [crane.stdout.trim(), skopeo.stdout.trim(), resolved.digest];
  }

  it.each([
    ['an index', { platforms: ['linux/amd64', 'linux/arm64'] }],
    ['one image', {}],
    ['a Docker list', { platforms: ['linux/amd64', 'linux/arm64'], types: dockerTypes }],
  ])('agrees with crane and skopeo on the digest of %s', async (name, options) => {
    const repository = `acme/agreed-${name.replaceAll(' ', '-').toLowerCase()}`;
    const { digest } = await pushImage(registry.url, repository, 'v1', options);
    expect(await digestsOf(`${registry.host}/${repository}:v1`)).toEqual([digest, digest, digest]);
  });

  it('catches a moved tag, with the digest before and the digest after', async () => {
    const reference = `${registry.host}/acme/moved:stable`;
    const before = await pushImage(registry.url, 'acme/moved', 'stable', { content: 'approved' });
    expect(await digestsOf(reference)).toEqual(Array.from({ length: 3 }, () => before.digest));
    const after = await pushImage(registry.url, 'acme/moved', 'stable', { content: 'moved' });
    expect(after.digest).not.toBe(before.digest);
    expect(await digestsOf(reference)).toEqual(Array.from({ length: 3 }, () => after.digest));
    // What was approved can still be had by its digest.
    const pinned = `${registry.host}/acme/moved@${before.digest}`;
    expect(await digestsOf(pinned)).toEqual(Array.from({ length: 3 }, () => before.digest));
  });

  it('is caught by digest-pin verify, with both digests', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'countersign-moved-'));
    try {
      const before = await pushImage(registry.url, 'acme/locked', 'stable', { content: 'approved' });
      const reference = `${registry.host}/acme/locked:stable@${before.digest}`;
      const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'shop' } };
      const file = path.join(folder, 'pod.yaml');
      writeFileSync(
        file,
        JSON.stringify({ ...pod, spec: { containers: [{ name: 'shop', image: reference }] } }),
      );
      const lock = path.join(folder, 'digest-pin.lock');
      const approved = await runCommand(digestPinCommand, ['approve', file, '--lock', lock]);
      const unmoved = await runCommand(digestPinCommand, ['verify', file, '--lock', lock]);
      const after = await pushImage(registry.url, 'acme/locked', 'stable', { content: 'moved' });
      const moved = await runCommand(digestPinCommand, ['verify', file, '--lock', lock]);
      expect([approved.exit, unmoved.exit, moved.exit]).toEqual([0, 0, 1]);
      expect(moved.text).toContain('tag-moved');
      for (const digest of [before.digest, after.digest]) expect(moved.text).toContain(digest);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
