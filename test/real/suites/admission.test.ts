import { readFile, writeFile } from 'node:fs/promises';
import * as http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import type { Effect } from '@countersign/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { exportCommand } from '../../../packages/cli/src/export.ts';
import { runCommand } from '../../../packages/cli/src/command.ts';
import { newRepositoryKeys, repositoryFiles, rootMetadata } from '../../support/tuf/repository.ts';
import type { PushedImage } from '../../support/registry/index.ts';
import {
  type AttestedRegistry,
  buildJob,
  type Ended,
  gateJob,
  identityOf,
  openAttestedRegistry,
  verifier,
} from '../attested-registry.ts';
import { describeWith } from '../with-tools.ts';

const target = {
  server: 'https://github.com',
  repository: 'acme/shop',
  environment: 'production',
  service: 'shop',
};

let registry: AttestedRegistry;
let mirror: { readonly url: string; close(): Promise<void> };

/** A TUF mirror of our instance: Kyverno asks one whatever trusted root the policy holds. */
async function serveMirror(): Promise<{ url: string; close(): Promise<void> }> {
  const options = { keys: newRepositoryKeys(), target: await readFile(registry.trustedRoot, 'utf8') };
  const root = JSON.stringify(rootMetadata(options));
  await writeFile(path.join(registry.folder, 'tuf-root.json'), root);
  const files = repositoryFiles(options).set('/1.root.json', Buffer.from(root));
  const server = http.createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

const policyText = `version: 1
rules:
  - when: { environment: production, service: shop }
    gates:
      attest-verify:
        signerWorkflow: acme/shop/.github/workflows/release.yml
        signerRef: deployed
        sourceRepository: acme/shop
`;

/** What `countersign export` writes for the images of the world. */
async function exported(tool: string, more: readonly string[]): Promise<string> {
  const file = path.join(registry.folder, 'policy.yml');
  await writeFile(file, policyText);
  const { text } = await runCommand(exportCommand, [
    tool,
    ...['--policy', file, '--repository', 'acme/shop', '--environment', 'Production', '--service', 'shop'],
    ...['--image', `${registry.host}/acme/shop`, '--ref', 'refs/heads/main'],
    ...['--gate-identity', identityOf(gateJob), '--verifier', verifier],
    ...more,
  ]);
  return text;
}

function tufOptions(): readonly string[] {
  const root = path.join(registry.folder, 'tuf-root.json');
  return ['--trusted-root', registry.trustedRoot, '--tuf-mirror', mirror.url, '--tuf-root', root];
}

type Bundles = (image: PushedImage) => Promise<readonly string[]>;
type Case = { readonly name: string; readonly bundles: Bundles; readonly admitted: boolean };

function summary(image: PushedImage, effect: Effect, changes: Partial<typeof target> = {}): Promise<string> {
  const subject = { kind: 'image', name: `${registry.host}/acme/shop`, digest: image.digest } as const;
  return registry.signSummary(gateJob, { subject, effect, target: { ...target, ...changes } });
}

const built = (image: PushedImage): Promise<string> => registry.signProvenance(buildJob, image.digest);

const cases: readonly Case[] = [
  {
    name: 'built by the named workflow and let through by the gate',
    bundles: async (image) => [await built(image), await summary(image, 'allow')],
    admitted: true,
  },
  { name: 'without any attestation', bundles: async () => [], admitted: false },
  {
    name: 'never judged by the gate',
    bundles: async (image) => [await built(image)],
    admitted: false,
  },
  {
    name: 'denied by the gate',
    bundles: async (image) => [await built(image), await summary(image, 'deny')],
    admitted: false,
  },
  {
    name: 'not known to the gate',
    bundles: async (image) => [await built(image), await summary(image, 'unknown')],
    admitted: false,
  },
  {
    name: 'let through to another environment',
    bundles: async (image) => [await built(image), await summary(image, 'allow', { environment: 'staging' })],
    admitted: false,
  },
  {
    name: 'let through for another repository',
    bundles: async (image) => [
      await built(image),
      await summary(image, 'allow', { repository: 'mallory/shop' }),
    ],
    admitted: false,
  },
  {
    name: 'built by another workflow',
    bundles: async (image) => [
      await registry.signProvenance({ ...buildJob, workflow: '.github/workflows/other.yml' }, image.digest),
      await summary(image, 'allow'),
    ],
    admitted: false,
  },
  {
    name: 'with a summary that the build job signed for itself',
    bundles: async (image) => [
      await built(image),
      await registry.signSummary(buildJob, {
        subject: { kind: 'image', name: `${registry.host}/acme/shop`, digest: image.digest },
        effect: 'allow',
        target,
      }),
    ],
    admitted: false,
  },
];

async function pushed({ name, bundles }: Case): Promise<string> {
  const image = await registry.push('acme/shop', name);
  await registry.attach('acme/shop', image, await bundles(image));
  return `${registry.host}/acme/shop@${image.digest}`;
}

type Place = 'containers' | 'initContainers';
function pod(place: Place, image: string): string {
  const container = { name: 'shop', image };
  const metadata = { name: 'shop', namespace: 'default' };
  const spec =
    place === 'containers' ? { containers: [container] } : { containers: [], initContainers: [container] };
  return JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata, spec });
}

describeWith(['docker-registry', 'kubectl-kyverno', 'tester'], 'admission by exported policy', (programs) => {
  beforeAll(async () => {
    registry = await openAttestedRegistry(programs('docker-registry'));
    mirror = await serveMirror();
  });
  afterAll(async () => {
    await mirror.close();
    await registry.close();
  });

  async function apply(image: string, place: Place = 'containers'): Promise<Ended> {
    const [policy, resource] = ['kyverno.yml', 'pod.json'].map((name) => path.join(registry.folder, name));
    await writeFile(policy ?? '', await exported('kyverno', tufOptions()));
    await writeFile(resource ?? '', pod(place, image));
    return registry.run(programs('kubectl-kyverno'), [
      'apply',
      policy ?? '',
      '--resource',
      resource ?? '',
      '--registry',
    ]);
  }

  describe('kyverno', () => {
    it.each(cases)('an image $name is admitted: $admitted', async (one) => {
      const ended = await apply(await pushed(one));
      expect(ended.output).toContain(one.admitted ? 'pass: 1, fail: 0' : 'pass: 0, fail: 1');
      expect(ended.exit === 0).toBe(one.admitted);
    });

    it('looks at init containers, too', async () => {
      const [good, bare] = cases;
      if (good === undefined || bare === undefined) throw new Error('no cases');
      expect((await apply(await pushed(good), 'initContainers')).output).toContain('pass: 1, fail: 0');
      expect((await apply(await pushed(bare), 'initContainers')).output).toContain('pass: 0, fail: 1');
    });

    it('cannot be talked round by a tag', async () => {
      const image = await registry.push('acme/shop', 'tagged');
      expect(image.digest).toMatch(/^sha256:/u);
      const ended = await apply(`${registry.host}/acme/shop:latest`);
      expect(ended.exit).not.toBe(0);
    });
  });

  /** The tester takes keys by TUF only from a cache that an older library wrote, as Kyverno's run above did. */
  async function test(image: string): Promise<readonly Ended[]> {
    const documents = parseAllDocuments(await exported('policy-controller', []));
    const ended: Ended[] = [];
    for (const document of documents) {
      const file = path.join(registry.folder, 'cluster-image-policy.yml');
      await writeFile(file, stringify(document.toJS()));
      ended.push(
        await registry.run(programs('tester'), ['-policy', file, '-image', image, '-log-level', 'error']),
      );
    }
    return ended;
  }

  describe('policy-controller', () => {
    it.each(cases)('an image $name is admitted: $admitted', async (one) => {
      const ended = await test(await pushed(one));
      expect(ended).toHaveLength(2);
      // An image has to pass every policy that matches it.
      const admitted = ended.every(({ exit }) => exit === 0);
      expect(admitted, ended.map(({ output }) => output).join('\n')).toBe(one.admitted);
    });
  });
});
