import { createHash } from 'node:crypto';
import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyBundleCommand } from '@countersign/sigstore/client';
import { clientStatus } from './sigstore/client.ts';

type Answer = 'accepted' | 'rejected';
/** One run of one case, as the suite's client protocol sees it: by exit status only. */
export type ConformanceRun = {
  readonly id: string;
  readonly pass: boolean;
  readonly expected: Answer;
  /** `disputed`: the gate and the command `countersign verify-bundle` answer differently. */
  readonly got: Answer | 'disputed';
};

// Defaults of the suite's own harness (test/test_bundle.py), for cases without files of their own.
const defaultIdentity =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
const defaultIssuer = 'https://token.actions.githubusercontent.com';

async function pathIfThere(path: string): Promise<string | undefined> {
  return access(path).then(
    () => path,
    () => undefined,
  );
}

async function textOr(path: string, otherwise: string): Promise<string> {
  return readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => otherwise,
  );
}

async function argumentsOf(folder: string): Promise<string[]> {
  const key = await pathIfThere(join(folder, 'key.pub'));
  const root = await pathIfThere(join(folder, 'trusted_root.json'));
  const signer =
    key === undefined
      ? [
          '--certificate-identity',
          await textOr(join(folder, 'identity'), defaultIdentity),
          '--certificate-oidc-issuer',
          await textOr(join(folder, 'issuer'), defaultIssuer),
        ]
      : ['--key', key];
  const trust = root === undefined ? [] : ['--trusted-root', root];
  return ['--bundle', join(folder, 'bundle.sigstore.json'), ...signer, ...trust];
}

/** By the suite's client, which asks the gate attest-verify, and by the command: both measure with `verifyBundle`, so they must agree. */
async function ask(args: readonly string[]): Promise<ConformanceRun['got']> {
  const gate = (await clientStatus(['verify-bundle', ...args])) === 0;
  const command = (await verifyBundleCommand(args)) === 0;
  if (gate !== command) return 'disputed';
  return gate ? 'accepted' : 'rejected';
}

async function runCase(vectorsDir: string, name: string): Promise<ConformanceRun[]> {
  const folder = join(vectorsDir, name);
  const own = await pathIfThere(join(folder, 'artifact'));
  const shared = (await pathIfThere(join(vectorsDir, 'a.txt'))) ?? join(vectorsDir, '..', 'a.txt');
  const artifact = own ?? shared;
  const hex = createHash('sha256')
    .update(await readFile(artifact))
    .digest('hex');
  const args = await argumentsOf(folder);
  const expected = name.endsWith('_fail') ? 'rejected' : 'accepted';
  const runs: ConformanceRun[] = [];
  for (const [mode, subject] of [
    ['PATH', artifact],
    ['DIGEST', `sha256:${hex}`],
  ] as const) {
    const got = await ask([...args, subject]);
    runs.push({ id: `${name}[${mode}]`, pass: got === expected, expected, got });
  }
  return runs;
}

/**
 * Runs every case of the Sigstore conformance suite's bundle-verify folder, each by path and by digest: a folder
 * whose name ends in `_fail` must be rejected, every other one accepted. The gate attest-verify answers, with a policy
 * that says what the protocol says; the command `countersign verify-bundle` must answer the same. Offline; where a case brings no trusted root
 * the embedded public good root counts.
 */
export async function run(vectorsDir: string): Promise<ConformanceRun[]> {
  const entries = await readdir(vectorsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const runs: ConformanceRun[] = [];
  for (const name of names.toSorted()) runs.push(...(await runCase(vectorsDir, name)));
  return runs;
}
