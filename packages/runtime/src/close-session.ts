import {
  addMilliseconds,
  type Effect,
  type EvidenceDocument,
  type Judgement,
  judge,
  type PolicyDocument,
  settle,
  stricter,
} from '@countersign/core';
import { gates } from '@countersign/gates';
import { defaultValidMinutes } from '@countersign/policy';
import type { LoadedFile } from './gate-policies.ts';
import { houseDocument, type Session } from './gate-session.ts';
import { suiteIdentity } from './suite-identity.ts';
import { impliedTierDocument } from './tier-session.ts';

function enforcedEffect(judgement: Judgement): Effect | 'every-policy-observes' {
  const enforcing = judgement.policies.filter((policy) => !policy.observe);
  if (enforcing.length === judgement.policies.length) return judgement.verdict.effect;
  const gate = gates[judgement.gate];
  if (enforcing.length === 0 || gate === undefined) return 'every-policy-observes';
  return judge(gate, enforcing, judgement.facts).effect;
}

function settleAll(effect: Effect, judgements: readonly Judgement[]): ReturnType<typeof settle> {
  const enforced = judgements
    .map(enforcedEffect)
    .filter((one): one is Effect => one !== 'every-policy-observes');
  return settle(effect, enforced.length === 0 ? 'every-policy-observes' : enforced.reduce(stricter, 'allow'));
}

function validMinutes(files: readonly LoadedFile[]): number {
  return Math.min(
    ...files.map(({ file }) => file.validForMinutes),
    files.length === 0 ? defaultValidMinutes : Number.POSITIVE_INFINITY,
  );
}

export type Closing = { readonly judgements: readonly Judgement[]; readonly settings: PolicyDocument | null };

/** Combines the judgements by deny > unknown > allow and makes the evidence document of this run. */
export async function closeSession(
  session: Session,
  { judgements, settings }: Closing,
): Promise<EvidenceDocument> {
  const effect = judgements.map((judgement) => judgement.verdict.effect).reduce(stricter, 'allow');
  const { opened, by } = settleAll(effect, judgements);
  const { files } = session.loaded;
  const implied = judgements.some(({ policies }) =>
    policies.some(({ document }) => document === impliedTierDocument.digest),
  );
  const documents = [
    ...files.map(({ document }) => document),
    ...(settings === null ? [] : [settings]),
    ...(implied ? [impliedTierDocument] : []),
    houseDocument,
  ];
  return {
    schema: 'evidence/1',
    suite: await suiteIdentity(process.argv[1], session.runner.actionRef),
    gate: session.gate,
    request: session.request,
    documents,
    judgements: [...judgements],
    evidence: [...session.ports.evidence()],
    effect,
    opened,
    by,
    expires: addMilliseconds(session.request.at, validMinutes(files) * 60_000),
  };
}
