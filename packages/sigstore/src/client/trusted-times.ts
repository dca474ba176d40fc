import { type Instant, instantAt } from '@countersign/core';
import type { SignedEntity, TrustMaterial } from '@sigstore/verify';

/** When something was signed, by a witness that the trusted root names. */
export type TrustedTime = { readonly source: 'log' | 'timestamp-authority'; readonly at: Instant };

function timeOf(timestamp: SignedEntity['timestamps'][number]): TrustedTime | undefined {
  if (timestamp.$case === 'timestamp-authority')
    return { source: 'timestamp-authority', at: instantAt(timestamp.timestamp.signingTime.getTime()) };
  // Only a promise (SET) signs the integrated time; without one it is just a number in the bundle.
  if (timestamp.tlogEntry.inclusionPromise === undefined) return undefined;
  return { source: 'log', at: instantAt(Number(timestamp.tlogEntry.integratedTime) * 1000) };
}

/** The times that verification relied on, oldest first. Expects an entity that is already verified. */
export function trustedTimesOf(entity: SignedEntity): TrustedTime[] {
  const times = entity.timestamps.flatMap((timestamp) => timeOf(timestamp) ?? []);
  return times.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/**
 * True when a log's key was in use when the entry was made. @sigstore/verify checks this only where a promise states
 * the time; for Rekor v2 the time comes from the timestamp authority.
 */
export function logWasInUse(
  logs: TrustMaterial['tlogs'],
  logId: Buffer,
  times: readonly TrustedTime[],
): boolean {
  return logs.some(
    ({ logID, validFor }) =>
      logID.equals(logId) &&
      times.every(({ at }) => {
        const milliseconds = Date.parse(at);
        return validFor.start.getTime() <= milliseconds && milliseconds <= validFor.end.getTime();
      }),
  );
}
