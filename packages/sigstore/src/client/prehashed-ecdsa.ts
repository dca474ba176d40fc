import type { KeyObject } from 'node:crypto';
import {
  type Curve,
  inverse,
  isOnCurve,
  modulo,
  p256,
  p384,
  type Point,
  sumOfMultiples,
} from './elliptic-curve.ts';

type Signature = { readonly r: bigint; readonly s: bigint };

function toInteger(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/** The content of a DER INTEGER at `at`: positive, of the shortest form. Curves here keep it under 128 bytes. */
function readInteger(der: Uint8Array, at: number): { value: bigint; next: number } | undefined {
  const length = der[at + 1] ?? 0;
  const content = der.subarray(at + 2, at + 2 + length);
  const padded = content[0] === 0 && (content[1] ?? 0) < 0x80 && length > 1;
  const negative = (content[0] ?? 0x80) >= 0x80;
  if (der[at] !== 0x02 || length >= 128 || content.length !== length || padded || negative) return undefined;
  return { value: toInteger(content), next: at + 2 + length };
}

/** RFC 3279 §2.2.3: SEQUENCE { r INTEGER, s INTEGER } in DER. */
function parseSignature(der: Uint8Array): Signature | undefined {
  if (der[0] !== 0x30 || (der[1] ?? 128) >= 128 || der.length !== 2 + (der[1] ?? 0)) return undefined;
  const r = readInteger(der, 2);
  const s = r === undefined ? undefined : readInteger(der, r.next);
  return r !== undefined && s?.next === der.length ? { r: r.value, s: s.value } : undefined;
}

function publicPoint(key: KeyObject): Point {
  const { x, y } = key.export({ format: 'jwk' });
  if (typeof x !== 'string' || typeof y !== 'string') return null;
  return { x: toInteger(Buffer.from(x, 'base64url')), y: toInteger(Buffer.from(y, 'base64url')) };
}

/** FIPS 186-5 §6.4.2: the leftmost bits of the digest, as many as the group's order has. */
function digestInteger(digest: Uint8Array, curve: Curve): bigint {
  const excess = digest.length * 8 - curve.order.toString(2).length;
  return excess > 0 ? toInteger(digest) >> BigInt(excess) : toInteger(digest);
}

function verifyOnCurve(curve: Curve, signed: { point: Point; signature: Signature; hash: bigint }): boolean {
  const { point, signature, hash } = signed;
  const { r, s } = signature;
  const inRange = r > 0n && r < curve.order && s > 0n && s < curve.order;
  if (!inRange || !isOnCurve(curve, point)) return false;
  const w = inverse(s, curve.order);
  const sum = sumOfMultiples(
    curve,
    { factor: modulo(hash * w, curve.order), point: curve.generator },
    { factor: modulo(r * w, curve.order), point },
  );
  return sum !== null && modulo(sum.x, curve.order) === r;
}

/** True when `verifyPrehashedEcdsa` can speak about this key: ECDSA on P-256 or P-384. */
export function canVerifyPrehashed(key: KeyObject): boolean {
  return curveOf(key) !== undefined;
}

function curveOf(key: KeyObject): Curve | undefined {
  return [p256, p384].find((curve) => curve.name === key.asymmetricKeyDetails?.namedCurve);
}

/**
 * Is this DER signature over this digest by this key? node:crypto only verifies over the message itself, and whoever
 * holds just an artifact's digest has no message. Verification (FIPS 186-5 §6.4.2) handles public values only, so
 * nothing here needs to run in constant time. False for any key that is not P-256 or P-384.
 */
export function verifyPrehashedEcdsa(key: KeyObject, digest: Uint8Array, der: Uint8Array): boolean {
  const curve = curveOf(key);
  const signature = parseSignature(der);
  if (curve === undefined || signature === undefined) return false;
  return verifyOnCurve(curve, { point: publicPoint(key), signature, hash: digestInteger(digest, curve) });
}
