import type { Answer } from './answer.ts';
import { candidatesOf, type Scene } from './candidate.ts';
import { acceptedOf, judgeCandidate, type Judged } from './checks.ts';
import { stepDemand } from './demand.ts';
import type { Sight } from './finding.ts';
import { type Link, linksOf } from './links.ts';
import type { Draft } from './reasons.ts';
import type { Step } from './requirement.ts';
import { fingerprintOf, identityText, predicateTypeOf, signedAt } from './said.ts';

type Tried = { readonly step: Step; readonly judged: readonly Judged[]; readonly accepted: readonly Sight[] };
type Chosen = ReadonlyMap<string, Sight>;

// Only attestations that are accepted for their step are tried, so reaching this takes signers that the policy trusts.
const mostTries = 50_000;

function trySteps(scene: Scene): Tried[] {
  const candidates = candidatesOf(scene);
  return scene.requirement.steps.map((step) => {
    const demand = stepDemand(scene.requirement, step);
    const judged = candidates
      .map((candidate) => judgeCandidate(scene, demand, candidate))
      .filter(({ sight }) => sight === null || predicateTypeOf(sight.verified) === step.predicateType);
    return { step, judged, accepted: acceptedOf(judged) };
  });
}

function fits(links: readonly Link[], chosen: Chosen, added: { name: string; sight: Sight }): boolean {
  return links.every(({ step, other, holds }) => {
    if (step !== added.name && other !== added.name) return true;
    const left = step === added.name ? added.sight : chosen.get(step);
    const right = other === added.name ? added.sight : chosen.get(other);
    if (left === undefined || right === undefined) return true;
    const held = holds(left, right);
    return held.state === 'known' && held.value === true;
  });
}

/** One attestation is one step's: of the same type by the same certificate it is the same, however it is written. */
function isTaken(chosen: Chosen, { bundle, verified }: Sight): boolean {
  return [...chosen.values()].some((other) => {
    if (other.bundle === bundle) return true;
    const sameType = predicateTypeOf(other.verified) === predicateTypeOf(verified);
    const certified = verified.signer.kind === 'certificate';
    return certified && sameType && fingerprintOf(other.verified) === fingerprintOf(verified);
  });
}

/** One attestation for every step, so that all rules hold; found by trying, in the order of the places. */
function choose(tried: readonly Tried[], links: readonly Link[]): Chosen | 'none' | 'too-many' {
  let tries = 0;
  const extend = (at: number, chosen: Chosen): Chosen | 'none' | 'too-many' => {
    const next = tried[at];
    if (next === undefined) return chosen;
    for (const sight of next.accepted) {
      tries += 1;
      if (tries > mostTries) return 'too-many';
      const { name } = next.step;
      if (isTaken(chosen, sight) || !fits(links, chosen, { name, sight })) continue;
      const found = extend(at + 1, new Map([...chosen, [name, sight]]));
      if (found !== 'none') return found;
    }
    return 'none';
  };
  return extend(0, new Map());
}

function missingSteps({ question }: Scene, tried: readonly Tried[]): Draft[] {
  return tried.flatMap(({ step, judged, accepted }): Draft[] => {
    if (accepted.length > 0) return [];
    const seen = judged.filter(({ sight }) => sight !== null);
    const data = { step: step.name, predicateType: step.predicateType, seen: seen.length };
    const own: Draft = { code: 'step-missing', question, data, evidence: [] };
    return [own, ...seen.flatMap(({ problems }) => problems)];
  });
}

/** Why no two attestations of these steps satisfy a rule; undefined where some do. */
function brokenLink(question: string, link: Link, tried: readonly Tried[]): Draft | undefined {
  const { rule, step, other } = link;
  const sights = (name: string): readonly Sight[] =>
    tried.find((one) => one.step.name === name)?.accepted ?? [];
  const held = sights(step).flatMap((left) => sights(other).map((right) => link.holds(left, right)));
  if (held.some((fact) => fact.state === 'known' && fact.value === true)) return undefined;
  const open = held.find((fact) => fact.state === 'missing');
  if (open?.state === 'missing') {
    const { cause, detail } = open;
    return { code: 'steps-unproven', question, data: { step, other, cause, detail }, evidence: [] };
  }
  const found =
    held.flatMap((fact) => (fact.state === 'known' ? String(fact.value) : []))[0] ?? 'none is accepted';
  return { code: 'steps-apart', question, data: { step, other, rule, found }, evidence: [] };
}

function apart(scene: Scene, tried: readonly Tried[], links: readonly Link[]): Draft[] {
  const { question } = scene;
  const broken = links.flatMap((link) => brokenLink(question, link, tried) ?? []);
  if (broken.length > 0) return broken;
  const [first, last] = [tried[0]?.step.name ?? '', tried.at(-1)?.step.name ?? ''];
  const found = 'no one attestation for each step satisfies all rules together';
  const data = { step: first, other: last, rule: 'together', found } as const;
  return [{ code: 'steps-apart', question, data, evidence: [] }];
}

function tooMany({ question }: Scene, tried: readonly Tried[]): Draft[] {
  const [step, other] = [tried[0]?.step.name ?? '', tried.at(-1)?.step.name ?? ''];
  const detail = `more than ${mostTries} ways to choose an attestation for each step were tried`;
  return [
    { code: 'steps-unproven', question, data: { step, other, cause: 'truncated', detail }, evidence: [] },
  ];
}

function stepAttested({ question }: Scene, step: Step, { bundle, verified, evidence }: Sight): Draft {
  const { name, predicateType } = step;
  const data = {
    step: name,
    bundle,
    identity: identityText(verified),
    predicateType,
    signedAt: signedAt(verified),
  };
  return { code: 'step-attested', question, data, evidence };
}

/**
 * Is every step attested by its signer, and do the attestations belong together: of the same commit, of the runs that
 * are named, in the listed order by trusted time, and chained from materials to artifacts?
 */
export function judgeSteps(scene: Scene): Answer {
  const { steps } = scene.requirement;
  const tried = trySteps(scene);
  const lacking = missingSteps(scene, tried);
  if (lacking.length > 0) return { ok: false, problems: lacking };
  const links = linksOf(scene.requirement);
  const chosen = choose(tried, links);
  if (chosen === 'too-many') return { ok: false, problems: tooMany(scene, tried) };
  if (chosen === 'none') return { ok: false, problems: apart(scene, tried, links) };
  const pairs = steps.flatMap((step) => {
    const sight = chosen.get(step.name);
    return sight === undefined ? [] : [{ step, sight }];
  });
  return {
    ok: true,
    allow: pairs.map(({ step, sight }) => stepAttested(scene, step, sight)),
    accepted: pairs.flatMap(({ step, sight }) => (step.materialOf === undefined ? [sight] : [])),
  };
}
