import type { JsonValue } from '@countersign/core';

/** One thing to show at one place of one file. `text` and `file` may be controlled by the author of the change. */
export type SarifResult = {
  readonly ruleId: string;
  readonly level: 'error' | 'warning' | 'note';
  readonly text: string;
  /** Path from the root of the repository, with `/`. */
  readonly file: string;
  /** From 1; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
};
export type SarifRule = { readonly id: string; readonly title: string; readonly help: string };
export type SarifTool = { readonly version: string; readonly rules: readonly SarifRule[] };

// docs.github.com, "SARIF results exceed one or more limits": what is above is refused, not cut.
const mostResults = 25_000;
const mostRules = 25_000;
const longestText = 1_000;
const longestHelp = 10_000;
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ranks: readonly SarifResult['level'][] = ['error', 'warning', 'note'];

/**
 * A text that stands for itself: braces would begin a placeholder (SARIF 2.1.0, 3.11.5), and a bracket before a
 * parenthesis a link (3.11.6), whose target somebody else would then have chosen.
 */
function plainText(text: string, longest: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
  const cut = line.length > longest ? `${line.slice(0, longest - 1).toWellFormed()}…` : line.toWellFormed();
  return cut.replaceAll(/[{}]/g, (brace) => brace + brace).replaceAll('](', '] (');
}

/** A relative URI from the root of the repository; what would lead out of it is left away. */
function uriOf(file: string): string {
  const steps = file
    .toWellFormed()
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.length === 0 ? 'unknown' : steps.map(encodeURIComponent).join('/');
}

const mask = (1n << 64n) - 1n;

/** FNV-1a, 64 bits (RFC 9923): only tells results of one file apart, so nobody gains by a collision of his own. */
function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & mask;
  return hash.toString(16).padStart(16, '0');
}

/**
 * Tells a result from others without its line, so that it stays the same one when lines move. Equal ones in one file
 * are counted from the top.
 */
function fingerprints(results: readonly SarifResult[]): ReadonlyMap<SarifResult, string> {
  const counts = new Map<string, number>();
  const inOrder = results.toSorted((left, right) => left.line - right.line || left.column - right.column);
  return new Map(
    inOrder.map((result) => {
      const key = JSON.stringify([result.ruleId, result.file, result.text]);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [result, `${shortHash(key)}:${count}`];
    }),
  );
}

function ruleOf({ id, title, help }: SarifRule): JsonValue {
  const text = plainText(help, longestHelp);
  return {
    id,
    shortDescription: { text: plainText(title, longestText) },
    fullDescription: { text: plainText(title, longestText) },
    help: { text: text === '' ? plainText(title, longestText) : text },
  };
}

function atLeastOne(value: number): number {
  return Number.isSafeInteger(value) && value >= 1 ? value : 1;
}

type Marks = { readonly ruleIndex: number | undefined; readonly fingerprint: string };

function resultOf(result: SarifResult, { ruleIndex, fingerprint }: Marks): JsonValue {
  const { ruleId, level, text, file, line, column } = result;
  const region = { startLine: atLeastOne(line), startColumn: atLeastOne(column) };
  const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
  return {
    ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level,
    message: { text: plainText(text, longestText) },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { primaryLocationLineHash: fingerprint },
  };
}

/** What is said beside the results when there are more of them than code scanning takes. */
function invocationOf(left: number): JsonValue {
  const text = `${left} more results were left out, because code scanning takes ${mostResults} at most.`;
  const notification = { level: 'error', message: { text } };
  return { executionSuccessful: true, ...(left > 0 ? { toolExecutionNotifications: [notification] } : {}) };
}

/**
 * Results as a SARIF 2.1.0 log that code scanning takes: one run, URIs from the root of the repository, and fingerprints
 * that survive shifted lines. At most 25,000 results, errors first; what was left out is counted in a notification.
 */
export function sarifOf(results: readonly SarifResult[], tool: SarifTool): JsonValue {
  const rules = tool.rules.slice(0, mostRules);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const sorted = results.toSorted((left, right) => ranks.indexOf(left.level) - ranks.indexOf(right.level));
  const shown = sorted.slice(0, mostResults);
  const marks = fingerprints(results);
  const driver = {
    name: 'Countersign',
    semanticVersion: tool.version,
    rules: rules.map(ruleOf),
  };
  return {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(sorted.length - shown.length)],
        results: shown.map((result) =>
          resultOf(result, {
            ruleIndex: indices.get(result.ruleId),
            fingerprint: marks.get(result) ?? '',
          }),
        ),
      },
    ],
  };
}
