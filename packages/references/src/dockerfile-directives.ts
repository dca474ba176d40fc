import type { SourceLine } from './dockerfile-lines.ts';

/** `# name=value` at the top of a Dockerfile. `at` is the offset of the value in the file. */
export type Directive = { readonly name: string; readonly value: string; readonly at: number };

export type Directives = {
  readonly list: readonly Directive[];
  /** The name of a directive that is there twice, at which BuildKit gives up. */
  readonly repeated: Directive | null;
};

const known = ['syntax', 'escape', 'check'];
// White space here is that of Go's regular expressions: ASCII, without the vertical tab. What follows a no-break space
// is a plain comment for BuildKit, and an escape character that is taken from one would hide instructions.
const nameStart = /^[\t\n\f\r ]*([A-Za-z][A-Za-z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*/;
const blanks = '\t\n\f\r ';

function lengthWithoutBlanks(text: string): number {
  let end = text.length;
  while (end > 0 && blanks.includes(text[end - 1] ?? '.')) end -= 1;
  return end;
}

function directiveIn({ text, start }: SourceLine, comment: string): Directive | null {
  if (!text.startsWith(comment)) return null;
  const from = comment.length;
  const match = nameStart.exec(text.slice(from));
  const name = match?.[1]?.toLowerCase() ?? '';
  const valueAt = from + (match?.[0].length ?? 0);
  const value = text.slice(valueAt, lengthWithoutBlanks(text));
  return known.includes(name) && value !== '' ? { name, value, at: start + valueAt } : null;
}

/**
 * The directives on the first lines, before anything else (parser/directives.go). A comment that is no directive, a
 * blank line or an instruction ends them.
 */
export function readDirectives(lines: readonly SourceLine[], comment: string): Directives {
  const list: Directive[] = [];
  for (const line of lines) {
    const directive = directiveIn(line, comment);
    if (directive === null) break;
    if (list.some(({ name }) => name === directive.name)) return { list, repeated: directive };
    list.push(directive);
  }
  return { list, repeated: null };
}

function syntaxOfJson(text: string): string | null {
  if (!text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    const syntax =
      typeof value === 'object' && value !== null && 'syntax' in value ? value.syntax : undefined;
    return typeof syntax === 'string' ? syntax : null;
  } catch {
    return null;
  }
}

/** The frontend that a file asks for. `at` is null where its text does not stand by itself. */
export type Frontend = { readonly image: string; readonly at: number | null };

/**
 * The image that reads the file instead of BuildKit's own frontend: `# syntax=`, `// syntax=` or a JSON document with
 * `syntax` (directives.go: DetectSyntax). A first line `#!` does not count. Unlike `escape`, it may not be indented.
 */
export function findFrontend(text: string, lines: readonly SourceLine[]): Frontend | null {
  const top = lines[0]?.text.startsWith('#!') ? lines.slice(1) : lines;
  for (const comment of ['#', '//']) {
    const syntax = readDirectives(top, comment).list.find(({ name }) => name === 'syntax');
    if (syntax !== undefined) return { image: syntax.value.split(' ')[0] ?? '', at: syntax.at };
  }
  const image = syntaxOfJson(text.slice(top[0]?.start ?? 0).trim());
  return image === null ? null : { image, at: null };
}

// BuildKit's own frontend and its preview, at Docker Hub or in a mirror of it; all of them read as this room does.
const ownFrontend = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;

/** True when the frontend is known to read Dockerfiles as BuildKit does. */
export function isOwnFrontend(image: string): boolean {
  return ownFrontend.test(image);
}
