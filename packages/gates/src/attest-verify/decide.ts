import { type EvidenceId, subjectText } from '@countersign/core';
import { readClaim } from '@countersign/sigstore';
import { type Candidate, candidatesOf, concerns } from './candidate.ts';
import { type Draft, problemsOf, question } from './checks.ts';
import type { AttestVerifyFacts, Verified } from './facts.ts';
import type { AttestVerifyPolicy } from './policy.ts';

type Judged = { readonly candidate: Candidate; readonly problems: readonly Draft[] };
type Accepted = {
  readonly label: string;
  readonly verified: Verified;
  readonly evidence: readonly EvidenceId[];
};

const builtIn = 'public-good';

/**
 * May this policy's trusted root be trusted? A file in the workspace came with the change that is judged, so only a
 * digest in the policy makes it the policy's own choice.
 */
function rootProblems(policy: AttestVerifyPolicy, facts: AttestVerifyFacts): Draft[] {
  const { trustedRoot: root, trustedRootDigest: expected } = policy;
  const read = facts.roots.find((fact) => fact.root === root)?.read;
  const problems: Draft[] = [];
  if (root !== builtIn && expected === undefined) {
    const found = read?.state === 'known' ? read.value.digest : null;
    problems.push({ code: 'root-unpinned', question, data: { root, found }, evidence: [] });
  }
  if (read?.state !== 'known') {
    const { cause, detail } = read ?? { cause: 'not-collected' as const, detail: 'it was not read' };
    problems.push({ code: 'root-unreadable', question, data: { root, cause, detail }, evidence: [] });
  } else if (expected !== undefined && read.value.digest !== expected) {
    const data = { root, expected, found: read.value.digest };
    problems.push({ code: 'root-differs', question, data, evidence: read.evidence });
  }
  return problems;
}

function searchProblems(policy: AttestVerifyPolicy, facts: AttestVerifyFacts): Draft[] {
  return facts.searches.flatMap((search): Draft[] => {
    if (search.paths.state === 'known' || !concerns(policy, search)) return [];
    const { cause, detail } = search.paths;
    const data = { pattern: search.pattern, cause, detail };
    return [{ code: 'search-incomplete', question, data, evidence: [] }];
  });
}

function subjectProblems(facts: AttestVerifyFacts): Draft[] {
  // in-toto digests of commits (gitCommit, sha1) are too weak to bind an artifact (slsa-verifier wants 256 bits).
  if (/^sha(?:256|512):/.test(facts.subject.digest)) return [];
  const data = { subject: subjectText(facts.subject) };
  return [{ code: 'subject-unsupported', question, data, evidence: [] }];
}

function acceptedOf({ candidate, problems }: Judged): Accepted[] {
  const { label, measured } = candidate;
  if (problems.length > 0 || measured.state === 'missing' || measured.value.state === 'rejected') return [];
  return [{ label, verified: measured.value, evidence: measured.evidence }];
}

/** A certificate signs once, so copies of a bundle count once however they are written. */
function signingCertificates(accepted: readonly Accepted[]): number {
  return new Set(accepted.map(({ verified }) => verified.certificate)).size;
}

function claimText(verified: Verified, name: Parameters<typeof readClaim>[1]): string {
  const fact = readClaim(verified.claims, name);
  return fact.state === 'known' ? fact.value : 'not stated';
}

function attested(facts: AttestVerifyFacts, { label, verified, evidence }: Accepted): Draft {
  const { content, identity, certificate, trustedTimes } = verified;
  const data = {
    bundle: label,
    subject: subjectText(facts.subject),
    identity: identity.state === 'known' ? identity.value : 'not stated',
    repository: claimText(verified, 'sourceRepositoryUri'),
    ref: claimText(verified, 'sourceRepositoryRef'),
    commit: claimText(verified, 'sourceRepositoryDigest'),
    predicateType: content.kind === 'statement' ? content.predicateType : null,
    signedAt: trustedTimes[0]?.at ?? facts.at,
    certificate,
  };
  return { code: 'attested', question, data, evidence };
}

function candidateRejected({ candidate, problems }: Judged): Draft[] {
  if (problems.length === 0) return [];
  const codes = [...new Set(problems.map(({ code }) => code))].toSorted();
  const evidence = candidate.measured.state === 'known' ? candidate.measured.evidence : [];
  return [{ code: 'candidate-rejected', question, data: { bundle: candidate.label, codes }, evidence }];
}

function shortage(policy: AttestVerifyPolicy, facts: AttestVerifyFacts, judged: readonly Judged[]): Draft[] {
  if (judged.length === 0) {
    const patterns = facts.searches
      .filter((search) => concerns(policy, search))
      .map(({ pattern }) => pattern);
    const named = [...new Set([...policy.bundles, ...patterns])].toSorted();
    const data = { patterns: named, subject: subjectText(facts.subject) };
    return [{ code: 'no-bundle', question, data, evidence: [] }];
  }
  const accepted = signingCertificates(judged.flatMap(acceptedOf));
  if (accepted === 0 || accepted >= policy.minimum) return [];
  return [{ code: 'too-few-bundles', question, data: { accepted, minimum: policy.minimum }, evidence: [] }];
}

/** One question: is the subject attested as the policy wants? */
export function questions(): readonly string[] {
  return [question];
}

/**
 * Enough accepted bundles allow, and candidates beside them that were not accepted are only told of: anybody can put
 * one more bundle next to a good one. Where there are not enough, everything that speaks against each is a reason.
 */
export function decide(policy: AttestVerifyPolicy, facts: AttestVerifyFacts): readonly Draft[] {
  const grounds = [...rootProblems(policy, facts), ...subjectProblems(facts)];
  // Without a root nothing was measured, so there is nothing to say about the bundles either.
  if (grounds.some(({ code }) => code === 'root-unreadable'))
    return [...grounds, ...searchProblems(policy, facts)];
  const judged = candidatesOf(policy, facts).map((candidate) => ({
    candidate,
    problems: problemsOf(policy, facts, candidate),
  }));
  const accepted = judged.flatMap(acceptedOf);
  if (grounds.length === 0 && signingCertificates(accepted) >= policy.minimum) {
    return [...accepted.map((one) => attested(facts, one)), ...judged.flatMap(candidateRejected)];
  }
  return [
    ...grounds,
    ...searchProblems(policy, facts),
    ...judged.flatMap(({ problems }) => problems),
    ...shortage(policy, facts, judged),
  ];
}
