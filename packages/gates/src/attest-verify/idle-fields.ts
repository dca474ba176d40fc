import type { Requirement } from './requirement.ts';
import { githubIssuer, type SignerRule, waysToSign } from './signer-policy.ts';

type Place = { readonly at: keyof Requirement; readonly problem: string };

/** What belongs to a signer, where none stands beside it. */
function loneField(row: SignerRule): 'issuer' | 'signerDigest' | undefined {
  if (waysToSign(row) > 0) return undefined;
  if (row.signerDigest !== undefined) return 'signerDigest';
  return row.issuer === githubIssuer ? undefined : 'issuer';
}

function* loneFields(requirement: Requirement): Iterable<Place> {
  const { steps, forbid, summary } = requirement;
  const own = loneField(requirement);
  if (own !== undefined)
    yield { at: own, problem: `expected ${own} beside each signer that it is asked of; here it is none` };
  const rows = [
    ...steps.map((row) => ({ at: 'steps' as const, row })),
    ...forbid.map((row) => ({ at: 'forbid' as const, row })),
    ...(summary === undefined ? [] : [{ at: 'summary' as const, row: summary }]),
  ];
  for (const { at, row } of rows) {
    const field = loneField(row);
    if (field !== undefined)
      yield { at, problem: `found ${field} without a signer, expected it beside identity or its like` };
  }
}

/**
 * Fields that look as if they asked for something and ask for nothing: a gate that is open by mistake looks like that.
 */
export function* idleProblems(requirement: Requirement): Iterable<Place> {
  yield* loneFields(requirement);
  const { minimum, signers } = requirement;
  const judgesSigner = waysToSign(requirement) > 0 || signers.length > 0;
  if (!judgesSigner && minimum > 1)
    yield { at: 'minimum', problem: 'expected it with a signer or signers; steps and summary do not count' };
}
