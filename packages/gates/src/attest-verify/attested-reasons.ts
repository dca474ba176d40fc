import { digestSchema, instantSchema, reasonKind, sha256Schema } from '@countersign/core';
import * as v from 'valibot';

const bundle = v.pipe(v.string(), v.description('place of the bundle, with the line of a .jsonl file'));
const subject = v.string();

/** What allows, and what is told beside it. Given only for a subject that is accepted as a whole. */
export const attestedReasons = {
  attested: reasonKind({
    effect: 'allow',
    title: 'Attested',
    data: v.strictObject({
      bundle,
      subject,
      digests: v.pipe(
        v.array(digestSchema),
        v.description(
          'the digest of the subject, and of the platform images of its index where that was read',
        ),
      ),
      identity: v.string(),
      repository: v.string(),
      ref: v.string(),
      commit: v.string(),
      predicateType: v.nullable(v.string()),
      signedAt: v.nullable(instantSchema),
      certificate: v.pipe(sha256Schema, v.description('fingerprint of the certificate, or of the bare key')),
      summaryOf: v.pipe(
        v.nullable(v.string()),
        v.description('the verifier whose summary was accepted instead of the requirement'),
      ),
    }),
    explain: (data) => {
      const when = data.signedAt === null ? 'at a time that nobody vouches for' : `at ${data.signedAt}`;
      if (data.summaryOf !== null)
        return `${data.bundle} proves that ${data.summaryOf} verified ${data.subject} and passed it, signed by ${data.identity} ${when}.`;
      return `${data.bundle} proves that ${data.identity} signed ${data.subject}, built from ${data.repository} at ${data.commit} (${data.ref}), ${when}.`;
    },
  }),
  'step-attested': reasonKind({
    effect: 'allow',
    title: 'A step is attested',
    data: v.strictObject({
      step: v.string(),
      bundle,
      identity: v.string(),
      predicateType: v.string(),
      signedAt: v.nullable(instantSchema),
    }),
    explain: (data) =>
      `The step "${data.step}" is attested by ${data.bundle}, signed by ${data.identity}${data.signedAt === null ? '' : ` at ${data.signedAt}`}.`,
  }),
  'platform-attested': reasonKind({
    effect: 'allow',
    title: 'A platform is attested',
    data: v.strictObject({ subject, platform: v.string(), digest: digestSchema, bundles: v.array(bundle) }),
    explain: (data) =>
      `The image of ${data.subject} for ${data.platform} (${data.digest}) is attested, too, by ${data.bundles.join(', ')}.`,
  }),
  'not-forbidden': reasonKind({
    effect: 'allow',
    title: 'The latest attestation does not forbid',
    data: v.strictObject({ predicateType: v.string(), path: v.string(), bundle, found: v.string() }),
    explain: (data) =>
      `The latest attestation of type ${data.predicateType} (${data.bundle}) says ${data.found} at ${data.path}, which is not forbidden.`,
  }),
  'forbidden-not-found': reasonKind({
    effect: 'allow',
    title: 'Nobody attested what would forbid',
    data: v.strictObject({ predicateType: v.string(), path: v.string(), forbidden: v.string() }),
    explain: (data) =>
      `No attestation of type ${data.predicateType} by the signer that the policy names was found, so none says ${data.forbidden} at ${data.path}.`,
  }),
  'candidate-rejected': reasonKind({
    effect: 'allow',
    title: 'Another candidate was not needed',
    data: v.strictObject({ bundle, codes: v.array(v.string()) }),
    explain: (data) =>
      `${data.bundle} was not accepted (${data.codes.join(', ')}), and others were enough without it.`,
  }),
} as const;
