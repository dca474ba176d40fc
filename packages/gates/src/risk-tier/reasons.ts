import { commitSchema, instantSchema, type ReasonDraft, reasonKind } from '@countersign/core';
import * as v from 'valibot';

const short = (commit: string | null): string =>
  commit === null ? 'the very beginning' : commit.slice(0, 12);
const because = v.array(v.strictObject({ rule: v.string(), path: v.nullable(v.string()) }));
const paths = v.pipe(v.array(v.string()), v.description('at most ten of them'));
const some = v.strictObject({ paths, files: v.number() });

const attested = v.strictObject({ bundle: v.string(), identity: v.string(), result: v.string() });

function listed({ paths: shown, files }: v.InferOutput<typeof some>): string {
  const more = files > shown.length ? ` and ${files - shown.length} more` : '';
  return `${shown.join(', ')}${more}`;
}

function sources(found: v.InferOutput<typeof because>): string {
  return found.map(({ rule, path }) => (path === null ? rule : `${path} (${rule})`)).join(', ');
}

export const riskTierReasons = {
  'tier-found': reasonKind({
    effect: 'allow',
    title: 'Risk tier found',
    data: v.strictObject({ tier: v.string(), files: v.number(), because }),
    explain: ({ tier, files, because: found }) =>
      files === 0
        ? `The change is of the tier ${tier}: no file differs from what was deployed last; ${sources(found)}.`
        : `The change of ${files} files is of the tier ${tier}, because of ${sources(found)}.`,
  }),
  'start-not-proven': reasonKind({
    effect: 'allow',
    title: 'Start of the change is not proven',
    data: v.strictObject({
      base: v.nullable(commitSchema),
      from: v.picklist(['record', 'input', 'nothing']),
    }),
    explain: ({ base, from }) => {
      if (from === 'nothing')
        return 'Nothing was deployed before and no base was given, so every file is new.';
      return from === 'record'
        ? `The change is counted from ${short(base)}, as the last record says; records are not signed.`
        : `The change is counted from ${short(base)}, as the input says.`;
    },
  }),
  'tier-not-decided': reasonKind({
    effect: 'unknown',
    title: 'Risk tier not decided',
    data: v.strictObject({
      atLeast: v.string(),
      could: v.string(),
      what: v.string(),
      cause: v.string(),
      detail: v.string(),
    }),
    explain: ({ atLeast, could, what, cause, detail }) =>
      `The tier is at least ${atLeast} and could be ${could}: "${what}" was not answered (${cause}: ${detail}).`,
    remedy:
      'Mend what stands in the way (permissions, the size of the change), or drop the rule from the policy; then run again.',
  }),
  'change-not-known': reasonKind({
    effect: 'unknown',
    title: 'The change is not known',
    data: v.strictObject({ cause: v.string(), detail: v.string() }),
    explain: ({ cause, detail }) =>
      `What changed since the last deploy was not learned (${cause}: ${detail}).`,
    remedy: 'Give the job contents: read, and see that both commits are still on the server; then run again.',
  }),
  'base-empty': reasonKind({
    effect: 'unknown',
    title: 'The base is the deployed commit',
    data: v.strictObject({ base: commitSchema }),
    explain: ({ base }) =>
      `The given base ${short(base)} is the deployed commit itself, so nothing would be judged.`,
    remedy: 'Give the commit that runs there now as base, or give none: then every file counts as new.',
  }),
  'base-not-ancestor': reasonKind({
    effect: 'unknown',
    title: 'The base does not lie behind the commit',
    data: v.strictObject({ base: commitSchema, head: commitSchema }),
    explain: ({ base, head }) => `The given base ${short(base)} is no ancestor of ${short(head)}.`,
    remedy: 'Give an ancestor of the deployed commit as base, or give none: then every file counts as new.',
  }),
  'phases-declared': reasonKind({
    effect: 'allow',
    title: 'Every migration has its phase',
    data: v.strictObject({ expand: v.number(), contract: v.number() }),
    explain: ({ expand, contract }) => `${expand} files expand the schema and ${contract} contract it.`,
  }),
  'phase-not-declared': reasonKind({
    effect: 'deny',
    title: 'A migration without a phase',
    data: some,
    explain: (data) => `The policy puts these migrations in no phase: ${listed(data)}.`,
    remedy:
      'Put each migration where `migration.phases` of the policy says expand or contract, or have a pattern added there.',
  }),
  'contract-without-expand': reasonKind({
    effect: 'deny',
    title: 'Contract before expand',
    data: v.strictObject({ ...some.entries, deploys: v.number() }),
    explain: (data) =>
      `None of the ${data.deploys} earlier deploys on record brought an expand migration of the same file name as ${listed(data)}.`,
    remedy:
      'Deploy the expand migration first, under the same file name; when it has aged, deploy the contract one.',
  }),
  'expand-too-young': reasonKind({
    effect: 'deny',
    title: 'Expand has not aged',
    data: v.strictObject({ ...some.entries, recordedAt: instantSchema, readyAt: instantSchema }),
    explain: (data) =>
      `What ${listed(data)} contracts was expanded at ${data.recordedAt}; the policy lets it contract from ${data.readyAt} on.`,
    remedy: 'Deploy again once that time has come.',
  }),
  'expand-aged': reasonKind({
    effect: 'allow',
    title: 'Expand has aged',
    data: v.strictObject({ ...some.entries, recordedAt: instantSchema }),
    explain: (data) => `What ${listed(data)} contracts was expanded by ${data.recordedAt}, long enough ago.`,
  }),
  'earlier-deploys-not-known': reasonKind({
    effect: 'unknown',
    title: 'Earlier deploys are not known',
    data: v.strictObject({ cause: v.string(), detail: v.string() }),
    explain: ({ cause, detail }) =>
      `Whether the schema was expanded by an earlier deploy was not learned (${cause}: ${detail}).`,
    remedy: 'Give the job contents: read on the repository that holds the records, then run again.',
  }),
  'migration-not-ruled-out': reasonKind({
    effect: 'unknown',
    title: 'Whether it migrates is not known',
    data: v.strictObject({ cause: v.string(), detail: v.string() }),
    explain: ({ cause, detail }) =>
      `Added lines that could migrate the schema were not read (${cause}: ${detail}).`,
    remedy:
      'Make the change smaller, or name in `content.paths` of the policy where SQL is to be looked for; then run again.',
  }),
  'rollback-test-attested': reasonKind({
    effect: 'allow',
    title: 'Rollback test is attested',
    data: attested,
    explain: ({ bundle, identity }) => `A passed rollback test is attested by ${identity} (${bundle}).`,
  }),
  'rollback-test-failed': reasonKind({
    effect: 'deny',
    title: 'Rollback test did not pass',
    data: attested,
    explain: ({ bundle, identity, result }) =>
      `A rollback test with the result "${result}" is attested by ${identity} (${bundle}).`,
    remedy: 'Mend the migration until going back works, and have the test attested again for the new commit.',
  }),
  'rollback-test-not-attested': reasonKind({
    effect: 'unknown',
    title: 'Rollback test is not attested',
    data: v.strictObject({
      predicateType: v.string(),
      identity: v.nullable(v.string()),
      commit: commitSchema,
    }),
    explain: ({ predicateType, identity, commit }) =>
      identity === null
        ? 'The policy asks for an attested rollback test and names nobody whose word counts.'
        : `No bundle of ${identity} with the type ${predicateType} speaks of ${short(commit)}.`,
    remedy:
      'Attest the rollback test where it runs (`actions/attest`, subject: the commit) and name signer and bundles under `migration.rollbackTest`. Where it is tested by other means, the policy may say `rollbackTest: not-required`.',
  }),
  'rollback-test-unreadable': reasonKind({
    effect: 'unknown',
    title: 'An attestation of the rollback test could not be read',
    data: v.strictObject({ what: v.string(), cause: v.string(), detail: v.string() }),
    explain: ({ what, cause, detail }) =>
      `The rollback test could not be read from ${what} (${cause}: ${detail}).`,
    remedy:
      'Download the bundle again (`gh attestation download`), and see that it and the trusted root are there.',
  }),
  'rollback-test-not-required': reasonKind({
    effect: 'allow',
    title: 'Rollback test not asked for',
    data: v.strictObject({}),
    explain: () => 'The policy accepts migrations without an attested rollback test.',
  }),
} as const;
export type RiskTierDraft = ReasonDraft<typeof riskTierReasons>;
