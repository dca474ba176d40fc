// The JSON form of dev.sigstore.trustroot.v1.TrustedRoot.

/** A log as a trusted root names it: its key, and the key's sha256. */
export type NamedLog = { readonly baseUrl: string; readonly spki: Buffer; readonly keyId: Buffer };
/** A certificate chain that a trusted root vouches for. */
export type NamedAuthority = { readonly uri: string; readonly chain: readonly Buffer[] };

const validFor = { start: '2020-01-01T00:00:00.000Z' };

function logInstance({ baseUrl, spki, keyId }: NamedLog): object {
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: spki.toString('base64'), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: keyId.toString('base64') },
  };
}

function authorityInstance({ uri, chain }: NamedAuthority): object {
  return {
    subject: { organization: 'countersign.test', commonName: uri },
    uri,
    certChain: { certificates: chain.map((der) => ({ rawBytes: der.toString('base64') })) },
    validFor,
  };
}

export function trustedRootJson(root: {
  readonly logs: readonly NamedLog[];
  readonly certificateLogs: readonly NamedLog[];
  readonly certificateAuthorities: readonly NamedAuthority[];
  readonly timestampAuthorities: readonly NamedAuthority[];
}): object {
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: root.logs.map(logInstance),
    certificateAuthorities: root.certificateAuthorities.map(authorityInstance),
    ctlogs: root.certificateLogs.map(logInstance),
    timestampAuthorities: root.timestampAuthorities.map(authorityInstance),
  };
}
