import { canonicalJson, type Subject, subjectKinds } from '@countersign/core';
import { looksLikePattern } from '@countersign/sigstore';
import * as v from 'valibot';
import { idleProblems } from './idle-fields.ts';
import { acceptor, exactOrPatternSchema } from './policy-text.ts';
import { type Requirement, requirementEntries } from './requirement.ts';
import { type SignerRule, signerProblem, waysToSign } from './signer-policy.ts';

type Place = { readonly at: keyof Requirement; readonly problem: string };

/** The roots that a requirement names, in its order. */
export function rootsOf({ trustedRoot }: Pick<Requirement, 'trustedRoot'>): readonly string[] {
  return typeof trustedRoot === 'string' ? [trustedRoot] : trustedRoot;
}

/** The types that a requirement accepts. */
export function predicateTypesOf({ predicateType }: Pick<Requirement, 'predicateType'>): readonly string[] {
  return typeof predicateType === 'string' ? [predicateType] : predicateType;
}

/** True for a root that comes with the suite or is asked for by TUF: the workspace has no say in it. */
export function isOwnRoot(root: string): boolean {
  return root === 'public-good' || root === 'github' || root.startsWith('tuf:');
}

/** True when the requirement names a signer of its own, beside steps and summary. */
export function namesSigner(requirement: Requirement): boolean {
  return waysToSign(requirement) > 0 || requirement.signers.length > 0;
}

/** True for a requirement that says who must have signed something. */
export function isStated(requirement: Requirement): boolean {
  return namesSigner(requirement) || requirement.steps.length > 0 || requirement.summary !== undefined;
}

function everySigner(requirement: Requirement): { at: keyof Requirement; signer: SignerRule }[] {
  return [
    { at: 'identity', signer: requirement },
    ...requirement.signers.map((signer) => ({ at: 'signers' as const, signer })),
    ...requirement.forbid.map((signer) => ({ at: 'forbid' as const, signer })),
    ...requirement.steps.map((signer) => ({ at: 'steps' as const, signer })),
    ...(requirement.summary === undefined ? [] : [{ at: 'summary' as const, signer: requirement.summary }]),
  ];
}

function* signerProblems(requirement: Requirement): Iterable<Place> {
  const keys = new Set(requirement.keys.map(({ name }) => name));
  const named = everySigner(requirement);
  for (const { at, signer } of named) {
    const problem = signerProblem(signer);
    if (problem !== undefined) yield { at, problem };
    if (signer.key !== undefined && !keys.has(signer.key))
      yield { at, problem: `found the key "${signer.key}", expected the name of one of keys` };
  }
  const used = new Set(named.map(({ signer }) => signer.key));
  const idle = requirement.keys.find(({ name }) => !used.has(name));
  if (idle !== undefined)
    yield { at: 'keys', problem: `found "${idle.name}", which no signer names as its key` };
  if (requirement.signers.some((signer) => waysToSign(signer) === 0))
    yield { at: 'signers', problem: 'expected identity, identityPattern, signerWorkflow or key in each' };
  if (waysToSign(requirement) > 0 && requirement.signers.length > 0)
    yield { at: 'signers', problem: 'expected one signer or a list of signers, not both' };
  if (requirement.signers.length > 0 && requirement.minimum > requirement.signers.length)
    yield { at: 'minimum', problem: 'expected no more than there are signers' };
}

function* inheritanceProblems(requirement: Requirement): Iterable<Place> {
  // A list of signers is no one signer that a row could take over.
  const heirs = [
    ...requirement.forbid.map((row) => ({ at: 'forbid' as const, row })),
    ...requirement.steps.map((row) => ({ at: 'steps' as const, row })),
    ...(requirement.summary === undefined ? [] : [{ at: 'summary' as const, row: requirement.summary }]),
  ];
  if (waysToSign(requirement) > 0) return;
  for (const { at, row } of heirs)
    if (waysToSign(row) === 0)
      yield {
        at,
        problem: 'expected identity, identityPattern, signerWorkflow or key, as none is given above',
      };
}

function* stepProblems({ steps }: Requirement): Iterable<Place> {
  if (steps.length === 0) return;
  const names = steps.map(({ name }) => name);
  if (new Set(names).size !== names.length)
    yield { at: 'steps', problem: 'expected every step to have a name of its own' };
  for (const { name, sameRunAs, materialOf } of steps)
    for (const other of [sameRunAs, materialOf])
      if (other !== undefined && (other === name || !names.includes(other)))
        yield { at: 'steps', problem: `step "${name}" names "${other}", expected the name of another step` };
  if (steps.every(({ materialOf }) => materialOf !== undefined))
    yield { at: 'steps', problem: 'expected a step that attests the subject itself (no materialOf)' };
  if (hasCircle(steps)) yield { at: 'steps', problem: 'found materialOf in a circle' };
}

function hasCircle(steps: Requirement['steps']): boolean {
  const above = new Map(steps.map(({ name, materialOf }) => [name, materialOf]));
  return steps.some(({ name }) => {
    let at: string | undefined = name;
    for (let left = steps.length; at !== undefined && left >= 0; left -= 1) at = above.get(at);
    return at !== undefined;
  });
}

function* rootProblems(requirement: Requirement): Iterable<Place> {
  const files = rootsOf(requirement).filter((root) => !isOwnRoot(root));
  if (files.length > 1)
    yield { at: 'trustedRoot', problem: 'expected at most one file; a .jsonl file can hold several roots' };
  if (new Set(rootsOf(requirement)).size !== rootsOf(requirement).length)
    yield { at: 'trustedRoot', problem: 'expected each root once' };
  if (requirement.trustedRootDigest !== undefined && files.length === 0 && rootsOf(requirement).length > 1)
    yield { at: 'trustedRootDigest', problem: 'expected it with one root, or with a trusted root file' };
  if (requirement.trustedRootDate !== undefined && files.length === 0)
    yield { at: 'trustedRootDate', problem: 'expected it only with a trusted root file' };
}

function* problemsOf(requirement: Requirement): Iterable<Place> {
  if (!isStated(requirement))
    yield {
      at: 'identity',
      problem:
        'expected exactly one of identity and identityPattern, or else signerWorkflow, key, signers, steps or summary',
    };
  const { summary, steps } = requirement;
  const onlySummary = summary !== undefined && !namesSigner(requirement) && steps.length === 0;
  if (!onlySummary && requirement.sourceRepository === undefined)
    yield { at: 'sourceRepository', problem: 'expected owner/repo that was built, or any' };
  yield* signerProblems(requirement);
  yield* inheritanceProblems(requirement);
  yield* stepProblems(requirement);
  yield* rootProblems(requirement);
  yield* idleProblems(requirement);
}

function issuePath(input: object, key: string): [v.IssuePathItem] {
  const value = (input as Readonly<Record<string, unknown>>)[key];
  return [{ type: 'object', origin: 'value', input: input as Record<string, unknown>, key, value }];
}

const requirementSchema = v.pipe(
  v.strictObject(requirementEntries),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { at, problem } of problemsOf(dataset.value))
      addIssue({ message: problem, path: issuePath(dataset.value, at) });
  }),
);

const subjectRuleSchema = v.strictObject({
  match: v.pipe(
    exactOrPatternSchema,
    v.description('name of the subject, exactly (ghcr.io/acme/shop) or as a pattern ^…$'),
  ),
  kind: v.exactOptional(
    v.pipe(v.picklist(subjectKinds), v.description('kind of the subject; any when absent')),
  ),
  require: v.pipe(requirementSchema, v.description('the same fields as above, for these subjects alone')),
});

const shape = v.strictObject({
  ...requirementEntries,
  subjects: v.optional(
    v.pipe(
      v.array(subjectRuleSchema),
      v.maxLength(100),
      v.description(
        'requirements of single subjects; the first that matches counts, and nothing above is added to it',
      ),
    ),
    [],
  ),
});

/** Whose attestations which artifact needs. There is no default for who that is. */
export type AttestVerifyPolicy = v.InferOutput<typeof shape>;

const defaults = canonicalJson(v.getDefaults(v.strictObject(requirementEntries)));

/** With `subjects`, what stands above them is a whole requirement for all others, or nothing at all. */
function* flatProblems({ subjects, ...flat }: AttestVerifyPolicy): Iterable<Place> {
  if (isStated(flat) || subjects.length === 0) yield* problemsOf(flat);
  else if (canonicalJson(flat) !== defaults)
    yield {
      at: 'identity',
      problem:
        'expected a signer beside the fields above `subjects`: nothing of them is added to a requirement below',
    };
}

export const attestVerifyPolicySchema = v.pipe(
  shape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { at, problem } of flatProblems(dataset.value))
      addIssue({ message: problem, path: issuePath(dataset.value, at) });
  }),
);

/** The requirement for a subject: the first that matches, else the one for all; null when none fits. Pure. */
export function requirementFor(policy: AttestVerifyPolicy, subject: Subject): Requirement | null {
  const found = policy.subjects.find(
    ({ match, kind }) => (kind === undefined || kind === subject.kind) && matchesName(match, subject),
  );
  if (found !== undefined) return found.require;
  return isStated(policy) ? policy : null;
}

function matchesName(match: string, { name }: Subject): boolean {
  return looksLikePattern(match) ? acceptor(match)(name) : match === name;
}

/** Every requirement of a policy, for what has to be collected. */
export function requirementsOf(policy: AttestVerifyPolicy): readonly Requirement[] {
  const own = policy.subjects.map(({ require }) => require);
  return isStated(policy) ? [policy, ...own] : own;
}
