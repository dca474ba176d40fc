import {
  type EvidenceDocument,
  kindOf,
  type Request,
  stricter,
  type Subject,
  subjectText,
  type Verdict,
} from '@countersign/core';
import {
  type DeployJobs,
  type DeployPredicate,
  type DeployRecord,
  deployRecordType,
  type RecordedEvidence,
  statementType,
} from '@countersign/records';
import { evidenceQuestion } from './evidence-reasons.ts';
import type { EvidencePhase, Facts, HandedOver } from './facts.ts';
import { outcomeOf } from './outcome.ts';
import { reasons } from './reasons.ts';

/** Why an evidence file is not taken; empty exactly when it is. What no policy judged is not taken either. */
function refusals(item: HandedOver, verdict: Verdict): string[] {
  const question = evidenceQuestion(item);
  const codes = verdict.reasons.filter((reason) => reason.question === question).map((reason) => reason.code);
  if (codes.length === 0) return ['no-policy'];
  return [...new Set(codes)]
    .filter((code) => !Object.hasOwn(reasons, code) || kindOf(reasons, code).effect !== 'allow')
    .sort();
}

function recordedEvidence(item: HandedOver, verdict: Verdict): RecordedEvidence {
  const refused = refusals(item, verdict);
  const document = item.document.state === 'known' ? item.document.value : null;
  return {
    gate: document?.gate ?? null,
    digest: item.digest.state === 'known' ? item.digest.value : null,
    handedOver: item.expected,
    document: refused.length === 0 ? document : null,
    refused,
  };
}

type Taken = { readonly document: EvidenceDocument; readonly phase: EvidencePhase | null };
type Decision = Pick<DeployPredicate, 'effect' | 'opened' | 'by' | 'decidedAt'>;

/**
 * All accepted evidence combined: deny > unknown > allow, open only when all of it is. Where any was refused, or no gate
 * that judges before a deploy is among it, it does not say that the deploy was allowed.
 */
function decisionOf(taken: readonly Taken[], handedOver: number): Decision {
  const documents = taken.map(({ document }) => document);
  if (documents.length === 0) return { effect: 'unknown', opened: false, by: 'nobody', decidedAt: null };
  const whole = documents.length === handedOver && taken.some(({ phase }) => phase !== 'during-deploy');
  const opened = whole && documents.every((document) => document.opened);
  const effect = documents.map((document) => document.effect).reduce(stricter);
  const ways = documents.map((document) => document.by);
  const by = (['break-glass', 'observe'] as const).find((way) => ways.includes(way)) ?? 'verdict';
  const instants = documents.map((document) => document.request.at).sort();
  return {
    effect: whole ? effect : stricter(effect, 'unknown'),
    opened,
    by: opened ? by : 'nobody',
    decidedAt: instants.at(-1) ?? null,
  };
}

function artifactDigest({ digest }: Subject): DeployRecord['subject'][0]['digest'] {
  const [algorithm, hex = ''] = digest.split(':');
  if (algorithm === 'sha512') return { sha512: hex };
  return algorithm === 'sha1' ? { sha1: hex } : { sha256: hex };
}

function repositoryUrl({ server, repository }: Request): string {
  return `${server}/${repository.name}`;
}

function recordId(request: Request): string {
  const { run, environment, service } = request;
  const scope = [environment, service].map((name) => encodeURIComponent(name)).join('/');
  return `${repositoryUrl(request)}/actions/runs/${run.id}/attempts/${run.attempt}#${scope}`;
}

const noJobs: DeployJobs = { gate: null, deploy: null, canary: null, promote: null, rollBack: null };

/** The parts that are copied from the request. */
function requested(request: Request) {
  const { run, workflow, event, repository, ref, actor, triggeringActor, environment, service } = request;
  return {
    recordId: recordId(request),
    environment,
    service,
    repository,
    run: { ...run, workflow, event },
    ref,
    actor,
    triggeringActor,
    subject: subjectText(request.subject),
    recordedAt: request.at,
  };
}

/**
 * The record of one attempt, from deploy-record's own facts and its verdict on them. There is always one: evidence that
 * was refused stands in it with its digest and the reasons, without its document; facts that are missing stay missing.
 * `effect`, `opened` and `by` speak of the accepted evidence, `evidenceVerdict` of the record itself.
 */
export function deployRecordOf(facts: Facts, verdict: Verdict): DeployRecord {
  const { request, handedOver, jobs } = facts;
  const evidence = handedOver.map((item) => recordedEvidence(item, verdict));
  const taken = handedOver.flatMap((item, index): Taken[] => {
    const document = evidence[index]?.document ?? null;
    return document === null ? [] : [{ document, phase: item.phase }];
  });
  const accepted = taken.map(({ document, phase }) => ({ opened: document.opened, phase }));
  return {
    _type: statementType,
    subject: [
      { name: request.subject.name, digest: artifactDigest(request.subject) },
      { name: `git+${repositoryUrl(request)}`, digest: { gitCommit: request.commit } },
    ],
    predicateType: deployRecordType,
    predicate: {
      ...requested(request),
      ...decisionOf(taken, handedOver.length),
      outcome: jobs.state === 'known' ? outcomeOf(jobs.value, accepted) : 'unknown',
      requestedAt: facts.requestedAt.state === 'known' ? facts.requestedAt.value : null,
      jobs: jobs.state === 'known' ? jobs.value : noJobs,
      evidence,
      evidenceVerdict: { effect: verdict.effect, reasons: verdict.reasons },
      previous: facts.previous,
    },
  };
}
