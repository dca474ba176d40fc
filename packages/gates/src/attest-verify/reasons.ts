import { instantSchema, missingCauses, reasonKind, sha256Schema } from '@countersign/core';
import { rejectionCodes } from '@countersign/sigstore';
import * as v from 'valibot';

const bundle = v.pipe(v.string(), v.description('path of the bundle, with the line of a .jsonl file'));
const differs = v.strictObject({ bundle, expected: v.string(), found: v.string() });
const failed = { cause: v.picklist(missingCauses), detail: v.string() };

export const attestVerifyReasons = {
  attested: reasonKind({
    effect: 'allow',
    title: 'Attested',
    data: v.strictObject({
      bundle,
      subject: v.string(),
      identity: v.string(),
      repository: v.string(),
      ref: v.string(),
      commit: v.string(),
      predicateType: v.nullable(v.string()),
      signedAt: instantSchema,
      certificate: sha256Schema,
    }),
    explain: (data) =>
      `${data.bundle} proves that ${data.identity} signed ${data.subject}, built from ${data.repository} at ${data.commit} (${data.ref}), at ${data.signedAt}.`,
  }),
  'candidate-rejected': reasonKind({
    effect: 'allow',
    title: 'Another candidate was not needed',
    data: v.strictObject({ bundle, codes: v.array(v.string()) }),
    explain: (data) =>
      `${data.bundle} was not accepted (${data.codes.join(', ')}), and others were enough without it.`,
  }),
  'signature-invalid': reasonKind({
    effect: 'deny',
    title: 'A bundle does not verify',
    data: v.strictObject({ bundle, failure: v.picklist(rejectionCodes), detail: v.string() }),
    explain: (data) => `${data.bundle} does not verify (${data.failure}): ${data.detail}.`,
    remedy:
      'Build and attest the artifact again; when every bundle fails, check that the policy names the trusted root of the Sigstore instance that signed (private repositories use GitHub’s own).',
  }),
  'subject-differs': reasonKind({
    effect: 'deny',
    title: 'A bundle speaks of another artifact',
    data: v.strictObject({ bundle, subject: v.string(), found: v.array(v.string()), more: v.number() }),
    explain: (data) =>
      `${data.bundle} speaks of ${data.found.join(', ')}${data.more > 0 ? ` and ${data.more} more` : ''}, not of ${data.subject}.`,
    remedy: 'Deploy the artifact that was attested, or give the bundle that belongs to this artifact.',
  }),
  'issuer-differs': reasonKind({
    effect: 'deny',
    title: 'Another issuer vouched for the signer',
    data: differs,
    explain: (data) =>
      `The signer of ${data.bundle} was vouched for by ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Sign in GitHub Actions, or name the issuer in the policy’s `issuer`.',
  }),
  'identity-differs': reasonKind({
    effect: 'deny',
    title: 'Somebody else signed',
    data: differs,
    explain: (data) => `${data.bundle} was signed by ${data.found}, and the policy wants ${data.expected}.`,
    remedy:
      'Build with the workflow that the policy names. What the predicate says about its builder does not count: the certificate does.',
  }),
  'repository-differs': reasonKind({
    effect: 'deny',
    title: 'Built from another repository',
    data: differs,
    explain: (data) => `${data.bundle} was built from ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Deploy what was built from the repository that the policy names.',
  }),
  'repository-id-differs': reasonKind({
    effect: 'deny',
    title: 'Another repository of the same name',
    data: differs,
    explain: (data) =>
      `${data.bundle} was built from the repository with the id ${data.found}, and the policy wants ${data.expected}.`,
    remedy:
      'Check whether the repository was deleted and made again; if that was you, write its new id into the policy.',
  }),
  'ref-differs': reasonKind({
    effect: 'deny',
    title: 'Built from another ref',
    data: differs,
    explain: (data) => `${data.bundle} was built from ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Deploy what was built from that ref, or let `sourceRef` name the refs that may be deployed.',
  }),
  'commit-differs': reasonKind({
    effect: 'deny',
    title: 'Built from another commit',
    data: differs,
    explain: (data) =>
      `${data.bundle} was built from the commit ${data.found}, and the commit being deployed is ${data.expected}.`,
    remedy: 'Deploy from the commit that the artifact was built from.',
  }),
  'predicate-differs': reasonKind({
    effect: 'deny',
    title: 'Another kind of attestation',
    data: differs,
    explain: (data) => `${data.bundle} holds ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Give the attestation of that type; several may lie beside each other.',
  }),
  'root-differs': reasonKind({
    effect: 'deny',
    title: 'Another trusted root than the pinned one',
    data: v.strictObject({ root: v.string(), expected: sha256Schema, found: sha256Schema }),
    explain: (data) =>
      `The trusted root ${data.root} has the digest ${data.found}, and the policy pins ${data.expected}.`,
    remedy: 'Restore the pinned file; when the root was rotated on purpose, change the pin in the policy.',
  }),
  'claim-missing': reasonKind({
    effect: 'unknown',
    title: 'The certificate does not say',
    data: v.strictObject({ bundle, claim: v.string(), ...failed }),
    explain: (data) => `The certificate of ${data.bundle} leaves open its ${data.claim}: ${data.detail}.`,
    remedy: 'Sign with a current Fulcio from GitHub Actions; old certificates lack what the policy asks for.',
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
    data: v.strictObject({ pattern: v.string(), ...failed }),
    explain: (data) => `What matches ${data.pattern} could not be listed: ${data.detail}.`,
    remedy: 'Make the pattern narrower, or name the bundle files.',
  }),
  'no-bundle': reasonKind({
    effect: 'unknown',
    title: 'No bundle',
    data: v.strictObject({ patterns: v.array(v.string()), subject: v.string() }),
    explain: (data) =>
      data.patterns.length === 0
        ? `Nobody named a bundle for ${data.subject}.`
        : `No file matches ${data.patterns.join(', ')}, so nothing attests ${data.subject}.`,
    remedy:
      'Attest in the build (`actions/attest`) and download the bundle before this step; name it in `bundles` or in the input `bundle`.',
  }),
  'too-few-bundles': reasonKind({
    effect: 'unknown',
    title: 'Too few bundles',
    data: v.strictObject({ accepted: v.number(), minimum: v.number() }),
    explain: (data) =>
      `Bundles of ${data.accepted} signing certificates were accepted, and the policy wants ${data.minimum}.`,
    remedy: 'Give the missing attestations; the same bundle twice counts once.',
  }),
  'root-unreadable': reasonKind({
    effect: 'unknown',
    title: 'No usable trusted root',
    data: v.strictObject({ root: v.string(), ...failed }),
    explain: (data) => `The trusted root ${data.root} cannot be used: ${data.detail}.`,
    remedy: 'Write it with `gh attestation trusted-root`, or let the policy say `trustedRoot: public-good`.',
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
  'subject-unsupported': reasonKind({
    effect: 'unknown',
    title: 'Not an artifact',
    data: v.strictObject({ subject: v.string() }),
    explain: (data) =>
      `An attestation names artifacts by sha256 or sha512, which ${data.subject} does not have.`,
    remedy: 'Give the artifact that is deployed as `subject`, with its sha256 or sha512 digest.',
  }),
} as const;
