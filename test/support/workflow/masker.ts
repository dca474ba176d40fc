/** Replacement of secrets in everything a job prints (actions/runner DTLogging SecretMasker, ValueEncoders). */

export type Masker = {
  /** Hides a value, each of its lines, and the encodings that the runner knows. Empty values are ignored. */
  readonly add: (value: string) => void;
  readonly mask: (text: string) => string;
};

export function createMasker(): Masker {
  const hidden = new Set<string>();
  const add = (value: string) => {
    const lines = value.split(/[\r\n]+/u).map((line) => line.trim());
    for (const part of [value, ...lines]) {
      for (const form of encodings(part)) hidden.add(form);
    }
  };
  return { add, mask: (text) => replaceRanges(text, findRanges(text, hidden)) };
}

function encodings(value: string): string[] {
  if (value === '') return [];
  const bytes = Buffer.from(value, 'utf8');
  const shifted = [0, 1, 2].map((shift) => (bytes.length > shift ? bytes.subarray(shift) : bytes));
  const forms = [
    value,
    ...shifted.map((part) => part.toString('base64')),
    value.replaceAll('"', '\\"'),
    value.replaceAll("'", "''"),
    JSON.stringify(value).slice(1, -1),
    escapeUri(value),
    escapeXml(value),
    trimQuotes(value),
    ...ampersandSections(value),
  ];
  return forms.filter((form) => form !== '');
}

/** .NET `Uri.EscapeDataString` also escapes the five characters that `encodeURIComponent` leaves. */
function escapeUri(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function escapeXml(value: string): string {
  const entities: Readonly<Record<string, string>> = {
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
    '&': '&amp;',
  };
  return value.replace(/[<>"'&]/gu, (character) => entities[character] ?? character);
}

function trimQuotes(value: string): string {
  const quoted = value.length > 8 && value.startsWith('"') && value.endsWith('"');
  return quoted ? value.slice(1, -1) : '';
}

/** PowerShell prints a command that failed in two pieces around `&`; short pieces are not hidden. */
function ampersandSections(value: string): string[] {
  const plus = value.indexOf('&+');
  const last = value.lastIndexOf('&');
  if (last < 0) return [];
  const sections =
    plus >= 0
      ? [value.slice(0, plus + 2), value.slice(plus + 3)]
      : [value.slice(0, last + 1), value.slice(last + 1)];
  return sections.filter((section) => section.length >= 6);
}

type Range = { readonly start: number; readonly end: number };

function findRanges(text: string, hidden: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  for (const value of hidden) {
    for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + 1)) {
      ranges.push({ start, end: start + value.length });
    }
  }
  return ranges.sort((left, right) => left.start - right.start);
}

/** Ranges that overlap or touch become one `***`. */
function replaceRanges(text: string, ranges: readonly Range[]): string {
  let result = '';
  let position = 0;
  for (let i = 0; i < ranges.length; ) {
    const { start } = ranges[i] as Range;
    let { end } = ranges[i] as Range;
    for (i++; i < ranges.length && (ranges[i] as Range).start <= end; i++) {
      end = Math.max(end, (ranges[i] as Range).end);
    }
    result += `${text.slice(position, start)}***`;
    position = end;
  }
  return result + text.slice(position);
}
