import { ValidationError } from '@sigstore/bundle';
import { VerificationError } from '@sigstore/verify';
import { type Parsed, type Rejection, type RejectionCode, rejected } from '../rejection.ts';
import { NeedsMessageError } from './signed-message.ts';

const codeByVerifierCode: Readonly<Record<string, RejectionCode>> = {
  NOT_IMPLEMENTED_ERROR: 'verifier-failed',
  TLOG_ERROR: 'log-entry-invalid',
  TLOG_INCLUSION_PROOF_ERROR: 'log-entry-invalid',
  TLOG_INCLUSION_PROMISE_ERROR: 'log-entry-invalid',
  TLOG_MISSING_INCLUSION_ERROR: 'log-entry-invalid',
  TLOG_BODY_ERROR: 'log-entry-invalid',
  CERTIFICATE_ERROR: 'certificate-untrusted',
  PUBLIC_KEY_ERROR: 'key-unknown',
  SIGNATURE_ERROR: 'signature-invalid',
  TIMESTAMP_ERROR: 'timestamp-invalid',
};

/** Any throw is a refusal: the verifier is known to reject by TypeError and SyntaxError, too. */
export function rejectionOf(thrown: unknown): Rejection {
  if (thrown instanceof NeedsMessageError) return rejected('digest-only-impossible', thrown.message);
  if (thrown instanceof ValidationError) return rejected('bundle-shape-invalid', thrown.message);
  const detail = thrown instanceof Error ? thrown.message : 'the verifier failed without a message';
  const code = thrown instanceof VerificationError ? codeByVerifierCode[thrown.code] : undefined;
  return rejected(code ?? 'verifier-failed', detail);
}

/** What the work gives, or its throw as a refusal. */
export function attempt<T>(work: () => Parsed<T>): Parsed<T> {
  try {
    return work();
  } catch (thrown) {
    return rejectionOf(thrown);
  }
}

/** How far a bundle came before it was refused; what is not named came nowhere. */
const progress: readonly RejectionCode[] = [
  'root-invalid',
  'key-unknown',
  'timestamp-invalid',
  'certificate-untrusted',
  'key-out-of-validity',
  'signature-invalid',
  'log-entry-invalid',
  'digest-only-impossible',
];

/**
 * Of several refusals, one for each root or key that was tried, the one that tells most: a bundle of one instance fails
 * at once under the others' roots, and only its own root finds what is really wrong with it.
 */
export function mostTelling(refusals: readonly [Rejection, ...Rejection[]]): Rejection {
  return refusals.reduce((best, next) =>
    progress.indexOf(next.code) > progress.indexOf(best.code) ? next : best,
  );
}
