import type { PolicyDocument, RecordedPolicy } from '@countersign/core';
import { ruleText, type TierQuestion, undecidedRules } from '@countersign/gates';
import { type PolicyFile, selectRules, type Target } from '@countersign/policy';
import { policyDigest } from './policy-digest.ts';

/** A policy file that was read and parsed. */
export type LoadedFile = { readonly document: PolicyDocument; readonly file: PolicyFile };
/** The `settings` input of one gate, parsed. */
export type LoadedSettings = {
  readonly document: PolicyDocument;
  readonly gate: string;
  readonly value: unknown;
};

function recorded(gate: string, loaded: LoadedFile, target: Target): RecordedPolicy[] {
  return selectRules(loaded.file, target).matching.flatMap(({ index, rule }) => {
    if (!Object.hasOwn(rule.gates, gate)) return [];
    const value = rule.gates[gate];
    const { digest: document, origin } = loaded.document;
    return [
      {
        digest: policyDigest(gate, value),
        document,
        origin: origin.kind,
        rule: index,
        observe: rule.observe,
        value,
      },
    ];
  });
}

/** Every policy that speaks of this gate here: one per matching rule and file, and the settings. None overrides another. */
export function policiesOf(gate: string, files: readonly LoadedFile[], target: Target): RecordedPolicy[] {
  return files.flatMap((loaded) => recorded(gate, loaded, target));
}

/** The settings of this gate as one more policy. Settings never observe. */
export function settingsPolicies(gate: string, settings: LoadedSettings | null): RecordedPolicy[] {
  if (settings === null || settings.gate !== gate) return [];
  const { document, value } = settings;
  return [
    {
      digest: policyDigest(gate, value),
      document: document.digest,
      origin: 'settings',
      rule: null,
      observe: false,
      value,
    },
  ];
}

/** The gates that the matching rules of all files name, sorted. */
export function requiredGates(files: readonly LoadedFile[], target: Target): string[] {
  const named = files.flatMap(({ file }) =>
    selectRules(file, target).matching.flatMap(({ rule }) => Object.keys(rule.gates)),
  );
  return [...new Set(named)].sort();
}

/** Rules that concern the asking action and whose match hangs on a tier that is not known, as `locator rule N`. */
export function undecidedRuleTexts(files: readonly LoadedFile[], question: TierQuestion): string[] {
  return files.flatMap((loaded) =>
    undecidedRules(loaded.file, question).map((rule) => ruleText(loaded, rule)),
  );
}
