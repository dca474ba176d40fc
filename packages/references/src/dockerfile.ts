import { automaticArguments, declareArguments, fromSetting } from './dockerfile-arguments.ts';
import { findFrontend, isOwnFrontend } from './dockerfile-directives.ts';
import { type Complaint, type DockerfileText, readDockerfile } from './dockerfile-file.ts';
import { type Instruction, type Span, splitInstruction } from './dockerfile-instruction.ts';
import { offsetAt } from './dockerfile-lines.ts';
import {
  copySources,
  endOfWord,
  mayBeStage,
  mountSources,
  readFrom,
  type SourceName,
  unknownSourceFlag,
} from './dockerfile-sources.ts';
import { expandWord, type Variable } from './dockerfile-word.ts';
import type { PinPlace } from './pin.ts';
import type { FindOptions, FoundReference, FoundReferences } from './reference.ts';
import { lineStarts, positionAt } from './yaml-source.ts';

/** A reference before its offset has become a line and a column. `end` is where a digest can be written. */
type Draft = {
  readonly path: string;
  readonly at: number;
  readonly end: number | null;
  readonly found: string;
  readonly text: string | null;
  readonly why: string | null;
};

type Scan = {
  readonly file: DockerfileText;
  readonly variables: Map<string, Variable>;
  /** Names of the stages so far, in small letters; null for one without a name. */
  readonly stages: (string | null)[];
  /** The names of all but the last one: no stage can take anything from itself. */
  readonly named: Set<string>;
  readonly counts: Map<string, number>;
  readonly drafts: Draft[];
  readonly complaints: Complaint[];
};

function nextPath(scan: Scan, kind: string): string {
  const count = (scan.counts.get(kind) ?? 0) + 1;
  scan.counts.set(kind, count);
  return `${kind}[${count}]`;
}

function complain(scan: Scan, instruction: Instruction, why: string): void {
  scan.complaints.push({ at: offsetAt(instruction.line, instruction.start), why });
}

/** No image: nothing at all, or a stage that stands above. BuildKit and the classic builder fold names of stages. */
function isNoImage(scan: Scan, text: string): boolean {
  return text === 'scratch' || scan.named.has(text.toLowerCase());
}

function draftFrom(scan: Scan, instruction: Instruction, image: Span): Draft | null {
  const path = nextPath(scan, 'FROM');
  const found = instruction.line.text.slice(image.start, image.end);
  const at = offsetAt(instruction.line, image.start);
  const read = expandWord(found, fromSetting(scan.variables, scan.file.escape));
  const unknown = { path, at, end: null, found, text: null };
  if (read.state !== 'expanded') return { ...unknown, why: read.why };
  if (read.text === '') return { ...unknown, why: 'nothing is left of it when its variables are filled in' };
  if (isNoImage(scan, read.text)) return null;
  return { path, at, end: endOfWord(instruction, image), found, text: read.text, why: null };
}

function takeFrom(scan: Scan, instruction: Instruction): void {
  const last = scan.stages.at(-1) ?? null;
  if (last !== null) scan.named.add(last);
  const words = readFrom(instruction);
  if (!words.ok) {
    scan.stages.push(null);
    complain(scan, instruction, words.why);
    return;
  }
  const draft = draftFrom(scan, instruction, words.image);
  if (draft !== null) scan.drafts.push(draft);
  scan.stages.push(words.stage);
}

type SourceRule = { readonly kind: string; readonly trigger: string | null };

/** A trigger runs in another file's build, where the same name may be a stage or an image. */
function draftSource(scan: Scan, source: SourceName, { kind, trigger }: SourceRule): Draft | null {
  const path = nextPath(scan, trigger === null ? kind : `ONBUILD ${kind}`);
  const { name, at, end, refused } = source;
  if (name === 'scratch') return null;
  if (refused !== null) return { path, at, end: null, found: name, text: null, why: refused };
  if (trigger === null)
    return isNoImage(scan, name) ? null : { path, at, end, found: name, text: name, why: null };
  const why =
    trigger !== ''
      ? trigger
      : mayBeStage(name)
        ? 'it may be a stage of the file that starts the trigger'
        : null;
  return { path, at, end: why === null ? end : null, found: name, text: why === null ? name : null, why };
}

const stageNumber = /^[+-]?[0-9]+$/;

function takeCopy(scan: Scan, instruction: Instruction, trigger: string | null): void {
  const rule = { kind: `${instruction.name} --from`, trigger };
  for (const source of copySources(instruction)) {
    if (stageNumber.test(source.name)) {
      const index = Number(source.name);
      // The stage itself is the last one, and nothing can be copied from it.
      const there = trigger !== null || (index >= 0 && index < scan.stages.length - 1);
      if (!there) complain(scan, instruction, `there is no stage ${source.name} before this one`);
      continue;
    }
    const draft = draftSource(scan, source, rule);
    if (draft !== null) scan.drafts.push(draft);
  }
}

function takeRun(scan: Scan, instruction: Instruction, trigger: string | null): void {
  for (const source of mountSources(instruction)) {
    const draft = draftSource(scan, source, { kind: 'RUN --mount', trigger });
    if (draft !== null) scan.drafts.push(draft);
  }
}

const others =
  'ARG CMD ENTRYPOINT ENV EXPOSE HEALTHCHECK LABEL MAINTAINER SHELL STOPSIGNAL USER VOLUME WORKDIR';
const otherNames: ReadonlySet<string> = new Set(others.split(' '));
const notInTriggers: ReadonlySet<string> = new Set(['FROM', 'MAINTAINER', 'ONBUILD']);

/** An instruction of a stage, or one that a trigger runs; `trigger` holds why its flags are not understood, or ''. */
function takeStep(scan: Scan, instruction: Instruction, trigger: string | null): void {
  const { name } = instruction;
  const unknown = unknownSourceFlag(instruction);
  if (name === 'COPY' || name === 'ADD') takeCopy(scan, instruction, trigger);
  else if (name === 'RUN') takeRun(scan, instruction, trigger);
  else if (!otherNames.has(name)) complain(scan, instruction, `"${name.slice(0, 40)}" is no instruction`);
  else return;
  if (unknown !== undefined)
    complain(scan, instruction, `"${unknown.text.slice(0, 40)}" is no flag of ${name}`);
}

/** ONBUILD keeps its instruction as text, and the build that starts it reads that text with a backslash as escape. */
function takeTrigger(scan: Scan, instruction: Instruction): void {
  const inner = splitInstruction(instruction.line, instruction.rest.start, scan.file.escape);
  if (notInTriggers.has(inner.name)) {
    complain(scan, instruction, `${inner.name} cannot be a trigger`);
    return;
  }
  if (inner.strange) complain(scan, instruction, 'a flag holds characters beyond ASCII');
  const flags = inner.line.text.slice(inner.start, inner.rest.start);
  const other = scan.file.escape !== '\\' && /[\\`]/.test(flags);
  takeStep(scan, inner, other ? 'the trigger is read again with another escape character' : '');
}

function take(scan: Scan, instruction: Instruction): void {
  const { name } = instruction;
  const before = scan.stages.length === 0;
  if (instruction.strange) complain(scan, instruction, 'a flag holds characters beyond ASCII');
  if (name === 'FROM') takeFrom(scan, instruction);
  else if (name === 'ARG' && before) declareArguments(scan.variables, instruction, scan.file.escape);
  else if (before) complain(scan, instruction, `"${name.slice(0, 40)}" stands before the first FROM`);
  else if (name === 'ONBUILD') takeTrigger(scan, instruction);
  else takeStep(scan, instruction, null);
}

function takeFrontend(scan: Scan, text: string): void {
  const frontend = findFrontend(text, scan.file.lines);
  if (frontend === null) return;
  const { image } = frontend;
  const at = frontend.at ?? 0;
  const end = frontend.at === null ? null : frontend.at + image.length;
  scan.drafts.push({ path: '# syntax', at, end, found: image, text: image, why: null });
  if (!isOwnFrontend(image))
    scan.complaints.push({
      at,
      why: `the frontend ${image.slice(0, 80)} reads this file by rules of its own`,
    });
}

function placeAt(offset: number): PinPlace {
  return {
    style: 'dockerfile',
    insertions: (pin) => ('digest' in pin ? [{ offset, text: `@${pin.digest}` }] : []),
  };
}

function unpinnableReason({ text, end, why }: Draft): string | null {
  if (why !== null) return why;
  if (text?.includes('@') === true) return 'it has a digest already';
  return end === null ? 'its text does not stand by itself' : null;
}

function referenceOf(
  draft: Draft,
  source: { readonly text: string; readonly lines: readonly number[] },
): FoundReference {
  const { path, found, text, why, end } = draft;
  const unpinnable = unpinnableReason(draft);
  return {
    document: 1,
    documentKind: null,
    path,
    ...positionAt(source, draft.at),
    kind: 'image',
    text,
    found: found.slice(0, 200),
    why,
    place: unpinnable === null && end !== null ? placeAt(end) : null,
    unpinnable,
  };
}

const mostComplaints = 50;

function shortened(complaints: readonly Complaint[]): readonly Complaint[] {
  const sorted = complaints.toSorted((one, other) => one.at - other.at);
  const more = sorted.length - mostComplaints;
  if (more <= 0) return sorted;
  return [...sorted.slice(0, mostComplaints), { at: 0, why: `${more} more things were not understood` }];
}

function scanFile(file: DockerfileText, text: string): Scan {
  const scan: Scan = {
    file,
    variables: automaticArguments(),
    stages: [],
    named: new Set(),
    counts: new Map(),
    drafts: [],
    complaints: [...file.complaints],
  };
  takeFrontend(scan, text);
  for (const instruction of file.instructions) take(scan, instruction);
  if (scan.stages.length === 0) scan.complaints.push({ at: 0, why: 'it has no FROM' });
  return scan;
}

function textsOf({ drafts }: Scan): string {
  return JSON.stringify(drafts.map(({ text, why }) => [text, why]));
}

/** The lines of a here-document may be made so that a builder which knows none takes other images from them. */
function complainOfReadings(scan: Scan, text: string): void {
  const { firstHeredoc } = scan.file;
  if (firstHeredoc === null) return;
  const other = scanFile(readDockerfile(text, 'unknown'), text);
  // With a complaint such a builder stops, and then it takes nothing.
  if (other.complaints.length > 0 || textsOf(other) === textsOf(scan)) return;
  const why = 'a builder that knows no here-documents takes other images from this file';
  scan.complaints.push({ at: firstHeredoc, why });
}

/**
 * Which images does a build of this Dockerfile take? Every FROM, COPY --from, ADD --from, RUN --mount=…,from= and
 * `# syntax=`, also behind ONBUILD; stages and `scratch` are none. Variables have the defaults that the file gives them:
 * `--build-arg`, `--build-context` and BUILDKIT_SYNTAX can change what is taken, and no file tells that. `problems` says
 * what BuildKit would refuse or we could not read. Controlled by the author of the file; never throws.
 */
export function findInDockerfile(text: string, _options: FindOptions): FoundReferences {
  const scan = scanFile(readDockerfile(text), text);
  complainOfReadings(scan, text);
  const source = { text, lines: lineStarts(text) };
  return {
    format: 'dockerfile',
    documents: 1,
    references: scan.drafts.map((draft) => referenceOf(draft, source)),
    problems: shortened(scan.complaints).map(({ at, why }) => ({ ...positionAt(source, at), why })),
  };
}
