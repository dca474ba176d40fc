import { summaryPredicateType } from '@countersign/sigstore';
import type { Attribute } from './requirement.ts';

const testResult = 'https://in-toto.io/attestation/test-result/v0.1';

/**
 * Types that are attested for what went wrong as well, and what says that it went well. The signature alone says nothing
 * good there. Sources: in-toto test-result v0.1, `result`; SLSA verification_summary v1, `verificationResult`.
 */
const byType: ReadonlyMap<string, Attribute> = new Map([
  [testResult, { path: 'result', in: ['PASSED', 'WARNED'] }],
  [summaryPredicateType, { path: 'verificationResult', equals: 'PASSED' }],
]);

/** The path of a type's own result; undefined for a type without one. */
export function ownResultPath(predicateType: string): string | undefined {
  return byType.get(predicateType)?.path;
}

/** What a predicate of this type has to say, where the policy's attributes do not speak of its result. */
export function withOwnResult(predicateType: string, attributes: readonly Attribute[]): readonly Attribute[] {
  const own = byType.get(predicateType);
  if (own === undefined || attributes.some(({ path }) => path === own.path)) return attributes;
  return [...attributes, own];
}
