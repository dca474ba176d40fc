import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { parseVerifyBundle, type VerifyBundleArguments } from '@countersign/sigstore/client';
import { type GateAnswer, openGate, type WantedSigner } from './ask-gate.ts';

const digestForm = /^sha256:[0-9a-f]{64}$/u;

/** What exists is a file; what does not and looks like a digest is one. */
async function digestOf(artifact: string): Promise<string> {
  const exists = await stat(artifact).then(
    () => true,
    () => false,
  );
  if (!exists && digestForm.test(artifact)) return artifact;
  return `sha256:${createHash('sha256')
    .update(await readFile(artifact))
    .digest('hex')}`;
}

async function signerOf(signer: VerifyBundleArguments['signer']): Promise<WantedSigner> {
  return signer.kind === 'key'
    ? { publicKey: await readFile(signer.path, 'utf8') }
    : { identity: signer.san, issuer: signer.issuer };
}

/** Answers one question of the suite's client protocol by the gate; undefined when it cannot be understood. */
export async function answerByGate(args: readonly string[]): Promise<GateAnswer | undefined> {
  const parsed = parseVerifyBundle(args);
  if (parsed === undefined) return undefined;
  const { bundle, trustedRoot, signer, artifact } = parsed;
  const question = {
    bundle: await readFile(bundle, 'utf8'),
    trustedRoot: trustedRoot === undefined ? null : await readFile(trustedRoot, 'utf8'),
    signer: await signerOf(signer),
    digest: await digestOf(artifact),
  };
  const gate = await openGate();
  try {
    return await gate.ask(question);
  } finally {
    await gate.close();
  }
}
