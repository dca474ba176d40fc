/** A short Weierstrass curve y² = x³ - 3x + b over a prime field, with its generator. */
export type Curve = {
  readonly name: string;
  readonly prime: bigint;
  readonly order: bigint;
  readonly b: bigint;
  readonly generator: Point;
};
/** Affine; null is the point at infinity. */
export type Point = { readonly x: bigint; readonly y: bigint } | null;

// SEC 2 v2 §2.4.2 and §2.5.1 (also FIPS 186-4 D.1.2); node names the curves as OpenSSL does.
export const p256: Curve = {
  name: 'prime256v1',
  prime: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
  order: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  generator: {
    x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
    y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
  },
};
export const p384: Curve = {
  name: 'secp384r1',
  prime: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffffn,
  order: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  generator: {
    x: 0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7n,
    y: 0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5fn,
  },
};

/** The remainder that is never negative. */
export function modulo(value: bigint, modulus: bigint): bigint {
  const remainder = value % modulus;
  return remainder < 0n ? remainder + modulus : remainder;
}

/** The inverse of a value that is not 0 modulo a prime (extended Euclid). */
export function inverse(value: bigint, modulus: bigint): bigint {
  let [low, high] = [modulo(value, modulus), modulus];
  let [lowFactor, highFactor] = [1n, 0n];
  while (low > 1n) {
    const quotient = high / low;
    [low, high] = [high - quotient * low, low];
    [lowFactor, highFactor] = [highFactor - quotient * lowFactor, lowFactor];
  }
  return modulo(lowFactor, modulus);
}

/** True for a point that satisfies the curve's equation and is not the point at infinity. */
export function isOnCurve(curve: Curve, point: Point): boolean {
  if (point === null) return false;
  const { x, y } = point;
  const inField = x >= 0n && x < curve.prime && y >= 0n && y < curve.prime;
  return inField && modulo(y * y - (x * x * x - 3n * x + curve.b), curve.prime) === 0n;
}

/** The sum of two points of the curve. */
export function addPoints(curve: Curve, left: Point, right: Point): Point {
  if (left === null) return right;
  if (right === null) return left;
  const { prime } = curve;
  if (left.x === right.x && modulo(left.y + right.y, prime) === 0n) return null;
  const slope =
    left.x === right.x
      ? (3n * left.x * left.x - 3n) * inverse(2n * left.y, prime)
      : (right.y - left.y) * inverse(right.x - left.x, prime);
  const x = modulo(slope * slope - left.x - right.x, prime);
  return { x, y: modulo(slope * (left.x - x) - left.y, prime) };
}

/** `factor` times a point, by doubling and adding. Not constant-time: for public values only. */
export function multiplyPoint(curve: Curve, factor: bigint, point: Point): Point {
  let result: Point = null;
  let doubled = point;
  for (let rest = factor; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = addPoints(curve, result, doubled);
    doubled = addPoints(curve, doubled, doubled);
  }
  return result;
}
