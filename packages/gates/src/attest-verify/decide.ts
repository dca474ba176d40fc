import { type Subject, subjectText } from '@countersign/core';
import { type Answer, allOf } from './answer.ts';
import { judgeBase } from './base.ts';
import { candidatesOf, type Scene } from './candidate.ts';
import type { AttestVerifyFacts } from './facts.ts';
import type { Sight } from './finding.ts';
import { judgeForbid } from './forbid.ts';
import { groundsOf } from './grounds.ts';
import { absentPlatforms, asksPlatforms, digestsBelow, wantedPlatforms } from './platforms.ts';
import { type AttestVerifyPolicy, namesSigner, requirementFor } from './policy.ts';
import type { Draft } from './reasons.ts';
import { fingerprintOf, identityText, saidText, signedAt } from './said.ts';
import { searchesFor, searchText } from './searches.ts';
import { judgeSteps } from './steps.ts';
import { judgeSummary } from './summary.ts';

/** The question that a subject raises. */
export function questionOf(subject: Subject): string {
  return `subject:${subjectText(subject)}`;
}

function attested(scene: Scene, summaryOf: string | null) {
  const digests = [...new Set([scene.subject.digest, ...digestsBelow(scene)])].toSorted();
  return ({ bundle, verified, evidence }: Sight): Draft => {
    const { content } = verified;
    const data = {
      bundle,
      subject: subjectText(scene.subject),
      digests,
      identity: identityText(verified),
      repository: saidText(verified, 'sourceRepositoryUri'),
      ref: saidText(verified, 'sourceRepositoryRef'),
      commit: saidText(verified, 'sourceRepositoryDigest'),
      predicateType: content.kind === 'statement' ? content.predicateType : null,
      signedAt: signedAt(verified),
      certificate: fingerprintOf(verified),
      summaryOf,
    };
    return { code: 'attested', question: scene.question, data, evidence };
  };
}

/** One reason for a bundle, under however many roots it verifies. */
function eachOnce(sights: readonly Sight[]): Sight[] {
  return [...new Map(sights.toReversed().map((sight) => [sight.bundle, sight])).values()].toReversed();
}

function withAttested(scene: Scene, answer: Answer, summaryOf: string | null): Answer {
  if (!answer.ok) return answer;
  return {
    ...answer,
    allow: [...eachOnce(answer.accepted).map(attested(scene, summaryOf)), ...answer.allow],
  };
}

function searchProblems({ requirement, subject, facts, question }: Scene): Draft[] {
  return searchesFor(requirement, subject, facts).flatMap((search): Draft[] => {
    if (search.found.state === 'known') return [];
    const { cause, detail } = search.found;
    const data = { where: searchText(search), cause, detail };
    return [{ code: 'search-incomplete', question, data, evidence: [] }];
  });
}

function nothingFound(scene: Scene): Draft[] {
  const { requirement, subject, facts, question } = scene;
  const asked = [...new Set(searchesFor(requirement, subject, facts).map(searchText))].toSorted();
  return [{ code: 'no-bundle', question, data: { asked, subject: subjectText(subject) }, evidence: [] }];
}

/** Where it is not enough: what could not be looked for, and that nothing was found. */
function refused(scene: Scene, problems: readonly Draft[]): Answer {
  const nothing = problems.length === 0 || candidatesOf(scene).length === 0;
  const found = nothing ? [...problems, ...nothingFound(scene)] : problems;
  return { ok: false, problems: [...searchProblems(scene), ...found] };
}

/** Is this one artifact attested: by a summary that stands for all, or by signer and steps? */
function judgeArtifact(scene: Scene): Answer {
  const { requirement } = scene;
  const summary = judgeSummary(scene);
  if (summary?.ok === true) return withAttested(scene, summary, requirement.summary?.verifier ?? null);
  const parts = [
    ...(namesSigner(requirement) ? [judgeBase(scene)] : []),
    ...(requirement.steps.length > 0 ? [judgeSteps(scene)] : []),
  ];
  if (parts.length === 0) return refused(scene, summary?.problems ?? []);
  const all = allOf(parts);
  if (all.ok) return withAttested(scene, all, null);
  return refused(scene, [...all.problems, ...(summary?.problems ?? [])]);
}

function judgePlatform(scene: Scene, child: { digest: string; platform: string }): Answer {
  const { question, subject } = scene;
  const { digest, platform } = child;
  const place = { subject: subjectText(subject), platform, digest };
  const below = { ...scene, subject: { ...subject, digest } };
  const answer = allOf([judgeArtifact(below), ...judgeForbid(below)]);
  if (!answer.ok) {
    const own: Draft = { code: 'platform-unattested', question, data: place, evidence: [] };
    // What speaks of the index or of another platform is meant to: nobody took it for this one.
    const others = answer.problems.filter(({ code }) => code !== 'subject-differs');
    return { ok: false, problems: [own, ...others] };
  }
  const bundles = [...new Set(answer.accepted.map(({ bundle }) => bundle))].toSorted();
  const evidence = [...new Set(answer.accepted.flatMap((sight) => sight.evidence))];
  const told: Draft = { code: 'platform-attested', question, data: { ...place, bundles }, evidence };
  return { ok: true, allow: [told], accepted: [] };
}

function judgePlatforms(scene: Scene): Answer[] {
  if (!asksPlatforms(scene)) return [];
  const wanted = wantedPlatforms(scene);
  if (wanted.state === 'missing') {
    const { cause, detail } = wanted;
    const data = { subject: subjectText(scene.subject), cause, detail };
    const unknown: Draft = { code: 'platforms-unknown', question: scene.question, data, evidence: [] };
    return [{ ok: false, problems: [unknown] }];
  }
  const absent = absentPlatforms(scene);
  const answers = wanted.value.map((child) => judgePlatform(scene, child));
  return absent.length === 0 ? answers : [{ ok: false, problems: absent }, ...answers];
}

function judgeScene(scene: Scene): readonly Draft[] {
  const grounds = groundsOf(scene);
  // Without a root nothing was measured, so there is nothing to say about the bundles either.
  if (grounds.some(({ code }) => code === 'root-unreadable')) return [...grounds, ...searchProblems(scene)];
  const answer = allOf([judgeArtifact(scene), ...judgePlatforms(scene), ...judgeForbid(scene)]);
  // What allows must not stand beside what does not: it would answer the question.
  if (!answer.ok) return [...grounds, ...answer.problems];
  return grounds.length > 0 ? grounds : answer.allow;
}

/** One question for each subject. */
export function questions(_policy: AttestVerifyPolicy, { subjects }: AttestVerifyFacts): readonly string[] {
  return [...new Set(subjects.map(questionOf))];
}

/**
 * Every subject must be attested as its requirement asks: enough accepted bundles allow, and candidates beside them that
 * were not accepted are only told of. Where there are not enough, everything that speaks against each is a reason.
 */
export function decide(policy: AttestVerifyPolicy, facts: AttestVerifyFacts): readonly Draft[] {
  return facts.subjects.flatMap((subject): readonly Draft[] => {
    const question = questionOf(subject);
    const requirement = requirementFor(policy, subject);
    if (requirement === null) {
      const data = { subject: subjectText(subject) };
      return [{ code: 'no-requirement', question, data, evidence: [] }];
    }
    return judgeScene({ requirement, facts, subject, question });
  });
}
