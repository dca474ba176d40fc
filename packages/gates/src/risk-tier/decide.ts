import { rollbackQuestion } from './decide-rollback.ts';
import type { RiskTierFacts } from './facts.ts';
import { decideMigration, migrationsOf, phaseQuestion } from './migration.ts';
import type { RiskTierPolicy } from './policy.ts';
import { startsOf } from './range.ts';
import type { RiskTierDraft } from './reasons.ts';
import { findTier } from './tier.ts';

const tierQuestion = 'tier';

/** Of which tier the change is, and, where it holds a migration, what that one has to show. */
export function questions(policy: RiskTierPolicy, facts: RiskTierFacts): readonly string[] {
  const { present, unread } = migrationsOf(policy, facts);
  const duties = unread === null ? [] : [rollbackQuestion];
  return [tierQuestion, ...(present ? [phaseQuestion, rollbackQuestion] : duties)];
}

function startDrafts(facts: RiskTierFacts): RiskTierDraft[] {
  const starts = startsOf(facts);
  if (starts.state === 'missing') return [];
  return starts.starts.map(({ from, base }) => ({
    code: 'start-not-proven',
    question: tierQuestion,
    data: { base, from },
    evidence: starts.evidence,
  }));
}

function tierDraft(policy: RiskTierPolicy, facts: RiskTierFacts): RiskTierDraft {
  const question = tierQuestion;
  const found = findTier(policy, facts);
  switch (found.state) {
    case 'found': {
      const { tier, files, evidence } = found;
      return { code: 'tier-found', question, data: { tier, files, because: [...found.because] }, evidence };
    }
    case 'open': {
      const { atLeast, could, what, fact } = found;
      const data = { atLeast, could, what, cause: fact.cause, detail: fact.detail };
      return { code: 'tier-not-decided', question, data, evidence: [] };
    }
    case 'base': {
      const { head } = facts;
      const { problem, base } = found;
      if (problem === 'empty') return { code: 'base-empty', question, data: { base }, evidence: [] };
      return { code: 'base-not-ancestor', question, data: { base, head }, evidence: [] };
    }
    case 'missing': {
      const { cause, detail } = found.fact;
      return { code: 'change-not-known', question, data: { cause, detail }, evidence: [] };
    }
  }
}

/** Finds the tier of the change under this policy and judges the migrations in it. */
export function decide(policy: RiskTierPolicy, facts: RiskTierFacts): readonly RiskTierDraft[] {
  return [tierDraft(policy, facts), ...startDrafts(facts), ...decideMigration(policy, facts)];
}
