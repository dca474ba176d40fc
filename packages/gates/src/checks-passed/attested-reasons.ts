import { missingCauses, reasonKind } from '@countersign/core';
import * as v from 'valibot';

const failed = { cause: v.picklist(missingCauses), detail: v.string() };
const bundle = v.pipe(v.string(), v.description('path of the bundle, with the line of a .jsonl file'));
const wanted = { predicateType: v.string(), field: v.string(), op: v.string(), value: v.number() };
const found = v.strictObject({ ...wanted, bundle, found: v.number(), identity: v.string() });

export const attestedReasons = {
  'number-attested': reasonKind({
    effect: 'allow',
    title: 'The number is attested',
    data: found,
    explain: (data) =>
      `${data.bundle} proves that ${data.identity} attested ${data.field} ${data.found}, which is ${data.op} ${data.value}.`,
  }),
  'attestation-not-counted': reasonKind({
    effect: 'allow',
    title: 'An attestation does not count',
    data: v.strictObject({
      bundle,
      why: v.picklist(['signature', 'signer', 'issuer', 'subject']),
      expected: v.string(),
      found: v.string(),
    }),
    explain: (data) =>
      `${data.bundle} does not count: its ${data.why} is ${data.found}, and the policy wants ${data.expected}.`,
  }),
  'number-refused': reasonKind({
    effect: 'deny',
    title: 'The number is not what the policy wants',
    data: found,
    explain: (data) =>
      `${data.identity} attested ${data.field} ${data.found} (${data.bundle}), and the policy wants ${data.op} ${data.value}.`,
    remedy: 'Mend what is measured. Of several attestations that count, each has to hold.',
  }),
  'number-not-attested': reasonKind({
    effect: 'unknown',
    title: 'Nobody attested the number',
    data: v.strictObject({ ...wanted, identity: v.string(), subject: v.string(), commit: v.string() }),
    explain: (data) =>
      `No bundle of ${data.identity} with the type ${data.predicateType} speaks of ${data.subject} or of ${data.commit}.`,
    remedy:
      'Attest the result where it is measured (`actions/attest`) and name the bundle in `bundles` or the input `bundle`. The log of a run is no proof.',
  }),
  'number-unusable': reasonKind({
    effect: 'unknown',
    title: 'The attestation does not hold the number',
    data: v.strictObject({ bundle, field: v.string(), ...failed }),
    explain: (data) => `${data.bundle} holds no number at ${data.field} (${data.cause}): ${data.detail}.`,
    remedy: 'Correct `field`, or write the number as a JSON number into the predicate.',
  }),
  'bundle-unreadable': reasonKind({
    effect: 'unknown',
    title: 'A bundle could not be read',
    data: v.strictObject({ bundle, ...failed }),
    explain: (data) => `${data.bundle} could not be measured (${data.cause}): ${data.detail}.`,
    remedy: 'Download the bundle again (`gh attestation download`), and see that the job may read it.',
  }),
  'bundles-unknown': reasonKind({
    effect: 'unknown',
    title: 'Bundles could not be looked for',
    data: v.strictObject({ pattern: v.string(), ...failed }),
    explain: (data) => `What matches ${data.pattern} could not be listed (${data.cause}): ${data.detail}.`,
    remedy: 'Make the pattern narrower, or name the bundle files.',
  }),
  'root-unusable': reasonKind({
    effect: 'unknown',
    title: 'No usable trusted root',
    data: v.strictObject({ root: v.string(), ...failed }),
    explain: (data) => `The trusted root ${data.root} cannot be used (${data.cause}): ${data.detail}.`,
    remedy:
      'Restore the file whose digest the policy pins, change the pin on purpose, or let the policy say `trustedRoot: public-good`.',
  }),
} as const;
