import { subjectText } from '@countersign/core';
import { looksLikePattern, summaryPredicateType, summaryResourceUri } from '@countersign/sigstore';
import type { Answer } from './answer.ts';
import { callerFindings } from './caller-checks.ts';
import { candidatesOf, type Scene } from './candidate.ts';
import { see } from './checks.ts';
import { signersOr } from './demand.ts';
import type { FoundSummary } from './facts.ts';
import { type Finding, problemsIn, type Sight } from './finding.ts';
import { namesSigner } from './policy.ts';
import { acceptor } from './policy-text.ts';
import { ageFindings, subjectFinding, speaksOf } from './predicate-checks.ts';
import type { Draft } from './reasons.ts';
import type { Requirement, SummaryRule } from './requirement.ts';
import { predicateTypeOf } from './said.ts';
import { anySignerFindings } from './signer-checks.ts';
import { sourceFindings } from './source-checks.ts';

type What = Extract<Draft, { code: 'summary-refused' }>['data']['what'];
type Asked = {
  readonly what: What;
  readonly expected: string;
  readonly found: string;
  readonly agrees: boolean;
};

const leveled = /^SLSA_([A-Z]{1,40})_LEVEL_(\d{1,2})$/;

/** "SLSA_<TRACK>_LEVEL_<n>" implies every lower level of its track (SLSA, verification_summary, `verifiedLevels`). */
function hasLevel(levels: readonly string[], wanted: string): boolean {
  const [, track, level] = leveled.exec(wanted) ?? [];
  return levels.some((found) => {
    const [, foundTrack, foundLevel] = leveled.exec(found) ?? [];
    if (found === wanted) return true;
    return track !== undefined && foundTrack === track && Number(foundLevel) >= Number(level);
  });
}

function isResource(wanted: string, found: string, { subject }: Sight): boolean {
  if (wanted !== 'subject') return looksLikePattern(wanted) ? acceptor(wanted)(found) : wanted === found;
  return [subject.name, subjectText(subject), summaryResourceUri(subject)].includes(found);
}

/** Steps 4 to 7 of "How to verify" (SLSA v1, verification_summary), and the policy where one is named. */
function asked(rule: SummaryRule, summary: FoundSummary, sight: Sight): Asked[] {
  const { verifier, resourceUri, levels, policyDigest, policyUri } = rule;
  const policies = summary.policyDigests.join(', ');
  return [
    { what: 'verifier', expected: verifier, found: summary.verifier, agrees: summary.verifier === verifier },
    {
      what: 'resource',
      expected: resourceUri,
      found: summary.resourceUri,
      agrees: isResource(resourceUri, summary.resourceUri, sight),
    },
    { what: 'result', expected: 'PASSED', found: summary.result, agrees: summary.result === 'PASSED' },
    {
      what: 'levels',
      expected: levels.join(', '),
      found: summary.levels.join(', '),
      agrees: levels.every((level) => hasLevel(summary.levels, level)),
    },
    ...(policyDigest === undefined
      ? []
      : [
          {
            what: 'policy' as const,
            expected: policyDigest,
            found: policies,
            agrees: summary.policyDigests.includes(policyDigest),
          },
        ]),
    ...(policyUri === undefined
      ? []
      : [
          {
            what: 'policy' as const,
            expected: policyUri,
            found: summary.policyUri ?? '',
            agrees: typeof summary.policyUri === 'string' && acceptor(policyUri)(summary.policyUri),
          },
        ]),
  ];
}

/** Where there is no attestation but the summary, the job that signed it is what these speak of. */
function placeFindings(requirement: Requirement, sight: Sight): Finding[] {
  if (namesSigner(requirement) || requirement.steps.length > 0) return [];
  const { deploymentEnvironment, visibility } = requirement;
  const demand = {
    sourceRepository: 'any',
    sourceRef: 'any',
    commit: 'any',
    triggers: 'any',
    runner: 'any',
    ...(deploymentEnvironment === undefined ? {} : { deploymentEnvironment }),
    ...(visibility === undefined ? {} : { visibility }),
  } as const;
  return sourceFindings(demand, sight);
}

/** Everything that a summary is asked for; the type is known to be right. */
export function summaryFindings(rule: SummaryRule, scene: Scene, sight: Sight): Finding[] {
  const { bundle, question, evidence, verified } = sight;
  const { summary } = verified;
  const signed = [
    ...anySignerFindings(signersOr(rule, scene.requirement), sight),
    ...callerFindings(scene.requirement, sight),
    ...placeFindings(scene.requirement, sight),
  ];
  const aged = ageFindings({ maxAgeHours: rule.maxAgeHours ?? scene.requirement.maxAgeHours ?? null }, sight);
  if (summary?.state !== 'known') {
    const { cause, detail } = summary ?? { cause: 'not-collected' as const, detail: 'it was not read' };
    const problem: Draft = {
      code: 'summary-unreadable',
      question,
      data: { bundle, cause, detail },
      evidence,
    };
    const unread = { check: 'summary', expected: 'readable', found: `not known (${cause})`, problem };
    return [subjectFinding(sight), ...signed, unread];
  }
  const said = asked(rule, summary.value, sight).map(({ agrees, ...cell }): Finding => {
    const problem: Draft = { code: 'summary-refused', question, data: { bundle, ...cell }, evidence };
    const { what, expected, found } = cell;
    return { check: `summary: ${what}`, expected, found, problem: agrees ? null : problem };
  });
  return [subjectFinding(sight), ...signed, ...said, ...aged];
}

/** The verified bundles that hold a summary. */
export function summariesIn(scene: Scene): Sight[] {
  return candidatesOf(scene)
    .flatMap((candidate) => see(scene, candidate).sight ?? [])
    .filter(({ verified }) => predicateTypeOf(verified) === summaryPredicateType);
}

/**
 * Did the named verifier pass the subject? The seven steps of SLSA's "How to verify" a summary: signature, subject,
 * type, verifier (together with its signer), resource, result, levels. Null where no summary is asked for.
 */
export function judgeSummary(scene: Scene): Answer | null {
  const { summary: rule } = scene.requirement;
  if (rule === undefined) return null;
  const judged = summariesIn(scene).map((sight) => ({
    sight,
    problems: problemsIn(summaryFindings(rule, scene, sight)),
  }));
  const accepted = judged.filter(({ problems }) => problems.length === 0).map(({ sight }) => sight);
  if (accepted.length > 0) return { ok: true, allow: [], accepted };
  const speaking = judged.filter(({ sight }) => speaksOf(sight));
  return { ok: false, problems: speaking.flatMap(({ problems }) => problems) };
}
