import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSigner, identityOf, newKeyPair, pem } from '../support/signing/index.ts';

const client = fileURLToPath(new URL('../conformance/sigstore-client', import.meta.url));
const job = {
  repository: 'acme/api',
  ref: 'refs/heads/main',
  commit: 'a'.repeat(40),
  workflow: '.github/workflows/build.yml',
};
const issuer = 'https://token.actions.githubusercontent.com';
const artifact = Buffer.from('the artifact');
const digest = `sha256:${createHash('sha256').update(artifact).digest('hex')}`;
const signer = await createSigner();
const key = newKeyPair();
const files: Readonly<Record<string, string | Buffer>> = {
  'bundle.json': JSON.stringify(await signer.signMessage({ ...job, artifact })),
  'statement.json': JSON.stringify(
    await signer.signProvenance({ ...job, subjects: [{ name: 'api', digest }] }),
  ),
  'by-key.json': JSON.stringify(await signer.signMessage({ ...job, artifact, key })),
  'root.json': JSON.stringify(signer.trustedRoot),
  'key.pem': pem('PUBLIC KEY', key.spki),
  'other.pem': pem('PUBLIC KEY', newKeyPair().spki),
  'a.txt': artifact,
  'b.txt': 'another artifact',
};

let folder = '';
beforeAll(() => {
  // A name with a space: the client must not hand its arguments through a shell.
  folder = mkdtempSync(join(tmpdir(), 'sigstore client '));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(args: readonly string[]): { status: number | null; said: string; printed: string } {
  const { status, stderr, stdout } = spawnSync(client, args, { cwd: folder, encoding: 'utf8' });
  return { status, said: stderr, printed: stdout };
}
const named = ['--certificate-identity', identityOf(job), '--certificate-oidc-issuer', issuer];
const root = ['--trusted-root', 'root.json'];

describe('the conformance client', () => {
  const answers: [string, readonly string[], number][] = [
    ['a bundle by path', ['--bundle', 'bundle.json', ...named, ...root, 'a.txt'], 0],
    ['a bundle by digest', ['--bundle', 'bundle.json', ...named, ...root, digest], 0],
    ['a statement by digest', ['--bundle', 'statement.json', ...named, ...root, digest], 0],
    ['a bundle of a key', ['--bundle', 'by-key.json', '--key', 'key.pem', ...root, 'a.txt'], 0],
    ['another artifact', ['--bundle', 'bundle.json', ...named, ...root, 'b.txt'], 1],
    ['another key', ['--bundle', 'by-key.json', '--key', 'other.pem', ...root, 'a.txt'], 1],
    ['the built-in root', ['--bundle', 'bundle.json', ...named, 'a.txt'], 1],
    ['a bundle that is not there', ['--bundle', 'nowhere.json', ...named, ...root, 'a.txt'], 1],
    ['--staging', ['--staging', '--bundle', 'bundle.json', ...named, 'a.txt'], 2],
    ['half a signer', ['--bundle', 'bundle.json', '--certificate-identity', 'x', ...root, 'a.txt'], 2],
  ];
  it.each(answers)('answers %s by its exit status, wherever it runs', (_name, args, status) => {
    const answer = run(['verify-bundle', ...args]);
    expect(answer).toMatchObject({ status, printed: '' });
  });

  it('refuses what else the suite can ask, by name', () => {
    expect(run(['sign-bundle', '--identity-token', 't'])).toMatchObject({ status: 2 });
    expect(run(['sign-bundle']).said).toContain('sign-bundle');
    expect(run(['verify-bundle', '--staging', 'a.txt']).said).toContain('--staging');
  });
}, 60_000);
