import { createHash } from 'node:crypto';
import { mutateCalls } from './mutators/calls.ts';
import { mutateLiterals } from './mutators/literals.ts';
import { mutateOperators } from './mutators/operators.ts';
import { mutateStatements } from './mutators/statements.ts';
import type { SourceFile } from './room.ts';
import { type Edit, isNode, isValid, type Node, type Place, placesOf } from './syntax.ts';

/** One wrong version of one file of a gate. `id` survives edits elsewhere in the file. */
export type Mutant = {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** The file and the function that it lies in. */
  readonly at: string;
  /** Before and after, in short. */
  readonly change: string;
  readonly edit: Edit;
};

const mutators = [mutateOperators, mutateLiterals, mutateCalls, mutateStatements];
const longestShown = 100;

function nameOf(node: Node): string | null {
  const { id } = node;
  const named = node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator';
  return named && isNode(id) && typeof id['name'] === 'string' ? id['name'] : null;
}

function functionOf({ around, node }: Place): string {
  const names = [node, ...around].map(nameOf).filter((name) => name !== null);
  return names.at(-1) ?? '';
}

function inShort(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

/** In a catalogue the effects decide; titles, schemas and sentences do not. */
function isCatalogueEffect({ node, around }: Place): boolean {
  const key = around[0]?.['key'];
  return node.type === 'Literal' && isNode(key) && key['name'] === 'effect';
}

const otherEffects: Readonly<Record<string, readonly string[]>> = {
  allow: ['unknown'],
  unknown: ['allow', 'deny'],
  deny: ['allow', 'unknown'],
};

function catalogueEdits(place: Place): readonly Edit[] {
  const { node } = place;
  if (!isCatalogueEffect(place)) return [];
  const others = otherEffects[String(node['value'])] ?? [];
  return others.map((effect) => ({
    mutator: 'effect',
    start: node.start,
    end: node.end,
    text: `'${effect}'`,
  }));
}

/** What stands in a schema declares what a policy or facts look like; checking them is not deciding. */
function isDeclared({ node, around }: Place): boolean {
  return [node, ...around].some(({ type, callee }) => {
    const object = type === 'CallExpression' && isNode(callee) ? callee['object'] : undefined;
    return isNode(object) && object['name'] === 'v';
  });
}

function editsAt(place: Place, { text, isCatalogue }: SourceFile): readonly Edit[] {
  if (!isCatalogue && isDeclared(place)) return [];
  return isCatalogue ? catalogueEdits(place) : mutators.flatMap((mutate) => mutate(place, text));
}

/** The source with one edit made. */
export function edited(text: string, { start, end, text: inserted }: Edit): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

type Draft = Omit<Mutant, 'id'>;

function draftsOf(source: SourceFile): readonly Draft[] {
  const { file, text } = source;
  const drafts = placesOf(file, text).flatMap((place) =>
    editsAt(place, source).map((edit): Draft => {
      const change = `${inShort(text.slice(edit.start, edit.end))} → ${inShort(edit.text) || '(nothing)'}`;
      return { file, line: lineOf(text, edit.start), at: `${file} ${functionOf(place)}`, change, edit };
    }),
  );
  const byText = new Map(drafts.map((draft) => [edited(text, draft.edit), draft]));
  byText.delete(text);
  return [...byText].filter(([mutated]) => isValid(file, mutated)).map(([, draft]) => draft);
}

/** Every mutant of a file, in the order of the source. Mutants that no parser accepts are left out. */
export function mutantsOf(source: SourceFile): readonly Mutant[] {
  const seen = new Map<string, number>();
  return draftsOf(source).map((draft) => {
    const key = `${draft.at}\n${draft.edit.mutator}\n${draft.change}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const id = createHash('sha256').update(`${key}\n${nth}`).digest('hex').slice(0, 10);
    return { id, ...draft };
  });
}
