export { element, utf8 } from './der.ts';
export { identityOf } from './identity.ts';
export type { SigningOptions } from './instance.ts';
export { type KeyPair, type KeyType, newKeyPair, pem, type SignatureStyle } from './key-pair.ts';
export { createSigner, type Signer } from './signer.ts';
export type { EntryBody } from './transparency-log.ts';
