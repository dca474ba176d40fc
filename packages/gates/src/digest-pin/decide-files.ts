import type { Bench } from './bench.ts';
import type { DigestPinFacts } from './facts.ts';
import { isExcluded } from './places.ts';
import { type DigestPinPolicy, fileEntries } from './policy.ts';
import type { Draft } from './reasons.ts';
import { unreadTaken } from './taken-files.ts';

export const referencesQuestion = 'references';

export function patternQuestion(pattern: string): string {
  return `files:${pattern}`;
}

export function fileQuestion(path: string): string {
  return `file:${path}`;
}

/** A pattern of any policy or of the input binds every policy: files are only ever added. */
export function patternsOf(policy: DigestPinPolicy, facts: DigestPinFacts): readonly string[] {
  const own = fileEntries(policy).map(({ pattern }) => pattern);
  return [...new Set([...own, ...facts.selections.map(({ pattern }) => pattern)])].sort();
}

function selectionOf(facts: DigestPinFacts, pattern: string) {
  return facts.selections.find((selection) => selection.pattern === pattern)?.files;
}

/** Files that a selection names, including what a cut-off list did show, and all that were read. */
export function selectedFiles(facts: DigestPinFacts): readonly string[] {
  const listed = facts.selections.flatMap(({ files }) =>
    files.state === 'known' ? files.value : (files.partial ?? []),
  );
  const local = facts.locals.flatMap(({ files }) => files);
  return [...new Set([...listed, ...local, ...facts.files.map(({ path }) => path)])].sort();
}

function expectsReferences(policy: DigestPinPolicy, pattern: string): boolean {
  const own = fileEntries(policy).filter((entry) => entry.pattern === pattern);
  return own.length === 0 || own.some(({ expectReferences }) => expectReferences);
}

function referencesIn({ policy, sites }: Bench, paths: readonly string[]): number {
  const among = new Set(paths);
  return sites.filter((site) => among.has(site.file) && !isExcluded(policy, site)).length;
}

/** Whether the files of one pattern are known, there are any, and they name something. */
export function decidePattern(bench: Bench, pattern: string): Draft {
  const question = patternQuestion(pattern);
  const files = selectionOf(bench.facts, pattern);
  if (files === undefined || files.state === 'missing') {
    const { cause, detail } = files ?? { cause: 'not-collected', detail: 'nobody listed them' };
    return { code: 'files-unknown', question, data: { pattern, cause, detail }, evidence: [] };
  }
  const { evidence, value } = files;
  if (value.length === 0) return { code: 'no-file-matched', question, data: { pattern }, evidence };
  const data = { pattern, files: value.length };
  return expectsReferences(bench.policy, pattern) && referencesIn(bench, value) === 0
    ? { code: 'no-reference-found', question, data, evidence }
    : { code: 'files-listed', question, data, evidence };
}

function decideParsed(file: string, parsed: DigestPinFacts['files'][number]['parsed']): Draft[] {
  const question = fileQuestion(file);
  if (parsed.state === 'missing') {
    const { cause, detail } = parsed;
    return [{ code: 'file-unreadable', question, data: { file, cause, detail }, evidence: [] }];
  }
  const { evidence, value } = parsed;
  const { format, documents, references, problems, leftOut } = value;
  const data = { file, format, documents, references: references.length };
  const understood: Draft = { code: 'file-understood', question, data, evidence };
  return [
    ...(problems.length === 0 ? [understood] : []),
    ...problems.map(({ line, column, why }): Draft => {
      return { code: 'file-not-understood', question, data: { file, line, column, why }, evidence };
    }),
    ...leftOut.map(({ line, column, why }): Draft => {
      return { code: 'left-out', question, data: { file, line, column, why }, evidence };
    }),
  ];
}

function takenUnread(file: string, unread: ReturnType<typeof unreadTaken>): Draft[] {
  return unread.map(({ file: taken, line, column }): Draft => {
    const data = { file, line, column, taken: taken.slice(0, 200) };
    return { code: 'taken-file-unread', question: fileQuestion(file), data, evidence: [] };
  });
}

/** Whether one file was read and understood, in every way in which it was to be read, and whatever it takes as well. */
export function decideFile(facts: DigestPinFacts, file: string): readonly Draft[] {
  const entries = facts.files.filter(({ path }) => path === file);
  if (entries.length > 0)
    return [
      ...entries.flatMap(({ parsed }) => decideParsed(file, parsed)),
      ...takenUnread(file, unreadTaken(facts, file)),
    ];
  const data = { file, cause: 'not-collected', detail: 'nobody read it' };
  return [{ code: 'file-unreadable', question: fileQuestion(file), data, evidence: [] }];
}

/** Whether there is anything to judge at all. */
export function decidePresence(bench: Bench): Draft {
  const question = referencesQuestion;
  const { policy, facts, sites } = bench;
  if (patternsOf(policy, facts).length === 0 && facts.files.length === 0)
    return { code: 'no-files-named', question, data: {}, evidence: [] };
  const references = sites.filter((site) => !isExcluded(policy, site)).length;
  const files = facts.files.length;
  const nothing = patternsOf(policy, facts).every((pattern) => !expectsReferences(policy, pattern));
  if (references > 0 || nothing)
    return { code: 'references-found', question, data: { references, files }, evidence: [] };
  return { code: 'no-reference-found', question, data: { pattern: null, files }, evidence: [] };
}

/** Whether what was found is surely all there is, so that what is absent is absent. */
export function everythingRead({ facts, policy }: Bench): boolean {
  const listed = patternsOf(policy, facts).every((pattern) => selectionOf(facts, pattern)?.state === 'known');
  const read = selectedFiles(facts).every((path) => {
    const entries = facts.files.filter((file) => file.path === path);
    return (
      entries.length > 0 &&
      unreadTaken(facts, path).length === 0 &&
      entries.every(({ parsed }) => parsed.state === 'known' && parsed.value.problems.length === 0)
    );
  });
  return listed && read;
}
