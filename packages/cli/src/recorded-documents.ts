import * as path from 'node:path';
import { check, type EvidenceDocument, problemText, SuiteError } from '@countersign/core';
import {
  type DeployRecord,
  deployRecordSchema,
  deployRecordType,
  parseCanonicalJson,
  parseEvidence,
  parseRecord,
  recordKey,
} from '@countersign/records';
import { textSha256 } from './judged-value.ts';
import { readTextFile } from './text-file.ts';

/** A record, or a bare evidence file. */
export type Recorded =
  | {
      readonly kind: 'record';
      readonly record: DeployRecord;
      readonly documents: readonly EvidenceDocument[];
    }
  | { readonly kind: 'evidence'; readonly documents: readonly [EvidenceDocument] };

function isRecordText(text: string): boolean {
  return text.includes(deployRecordType);
}

function corrupt(file: string, detail: string): never {
  throw new SuiteError('record-corrupt', `${file}: ${detail}`);
}

/** A record's name ends in its whole digest, an evidence file's in the first 12 digits of it. */
const digestInName = /(?:\.([0-9a-f]{64})|-([0-9a-f]{12}))\.json$/;

/** The name of a stored record holds its digest; a copy under another name is checked by its contents alone. */
function checkName(file: string, text: string): void {
  const match = digestInName.exec(path.basename(file));
  const named = match?.[1] ?? match?.[2];
  const actual = textSha256(text);
  if (named !== undefined && !actual.startsWith(`sha256:${named}`))
    corrupt(file, `its bytes have the digest ${actual}, its name says ${named}`);
}

function readRecord(file: string, text: string): DeployRecord {
  const parsed = parseCanonicalJson(text);
  if (!parsed.ok) return corrupt(file, parsed.problem);
  const checked = check(deployRecordSchema, parsed.value);
  if (!checked.ok) return corrupt(file, `not a deploy record: ${problemText(checked.problems[0])}`);
  const stored = parseRecord(recordKey(checked.value, textSha256(text)), text, textSha256);
  return stored.ok ? stored.record : corrupt(file, stored.detail);
}

/** Reads a record or an evidence file. Throws `record-corrupt` naming the file when it is not what it claims to be. */
export async function readRecorded(file: string): Promise<Recorded> {
  const text = await readTextFile(file);
  checkName(file, text);
  if (isRecordText(text)) {
    const record = readRecord(file, text);
    const documents = record.predicate.evidence.flatMap(({ document }) =>
      document === null ? [] : [document],
    );
    return { kind: 'record', record, documents };
  }
  const evidence = parseEvidence(text);
  return evidence.ok ? { kind: 'evidence', documents: [evidence.document] } : corrupt(file, evidence.problem);
}
