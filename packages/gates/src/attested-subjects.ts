import {
  canonicalJson,
  type Digest,
  type Fact,
  isDigest,
  isSuiteError,
  type Judgement,
  known,
  missing,
  type RecordedPolicy,
  type Subject,
} from '@countersign/core';
import { parseSubject } from './attest-verify/index.ts';

type Asking = readonly Pick<RecordedPolicy, 'observe'>[];

function listed(data: unknown): readonly Digest[] {
  if (data === null || typeof data !== 'object' || !('digests' in data)) return [];
  const digests: readonly unknown[] = Array.isArray(data.digests) ? data.digests : [];
  return digests.filter((digest): digest is Digest => typeof digest === 'string' && isDigest(digest));
}

/** The subject that a reason names; undefined where it is none, since the document may be somebody else's. */
function named(data: unknown): Subject | undefined {
  if (data === null || typeof data !== 'object' || !('subject' in data)) return undefined;
  if (typeof data.subject !== 'string') return undefined;
  try {
    return parseSubject(data.subject);
  } catch (error) {
    if (isSuiteError(error)) return undefined;
    throw error;
  }
}

function subjectsIn(data: unknown): readonly Subject[] {
  const subject = named(data);
  if (subject === undefined) return [];
  return listed(data).map((digest) => ({ kind: subject.kind, name: subject.name, digest }));
}

/** What is only tried out must not open what is in force. */
function onlyTried(judgement: Judgement, asking: Asking): boolean {
  const { policies } = judgement;
  return (
    policies.length > 0 && policies.every(({ observe }) => observe) && asking.some((one) => !one.observe)
  );
}

/**
 * What did attest-verify accept? What its `attested` reasons name: a subject, and under its name the platform images of
 * an accepted index; sorted. Kind and name belong to it, because a policy may ask less of some names than of others.
 * Only where it allowed, because what one policy attests another may deny; and where it only observes, only for
 * `asking` policies that observe too. Pure; the judgement may come out of a document that somebody else wrote.
 */
export function attestedSubjects(judgement: Judgement | undefined, asking: Asking): Fact<readonly Subject[]> {
  if (judgement === undefined) return missing('not-collected', 'attest-verify was not asked in this run');
  const { effect, reasons } = judgement.verdict;
  if (effect !== 'allow') return missing('not-collected', `attest-verify says ${effect}`);
  if (onlyTried(judgement, asking))
    return missing('not-collected', 'every policy of attest-verify only observes');
  const subjects = reasons
    .filter(({ code }) => code === 'attested')
    .flatMap(({ data }) => subjectsIn(data))
    .map((subject): [string, Subject] => [`${subject.kind} ${subject.name} ${subject.digest}`, subject]);
  return known(
    [...new Map(subjects)].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, subject]) => subject),
  );
}

function saidAttested(facts: unknown): unknown {
  const said: unknown =
    facts !== null && typeof facts === 'object' && 'attested' in facts ? facts.attested : undefined;
  if (said === null || typeof said !== 'object' || !('state' in said) || !('value' in said)) return undefined;
  return said.state === 'known' ? said.value : undefined;
}

/**
 * A judgement whose facts say that something else was attested than attest-verify's own judgement in the same document
 * gives; undefined when there is none. What was not learned is no contradiction.
 */
export function wrongAttested(judgements: readonly Judgement[]): string | undefined {
  const attesting = judgements.find(({ gate }) => gate === 'attest-verify');
  const wrong = judgements.find(({ facts, policies }) => {
    const said = saidAttested(facts);
    if (said === undefined) return false;
    const derived = attestedSubjects(attesting, policies);
    return derived.state === 'missing' || canonicalJson(said) !== canonicalJson(derived.value);
  });
  return wrong && `facts of ${wrong.gate}: attested: it does not follow from what attest-verify says`;
}
