import type { Candidate, Scene } from './candidate.ts';
import type { Demand } from './demand.ts';
import { type Finding, problemsIn, type Sight } from './finding.ts';
import {
  ageFindings,
  attributeFinding,
  provenanceFindings,
  subjectFinding,
  typeFinding,
} from './predicate-checks.ts';
import { withOwnResult } from './own-results.ts';
import type { Draft } from './reasons.ts';
import { predicateTypeOf } from './said.ts';
import { anySignerFindings } from './signer-checks.ts';
import { sourceFindings } from './source-checks.ts';

/** The candidate as checks see it; null where it proves nothing, and then the finding that says why. */
export type Seen =
  | { readonly sight: Sight; readonly finding: null }
  | { readonly sight: null; readonly finding: Finding };

/** Looks at a candidate: does it verify at all? */
export function see({ facts, subject, question }: Scene, { bundle, measured }: Candidate): Seen {
  const cell = { check: 'signature', expected: 'verifies' };
  if (measured.state === 'missing') {
    const { cause, detail } = measured;
    const problem: Draft = {
      code: 'bundle-unreadable',
      question,
      data: { bundle, cause, detail },
      evidence: [],
    };
    return { sight: null, finding: { ...cell, found: `not known (${cause})`, problem } };
  }
  const { value, evidence } = measured;
  if (value.state === 'rejected') {
    const data = { bundle, failure: value.code, detail: value.detail };
    const problem: Draft = { code: 'signature-invalid', question, data, evidence };
    return { sight: null, finding: { ...cell, found: value.code, problem } };
  }
  return { sight: { facts, subject, question, bundle, verified: value, evidence }, finding: null };
}

/** Everything that a demand asks of a verified bundle, in the order of the table. */
export function findingsOf(demand: Demand, sight: Sight): Finding[] {
  return [
    ...(demand.speaksOf === 'subject' ? [subjectFinding(sight)] : []),
    ...anySignerFindings(demand.signers, sight),
    ...sourceFindings(demand.source, sight),
    typeFinding(demand, sight),
    ...provenanceFindings(demand, sight),
    ...withOwnResult(predicateTypeOf(sight.verified), demand.attributes).map((attribute) =>
      attributeFinding(attribute, sight),
    ),
    ...ageFindings(demand, sight),
  ];
}

/** A candidate, judged: accepted when it was seen and nothing speaks against it. */
export type Judged = {
  readonly candidate: Candidate;
  readonly sight: Sight | null;
  readonly problems: readonly Draft[];
};

/** Holds a candidate against a demand. */
export function judgeCandidate(scene: Scene, demand: Demand, candidate: Candidate): Judged {
  const { sight, finding } = see(scene, candidate);
  if (sight === null) return { candidate, sight, problems: problemsIn([finding]) };
  return { candidate, sight, problems: problemsIn(findingsOf(demand, sight)) };
}

/** The sights of what was accepted. */
export function acceptedOf(judged: readonly Judged[]): Sight[] {
  return judged.flatMap(({ sight, problems }) => (sight === null || problems.length > 0 ? [] : [sight]));
}
