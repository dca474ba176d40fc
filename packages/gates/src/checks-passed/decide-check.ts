import { decideRerun } from './decide-rerun.ts';
import type { ChecksPassedFacts } from './facts.ts';
import { originOf, workflowsOf } from './origin.ts';
import type { ChecksPassedPolicy, WantedCheck } from './policy.ts';
import type { Draft } from './reasons.ts';
import { byAge, type Outcome, type Report, reportsFor } from './report.ts';
import type { Scene } from './scene.ts';
import { twinsOf } from './twins.ts';
import { checkQuestion, isNamed, nameOf, sourceOf } from './wanted.ts';

const codes = {
  success: 'check-passed',
  failure: 'check-failed',
  cancelled: 'check-cancelled',
  'timed-out': 'check-timed-out',
  'action-required': 'check-action-required',
  stale: 'check-stale',
  skipped: 'check-skipped',
  neutral: 'check-neutral',
  running: 'check-running',
  'not-known': 'conclusion-not-known',
} as const satisfies Readonly<Record<Outcome, Draft['code']>>;

function shown({ kind, name, source, id, at, said }: Report) {
  return { kind, name, source: source?.label ?? 'a deleted App or account', id, at, said };
}

function ask({ wanted }: Scene) {
  return { kind: wanted.kind, name: nameOf(wanted), source: sourceOf(wanted) };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function passes(report: Report): boolean {
  return report.outcome === 'success';
}

/** Final answers that are equally new and differ: there is no newest, so none of them counts. */
function conflict(scene: Scene, name: string, newest: readonly Report[]): Draft[] {
  const finished = newest.filter(({ outcome }) => outcome !== 'running');
  const said = distinct(finished.map((report) => report.said));
  if (said.length < 2) return [];
  const { question, evidence } = scene;
  const data = { ...ask(scene), name, said };
  return [{ code: 'conclusions-conflict', question, data, evidence }];
}

/** What the older reports of a name have to tell, given that the newest pass or not. */
function history(scene: Scene, newest: readonly Report[], older: readonly Report[]): Draft[] {
  const { question, evidence } = scene;
  if (newest.every(passes)) {
    // A status is pending before it says anything else; that is no history worth telling.
    const failed = older.filter(({ outcome }) => outcome !== 'success' && outcome !== 'running');
    return failed.map((report) => {
      return { code: 'earlier-run-failed', question, data: { report: shown(report) }, evidence };
    });
  }
  const newer = distinct(newest.map(({ id }) => id));
  return older.filter(passes).map((report) => {
    return { code: 'check-superseded', question, data: { report: shown(report), newer }, evidence };
  });
}

/** All reports of one name from the named source: the newest decide. */
function decideName(scene: Scene, name: string, reports: readonly Report[]): Draft[] {
  const { question, evidence } = scene;
  const aged = byAge(reports);
  const { twins, drafts } = twinsOf(scene, aged.newest, aged.older);
  const newest = [...aged.newest, ...twins];
  const beside = new Set(twins);
  const older = aged.older.filter((report) => !beside.has(report));
  const answers = newest.map(
    (report): Draft => ({
      code: codes[report.outcome],
      question,
      data: { report: shown(report) },
      evidence,
    }),
  );
  const retried = older.some((report) => !passes(report));
  const reruns = newest.filter(passes).flatMap((report) => decideRerun(scene, report, retried));
  return [
    ...answers,
    ...drafts,
    ...conflict(scene, name, newest),
    ...history(scene, newest, older),
    ...reruns,
  ];
}

/** Of a workflow that the policy names, only its own runs count; where one comes from has to be known. */
function ofWorkflow(scene: Scene, reports: readonly Report[]): { counted: Report[]; drafts: Draft[] } {
  const { wanted, facts, question, evidence } = scene;
  const { workflow } = wanted;
  if (workflow === undefined) return { counted: [...reports], drafts: [] };
  const counted: Report[] = [];
  const drafts: Draft[] = [];
  const others: string[] = [];
  for (const report of reports) {
    const origin = originOf(facts, report);
    if (origin.state === 'missing') {
      const { cause, detail } = origin;
      const data = { name: report.name, checkRun: report.id, cause, detail };
      drafts.push({ code: 'origin-unknown', question, data, evidence });
    } else if (workflowsOf(origin.value).every((made) => made === workflow)) counted.push(report);
    else others.push(...workflowsOf(origin.value));
  }
  if (counted.length > 0 || others.length === 0) return { counted, drafts };
  const data = { ...ask(scene), workflow, found: distinct(others) };
  return { counted, drafts: [...drafts, { code: 'check-from-other-workflow', question, data, evidence }] };
}

/** Why nothing counts: that name on this commit is from elsewhere, there is one of another commit, or none at all. */
function absence(scene: Scene, here: readonly Report[], named: readonly Report[]): Draft {
  const { question, evidence, facts } = scene;
  const { commit } = facts;
  if (here.length > 0) {
    const found = distinct(here.map((report) => shown(report).source));
    return { code: 'check-from-other-source', question, data: { ...ask(scene), found }, evidence };
  }
  if (named.length > 0) {
    const found = distinct(named.map((report) => report.commit));
    return { code: 'check-on-other-commit', question, data: { ...ask(scene), commit, found }, evidence };
  }
  return { code: 'check-absent', question, data: { ...ask(scene), commit }, evidence };
}

function decideListed(scene: Scene, reports: readonly Report[]): Draft[] {
  const { wanted, question, evidence, facts } = scene;
  const named = reports.filter((report) => isNamed(wanted, report));
  const here = named.filter(({ commit }) => commit === facts.commit);
  const isOurs = ({ source }: Report): boolean => source?.id === sourceOf(wanted);
  const ours = here.filter(isOurs);
  if (ours.length === 0) return [absence(scene, here, named)];
  const { counted, drafts } = ofWorkflow(scene, ours);
  const byName = Map.groupBy(counted, ({ name }) => name);
  const { min = 0 } = wanted;
  const found = distinct([...byName.keys()]);
  const few: Draft = { code: 'too-few-checks', question, data: { ...ask(scene), min, found }, evidence };
  const elsewhere = here.filter((report) => !isOurs(report));
  return [
    ...drafts,
    ...(found.length < min ? [few] : []),
    ...[...byName].flatMap(([name, each]) => decideName(scene, name, each)),
    ...elsewhere.map((report): Draft => {
      return { code: 'same-name-elsewhere', question, data: { report: shown(report) }, evidence };
    }),
  ];
}

/** Did this check pass on exactly the deployed commit, reported by the one that the policy names? */
export function decideCheck(
  policy: ChecksPassedPolicy,
  facts: ChecksPassedFacts,
  wanted: WantedCheck,
): readonly Draft[] {
  const question = checkQuestion(wanted);
  const reports = reportsFor(facts, wanted);
  if (reports.state === 'known')
    return decideListed({ policy, facts, wanted, question, evidence: reports.evidence }, reports.value);
  const { cause, detail } = reports;
  const data = { kind: wanted.kind, name: nameOf(wanted), source: sourceOf(wanted), cause, detail };
  return [{ code: 'checks-unknown', question, data, evidence: [] }];
}
