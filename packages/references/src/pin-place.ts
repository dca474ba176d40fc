import type { Scalar } from 'yaml';
import type { Insertion, PinPlace, PinText, YamlEdit } from './pin.ts';
import type { Note, PinTarget, Search } from './search.ts';
import { parseUses } from './uses.ts';
import { verbatim } from './verbatim.ts';
import { lineOf } from './yaml-source.ts';

type Target = Exclude<PinTarget, { how: 'nowhere' }>;
type Placed =
  | { readonly place: PinPlace; readonly unpinnable: null }
  | { readonly place: null; readonly unpinnable: string };

type Edit = {
  readonly style: string;
  readonly insertions: (pin: PinText) => readonly Insertion[];
  readonly edits: (pin: PinText) => readonly YamlEdit[];
};

function digestOf(pin: PinText): string {
  return 'digest' in pin ? pin.digest : '';
}

function commitOf(pin: PinText): string {
  return 'commit' in pin ? pin.commit : '';
}

function behind(search: Search, { scalar }: Target): Edit | string {
  const start = verbatim(search.source.text, scalar);
  if (start === null) return 'its text is written with escapes or over several lines';
  const content = String(scalar.value);
  const [at = 0] = scalar.range ?? [];
  return {
    style: `behind ${scalar.type ?? 'PLAIN'}`,
    insertions: (pin) => [{ offset: start + content.length, text: `@${digestOf(pin)}` }],
    edits: (pin) => [{ kind: 'scalar', at, value: `${content}@${digestOf(pin)}` }],
  };
}

const leading = /^[ -]*/;

/** In a flow collection the comment must end before the rest of the line: a break, and an indentation deep enough. */
function breakBehind(search: Search, scalar: Scalar): readonly Insertion[] {
  const [start = 0, end = 0] = scalar.range ?? [];
  if (!search.index.inFlow.has(scalar)) return [];
  const { text } = search.source;
  const line = lineOf(search.source, start);
  if (/^[ \t]*\r?\n/.test(text.slice(end, end + 200))) return [];
  const indentation = (leading.exec(line.text)?.[0].length ?? 0) + 2;
  return [{ offset: end, text: `${line.ending}${' '.repeat(indentation)}` }];
}

function atRef(search: Search, { scalar }: Target): Edit | string {
  const content = String(scalar.value);
  if (parseUses(content).kind !== 'action') return 'it names no action of another repository';
  if (scalar.type?.startsWith('BLOCK') === true)
    return 'its text is a block scalar, which can hold no comment';
  const start = verbatim(search.source.text, scalar);
  if (start === null) return 'its text is written with escapes or over several lines';
  const quote = scalar.type === 'QUOTE_DOUBLE' ? '"' : scalar.type === 'QUOTE_SINGLE' ? "'" : '';
  const name = content.slice(0, content.indexOf('@') + 1);
  const after = breakBehind(search, scalar);
  const [at = 0] = scalar.range ?? [];
  return {
    style: `ref ${scalar.type ?? 'PLAIN'}`,
    insertions: (pin) => [{ offset: start + name.length, text: `${commitOf(pin)}${quote} # ` }, ...after],
    edits: (pin) => [{ kind: 'scalar', at, value: `${name}${commitOf(pin)}` }],
  };
}

function fillQuotes(scalar: Scalar, digest: (pin: PinText) => string): Edit {
  const [at = 0] = scalar.range ?? [];
  return {
    style: `fill ${scalar.type ?? 'PLAIN'}`,
    insertions: (pin) => [{ offset: at + 1, text: digest(pin) }],
    edits: (pin) => [{ kind: 'scalar', at, value: digest(pin) }],
  };
}

/** Right behind the colon, for what follows it may be a comment, which needs its blank. */
function fillNothing(search: Search, scalar: Scalar): Edit | string {
  const [start = 0] = scalar.range ?? [];
  const line = lineOf(search.source, start);
  const before = line.text.slice(0, start - line.start).trimEnd();
  if (!before.endsWith(':')) return 'its empty digest has no place for a text';
  const offset = line.start + before.length;
  return {
    style: 'fill',
    insertions: (pin) => [{ offset, text: ` ${digestOf(pin)}` }],
    edits: (pin) => [{ kind: 'value', colon: offset - 1, value: digestOf(pin) }],
  };
}

function fill(search: Search, { scalar }: Target): Edit | string {
  const [start = 0, end = 0] = scalar.range ?? [];
  if (end === start) return fillNothing(search, scalar);
  const isQuoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  return isQuoted && end - start === 2
    ? fillQuotes(scalar, digestOf)
    : 'its empty digest is written as null or with escapes';
}

function entryText(search: Search, target: Target, key: Scalar): { offset: number; before: string } | string {
  const { source, index } = search;
  const [keyStart = 0] = key.range ?? [];
  const [, valueEnd = 0] = target.scalar.range ?? [];
  if (index.inFlow.has(key)) return { offset: valueEnd, before: ', ' };
  const line = lineOf(source, keyStart);
  const indentation = line.text.slice(0, keyStart - line.start);
  if (!/^\ufeff?[ -]*$/.test(indentation) || lineOf(source, valueEnd).start !== line.start)
    return 'its entry is not written on a line of its own';
  const width = indentation.replace('\ufeff', '').length;
  return { offset: line.start + line.text.length, before: `${line.ending}${' '.repeat(width)}` };
}

function entry(search: Search, target: Target): Edit | string {
  const { key, scalar } = target;
  if (key === undefined || target.occurrence !== scalar) return 'the entry of its tag is an alias';
  if (scalar.type?.startsWith('BLOCK') === true) return 'its tag is a block scalar';
  const found = entryText(search, target, key);
  if (typeof found === 'string') return found;
  const quote = key.type === 'QUOTE_DOUBLE' ? '"' : '';
  const [after = 0] = scalar.range ?? [];
  return {
    style: 'entry',
    insertions: (pin) => [
      {
        offset: found.offset,
        text: `${found.before}${quote}digest${quote}: ${quote}${digestOf(pin)}${quote}`,
      },
    ],
    edits: (pin) => [{ kind: 'entry', after, key: 'digest', value: digestOf(pin) }],
  };
}

const ways = { behind, ref: atRef, fill, entry } as const;

/** Where pins of a document would be written: how at every node that was noted, for which references at every scalar. */
export type Occurrences = {
  readonly ways: ReadonlyMap<unknown, PinTarget['how']>;
  readonly texts: ReadonlyMap<Scalar, ReadonlySet<string | null>>;
  /** What was found out of a scalar: a thousand aliases of one anchor ask the same. */
  readonly answers: Map<Scalar, string | null>;
};

export function occurrencesOf(notes: readonly Note[]): Occurrences {
  const ways = new Map<unknown, PinTarget['how']>();
  const texts = new Map<Scalar, Set<string | null>>();
  for (const { target, text } of notes) {
    if (target.how === 'nowhere') continue;
    ways.set(target.occurrence, target.how);
    texts.set(target.scalar, (texts.get(target.scalar) ?? new Set()).add(text));
  }
  return { ways, texts, answers: new Map() };
}

/**
 * What is written is written once, so every place where the anchor stands must be one that a pin would be written to,
 * and where a merge key brings one tag to several images there is no digest for all of them.
 */
function sharedElsewhere(search: Search, { how, scalar }: Target, occurrences: Occurrences): string | null {
  if ((occurrences.texts.get(scalar)?.size ?? 0) > 1) return 'its tag is that of another image, too';
  const aliases = search.index.aliases.get(scalar) ?? [];
  const isNoted = (node: unknown): boolean =>
    search.definitions.has(node) || occurrences.ways.get(node) === how;
  return aliases.length === 0 || [scalar, ...aliases].every((node) => isNoted(node))
    ? null
    : `its anchor &${scalar.anchor ?? ''} stands in another place too, which a pin would change`;
}

function isPinned(note: Note): boolean {
  if (note.text === null) return false;
  if (note.target.how !== 'ref') return note.text.includes('@');
  const uses = parseUses(note.text);
  return uses.kind === 'action' && uses.pinned;
}

/** Where a pin of this reference can be inserted, or why nowhere. To be asked when everything in the document is noted. */
export function placeOf(search: Search, note: Note, occurrences: Occurrences): Placed {
  const { target } = note;
  const refused = (unpinnable: string): Placed => ({ place: null, unpinnable });
  if (target.how === 'nowhere') return refused(target.why);
  if (note.why !== null) return refused(note.why);
  if (isPinned(note)) return refused('it is pinned already');
  const known = occurrences.answers.get(target.scalar);
  const shared = known === undefined ? sharedElsewhere(search, target, occurrences) : known;
  occurrences.answers.set(target.scalar, shared);
  if (shared !== null) return refused(shared);
  const edit = ways[target.how](search, target);
  if (typeof edit === 'string') return refused(edit);
  const { style, insertions, edits } = edit;
  const { source } = search;
  return { place: { style, insertions, yaml: (pin) => ({ source, edits: edits(pin) }) }, unpinnable: null };
}
