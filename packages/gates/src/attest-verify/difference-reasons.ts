import { reasonKind, sha256Schema } from '@countersign/core';
import { rejectionCodes } from '@countersign/sigstore';
import * as v from 'valibot';

const bundle = v.pipe(v.string(), v.description('place of the bundle, with the line of a .jsonl file'));
const differsSchema = v.strictObject({ bundle, expected: v.string(), found: v.string() });
type Differs = v.InferOutput<typeof differsSchema>;

type Wording = {
  readonly title: string;
  readonly explain: (data: Differs) => string;
  readonly remedy: string;
};

/** A bundle that verifies and says something else than the policy wants. */
function differs({ title, explain, remedy }: Wording) {
  return reasonKind({ effect: 'deny', title, data: differsSchema, explain, remedy });
}

const built = (data: Differs): string =>
  `${data.bundle} was built from ${data.found}, and the policy wants ${data.expected}.`;

/** Everything that denies. */
export const differenceReasons = {
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
  'issuer-differs': differs({
    title: 'Another issuer vouched for the signer',
    explain: (data) =>
      `The signer of ${data.bundle} was vouched for by ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Sign in GitHub Actions, or name the issuer in the policy’s `issuer`.',
  }),
  'identity-differs': differs({
    title: 'Somebody else signed',
    explain: (data) => `${data.bundle} was signed by ${data.found}, and the policy wants ${data.expected}.`,
    remedy:
      'Build with the workflow that the policy names. What the predicate says about its builder does not count: the certificate does.',
  }),
  'signer-digest-differs': differs({
    title: 'The workflow that signed was read at another commit',
    explain: (data) =>
      `The workflow file that signed ${data.bundle} was read at ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Build with the version of the workflow that the policy names in `signerDigest`.',
  }),
  'repository-differs': differs({
    title: 'Built from another repository',
    explain: built,
    remedy: 'Deploy what was built from the repository that the policy names.',
  }),
  'repository-id-differs': differs({
    title: 'Another repository of the same name',
    explain: (data) =>
      `${data.bundle} was built from the repository with the id ${data.found}, and the policy wants ${data.expected}.`,
    remedy:
      'Check whether the repository was deleted and made again; if that was you, write its new id into the policy.',
  }),
  'owner-id-differs': differs({
    title: 'Another owner of the same name',
    explain: (data) =>
      `${data.bundle} was built from a repository whose owner has the id ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Check whether the repository or its owner’s name has changed hands.',
  }),
  'ref-differs': differs({
    title: 'Built from another ref',
    explain: built,
    remedy: 'Deploy what was built from that ref, or let `sourceRef` name the refs that may be deployed.',
  }),
  'commit-differs': differs({
    title: 'Built from another commit',
    explain: (data) =>
      `${data.bundle} was built from the commit ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Deploy from the commit that the artifact was built from.',
  }),
  'trigger-differs': differs({
    title: 'Another event started the build',
    explain: (data) =>
      `The run that signed ${data.bundle} was started by ${data.found}, and the policy accepts ${data.expected}.`,
    remedy:
      'Build again by one of those events, or name the event in `triggers`. Runs for pull requests and comments are for whoever opens or writes them.',
  }),
  'runner-differs': differs({
    title: 'Built on another kind of runner',
    explain: (data) =>
      `The job that signed ${data.bundle} ran on a ${data.found} runner, and the policy wants ${data.expected}.`,
    remedy: 'Build on a runner of GitHub’s, or let the policy say `runner: any`.',
  }),
  'environment-differs': differs({
    title: 'Signed in another environment',
    explain: (data) =>
      `The job that signed ${data.bundle} ran in the environment ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Sign in a job with that `environment:`.',
  }),
  'visibility-differs': differs({
    title: 'The repository was not as visible',
    explain: (data) =>
      `${data.bundle} was signed when its repository was ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Build again from the repository as the policy wants it, or change `visibility`.',
  }),
  'predicate-differs': differs({
    title: 'Another kind of attestation',
    explain: (data) => `${data.bundle} holds ${data.found}, and the policy wants ${data.expected}.`,
    remedy: 'Give the attestation of that type; several may lie beside each other.',
  }),
  'provenance-contradicts': reasonKind({
    effect: 'deny',
    title: 'Provenance and certificate contradict each other',
    data: v.strictObject({ bundle, field: v.string(), expected: v.string(), found: v.string() }),
    explain: (data) =>
      `The provenance in ${data.bundle} says ${data.found} for ${data.field}, and its certificate says ${data.expected}.`,
    remedy:
      'The certificate counts: find out which step of the build wrote other provenance. Where the builder is known to write it otherwise, the policy can say `provenance: { crossCheck: off }`.',
  }),
  'parameter-unlisted': reasonKind({
    effect: 'deny',
    title: 'The build had unknown parameters',
    data: v.strictObject({ bundle, parameters: v.array(v.string()) }),
    explain: (data) =>
      `The provenance in ${data.bundle} has external parameters that nobody expects: ${data.parameters.join(', ')}.`,
    remedy:
      'Find out what they change in the build, then list them in `provenance.externalParameters`, or build without them.',
  }),
  'builder-differs': differs({
    title: 'Another builder',
    explain: (data) =>
      `The provenance in ${data.bundle} names the builder ${data.found}, and the policy accepts ${data.expected}.`,
    remedy: 'Build with one of those, or add the builder to `provenance.builders`.',
  }),
  'attribute-differs': reasonKind({
    effect: 'deny',
    title: 'An attestation says something else',
    data: v.strictObject({ bundle, path: v.string(), expected: v.string(), found: v.string() }),
    explain: (data) =>
      `${data.bundle} says ${data.found} at ${data.path}, and the policy wants ${data.expected}.`,
    remedy: 'Mend what the attestation speaks of, and attest again.',
  }),
  'too-old': reasonKind({
    effect: 'deny',
    title: 'Signed too long ago',
    data: v.strictObject({ bundle, signedAt: v.string(), ageHours: v.number(), maxAgeHours: v.number() }),
    explain: (data) =>
      `${data.bundle} was signed at ${data.signedAt}, ${data.ageHours} hours ago, and the policy accepts ${data.maxAgeHours}.`,
    remedy: 'Build or scan again, so that there is a younger attestation.',
  }),
  'forbidden-attestation': reasonKind({
    effect: 'deny',
    title: 'The latest attestation forbids it',
    data: v.strictObject({ bundle, predicateType: v.string(), path: v.string(), found: v.string() }),
    explain: (data) =>
      `${data.bundle} is the latest attestation of type ${data.predicateType} and says ${data.found} at ${data.path}.`,
    remedy: 'Mend what it speaks of; a later attestation by the same signer that says otherwise lifts it.',
  }),
  'steps-apart': reasonKind({
    effect: 'deny',
    title: 'Steps do not belong together',
    data: v.strictObject({
      step: v.string(),
      other: v.string(),
      rule: v.picklist(['order', 'run', 'commit', 'material', 'together']),
      found: v.string(),
    }),
    explain: (data) => `The steps "${data.step}" and "${data.other}" do not belong together: ${data.found}.`,
    remedy: 'Run the steps for this artifact, in one go and in this order, and attest each.',
  }),
  'summary-refused': reasonKind({
    effect: 'deny',
    title: 'A verification summary is not accepted',
    data: v.strictObject({
      bundle,
      what: v.picklist(['verifier', 'resource', 'result', 'levels', 'policy']),
      expected: v.string(),
      found: v.string(),
    }),
    explain: (data) =>
      `The verification summary ${data.bundle} says ${data.found} (${data.what}), and the policy wants ${data.expected}.`,
    remedy:
      'Let the named verifier verify this artifact again, or give attestations that meet the requirement itself.',
  }),
  'platform-missing': reasonKind({
    effect: 'deny',
    title: 'The index lacks a platform',
    data: v.strictObject({ subject: v.string(), platform: v.string(), found: v.array(v.string()) }),
    explain: (data) =>
      `The policy wants an image for ${data.platform}, and the index of ${data.subject} has ${data.found.length === 0 ? 'none' : data.found.join(', ')}.`,
    remedy: 'Build the image for that platform, or leave it out of `platforms`.',
  }),
  'root-differs': reasonKind({
    effect: 'deny',
    title: 'Another trusted root than the pinned one',
    data: v.strictObject({ root: v.string(), expected: sha256Schema, found: sha256Schema }),
    explain: (data) =>
      `The trusted root ${data.root} has the digest ${data.found}, and the policy pins ${data.expected}.`,
    remedy: 'Restore the pinned file; when the root was rotated on purpose, change the pin in the policy.',
  }),
} as const;
