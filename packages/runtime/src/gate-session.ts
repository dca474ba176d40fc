import {
  type CollectContext,
  type GitHubAccess,
  type Judgement,
  judge,
  mapFact,
  type PolicyDocument,
  type RecordedPolicy,
  type Request,
  type Subject,
  SuiteError,
} from '@countersign/core';
import {
  attestedSubjects,
  collectors,
  type GateId,
  gates,
  type PreconditionsFacts,
} from '@countersign/gates';
import type { Target } from '@countersign/policy';
import { undecidedRuleTexts } from './gate-policies.ts';
import type { GateInputs } from './inputs.ts';
import { readJobIdentity } from './job-identity.ts';
import { type LoadedPolicies, loadPolicies } from './policies.ts';
import { policyDigest, textDigest } from './policy-digest.ts';
import type { LivePorts } from './ports/index.ts';
import type { Environment, RunnerContext } from './runner-context.ts';
import type { RunTask } from './run-task.ts';
import { parseSubject } from './subject-text.ts';

/** One run of an action: what was asked, through which ports, and what the policies say. */
export type Session = {
  readonly gate: string;
  readonly ports: LivePorts;
  readonly runner: RunnerContext;
  readonly inputs: GateInputs;
  readonly access: GitHubAccess;
  readonly request: Request;
  readonly target: Target;
  readonly loaded: LoadedPolicies;
};

/** A subject that is only a commit is the commit of this run, in this repository. */
function subjectOf(text: string, runner: RunnerContext): Subject {
  const subject = parseSubject(text);
  const here =
    subject.name.toLowerCase() === runner.repository.toLowerCase() &&
    subject.digest === `sha1:${runner.commit}`;
  if (subject.kind !== 'commit' || here) return subject;
  throw new SuiteError(
    'input-invalid',
    `input "subject": found "${text.slice(0, 200)}", expected commit:${runner.repository}@sha1:${runner.commit}, the commit of this run`,
  );
}

function requestOf(runner: RunnerContext, inputs: GateInputs, at: string): Request {
  return {
    server: runner.serverUrl,
    repository: { name: runner.repository, id: runner.repositoryId },
    run: { id: runner.runId, attempt: runner.runAttempt },
    workflow: runner.workflow,
    event: runner.event,
    ref: runner.ref,
    commit: runner.commit,
    actor: { login: runner.actor, id: runner.actorId },
    triggeringActor: {
      login: runner.triggeringActor,
      id: runner.triggeringActor === runner.actor ? runner.actorId : null,
    },
    environment: inputs.environment,
    service: inputs.service,
    subject: subjectOf(inputs.subject, runner),
    at,
  };
}

export type SessionStart = Omit<RunTask, 'environment'> & { readonly gate: string };

/** Checks the request and loads the policies. Throws `input-invalid` and `policy-invalid`. */
export async function openSession({ gate, ports, runner, inputs, tip }: SessionStart): Promise<Session> {
  const request = requestOf(runner, inputs, ports.clock.now());
  const access = {
    apiUrl: runner.apiUrl,
    graphqlUrl: runner.graphqlUrl,
    serverUrl: runner.serverUrl,
    token: inputs.token,
  };
  const target = { environment: inputs.environment, service: inputs.service, tiers: null };
  const loaded = await loadPolicies({ ports, runner, inputs, access, tip });
  return { gate, ports, runner, inputs, access, request, target, loaded };
}

/** The policies that will judge, the gate's own inputs, and what attest-verify accepted where that is asked for. */
export type GateInput = {
  readonly policies: readonly RecordedPolicy[];
  readonly own: Readonly<Record<string, string>>;
  readonly attested?: CollectContext<never>['attested'];
};

async function nothingAttested(): ReturnType<CollectContext<never>['attested']> {
  return attestedSubjects(undefined, []);
}

/** Collects the facts of one gate for all its policies. */
export async function collectFacts(session: Session, id: GateId, input: GateInput): Promise<unknown> {
  const { collect } = await collectors[id]();
  const context: CollectContext<never> = {
    request: session.request,
    // The values passed this gate's own policy schema when the policy was parsed.
    policies: input.policies.map((policy) => policy.value as never),
    inputs: input.own,
    github: session.access,
    lastDeploy: session.loaded.lastDeploy,
    earlierDeploys: session.loaded.earlierDeploys,
    attested: input.attested ?? nothingAttested,
  };
  return collect(session.ports, context);
}

/** Judges facts that a gate's own collector gave. */
export function judgeFacts(id: GateId, policies: readonly RecordedPolicy[], facts: unknown): Judgement {
  const gate = gates[id];
  if (gate === undefined) throw new SuiteError('bug', `${id} is not in the registry`);
  return judgementOf(id, [...policies], facts, judge(gate, policies, facts));
}

/** Collects the facts of one gate for all its policies and judges them. */
export async function judgeGate(session: Session, id: GateId, input: GateInput): Promise<Judgement> {
  return judgeFacts(id, input.policies, await collectFacts(session, id, input));
}

function judgementOf(
  id: string,
  policies: RecordedPolicy[],
  facts: unknown,
  verdict: Judgement['verdict'],
): Judgement {
  const gate = gates[id];
  if (gate === undefined) throw new SuiteError('bug', `${id} is not in the registry`);
  const { effect, reasons } = verdict;
  return {
    gate: id,
    semantics: gate.semantics,
    factsId: gate.factsId,
    policies,
    facts,
    verdict: { effect, reasons },
  };
}

const houseText = '{}\n';
/** The empty policy of the house's own two gates, which have no settings. */
export const houseDocument: PolicyDocument = {
  digest: textDigest(houseText),
  origin: { kind: 'settings', locator: 'built in', commit: null },
  text: houseText,
};

/** Judges one of the house's own gates, whose policy is fixed. */
export function judgeHouse(id: 'preconditions' | 'deploy-gate', facts: unknown): Judgement {
  const gate = gates[id];
  if (gate === undefined) throw new SuiteError('bug', `${id} is not in the registry`);
  const policy: RecordedPolicy = {
    digest: policyDigest(id, {}),
    document: houseDocument.digest,
    origin: 'settings',
    rule: null,
    observe: false,
    value: {},
  };
  return judgementOf(id, [policy], facts, judge(gate, [policy], facts));
}

/** Judges what must hold before any gate's answer counts. */
export async function judgePreconditions(session: Session, environment: Environment): Promise<Judgement> {
  const facts: PreconditionsFacts = {
    request: session.request,
    claims: await readJobIdentity(session.ports, environment),
    sources: [...session.loaded.sources],
    firstDeploy: mapFact(session.loaded.lastDeploy, (deploy) => deploy === null),
    ownProblems: session.loaded.ownProblems,
    undecidedRules: undecidedRuleTexts(session.loaded.files, session),
  };
  return judgeHouse('preconditions', facts);
}
