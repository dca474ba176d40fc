import { SuiteError } from '@countersign/core';
import type { Requirement, SignerRule } from '@countersign/gates/attest-verify';
import { looksLikePattern } from '@countersign/sigstore';

/** Who must have signed, in the words that admission controllers have: issuer and subject, or a key. */
export type Identity =
  | { readonly kind: 'keyless'; readonly issuer: string; readonly subject: string }
  | { readonly kind: 'keyless'; readonly issuer: string; readonly subjectPattern: string }
  | { readonly kind: 'key'; readonly publicKey: string; readonly log: 'required' | 'none' };

/** What texts of a policy stand for outside of a run. `ref` is what `deployed` means; null where nobody said. */
export type Place = { readonly server: string; readonly ref: string | null };

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

function refuse(field: string, found: string, why: string): never {
  throw new SuiteError('policy-invalid', `attest-verify ${field}: found "${found}", ${why}`);
}

/** `https://server/owner/repo/path@ref`: how Fulcio names a workflow. The ref is exact or an anchored pattern. */
function workflowIdentity(rule: SignerRule & { signerWorkflow: string }, place: Place): Identity {
  const { issuer, signerWorkflow, signerRef = '' } = rule;
  const ref = signerRef === 'deployed' ? place.ref : signerRef;
  if (ref === null)
    refuse('signerRef', signerRef, 'and no run is there to say which ref that is; say it with --ref');
  const workflow = `${place.server}/${signerWorkflow}@`;
  return looksLikePattern(ref)
    ? { kind: 'keyless', issuer, subjectPattern: `^${escaped(workflow)}(?:${ref.slice(1, -1)})$` }
    : { kind: 'keyless', issuer, subject: `${workflow}${ref}` };
}

function keyIdentity(name: string, keys: Requirement['keys']): Identity {
  const key = keys.find((one) => one.name === name);
  if (key === undefined) refuse('key', name, 'expected the name of one of keys');
  if (key.ecdsaEncoding === 'ieee-p1363')
    refuse('keys', name, 'whose signatures are not in DER, which admission controllers do not read');
  return { kind: 'key', publicKey: key.publicKey, log: key.log };
}

/** The identity that a signer of the policy names. Throws `policy-invalid` for what cannot be said to a controller. */
export function identityOf(rule: SignerRule, keys: Requirement['keys'], place: Place): Identity {
  const { issuer, identity, identityPattern, signerWorkflow, key } = rule;
  if (identity !== undefined) return { kind: 'keyless', issuer, subject: identity };
  if (identityPattern !== undefined) return { kind: 'keyless', issuer, subjectPattern: identityPattern };
  if (signerWorkflow !== undefined) return workflowIdentity({ ...rule, signerWorkflow }, place);
  if (key !== undefined) return keyIdentity(key, keys);
  return refuse('identity', 'nobody', 'expected identity, identityPattern, signerWorkflow or key');
}
