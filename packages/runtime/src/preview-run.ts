import * as fs from 'node:fs/promises';
import { setOutput } from '@actions/core';
import { type Fact, known, type LastDeploy, missing, SuiteError } from '@countersign/core';
import { parseRepositoryName, type RepositoryName } from '@countersign/github';
import { createGitHubClient, keepComment, readMergeBase } from '@countersign/github/client';
import { undecidedRuleTexts } from './gate-policies.ts';
import { openSession, type Session } from './gate-session.ts';
import { textDigest } from './policy-digest.ts';
import { renderPreview } from './preview-text.ts';
import { type PullRequestEvent, readPullRequestEvent } from './pull-request-event.ts';
import type { RunTask } from './run-task.ts';
import { shownReasons } from './shown-reasons.ts';
import { shownTier } from './tier-outputs.ts';
import { findTiers, type TieredSession } from './tier-session.ts';

function repositoryOf({ request }: Session): RepositoryName {
  const repository = parseRepositoryName(request.repository.name);
  if (repository !== undefined) return repository;
  throw new SuiteError(
    'input-invalid',
    `GITHUB_REPOSITORY: found "${request.repository.name}", expected owner/repo`,
  );
}

/** The tier of the pull request's own change, `base...head`: what was deployed last plays no part. */
async function tierOfChange(session: Session, event: PullRequestEvent): Promise<TieredSession> {
  const client = createGitHubClient(session.ports.http, session.access);
  const repository = repositoryOf(session);
  const parted = await readMergeBase(client, { repository, base: event.base, head: event.head });
  const start: Fact<LastDeploy | null> =
    parted.state === 'known' ? known(null, parted.evidence) : missing(parted.cause, parted.detail);
  const loaded = { ...session.loaded, lastDeploy: start };
  const request = { ...session.request, commit: event.head };
  const inputs: Record<string, string> = parted.state === 'known' ? { base: parted.value } : {};
  return findTiers({ ...session, loaded, request }, { settings: [], inputs });
}

/** One comment for each environment and service; its texts are the caller's, so only their digest is written. */
function markerOf({ target }: Session): string {
  const digest = textDigest(JSON.stringify([target.environment.toLowerCase(), target.service]));
  return `<!-- countersign-preview ${digest.slice('sha256:'.length, 'sha256:'.length + 16)} -->`;
}

async function comment(session: Session, event: PullRequestEvent, body: string): Promise<string> {
  const { ports, access } = session;
  const kept = await keepComment(ports.http, access, {
    repository: repositoryOf(session),
    issue: event.number,
    marker: markerOf(session),
    body,
  });
  if (kept.state === 'known') {
    ports.progress.say(`comment ${kept.value.did}: ${kept.value.url}`);
    return kept.value.url;
  }
  // A pull request from a fork has a token that only reads; its summary still says what the comment would.
  ports.progress.warn(`the comment could not be written: ${kept.detail}`);
  return '';
}

/** A preview is no verdict, so that nobody can hand it over as one. */
function writePreviewOutputs({ tiers, why }: ReturnType<typeof shownTier>, url: string): void {
  for (const name of [
    'verdict',
    'opened',
    'by',
    'reasons',
    'subject',
    'expires',
    'evidence',
    'evidence-digest',
  ])
    setOutput(name, '');
  setOutput('tier', tiers.join(','));
  setOutput('why', JSON.stringify(why));
  setOutput('comment', url);
}

/**
 * Says on a pull request what a deploy of its change will have to pass: in one comment, created once and updated in
 * place, and in the job summary. Judges nothing. Throws `input-invalid` for a run that no pull request started.
 */
export async function runPreview(task: RunTask): Promise<{ opened: boolean; failure: string }> {
  const event = await readPullRequestEvent(task.runner, task.environment);
  const opened = await openSession({ ...task, gate: 'deploy-gate' });
  const { session, judgement } = await tierOfChange(opened, event);
  const shown = shownTier(judgement);
  const { files } = session.loaded;
  const text = renderPreview({
    target: session.target,
    files,
    shown,
    reasons: shownReasons([judgement]),
    undecided: undecidedRuleTexts(files, session),
  });
  const summary = task.environment['GITHUB_STEP_SUMMARY'] ?? '';
  if (summary !== '') await fs.appendFile(summary, text);
  writePreviewOutputs(shown, await comment(session, event, text));
  return { opened: true, failure: '' };
}
