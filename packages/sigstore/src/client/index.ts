export type { CertificateIdentity } from './leaf-certificate.ts';
export {
  type LegacyLayer,
  type LegacyRequest,
  legacyBundle,
  legacyMediaTypes,
  verifyLegacyLayer,
} from './legacy-layer.ts';
export { type PreparedRoot, prepareRoots } from './prepared-root.ts';
export { publicGoodRoot, publicGoodRootDate } from './public-good-root.ts';
export {
  publicGoodInstance,
  type SignedStatement,
  type SigningInstance,
  type SigningRequest,
  signStatement,
} from './sign-statement.ts';
export { publicGoodRootAgeDays } from './public-good-root-age.ts';
export { type RefreshedRoot, refreshTrustedRoot, type TufSource } from './refresh-trusted-root.ts';
export { githubTuf, publicGoodTuf } from './tuf-sources.ts';
export type { TrustedKey } from './trusted-key.ts';
export type { TrustedTime } from './trusted-times.ts';
export {
  type VerifiedBundle,
  type VerifiedSigner,
  type VerifyRequest,
  verifyBundle,
} from './verify-bundle.ts';
export {
  parseVerifyBundle,
  type VerifyBundleArguments,
  verifyBundleUsage,
} from './verify-bundle-arguments.ts';
export { verifyBundleCommand } from './verify-bundle-command.ts';
