import { setOutput } from '@actions/core';
import {
  check,
  type Fact,
  type Judgement,
  type RecordedPolicy,
  SuiteError,
  type Verdict,
} from '@countersign/core';
import { gates } from '@countersign/gates';
import { type DeployRecordFacts, deployRecordOf } from '@countersign/gates/deploy-record';
import { type WrittenRecord, writeRecord } from '@countersign/gates/deploy-record/collect';
import type { DeployRecord } from '@countersign/records';
import { policiesOf, settingsPolicies } from './gate-policies.ts';
import { houseDocument, judgeGate, judgePreconditions, openSession, type Session } from './gate-session.ts';
import { closeSession } from './close-session.ts';
import { ownInputs } from './gate-run.ts';
import { policyDigest } from './policy-digest.ts';
import { publish } from './publish.ts';
import { openStore } from './record-store.ts';
import type { RunTask } from './run-task.ts';
import { readSettings } from './settings.ts';
import { learnTiers } from './tier-session.ts';

const id = 'deploy-record';

/** A record is owed for every attempt, so where no policy speaks of deploy-record its defaults do. */
function defaultPolicy(): RecordedPolicy {
  const checked = gates[id] === undefined ? undefined : check(gates[id].policy, {});
  if (checked?.ok !== true)
    throw new SuiteError('bug', 'the defaults of deploy-record do not pass its schema');
  const digest = policyDigest(id, checked.value);
  return {
    digest,
    document: houseDocument.digest,
    origin: 'settings',
    rule: null,
    observe: false,
    value: checked.value,
  };
}

function recordOf(judgement: Judgement): DeployRecord {
  const { effect, reasons } = judgement.verdict;
  const [first, ...rest] = reasons;
  const verdict: Verdict =
    effect === 'unknown' || first === undefined
      ? { effect: 'unknown', reasons }
      : { effect, reasons: [first, ...rest] };
  // The facts were collected by this very gate's collector a moment ago.
  return deployRecordOf(judgement.facts as DeployRecordFacts, verdict);
}

async function keep(session: Session, record: DeployRecord): Promise<Fact<WrittenRecord>> {
  const kept = await writeRecord(session.ports, openStore(session, session.loaded.records), record);
  if (kept.state === 'known') session.ports.progress.say(`record kept: ${kept.value.locator}`);
  return kept;
}

function writeRecordOutputs(record: DeployRecord, kept: Fact<WrittenRecord>): void {
  setOutput('record', kept.state === 'known' ? kept.value.key : '');
  setOutput('record-digest', kept.state === 'known' ? kept.value.digest : '');
  setOutput('outcome', record.predicate.outcome);
}

/**
 * Judges the evidence that was handed over and writes the record of this attempt, whatever the judgement is. The step
 * passes when the evidence was accepted and the record is kept.
 */
export async function runDeployRecord(task: RunTask): Promise<{ opened: boolean; failure: string }> {
  const settings = readSettings(id, task.inputs.settings);
  const { session, judgement: tier } = await learnTiers(await openSession({ ...task, gate: id }));
  const named = [...policiesOf(id, session.loaded.files, session.target), ...settingsPolicies(id, settings)];
  const policies = named.length > 0 ? named : [defaultPolicy()];
  const judgement = await judgeGate(session, id, { policies, own: await ownInputs(id) });
  const record = recordOf(judgement);
  const kept = await keep(session, record);
  writeRecordOutputs(record, kept);
  const preconditions = await judgePreconditions(session, task.environment);
  const document = await closeSession(session, {
    judgements: [...(tier === null ? [] : [tier]), judgement, preconditions],
    settings: settings?.document ?? null,
  });
  const shown = await publish(document, task);
  return kept.state === 'known'
    ? shown
    : { opened: false, failure: `deploy-record: the record could not be kept: ${kept.detail}` };
}
