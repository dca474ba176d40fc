/** Parsing of workflow commands in a line of output (actions/runner ActionCommand). */

export type WorkflowCommand = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
};

/**
 * The command a line holds, or undefined. `::name key=value::data` must begin the line (after spaces);
 * the older `##[name key=value]data` may stand anywhere. Names are known to the caller alone.
 */
export function parseWorkflowCommand(
  line: string,
  isCommand: (name: string) => boolean,
): WorkflowCommand | undefined {
  return parseColons(line.trimStart(), isCommand) ?? parseBrackets(line, isCommand);
}

function parseColons(line: string, isCommand: (name: string) => boolean): WorkflowCommand | undefined {
  if (!line.startsWith('::')) return undefined;
  const end = line.indexOf('::', 2);
  if (end < 0) return undefined;
  const head = splitHead(line.slice(2, end));
  if (!isCommand(head.name)) return undefined;
  const properties = parseProperties(head.rest.trim(), ',', unescapeProperty);
  return { name: head.name.toLowerCase(), properties, data: unescapeData(line.slice(end + 2)) };
}

function parseBrackets(line: string, isCommand: (name: string) => boolean): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const head = splitHead(line.slice(start + 3, end));
  if (!isCommand(head.name)) return undefined;
  const properties = parseProperties(head.rest, ';', unescapeBrackets);
  return { name: head.name.toLowerCase(), properties, data: unescapeBrackets(line.slice(end + 1)) };
}

function splitHead(head: string): { name: string; rest: string } {
  const space = head.indexOf(' ');
  return space < 0 ? { name: head, rest: '' } : { name: head.slice(0, space), rest: head.slice(space + 1) };
}

function parseProperties(text: string, separator: string, unescape: (text: string) => string) {
  const pairs = text.split(separator).flatMap((part) => {
    const [key, ...rest] = part.split('=');
    const value = rest.join('=');
    return key && value ? [[key.toLowerCase(), unescape(value)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** `%25` is undone last, so that an escaped `%0A` stays the four characters that it was. */
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  const lines = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return lines.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}

function unescapeBrackets(text: string): string {
  const lines = text.replaceAll('%3B', ';').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return lines.replaceAll('%5D', ']').replaceAll('%25', '%');
}
