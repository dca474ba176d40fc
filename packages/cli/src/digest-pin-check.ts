import { judge, type Verdict } from '@countersign/core';
import {
  type DigestPinFacts,
  type DigestPinPolicy,
  digestPinGate,
  pinSarif,
} from '@countersign/gates/digest-pin';
import { learnFacts, readFacts } from '@countersign/gates/digest-pin/pins';
import { suiteVersion } from '@countersign/runtime/suite-identity';
import type { CommandResult } from './command.ts';
import { reasonLines, shutting, summary } from './digest-pin-report.ts';
import { commitHere, noCommit, now, type PinTask } from './digest-pin-task.ts';
import { writeWhole } from './digest-pin-write.ts';
import { judgedValue } from './judged-value.ts';
import { exitOf } from './usage.ts';

/** Links hide what they lead to, so that nobody knows what is in them. */
function linkLines(task: PinTask): readonly string[] {
  return task.sources.links.map((name) => `${name}:1:1: ? it is a link, and links are not followed`);
}

async function writeSarif(task: PinTask, verdict: Verdict): Promise<void> {
  const file = task.words.options['sarif'];
  if (file === undefined) return;
  const log = pinSarif(verdict.reasons, suiteVersion);
  await writeWhole(file, Buffer.from(`${JSON.stringify(log, null, 2)}\n`, 'utf8'));
}

async function result(task: PinTask, facts: DigestPinFacts, verdict: Verdict): Promise<CommandResult> {
  await writeSarif(task, verdict);
  const told = shutting(verdict);
  const links = linkLines(task);
  const effect = verdict.effect === 'allow' && links.length > 0 ? 'unknown' : verdict.effect;
  const lines = [...reasonLines(told), ...links, summary(facts, told)];
  const data = { effect, reasons: told, links: task.sources.links };
  return { exit: exitOf[effect], text: lines.join('\n'), data };
}

function judged(policy: DigestPinPolicy, facts: DigestPinFacts): Verdict {
  return judge(digestPinGate, [{ ...judgedValue('digest-pin', policy), value: policy }], facts);
}

/** Is everything pinned? Offline. */
export async function runCheck(task: PinTask): Promise<CommandResult> {
  const { ports, sources } = task;
  const policy: DigestPinPolicy = { ...task.policy, mode: 'check', files: [] };
  const commit = (await commitHere(ports)) ?? noCommit;
  const facts = await readFacts(ports, { policy, files: sources.files, commit, at: now(ports) });
  return result(task, facts, judged(policy, facts));
}

/** Is the lock what the files pin and the registries have? */
export async function runVerify(task: PinTask): Promise<CommandResult> {
  const { ports, words, sources, context } = task;
  const path = words.options['lock'] ?? task.policy.lock?.path ?? 'digest-pin.lock';
  const others = task.policy.others === 'attested' ? 'approved' : task.policy.others;
  const policy: DigestPinPolicy = {
    ...task.policy,
    mode: 'verify',
    files: [],
    expectSubject: false,
    attested: 'not-asked',
    others,
    lock: { path, trust: 'reviewed' },
  };
  const commit = (await commitHere(ports)) ?? noCommit;
  const facts = await learnFacts(ports, context, { policy, files: sources.files, commit, at: now(ports) });
  return result(task, facts, judged(policy, facts));
}
