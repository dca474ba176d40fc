import { commitSchema, instantSchema, missingCauses, reasonKind } from '@countersign/core';
import * as v from 'valibot';

const kind = v.picklist(['check-run', 'status']);
const failed = { cause: v.picklist(missingCauses), detail: v.string() };

const reportSchema = v.strictObject({
  kind,
  name: v.string(),
  source: v.pipe(v.string(), v.description('id of the App or account that reported it, with its name')),
  id: v.string(),
  at: v.pipe(v.nullable(instantSchema), v.description('when it started or was reported')),
  said: v.pipe(v.string(), v.description("GitHub's own word for how it stands")),
});
/** A report as a reason names it. */
export type ShownReport = v.InferOutput<typeof reportSchema>;

function of({ kind: what, name, source, id }: ShownReport): string {
  return `the ${what === 'status' ? 'status' : 'check'} "${name}" (${id}, reported by ${source})`;
}

const report = v.strictObject({ report: reportSchema });

/** A report that ended otherwise than in success. */
function refused(title: string, sentence: string, remedy: string) {
  return reasonKind({
    effect: 'deny',
    title,
    data: report,
    explain: (data) => `Of the deployed commit, ${of(data.report)} ${sentence}.`,
    remedy,
  });
}

const wanted = {
  kind,
  name: v.string(),
  source: v.pipe(v.string(), v.description('numeric id of the App or account that the policy names')),
};
const ranAgain = { name: v.string(), checkRun: v.string(), run: v.string() };

export const checkReasons = {
  'check-passed': reasonKind({
    effect: 'allow',
    title: 'Passed',
    data: report,
    explain: (data) => `Of the deployed commit, ${of(data.report)} succeeded.`,
  }),
  'earlier-run-failed': reasonKind({
    effect: 'allow',
    title: 'Passed only when it ran again',
    data: report,
    explain: (data) => `Before, ${of(data.report)} ended with ${data.report.said}; the newest decides.`,
  }),
  'same-name-elsewhere': reasonKind({
    effect: 'allow',
    title: 'The same name from elsewhere',
    data: report,
    explain: (data) =>
      `There is also ${of(data.report)}, which says ${data.report.said}; the policy names another source, so it does not count.`,
  }),
  'check-failed': refused('Failed', 'failed', 'Mend what it found and deploy the commit that passes.'),
  'check-cancelled': refused(
    'Cancelled',
    'was cancelled',
    'Let somebody other than the author run it again.',
  ),
  'check-timed-out': refused(
    'Timed out',
    'ran out of time',
    'Let somebody other than the author run it again, or mend what hangs.',
  ),
  'check-action-required': refused(
    'Waits for somebody',
    'wants somebody to act first',
    'Follow the link of the check and do what it asks for.',
  ),
  'check-stale': refused(
    'Never finished',
    'was given up by GitHub because its App did not finish it in 14 days',
    'Run it again and see why the App did not report.',
  ),
  'check-skipped': refused(
    'Skipped',
    'was skipped',
    'Make the job run for what is deployed: GitHub counts a skipped job as passed, this gate does not.',
  ),
  'check-neutral': refused(
    'Neutral',
    'ended neutral, which is not success',
    'Make the check say success or failure, or take it out of the policy.',
  ),
  'conclusions-conflict': reasonKind({
    effect: 'deny',
    title: 'Two answers at one instant',
    data: v.strictObject({ ...wanted, said: v.array(v.string()) }),
    explain: (data) =>
      `"${data.name}" from ${data.source} has several answers that are equally new (${data.said.join(', ')}).`,
    remedy: 'Run the check once more, so that there is a newest answer.',
  }),
  'check-absent': reasonKind({
    effect: 'deny',
    title: 'Absent',
    data: v.strictObject({ ...wanted, commit: commitSchema }),
    explain: (data) =>
      `Nobody has reported the ${data.kind === 'status' ? 'status' : 'check'} "${data.name}" on ${data.commit}.`,
    remedy:
      'Let the check run on exactly the commit that is deployed, name it as GitHub shows it, or give it time with `waitMinutes`.',
  }),
  'too-few-checks': reasonKind({
    effect: 'deny',
    title: 'Too few of a matrix',
    data: v.strictObject({ ...wanted, min: v.number(), found: v.array(v.string()) }),
    explain: (data) =>
      `${data.found.length} checks from ${data.source} begin with "${data.name}", and the policy wants ${data.min}.`,
    remedy: 'See which part of the matrix did not run, or correct `min`.',
  }),
  'check-from-other-source': reasonKind({
    effect: 'deny',
    title: 'From another App or account',
    data: v.strictObject({ ...wanted, found: v.array(v.string()) }),
    explain: (data) =>
      `"${data.name}" was reported by ${data.found.join(', ')}, and the policy wants it from ${data.source}.`,
    remedy:
      'Anybody who may write checks can report any name: find out who did. When the App has changed, write its id into the policy.',
  }),
  'check-on-other-commit': reasonKind({
    effect: 'deny',
    title: 'Of another commit',
    data: v.strictObject({ ...wanted, commit: commitSchema, found: v.array(v.string()) }),
    explain: (data) =>
      `"${data.name}" was reported on ${data.found.join(', ')}, and ${data.commit} is what is deployed.`,
    remedy: 'Let the check run on exactly the commit that is deployed.',
  }),
  'check-from-other-workflow': reasonKind({
    effect: 'deny',
    title: 'From another workflow',
    data: v.strictObject({ ...wanted, workflow: v.string(), found: v.array(v.string()) }),
    explain: (data) =>
      `"${data.name}" was made by ${data.found.join(', ')}, and the policy wants it from ${data.workflow}.`,
    remedy: 'See why another workflow has a job of that name; when the file has moved, correct `workflow`.',
  }),
  'rerun-by-author': reasonKind({
    effect: 'deny',
    title: 'Run again by an author',
    data: v.strictObject({ ...ranAgain, attempt: v.number(), who: v.string() }),
    explain: (data) =>
      `"${data.name}" (${data.checkRun}) succeeded in run ${data.run}, whose attempt ${data.attempt} was started by ${data.who}, an author of the change.`,
    remedy:
      'Let somebody who did not write the change run it again, or let the policy say `rerunByAuthor: allow`.',
  }),
  'check-running': reasonKind({
    effect: 'unknown',
    title: 'Still running',
    data: report,
    explain: (data) => `Of the deployed commit, ${of(data.report)} is not finished (${data.report.said}).`,
    remedy: 'Deploy when it is finished, or let the policy wait with `waitMinutes`.',
  }),
  'check-superseded': reasonKind({
    effect: 'unknown',
    title: 'An older success is superseded',
    data: v.strictObject({ report: reportSchema, newer: v.array(v.string()) }),
    explain: (data) =>
      `Before, ${of(data.report)} succeeded, but newer ones (${data.newer.join(', ')}) have not, and the newest decide.`,
    remedy: 'See the newer ones; an older success does not count beside them.',
  }),
  'conclusion-not-known': reasonKind({
    effect: 'unknown',
    title: 'An answer that is not known',
    data: report,
    explain: (data) =>
      `Of the deployed commit, ${of(data.report)} says ${data.report.said}, which is not known.`,
    remedy: 'Look at the check; only `success` counts.',
  }),
  'checks-unknown': reasonKind({
    effect: 'unknown',
    title: 'Checks could not be listed',
    data: v.strictObject({ ...wanted, ...failed }),
    explain: (data) =>
      `Whether "${data.name}" passed could not be learned, because the list is missing (${data.cause}): ${data.detail}.`,
    remedy: 'See the cause: grant `checks: read` and `statuses: read`, or run again when GitHub answers.',
  }),
  'origin-unknown': reasonKind({
    effect: 'unknown',
    title: 'Who ran it is not known',
    data: v.strictObject({ name: v.string(), checkRun: v.string(), ...failed }),
    explain: (data) =>
      `Which run of which workflow reported "${data.name}" (${data.checkRun}), and who started it, could not be learned (${data.cause}): ${data.detail}.`,
    remedy:
      'Grant `actions: read`. A check run that no job made was written by a workflow with `checks: write`: find out which.',
  }),
  'authors-unknown': reasonKind({
    effect: 'unknown',
    title: 'Run again, perhaps by an author',
    data: v.strictObject({ ...ranAgain, attempt: v.number(), who: v.nullable(v.string()), ...failed }),
    explain: (data) =>
      `"${data.name}" (${data.checkRun}) was run again by ${data.who ?? 'an account that is gone'} (run ${data.run}, attempt ${data.attempt}), and whether an author did that is not known (${data.cause}): ${data.detail}.`,
    remedy:
      'Grant `contents: read` and `pull-requests: read`; link the e-mail addresses of authors to accounts.',
  }),
} as const;
