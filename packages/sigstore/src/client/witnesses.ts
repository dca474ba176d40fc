import type { SignedEntity, TrustMaterial } from '@sigstore/verify';

type Timestamp = Extract<SignedEntity['timestamps'][number], { $case: 'timestamp-authority' }>['timestamp'];

/** How many independent witnesses a verified bundle shows. */
export type Witnesses = {
  /** Logs with at least one entry. */
  readonly logs: number;
  /** Logs that promised a time, and timestamp authorities. */
  readonly observers: number;
};

/** A log is known by its address where the root states one: several keys of one log are still one log. */
function logName(material: TrustMaterial, keyId: Buffer): string {
  const log = material.tlogs.find(({ logID }) => logID.equals(keyId));
  return log?.baseURL || keyId.toString('hex');
}

/** An authority is known by the subject of its root: rotated leaves of one authority are still one authority. */
function authorityName(material: TrustMaterial, timestamp: Timestamp): string {
  const authority = material.timestampAuthorities.find(({ certChain: [leaf] }) => {
    return (
      leaf?.serialNumber.equals(timestamp.signerSerialNumber) && leaf.issuer.equals(timestamp.signerIssuer)
    );
  });
  const top = authority?.certChain.at(-1);
  return (top?.subject ?? timestamp.signerIssuer).toString('hex');
}

/** Counts each log and each timestamp authority once. Expects an entity that is already verified. */
export function countWitnesses(entity: SignedEntity, material: TrustMaterial): Witnesses {
  const logs = new Set(entity.tlogEntries.map((entry) => logName(material, entry.logId.keyId)));
  const observers = entity.timestamps.flatMap((witness) => {
    if (witness.$case === 'timestamp-authority')
      return [`authority ${authorityName(material, witness.timestamp)}`];
    const { inclusionPromise, logId } = witness.tlogEntry;
    return inclusionPromise === undefined ? [] : [`log ${logName(material, logId.keyId)}`];
  });
  return { logs: logs.size, observers: new Set(observers).size };
}
