import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import {
  findReferences,
  type FoundReference,
  mayHoldReference,
  type Pin,
  parseUses,
  pinFile,
  undoPins,
} from '@countersign/references';

/** What happened over a folder. `violations` must be empty; everything else is only counted. */
export type FolderReport = {
  files: number;
  passedOver: number;
  references: number;
  notUnderstood: number;
  problems: number;
  pins: number;
  insertions: number;
  skipped: number;
  refused: string[];
  violations: string[];
};

export function emptyReport(): FolderReport {
  return {
    files: 0,
    passedOver: 0,
    references: 0,
    notUnderstood: 0,
    problems: 0,
    pins: 0,
    insertions: 0,
    skipped: 0,
    refused: [],
    violations: [],
  };
}

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const commit = '0123456789'.repeat(4);

/** A made-up pin for every reference that has a place for one. */
export function anyPin(reference: FoundReference): Pin {
  const isAction = reference.kind === 'uses' && parseUses(reference.text ?? '').kind === 'action';
  return { reference, with: isAction ? { commit } : { digest } };
}

export function pinsFor(references: readonly FoundReference[]): readonly Pin[] {
  return references.filter(({ place }) => place !== null).map((reference) => anyPin(reference));
}

function isSubsequence(part: Uint8Array, whole: Uint8Array): boolean {
  let at = 0;
  for (const byte of whole) if (byte === part[at]) at += 1;
  return at === part.length;
}

function expectedText({ reference, with: pin }: Pin): string {
  const text = reference.text ?? '';
  return 'digest' in pin ? `${text}@${pin.digest}` : `${text.slice(0, text.indexOf('@'))}@${pin.commit}`;
}

/** A file without a word that a reference begins with may be passed over, however its YAML is wrong. */
function isAboutReferences({ why }: { readonly why: string }): boolean {
  return /render it|disagree|not read/.test(why);
}

/** Everything that pinning one file breaks; empty for a file that keeps all promises. */
export function violationsOf(bytes: Uint8Array, file: string, report = emptyReport()): readonly string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const options = { path: file };
  const found = findReferences(text, options);
  const pins = pinsFor(found.references);
  const broken: string[] = [];
  report.references += found.references.length;
  report.notUnderstood += found.references.filter(({ why }) => why !== null).length;
  report.problems += found.problems.length;
  const hidden = [...found.references, ...(found.leftOut ?? []), ...found.problems.filter(isAboutReferences)];
  if (hidden.length > 0 && !mayHoldReference(bytes)) broken.push('passed over by the prefilter');
  const pinned = pinFile(bytes, pins, options);
  if (pinned.state === 'refused') {
    report.refused.push(`${file}:${pinned.line} ${pinned.why}`);
    return broken;
  }
  report.pins += pins.length - pinned.skipped.length;
  report.insertions += pinned.insertions.length;
  report.skipped += pinned.skipped.length;
  if (Buffer.compare(undoPins(pinned.bytes, pinned.insertions), bytes) !== 0) broken.push('undo differs');
  if (!isSubsequence(bytes, pinned.bytes)) broken.push('the original is no subsequence');
  const again = findReferences(new TextDecoder('utf-8', { ignoreBOM: true }).decode(pinned.bytes), options);
  const skipped = new Set(pinned.skipped.map(({ reference }) => reference));
  const written = new Map(pins.map((pin) => [pin.reference, pin]));
  for (const [index, before] of found.references.entries()) {
    const after = again.references[index];
    const pin = skipped.has(before) ? undefined : written.get(before);
    const expected = pin === undefined ? before.text : expectedText(pin);
    if (after?.path !== before.path || after.text !== expected)
      broken.push(`${before.path}: expected ${expected}, found ${after?.text} at ${after?.path}`);
    if (pin !== undefined && after?.place !== null) broken.push(`${before.path} would be pinned once more`);
  }
  if (again.references.length !== found.references.length) broken.push('the number of references differs');
  return broken;
}

const looksLikeOurs = /\.(?:ya?ml|json)$|(?:^|\/)(?:kustomization|dockerfile)[^/]*$/i;

/** Finds and pins in every file of a folder that may be one of ours, in memory. */
export function overFolder(folder: string): FolderReport {
  const report = emptyReport();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(folder, file).replaceAll('\\', '/');
    if (!entry.isFile() || relative.startsWith('.git/') || !looksLikeOurs.test(relative)) continue;
    const bytes = readFileSync(file);
    report.files += 1;
    if (!mayHoldReference(bytes)) report.passedOver += 1;
    for (const broken of violationsOf(bytes, relative, report))
      report.violations.push(`${relative}: ${broken}`);
  }
  return report;
}
