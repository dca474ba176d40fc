/** How the client protocol of the Sigstore conformance suite is spoken. */
export const verifyBundleUsage =
  'usage: verify-bundle --bundle FILE (--certificate-identity ID --certificate-oidc-issuer URL | --key PEM) [--trusted-root FILE] FILE_OR_DIGEST';
const optionNames = [
  '--bundle',
  '--certificate-identity',
  '--certificate-oidc-issuer',
  '--key',
  '--trusted-root',
] as const;
type OptionName = (typeof optionNames)[number];

/** Who must have signed: exactly this identity by exactly this issuer, or the holder of this key. */
export type ExpectedSigner =
  | { readonly kind: 'identity'; readonly san: string; readonly issuer: string }
  | { readonly kind: 'key'; readonly path: string };

/** One question of the protocol. Paths are relative to the working directory. */
export type VerifyBundleArguments = {
  readonly bundle: string;
  readonly signer: ExpectedSigner;
  readonly trustedRoot: string | undefined;
  readonly artifact: string;
};

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

/** Reads the arguments behind `verify-bundle`; undefined when they cannot be understood. */
export function parseVerifyBundle(args: readonly string[]): VerifyBundleArguments | undefined {
  const artifact = args.at(-1);
  const options = readOptions(args.slice(0, -1));
  const signer = options === undefined ? undefined : expectedSigner(options);
  const bundle = options?.get('--bundle');
  if (!artifact || bundle === undefined || signer === undefined) return undefined;
  return { bundle, signer, trustedRoot: options?.get('--trusted-root'), artifact };
}
