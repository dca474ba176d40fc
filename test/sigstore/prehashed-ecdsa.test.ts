import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { fc } from '../support/properties.ts';
import { describe, expect, it } from 'vitest';
import {
  canVerifyPrehashed,
  verifyPrehashedEcdsa,
} from '../../packages/sigstore/src/client/prehashed-ecdsa.ts';

const curves = ['prime256v1', 'secp384r1'] as const;
const algorithms = ['sha256', 'sha384', 'sha512'] as const;

describe('verifyPrehashedEcdsa', () => {
  it.each(curves)('agrees with node:crypto over real bytes on %s', (namedCurve) => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.constantFrom(...algorithms),
        fc.nat({ max: 255 }),
        (message, algorithm, flip) => {
          const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
          const good = sign(algorithm, message, privateKey);
          const digest = createHash(algorithm).update(message).digest();
          expect(verifyPrehashedEcdsa(publicKey, digest, good)).toBe(true);
          const bad = Buffer.from(good);
          const at = flip % bad.length;
          bad[at] = (bad[at] ?? 0) ^ 1;
          expect(verifyPrehashedEcdsa(publicKey, digest, bad)).toBe(
            verify(algorithm, message, publicKey, bad),
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const digest = createHash('sha256').update('app').digest();
  const good = sign('sha256', Buffer.from('app'), privateKey);

  it('refuses another digest and another key', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    expect(verifyPrehashedEcdsa(publicKey, createHash('sha256').update('apq').digest(), good)).toBe(false);
    expect(verifyPrehashedEcdsa(other.publicKey, digest, good)).toBe(false);
  });

  const zero = Buffer.from([0x30, 6, 2, 1, 0, 2, 1, 0]);
  const order = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex');
  const orderInteger = Buffer.concat([Buffer.from([2, 33, 0]), order]);
  it.each([
    ['r = s = 0', zero],
    ['r = s = n', Buffer.concat([Buffer.from([0x30, 70]), orderInteger, orderInteger])],
    ['bytes behind the sequence', Buffer.concat([good, Buffer.from([0])])],
    ['a cut signature', good.subarray(0, -1)],
    ['a negative r', Buffer.from([0x30, 6, 2, 1, 0x80, 2, 1, 1])],
    ['an integer padded with a zero byte', Buffer.from([0x30, 7, 2, 2, 0, 1, 2, 1, 1])],
    ['a third integer', Buffer.from([0x30, 9, 2, 1, 1, 2, 1, 1, 2, 1, 1])],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', (_name, signature) => {
    expect(verifyPrehashedEcdsa(publicKey, digest, signature)).toBe(false);
  });

  it('says which keys it cannot speak about', () => {
    expect(canVerifyPrehashed(publicKey)).toBe(true);
    expect(canVerifyPrehashed(generateKeyPairSync('ed25519').publicKey)).toBe(false);
    expect(canVerifyPrehashed(generateKeyPairSync('ec', { namedCurve: 'secp521r1' }).publicKey)).toBe(false);
    expect(canVerifyPrehashed(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey)).toBe(false);
  });
});
