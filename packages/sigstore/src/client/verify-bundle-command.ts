import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Parsed } from '../rejection.ts';
import { statementNames } from '../statement.ts';
import { parseTrustedRoots } from '../trusted-root.ts';
import { publicGoodRoot } from './public-good-root.ts';
import { type VerifiedBundle, type VerifyRequest, verifyBundle } from './verify-bundle.ts';

const usage =
  'usage: verify-bundle --bundle FILE (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--trusted-root FILE] FILE_OR_DIGEST';
const optionNames = [
  '--bundle',
  '--certificate-identity',
  '--certificate-oidc-issuer',
  '--key',
  '--trusted-root',
] as const;
type OptionName = (typeof optionNames)[number];
const digestForm = /^sha256:[0-9a-f]{64}$/;

/** Who must have signed: exactly this identity by exactly this issuer, or the holder of this key. */
type ExpectedSigner =
  | { readonly kind: 'identity'; readonly san: string; readonly issuer: string }
  | { readonly kind: 'key'; readonly path: string };
type Command = {
  readonly bundle: string;
  readonly signer: ExpectedSigner;
  readonly trustedRoot: string | undefined;
  readonly artifact: string;
};
/** The suite gives a key without a name or a period, and always with a log entry. */
const protocolKey = { name: '--key', validFrom: null, validUntil: null, log: 'required' } as const;
type Artifact = { readonly digest: string; readonly bytes?: Uint8Array };

function isOption(text: string | undefined): text is OptionName {
  return optionNames.some((name) => name === text);
}

function readOptions(args: readonly string[]): Map<OptionName, string> | undefined {
  const options = new Map<OptionName, string>();
  for (let at = 0; at < args.length; at += 2) {
    const [name, value] = [args[at], args[at + 1]];
    if (!isOption(name) || value === undefined || value === '' || options.has(name)) return undefined;
    options.set(name, value);
  }
  return options;
}

/** One of the two, whole, and never both: a key must not excuse a missing identity. */
function expectedSigner(options: ReadonlyMap<OptionName, string>): ExpectedSigner | undefined {
  const san = options.get('--certificate-identity');
  const issuer = options.get('--certificate-oidc-issuer');
  const path = options.get('--key');
  if (path !== undefined)
    return san === undefined && issuer === undefined ? { kind: 'key', path } : undefined;
  return san !== undefined && issuer !== undefined ? { kind: 'identity', san, issuer } : undefined;
}

function parseCommand(args: readonly string[]): Command | undefined {
  const artifact = args.at(-1);
  const options = readOptions(args.slice(0, -1));
  const signer = options === undefined ? undefined : expectedSigner(options);
  const bundle = options?.get('--bundle');
  if (!artifact || bundle === undefined || signer === undefined) return undefined;
  return { bundle, signer, trustedRoot: options?.get('--trusted-root'), artifact };
}

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

async function verifyRequest(command: Command, artifact: Artifact): Promise<Parsed<VerifyRequest>> {
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
async function refusal(command: Command): Promise<string | undefined> {
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
 * says why on standard error. Nothing is fetched: without `--trusted-root` the embedded public good root counts.
 */
export async function verifyBundleCommand(args: readonly string[]): Promise<number> {
  const command = parseCommand(args);
  if (command === undefined) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const reason = await refusal(command).catch((thrown: unknown) =>
    thrown instanceof Error ? thrown.message : 'it cannot be read',
  );
  if (reason === undefined) return 0;
  process.stderr.write(`the bundle is refused: ${reason}\n`);
  return 1;
}
