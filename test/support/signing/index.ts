export { element, utf8 } from './der.ts';
export { identityOf } from './identity.ts';
export type { SigningOptions } from './instance.ts';
export { createSigner, type Signer } from './signer.ts';
