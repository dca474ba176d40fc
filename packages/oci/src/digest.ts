/**
 * Which hash algorithms a digest may name. The reference grammar accepts any; whether one is *available* depends on
 * what the reading program has linked in. `sha256-only` is our own choice, `sha512-linked` is what container runtimes
 * accept.
 */
export type DigestAlgorithms = 'sha256-only' | 'sha512-linked';

export type DigestError = 'digest-invalid-format' | 'digest-invalid-length' | 'digest-unsupported';

export type DigestParsed =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: DigestError };

const hexLengths: Readonly<Record<DigestAlgorithms, ReadonlyMap<string, number>>> = {
  'sha256-only': new Map([['sha256', 64]]),
  'sha512-linked': new Map([
    ['sha256', 64],
    ['sha384', 96],
    ['sha512', 128],
  ]),
};

// opencontainers/go-digest v1.0.0, DigestRegexpAnchored: what a digest of an unknown algorithm must look like.
const anyDigest = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const lowerHex = /^[a-f0-9]+$/;

function refuse(error: DigestError): DigestParsed {
  return { ok: false, error };
}

/**
 * Reads `algorithm:hex`. The order of the checks (known algorithm, exact length, lower-case hex) is go-digest's, so
 * that the error codes agree with it. Controlled by whoever wrote the reference.
 */
export function parseDigest(text: string, algorithms: DigestAlgorithms = 'sha256-only'): DigestParsed {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return refuse('digest-invalid-format');
  const length = hexLengths[algorithms].get(text.slice(0, colon));
  if (length === undefined)
    return refuse(anyDigest.test(text) ? 'digest-unsupported' : 'digest-invalid-format');
  const encoded = text.slice(colon + 1);
  if (encoded.length !== length) return refuse('digest-invalid-length');
  return lowerHex.test(encoded) ? { ok: true, value: text } : refuse('digest-invalid-format');
}
