import { type EvidenceId, type Fact, type Hash, known, missing } from '@countersign/core';
import { type DeployRecord, sealRecord } from '@countersign/records';
import type { RecordStore } from '@countersign/records/client';

/** Where a record is kept, and the digest that it is named by. */
export type WrittenRecord = { readonly key: string; readonly digest: EvidenceId; readonly locator: string };

/**
 * Keeps a record in a store, once: writing the same record again changes nothing and is known too. Missing when the
 * store did not take it; nothing in the store was changed then.
 */
export async function writeRecord(
  ports: { readonly hash: Hash },
  store: RecordStore,
  statement: DeployRecord,
): Promise<Fact<WrittenRecord>> {
  const { key, digest, text } = sealRecord(statement, (hashed) =>
    ports.hash.sha256(new TextEncoder().encode(hashed)),
  );
  const reply = await store.put(key, new TextEncoder().encode(text));
  if (reply.state === 'failed') return missing(reply.cause, reply.detail);
  return known({ key, digest, locator: reply.locator });
}
