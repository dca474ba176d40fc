import {
  epochMilliseconds,
  type EvidenceDocument,
  type EvidenceId,
  type ReasonDraft,
  type Request,
  sameSubject,
  subjectText,
} from '@countersign/core';
import { foldAscii } from '@countersign/records';
import type { Facts, HandedOver } from './facts.ts';
import type { Policy } from './policy.ts';
import type { reasons } from './reasons.ts';

export type Draft = ReasonDraft<typeof reasons>;
/** Evidence that nothing speaks against, with its document. */
export type Accepted = { readonly item: HandedOver; readonly document: EvidenceDocument };

const minuteMs = 60_000;
/** Gate and record run on different machines. */
const clockSkewMs = 5 * minuteMs;

/** The question that every evidence file raises. */
export function evidenceQuestion(item: HandedOver): string {
  return `evidence:${item.path}`;
}

type Mismatch = {
  readonly code: Draft['code'] & `evidence-of-other-${string}`;
  readonly of: (request: Request) => string;
};

function repositoryText({ server, repository }: Request): string {
  return `${foldAscii(server)}/${foldAscii(repository.name)}`;
}

const texts: readonly Mismatch[] = [
  { code: 'evidence-of-other-repository', of: repositoryText },
  { code: 'evidence-of-other-run', of: (request) => request.run.id },
  { code: 'evidence-of-other-attempt', of: (request) => String(request.run.attempt) },
  { code: 'evidence-of-other-commit', of: (request) => request.commit },
  { code: 'evidence-of-other-environment', of: (request) => foldAscii(request.environment) },
  { code: 'evidence-of-other-service', of: (request) => request.service },
];

/** The same name may be another repository: one that was deleted and made again has another id. */
function otherRepositoryId(found: Request, expected: Request): boolean {
  const ids = [found.repository.id, expected.repository.id];
  return !ids.includes(null) && ids[0] !== ids[1];
}

type Context = { readonly path: string; readonly question: string; readonly evidence: readonly EvidenceId[] };

function mismatches(found: Request, expected: Request, context: Context): Draft[] {
  const { path, ...rest } = context;
  const drafts = texts
    .filter(({ of }) => of(found) !== of(expected))
    .map(
      ({ code, of }): Draft => ({ code, data: { path, found: of(found), expected: of(expected) }, ...rest }),
    );
  if (otherRepositoryId(found, expected)) {
    const data = {
      path,
      found: `repository ${found.repository.id}`,
      expected: `repository ${expected.repository.id}`,
    };
    drafts.push({ code: 'evidence-of-other-repository', data, ...rest });
  }
  if (!sameSubject(found.subject, expected.subject)) {
    const data = { path, found: subjectText(found.subject), expected: subjectText(expected.subject) };
    drafts.push({ code: 'evidence-of-other-subject', data, ...rest });
  }
  return drafts;
}

function times(document: EvidenceDocument, situation: Situation, context: Context): Draft[] {
  const { path, ...rest } = context;
  const { at } = document.request;
  const { expires } = document;
  const now = situation.facts.request.at;
  const { maxAgeMinutes } = situation.policy;
  const ageMs = epochMilliseconds(now) - epochMilliseconds(at);
  const ageMinutes = Math.ceil(ageMs / minuteMs);
  const drafts: Draft[] = [];
  if (expires <= at) drafts.push({ code: 'evidence-expired', data: { path, at, expires }, ...rest });
  if (ageMs > maxAgeMinutes * minuteMs)
    drafts.push({ code: 'evidence-too-old', data: { path, ageMinutes, maxAgeMinutes }, ...rest });
  if (-ageMs > clockSkewMs) drafts.push({ code: 'evidence-from-later', data: { path, at, now }, ...rest });
  return drafts;
}

function rejudgedDraft({ rejudged }: HandedOver, context: Context): Draft[] {
  const { path, ...rest } = context;
  if (rejudged.state === 'missing')
    return [{ code: 'evidence-not-judged', data: { path, detail: rejudged.detail }, ...rest }];
  const { state, problems } = rejudged.value;
  const codes = {
    differs: 'verdict-differs',
    'other-semantics': 'verdict-of-other-semantics',
    'cannot-judge': 'evidence-not-judged',
    corrupt: 'evidence-corrupt',
  } as const;
  return state === 'identical'
    ? []
    : [{ code: codes[state], data: { path, detail: problems.join('; ') }, ...rest }];
}

/** The bytes first: of a file that is not the one handed over, nothing else is worth saying. */
function byteDraft(item: HandedOver): Draft | undefined {
  const { path, expected, digest } = item;
  const question = evidenceQuestion(item);
  if (expected === null) return { code: 'digest-not-handed-over', question, data: { path }, evidence: [] };
  if (digest.state === 'missing')
    return { code: 'evidence-unreadable', question, data: { path, detail: digest.detail }, evidence: [] };
  if (digest.value === expected) return undefined;
  return {
    code: 'digest-differs',
    question,
    data: { path, found: digest.value, expected },
    evidence: digest.evidence,
  };
}

export type Situation = { readonly policy: Policy; readonly facts: Facts };
/** What is to be said of one evidence file; `accepted` when nothing speaks against it. */
export type EvidenceFindings = { readonly drafts: readonly Draft[]; readonly accepted?: Accepted };

function acceptance(accepted: Accepted, facts: Facts, context: Context): Draft {
  const { path, ...rest } = context;
  const { gate, expires } = accepted.document;
  return expires < facts.request.at
    ? { code: 'evidence-expired-since', data: { path, gate, expires }, ...rest }
    : { code: 'evidence-accepted', data: { path, gate }, ...rest };
}

/**
 * Judges one evidence file: the bytes that the runner handed over, of this very request, not older than the policy
 * takes, and giving the same verdict when judged again.
 *
 * An answer that has expired by now is accepted: it had to be in force when the deploy began, and that was for the gate
 * in the deploy job to test. When the deploy began is not known here, so it is only said that it expired since.
 */
export function judgeEvidence(item: HandedOver, situation: Situation): EvidenceFindings {
  const bytes = byteDraft(item);
  if (bytes !== undefined) return { drafts: [bytes] };
  const question = evidenceQuestion(item);
  const { path, document, digest } = item;
  if (document.state === 'missing') {
    const data = { path, detail: document.detail };
    return { drafts: [{ code: 'evidence-malformed', question, data, evidence: [] }] };
  }
  const context: Context = { path, question, evidence: digest.state === 'known' ? digest.evidence : [] };
  const against = [
    ...mismatches(document.value.request, situation.facts.request, context),
    ...times(document.value, situation, context),
    ...rejudgedDraft(item, context),
  ];
  if (against.length > 0) return { drafts: against };
  const accepted = { item, document: document.value };
  return { drafts: [acceptance(accepted, situation.facts, context)], accepted };
}
