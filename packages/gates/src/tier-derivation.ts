import type { EvidenceDocument, Judgement, RecordedPolicy } from '@countersign/core';
import type { Target } from '@countersign/policy';
import type { TextHash } from './evidence-corruption.ts';
import {
  asksForTier,
  givesTier,
  impliedTierText,
  needsImpliedTier,
  ruleText,
  type TierFile,
  tiersFound,
  undecidedRules,
} from './tiers.ts';

/** A document's files, read again, before any tier is known. */
export type Asked = {
  readonly files: readonly TierFile[];
  readonly target: Target;
  readonly sha256: TextHash;
};

function gives(policy: RecordedPolicy, files: readonly TierFile[]): boolean {
  const { rule: index } = policy;
  // Settings and the built-in table stand in no file; they always give a tier.
  if (index === null) return true;
  const file = files.find(({ document }) => document.digest === policy.document)?.file;
  const rule = file?.rules[index];
  return rule !== undefined && givesTier(rule);
}

function hasImplied(judgement: Judgement, sha256: TextHash): boolean {
  const digest = sha256(impliedTierText);
  return judgement.policies.some(({ rule, document }) => rule === null && document === digest);
}

/**
 * The tiers under which a document's rules were selected, taken from its own judgement of risk-tier: whether that one
 * follows from its facts is judged by itself. Null where it holds none, or lacks a policy that had to give one.
 */
export function recordedTiers(
  document: Pick<EvidenceDocument, 'gate' | 'judgements'>,
  { files, target, sha256 }: Asked,
): readonly string[] | null {
  const question = { gate: document.gate, target };
  if (!asksForTier(files, question)) return null;
  const judgement = document.judgements.find(({ gate }) => gate === 'risk-tier');
  if (judgement === undefined) return null;
  if (needsImpliedTier(files, question) && !hasImplied(judgement, sha256)) return null;
  const giving = judgement.policies.filter((policy) => gives(policy, files));
  return tiersFound(
    judgement.verdict,
    giving.map(({ digest }) => digest),
  );
}

function saidRules(document: Pick<EvidenceDocument, 'judgements'>): readonly unknown[] {
  const facts = document.judgements.find(({ gate }) => gate === 'preconditions')?.facts;
  const said: unknown =
    facts !== null && typeof facts === 'object' && 'undecidedRules' in facts ? facts.undecidedRules : [];
  return Array.isArray(said) ? said : [];
}

/** A rule that hangs on an unknown tier and that the preconditions of the document do not name. */
export function unsaidRule(
  document: Pick<EvidenceDocument, 'gate' | 'judgements'>,
  { files, target }: Asked,
): string | undefined {
  const said = saidRules(document);
  const owed = files.flatMap((file) =>
    undecidedRules(file.file, { gate: document.gate, target }).map((rule) => ruleText(file, rule)),
  );
  return owed.find((text) => !said.includes(text));
}
