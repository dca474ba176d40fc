import type { Answer } from './answer.ts';
import { type Candidate, candidatesOf, type Scene } from './candidate.ts';
import { acceptedOf, judgeCandidate, type Judged, see } from './checks.ts';
import { countCertificates, signersWhoSigned } from './count-signers.ts';
import { demandOf } from './demand.ts';
import type { Sight } from './finding.ts';
import { speaksOf } from './predicate-checks.ts';
import type { Draft } from './reasons.ts';

function shortage({ requirement, question }: Scene, accepted: readonly Sight[]): Draft | undefined {
  const { minimum, signers } = requirement;
  if (signers.length > 0) {
    const signed = signersWhoSigned(signers, accepted);
    if (signed.length >= minimum) return undefined;
    const data = { signed, minimum, of: signers.length };
    return { code: 'too-few-signers', question, data, evidence: [] };
  }
  const found = countCertificates(accepted);
  if (found >= minimum) return undefined;
  return { code: 'too-few-bundles', question, data: { accepted: found, minimum }, evidence: [] };
}

function isRejected({ candidate: { measured } }: Judged): boolean {
  return measured.state === 'known' && measured.value.state === 'rejected';
}

/** A bundle that verifies under one root is no news under the others. */
function withoutOtherRoots(judged: readonly Judged[]): Judged[] {
  const verified = new Set(judged.flatMap(({ sight }) => (sight === null ? [] : [sight.bundle])));
  return judged.filter((one) => !isRejected(one) || !verified.has(one.candidate.bundle));
}

/** Where something speaks of the subject, what speaks of other things is no answer: it lies there for others. */
function concerned(scene: Scene): Candidate[] {
  const seen = candidatesOf(scene).map((candidate) => ({ candidate, sight: see(scene, candidate).sight }));
  const speaking = seen.some(({ sight }) => sight !== null && speaksOf(sight));
  const kept = speaking ? seen.filter(({ sight }) => sight === null || speaksOf(sight)) : seen;
  return kept.map(({ candidate }) => candidate);
}

function candidateRejected(question: string, judged: readonly Judged[], accepted: readonly Sight[]): Draft[] {
  const good = new Set(accepted.map(({ bundle }) => bundle));
  const rejected = new Map<string, Judged[]>();
  for (const one of judged) {
    const { bundle } = one.candidate;
    if (!good.has(bundle)) rejected.set(bundle, [...(rejected.get(bundle) ?? []), one]);
  }
  return [...rejected].map(([bundle, all]) => {
    const codes = [...new Set(all.flatMap(({ problems }) => problems.map(({ code }) => code)))].toSorted();
    const evidence = [...new Set(all.flatMap(({ problems }) => problems.flatMap((draft) => draft.evidence)))];
    return { code: 'candidate-rejected', question, data: { bundle, codes }, evidence };
  });
}

/**
 * Do enough attestations of the wanted type, by whom the requirement names, speak of the subject? Candidates beside them
 * that are not accepted are only told of: anybody can put one more bundle next to a good one.
 */
export function judgeBase(scene: Scene): Answer {
  const demand = demandOf(scene.requirement);
  const judged = concerned(scene).map((candidate) => judgeCandidate(scene, demand, candidate));
  const accepted = acceptedOf(judged);
  const short = shortage(scene, accepted);
  if (short === undefined)
    return {
      ok: true,
      allow: candidateRejected(scene.question, withoutOtherRoots(judged), accepted),
      accepted,
    };
  const problems = withoutOtherRoots(judged).flatMap((one) => one.problems);
  // With nothing accepted, the problems (or that there was no bundle) say it all.
  return { ok: false, problems: accepted.length === 0 ? problems : [...problems, short] };
}
