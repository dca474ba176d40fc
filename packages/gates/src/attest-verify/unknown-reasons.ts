import { missingCauses, reasonKind, sha256Schema } from '@countersign/core';
import * as v from 'valibot';

const bundle = v.pipe(v.string(), v.description('place of the bundle, with the line of a .jsonl file'));
const failed = { cause: v.picklist(missingCauses), detail: v.string() };

/** Everything that could not be learned, or is not enough. */
export const unknownReasons = {
  'claim-missing': reasonKind({
    effect: 'unknown',
    title: 'The certificate does not say',
    data: v.strictObject({ bundle, claim: v.string(), ...failed }),
    explain: (data) => `The certificate of ${data.bundle} leaves open its ${data.claim}: ${data.detail}.`,
    remedy:
      'Sign with a current Fulcio from GitHub Actions; old certificates lack what the policy asks for. For signers that are no workflow, the policy can say `any` for what their certificates never state.',
  }),
  'provenance-unreadable': reasonKind({
    effect: 'unknown',
    title: 'The provenance cannot be read',
    data: v.strictObject({ bundle, ...failed }),
    explain: (data) => `What ${data.bundle} says of the build cannot be compared: ${data.detail}.`,
    remedy: 'Let the build write SLSA provenance v1 (`actions/attest` does) or v0.2.',
  }),
  'attribute-missing': reasonKind({
    effect: 'unknown',
    title: 'An attestation does not say',
    data: v.strictObject({ bundle, path: v.string(), ...failed }),
    explain: (data) => `${data.bundle} leaves open what stands at ${data.path}: ${data.detail}.`,
    remedy: 'Check the path against the predicate of that attestation, or attest with the field.',
  }),
  'time-missing': reasonKind({
    effect: 'unknown',
    title: 'Nobody vouches for the time',
    data: v.strictObject({ bundle }),
    explain: (data) => `No log and no timestamp authority says when ${data.bundle} was signed.`,
    remedy: 'Sign with a timestamp (or a log entry), or drop the age and the order from the policy.',
  }),
  'bundle-unreadable': reasonKind({
    effect: 'unknown',
    title: 'A bundle could not be read',
    data: v.strictObject({ bundle, ...failed }),
    explain: (data) => `${data.bundle} could not be measured: ${data.detail}.`,
    remedy: 'Download the bundle again (`gh attestation download`), and see that the job may read it.',
  }),
  'search-incomplete': reasonKind({
    effect: 'unknown',
    title: 'Bundles could not be looked for',
    data: v.strictObject({ where: v.string(), ...failed }),
    explain: (data) => `Bundles could not be looked for at ${data.where}: ${data.detail}.`,
    remedy:
      'For files, make the pattern narrower. For GitHub, grant `attestations: read`; for a registry, `packages: read` or a login. What is not to be asked can be left out of `sources`.',
  }),
  'no-bundle': reasonKind({
    effect: 'unknown',
    title: 'No bundle',
    data: v.strictObject({ asked: v.array(v.string()), subject: v.string() }),
    explain: (data) =>
      data.asked.length === 0
        ? `Nobody named a bundle for ${data.subject}.`
        : `Nothing was found at ${data.asked.join(', ')}, so nothing attests ${data.subject}.`,
    remedy:
      'Attest in the build (`actions/attest`) and download the bundle before this step, or let `sources` name where the attestation is.',
  }),
  'too-few-bundles': reasonKind({
    effect: 'unknown',
    title: 'Too few bundles',
    data: v.strictObject({ accepted: v.number(), minimum: v.number() }),
    explain: (data) =>
      `Bundles of ${data.accepted} signing certificates were accepted, and the policy wants ${data.minimum}.`,
    remedy: 'Give the missing attestations; the same bundle twice counts once.',
  }),
  'too-few-signers': reasonKind({
    effect: 'unknown',
    title: 'Too few signers',
    data: v.strictObject({ signed: v.array(v.string()), minimum: v.number(), of: v.number() }),
    explain: (data) =>
      `Of ${data.of} signers ${data.signed.length} signed${data.signed.length === 0 ? '' : ` (${data.signed.join(', ')})`}, and the policy wants ${data.minimum} different ones.`,
    remedy: 'Let more of the named signers attest the artifact; one identity counts for one signer.',
  }),
  'step-missing': reasonKind({
    effect: 'unknown',
    title: 'A step is not attested',
    data: v.strictObject({ step: v.string(), predicateType: v.string(), seen: v.number() }),
    explain: (data) =>
      data.seen === 0
        ? `No attestation of type ${data.predicateType} was found for the step "${data.step}".`
        : `None of ${data.seen} attestations of type ${data.predicateType} is accepted for the step "${data.step}".`,
    remedy:
      'Run the step and attest its result; the other reasons and the table say what each attestation lacks.',
  }),
  'steps-unproven': reasonKind({
    effect: 'unknown',
    title: 'Steps cannot be put together',
    data: v.strictObject({ step: v.string(), other: v.string(), ...failed }),
    explain: (data) =>
      `Whether the steps "${data.step}" and "${data.other}" belong together cannot be told: ${data.detail}.`,
    remedy: 'Sign every step with a timestamp, in a workflow whose certificate names commit and run.',
  }),
  'summary-unreadable': reasonKind({
    effect: 'unknown',
    title: 'A verification summary cannot be read',
    data: v.strictObject({ bundle, ...failed }),
    explain: (data) => `The verification summary ${data.bundle} cannot be read: ${data.detail}.`,
    remedy: 'Let the verifier write a SLSA verification summary v1.',
  }),
  'platforms-unknown': reasonKind({
    effect: 'unknown',
    title: 'The platforms are not known',
    data: v.strictObject({ subject: v.string(), ...failed }),
    explain: (data) => `Which platform images ${data.subject} lists is not known: ${data.detail}.`,
    remedy:
      'See that the job may read the image (`packages: read`, or a login to the registry). For subjects that are no images, give a requirement without `platforms` under `subjects`.',
  }),
  'platform-unattested': reasonKind({
    effect: 'unknown',
    title: 'A platform is not attested',
    data: v.strictObject({ subject: v.string(), platform: v.string(), digest: v.string() }),
    explain: (data) =>
      `The image of ${data.subject} for ${data.platform} (${data.digest}) has no attestation that is accepted.`,
    remedy: 'Attest the image of every platform in the build, beside the index.',
  }),
  'root-unreadable': reasonKind({
    effect: 'unknown',
    title: 'No usable trusted root',
    data: v.strictObject({ root: v.string(), ...failed }),
    explain: (data) => `The trusted root ${data.root} cannot be used: ${data.detail}.`,
    remedy: 'Write it with `gh attestation trusted-root`, or let the policy say `trustedRoot: public-good`.',
  }),
  'root-too-old': reasonKind({
    effect: 'unknown',
    title: 'The trusted root is too old',
    data: v.strictObject({
      root: v.string(),
      published: v.string(),
      ageDays: v.number(),
      maxRootAgeDays: v.number(),
    }),
    explain: (data) =>
      `The trusted root ${data.root} is of ${data.published}, ${data.ageDays} days old, and the policy accepts ${data.maxRootAgeDays}; keys that were revoked since are not known.`,
    remedy:
      'Update the suite, pin a newer file, or let the policy say `trustedRoot: tuf:public-good`, which asks for the present one.',
  }),
  'root-unpinned': reasonKind({
    effect: 'unknown',
    title: 'The trusted root is not pinned',
    data: v.strictObject({ root: v.string(), found: v.nullable(sha256Schema) }),
    explain: (data) =>
      `The trusted root ${data.root} lies in the workspace, where the change that is judged could replace it, and the policy pins no digest.`,
    remedy:
      'Compare the file with its source, then write its digest into the policy’s `trustedRootDigest` (the data of this reason has it as `found`).',
  }),
  'no-requirement': reasonKind({
    effect: 'unknown',
    title: 'No requirement fits',
    data: v.strictObject({ subject: v.string() }),
    explain: (data) => `The policy says for no subject like ${data.subject} who must have signed it.`,
    remedy: 'Add the subject to `subjects` of the policy, with whose attestations it needs.',
  }),
  'subject-unsupported': reasonKind({
    effect: 'unknown',
    title: 'Not an artifact',
    data: v.strictObject({ subject: v.string() }),
    explain: (data) =>
      `An attestation names artifacts by sha256 or sha512, which ${data.subject} does not have.`,
    remedy: 'Give the artifact that is deployed as `subject`, with its sha256 or sha512 digest.',
  }),
} as const;
