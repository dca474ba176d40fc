import { type EvidenceId, type Fact, type Missing, missing, subjectText } from '@countersign/core';
import type { BundleFact, ChecksPassedFacts, Measured } from './facts.ts';
import { builtInRoot, type ChecksPassedPolicy, type WantedNumber } from './policy.ts';
import type { Draft } from './reasons.ts';
import { numberQuestion } from './wanted.ts';

type Verified = Extract<Measured, { state: 'verified' }>;
type Candidate = { readonly bundle: string; readonly measured: Fact<Measured> };
type Scene = {
  readonly facts: ChecksPassedFacts;
  readonly wanted: WantedNumber;
  readonly question: string;
};
type Sight = Scene & { readonly bundle: string; readonly evidence: readonly EvidenceId[] };

const holds: Readonly<Record<WantedNumber['op'], (found: number, value: number) => boolean>> = {
  '>=': (found, value) => found >= value,
  '>': (found, value) => found > value,
  '<=': (found, value) => found <= value,
  '<': (found, value) => found < value,
  '==': (found, value) => found === value,
};
const mostShown = 3;

function concerns(policy: ChecksPassedPolicy, search: ChecksPassedFacts['searches'][number]): boolean {
  return search.from === 'input' || policy.bundles.includes(search.pattern);
}

function labelOf({ path, line }: Pick<BundleFact, 'path' | 'line'>): string {
  return line === null ? path : `${path}:${line}`;
}

/** What the policy's own patterns and the caller named, measured under this policy's trusted root. */
function candidatesOf(policy: ChecksPassedPolicy, facts: ChecksPassedFacts): Candidate[] {
  const found = facts.searches
    .filter((search) => concerns(policy, search))
    .flatMap(({ paths }) => (paths.state === 'known' ? paths.value : (paths.partial ?? [])));
  return [...new Set(found)].flatMap((path): Candidate[] => {
    const measured = facts.bundles.filter((fact) => fact.path === path && fact.root === policy.trustedRoot);
    if (measured.length === 0)
      return [{ bundle: path, measured: missing('not-collected', 'nobody measured it under this root') }];
    return measured.map((fact) => ({ bundle: labelOf(fact), measured: fact.measured }));
  });
}

/** Why this policy's trusted root cannot be trusted; null when it can. */
function rootProblem({ trustedRoot, trustedRootDigest }: ChecksPassedPolicy, facts: ChecksPassedFacts) {
  const digest: Fact<string> =
    facts.roots.find(({ root }) => root === trustedRoot)?.digest ??
    missing('not-collected', 'it was not read');
  if (digest.state === 'missing') return digest;
  if (trustedRoot === builtInRoot || digest.value === trustedRootDigest) return null;
  return missing('unsupported', `its digest is ${digest.value}, and the policy pins another`);
}

/** What stands in the way of knowing all candidates and trusting what they prove. */
function grounds(policy: ChecksPassedPolicy, { facts, question }: Scene): Draft[] {
  const searches = facts.searches.flatMap((search): Draft[] => {
    if (search.paths.state === 'known' || !concerns(policy, search)) return [];
    const { cause, detail } = search.paths;
    const data = { pattern: search.pattern, cause, detail };
    return [{ code: 'bundles-unknown', question, data, evidence: [] }];
  });
  const problem = rootProblem(policy, facts);
  if (problem === null) return searches;
  const data = { root: policy.trustedRoot, cause: problem.cause, detail: problem.detail };
  return [...searches, { code: 'root-unusable', question, data, evidence: [] }];
}

function unreadable({ question, bundle, evidence }: Sight, { cause, detail }: Missing<unknown>): Draft {
  return { code: 'bundle-unreadable', question, data: { bundle, cause, detail }, evidence };
}

type NotCounted = Extract<Draft, { code: 'attestation-not-counted' }>['data'];

function notCounted({ question, bundle, evidence }: Sight, data: Omit<NotCounted, 'bundle'>): Draft {
  return { code: 'attestation-not-counted', question, data: { bundle, ...data }, evidence };
}

/** An attestation is bound to a digest: of what is deployed, or of the commit that is deployed. */
function speaksOfDeploy({ subject, commit }: ChecksPassedFacts, digests: readonly string[]): boolean {
  return [subject.digest, `gitCommit:${commit}`, `sha1:${commit}`].some((digest) => digests.includes(digest));
}

/** Why a proven attestation is somebody else's, of something else, or cannot be told; null when it counts. */
function objection(sight: Sight, verified: Verified): Draft | null {
  const { wanted, facts } = sight;
  const { identity, issuer, digests } = verified;
  if (identity.state === 'missing') return unreadable(sight, identity);
  if (issuer.state === 'missing') return unreadable(sight, issuer);
  if (issuer.value !== wanted.signer.issuer)
    return notCounted(sight, { why: 'issuer', expected: wanted.signer.issuer, found: issuer.value });
  if (identity.value !== wanted.signer.identity)
    return notCounted(sight, { why: 'signer', expected: wanted.signer.identity, found: identity.value });
  if (speaksOfDeploy(facts, digests)) return null;
  const found = digests.slice(0, mostShown).join(', ');
  return notCounted(sight, { why: 'subject', expected: `${facts.subject.digest} or ${facts.commit}`, found });
}

function compare(sight: Sight, { values }: Verified): Draft {
  const { wanted, question, bundle, evidence } = sight;
  const { predicateType, field, op, value, signer } = wanted;
  const found =
    values.find((each) => each.field === field)?.value ?? missing('not-collected', 'nobody read the field');
  if (found.state === 'missing') {
    const { cause, detail } = found;
    return { code: 'number-unusable', question, data: { bundle, field, cause, detail }, evidence };
  }
  const data = { predicateType, field, op, value, bundle, found: found.value, identity: signer.identity };
  const code = holds[op](found.value, value) ? 'number-attested' : 'number-refused';
  return { code, question, data, evidence };
}

function decideCandidate(scene: Scene, { bundle, measured }: Candidate): Draft[] {
  const sight = { ...scene, bundle, evidence: measured.state === 'known' ? measured.evidence : [] };
  if (measured.state === 'missing') return [unreadable(sight, measured)];
  const { value } = measured;
  if (value.state === 'rejected') {
    const expected = 'a signature that verifies';
    return [
      notCounted(sight, { why: 'signature', expected, found: `refused (${value.code}: ${value.detail})` }),
    ];
  }
  // Attestations of other types lie beside each other; they are no answer to this question at all.
  if (value.predicateType !== scene.wanted.predicateType) return [];
  return [objection(sight, value) ?? compare(sight, value)];
}

function absent({ wanted, facts, question }: Scene): Draft {
  const { predicateType, field, op, value, signer } = wanted;
  const of = { identity: signer.identity, subject: subjectText(facts.subject), commit: facts.commit };
  const data = { predicateType, field, op, value, ...of };
  return { code: 'number-not-attested', question, data, evidence: [] };
}

/**
 * Does a signed attestation of what is deployed hold a number as the policy wants it? Every attestation that counts has
 * to hold, and one that cannot be read leaves the question open: it might be one that does not.
 */
export function decideAttested(
  policy: ChecksPassedPolicy,
  facts: ChecksPassedFacts,
  wanted: WantedNumber,
): readonly Draft[] {
  const scene = { facts, wanted, question: numberQuestion(wanted) };
  const found = candidatesOf(policy, facts).flatMap((candidate) => decideCandidate(scene, candidate));
  const counted = found.some(({ code }) => code !== 'attestation-not-counted');
  return [...grounds(policy, scene), ...found, ...(counted ? [] : [absent(scene)])];
}
