/** A parsed YAML template as plain data: what the official reader gives, without its classes. */
import type { Library } from './library.ts';
import { WorkflowInvalid, type TemplateProblem } from './problems.ts';

export type Position = { readonly file: string; readonly line: number; readonly column: number };

export type TemplateNode =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null; readonly at: Position }
  | { readonly kind: 'expression'; readonly text: string; readonly at: Position }
  | { readonly kind: 'insert'; readonly at: Position }
  | { readonly kind: 'sequence'; readonly items: readonly TemplateNode[]; readonly at: Position }
  | { readonly kind: 'mapping'; readonly entries: readonly TemplateEntry[]; readonly at: Position };

export type TemplateEntry = { readonly key: TemplateNode; readonly value: TemplateNode };
export type TemplateFile = { readonly name: string; readonly content: string };

type ParsedFile = ReturnType<Library['workflow']['parseWorkflow']>;
type Token = NonNullable<ParsedFile['value']>;

/** Reads a workflow file and throws `WorkflowInvalid` with every schema error GitHub's parser finds. */
export async function parseWorkflowTemplate(library: Library, file: TemplateFile): Promise<TemplateNode> {
  const { parsed, problems } = await checkWorkflow(library, file);
  return requireValid(library, { file, value: parsed.value, problems });
}

/** Reads an action metadata file and throws `WorkflowInvalid` with every schema error found. */
export function parseActionTemplate(library: Library, file: TemplateFile): TemplateNode {
  const { parsed, problems } = checkAction(library, file);
  return requireValid(library, { file, value: parsed.value, problems });
}

/** The problems of a workflow file, with those that only show on conversion (needs, ids, crons, events). */
export async function checkWorkflow(library: Library, file: TemplateFile) {
  const trace = new library.workflow.NoOperationTraceWriter();
  const parsed = library.workflow.parseWorkflow({ ...file }, trace);
  if (parsed.value) await library.workflow.convertWorkflowTemplate(parsed.context, parsed.value);
  return { parsed, problems: problemsOf(parsed, file) };
}

/** The problems of an action metadata file. */
export function checkAction(library: Library, file: TemplateFile) {
  const trace = new library.workflow.NoOperationTraceWriter();
  const parsed = library.action.parseAction({ ...file }, trace);
  if (parsed.value) library.action.convertActionTemplate(parsed.context, parsed.value);
  return { parsed, problems: problemsOf(parsed, file) };
}

function problemsOf(parsed: ParsedFile, file: TemplateFile): readonly TemplateProblem[] {
  return parsed.context.errors.getErrors().map((error) => ({
    file: file.name,
    line: error.range?.start.line,
    column: error.range?.start.column,
    message: error.rawMessage,
  }));
}

type Checked = {
  readonly file: TemplateFile;
  readonly value: Token | undefined;
  readonly problems: readonly TemplateProblem[];
};

function requireValid(library: Library, { file, value, problems }: Checked): TemplateNode {
  if (problems.length > 0) throw new WorkflowInvalid(problems);
  if (!value) throw new WorkflowInvalid([{ file: file.name, message: 'the file is empty' }]);
  return plain(library, value, file.name);
}

function plain(library: Library, token: Token, file: string): TemplateNode {
  const is = library.workflow;
  const at = { file, line: token.line ?? 0, column: token.col ?? 0 };
  if (is.isMapping(token)) {
    const entries: TemplateEntry[] = [];
    for (let i = 0; i < token.count; i++) {
      const pair = token.get(i);
      entries.push({ key: plain(library, pair.key, file), value: plain(library, pair.value, file) });
    }
    return { kind: 'mapping', entries, at };
  }
  if (is.isSequence(token)) {
    return { kind: 'sequence', items: [...token].map((item) => plain(library, item, file)), at };
  }
  if (is.isBasicExpression(token)) return { kind: 'expression', text: token.expression, at };
  if (token.isExpression) return { kind: 'insert', at };
  if (is.isString(token) || is.isNumber(token) || is.isBoolean(token)) {
    return { kind: 'literal', value: token.value, at };
  }
  return { kind: 'literal', value: null, at };
}

/** The value under a literal key of a mapping; undefined when the node is no mapping or lacks the key. */
export function field(node: TemplateNode | undefined, name: string): TemplateNode | undefined {
  if (node?.kind !== 'mapping') return undefined;
  return node.entries.find(({ key }) => key.kind === 'literal' && key.value === name)?.value;
}

/** The literal-keyed entries of a mapping in file order; none when the node is no mapping. */
export function fields(node: TemplateNode | undefined): readonly (readonly [string, TemplateNode])[] {
  if (node?.kind !== 'mapping') return [];
  return node.entries.map(({ key, value }) => [literalText(key) ?? '', value] as const);
}

/** A literal scalar as text; undefined for expressions, collections and null. */
export function literalText(node: TemplateNode | undefined): string | undefined {
  if (node?.kind !== 'literal' || node.value === null) return undefined;
  return String(node.value);
}
