import { type Fact, type Missing, missing } from '@countersign/core';
import { foldLogin, type RunAttempt } from '@countersign/github';
import type { Authors } from './facts.ts';
import { originOf } from './origin.ts';
import type { Draft } from './reasons.ts';
import type { Report } from './report.ts';
import type { Scene } from './scene.ts';

/**
 * The attempts that somebody started by choice. The first one counts too when there was an unsuccessful report before:
 * then a new run of the same commit is a re-run under another name.
 */
function chosenAttempts(attempts: readonly RunAttempt[], retried: boolean): readonly RunAttempt[] {
  return retried ? attempts : attempts.slice(1);
}

function isAuthor(login: string, authors: Fact<Authors>): boolean {
  if (authors.state === 'missing') return false;
  return authors.value.accounts.some((account) => foldLogin(account) === foldLogin(login));
}

/** Why somebody who is not among the authors might still be one; null when nothing speaks for it. */
function doubtOf(login: string | null, authors: Fact<Authors>): Missing<unknown> | null {
  if (authors.state === 'missing') return authors;
  if (login === null) return missing('not-found', 'the account is gone');
  const [unlinked] = authors.value.unlinked;
  // An author without an account may be anybody, so also whoever ran it again.
  return unlinked === undefined ? null : missing('unsupported', `no account stands for ${unlinked}`);
}

/** Did an author of the change run this check of GitHub Actions again until it passed? */
export function decideRerun(scene: Scene, report: Report, retried: boolean): readonly Draft[] {
  const { policy, facts, question } = scene;
  // Other Apps do not tell who asked for a run, and statuses have none.
  if (policy.rerunByAuthor === 'allow' || !report.byActions) return [];
  const { name, id: checkRun } = report;
  const origin = originOf(facts, report);
  if (origin.state === 'missing') {
    const { cause, detail } = origin;
    const data = { name, checkRun, cause, detail };
    return [{ code: 'origin-unknown', question, data, evidence: scene.evidence }];
  }
  const { job, attempts } = origin.value;
  const known = facts.authors.state === 'known' ? facts.authors.evidence : [];
  const evidence = [...new Set([...scene.evidence, ...origin.evidence, ...known])];
  return chosenAttempts(attempts, retried).flatMap(({ attempt, triggeringActor }): Draft[] => {
    const who = triggeringActor?.login ?? null;
    const data = { name, checkRun, run: job.runId, attempt };
    if (who !== null && isAuthor(who, facts.authors))
      return [{ code: 'rerun-by-author', question, data: { ...data, who }, evidence }];
    const doubt = doubtOf(who, facts.authors);
    if (doubt === null) return [];
    const { cause, detail } = doubt;
    return [{ code: 'authors-unknown', question, data: { ...data, who, cause, detail }, evidence }];
  });
}
