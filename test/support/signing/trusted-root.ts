// The JSON form of dev.sigstore.trustroot.v1.TrustedRoot.
import type { TransparencyLog } from './transparency-log.ts';

/** A certificate log as a trusted root names it: its key, and the key's sha256. */
export type NamedLog = { readonly baseUrl: string; readonly spki: Buffer; readonly keyId: Buffer };
/** A certificate chain that a trusted root vouches for. */
export type NamedAuthority = { readonly uri: string; readonly chain: readonly Buffer[] };

const validFor = { start: '2020-01-01T00:00:00.000Z' };

function logInstance({ baseUrl, spki, keyId }: NamedLog, keyDetails: string): object {
  return {
    baseUrl,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: spki.toString('base64'), keyDetails, validFor },
    logId: { keyId: keyId.toString('base64') },
  };
}

function transparencyLog({ style, host, spki, keyId }: TransparencyLog): object {
  const keyDetails = style === 'rekor-v1' ? 'PKIX_ECDSA_P256_SHA_256' : 'PKIX_ED25519';
  return logInstance({ baseUrl: `https://${host}`, spki, keyId }, keyDetails);
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
  readonly logs: readonly TransparencyLog[];
  readonly certificateLogs: readonly NamedLog[];
  readonly certificateAuthorities: readonly NamedAuthority[];
  readonly timestampAuthorities: readonly NamedAuthority[];
}): object {
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: root.logs.map(transparencyLog),
    certificateAuthorities: root.certificateAuthorities.map(authorityInstance),
    ctlogs: root.certificateLogs.map((log) => logInstance(log, 'PKIX_ECDSA_P256_SHA_256')),
    timestampAuthorities: root.timestampAuthorities.map(authorityInstance),
  };
}
