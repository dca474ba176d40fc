import { type Fact, known, missing } from '@countersign/core';
import { utf8StringContent } from './der.ts';
import { decodeUtf8 } from './text-bytes.ts';

const arc = '1.3.6.1.4.1.57264.1';

/**
 * What Fulcio writes into a certificate about the token it was issued for, by number under 1.3.6.1.4.1.57264.1.
 * Source: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
const claimNumbers = {
  issuerV1: 1,
  workflowTrigger: 2,
  workflowSha: 3,
  workflowName: 4,
  workflowRepository: 5,
  workflowRef: 6,
  issuerV2: 8,
  buildSignerUri: 9,
  buildSignerDigest: 10,
  runnerEnvironment: 11,
  sourceRepositoryUri: 12,
  sourceRepositoryDigest: 13,
  sourceRepositoryRef: 14,
  sourceRepositoryId: 15,
  sourceRepositoryOwnerUri: 16,
  sourceRepositoryOwnerId: 17,
  buildConfigUri: 18,
  buildConfigDigest: 19,
  buildTrigger: 20,
  runInvocationUri: 21,
  sourceRepositoryVisibility: 22,
  deploymentEnvironment: 23,
  tokenSubject: 24,
} as const;
export type ClaimName = keyof typeof claimNumbers;

/** Every claim name, in the order of the extension numbers. */
export const claimNames = Object.keys(claimNumbers) as ClaimName[];

const lastRawClaim = 6;

/** The object identifier of a claim, dotted. */
export function claimOid(name: ClaimName): string {
  return `${arc}.${claimNumbers[name]}`;
}

/** One certificate extension: dotted object identifier and the content of its extnValue OCTET STRING. */
export type Extension = { readonly oid: string; readonly value: Uint8Array };

/** Claims by name. A name that is absent was not in the certificate; a malformed one is a `missing` fact. */
export type Claims = Readonly<Record<string, Fact<string>>>;

function decodeClaim(name: ClaimName, value: Uint8Array): Fact<string> {
  const raw = claimNumbers[name] <= lastRawClaim;
  const content = raw ? value : utf8StringContent(value);
  if (content === undefined)
    return missing('malformed', `the extension ${claimOid(name)} is not one DER UTF8String`);
  const text = decodeUtf8(content);
  return text === undefined
    ? missing('malformed', `the extension ${claimOid(name)} is not UTF-8`)
    : known(text);
}

function claimOf(name: ClaimName, extensions: readonly Extension[]): Fact<string> | undefined {
  const wanted = claimOid(name);
  const [first, second] = extensions.filter(({ oid }) => oid === wanted);
  if (first === undefined) return undefined;
  // RFC 5280 §4.2 forbids an extension to occur twice; readers differ in which one they take.
  if (second !== undefined) return missing('malformed', `the extension ${wanted} occurs twice`);
  return decodeClaim(name, first.value);
}

/** Decodes every Fulcio claim of a certificate: .1 to .6 are raw text, from .8 on a DER UTF8String of exact length. */
export function parseClaims(extensions: readonly Extension[]): Claims {
  const claims: Record<string, Fact<string>> = {};
  for (const name of claimNames) {
    const claim = claimOf(name, extensions);
    if (claim !== undefined) claims[name] = claim;
  }
  return claims;
}

/** A claim by name; one that the certificate lacks is `not-found`, never an empty text. */
export function readClaim(claims: Claims, name: ClaimName): Fact<string> {
  const claim = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return claim ?? missing('not-found', `the certificate has no extension ${claimOid(name)} (${name})`);
}

/**
 * Who vouched for the signer: the OIDC issuer from extension .8, or from .1 in certificates older than .8. When both
 * are there they must agree (slsa-verifier demands the same).
 */
export function readIssuer(claims: Claims): Fact<string> {
  const newer = readClaim(claims, 'issuerV2');
  const older = readClaim(claims, 'issuerV1');
  if (newer.state === 'missing') return newer.cause === 'not-found' ? older : newer;
  if (older.state === 'known' && older.value !== newer.value)
    return missing('malformed', 'the extensions 1.3.6.1.4.1.57264.1.1 and .8 name different issuers');
  return older.state === 'missing' && older.cause !== 'not-found' ? older : newer;
}
