export * from './anchored-pattern.ts';
export { type BundleVersion, mostBundleCharacters, type ParsedBundle, parseBundle } from './bundle.ts';
export {
  type ClaimName,
  type Claims,
  claimNames,
  claimOid,
  type Extension,
  parseClaims,
  readClaim,
  readIssuer,
} from './claims.ts';
export { type CrossCheck, crossCheck } from './cross-check.ts';
export { type Provenance, readProvenance } from './provenance.ts';
export * from './rejection.ts';
export {
  mostStatementCharacters,
  parseStatement,
  type Statement,
  type StatementSubject,
  statementNames,
  statementPayloadType,
} from './statement.ts';
export { decodeUtf8 } from './text-bytes.ts';
export { parseStrictJson } from './strict-json.ts';
export {
  parseTrustedRoot,
  parseTrustedRoots,
  raiseThresholds,
  type Thresholds,
  type TrustedRoot,
} from './trusted-root.ts';
export {
  meetsLevel,
  readSummary,
  summaryPredicateType,
  type VerificationSummary,
} from './verification-summary.ts';
export {
  type BuildLevel,
  type InputAttestation,
  policyDigestText,
  type SummaryDraft,
  summaryPolicyUri,
  summaryResourceUri,
  summaryStatement,
} from './vsa.ts';
export { readSimpleSigning, type SimpleSigning, signedFor } from './simple-signing.ts';
