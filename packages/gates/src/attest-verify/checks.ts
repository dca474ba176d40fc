import { type EvidenceId, type Fact, type ReasonDraft, subjectText } from '@countersign/core';
import { type ClaimName, compileAnchoredPattern, looksLikePattern, readClaim } from '@countersign/sigstore';
import type { Candidate } from './candidate.ts';
import type { AttestVerifyFacts, Verified } from './facts.ts';
import { foldAscii } from './fold-ascii.ts';
import type { AttestVerifyPolicy } from './policy.ts';
import type { attestVerifyReasons } from './reasons.ts';

export type Draft = ReasonDraft<typeof attestVerifyReasons>;
/** The one question of this gate. */
export const question = 'subject';

/** What a check sees: everything that is not in the policy. */
type Sight = {
  readonly facts: AttestVerifyFacts;
  readonly bundle: string;
  readonly verified: Verified;
  readonly evidence: readonly EvidenceId[];
};
type Check = (policy: AttestVerifyPolicy, sight: Sight) => Draft | undefined;
type DifferenceCode =
  | 'issuer-differs'
  | 'identity-differs'
  | 'repository-differs'
  | 'repository-id-differs'
  | 'ref-differs'
  | 'commit-differs'
  | 'predicate-differs';

/** What the policy wants, and whether a text is it. */
type Wanted = {
  readonly code: DifferenceCode;
  readonly claim: string;
  readonly expected: string;
  readonly accepts: (found: string) => boolean;
};

const mostShown = 3;

/** Exact, or by the pattern; a pattern that does not compile accepts nothing. */
function acceptor(expected: string): (found: string) => boolean {
  if (!looksLikePattern(expected)) return (found) => found === expected;
  const compiled = compileAnchoredPattern(expected);
  return compiled.ok ? compiled.pattern.matches : () => false;
}

function compare(fact: Fact<string>, wanted: Wanted, sight: Sight): Draft | undefined {
  const { bundle, evidence } = sight;
  const { code, claim, expected } = wanted;
  if (fact.state === 'missing') {
    const { cause, detail } = fact;
    return { code: 'claim-missing', question, data: { bundle, claim, cause, detail }, evidence };
  }
  if (wanted.accepts(fact.value)) return undefined;
  return { code, question, data: { bundle, expected, found: fact.value }, evidence };
}

function claim(sight: Sight, name: ClaimName): Fact<string> {
  return readClaim(sight.verified.claims, name);
}

const speaksOfSubject: Check = (_policy, { facts, bundle, verified, evidence }) => {
  const { content } = verified;
  const digests =
    content.kind === 'message' ? [content.digest] : content.subjects.map(({ digest }) => digest);
  if (digests.includes(facts.subject.digest)) return undefined;
  const found = digests.slice(0, mostShown);
  const data = { bundle, subject: subjectText(facts.subject), found, more: digests.length - found.length };
  return { code: 'subject-differs', question, data, evidence };
};

const fromIssuer: Check = ({ issuer }, sight) =>
  compare(
    sight.verified.issuer,
    { code: 'issuer-differs', claim: 'issuer', expected: issuer, accepts: (found) => found === issuer },
    sight,
  );

const byIdentity: Check = (policy, sight) => {
  const expected = policy.identity ?? policy.identityPattern ?? '';
  // The policy's schema demands one of the two; were it ever to lack both, nothing may match.
  const accepts = expected === '' ? () => false : acceptor(expected);
  return compare(
    sight.verified.identity,
    { code: 'identity-differs', claim: 'subject alternative name', expected, accepts },
    sight,
  );
};

const fromRepository: Check = ({ sourceRepository }, sight) => {
  const expected = `${sight.facts.server.replace(/\/$/u, '')}/${sourceRepository}`;
  const accepts = (found: string): boolean => foldAscii(found) === foldAscii(expected);
  return compare(
    claim(sight, 'sourceRepositoryUri'),
    { code: 'repository-differs', claim: 'source repository', expected, accepts },
    sight,
  );
};

const fromRepositoryId: Check = ({ sourceRepositoryId }, sight) =>
  sourceRepositoryId === undefined
    ? undefined
    : compare(
        claim(sight, 'sourceRepositoryId'),
        {
          code: 'repository-id-differs',
          claim: 'source repository id',
          expected: sourceRepositoryId,
          accepts: (found) => found === sourceRepositoryId,
        },
        sight,
      );

const fromRef: Check = ({ sourceRef }, sight) => {
  const expected = sourceRef === 'deployed' ? sight.facts.ref : sourceRef;
  // The run's own ref is compared exactly, whatever it looks like.
  const accepts =
    sourceRef === 'deployed' ? (found: string): boolean => found === expected : acceptor(expected);
  return compare(
    claim(sight, 'sourceRepositoryRef'),
    { code: 'ref-differs', claim: 'source ref', expected, accepts },
    sight,
  );
};

const fromCommit: Check = ({ commit }, sight) => {
  if (commit === 'any') return undefined;
  const expected = sight.facts.commit;
  return compare(
    claim(sight, 'sourceRepositoryDigest'),
    { code: 'commit-differs', claim: 'source commit', expected, accepts: (found) => found === expected },
    sight,
  );
};

const ofPredicate: Check = ({ predicateType }, { bundle, verified, evidence }) => {
  const { content } = verified;
  const found = content.kind === 'message' ? 'none' : content.predicateType;
  if (found === predicateType) return undefined;
  return { code: 'predicate-differs', question, data: { bundle, expected: predicateType, found }, evidence };
};

const checks: readonly Check[] = [
  speaksOfSubject,
  fromIssuer,
  byIdentity,
  fromRepository,
  fromRepositoryId,
  fromRef,
  fromCommit,
  ofPredicate,
];

/** Everything that speaks against a candidate under a policy; empty when it is accepted. */
export function problemsOf(
  policy: AttestVerifyPolicy,
  facts: AttestVerifyFacts,
  { label: bundle, measured }: Candidate,
): Draft[] {
  if (measured.state === 'missing') {
    const { cause, detail } = measured;
    return [{ code: 'bundle-unreadable', question, data: { bundle, cause, detail }, evidence: [] }];
  }
  const { value, evidence } = measured;
  if (value.state === 'rejected') {
    const data = { bundle, failure: value.code, detail: value.detail };
    return [{ code: 'signature-invalid', question, data, evidence }];
  }
  return checks.flatMap((check) => check(policy, { facts, bundle, verified: value, evidence }) ?? []);
}
