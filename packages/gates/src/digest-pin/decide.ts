import { type Bench, benchOf, draft } from './bench.ts';
import {
  decideFile,
  decidePattern,
  decidePresence,
  fileQuestion,
  patternQuestion,
  patternsOf,
  referencesQuestion,
  selectedFiles,
} from './decide-files.ts';
import { decideImage } from './decide-image.ts';
import { asksForLock, decideLock, lockQuestion } from './decide-lock.ts';
import { asksForSubject, decideSubject, subjectQuestion } from './decide-subject.ts';
import { decideAction, decideLocal } from './decide-uses.ts';
import type { DigestPinFacts } from './facts.ts';
import { isExcluded, meaningOf, type Site, sitesOf } from './places.ts';
import type { DigestPinPolicy } from './policy.ts';
import type { Draft } from './reasons.ts';

/**
 * Each pattern, each file, each reference, whether there is any; in verify mode whether the subject is one, and
 * whether the lock may be believed.
 */
export function questions(policy: DigestPinPolicy, facts: DigestPinFacts): readonly string[] {
  return [
    referencesQuestion,
    ...(asksForSubject(policy) ? [subjectQuestion] : []),
    ...(asksForLock(policy) ? [lockQuestion] : []),
    ...patternsOf(policy, facts).map(patternQuestion),
    ...selectedFiles(facts).map(fileQuestion),
    ...sitesOf(facts).map(({ question }) => question),
  ];
}

function decideSite(bench: Bench, site: Site): readonly Draft[] {
  if (isExcluded(bench.policy, site)) {
    const kind = site.reference.documentKind ?? site.format ?? 'document';
    return [draft('excluded', site, { data: { kind } })];
  }
  const meaning = meaningOf(site.reference);
  if (meaning.is === 'unknown') return [draft('not-understood', site, { data: { why: meaning.why } })];
  if (meaning.is === 'image') return decideImage(bench, site, meaning.image);
  return meaning.is === 'local' ? decideLocal(bench, site, meaning.path) : decideAction(bench, site, meaning);
}

/** May what these files name be deployed? Pure. */
export function decide(policy: DigestPinPolicy, facts: DigestPinFacts): readonly Draft[] {
  const bench = benchOf(policy, facts);
  return [
    decidePresence(bench),
    ...(asksForSubject(policy) ? [decideSubject(bench)] : []),
    ...decideLock(bench),
    ...patternsOf(policy, facts).map((pattern) => decidePattern(bench, pattern)),
    ...selectedFiles(facts).flatMap((file) => decideFile(facts, file)),
    ...bench.sites.flatMap((site) => decideSite(bench, site)),
  ];
}
