import type { EvidenceId, Fact } from '@countersign/core';
import type { Verified } from './facts.ts';
import type { Code, Draft } from './reasons.ts';
import type { AttestVerifyFacts } from './facts.ts';
import type { Subject } from '@countersign/core';

/** What a check sees of one verified bundle. */
export type Sight = {
  readonly facts: AttestVerifyFacts;
  readonly subject: Subject;
  readonly question: string;
  readonly bundle: string;
  readonly verified: Verified;
  readonly evidence: readonly EvidenceId[];
};

/** One cell of the table: what was checked, what was wanted, what was found; the reason where they do not agree. */
export type Finding = {
  readonly check: string;
  readonly expected: string;
  readonly found: string;
  readonly problem: Draft | null;
};

/** Codes whose data is `{ bundle, expected, found }`. */
export type DifferenceCode = Extract<
  Draft,
  { data: { bundle: string; expected: string; found: string } }
>['code'] &
  Exclude<Code, 'attribute-differs' | 'provenance-contradicts' | 'summary-refused'>;

/** What is wanted of one text, and whether a text is it. */
export type Wanted = {
  readonly check: string;
  readonly code: DifferenceCode;
  readonly expected: string;
  readonly accepts: (found: string) => boolean;
};

/** Compares what a bundle says with what is wanted; what it leaves open is unknown, never skipped. */
export function compare(fact: Fact<string>, wanted: Wanted, sight: Sight): Finding {
  const { bundle, evidence, question } = sight;
  const { check, code, expected } = wanted;
  if (fact.state === 'missing') {
    const { cause, detail } = fact;
    const data = { bundle, claim: check, cause, detail };
    const problem: Draft = { code: 'claim-missing', question, data, evidence };
    return { check, expected, found: `not known (${cause})`, problem };
  }
  const found = fact.value;
  if (wanted.accepts(found)) return { check, expected, found, problem: null };
  const problem: Draft = { code, question, data: { bundle, expected, found }, evidence };
  return { check, expected, found, problem };
}

/** The problems among findings. */
export function problemsIn(findings: readonly Finding[]): Draft[] {
  return findings.flatMap(({ problem }) => problem ?? []);
}
