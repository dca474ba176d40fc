import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyBundleCommand } from '@countersign/sigstore/client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSigner, identityOf } from '../support/signing/index.ts';

const job = {
  repository: 'acme/api',
  ref: 'refs/heads/main',
  commit: 'a'.repeat(40),
  workflow: '.github/workflows/build.yml',
};
const identity = identityOf(job);
const issuer = 'https://token.actions.githubusercontent.com';
const artifact = Buffer.from('the artifact');
const digest = `sha256:${createHash('sha256').update(artifact).digest('hex')}`;
let folder = '';
let said = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-bundle-'));
  const signer = await createSigner();
  const provenance = await signer.signProvenance({ ...job, subjects: [{ name: 'api', digest }] });
  const message = await signer.signMessage({ ...job, artifact });
  await Promise.all([
    writeFile(at('root.json'), JSON.stringify(signer.trustedRoot)),
    writeFile(at('provenance.json'), JSON.stringify(provenance)),
    writeFile(at('message.json'), JSON.stringify(message)),
    writeFile(at('artifact'), artifact),
    writeFile(at('other'), 'another artifact'),
    writeFile(at('key.pem'), 'no key'),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

type Asked = { bundle?: string; identity?: string; issuer?: string; artifact?: string; root?: string };
function verify(asked: Asked): Promise<number> {
  return verifyBundleCommand([
    '--bundle',
    at(asked.bundle ?? 'provenance.json'),
    '--certificate-identity',
    asked.identity ?? identity,
    '--certificate-oidc-issuer',
    asked.issuer ?? issuer,
    '--trusted-root',
    at(asked.root ?? 'root.json'),
    asked.artifact ?? at('artifact'),
  ]);
}

describe('verify-bundle', () => {
  it.each(['provenance.json', 'message.json'])(
    'accepts %s by path and by digest, saying nothing',
    async (bundle) => {
      expect(await verify({ bundle })).toBe(0);
      expect(await verify({ bundle, artifact: digest })).toBe(0);
      expect(said).toBe('');
    },
  );

  const refused: [string, Asked, string][] = [
    ['an artifact that the statement does not name', { artifact: 'other' }, 'artifact-differs'],
    [
      'a digest that the statement does not name',
      { artifact: `sha256:${'0'.repeat(64)}` },
      'artifact-differs',
    ],
    [
      'a digest that was not signed',
      { bundle: 'message.json', artifact: `sha256:${'0'.repeat(64)}` },
      'artifact-differs',
    ],
    ['an artifact that was not signed', { bundle: 'message.json', artifact: 'other' }, 'artifact-differs'],
    ['the beginning of the identity', { identity: identity.slice(0, -5) }, 'signer-differs'],
    ['the end of the identity', { identity: identity.slice(5) }, 'signer-differs'],
    ['a pattern instead of the identity', { identity: '.' }, 'signer-differs'],
    ['a pattern that would match', { identity: '^https://.*$' }, 'signer-differs'],
    ['the identity in capitals', { identity: identity.toUpperCase() }, 'signer-differs'],
    ['another issuer', { issuer: `${issuer}/acme` }, 'signer-differs'],
    ['a root that is none', { root: 'provenance.json' }, 'root-invalid'],
    ['a bundle that is none', { bundle: 'root.json' }, 'bundle-shape-invalid'],
    ['a bundle that is not there', { bundle: 'nowhere.json' }, 'ENOENT'],
    ['an artifact that is not there', { artifact: 'nowhere' }, 'ENOENT'],
  ];
  it.each(refused)('refuses %s', async (_name, asked, reason) => {
    const path = asked.artifact?.startsWith('sha256:') === false ? at(asked.artifact) : asked.artifact;
    expect(await verify({ ...asked, ...(path === undefined ? {} : { artifact: path }) })).toBe(1);
    expect(said).toContain(reason);
  });

  it('refuses a bundle that the public good instance did not sign', async () => {
    const named = ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer];
    expect(await verifyBundleCommand(['--bundle', at('provenance.json'), ...named, at('artifact')])).toBe(1);
  });

  it('does not let a key stand in for a certificate', async () => {
    const trust = ['--trusted-root', at('root.json')];
    const args = ['--bundle', at('provenance.json'), '--key', at('key.pem'), ...trust, at('artifact')];
    expect(await verifyBundleCommand(args)).toBe(1);
  });

  const bundle = ['--bundle', 'b.json'];
  const whole = ['--certificate-identity', 'i', '--certificate-oidc-issuer', 'u'];
  it.each([
    ['nothing', []],
    ['no bundle', [...whole, 'a']],
    ['no signer', [...bundle, 'a']],
    ['half a signer', [...bundle, '--certificate-identity', 'i', 'a']],
    ['an empty identity', [...bundle, '--certificate-identity', '', '--certificate-oidc-issuer', 'u', 'a']],
    ['a key beside an identity', [...bundle, ...whole, '--key', 'k', 'a']],
    ['an option twice', [...bundle, ...bundle, ...whole, 'a']],
    ['an unknown option', [...bundle, ...whole, '--staging', 'x', 'a']],
    ['no artifact', [...bundle, ...whole]],
    ['an empty artifact', [...bundle, ...whole, '']],
  ])('does not understand %s', async (_name, args) => {
    expect(await verifyBundleCommand(args)).toBe(2);
    expect(said).toContain('usage:');
  });
});
