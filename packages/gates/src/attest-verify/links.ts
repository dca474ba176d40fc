import { type Fact, known, missing } from '@countersign/core';
import type { Sight } from './finding.ts';
import type { Requirement, Step } from './requirement.ts';
import { digestsOf, said, signedAt } from './said.ts';

/** A rule between two steps: the first is listed above the second, or is the one that is named. */
export type Link = {
  readonly rule: 'order' | 'run' | 'commit' | 'material';
  readonly step: string;
  readonly other: string;
  /** Does it hold between these two? A sentence where it does not, missing where it cannot be told. */
  readonly holds: (step: Sight, other: Sight) => Fact<true | string>;
};

function inOrder(step: Sight, other: Sight): Fact<true | string> {
  const [first, second] = [signedAt(step.verified), signedAt(other.verified)];
  if (first === null || second === null)
    return missing('not-found', 'nobody vouches for the time of one of them');
  return known(first <= second ? true : `the first was signed at ${first}, the second already at ${second}`);
}

function both(
  step: Sight,
  other: Sight,
  name: 'sourceRepositoryDigest' | 'runInvocationUri',
): Fact<readonly [string, string]> {
  const [left, right] = [said(step.verified, name), said(other.verified, name)];
  if (left.state === 'missing') return missing(left.cause, left.detail);
  if (right.state === 'missing') return missing(right.cause, right.detail);
  return known([left.value, right.value]);
}

function sameCommit(step: Sight, other: Sight): Fact<true | string> {
  const pair = both(step, other, 'sourceRepositoryDigest');
  if (pair.state === 'missing') return missing(pair.cause, pair.detail);
  const [left, right] = pair.value;
  return known(left === right ? true : `one is of the commit ${left}, the other of ${right}`);
}

/** The run, whichever attempt of it. */
function runOf(uri: string): string {
  return uri.replace(/\/attempts\/\d{1,9}$/u, '');
}

function sameRun(step: Sight, other: Sight): Fact<true | string> {
  const pair = both(step, other, 'runInvocationUri');
  if (pair.state === 'missing') return missing(pair.cause, pair.detail);
  const [left, right] = pair.value.map(runOf);
  return known(
    left === right ? true : `one was signed by the run ${left ?? ''}, the other by ${right ?? ''}`,
  );
}

/** in-toto writes the SHA-1 of a commit as gitCommit or sha1; weaker names bind nothing. */
function bindingDigest(digest: string): string[] {
  const text = digest.replace(/^sha1:(?=[0-9a-f]{40}$)/u, 'gitCommit:');
  return /^(?:sha256|sha384|sha512|gitCommit):[0-9a-f]{40,128}$/u.test(text) ? [text] : [];
}

/** The first consumed what the second attests. */
function consumed(consumer: Sight, step: Sight): Fact<true | string> {
  const { provenance } = consumer.verified;
  if (provenance === null)
    return missing('not-found', 'the attestation that should list it is no provenance');
  if (provenance.state === 'missing') return missing(provenance.cause, provenance.detail);
  const materials = new Set(
    provenance.value.materials.flatMap(({ digests }) => digests.flatMap(bindingDigest)),
  );
  const attested = digestsOf(step.verified).flatMap(bindingDigest);
  if (attested.some((digest) => materials.has(digest))) return known(true);
  return known(`none of the ${materials.size} materials is what ${step.bundle} attests`);
}

/** Every rule that the steps of a requirement are put together by. */
export function linksOf({ steps, stepOrder }: Pick<Requirement, 'steps' | 'stepOrder'>): Link[] {
  const pairs = steps.flatMap((step, index) =>
    steps.slice(index + 1).map((other): readonly [Step, Step] => [step, other]),
  );
  const links: Link[] = [];
  for (const [step, other] of pairs) {
    const names = { step: step.name, other: other.name };
    if (stepOrder === 'listed') links.push({ rule: 'order', ...names, holds: inOrder });
    if (step.commit === 'same' && other.commit === 'same')
      links.push({ rule: 'commit', ...names, holds: sameCommit });
  }
  for (const { name, sameRunAs, materialOf } of steps) {
    if (sameRunAs !== undefined) links.push({ rule: 'run', step: name, other: sameRunAs, holds: sameRun });
    if (materialOf !== undefined)
      links.push({ rule: 'material', step: materialOf, other: name, holds: consumed });
  }
  return links;
}
