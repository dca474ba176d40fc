import { type Flag, type Instruction, type Span, wordsOf } from './dockerfile-instruction.ts';
import { offsetAt, offsetBehind } from './dockerfile-lines.ts';

/** A name behind `--from=` or `from=` as BuildKit takes it. Offsets are those of the file. */
export type SourceName = {
  readonly name: string;
  readonly at: number;
  /** Right behind its last character. */
  readonly end: number;
  /** Why BuildKit refuses the name; null when it does not. */
  readonly refused: string | null;
};

/** The characters of a flag from `start` to `end`, counted without quotes and escapes. */
function nameIn({ line }: Instruction, flag: Flag, { start, end }: Span): Omit<SourceName, 'refused'> {
  const first = flag.at[start] ?? flag.start;
  const last = flag.at[end - 1] ?? flag.start;
  return {
    name: flag.text.slice(start, end),
    at: offsetAt(line, first),
    end: offsetBehind(line, last + 1),
  };
}

const fromFlag = '--from=';
const expanding = /[$'"\\`]/;

/** The names behind `--from=` of a COPY or ADD; an empty one counts for none, as in BuildKit. */
export function copySources(instruction: Instruction): readonly SourceName[] {
  return instruction.flags
    .filter(({ text }) => text.startsWith(fromFlag) && text.length > fromFlag.length)
    .map((flag) => {
      const found = nameIn(instruction, flag, { start: fromFlag.length, end: flag.text.length });
      // convert.go, toCommand: whatever the lexer would change is refused.
      const refused = expanding.test(found.name) ? 'nothing is expanded in --from' : null;
      return { ...found, refused };
    });
}

const mountFlag = '--mount=';

/** Where the value of each `from` field stands. Keys are folded (commands_runmount.go: parseMount). */
function fromFields(flag: Flag): readonly Span[] {
  const spans: Span[] = [];
  let start = mountFlag.length;
  while (start < flag.text.length) {
    const comma = flag.text.indexOf(',', start);
    const end = comma === -1 ? flag.text.length : comma;
    const key = /^from=/i.exec(flag.text.slice(start, end))?.[0].length ?? 0;
    if (key > 0 && start + key < end) spans.push({ start: start + key, end });
    start = end + 1;
  }
  return spans;
}

function mountSourcesOf(instruction: Instruction, flag: Flag): readonly SourceName[] {
  // A field in quotes may hold commas. Nobody writes them, so they are told rather than taken apart.
  if (flag.text.includes('"')) {
    const whole = nameIn(instruction, flag, { start: mountFlag.length, end: flag.text.length });
    return /from/i.test(whole.name) ? [{ ...whole, refused: 'a field of the mount is in quotes' }] : [];
  }
  return fromFields(flag).map((span) => {
    const found = nameIn(instruction, flag, span);
    return { ...found, refused: found.name.includes('$') ? 'nothing is expanded in from=' : null };
  });
}

/** The names behind `from=` in the mounts of a RUN. */
export function mountSources(instruction: Instruction): readonly SourceName[] {
  return instruction.flags
    .filter(({ text }) => text.startsWith(mountFlag))
    .flatMap((flag) => mountSourcesOf(instruction, flag));
}

/** A flag that says where something comes from, written so that BuildKit does not know it; undefined when none does. */
export function unknownSourceFlag({ flags }: Instruction): Flag | undefined {
  return flags.find(({ text }) => /^--(?:from|mount)(?:=|$)/i.test(text) && !/^--(?:from|mount)=/.test(text));
}

export type FromWords =
  | { readonly ok: true; readonly image: Span; readonly stage: string | null }
  | { readonly ok: false; readonly why: string };

// instructions/parse.go, validStageName.
const stageName = /^[a-z][a-z0-9-_.]*$/;

/** `image` or `image AS stage`. The stage's name comes back in small letters. */
export function readFrom(instruction: Instruction): FromWords {
  const words = wordsOf(instruction);
  const [image, as, name] = words;
  const textOf = (span: Span | undefined) =>
    instruction.line.text.slice(span?.start, span?.end).toLowerCase();
  if (image === undefined) return { ok: false, why: 'FROM names no image' };
  if (words.length === 1) return { ok: true, image, stage: null };
  if (words.length !== 3 || textOf(as) !== 'as')
    return { ok: false, why: 'FROM is not "image" or "image AS stage"' };
  return stageName.test(textOf(name))
    ? { ok: true, image, stage: textOf(name) }
    : { ok: false, why: 'the name of a stage is a letter, then letters, digits, "-", "_" and "."' };
}

/** True for a name that a stage can have. */
export function mayBeStage(name: string): boolean {
  return stageName.test(name.toLowerCase());
}

/** Where a digest goes behind a word of a FROM: inside its quotes when it is quoted as a whole. */
export function endOfWord({ line }: Instruction, { start, end }: Span): number {
  const written = line.text.slice(start, end);
  const quote = written[0] ?? '';
  const quoted =
    (quote === '"' || quote === "'") &&
    written.length > 1 &&
    written.indexOf(quote, 1) === written.length - 1;
  return offsetBehind(line, quoted ? end - 1 : end);
}
