import type { Requirement } from '@countersign/gates/attest-verify';

/** A demand of the policy that no admission controller can put to a cluster, and why. */
export type LeftOut = { readonly field: string; readonly value: string; readonly why: string };

const extension = 'a certificate extension, and only issuer and subject are compared';
const measured = 'it is measured at deploy time';

type Row = readonly [field: string, value: unknown, free: unknown, why: string];

function rowsOf(requirement: Requirement): readonly Row[] {
  const { provenance, keys } = requirement;
  return [
    ['sourceRepository', requirement.sourceRepository, 'any', extension],
    ['sourceRepositoryId', requirement.sourceRepositoryId, undefined, extension],
    ['sourceOwnerId', requirement.sourceOwnerId, undefined, extension],
    ['sourceRef', requirement.sourceRef, 'any', extension],
    ['commit', requirement.commit, 'any', extension],
    ['triggers', requirement.triggers, 'any', extension],
    ['runner', requirement.runner, 'any', extension],
    ['deploymentEnvironment', requirement.deploymentEnvironment, undefined, extension],
    ['visibility', requirement.visibility, undefined, extension],
    ['signerDigest', requirement.signerDigest, undefined, extension],
    ['provenance.crossCheck', provenance.crossCheck, 'off', 'predicate and certificate are not compared'],
    ['provenance.builders', provenance.builders, undefined, measured],
    ['provenance.externalParameters', provenance.externalParameters, undefined, measured],
    ['maxAgeHours', requirement.maxAgeHours, undefined, 'trusted times are not compared with the clock'],
    ['platforms', requirement.platforms, 'index', 'platform images of an index are not looked at'],
    ['maxRootAgeDays', requirement.maxRootAgeDays, undefined, 'the cluster has trusted roots of its own'],
    [
      'trustedRootDigest',
      requirement.trustedRootDigest,
      undefined,
      'the cluster has trusted roots of its own',
    ],
    ...keys.flatMap(({ name, validFrom, validUntil }): Row[] => [
      [`keys.${name}.validFrom`, validFrom, undefined, 'keys have no period of validity there'],
      [`keys.${name}.validUntil`, validUntil, undefined, 'keys have no period of validity there'],
    ]),
  ];
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function listed(requirement: Requirement): LeftOut[] {
  const { forbid, steps, stepOrder, summary } = requirement;
  const rows: LeftOut[] = forbid.map(({ predicateType }) => ({
    field: 'forbid',
    value: predicateType,
    why: 'that something was not said cannot be asked for',
  }));
  const narrowed = ['sourceRepository', 'sourceRef', 'maxAgeHours', 'sameRunAs', 'materialOf'] as const;
  for (const step of steps) {
    const set = narrowed.filter((field) => step[field] !== undefined);
    const more = [...set, ...(step.attributes.length > 0 ? ['attributes'] : []), `commit: ${step.commit}`];
    rows.push({ field: `steps.${step.name}`, value: more.join(', '), why: 'only type and signer are asked' });
  }
  if (steps.length > 1 && stepOrder === 'listed')
    rows.push({ field: 'stepOrder', value: stepOrder, why: 'trusted times are not compared' });
  if (summary?.maxAgeHours !== undefined)
    rows.push({
      field: 'summary.maxAgeHours',
      value: String(summary.maxAgeHours),
      why: 'trusted times are not compared with the clock',
    });
  return rows;
}

/** Everything that a requirement demands beyond types and signers, in one fixed order. Nothing is dropped in silence. */
export function leftOutOf(requirement: Requirement): readonly LeftOut[] {
  const single = rowsOf(requirement)
    .filter(([, value, free]) => value !== undefined && value !== free)
    .map(([field, value, , why]) => ({ field, value: shown(value), why }));
  return [...single, ...listed(requirement)];
}
