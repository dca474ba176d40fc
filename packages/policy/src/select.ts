import type { PolicyFile, PolicyRule } from './policy-file.ts';

/**
 * What a deploy is, as far as rules ask. `tiers` is null where no tier is known; policies with tables of their own may
 * find several, and a rule asks whether its tier is among them.
 */
export type Target = {
  readonly environment: string;
  readonly service: string;
  readonly tiers: readonly string[] | null;
};

export type SelectedRule = { readonly index: number; readonly rule: PolicyRule };
/** `undecided` rules ask for a tier that is not known: whether they apply cannot be said. */
export type Selection = {
  readonly matching: readonly SelectedRule[];
  readonly undecided: readonly SelectedRule[];
};

function fold(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** GitHub folds environment names, so `Production` must not slip past a rule for `production`. */
export function sameEnvironment(left: string, right: string): boolean {
  return fold(left) === fold(right);
}

function applies(rule: PolicyRule, target: Target): 'yes' | 'no' | 'undecided' {
  const { environment, service, tier } = rule.when;
  if (environment !== undefined && !sameEnvironment(environment, target.environment)) return 'no';
  if (service !== undefined && service !== target.service) return 'no';
  if (tier === undefined) return 'yes';
  if (target.tiers === null) return 'undecided';
  return target.tiers.includes(tier) ? 'yes' : 'no';
}

/** Every rule that matches, none merged and none overriding another. */
export function selectRules(file: PolicyFile, target: Target): Selection {
  const answered = file.rules.map((rule, index) => ({ index, rule, answer: applies(rule, target) }));
  const only = (wanted: string): SelectedRule[] =>
    answered.filter(({ answer }) => answer === wanted).map(({ index, rule }) => ({ index, rule }));
  return { matching: only('yes'), undecided: only('undecided') };
}
