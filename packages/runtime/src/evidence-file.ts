import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { canonicalJson, type EvidenceDocument, type EvidenceId } from '@countersign/core';
import { sha256 } from './ports/ledger.ts';

/** Where an evidence file was written, and the digest to hand over beside its path. */
export type WrittenEvidence = { readonly path: string; readonly digest: EvidenceId };

const digestCharacters = 12;

/** Writes `$RUNNER_TEMP/countersign/<gate>-<digest12>.json` in canonical JSON; readable by this user alone. */
export async function writeEvidence(temporary: string, document: EvidenceDocument): Promise<WrittenEvidence> {
  const bytes = Buffer.from(canonicalJson(document), 'utf8');
  const digest = sha256(bytes);
  const directory = path.join(temporary, 'countersign');
  const short = digest.slice('sha256:'.length, 'sha256:'.length + digestCharacters);
  const file = path.join(directory, `${document.gate}-${short}.json`);
  await fs.mkdir(directory, { recursive: true });
  await fs.writeFile(file, bytes, { mode: 0o600 });
  return { path: file, digest };
}
