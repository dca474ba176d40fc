import { subjectText } from '@countersign/core';
import { approvalsOf, subjectImage } from './approvals.ts';
import { type Bench, decideImage, type Draft } from './decide-image.ts';
import type { DigestPinFacts } from './facts.ts';
import type { DigestPinPolicy } from './policy.ts';
import { isExcluded, meaningOf, type Use, usesOf } from './uses.ts';

const imagesQuestion = 'images';
const subjectQuestion = 'subject';

function filesQuestion(pattern: string): string {
  return `files:${pattern}`;
}

function fileQuestion(path: string): string {
  return `file:${path}`;
}

/** A pattern of any policy or of the input binds every policy: files are only ever added. */
function patternsOf(policy: DigestPinPolicy, facts: DigestPinFacts): readonly string[] {
  return [...new Set([...policy.files, ...facts.selections.map(({ pattern }) => pattern)])].sort();
}

function selectionOf(facts: DigestPinFacts, pattern: string) {
  return facts.selections.find((selection) => selection.pattern === pattern)?.files;
}

/** Files that a selection names, including what a cut-off list did show. */
function selectedFiles(facts: DigestPinFacts): readonly string[] {
  const listed = facts.selections.flatMap(({ files }) =>
    files.state === 'known' ? files.value : (files.partial ?? []),
  );
  return [...new Set([...listed, ...facts.files.map(({ path }) => path)])].sort();
}

function asksForSubject(policy: DigestPinPolicy): boolean {
  return policy.mode === 'verify' && policy.expectSubject;
}

/** Each pattern, each file, each image, whether there is any image, and in verify mode whether the subject is one. */
export function questions(policy: DigestPinPolicy, facts: DigestPinFacts): readonly string[] {
  return [
    imagesQuestion,
    ...(asksForSubject(policy) ? [subjectQuestion] : []),
    ...patternsOf(policy, facts).map(filesQuestion),
    ...selectedFiles(facts).map(fileQuestion),
    ...usesOf(facts).map(({ question }) => question),
  ];
}

function decidePattern(facts: DigestPinFacts, pattern: string): Draft {
  const question = filesQuestion(pattern);
  const files = selectionOf(facts, pattern);
  if (files === undefined) {
    const data = { pattern, cause: 'not-collected', detail: 'nobody listed them' };
    return { code: 'files-unknown', question, data, evidence: [] };
  }
  if (files.state === 'missing') {
    const data = { pattern, cause: files.cause, detail: files.detail };
    return { code: 'files-unknown', question, data, evidence: [] };
  }
  const { evidence, value } = files;
  if (value.length === 0) return { code: 'no-file-matched', question, data: { pattern }, evidence };
  return { code: 'files-listed', question, data: { pattern, files: value.length }, evidence };
}

function decideFile(facts: DigestPinFacts, file: string): readonly Draft[] {
  const question = fileQuestion(file);
  const entries = facts.files.filter(({ path }) => path === file);
  if (entries.length === 0) {
    const data = { file, cause: 'not-collected', detail: 'nobody read it' };
    return [{ code: 'file-unreadable', question, data, evidence: [] }];
  }
  return entries.flatMap(({ manifest }): Draft[] => {
    if (manifest.state === 'missing') {
      const data = { file, cause: manifest.cause, detail: manifest.detail };
      return [{ code: 'file-unreadable', question, data, evidence: [] }];
    }
    const { evidence, value } = manifest;
    const { documents, images, problems } = value;
    if (problems.length === 0) {
      const data = { file, documents, images: images.length };
      return [{ code: 'file-understood', question, data, evidence }];
    }
    return problems.map((problem) => {
      return { code: 'file-not-understood', question, data: { file, ...problem }, evidence };
    });
  });
}

function decidePresence(bench: Bench, uses: readonly Use[]): Draft {
  const question = imagesQuestion;
  const { policy, facts } = bench;
  if (patternsOf(policy, facts).length === 0 && facts.files.length === 0)
    return { code: 'no-files-named', question, data: {}, evidence: [] };
  const images = uses.filter(({ use }) => !isExcluded(policy, use)).length;
  const files = facts.files.length;
  if (images === 0) return { code: 'no-image-found', question, data: { files }, evidence: [] };
  return { code: 'images-found', question, data: { images, files }, evidence: [] };
}

/** Whether the images that were found are surely all there are, so that an absent one is absent. */
function everythingUnderstood(bench: Bench, uses: readonly Use[]): boolean {
  const { facts, policy } = bench;
  const listed = patternsOf(policy, facts).every((pattern) => selectionOf(facts, pattern)?.state === 'known');
  const read = selectedFiles(facts).every((path) => {
    const entries = facts.files.filter((file) => file.path === path);
    return (
      entries.length > 0 &&
      entries.every(({ manifest }) => manifest.state === 'known' && manifest.value.problems.length === 0)
    );
  });
  const judged = uses.filter(({ use }) => !isExcluded(policy, use));
  return listed && read && judged.length > 0 && judged.every(({ use }) => meaningOf(use).understood);
}

function deploysSubject(bench: Bench, use: Use): boolean {
  const subject = subjectImage(bench.facts.subject);
  const meaning = meaningOf(use.use);
  if (!subject.usable || !meaning.understood || isExcluded(bench.policy, use.use)) return false;
  const { name, digest } = subject.approval;
  const nameFits = meaning.image.name === name || bench.policy.sameDigestElsewhere === 'allow';
  return nameFits && meaning.image.digest === digest;
}

function decideSubject(bench: Bench, uses: readonly Use[]): Draft {
  const question = subjectQuestion;
  const subject = subjectText(bench.facts.subject);
  const image = subjectImage(bench.facts.subject);
  if (!image.usable)
    return { code: 'subject-unusable', question, data: { subject, why: image.why }, evidence: [] };
  const found = uses.filter((use) => deploysSubject(bench, use));
  const evidence = [...new Set(found.flatMap((use) => use.evidence))];
  if (found.length > 0)
    return {
      code: 'subject-found',
      question,
      data: { subject, places: found.map(({ place }) => place) },
      evidence,
    };
  return everythingUnderstood(bench, uses)
    ? { code: 'subject-absent', question, data: { subject, images: uses.length }, evidence }
    : { code: 'subject-not-seen', question, data: { subject }, evidence };
}

/** May what these manifests name be deployed? Pure. */
export function decide(policy: DigestPinPolicy, facts: DigestPinFacts): readonly Draft[] {
  const bench: Bench = { policy, facts, approvals: approvalsOf(policy, facts.subject) };
  const uses = usesOf(facts);
  return [
    decidePresence(bench, uses),
    ...(asksForSubject(policy) ? [decideSubject(bench, uses)] : []),
    ...patternsOf(policy, facts).map((pattern) => decidePattern(facts, pattern)),
    ...selectedFiles(facts).flatMap((file) => decideFile(facts, file)),
    ...uses.flatMap((use) => decideImage(bench, use)),
  ];
}
