import { type Fact, missing } from '@countersign/core';
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

/** True, false, or why it is not known. */
function isAuthor(login: string | null, authors: Fact<Authors>): boolean | ReturnType<typeof missing> {
  if (authors.state === 'missing') return missing(authors.cause, authors.detail);
  if (login !== null && authors.value.accounts.some((account) => foldLogin(account) === foldLogin(login)))
    return true;
  if (login === null) return missing('not-found', 'the account is gone');
  const [unlinked] = authors.value.unlinked;
  // An author without an account may be anybody, so also whoever ran it again.
  return unlinked === undefined ? false : missing('unsupported', `no account stands for ${unlinked}`);
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
    const author = isAuthor(who, facts.authors);
    const base = { name, checkRun, run: job.runId, attempt };
    if (author === true)
      return [{ code: 'rerun-by-author', question, data: { ...base, who: who ?? 'nobody' }, evidence }];
    if (author === false) return [];
    const { cause, detail } = author;
    return [{ code: 'authors-unknown', question, data: { ...base, who, cause, detail }, evidence }];
  });
}
