import { originOf } from './origin.ts';
import type { Draft } from './reasons.ts';
import type { Report } from './report.ts';
import type { Scene } from './scene.ts';

/** Tells whether a report may be of the same run as one of these. */
function runMatcher(reports: readonly Report[]): (report: Report) => boolean {
  const suites = new Set(reports.map(({ suite }) => suite));
  return ({ suite }) => reports.length > 0 && (suite === null || suites.has(null) || suites.has(suite));
}

/** The run and attempt that made a report; undefined when that is not known. */
function attemptOf({ facts }: Scene, report: Report): string | undefined {
  const origin = originOf(facts, report);
  return origin.state === 'known' ? `${origin.value.job.runId}/${origin.value.job.attempt}` : undefined;
}

/**
 * Of the older reports that did not succeed, those that a newest one does not supersede: two jobs of one workflow may
 * bear one name, and of one attempt none is a re-run of the other. Where that cannot be told, the question stays open.
 */
export function twinsOf(
  scene: Scene,
  newest: readonly Report[],
  older: readonly Report[],
): { readonly twins: readonly Report[]; readonly drafts: readonly Draft[] } {
  const { policy, wanted, facts, question, evidence } = scene;
  if (policy.rerunByAuthor === 'allow' && wanted.workflow === undefined) return { twins: [], drafts: [] };
  const passing = newest.filter(({ outcome }) => outcome === 'success');
  const mayShareRun = runMatcher(passing);
  const attempts = new Set(passing.map((report) => attemptOf(scene, report)));
  const twins: Report[] = [];
  const drafts: Draft[] = [];
  for (const report of older) {
    if (!report.byActions || report.outcome === 'success' || !mayShareRun(report)) continue;
    const origin = originOf(facts, report);
    if (origin.state === 'missing') {
      const { cause, detail } = origin;
      const data = { name: report.name, checkRun: report.id, cause, detail };
      drafts.push({ code: 'origin-unknown', question, data, evidence });
    } else if (attempts.has(attemptOf(scene, report))) twins.push(report);
  }
  return { twins, drafts };
}
