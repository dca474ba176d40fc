import { type Fact, missing, type Subject, subjectText } from '@countersign/core';
import { explainImageError, parseImage } from '@countersign/oci';
import type { DigestPinFacts } from './facts.ts';
import type { PinLock } from './lock.ts';
import type { DigestPinPolicy } from './policy.ts';

/** A name and a digest that may be deployed, and who says so. */
export type Approval = {
  readonly name: string;
  readonly digest: string;
  readonly by: 'subject' | 'policy' | 'lock';
};

export type SubjectImage =
  | { readonly usable: true; readonly approval: Approval }
  | { readonly usable: false; readonly why: string };

/** The subject as an approval, or why it cannot be one. */
export function subjectImage(subject: Subject): SubjectImage {
  if (subject.kind !== 'image') return { usable: false, why: `it is a ${subject.kind}` };
  const parsed = parseImage(subjectText(subject));
  if (!parsed.ok) return { usable: false, why: explainImageError(parsed.error) };
  return { usable: true, approval: { name: parsed.value.name, digest: subject.digest, by: 'subject' } };
}

/**
 * What the policy's lock holds. Known null: the policy names none, or does not ask (check mode). Whether the lock may
 * be believed is a question of its own, which shuts the gate by itself.
 */
export function lockOfPolicy(
  policy: DigestPinPolicy,
  facts: Pick<DigestPinFacts, 'locks'>,
): Fact<PinLock | null> {
  const { lock, mode } = policy;
  if (lock === null || mode === 'check') return { state: 'known', value: null, evidence: [] };
  const content = facts.locks.find(({ path }) => path === lock.path)?.content;
  if (content === undefined) return missing('not-collected', 'nobody read it');
  if (content.state === 'missing') return missing(content.cause, content.detail);
  return { state: 'known', value: content.value.lock, evidence: content.evidence };
}

/** Everything that is approved under this policy: the subject first, then the policy's own list, then its lock. */
export function approvalsOf(
  policy: DigestPinPolicy,
  facts: Pick<DigestPinFacts, 'subject' | 'locks'>,
): readonly Approval[] {
  const image = subjectImage(facts.subject);
  const listed = policy.approved.flatMap((text): Approval[] => {
    const parsed = parseImage(text);
    if (!parsed.ok || parsed.value.digest === null) return [];
    return [{ name: parsed.value.name, digest: parsed.value.digest, by: 'policy' }];
  });
  const lock = lockOfPolicy(policy, facts);
  const entries = lock.state === 'known' ? (lock.value?.images ?? []) : [];
  const locked = entries.map(({ name, digest }): Approval => ({ name, digest, by: 'lock' }));
  return [...(image.usable ? [image.approval] : []), ...listed, ...locked];
}

export function approvalText(approval: Approval): string {
  return `${approval.name}@${approval.digest}`;
}
