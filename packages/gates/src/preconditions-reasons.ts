import { reasonKind } from '@countersign/core';
import * as v from 'valibot';

const place = v.strictObject({ locator: v.string() });
const cause = v.strictObject({ locator: v.string(), detail: v.string() });
const differs = v.strictObject({ claim: v.string(), claimed: v.string(), given: v.string() });

export const preconditionsReasons = {
  'policy-read': reasonKind({
    effect: 'allow',
    title: 'Policy read',
    data: place,
    explain: (data) => `The policy at ${data.locator} was read.`,
  }),
  'policy-absent': reasonKind({
    effect: 'allow',
    title: 'No policy file there',
    data: place,
    explain: (data) => `There is no policy file at ${data.locator}, so it adds none.`,
  }),
  'policy-unreadable': reasonKind({
    effect: 'unknown',
    title: 'Policy could not be read',
    data: cause,
    explain: (data) => `The policy at ${data.locator} could not be read: ${data.detail}.`,
    remedy:
      'Give a token with contents: read (for an organisation policy in a private repository: policy-token), then run again.',
  }),
  'first-deploy': reasonKind({
    effect: 'allow',
    title: 'First deploy',
    data: v.strictObject({}),
    explain: () =>
      'No deploy of this service to this environment is on record, so the policy at the tip speaks alone.',
  }),
  'deployed-policy-judged': reasonKind({
    effect: 'allow',
    title: 'Earlier policy judged too',
    data: v.strictObject({}),
    explain: () => 'The policy of the commit last deployed is judged beside the one at the tip.',
  }),
  'records-unreadable': reasonKind({
    effect: 'unknown',
    title: 'Records could not be read',
    data: v.strictObject({ detail: v.string() }),
    explain: (data) => `What was last deployed is not known: ${data.detail}.`,
    remedy: 'Give the job contents: read on the repository that holds the records, then run again.',
  }),
  'own-policy-invalid': reasonKind({
    effect: 'deny',
    title: 'The commit has a policy file with mistakes',
    data: v.strictObject({ problems: v.string() }),
    explain: (data) =>
      `The commit that is being deployed has a policy file that cannot be read: ${data.problems}.`,
    remedy:
      'Mend the policy file in the commit that is deployed: from then on it is judged beside the one at the tip.',
  }),
  'tier-not-known': reasonKind({
    effect: 'unknown',
    title: 'Risk tier not known',
    data: v.strictObject({ rule: v.string() }),
    explain: (data) =>
      `Whether ${data.rule} applies cannot be said: it asks for a risk tier, and none is known.`,
    remedy: 'Read the reasons of risk-tier: they say what has to be mended before a tier can be found.',
  }),
  'identity-matches': reasonKind({
    effect: 'allow',
    title: 'Job identity matches',
    data: v.strictObject({ environment: v.nullable(v.string()) }),
    explain: (data) =>
      data.environment === null
        ? "GitHub's identity token names this repository, run and commit; the job runs in no environment."
        : `GitHub's identity token names this repository, run and commit, and the environment ${data.environment}.`,
  }),
  'identity-not-claimed': reasonKind({
    effect: 'allow',
    title: 'No job identity',
    data: v.strictObject({}),
    explain: () => 'The job has no id-token permission, so the environment is taken from the input alone.',
  }),
  'identity-unreadable': reasonKind({
    effect: 'unknown',
    title: 'Job identity could not be read',
    data: v.strictObject({ detail: v.string() }),
    explain: (data) => `The job may ask for an identity token, but none was had: ${data.detail}.`,
    remedy: 'Run the job again; when it goes on failing, look at the status of GitHub Actions.',
  }),
  'claim-differs': reasonKind({
    effect: 'deny',
    title: 'Job identity differs',
    data: differs,
    explain: (data) =>
      `The job's identity token says ${data.claim} "${data.claimed}", but "${data.given}" was asked for.`,
    remedy: 'Ask for the environment that the job really runs in.',
  }),
} as const;
