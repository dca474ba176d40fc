import { catalogueOf, explainReason, kindOf, type Reason, type Verdict } from '@countersign/core';
import { type DigestPinFacts, digestPinGate, placeOf, type ReasonPlace } from '@countersign/gates/digest-pin';

const catalogue = catalogueOf(digestPinGate);

/** A reason as the command prints it. */
export type Told = {
  readonly code: string;
  readonly effect: string;
  readonly place: ReasonPlace | null;
  readonly text: string;
  readonly remedy: string | null;
};

function toldOf(reason: Reason): Told {
  const { effect, remedy } = kindOf(catalogue, reason.code);
  const place = placeOf(reason.data);
  return {
    code: reason.code,
    effect,
    place,
    text: explainReason(catalogue, reason),
    remedy: remedy ?? null,
  };
}

function byPlace({ place: left }: Told, { place: right }: Told): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line || left.column - right.column;
}

/** What shuts the gate, by file, line and column; what speaks of no place comes last. */
export function shutting(verdict: Verdict): readonly Told[] {
  // The files of a command line are one selection, so that it names nothing is said of it and of all files.
  const doubled = (one: Reason): boolean =>
    one.code === 'no-reference-found' && (one.data as { pattern: unknown }).pattern !== null;
  return verdict.reasons
    .filter((one) => !doubled(one))
    .map(toldOf)
    .filter(({ effect }) => effect !== 'allow')
    .sort(byPlace);
}

const marks: Readonly<Record<string, string>> = { deny: '✗', unknown: '?' };

/** One line for each reason that shuts, then what to do, once for each code. */
export function reasonLines(told: readonly Told[]): readonly string[] {
  const lines = told.map(({ effect, text }) => {
    const [first = '', ...rest] = text.split(': ');
    // `file:line:column: …` is what editors and log viewers turn into links.
    const places = /^(.+:\d+:\d+) \((.*)\)$/.exec(first);
    const said = rest.join(': ');
    return places === null
      ? `${marks[effect]} ${text}`
      : `${places[1]}: ${marks[effect]} ${said} (${places[2]})`;
  });
  const remedies = new Map(told.flatMap(({ code, remedy }) => (remedy === null ? [] : [[code, remedy]])));
  return [...lines, ...[...remedies].map(([code, remedy]) => `→ ${code}: ${remedy}`)];
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How many references there are, and how many places shut. */
export function summary(facts: DigestPinFacts, told: readonly Told[]): string {
  const references = facts.files
    .map(({ parsed }) => (parsed.state === 'known' ? parsed.value.references.length : 0))
    .reduce((sum, count) => sum + count, 0);
  const shut = (effect: string): number => told.filter((one) => one.effect === effect).length;
  const found = `${plural(references, 'reference')} in ${plural(facts.files.length, 'file')}`;
  if (told.length === 0) return `✓ ${found}: all pinned.`;
  return `${found}: ${plural(shut('deny'), 'reason')} against, ${shut('unknown')} not known.`;
}
