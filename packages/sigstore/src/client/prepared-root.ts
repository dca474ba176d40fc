import { TrustedRoot as TrustedRootMessage } from '@sigstore/protobuf-specs';
import { toTrustMaterial, type TrustMaterial, VerificationError } from '@sigstore/verify';
import { accepted, type Parsed } from '../rejection.ts';
import type { Thresholds, TrustedRoot } from '../trusted-root.ts';
import type { UsableKey } from './trusted-key.ts';
import { attempt } from './verifier-rejection.ts';

/**
 * A trusted root with its certificates and keys parsed, or why they cannot be. Parsing them takes longer than verifying
 * a bundle, so whoever verifies many prepares the roots once.
 */
export type PreparedRoot = { readonly thresholds: Thresholds; readonly material: Parsed<TrustMaterial> };

const emptyRoot = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };

function refuse(hint: string): never {
  throw new VerificationError({ code: 'PUBLIC_KEY_ERROR', message: `no key is trusted as "${hint}"` });
}

function parse(json: TrustedRoot['json'] | typeof emptyRoot): Parsed<TrustMaterial> {
  return attempt(() => accepted(toTrustMaterial(TrustedRootMessage.fromJSON(json), refuse)));
}

/** Parses what a root names. A root that is prepared already is given back. */
export function prepareRoot(root: TrustedRoot | PreparedRoot): PreparedRoot {
  return 'material' in root ? root : { thresholds: root.thresholds, material: parse(root.json) };
}

/**
 * Parses what the roots name, for `verifyBundle` over many bundles. Never throws: a root that cannot be parsed refuses
 * every bundle that is tried under it.
 */
export function prepareRoots(roots: readonly TrustedRoot[]): readonly PreparedRoot[] {
  return roots.map((root) => prepareRoot(root));
}

/** What @sigstore/verify needs to know of a root (null: of none) and of the one key that is tried. */
export function trustMaterial(root: PreparedRoot | null, key: UsableKey | null): Parsed<TrustMaterial> {
  const material = root === null ? parse(emptyRoot) : root.material;
  if (key === null || material.state === 'rejected') return material;
  // The key's period is compared by us, with the times that turn out to be trusted.
  const publicKey = () => ({ publicKey: key.key, validFor: () => true });
  return accepted({ ...material.value, publicKey });
}
