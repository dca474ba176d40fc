import { subjectText } from '@countersign/core';
import { subjectImage } from './approvals.ts';
import type { Bench } from './bench.ts';
import { everythingRead } from './decide-files.ts';
import { isExcluded, meaningOf, type Site } from './places.ts';
import { type DigestPinPolicy, promotedFrom } from './policy.ts';
import type { Draft } from './reasons.ts';

export const subjectQuestion = 'subject';

export function asksForSubject(policy: DigestPinPolicy): boolean {
  return policy.mode === 'verify' && policy.expectSubject;
}

/** Whether the images that were found are surely all there are, so that an absent one is absent. */
function everythingUnderstood(bench: Bench): boolean {
  const judged = bench.sites.filter((site) => !isExcluded(bench.policy, site));
  return (
    everythingRead(bench) &&
    judged.length > 0 &&
    judged.every(({ reference }) => meaningOf(reference).is !== 'unknown')
  );
}

function deploysSubject({ facts, policy }: Bench, site: Site): boolean {
  const subject = subjectImage(facts.subject);
  const meaning = meaningOf(site.reference);
  if (!subject.usable || meaning.is !== 'image' || isExcluded(policy, site)) return false;
  const { name, digest } = subject.approval;
  const { image } = meaning;
  const nameFits =
    image.name === name ||
    policy.sameDigestElsewhere === 'allow' ||
    promotedFrom(policy, image.name).includes(name);
  return nameFits && image.digest === digest;
}

/** Is what is approved what the files deploy? */
export function decideSubject(bench: Bench): Draft {
  const question = subjectQuestion;
  const { sites, facts } = bench;
  const subject = subjectText(facts.subject);
  const image = subjectImage(facts.subject);
  if (!image.usable)
    return { code: 'subject-unusable', question, data: { subject, why: image.why }, evidence: [] };
  const found = sites.filter((site) => deploysSubject(bench, site));
  const evidence = [...new Set(found.flatMap((site) => site.evidence))];
  const places = found.map(({ place }) => place);
  if (found.length > 0) return { code: 'subject-found', question, data: { subject, places }, evidence };
  return everythingUnderstood(bench)
    ? { code: 'subject-absent', question, data: { subject, references: sites.length }, evidence }
    : { code: 'subject-not-seen', question, data: { subject }, evidence };
}
