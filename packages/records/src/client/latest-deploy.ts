import { type EvidenceId, type Fact, type Hash, known, type LastDeploy, missing } from '@countersign/core';
import {
  environmentPrefix,
  keyMatches,
  parseRecordKey,
  type RecordKey,
  recordMatches,
  type RecordScope,
} from '../record-key.ts';
import type { DeployRecord } from '../record-schema.ts';
import { parseRecord, type StoredRecord } from '../stored-record.ts';
import type { RecordStore } from './record-store.ts';

type RecordPorts = { readonly hash: Hash };

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** One record of the store, verified against its name; a corrupt one is a value that names the file. */
export async function readRecord(
  ports: RecordPorts,
  store: RecordStore,
  key: string,
): Promise<Fact<StoredRecord>> {
  const bytes = await store.read(key);
  if (bytes.state === 'missing') return missing(bytes.cause, bytes.detail);
  const text = decode(bytes.value);
  if (text === undefined)
    return known(
      { ok: false, code: 'record-corrupt', key, detail: `${key} is not UTF-8 text` },
      bytes.evidence,
    );
  const sha256 = (hashed: string): EvidenceId => ports.hash.sha256(new TextEncoder().encode(hashed));
  return known(parseRecord(key, text, sha256), bytes.evidence);
}

/** Newest first; of the same instant, by key. */
function newestFirst(left: RecordKey, right: RecordKey): number {
  if (left.recordedAt !== right.recordedAt) return left.recordedAt < right.recordedAt ? 1 : -1;
  return left.key < right.key ? 1 : -1;
}

/** The keys that may be of the scope, newest first. */
export async function keysOf(store: RecordStore, scope: RecordScope): Promise<Fact<readonly RecordKey[]>> {
  const listing = await store.list(environmentPrefix(scope.environment));
  if (listing.state === 'missing') return missing(listing.cause, listing.detail);
  const keys = listing.value.map((key) => parseRecordKey(key) ?? key);
  const stray = keys.find((key) => typeof key === 'string');
  if (stray !== undefined) return missing('malformed', `${store.locator(stray)} is not named as a record is`);
  const matching = keys.filter((key) => typeof key !== 'string').filter((key) => keyMatches(key, scope));
  return known(matching.sort(newestFirst), listing.evidence);
}

/** The run that a record belongs to, whatever its attempt. */
export function runOf({ predicate, subject }: DeployRecord): string {
  return `${subject[1].name} ${predicate.run.id}`;
}

/**
 * What runs now: the newest record with outcome `deployed` and a gate that was open, of this environment (letters of either case) and service
 * (exactly). A deploy that a later record of the same run rolled back does not count; neither do blocked, failed,
 * cancelled and unknown attempts: leaving them out makes the range to be judged longer, never shorter.
 *
 * Known null only when the store was read and holds no such deploy. Missing when the store could not be read;
 * `malformed`, with the file named, when a file of the environment is not named as a record is, or a record of this
 * service that is as new as the answer is corrupt.
 */
export async function latestDeploy(
  ports: RecordPorts,
  store: RecordStore,
  scope: RecordScope,
): Promise<Fact<LastDeploy | null>> {
  const keys = await keysOf(store, scope);
  if (keys.state === 'missing') return missing(keys.cause, keys.detail);
  const rolledBack = new Set<string>();
  for (const { key } of keys.value) {
    const stored = await readRecord(ports, store, key);
    if (stored.state === 'missing') return missing(stored.cause, stored.detail);
    if (!stored.value.ok) return missing('malformed', stored.value.detail);
    const { record, digest } = stored.value;
    const { outcome, opened, recordedAt } = record.predicate;
    if (!recordMatches(record, scope)) continue;
    if (outcome === 'rolled-back') rolledBack.add(runOf(record));
    // What was deployed without accepted evidence was never judged, so it proves nothing about what lies before it.
    if (outcome !== 'deployed' || !opened || rolledBack.has(runOf(record))) continue;
    const commit = record.subject[1].digest.gitCommit;
    return known({ commit, record: digest, recordedAt, locator: store.locator(key) }, stored.evidence);
  }
  return known(null, keys.evidence);
}
