import type { Attribute, Requirement, Step } from './requirement.ts';
import { foldAscii } from './fold-ascii.ts';
import { namesSigner, predicateTypesOf } from './policy.ts';
import { type SignerRule, waysToSign } from './signer-policy.ts';

/** What one bundle has to be; made from a requirement, or from one of its steps. */
export type Demand = {
  /** One of them must have signed. */
  readonly signers: readonly SignerRule[];
  readonly source: SourceDemand;
  readonly predicateTypes: readonly string[];
  readonly provenance: Requirement['provenance'];
  readonly attributes: readonly Attribute[];
  readonly maxAgeHours: number | null;
  /** A step further up attests what another step consumed, which is judged where the steps are put together. */
  readonly speaksOf: 'subject' | 'anything';
};

export type SourceDemand = Pick<
  Requirement,
  | 'sourceRepository'
  | 'sourceRepositoryId'
  | 'sourceOwnerId'
  | 'sourceRef'
  | 'commit'
  | 'triggers'
  | 'runner'
  | 'deploymentEnvironment'
  | 'visibility'
>;

/** The signers of a row, or of the requirement where the row names none. */
export function signersOr(row: SignerRule, requirement: Requirement): readonly SignerRule[] {
  return [waysToSign(row) > 0 ? row : requirement];
}

/** What an attestation of the subject has to be. */
export function demandOf(requirement: Requirement): Demand {
  return {
    signers: requirement.signers.length > 0 ? requirement.signers : [requirement],
    source: requirement,
    predicateTypes: predicateTypesOf(requirement),
    provenance: requirement.provenance,
    attributes: [],
    maxAgeHours: requirement.maxAgeHours ?? null,
    speaksOf: 'subject',
  };
}

/** Where there is no attestation but those of the steps, these are asked of them. */
function placeOfSteps(requirement: Requirement): Partial<SourceDemand> {
  if (namesSigner(requirement)) return {};
  const { deploymentEnvironment, visibility } = requirement;
  return {
    ...(deploymentEnvironment === undefined ? {} : { deploymentEnvironment }),
    ...(visibility === undefined ? {} : { visibility }),
  };
}

/** What the attestation of a step has to be: the requirement's own words, where the step has none of its own. */
export function stepDemand(requirement: Requirement, step: Step): Demand {
  const { sourceRepository, sourceRepositoryId, sourceOwnerId } = requirement;
  // Ids belong to the repository that is named: a step that names another one does not take them over.
  const named = step.sourceRepository ?? sourceRepository ?? '';
  const same = foldAscii(named) === foldAscii(sourceRepository ?? '');
  const place = same
    ? { sourceRepository, sourceRepositoryId, sourceOwnerId, ...placeOfSteps(requirement) }
    : {};
  const source = {
    ...place,
    sourceRef: requirement.sourceRef,
    triggers: requirement.triggers,
    runner: requirement.runner,
    ...step,
    commit: step.commit === 'any' ? 'any' : requirement.commit,
  };
  return {
    signers: signersOr(step, requirement),
    source,
    predicateTypes: [step.predicateType],
    provenance: requirement.provenance,
    attributes: step.attributes,
    maxAgeHours: step.maxAgeHours ?? requirement.maxAgeHours ?? null,
    speaksOf: step.materialOf === undefined ? 'subject' : 'anything',
  };
}
