import {
  type AnyGate,
  canonicalJson,
  catalogueOf,
  check,
  type Checked,
  type EvidenceDocument,
  judge,
  type JudgedPolicy,
  type Judgement,
  problemText,
  type SchemaProblem,
  type Verdict,
} from '@countersign/core';
import { wrongAttested } from './attested-subjects.ts';
import {
  gateOf,
  type Gates,
  hasCanonicalForm,
  judgementCorruption,
  strayDocuments,
  type TextHash,
  wrongCombination,
  wrongOpening,
} from './evidence-corruption.ts';

/** A verdict as a document holds it. */
export type RecordedVerdict = Judgement['verdict'];

/** One recorded judgement, judged again. Identical means equal canonical {effect, reasons}. */
export type JudgedAgain =
  | { readonly state: 'identical'; readonly gate: string }
  | {
      readonly state: 'differs';
      readonly gate: string;
      readonly recorded: RecordedVerdict;
      readonly judged: Verdict;
    }
  | {
      /** The gate has changed its semantics since; both verdicts are shown and may well be equal. */
      readonly state: 'other-semantics';
      readonly gate: string;
      readonly recorded: RecordedVerdict;
      readonly judged: Verdict;
      readonly recordedSemantics: number;
      readonly semantics: number;
      /** The suite commit that gives the recorded verdict; null when the document does not say. */
      readonly commit: string | null;
    }
  | { readonly state: 'cannot-judge'; readonly gate: string; readonly problem: string }
  | { readonly state: 'corrupt'; readonly gate: string; readonly problem: string };

/** A whole document judged again. `corrupt` lists what is wrong with the document as such. */
export type Rejudgement = {
  readonly judgements: readonly JudgedAgain[];
  readonly corrupt: readonly string[];
};

function sameVerdict(left: RecordedVerdict, right: RecordedVerdict): boolean {
  return canonicalJson(left) === canonicalJson(right);
}

type Container = Readonly<Record<string, unknown>>;

function withValueAt(value: unknown, path: SchemaProblem['path'], put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? withValueAt(item, rest, put) : item));
  if (value === null || typeof value !== 'object') return value;
  const inner = Object.hasOwn(value, key) ? (value as Container)[key] : undefined;
  return { ...value, [key]: withValueAt(inner, rest, put) };
}

function notCollected(factsId: string): unknown {
  return { state: 'missing', cause: 'not-collected', detail: `facts of ${factsId} do not hold this` };
}

/** Old facts for a newer gate: absent keys are tried as `not-collected`, which only a schema of a fact accepts. */
function checkFacts(gate: AnyGate, judgement: Judgement): Checked<unknown> {
  const first = check(gate.facts, judgement.facts);
  if (first.ok || judgement.factsId === gate.factsId) return first;
  const absent = first.problems.filter((problem) => problem.kind === 'missing-key');
  const filled = absent.reduce(
    (facts, problem) => withValueAt(facts, problem.path, notCollected(judgement.factsId)),
    judgement.facts,
  );
  const second = check(gate.facts, filled);
  return second.ok ? second : first;
}

type Prepared =
  | { readonly ok: true; readonly policies: readonly JudgedPolicy<unknown>[]; readonly facts: unknown }
  | { readonly ok: false; readonly problem: string };

function prepare(gate: AnyGate, judgement: Judgement): Prepared {
  const policies: JudgedPolicy<unknown>[] = [];
  for (const { digest, value } of judgement.policies) {
    const checked = check(gate.policy, value);
    if (!checked.ok) return { ok: false, problem: `policy ${digest}: ${problemText(checked.problems[0])}` };
    policies.push({ digest, value: checked.value });
  }
  const facts = checkFacts(gate, judgement);
  if (!facts.ok) return { ok: false, problem: `facts: ${problemText(facts.problems[0])}` };
  return { ok: true, policies, facts: facts.value };
}

function strayCode(gate: AnyGate, judgement: Judgement): string | undefined {
  const catalogue = catalogueOf(gate);
  return judgement.verdict.reasons.find((reason) => !Object.hasOwn(catalogue, reason.code))?.code;
}

function judgeSafely(gate: AnyGate, prepared: Prepared & { ok: true }): Verdict | string {
  try {
    return judge(gate, prepared.policies, prepared.facts);
  } catch (thrown) {
    // Recorded facts are hostile input here: a gate that breaks on them must not stop whoever reads the record.
    return thrown instanceof Error ? thrown.message : 'the gate threw';
  }
}

function judgeAgain(gate: AnyGate, judgement: Judgement, commit: string | null): JudgedAgain {
  const id = judgement.gate;
  const sameSemantics = gate.semantics === judgement.semantics;
  const code = sameSemantics ? strayCode(gate, judgement) : undefined;
  if (code !== undefined)
    return { state: 'corrupt', gate: id, problem: `reason ${code}: not in the catalogue of ${id}` };
  const prepared = prepare(gate, judgement);
  if (!prepared.ok) return { state: 'cannot-judge', gate: id, problem: prepared.problem };
  const judged = judgeSafely(gate, prepared);
  if (typeof judged === 'string') return { state: 'cannot-judge', gate: id, problem: judged };
  const recorded = judgement.verdict;
  if (!sameSemantics) {
    const both = { recordedSemantics: judgement.semantics, semantics: gate.semantics };
    return { state: 'other-semantics', gate: id, recorded, judged, ...both, commit };
  }
  return sameVerdict(recorded, judged)
    ? { state: 'identical', gate: id }
    : { state: 'differs', gate: id, recorded, judged };
}

/**
 * Judges a recorded evidence document again: does the same verdict follow from the same facts and policies? Pure; the
 * whole document is hostile input. Nothing is measured again, and a policy's value is not derived again from its text.
 *
 * - `differs`: the gate of today, with the same semantics, answers otherwise.
 * - `other-semantics`: the gate has changed on purpose since; judged all the same.
 * - `cannot-judge`: no such gate, or its policy or facts no longer pass its schema; `problem` says which.
 * - `corrupt`: the parts of the document contradict each other, whatever a gate would say.
 *
 * Facts of an older schema id may lack keys that the gate wants today. Each absent key is filled in as a missing fact,
 * cause `not-collected`, and the facts are checked once more: where the key is a fact that is accepted, where it is
 * anything else the judgement cannot be judged. A policy key that is new since takes its default, the strict choice.
 *
 * `by: 'break-glass'` is always corrupt: an evidence document of this version has no place that could prove a grant.
 */
export function rejudge(document: EvidenceDocument, gates: Gates, sha256: TextHash): Rejudgement {
  if (!hasCanonicalForm(document))
    return { judgements: [], corrupt: ['the document has no canonical JSON form'] };
  const judgements = document.judgements.map((judgement): JudgedAgain => {
    const problem = judgementCorruption(judgement, document, sha256);
    if (problem !== undefined) return { state: 'corrupt', gate: judgement.gate, problem };
    const gate = gateOf(gates, judgement.gate);
    if (gate !== undefined) return judgeAgain(gate, judgement, document.suite.commit);
    return { state: 'cannot-judge', gate: judgement.gate, problem: `there is no gate "${judgement.gate}"` };
  });
  const identical = judgements.every((judgement) => judgement.state === 'identical');
  const combination = wrongCombination(document);
  const opening = combination === undefined && identical ? wrongOpening(document, gates) : undefined;
  const attested = wrongAttested(document.judgements);
  const wrong = [combination, opening, attested].filter((item) => item !== undefined);
  return { judgements, corrupt: [...strayDocuments(document, sha256), ...wrong] };
}

/** Worst first: what a replay says of a whole document. */
export type RejudgedState = 'corrupt' | 'cannot-judge' | 'differs' | 'identical';

function stateOf(judged: JudgedAgain): RejudgedState {
  if (judged.state !== 'other-semantics') return judged.state;
  return sameVerdict(judged.recorded, judged.judged) ? 'identical' : 'differs';
}

/** One word for a whole document: corrupt, else cannot-judge, else differs, else identical. */
export function rejudgedState(rejudged: Rejudgement): RejudgedState {
  const states = rejudged.judgements.map(stateOf);
  if (rejudged.corrupt.length > 0 || states.includes('corrupt')) return 'corrupt';
  if (states.includes('cannot-judge')) return 'cannot-judge';
  return states.includes('differs') ? 'differs' : 'identical';
}
