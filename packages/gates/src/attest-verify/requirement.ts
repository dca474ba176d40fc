import { sha256Schema } from '@countersign/core';
import * as v from 'valibot';
import {
  exactOrPatternSchema,
  numericIdSchema,
  refSchema,
  repositorySchema,
  shaSchema,
  textSchema,
} from './policy-text.ts';
import { keysSchema, signerEntries } from './signer-policy.ts';

/** Provenance as GitHub and most builders write it today. */
export const slsaProvenance = 'https://slsa.dev/provenance/v1';

// pull_request and pull_request_target run for whoever opens a pull request, issue_comment for whoever writes one, and
// workflow_run after any of them; what they build is not what a maintainer asked for.
const safeTriggers = ['push', 'workflow_dispatch', 'release', 'schedule', 'merge_group'];

const names = (most: number) => v.pipe(v.array(textSchema), v.minLength(1), v.maxLength(most));
const hours = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(87_600));

const sourceEntries = {
  sourceRepository: v.exactOptional(
    v.pipe(
      repositorySchema,
      v.description('owner/repo that was built, case-insensitive, on the server that this run is on; or any'),
    ),
  ),
  sourceRepositoryId: v.exactOptional(
    v.pipe(
      numericIdSchema,
      v.description('numeric id of the repository, which survives renaming and is never given out again'),
    ),
  ),
  sourceOwnerId: v.exactOptional(
    v.pipe(numericIdSchema, v.description('numeric id of the owner of the repository')),
  ),
  deploymentEnvironment: v.exactOptional(
    v.pipe(textSchema, v.description('environment of the job that signed, exactly')),
  ),
  visibility: v.exactOptional(
    v.pipe(
      v.picklist(['public', 'private', 'internal']),
      v.description('visibility of the repository when it was signed'),
    ),
  ),
};

const commitSchema = v.union(
  [v.picklist(['deployed', 'any']), shaSchema],
  'expected deployed, any, or a full commit SHA',
);
const triggersSchema = v.union([v.literal('any'), names(40)], 'expected a list of events, or any');
const runnerSchema = v.picklist(['github-hosted', 'any']);

const scalar = v.union([v.string(), v.number(), v.boolean()], 'expected a text, a number, true or false');
const attributeShape = v.strictObject({
  path: v.pipe(
    v.string(),
    v.regex(
      /^[A-Za-z0-9_$@-]+(?:\[\d{1,4}\])*(?:\.[A-Za-z0-9_$@-]+(?:\[\d{1,4}\])*){0,19}$/,
      'expected a path such as scanner.result or runs[0].status',
    ),
    v.description('where it stands in the predicate'),
  ),
  equals: v.exactOptional(v.pipe(scalar, v.description('the value'))),
  in: v.exactOptional(
    v.pipe(v.array(scalar), v.minLength(1), v.maxLength(100), v.description('or one of these values')),
  ),
});
/** A small value inside a predicate, and what it has to be. */
export type Attribute = v.InferOutput<typeof attributeShape>;
const attributeSchema = v.pipe(
  attributeShape,
  v.check(
    (attribute) => (attribute.equals === undefined) !== (attribute.in === undefined),
    'expected exactly one of equals and in',
  ),
);

const provenanceSchema = v.strictObject({
  crossCheck: v.optional(
    v.pipe(
      v.picklist(['required', 'off']),
      v.description('SLSA provenance must not contradict the certificate, which is what counts'),
    ),
    'required',
  ),
  externalParameters: v.optional(
    v.pipe(
      v.union(
        [v.literal('any'), v.pipe(v.array(textSchema), v.maxLength(200))],
        'expected a list of dotted names, or any',
      ),
      v.description(
        'dotted names of the external parameters that the build type does not define, and that a build may have; or any',
      ),
    ),
    [],
  ),
  builders: v.exactOptional(
    v.pipe(
      names(100),
      v.description('builder ids that count: exactly, or `name@vX.Y.Z` for name@refs/tags/vX.Y.Z'),
    ),
  ),
});

const forbiddenSchema = v.strictObject({
  predicateType: v.pipe(textSchema, v.description('type of the attestation, exactly')),
  ...signerEntries,
  attribute: v.pipe(
    attributeSchema,
    v.description('what the latest one must not say; nothing else of it is asked'),
  ),
});
/** An attestation that shuts the gate when the latest valid one says so. */
export type Forbidden = v.InferOutput<typeof forbiddenSchema>;

const stepSchema = v.strictObject({
  name: textSchema,
  predicateType: v.pipe(textSchema, v.description('type of the attestation, exactly')),
  ...signerEntries,
  ...sourceEntries,
  sourceRef: v.exactOptional(refSchema),
  triggers: v.exactOptional(triggersSchema),
  runner: v.exactOptional(runnerSchema),
  attributes: v.optional(
    v.pipe(v.array(attributeSchema), v.maxLength(50), v.description('what its predicate has to say')),
    [],
  ),
  commit: v.optional(
    v.pipe(v.picklist(['same', 'any']), v.description('same: the commit of the other steps')),
    'same',
  ),
  sameRunAs: v.exactOptional(
    v.pipe(textSchema, v.description('a step that the same workflow run must have signed, any attempt')),
  ),
  materialOf: v.exactOptional(
    v.pipe(
      textSchema,
      v.description('a step whose provenance lists what this one attests; else it attests the subject'),
    ),
  ),
  maxAgeHours: v.exactOptional(v.pipe(hours, v.description('age by trusted time'))),
});
/** One required step on the way to the artifact. */
export type Step = v.InferOutput<typeof stepSchema>;

const summarySchema = v.strictObject({
  verifier: v.pipe(textSchema, v.description('verifier.id of the summary, exactly')),
  ...signerEntries,
  resourceUri: v.optional(
    v.pipe(
      exactOrPatternSchema,
      v.description('what was verified: subject (its name or written form), exactly, or a pattern ^…$'),
    ),
    'subject',
  ),
  levels: v.pipe(
    names(20),
    v.description('levels that must have been verified; a higher SLSA level implies the lower ones'),
  ),
  policyDigest: v.exactOptional(
    v.pipe(sha256Schema, v.description('digest of the policy that the verifier applied')),
  ),
  policyUri: v.exactOptional(
    v.pipe(
      exactOrPatternSchema,
      v.description(
        'name of the policy that the verifier applied, exactly, or a pattern ^…$; without it or policyDigest a summary of any environment counts',
      ),
    ),
  ),
  maxAgeHours: v.exactOptional(v.pipe(hours, v.description('age by trusted time'))),
});
/** Whose verification summary stands for the requirement. */
export type SummaryRule = v.InferOutput<typeof summarySchema>;

const rootName = v.pipe(
  textSchema,
  v.check(
    (text) => !text.startsWith('tuf:') || text === 'tuf:public-good' || text === 'tuf:github',
    'expected public-good, github, tuf:public-good, tuf:github, or the path of a trusted root file',
  ),
);

/** Everything that a requirement may say, flat in the policy or under `require` of a subject. */
export const requirementEntries = {
  sources: v.optional(
    v.pipe(
      v.array(v.picklist(['files', 'github', 'registry'])),
      v.minLength(1),
      v.maxLength(3),
      v.description(
        'where bundles are looked for; GitHub and the registry are asked only when the files are not enough',
      ),
    ),
    ['files', 'github'],
  ),
  bundles: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1))),
      v.maxLength(50),
      v.description('bundle files: workspace paths or globs; .jsonl files hold one bundle a line'),
    ),
    [],
  ),
  githubScope: v.optional(
    v.pipe(
      v.picklist(['repository', 'owner']),
      v.description('GitHub is asked for attestations of sourceRepository, or of its whole owner'),
    ),
    'repository',
  ),
  trustedRoot: v.optional(
    v.pipe(
      v.union(
        [rootName, v.pipe(v.array(rootName), v.minLength(1), v.maxLength(5))],
        'expected a root or a list',
      ),
      v.description(
        'whose signatures count: public-good (built in), github, tuf:public-good or tuf:github (asked now), or the path of a trusted root file; or several',
      ),
    ),
    'public-good',
  ),
  trustedRootDigest: v.exactOptional(
    v.pipe(
      sha256Schema,
      v.description('sha256 of the trusted root file; without it a file in the workspace counts for nothing'),
    ),
  ),
  trustedRootDate: v.exactOptional(
    v.pipe(
      v.string(),
      v.isoDate('expected a day such as 2026-08-21'),
      v.description('day that the pinned file was fetched; without it its age is not judged'),
    ),
  ),
  maxRootAgeDays: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(3_650),
      v.description('oldest root that is used: the one built in, or a pinned file with trustedRootDate'),
    ),
    180,
  ),
  keys: v.optional(keysSchema, []),
  ...signerEntries,
  ...sourceEntries,
  sourceRef: v.optional(
    v.pipe(
      refSchema,
      v.description('ref that was built: deployed (the ref of this run), exactly, a pattern ^…$, or any'),
    ),
    'deployed',
  ),
  commit: v.optional(
    v.pipe(commitSchema, v.description('commit that was built: the one being deployed, a SHA, or any')),
    'deployed',
  ),
  triggers: v.optional(
    v.pipe(triggersSchema, v.description('events that may have started the run; or any')),
    safeTriggers,
  ),
  runner: v.optional(
    v.pipe(runnerSchema, v.description('where the job that signed may have run')),
    'github-hosted',
  ),
  predicateType: v.optional(
    v.pipe(
      v.union([textSchema, names(10)], 'expected a type or a list of types'),
      v.description('type of the attestation, exactly; none accepts a bare signature over the artifact'),
    ),
    slsaProvenance,
  ),
  provenance: v.optional(v.pipe(provenanceSchema, v.description('what SLSA provenance may say')), {
    crossCheck: 'required',
    externalParameters: [],
  }),
  maxAgeHours: v.exactOptional(
    v.pipe(hours, v.description('oldest attestation that counts, by trusted time')),
  ),
  minimum: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(10),
      v.description('accepted bundles needed, counted by signing certificate; with signers, by signer'),
    ),
    1,
  ),
  signers: v.optional(
    v.pipe(
      v.array(v.strictObject(signerEntries)),
      v.maxLength(20),
      v.description('instead of one signer: several, of whom `minimum` different ones must have signed'),
    ),
    [],
  ),
  forbid: v.optional(
    v.pipe(
      v.array(forbiddenSchema),
      v.maxLength(20),
      v.description('attestations that shut the gate when the latest valid one says so'),
    ),
    [],
  ),
  steps: v.optional(
    v.pipe(
      v.array(stepSchema),
      v.maxLength(12),
      v.description('attestations of every step on the way, each by its own signer'),
    ),
    [],
  ),
  stepOrder: v.optional(
    v.pipe(
      v.picklist(['listed', 'any']),
      v.description('listed: no step was signed before the one above it, by trusted time'),
    ),
    'listed',
  ),
  platforms: v.optional(
    v.pipe(
      v.union(
        [v.picklist(['index', 'every']), names(50)],
        'expected index, every, or a list such as [linux/amd64]',
      ),
      v.description(
        'images that must be attested beside the subject: index (none), every platform of the index, or those listed',
      ),
    ),
    'index',
  ),
  summary: v.exactOptional(
    v.pipe(summarySchema, v.description('a verification summary (VSA) that is accepted instead')),
  ),
};

const requirementShape = v.strictObject(requirementEntries);
/** What an artifact needs. There is no default for who must have signed. */
export type Requirement = v.InferOutput<typeof requirementShape>;
