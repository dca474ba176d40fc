import {
  type AnyGate,
  canonicalJson,
  catalogueOf,
  type Effect,
  type EvidenceDocument,
  type EvidenceId,
  type Judgement,
  noPolicyDigest,
  type PolicyDocument,
  type RecordedPolicy,
  settle,
  stricter,
} from '@countersign/core';

/** Gates by id. */
export type Gates = Readonly<Record<string, AnyGate>>;
/** sha256 over the UTF-8 bytes of a text. */
export type TextHash = (text: string) => EvidenceId;

/** The gate of that id; only own keys count, for the id comes out of a document. */
export function gateOf(gates: Gates, id: string): AnyGate | undefined {
  return Object.hasOwn(gates, id) ? gates[id] : undefined;
}

function sourceProblem(policy: RecordedPolicy, documents: readonly PolicyDocument[]): string | undefined {
  const sources = documents.filter((document) => document.digest === policy.document);
  if (sources.length === 0) return `its document ${policy.document} is not in the evidence`;
  const kinds = sources.map((source) => source.origin.kind);
  return kinds.includes(policy.origin)
    ? undefined
    : `it says origin ${policy.origin}, its document says ${kinds.join(', ')}`;
}

/** What is wrong inside one judgement, seen without judging; undefined when nothing is. */
export function judgementCorruption(
  judgement: Judgement,
  document: EvidenceDocument,
  sha256: TextHash,
): string | undefined {
  for (const policy of judgement.policies) {
    const actual = sha256(canonicalJson({ gate: judgement.gate, value: policy.value }));
    if (actual !== policy.digest) return `policy ${policy.digest}: its value has the digest ${actual}`;
    const problem = sourceProblem(policy, document.documents);
    if (problem !== undefined) return `policy ${policy.digest}: ${problem}`;
    if (policy.observe && policy.origin === 'settings')
      return `policy ${policy.digest}: settings cannot grant observe`;
  }
  const digests = new Set<string>([noPolicyDigest, ...judgement.policies.map((policy) => policy.digest)]);
  const stray = judgement.verdict.reasons.find((reason) => !digests.has(reason.policy));
  return stray && `reason ${stray.code}: it rests on policy ${stray.policy}, which is not in the judgement`;
}

/** Policy documents whose text is not what their digest names. */
export function strayDocuments(document: EvidenceDocument, sha256: TextHash): string[] {
  return document.documents.flatMap(({ digest, text }) => {
    const actual = text.isWellFormed() ? sha256(text) : 'none, for it is not Unicode text';
    return actual === digest ? [] : [`document ${digest}: its text has the digest ${actual}`];
  });
}

/** Combines effects by deny > unknown > allow; none at all is unknown. */
export function combineEffects(effects: readonly Effect[]): Effect {
  return effects.length === 0 ? 'unknown' : effects.reduce(stricter);
}

/** An effect or opening that no verdicts such as these could give; undefined when there is none. */
export function wrongCombination(document: EvidenceDocument): string | undefined {
  const { effect, opened, by, judgements } = document;
  const combined = combineEffects(judgements.map((judgement) => judgement.verdict.effect));
  if (combined !== effect) return `effect: found ${effect}, the judgements combine to ${combined}`;
  const allowed = opened && by === 'verdict';
  const shut = (opened && by === 'observe') || (!opened && by === 'nobody');
  if (effect === 'allow' ? allowed : shut) return undefined;
  return `opened: found ${opened} by ${by}, which does not follow from the effect ${effect}`;
}

/** The effect of the enforcing policies of one judgement alone; null when all of its policies observe. */
function enforcedEffect(gate: AnyGate, judgement: Judgement): Effect | null {
  if (judgement.policies.length === 0) return 'unknown';
  const enforcing = judgement.policies.filter((policy) => !policy.observe).map((policy) => policy.digest);
  if (enforcing.length === 0) return null;
  const catalogue = catalogueOf(gate);
  // `judge` binds every reason to its policy, so the reasons of a part of the policies are their verdict.
  const effects = judgement.verdict.reasons
    .filter((reason) => enforcing.includes(reason.policy))
    .map((reason) => catalogue[reason.code]?.effect ?? 'unknown');
  return effects.length === 0 ? 'unknown' : effects.reduce(stricter);
}

/**
 * An opening that the enforcing policies do not give. Only asked when every judgement came out identical: then its
 * reasons and their effects can be relied on.
 */
export function wrongOpening(document: EvidenceDocument, gates: Gates): string | undefined {
  const { judgements, effect, opened, by } = document;
  const effects = judgements.map((judgement) => {
    const gate = gateOf(gates, judgement.gate);
    return gate === undefined ? 'unknown' : enforcedEffect(gate, judgement);
  });
  const enforcing = effects.filter((item) => item !== null);
  const every = judgements.length > 0 && enforcing.length === 0;
  const enforced = every ? 'every-policy-observes' : combineEffects(enforcing);
  const settled = settle(effect, enforced);
  if (settled.opened === opened && settled.by === by) return undefined;
  return `opened: found ${opened} by ${by}, the enforcing policies give ${settled.opened} by ${settled.by}`;
}

/** False for what JSON can hold but RFC 8785 cannot, such as a lone surrogate. */
export function hasCanonicalForm(document: EvidenceDocument): boolean {
  try {
    return canonicalJson(document) !== '';
  } catch {
    return false;
  }
}
