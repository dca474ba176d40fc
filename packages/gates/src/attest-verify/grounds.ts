import { epochMilliseconds, type EvidenceId, subjectText } from '@countersign/core';
import type { Scene } from './candidate.ts';
import type { RootFact } from './facts.ts';
import { isOwnRoot, rootsOf } from './policy.ts';
import type { Draft } from './reasons.ts';

const dayMs = 86_400_000;

type Read = Extract<RootFact['read'], { state: 'known' }>['value'];

/** A root that comes with the suite, or was pinned with its day, grows old; one that TUF vouches for expires. */
function ageProblems({ requirement, facts, question }: Scene, root: string, read: Read): Draft[] {
  const { maxRootAgeDays, trustedRootDate } = requirement;
  if (read.expires !== null) {
    if (epochMilliseconds(facts.at) <= epochMilliseconds(read.expires)) return [];
    const detail = `what vouches for it has expired at ${read.expires}`;
    return [{ code: 'root-unreadable', question, data: { root, cause: 'malformed', detail }, evidence: [] }];
  }
  const published = isOwnRoot(root) ? read.published : (trustedRootDate ?? null);
  if (published === null) return [];
  const age = epochMilliseconds(facts.at) - epochMilliseconds(`${published}T00:00:00.000Z`);
  if (age <= maxRootAgeDays * dayMs) return [];
  // A day that does not exist is NaN, which no comparison accepts.
  const ageDays = Number.isNaN(age) ? 0 : Math.floor(age / dayMs);
  return [
    { code: 'root-too-old', question, data: { root, published, ageDays, maxRootAgeDays }, evidence: [] },
  ];
}

function pinProblems(scene: Scene, root: string, found: EvidenceId | null): Draft[] {
  const { requirement, question } = scene;
  const { trustedRootDigest: expected } = requirement;
  // The pin of a list is that of its one file; alone, it pins what comes with the suite, too.
  const pins = !isOwnRoot(root) || rootsOf(requirement).length === 1;
  if (!isOwnRoot(root) && expected === undefined)
    return [{ code: 'root-unpinned', question, data: { root, found }, evidence: [] }];
  if (!pins || expected === undefined || found === null || found === expected) return [];
  return [{ code: 'root-differs', question, data: { root, expected, found }, evidence: [] }];
}

/**
 * May this requirement's trusted root be trusted? A file in the workspace came with the change that is judged, so only a
 * digest in the policy makes it the policy's own choice.
 */
function problemsOfRoot(scene: Scene, root: string): Draft[] {
  const { facts, question } = scene;
  const read = facts.roots.find((fact) => fact.root === root)?.read;
  if (read?.state !== 'known') {
    const { cause, detail } = read ?? { cause: 'not-collected' as const, detail: 'it was not read' };
    const unread: Draft = { code: 'root-unreadable', question, data: { root, cause, detail }, evidence: [] };
    return [...pinProblems(scene, root, null), unread];
  }
  return [...pinProblems(scene, root, read.value.digest), ...ageProblems(scene, root, read.value)].map(
    (draft) => ({ ...draft, evidence: read.evidence }),
  );
}

function subjectProblems({ subject, question }: Scene): Draft[] {
  // in-toto digests of commits (gitCommit, sha1) are too weak to bind an artifact (slsa-verifier wants 256 bits).
  if (/^sha(?:256|512):/.test(subject.digest)) return [];
  return [{ code: 'subject-unsupported', question, data: { subject: subjectText(subject) }, evidence: [] }];
}

/** What speaks against judging at all: trusted roots that cannot be used, and a subject that nothing can attest. */
export function groundsOf(scene: Scene): Draft[] {
  return [
    ...rootsOf(scene.requirement).flatMap((root) => problemsOfRoot(scene, root)),
    ...subjectProblems(scene),
  ];
}
