import {
  authorityExtensions,
  distinguishedName,
  ecdsaSha256,
  issue,
  keyExtensions,
  newSerial,
  signingExtensions,
} from './certificate.ts';
import { generalizedTime, integer, objectIdentifier, octets, sequence, set, tagged } from './der.ts';
import { newKeyPair, sha256, signSha256 } from './key-pair.ts';

const sha256Algorithm = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'));
const tstInfoType = objectIdentifier('1.2.840.113549.1.9.16.1.4');
const signedDataType = objectIdentifier('1.2.840.113549.1.7.2');

/** A timestamp authority: its chain, leaf first, and a way to stamp bytes. */
export type TimestampAuthority = {
  readonly chain: readonly Buffer[];
  /** An RFC 3161 TimeStampResp over `data`, DER. */
  stamp(data: Uint8Array, at: Date): Buffer;
  /** The same, over data of which only the sha256 is known. */
  stampHash(hash: Uint8Array, at: Date): Buffer;
};

function attribute(oid: string, value: Buffer): Buffer {
  return sequence(objectIdentifier(oid), set(value));
}

export function createTimestampAuthority(
  period: { notBefore: Date; notAfter: Date },
  name = 'first',
): TimestampAuthority {
  const [rootKey, key] = [newKeyPair(), newKeyPair()];
  const rootName = distinguishedName('countersign.test', `${name} timestamp root`);
  const serial = newSerial();
  const common = { issuer: rootName, issuerKey: rootKey, ...period };
  const root = issue({
    ...common,
    subject: rootName,
    spki: rootKey.spki,
    extensions: [...authorityExtensions, ...keyExtensions(rootKey.spki, rootKey.spki)],
  });
  const leaf = issue({
    ...common,
    serial,
    subject: distinguishedName('countersign.test', `${name} timestamp`),
    spki: key.spki,
    extensions: [...signingExtensions('1.3.6.1.5.5.7.3.8'), ...keyExtensions(key.spki, rootKey.spki)],
  });

  const signerInfo = (info: Buffer): Buffer => {
    // RFC 5652 §5.4: what is signed is the SET form of the attributes, what is carried is [0] IMPLICIT.
    const attributes = [
      attribute('1.2.840.113549.1.9.3', tstInfoType),
      attribute('1.2.840.113549.1.9.4', octets(sha256(info))),
    ].toSorted((a, b) => Buffer.compare(a, b));
    const signature = signSha256(key, set(...attributes));
    return sequence(
      integer(1),
      sequence(rootName, integer(serial)),
      sha256Algorithm,
      tagged(0, ...attributes),
      ecdsaSha256,
      octets(signature),
    );
  };

  const stampHash = (hash: Uint8Array, at: Date): Buffer => {
    const info = sequence(
      integer(1),
      objectIdentifier('1.3.6.1.4.1.57264.2'),
      sequence(sha256Algorithm, octets(hash)),
      integer(newSerial()),
      generalizedTime(at),
    );
    const signedData = sequence(
      integer(3),
      set(sha256Algorithm),
      sequence(tstInfoType, tagged(0, octets(info))),
      set(signerInfo(info)),
    );
    return sequence(sequence(integer(0)), sequence(signedDataType, tagged(0, signedData)));
  };

  return {
    chain: [leaf, root],
    stamp: (data, at) => stampHash(sha256(data), at),
    stampHash,
  };
}
