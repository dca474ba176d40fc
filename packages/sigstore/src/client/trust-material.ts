import { TrustedRoot as TrustedRootMessage } from '@sigstore/protobuf-specs';
import { toTrustMaterial, type TrustMaterial, VerificationError } from '@sigstore/verify';
import type { TrustedRoot } from '../trusted-root.ts';
import type { UsableKey } from './trusted-key.ts';

const emptyRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };

/**
 * A cache, not state: the same root always gives the same material. Parsing the certificates of a root takes longer than
 * verifying a bundle, and a gate verifies hundreds under one root.
 */
const parsed = new WeakMap<TrustedRoot, TrustMaterial>();

function refuse(hint: string): never {
  throw new VerificationError({ code: 'PUBLIC_KEY_ERROR', message: `no key is trusted as "${hint}"` });
}

function parse(json: TrustedRoot['json'] | typeof emptyRoot): TrustMaterial {
  return toTrustMaterial(TrustedRootMessage.fromJSON(json), refuse);
}

function ofRoot(root: TrustedRoot): TrustMaterial {
  const found = parsed.get(root) ?? parse(root.json);
  parsed.set(root, found);
  return found;
}

/** What @sigstore/verify needs to know of a root (null: of none) and of the one key that is tried. */
export function trustMaterial(root: TrustedRoot | null, key: UsableKey | null): TrustMaterial {
  const material = root === null ? parse(emptyRoot) : ofRoot(root);
  if (key === null) return material;
  // The key's period is compared by us, with the times that turn out to be trusted.
  return { ...material, publicKey: () => ({ publicKey: key.key, validFor: () => true }) };
}
