import { readDirectives } from './dockerfile-directives.ts';
import { endOfHeredoc, heredocsOf } from './dockerfile-heredoc.ts';
import { type Instruction, splitInstruction } from './dockerfile-instruction.ts';
import { leadingSpace, offsetAt, readLogicalLine, type SourceLine, sourceLines } from './dockerfile-lines.ts';

/** Something that BuildKit refuses, or that we cannot read as it does; `at` is an offset in the file. */
export type Complaint = { readonly at: number; readonly why: string };

export type DockerfileText = {
  readonly lines: readonly SourceLine[];
  readonly escape: string;
  readonly instructions: readonly Instruction[];
  readonly complaints: readonly Complaint[];
  /** Where the first here-document is announced; null when there is none. */
  readonly firstHeredoc: number | null;
};

const escapes = ['\\', '`'];

/** The escape directive may be indented, because BuildKit cuts the line before it looks (parser.go: processLine). */
function readEscape(lines: readonly SourceLine[], complaints: Complaint[]): string {
  const cut = lines.slice(0, 8).map(({ text, start }) => {
    const indent = leadingSpace(text);
    return { text: text.slice(indent), start: start + indent };
  });
  const { list, repeated } = readDirectives(cut, '#');
  if (repeated !== null)
    complaints.push({ at: repeated.at, why: `the directive "${repeated.name}" is there twice` });
  const escape = list.find(({ name }) => name === 'escape');
  if (escape === undefined || escapes.includes(escape.value)) return escape?.value ?? '\\';
  complaints.push({ at: escape.at, why: 'the escape character is neither \\ nor `' });
  return '\\';
}

type Walk = {
  readonly lines: readonly SourceLine[];
  readonly escape: string;
  readonly complaints: Complaint[];
};

/** The index of the line behind all here-documents of an instruction. */
function skipHeredocs({ lines, escape, complaints }: Walk, instruction: Instruction, next: number): number {
  const at = offsetAt(instruction.line, instruction.start);
  const heredocs = heredocsOf(instruction, escape);
  if (!heredocs.ok) {
    complaints.push({ at, why: heredocs.why });
    return next;
  }
  let index = next;
  for (const heredoc of heredocs.list) {
    const end = endOfHeredoc(lines, index, heredoc);
    if (end === undefined) {
      complaints.push({ at, why: `the here-document "${heredoc.name.slice(0, 40)}" has no end` });
      // BuildKit stops here. Reading on would search the rest again for each further one.
      return lines.length;
    }
    index = end;
  }
  return index;
}

/**
 * All instructions of a Dockerfile, in order, as BuildKit's parser cuts them; or as a builder does that knows no
 * here-documents (the classic one, and docker/dockerfile before 1.4), for which their lines are instructions. Never
 * throws.
 */
export function readDockerfile(text: string, heredocs: 'skipped' | 'unknown' = 'skipped'): DockerfileText {
  const lines = sourceLines(text);
  const complaints: Complaint[] = [];
  const escape = readEscape(lines, complaints);
  const walk: Walk = { lines, escape, complaints };
  const instructions: Instruction[] = [];
  let firstHeredoc: number | null = null;
  let index = 0;
  while (index < lines.length) {
    const read = readLogicalLine(lines, index, escape);
    if (read === null) index += 1;
    else {
      const instruction = splitInstruction(read.line, 0, escape);
      instructions.push(instruction);
      index = heredocs === 'unknown' ? read.next : skipHeredocs(walk, instruction, read.next);
      if (index > read.next) firstHeredoc ??= offsetAt(instruction.line, instruction.start);
    }
  }
  return { lines, escape, instructions, complaints, firstHeredoc };
}
