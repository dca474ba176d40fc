export { element, octets, utf8 } from './der.ts';
export { identityOf, type SigningJob } from './identity.ts';
export type { CertificateOptions, SignerKind, SigningOptions } from './instance.ts';
export {
  createSigner,
  type MessageOptions,
  type PayloadOptions,
  type ProvenanceOptions,
  type SignedSubject,
  type Signer,
  type StatementOptions,
} from './signer.ts';
