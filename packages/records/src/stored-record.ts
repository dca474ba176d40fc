import { canonicalJson, check, type EvidenceId, problemText } from '@countersign/core';
import { parseCanonicalJson } from './canonical-text.ts';
import { parseRecordKey, recordKey } from './record-key.ts';
import { type DeployRecord, deployRecordSchema } from './record-schema.ts';

/** sha256 over the UTF-8 bytes of a text. */
export type TextHash = (text: string) => EvidenceId;

/** A record ready to be kept: its one text, the digest of that text, and its key. */
export type SealedRecord = {
  readonly record: DeployRecord;
  readonly text: string;
  readonly digest: EvidenceId;
  readonly key: string;
};

/** Puts a record into its canonical form and names it by its digest. */
export function sealRecord(record: DeployRecord, sha256: TextHash): SealedRecord {
  const text = canonicalJson(record);
  const digest = sha256(text);
  return { record, text, digest, key: recordKey(record, digest) };
}

/** A stored record, or that the file is not what its name claims. `detail` names the file. */
export type StoredRecord =
  | ({ readonly ok: true } & SealedRecord)
  | { readonly ok: false; readonly code: 'record-corrupt'; readonly key: string; readonly detail: string };

function corrupt(key: string, detail: string): StoredRecord {
  return { ok: false, code: 'record-corrupt', key, detail: `${key} ${detail}` };
}

/** An embedded document must be the bytes that the digest beside it names. */
function strayEvidence(record: DeployRecord, sha256: TextHash): number {
  return record.predicate.evidence.findIndex(
    ({ document, digest }) => document !== null && sha256(canonicalJson(document)) !== digest,
  );
}

/**
 * Reads one stored record. Accepted only when the digest in the name is that of the text, the text is canonical, the
 * value passes the schema, every embedded document has the digest beside it, and the key is the one that this very
 * record would be given (so a record moved to another environment, day or service is found). Whoever can write to the
 * store controls both arguments.
 */
export function parseRecord(key: string, text: string, sha256: TextHash): StoredRecord {
  const named = parseRecordKey(key);
  if (named === undefined) return corrupt(key, 'is not named as a record is');
  const digest = sha256(text);
  if (digest !== named.digest) return corrupt(key, `holds bytes with another digest (${digest})`);
  const parsed = parseCanonicalJson(text);
  if (!parsed.ok) return corrupt(key, parsed.problem);
  const checked = check(deployRecordSchema, parsed.value);
  if (!checked.ok) return corrupt(key, `is not a deploy record: ${problemText(checked.problems[0])}`);
  const record = checked.value;
  const proper = recordKey(record, digest);
  if (proper !== key) return corrupt(key, `holds the record that belongs at ${proper}`);
  const stray = strayEvidence(record, sha256);
  if (stray >= 0)
    return corrupt(key, `predicate.evidence[${stray}]: the document is not the one that its digest names`);
  return { ok: true, record, text, digest, key };
}
