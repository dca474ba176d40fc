import { known } from '@countersign/core';
import { compare, type Finding, type Sight } from './finding.ts';
import { foldAscii } from './fold-ascii.ts';
import type { Requirement } from './requirement.ts';
import { identityText, said } from './said.ts';

type Place = Pick<Requirement, 'sourceRepository' | 'sourceRepositoryId' | 'sourceOwnerId'>;

/** True for a workflow file, which somebody else's workflow may call. People and service accounts are called by nobody. */
function isWorkflowFile(identity: string): boolean {
  return identity.startsWith('https://') && identity.includes('/.github/workflows/');
}

function idFindings({ sourceRepositoryId, sourceOwnerId }: Place, sight: Sight): Finding[] {
  const repository = said(sight.verified, 'sourceRepositoryId');
  const owner = said(sight.verified, 'sourceRepositoryOwnerId');
  const wanted = (expected: string) => ({ expected, accepts: (found: string) => found === expected });
  return [
    ...(sourceRepositoryId === undefined
      ? []
      : [
          compare(
            repository,
            { check: 'caller id', code: 'repository-id-differs', ...wanted(sourceRepositoryId) },
            sight,
          ),
        ]),
    ...(sourceOwnerId === undefined
      ? []
      : [
          compare(
            owner,
            { check: 'caller owner id', code: 'owner-id-differs', ...wanted(sourceOwnerId) },
            sight,
          ),
        ]),
  ];
}

/**
 * For whom did the signer sign? A reusable workflow signs with one name for every repository that calls it, and the
 * caller gives it its inputs. So the run must have been of the repository that the requirement names, or of the signer's
 * own. Asked of what is believed for its signer alone: summaries, and what lifts something forbidden.
 */
export function callerFindings(place: Place, sight: Sight): Finding[] {
  const { verified, facts } = sight;
  const { sourceRepository } = place;
  if (verified.signer.kind === 'key' || sourceRepository === 'any') return [];
  const identity = identityText(verified);
  const found = said(verified, 'sourceRepositoryUri');
  if (found.state === 'missing' && found.cause === 'not-found' && !isWorkflowFile(identity)) return [];
  const server = facts.server.replace(/\/$/u, '');
  const named = sourceRepository === undefined ? null : `${server}/${sourceRepository}`;
  const isNamed = (text: string): boolean => named !== null && foldAscii(text) === foldAscii(named);
  const isOwn = (text: string): boolean =>
    text !== '' && foldAscii(identity).startsWith(`${foldAscii(text)}/`);
  const expected = named === null ? 'the repository of the signer' : `${named}, or that of the signer`;
  const accepts = (text: string): boolean => isNamed(text) || isOwn(text);
  const base = { check: 'caller', code: 'repository-differs', expected, accepts } as const;
  const isPlace = found.state === 'known' && isNamed(found.value);
  return [
    compare(found.state === 'known' ? known(found.value) : found, base, sight),
    ...(isPlace ? idFindings(place, sight) : []),
  ];
}
