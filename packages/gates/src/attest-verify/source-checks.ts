import type { ClaimName } from '@countersign/sigstore';
import type { SourceDemand } from './demand.ts';
import { compare, type Finding, type Sight, type Wanted } from './finding.ts';
import { foldAscii } from './fold-ascii.ts';
import { acceptor } from './policy-text.ts';
import { said } from './said.ts';

type Asked = Wanted & { readonly name: ClaimName };

const exactly =
  (expected: string) =>
  (found: string): boolean =>
    found === expected;

function repository({ sourceRepository }: SourceDemand, { facts }: Sight): Asked[] {
  if (sourceRepository === 'any') return [];
  // The policy's schema demands it; were it ever to lack it, nothing may match.
  const expected =
    sourceRepository === undefined ? '' : `${facts.server.replace(/\/$/u, '')}/${sourceRepository}`;
  const accepts = (found: string): boolean => expected !== '' && foldAscii(found) === foldAscii(expected);
  const base = { check: 'source repository', code: 'repository-differs' } as const;
  return [{ ...base, name: 'sourceRepositoryUri', expected, accepts }];
}

function exact(expected: string | undefined, base: Omit<Asked, 'expected' | 'accepts'>): Asked[] {
  return expected === undefined ? [] : [{ ...base, expected, accepts: exactly(expected) }];
}

function ref({ sourceRef }: SourceDemand, { facts }: Sight): Asked[] {
  if (sourceRef === 'any') return [];
  const expected = sourceRef === 'deployed' ? facts.ref : sourceRef;
  // The run's own ref is compared exactly, whatever it looks like.
  const accepts = sourceRef === 'deployed' ? exactly(expected) : acceptor(expected);
  return [{ name: 'sourceRepositoryRef', check: 'source ref', code: 'ref-differs', expected, accepts }];
}

function commit({ commit: wanted }: SourceDemand, { facts }: Sight): Asked[] {
  if (wanted === 'any') return [];
  return exact(wanted === 'deployed' ? facts.commit : wanted, {
    name: 'sourceRepositoryDigest',
    check: 'source commit',
    code: 'commit-differs',
  });
}

function trigger({ triggers }: SourceDemand): Asked[] {
  if (triggers === 'any') return [];
  const accepts = (found: string): boolean => triggers.includes(found);
  const base = { name: 'buildTrigger', check: 'trigger', code: 'trigger-differs' } as const;
  return [{ ...base, expected: triggers.join(', '), accepts }];
}

function wantedOf(demand: SourceDemand, sight: Sight): Asked[] {
  const { sourceRepositoryId, sourceOwnerId, runner, deploymentEnvironment, visibility } = demand;
  return [
    ...repository(demand, sight),
    ...exact(sourceRepositoryId, {
      name: 'sourceRepositoryId',
      check: 'source repository id',
      code: 'repository-id-differs',
    }),
    ...exact(sourceOwnerId, {
      name: 'sourceRepositoryOwnerId',
      check: 'source owner id',
      code: 'owner-id-differs',
    }),
    ...ref(demand, sight),
    ...commit(demand, sight),
    ...trigger(demand),
    ...exact(runner === 'any' ? undefined : runner, {
      name: 'runnerEnvironment',
      check: 'runner',
      code: 'runner-differs',
    }),
    ...exact(deploymentEnvironment, {
      name: 'deploymentEnvironment',
      check: 'deployment environment',
      code: 'environment-differs',
    }),
    ...exact(visibility, {
      name: 'sourceRepositoryVisibility',
      check: 'visibility',
      code: 'visibility-differs',
    }),
  ];
}

/** What was built, by what, from where: the certificate's word (of a bare key, its provenance's). */
export function sourceFindings(demand: SourceDemand, sight: Sight): Finding[] {
  return wantedOf(demand, sight).map(({ name, ...wanted }) =>
    compare(said(sight.verified, name), wanted, sight),
  );
}
