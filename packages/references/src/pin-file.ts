import { show } from '@countersign/core';
import { applyInsertions, inBytes, undoPins } from './insertions.ts';
import { findReferences } from './find-references.ts';
import type { Insertion, Pin, PinnedFile, PinPlace, PinText, SkippedPin, YamlEdit } from './pin.ts';
import { hasSameLexemes } from './pin-lexemes.ts';
import { saysTheSame } from './pin-proof.ts';
import type { FindOptions, FoundReference } from './reference.ts';
import { parseUses } from './uses.ts';
import { documentsOf, lexemesOf, positionAt, tokensOf, type YamlSource } from './yaml-source.ts';

const digestText = /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/;
const commitText = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

type Refusal = Extract<PinnedFile, { state: 'refused' }>;

function refuse(
  why: string,
  at: { readonly line: number; readonly column: number } = { line: 1, column: 1 },
): Refusal {
  return { state: 'refused', why, line: at.line, column: at.column };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Why this text is no pin of this reference; null when it is one. */
function mismatch({ reference, with: pin }: Pin): string | null {
  const isAction = reference.kind === 'uses' && parseUses(reference.text ?? '').kind === 'action';
  if ('commit' in pin) {
    if (!isAction) return 'an image is pinned by a digest, not by a commit';
    return commitText.test(pin.commit) ? null : `${show(pin.commit)} is not a full commit SHA`;
  }
  if (isAction) return 'an action is pinned by a commit, not by a digest';
  return digestText.test(pin.digest) ? null : `${show(pin.digest)} is not a digest`;
}

/** A pin that can be written, with its insertions into the text. */
type Writable = { readonly pin: Pin; readonly place: PinPlace; readonly insertions: readonly Insertion[] };

function writable(pin: Pin): Writable | SkippedPin {
  const { reference } = pin;
  const { place, unpinnable } = reference;
  if (place === null) return { reference, why: unpinnable ?? 'there is no place for a pin' };
  const why = mismatch(pin);
  return why === null ? { pin, place, insertions: place.insertions(pin.with) } : { reference, why };
}

/** Pins that share a text of the file must agree on what is written into it. */
function withoutConflicts(all: readonly Writable[]): readonly (Writable | SkippedPin)[] {
  const wanted = new Map<number, Set<string>>();
  for (const { offset, text } of all.flatMap(({ insertions }) => insertions))
    wanted.set(offset, (wanted.get(offset) ?? new Set()).add(text));
  const agreed = ({ offset }: Insertion): boolean => wanted.get(offset)?.size === 1;
  const why = 'another reference shares its text and would be pinned otherwise';
  return all.map((one) => (one.insertions.every(agreed) ? one : { reference: one.pin.reference, why }));
}

function isSkipped(one: Writable | SkippedPin): one is SkippedPin {
  return 'why' in one;
}

function inOrder(all: readonly Writable[]): readonly Insertion[] {
  const byOffset = new Map(
    all.flatMap(({ insertions }) => insertions.map((one) => [one.offset, one] as const)),
  );
  return [...byOffset.values()].sort((left, right) => left.offset - right.offset);
}

type Change = { readonly before: string; readonly after: string; readonly written: readonly Writable[] };

type YamlChange = { readonly source: YamlSource; readonly edits: readonly YamlEdit[] };

function yamlChange({ written }: Change): YamlChange | null {
  const changes = written.map(({ pin, place }) => place.yaml?.(pin.with));
  const source = changes.find((change) => change !== undefined)?.source;
  return source === undefined ? null : { source, edits: changes.flatMap((change) => change?.edits ?? []) };
}

/** A line break may end a flow collection where no reader takes it, which only composing the documents shows. */
function isComposed({ written }: Change, source: YamlSource, tokens: YamlSource['tokens']): boolean {
  const breaks = written.some(({ insertions }) => insertions.some(({ text }) => /^\r?\n *$/.test(text)));
  if (!breaks) return true;
  return documentsOf(tokens).every(
    ({ errors, warnings }, index) =>
      errors.length === 0 && warnings.length === source.documents[index]?.warnings.length,
  );
}

/**
 * Is the second reading what the first was, but for the edits? Where lexemes are the same there is nothing to parse; a
 * new entry or a line break asks for parsing again.
 */
function isReadAlike(change: Change, { source, edits }: YamlChange): boolean {
  const lexemes = lexemesOf(change.after);
  if (hasSameLexemes(source.lexemes, lexemes, edits)) return true;
  const tokens = tokensOf(lexemes);
  return saysTheSame(source.tokens, tokens, edits) && isComposed(change, source, tokens);
}

function yamlProblem(change: Change, yaml: YamlChange): Refusal | null {
  const { source } = yaml;
  if (source.text !== change.before) return refuse('the file is not the text that was searched');
  const wrong = source.documents.flatMap(({ errors }) => errors)[0];
  if (wrong !== undefined)
    return refuse(`the YAML is wrong: ${wrong.message.slice(0, 300)}`, positionAt(source, wrong.pos[0]));
  return isReadAlike(change, yaml) ? null : refuse('with the pins the file would say something else');
}

function pinnedText(reference: FoundReference, pin: PinText): string {
  return 'digest' in pin ? `${reference.text ?? ''}@${pin.digest}` : (reference.text ?? '');
}

/** For formats of lines: what is found afterwards is what was found before, but for the pins. */
function lineProblem(change: Change, options: FindOptions): Refusal | null {
  const before = findReferences(change.before, options).references;
  const after = findReferences(change.after, options).references;
  const pins = new Map(change.written.map(({ pin }) => [pin.reference.path, pin] as const));
  const isRight = (reference: FoundReference, index: number): boolean => {
    const pin = pins.get(reference.path);
    const expected = pin === undefined ? reference.text : pinnedText(pin.reference, pin.with);
    const now = after[index];
    return (
      now?.path === reference.path &&
      now.text === expected &&
      (pin === undefined || pin.reference.text === reference.text)
    );
  };
  const isWhole =
    before.length === after.length && before.every((reference, index) => isRight(reference, index));
  return isWhole ? null : refuse('with the pins the file would say something else');
}

function indexOfDifference(left: Uint8Array, right: Uint8Array): number {
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return at;
  return -1;
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && indexOfDifference(left, right) < 0;
}

/**
 * Writes pins into a file by insertions alone: no byte is taken away or changed. The file is refused unless undoing
 * the insertions gives the original bytes and a second parse gives what the first gave, but for the pins. A pin that has
 * no place is skipped, and it is said why. `bytes` must be the bytes of the text that was searched.
 */
export function pinFile(bytes: Uint8Array, pins: readonly Pin[], options: FindOptions): PinnedFile {
  const before = decode(bytes);
  if (before === null) return refuse('the file is not UTF-8');
  const looked = pins.map((pin) => writable(pin));
  const settled = withoutConflicts(looked.filter((one): one is Writable => !isSkipped(one)));
  const skipped = [...looked.filter((one) => isSkipped(one)), ...settled.filter((one) => isSkipped(one))];
  const written = settled.filter((one): one is Writable => !isSkipped(one));
  const inText = inOrder(written);
  if (inText.length === 0) return { state: 'pinned', bytes, insertions: [], skipped };
  const insertions = inBytes(before, inText);
  const pinned = applyInsertions(bytes, insertions);
  const after = decode(pinned);
  if (after === null || !isEqual(undoPins(pinned, insertions), bytes))
    return refuse('undoing the pins would not give the original');
  const change = { before, after, written };
  const yaml = yamlChange(change);
  const problem = yaml === null ? lineProblem(change, options) : yamlProblem(change, yaml);
  return problem ?? { state: 'pinned', bytes: pinned, insertions, skipped };
}
