export { element, octets, utf8 } from './der.ts';
export { identityOf, type SigningJob } from './identity.ts';
export {
  createSigner,
  type SignedSubject,
  type Signer,
  type SignerKind,
  type SigningOptions,
  type StatementOptions,
} from './signer.ts';
