import { SuiteError } from '@countersign/core';
import { attestedSubjects, collectors, type GateId, phaseOf } from '@countersign/gates';
import { policiesOf, requiredGates, settingsPolicies } from './gate-policies.ts';
import {
  type GateInput,
  judgeGate,
  judgeHouse,
  judgePreconditions,
  openSession,
  type Session,
} from './gate-session.ts';
import { closeSession } from './close-session.ts';
import { readOwnInputs } from './inputs.ts';
import { impliedTierPolicy, learnTiers } from './tier-session.ts';
import type { RunTask } from './run-task.ts';
import { readSettings } from './settings.ts';
import type { EvidenceDocument, Judgement } from '@countersign/core';

/** The inputs of one gate, read from its own action or from deploy-gate. */
export async function ownInputs(id: GateId): Promise<Record<string, string>> {
  const { inputs } = await collectors[id]();
  return readOwnInputs(Object.keys(inputs));
}

/** Runs one gate: policies, facts, verdict, evidence. Throws `policy-invalid` when no policy speaks of it here. */
export async function runGate(id: GateId, task: RunTask): Promise<EvidenceDocument> {
  const settings = readSettings(id, task.inputs.settings);
  const own = settingsPolicies(id, settings);
  const opened = await openSession({ ...task, gate: id });
  const { session, judgement: tier } = await learnTiers(opened, id === 'risk-tier' ? own : []);
  const named = [...policiesOf(id, session.loaded.files, session.target), ...own];
  const policies = named.length === 0 && id === 'risk-tier' ? [impliedTierPolicy()] : named;
  const preconditions = await judgePreconditions(session, task.environment);
  if (policies.length === 0 && preconditions.verdict.effect === 'allow') {
    const where = `environment "${session.target.environment}", service "${session.target.service}"`;
    throw new SuiteError(
      'policy-invalid',
      `no policy speaks of ${id} for ${where}; add a rule to .github/countersign.yml or give \`settings\``,
    );
  }
  const tiers = tier === null ? [] : [tier];
  const needed = policies.length > 0 && !(id === 'risk-tier' && tier !== null);
  const judged = needed ? [await judgeGate(session, id, { policies, own: await ownInputs(id) })] : [];
  return closeSession(session, {
    judgements: [...tiers, ...judged, preconditions],
    settings: settings?.document ?? null,
  });
}

/** Starts one gate; attest-verify is waited for only by gates that compare with what it accepted. */
async function judgeOne(session: Session, id: GateId, attesting?: Promise<Judgement>): Promise<Judgement> {
  session.ports.progress.say(`judging ${id}`);
  const policies = policiesOf(id, session.loaded.files, session.target);
  const own = await ownInputs(id);
  const attested: GateInput['attested'] = async () => attestedSubjects(await attesting, policies);
  return judgeGate(session, id, { policies, own, attested });
}

/** The gates learn their facts side by side: most of their time is waiting for answers. */
function judgeRequired(session: Session, required: readonly GateId[]): Promise<Judgement[]> {
  const attesting = required.includes('attest-verify') ? judgeOne(session, 'attest-verify') : undefined;
  return Promise.all(
    required.map((id) =>
      id === 'attest-verify' && attesting ? attesting : judgeOne(session, id, attesting),
    ),
  );
}

/** Runs every gate that the policy requires before a deploy, in one process and with one reading of the policies. */
export async function runDeployGate(task: RunTask): Promise<EvidenceDocument> {
  if (task.inputs.settings !== '')
    throw new SuiteError(
      'input-invalid',
      'input "settings": deploy-gate has no settings; expected them in the policy file, under a gate',
    );
  const opened = await openSession({ ...task, gate: 'deploy-gate' });
  const { session, judgement: tier } = await learnTiers(opened);
  const preconditions = await judgePreconditions(session, task.environment);
  const named = requiredGates(session.loaded.files, session.target).filter((id): id is GateId =>
    Object.hasOwn(collectors, id),
  );
  const required = named.filter((id) => phaseOf(id) === 'before-deploy');
  const later = named.filter((id) => phaseOf(id) !== 'before-deploy');
  const tiers = tier === null ? [] : [tier];
  const unjudged = required.filter((id) => !tiers.some(({ gate }) => gate === id));
  const judged = [...tiers, ...(await judgeRequired(session, unjudged))];
  const house = judgeHouse('deploy-gate', { required, later, judged: judged.map(({ gate }) => gate) });
  return closeSession(session, { judgements: [...judged, house, preconditions], settings: null });
}

/** The gates that deploy-gate found required, but that judge during or after the deploy. */
export function laterGates(document: EvidenceDocument): readonly string[] {
  const facts = document.judgements.find(({ gate }) => gate === 'deploy-gate')?.facts;
  const later: unknown = facts !== null && typeof facts === 'object' && 'later' in facts ? facts.later : [];
  return Array.isArray(later) ? later.filter((gate) => typeof gate === 'string') : [];
}
