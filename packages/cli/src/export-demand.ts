import { SuiteError } from '@countersign/core';
import type { Requirement } from '@countersign/gates/attest-verify';
import { summaryPredicateType } from '@countersign/sigstore';
import { type LeftOut, leftOutOf } from './export-left-out.ts';
import { type Identity, identityOf, type Place } from './export-signer.ts';

/** What a verification summary has to say; null compares nothing. */
export type SummaryDemand = {
  readonly verifier: string;
  readonly resourceUri: string | null;
  /** A text that ends in `=` is what the URI begins with. */
  readonly policyUri: string | null;
  readonly levels: readonly string[];
};

/** `minimum` of these signers must each have signed a statement of one of these types about the image. */
export type Demand = {
  readonly name: string;
  readonly types: readonly string[];
  readonly signers: readonly Identity[];
  readonly minimum: number;
  readonly summary: SummaryDemand | null;
};
export type Demands = { readonly demands: readonly Demand[]; readonly leftOut: readonly LeftOut[] };

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

function namesSigner(
  rule: {
    readonly [K in 'identity' | 'identityPattern' | 'signerWorkflow' | 'key']?: string | undefined;
  },
): boolean {
  return [rule.identity, rule.identityPattern, rule.signerWorkflow, rule.key].some(
    (way) => way !== undefined,
  );
}

function typesOf(requirement: Requirement): readonly string[] {
  const types = listOf(requirement.predicateType);
  if (types.includes('none'))
    throw new SuiteError(
      'policy-invalid',
      'attest-verify predicateType: found "none", but a bare signature cannot be asked for without accepting every attestation of that signer; expected a predicate type',
    );
  return types;
}

/** The signers of the requirement itself. Several bundles of one signer cannot be counted by a controller. */
function mainDemand(requirement: Requirement, place: Place): Demands {
  const { keys, minimum, signers } = requirement;
  if (!namesSigner(requirement) && signers.length === 0) return { demands: [], leftOut: [] };
  const identities = (signers.length > 0 ? signers : [requirement]).map((rule) =>
    identityOf(rule, keys, place),
  );
  const most = Math.min(minimum, identities.length);
  const uncounted =
    most < minimum
      ? [{ field: 'minimum', value: String(minimum), why: 'bundles of one signer are not counted' }]
      : [];
  const demand = { name: 'signers', types: typesOf(requirement), signers: identities, minimum: most };
  return { demands: [{ ...demand, summary: null }], leftOut: uncounted };
}

function stepDemands(requirement: Requirement, place: Place): Demand[] {
  // A step about a material speaks of another artifact than the image.
  return requirement.steps
    .filter(({ materialOf }) => materialOf === undefined)
    .map((step, index) => ({
      name: `step-${index + 1}`,
      types: [step.predicateType],
      signers: [identityOf(namesSigner(step) ? step : requirement, requirement.keys, place)],
      minimum: 1,
      summary: null,
    }));
}

/** Somebody else's summary, where the policy takes it alone; beside other demands it only opens another way. */
function otherSummary(requirement: Requirement, place: Place, alone: boolean): Demands {
  const { summary, keys } = requirement;
  if (summary === undefined) return { demands: [], leftOut: [] };
  if (!alone) {
    const why = 'it is accepted instead of the rest, and only the rest is asked for';
    return { demands: [], leftOut: [{ field: 'summary', value: summary.verifier, why }] };
  }
  const demand: Demand = {
    name: 'other-summary',
    types: [summaryPredicateType],
    signers: [identityOf(namesSigner(summary) ? summary : requirement, keys, place)],
    minimum: 1,
    summary: { verifier: summary.verifier, resourceUri: null, policyUri: null, levels: summary.levels },
  };
  const why = 'it names the image in a form that the verifier chose';
  return { demands: [demand], leftOut: [{ field: 'summary.resourceUri', value: summary.resourceUri, why }] };
}

/** What a requirement asks of signers and types, and what of it no controller can ask. Throws `policy-invalid`. */
export function demandsOf(requirement: Requirement, place: Place): Demands {
  const main = mainDemand(requirement, place);
  const steps = stepDemands(requirement, place);
  const own = [...main.demands, ...steps];
  const other = otherSummary(requirement, place, own.length === 0 && requirement.steps.length === 0);
  return {
    demands: [...own, ...other.demands],
    leftOut: [...leftOutOf(requirement), ...main.leftOut, ...other.leftOut],
  };
}
