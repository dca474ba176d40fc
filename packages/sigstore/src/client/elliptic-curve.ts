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

/** Jacobian: (x/z², y/z³); z = 0 is the point at infinity. Saves an inversion, the dear operation, for each addition. */
type Jacobian = { readonly x: bigint; readonly y: bigint; readonly z: bigint };
const infinity: Jacobian = { x: 1n, y: 1n, z: 0n };

// "dbl-2001-b" and "add-1998-cmo-2" of https://hyperelliptic.org/EFD/g1p/auto-shortw-jacobian-3.html
function double({ prime }: Curve, { x, y, z }: Jacobian): Jacobian {
  const delta = (z * z) % prime;
  const gamma = (y * y) % prime;
  const beta = (x * gamma) % prime;
  const alpha = (3n * (x - delta) * (x + delta)) % prime;
  const newX = modulo(alpha * alpha - 8n * beta, prime);
  return {
    x: newX,
    y: modulo(alpha * (4n * beta - newX) - 8n * gamma * gamma, prime),
    z: modulo((y + z) * (y + z) - gamma - delta, prime),
  };
}

function add(curve: Curve, left: Jacobian, right: Jacobian): Jacobian {
  if (left.z === 0n) return right;
  if (right.z === 0n) return left;
  const { prime } = curve;
  const [leftZz, rightZz] = [(left.z * left.z) % prime, (right.z * right.z) % prime];
  const [leftX, rightX] = [(left.x * rightZz) % prime, (right.x * leftZz) % prime];
  const leftY = (left.y * right.z * rightZz) % prime;
  const h = modulo(rightX - leftX, prime);
  const r = modulo(right.y * left.z * leftZz - leftY, prime);
  if (h === 0n) return r === 0n ? double(curve, left) : infinity;
  const hh = (h * h) % prime;
  const hhh = (h * hh) % prime;
  const v = (leftX * hh) % prime;
  const x = modulo(r * r - hhh - 2n * v, prime);
  return { x, y: modulo(r * (v - x) - leftY * hhh, prime), z: (left.z * right.z * h) % prime };
}

function toJacobian(point: Point): Jacobian {
  return point === null ? infinity : { ...point, z: 1n };
}

function toAffine({ prime }: Curve, { x, y, z }: Jacobian): Point {
  if (z === 0n) return null;
  const inverted = inverse(z, prime);
  const squared = (inverted * inverted) % prime;
  return { x: (x * squared) % prime, y: (y * squared * inverted) % prime };
}

/** A point, and how often it is taken. */
export type Multiple = { readonly factor: bigint; readonly point: Point };

/** The sum of two multiples, both at once (Shamir's trick). Not constant-time: for public values only. */
export function sumOfMultiples(curve: Curve, first: Multiple, second: Multiple): Point {
  const [one, other] = [toJacobian(first.point), toJacobian(second.point)];
  const both = add(curve, one, other);
  const bits = Math.max(first.factor.toString(2).length, second.factor.toString(2).length);
  let sum = infinity;
  for (let bit = BigInt(bits - 1); bit >= 0n; bit -= 1n) {
    sum = double(curve, sum);
    const inFirst = ((first.factor >> bit) & 1n) === 1n;
    const inSecond = ((second.factor >> bit) & 1n) === 1n;
    if (inFirst || inSecond) sum = add(curve, sum, inFirst ? (inSecond ? both : one) : other);
  }
  return toAffine(curve, sum);
}
