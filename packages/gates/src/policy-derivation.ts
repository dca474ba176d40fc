import {
  canonicalJson,
  type EvidenceDocument,
  type Judgement,
  type PolicyDocument,
  type RecordedPolicy,
} from '@countersign/core';
import {
  type GateSchemas,
  type PolicyFile,
  parsePolicyFile,
  parseSettings,
  selectRules,
  type Target,
} from '@countersign/policy';
import type { Gates, TextHash } from './evidence-corruption.ts';
import { isGateId, phaseOf } from './registry.ts';
import { recordedTiers, unsaidRule } from './tier-derivation.ts';

type ReadFile = { readonly document: PolicyDocument; readonly file: PolicyFile };
type Reading = { readonly files: readonly ReadFile[] } | { readonly problem: string };
type Derivation = { readonly files: readonly ReadFile[]; readonly target: Target; readonly sha256: TextHash };

function schemasOf(gates: Gates): GateSchemas {
  const named = Object.entries(gates).filter(([id]) => isGateId(id));
  return Object.fromEntries(named.map(([id, gate]) => [id, gate.policy]));
}

function readFiles(documents: readonly PolicyDocument[], schemas: GateSchemas): Reading {
  const files: ReadFile[] = [];
  for (const document of documents) {
    if (document.origin.kind === 'settings') continue;
    const parsed = parsePolicyFile(document.origin.locator, document.text, schemas);
    if (!parsed.ok)
      return { problem: `document ${document.digest}: its text is no policy file that this version reads` };
    files.push({ document, file: parsed.value });
  }
  return { files };
}

type Entry = Pick<RecordedPolicy, 'digest' | 'document' | 'origin' | 'rule' | 'observe'>;

function entryText({ digest, document, origin, rule, observe }: Entry): string {
  return `rule ${(rule ?? -1) + 1} of ${origin} ${document}, ${observe ? 'observing' : 'enforcing'}, value ${digest}`;
}

/** Every policy of a gate that the texts give for this environment and service. */
function derived(gate: string, { files, target, sha256 }: Derivation): string[] {
  return files.flatMap(({ document, file }) =>
    selectRules(file, target).matching.flatMap(({ index, rule }) => {
      if (!Object.hasOwn(rule.gates, gate)) return [];
      const digest = sha256(canonicalJson({ gate, value: rule.gates[gate] }));
      const { kind: origin } = document.origin;
      return [entryText({ digest, document: document.digest, origin, rule: index, observe: rule.observe })];
    }),
  );
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return canonicalJson([...left].sort()) === canonicalJson([...right].sort());
}

function judgementProblem(judgement: Judgement, derivation: Derivation): string | undefined {
  const recorded = judgement.policies.filter(({ rule }) => rule !== null).map(entryText);
  if (sameList(recorded, derived(judgement.gate, derivation))) return undefined;
  return `${judgement.gate}: its policies are not those that the recorded texts give for ${derivation.target.environment} and ${derivation.target.service}`;
}

function settingsProblem(
  judgement: Judgement,
  document: EvidenceDocument,
  { schemas, sha256 }: { schemas: GateSchemas; sha256: TextHash },
): string | undefined {
  const schema = Object.hasOwn(schemas, judgement.gate) ? schemas[judgement.gate] : undefined;
  for (const policy of judgement.policies.filter(({ rule }) => rule === null)) {
    const text = document.documents.find(({ digest }) => digest === policy.document)?.text ?? '';
    const parsed = schema === undefined ? undefined : parseSettings('settings', text, schema);
    const digest =
      parsed?.ok === true ? sha256(canonicalJson({ gate: judgement.gate, value: parsed.value })) : undefined;
    if (digest !== policy.digest)
      return `${judgement.gate}: its settings are not those that the recorded text gives`;
  }
  return undefined;
}

/** The gates that had to be judged for this document: its own, or for deploy-gate all that judge before a deploy. */
function owed(document: EvidenceDocument, { files, target }: Derivation): string[] {
  const named = files.flatMap(({ file }) =>
    selectRules(file, target).matching.flatMap(({ rule }) => Object.keys(rule.gates)),
  );
  const wanted = (gate: string): boolean =>
    document.gate === 'deploy-gate'
      ? isGateId(gate) && phaseOf(gate) === 'before-deploy'
      : gate === document.gate;
  return [...new Set(named)].filter(wanted);
}

/**
 * Why the policies of a document are not those that its own texts give; undefined when they are. So neither a value,
 * nor `observe`, nor the list of gates can be changed without changing a text, whose digest stands beside it.
 */
export function wrongDerivation(
  document: EvidenceDocument,
  gates: Gates,
  sha256: TextHash,
): string | undefined {
  const schemas = schemasOf(gates);
  const read = readFiles(document.documents, schemas);
  if ('problem' in read) return read.problem;
  const { environment, service } = document.request;
  const asked: Derivation = { files: read.files, target: { environment, service, tiers: null }, sha256 };
  const target = { ...asked.target, tiers: recordedTiers(document, asked) };
  const derivation: Derivation = { ...asked, target };
  const unsaid = unsaidRule(document, derivation);
  if (unsaid !== undefined)
    return `preconditions: ${unsaid} asks for a tier that was not found, and that is not said`;
  const judged = document.judgements.filter(({ gate }) => isGateId(gate));
  const unjudged = owed(document, derivation).find(
    (gate) => !judged.some((judgement) => judgement.gate === gate),
  );
  if (unjudged !== undefined) return `${unjudged}: the recorded policy requires it, and it was not judged`;
  for (const judgement of judged) {
    const problem =
      judgementProblem(judgement, derivation) ?? settingsProblem(judgement, document, { schemas, sha256 });
    if (problem !== undefined) return problem;
  }
  return undefined;
}
