import { type Subject, subjectText } from '@countersign/core';
import { explainImageError, parseImage } from '@countersign/oci';
import type { DigestPinPolicy } from './policy.ts';

/** A name and a digest that may be deployed, and who says so. */
export type Approval = {
  readonly name: string;
  readonly digest: string;
  readonly by: 'subject' | 'policy';
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

/** Everything that is approved under this policy: the subject first, then the policy's own list. */
export function approvalsOf(policy: DigestPinPolicy, subject: Subject): readonly Approval[] {
  const image = subjectImage(subject);
  const listed = policy.approved.flatMap((text): Approval[] => {
    const parsed = parseImage(text);
    if (!parsed.ok || parsed.value.digest === null) return [];
    return [{ name: parsed.value.name, digest: parsed.value.digest, by: 'policy' }];
  });
  return image.usable ? [image.approval, ...listed] : listed;
}

export function approvalText(approval: Approval): string {
  return `${approval.name}@${approval.digest}`;
}
