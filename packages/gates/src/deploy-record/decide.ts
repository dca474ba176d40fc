import type { DeployJobs } from '@countersign/records';
import { type Accepted, type Draft, evidenceQuestion, judgeEvidence } from './evidence-reasons.ts';
import type { Facts } from './facts.ts';
import { deployedWhileShut, nothingRan, outcomeOf } from './outcome.ts';
import type { Policy } from './policy.ts';

function gateQuestion(gate: string): string {
  return `gate:${gate}`;
}

/** One question for each evidence file and each required gate, whether there is evidence at all, and the outcome. */
export function questions(policy: Policy, facts: Facts): string[] {
  const asked = facts.requestedAt.state === 'missing' ? ['requested-at'] : [];
  return [
    'evidence',
    'outcome',
    ...asked,
    ...new Set(facts.handedOver.map(evidenceQuestion)),
    ...new Set(policy.require.map(gateQuestion)),
  ];
}

function presence(facts: Facts): Draft {
  const question = 'evidence';
  const files = facts.handedOver.length;
  if (files > 0) return { code: 'evidence-handed-over', question, data: { files }, evidence: [] };
  const { jobs } = facts;
  const code = jobs.state === 'known' && nothingRan(jobs.value) ? 'gate-did-not-run' : 'evidence-missing';
  return { code, question, data: {}, evidence: [] };
}

/** A judgement without a policy judged nothing. */
function isJudged(gate: string, accepted: readonly Accepted[]): boolean {
  return accepted.some(({ document }) =>
    document.judgements.some((judgement) => judgement.gate === gate && judgement.policies.length > 0),
  );
}

function requirements(policy: Policy, accepted: readonly Accepted[]): Draft[] {
  return [...new Set(policy.require)].map((gate): Draft => {
    const code = isJudged(gate, accepted) ? 'gate-evidenced' : 'gate-not-evidenced';
    return { code, question: gateQuestion(gate), data: { gate }, evidence: [] };
  });
}

function jobsText(jobs: DeployJobs): string {
  // Canonical records sort keys, so the text may not hang on their order.
  const ended = Object.entries(jobs)
    .filter(([, result]) => result !== null)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return ended.length === 0 ? 'none was named' : ended.map(([job, result]) => `${job} ${result}`).join(', ');
}

function outcome({ jobs }: Facts, accepted: readonly Accepted[]): Draft {
  const question = 'outcome';
  if (jobs.state === 'missing')
    return { code: 'jobs-unknown', question, data: { detail: jobs.detail }, evidence: [] };
  const { evidence, value } = jobs;
  const opened = accepted.map(({ item, document }) => ({ phase: item.phase, opened: document.opened }));
  const ended = outcomeOf(value, opened);
  if (deployedWhileShut(value, opened))
    return { code: 'deployed-while-shut', question, data: { jobs: jobsText(value) }, evidence };
  return ended === 'unknown'
    ? { code: 'outcome-unclear', question, data: { jobs: jobsText(value) }, evidence }
    : { code: 'outcome-told', question, data: { outcome: ended }, evidence };
}

function request({ requestedAt }: Facts): Draft[] {
  if (requestedAt.state === 'known') return [];
  const data = { detail: requestedAt.detail };
  return [{ code: 'requested-at-malformed', question: 'requested-at', data, evidence: [] }];
}

/** Says whether the record is complete and its evidence is what it claims to be. It is written whatever this says. */
export function decide(policy: Policy, facts: Facts): Draft[] {
  const findings = facts.handedOver.map((item) => judgeEvidence(item, { policy, facts }));
  const accepted = findings.flatMap((finding) => finding.accepted ?? []);
  return [
    presence(facts),
    outcome(facts, accepted),
    ...request(facts),
    ...findings.flatMap((finding) => finding.drafts),
    ...requirements(policy, accepted),
  ];
}
