import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Parsed } from '../rejection.ts';
import { statementNames } from '../statement.ts';
import { parseTrustedRoots } from '../trusted-root.ts';
import { publicGoodRoot } from './public-good-root.ts';
import { type VerifiedBundle, type VerifyRequest, verifyBundle } from './verify-bundle.ts';
import {
  type ExpectedSigner,
  parseVerifyBundle,
  type VerifyBundleArguments,
  verifyBundleUsage,
} from './verify-bundle-arguments.ts';

const digestForm = /^sha256:[0-9a-f]{64}$/;

/** The suite gives a key without a name or a period, and always with a log entry. */
const protocolKey = { name: '--key', validFrom: null, validUntil: null, log: 'required' } as const;
type Artifact = { readonly digest: string; readonly bytes?: Uint8Array };

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The conformance protocol: what exists is a file; what does not and looks like a digest is one. */
async function readArtifact(text: string): Promise<Artifact> {
  if (digestForm.test(text) && !(await exists(text))) return { digest: text };
  const bytes = await readFile(text);
  return { digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`, bytes };
}

function signerProblem(expected: ExpectedSigner, signer: VerifiedBundle['signer']): string | undefined {
  if (expected.kind === 'key')
    return signer.kind === 'key' ? undefined : 'the bundle is signed with a certificate, not with the key';
  if (signer.kind === 'key') return 'the bundle is signed with a key, which has no identity';
  const { san, issuer } = signer;
  if (san.state === 'missing') return san.detail;
  if (issuer.state === 'missing') return issuer.detail;
  if (san.value !== expected.san) return `it was signed by ${san.value}, expected ${expected.san}`;
  return issuer.value === expected.issuer
    ? undefined
    : `its signer was vouched for by ${issuer.value}, expected ${expected.issuer}`;
}

function speaksOf(content: VerifiedBundle['content'], digest: string): boolean {
  return content.kind === 'message' ? content.digest === digest : statementNames(content.statement, digest);
}

async function verifyRequest(
  command: VerifyBundleArguments,
  artifact: Artifact,
): Promise<Parsed<VerifyRequest>> {
  const rootText =
    command.trustedRoot === undefined ? publicGoodRoot : await readFile(command.trustedRoot, 'utf8');
  const roots = parseTrustedRoots(rootText);
  if (roots.state === 'rejected') return roots;
  const key = command.signer.kind === 'key' ? await readFile(command.signer.path, 'utf8') : undefined;
  return {
    state: 'accepted',
    value: {
      bundle: await readFile(command.bundle, 'utf8'),
      trustedRoots: roots.value,
      keys: key === undefined ? [] : [{ ...protocolKey, publicKey: key }],
      ...(artifact.bytes === undefined ? {} : { artifact: artifact.bytes }),
    },
  };
}

/** The reason to refuse, or undefined. */
async function refusal(command: VerifyBundleArguments): Promise<string | undefined> {
  const artifact = await readArtifact(command.artifact);
  const request = await verifyRequest(command, artifact);
  const verified = request.state === 'rejected' ? request : verifyBundle(request.value);
  if (verified.state === 'rejected') return `${verified.code}: ${verified.detail}`;
  const problem = signerProblem(command.signer, verified.value.signer);
  if (problem !== undefined) return `signer-differs: ${problem}`;
  return speaksOf(verified.value.content, artifact.digest)
    ? undefined
    : `artifact-differs: the bundle does not speak of ${artifact.digest}`;
}

/**
 * The client protocol of the Sigstore conformance suite: does this bundle prove that exactly this identity (or this
 * key) signed this artifact? Answers 0 when it does, 1 when it does not, 2 for a command that cannot be understood;
 * says why on standard error. It measures by `verifyBundle`, as the gate attest-verify does. Nothing is fetched: without `--trusted-root` the embedded public good root counts.
 */
export async function verifyBundleCommand(args: readonly string[]): Promise<number> {
  const command = parseVerifyBundle(args);
  if (command === undefined) {
    process.stderr.write(`${verifyBundleUsage}\n`);
    return 2;
  }
  const reason = await refusal(command).catch((thrown: unknown) =>
    thrown instanceof Error ? thrown.message : 'it cannot be read',
  );
  if (reason === undefined) return 0;
  process.stderr.write(`the bundle is refused: ${reason}\n`);
  return 1;
}
