import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publicGoodRoot } from '@countersign/sigstore/client';
import { newKeyPair, pem, type Signer } from '../../support/signing/index.ts';
import type { WantedSigner } from '../sigstore/ask-gate.ts';
import { artifact, job, questionOf, subjects } from './forgeries.ts';
import type { Original } from './mutation.ts';

const defaultIdentity =
  'https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main';
const defaultIssuer = 'https://token.actions.githubusercontent.com';

async function textOr(path: string, otherwise: string | null): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => otherwise);
}

async function readCase(vectorsDir: string, name: string): Promise<Original> {
  const at = (file: string): string => join(vectorsDir, name, file);
  const shared = await readFile(join(vectorsDir, 'a.txt')).catch(() =>
    readFile(join(vectorsDir, '..', 'a.txt')),
  );
  const content = await readFile(at('artifact')).catch(() => shared);
  const publicKey = await textOr(at('key.pub'), null);
  const signer: WantedSigner =
    publicKey === null
      ? {
          identity: (await textOr(at('identity'), defaultIdentity))?.trim() ?? '',
          issuer: (await textOr(at('issuer'), defaultIssuer))?.trim() ?? '',
        }
      : { publicKey };
  const bundle = await readFile(at('bundle.sigstore.json'), 'utf8');
  const trustedRoot = (await textOr(at('trusted_root.json'), publicGoodRoot)) ?? publicGoodRoot;
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  return { name, question: { bundle, trustedRoot, signer, digest } };
}

/** The cases of the conformance suite that must pass. */
export async function passingCases(vectorsDir: string): Promise<readonly Original[]> {
  const entries = await readdir(vectorsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !entry.name.endsWith('_fail'));
  return Promise.all(names.map(({ name }) => readCase(vectorsDir, name)));
}

export type Signers = { readonly publicGood: Signer; readonly github: Signer; readonly modern: Signer };

/** Bundles of our own: every style of instance, statements and messages, certificates and keys. */
export async function ownOriginals({ publicGood, github, modern }: Signers): Promise<readonly Original[]> {
  const key = newKeyPair();
  const byKey = {
    ...questionOf(await publicGood.signProvenance({ ...job, subjects, key }), publicGood.trustedRoot),
    signer: { publicKey: pem('PUBLIC KEY', key.spki) },
  };
  const signed = async (name: string, signer: Signer): Promise<Original[]> => [
    {
      name: `${name} statement`,
      question: questionOf(await signer.signProvenance({ ...job, subjects }), signer.trustedRoot),
    },
    {
      name: `${name} message`,
      question: questionOf(await signer.signMessage({ ...job, artifact }), signer.trustedRoot),
    },
  ];
  return [
    ...(await signed('public good', publicGood)),
    ...(await signed('GitHub', github)),
    ...(await signed('Rekor v2', modern)),
    { name: 'key', question: byKey },
  ];
}
