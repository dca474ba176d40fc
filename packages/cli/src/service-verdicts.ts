import {
  catalogueOf,
  check,
  type Effect,
  judge,
  type Judgement,
  problemText,
  stricter,
  SuiteError,
  type Verdict,
} from '@countersign/core';
import { sodCheckGate, type SodCheckPolicy } from '@countersign/gates/sod-check';
import type { CommandResult } from './command.ts';
import { readRecorded } from './recorded-documents.ts';
import { exitOf } from './usage.ts';
import { verdictText } from './verdict-text.ts';

type ServiceVerdict = { readonly service: string; readonly verdict: Verdict };
type JudgedPolicies = Parameters<typeof judge<SodCheckPolicy, unknown, typeof sodCheckGate.reasons>>[1];

function policiesOf(file: string, { policies }: Judgement): JudgedPolicies {
  return policies.map(({ digest, value }) => {
    const checked = check(sodCheckGate.policy, value);
    if (checked.ok) return { digest, value: checked.value };
    throw new SuiteError('record-corrupt', `${file}: policy ${digest}: ${problemText(checked.problems[0])}`);
  });
}

/** Judges what was collected once for each service that the recorded policies declare. */
function judgeServices(file: string, judgement: Judgement): readonly ServiceVerdict[] {
  const policies = policiesOf(file, judgement);
  const facts = check(sodCheckGate.facts, judgement.facts);
  if (!facts.ok) throw new SuiteError('record-corrupt', `${file}: facts: ${problemText(facts.problems[0])}`);
  const names = new Set(policies.flatMap(({ value }) => Object.keys(value.services)));
  return [...names].sort().map((service) => {
    return { service, verdict: judge(sodCheckGate, policies, { ...facts.value, service }) };
  });
}

function textOf({ service, verdict }: ServiceVerdict): string {
  return `${service}\n${verdictText(sodCheckGate.id, catalogueOf(sodCheckGate), verdict)}`;
}

/**
 * A verdict for each service of a repository, from the facts that one run of sod-check collected. The range is that run's:
 * it starts at the last deploy of the service that it was for. Throws `record-corrupt` and `input-invalid`.
 */
export async function runServices(file: string): Promise<CommandResult> {
  const { documents } = await readRecorded(file);
  const judgement = documents
    .flatMap(({ judgements }) => judgements)
    .find(({ gate }) => gate === sodCheckGate.id);
  if (judgement === undefined)
    throw new SuiteError('input-invalid', `${file}: found no judgement of sod-check, expected one`);
  const services = judgeServices(file, judgement);
  if (services.length === 0)
    throw new SuiteError(
      'input-invalid',
      `${file}: its policies declare no \`services\`, expected paths of each`,
    );
  const effects: readonly Effect[] = services.map(({ verdict }) => verdict.effect);
  const exit = exitOf[effects.reduce(stricter, 'allow')];
  return { exit, text: services.map(textOf).join('\n'), data: { services } };
}
