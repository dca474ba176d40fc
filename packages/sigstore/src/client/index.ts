export type { CertificateIdentity } from './leaf-certificate.ts';
export { publicGoodRoot, publicGoodRootDate } from './public-good-root.ts';
export {
  publicGoodInstance,
  type SignedStatement,
  type SigningInstance,
  type SigningRequest,
  signStatement,
} from './sign-statement.ts';
export type { TrustedKey } from './trusted-key.ts';
export type { TrustedTime } from './trusted-times.ts';
export {
  type VerifiedBundle,
  type VerifiedSigner,
  type VerifyRequest,
  verifyBundle,
} from './verify-bundle.ts';
export { verifyBundleCommand } from './verify-bundle-command.ts';
