import {
  check,
  type Judgement,
  judge,
  type PolicyDocument,
  type RecordedPolicy,
  SuiteError,
} from '@countersign/core';
import {
  asksForTier,
  collectors,
  givesTier,
  gates,
  impliedTierText,
  needsImpliedTier,
  tiersFound,
  undecidedRules,
} from '@countersign/gates';
import { type LoadedFile, policiesOf } from './gate-policies.ts';
import { collectFacts, judgeFacts, type Session } from './gate-session.ts';
import { readOwnInputs } from './inputs.ts';
import { policyDigest, textDigest } from './policy-digest.ts';

const id = 'risk-tier';

/** Stands for the table of a file that asks for tiers and gives none. */
export const impliedTierDocument: PolicyDocument = {
  digest: textDigest(impliedTierText),
  origin: { kind: 'settings', locator: 'built in: default risk tiers', commit: null },
  text: impliedTierText,
};

/** The default table, with nothing asked of migrations: it finds a tier and judges nothing. */
export function impliedTierPolicy(): RecordedPolicy {
  const schema = gates[id]?.policy;
  const checked = schema === undefined ? undefined : check(schema, { migration: null });
  if (checked?.ok !== true) throw new SuiteError('bug', 'the defaults of risk-tier do not pass its schema');
  return {
    digest: policyDigest(id, checked.value),
    document: impliedTierDocument.digest,
    origin: 'settings',
    rule: null,
    observe: false,
    value: checked.value,
  };
}

function ruleOf(files: readonly LoadedFile[], policy: RecordedPolicy): boolean {
  const rules = files.find(({ document }) => document.digest === policy.document)?.file.rules;
  const rule = policy.rule === null ? undefined : rules?.[policy.rule];
  return rule !== undefined && givesTier(rule);
}

/** Policies that may come to speak once the tier is known, so that the facts answer them too. */
function waiting(files: readonly LoadedFile[], session: Session): RecordedPolicy[] {
  const named = files.flatMap(({ file }) =>
    undecidedRules(file, { gate: id, target: session.target }).flatMap(({ rule }) => rule.when.tier ?? []),
  );
  return policiesOf(id, files, { ...session.target, tiers: named });
}

export type TieredSession = {
  readonly session: Session;
  readonly judgement: Judgement;
};

/** What speaks beside the policy files, and the inputs that the collector is given. */
export type TierInput = {
  readonly settings: readonly RecordedPolicy[];
  readonly inputs: Readonly<Record<string, string>>;
};

/**
 * Finds the risk tier, so that the rules for it are known. It comes from the risk-tier policies of rules that ask for
 * none, and from the settings; a file that asks for tiers and gives no table has the default one, and so has everybody
 * where nothing speaks of tiers. Where any of them finds no tier, the rules that ask for one stay undecided.
 */
export async function findTiers(session: Session, { settings, inputs }: TierInput): Promise<TieredSession> {
  const { files } = session.loaded;
  const question = { gate: session.gate, target: session.target };
  const named = [
    ...policiesOf(id, files, session.target).filter((policy) => ruleOf(files, policy)),
    ...settings,
  ];
  const implied = named.length === 0 || needsImpliedTier(files, question) ? [impliedTierPolicy()] : [];
  const giving = [...named, ...implied];
  const policies = [...giving, ...waiting(files, session)];
  const facts = await collectFacts(session, id, { policies, own: inputs });
  const gate = gates[id];
  if (gate === undefined) throw new SuiteError('bug', `${id} is not in the registry`);
  const tiers = tiersFound(
    judge(gate, giving, facts),
    giving.map(({ digest }) => digest),
  );
  const target = { ...session.target, tiers };
  const speaking = [...policiesOf(id, files, target), ...settings, ...implied];
  return { session: { ...session, target }, judgement: judgeFacts(id, speaking, facts) };
}

/** Finds the risk tier where rules ask for it, before anything else is judged; null where no answer hangs on one. */
export async function learnTiers(
  session: Session,
  settings: readonly RecordedPolicy[] = [],
): Promise<{ readonly session: Session; readonly judgement: Judgement | null }> {
  const { files } = session.loaded;
  if (!asksForTier(files, { gate: session.gate, target: session.target }))
    return { session, judgement: null };
  session.ports.progress.say(`judging ${id}: rules ask for a tier`);
  const { inputs } = await collectors[id]();
  return findTiers(session, { settings, inputs: readOwnInputs(Object.keys(inputs)) });
}
