import { type Subject, SuiteError } from '@countersign/core';
import { readPolicyFile } from '@countersign/gates';
import { type AttestVerifyPolicy, type Requirement, requirementFor } from '@countersign/gates/attest-verify';
import { parseImage } from '@countersign/oci';
import { type PolicyFile, policyProblemText, selectRules } from '@countersign/policy';
import { summaryPolicyUri, summaryPredicateType, summaryResourceUri } from '@countersign/sigstore';
import { type Demand, demandsOf } from './export-demand.ts';
import type { LeftOut } from './export-left-out.ts';
import type { ExportWords } from './export-words.ts';

/** What one image (null: every image) has to prove before a cluster runs it. */
export type ImagePlan = {
  /** Host and path, e.g. ghcr.io/acme/shop; null for every image. */
  readonly image: { readonly host: string; readonly path: string; readonly name: string } | null;
  readonly demands: readonly Demand[];
  readonly leftOut: readonly LeftOut[];
};

function refuse(text: string): never {
  throw new SuiteError('policy-invalid', text);
}

type Found = { readonly rule: number; readonly policy: AttestVerifyPolicy; readonly observe: boolean };

function policiesOf(file: PolicyFile, words: ExportWords): readonly Found[] {
  // Without a service, a rule for one cannot be said to hold or not to hold.
  const named = file.rules.findIndex(({ when }) => when.service !== undefined);
  if (words.service === null && named >= 0)
    refuse(
      `rules[${named}].when.service: found "${file.rules[named]?.when.service ?? ''}"; say which service with --service`,
    );
  const { environment, tier } = words;
  const target = { environment, service: words.service ?? '', tiers: tier === null ? null : [tier] };
  const { matching, undecided } = selectRules(file, target);
  if (undecided[0] !== undefined)
    refuse(`rules[${undecided[0].index}].when.tier: a cluster knows no tier; say which one with --tier`);
  const found = matching.flatMap(({ index, rule }) => {
    const policy = rule.gates['attest-verify'];
    // The file was checked by the gate's own schema.
    return policy === undefined
      ? []
      : [{ rule: index, policy: policy as AttestVerifyPolicy, observe: rule.observe }];
  });
  return found.length > 0
    ? found
    : refuse(
        `no rule with attest-verify holds for environment "${environment}", service "${words.service ?? ''}"`,
      );
}

function requirementOf(policy: AttestVerifyPolicy, rule: number, image: ImagePlan['image']): Requirement {
  if (image === null && policy.subjects.length > 0)
    refuse(`rules[${rule}].attest-verify.subjects: they differ by image; name the images with --image`);
  const subject: Subject = { kind: 'image', name: image?.name ?? '', digest: `sha256:${'0'.repeat(64)}` };
  return (
    requirementFor(policy, subject) ??
    refuse(`rules[${rule}].attest-verify.subjects: none is for ${image?.name ?? 'every image'}`)
  );
}

function refuseRoots({ trustedRoot }: Requirement, rule: number, words: ExportWords): void {
  const roots = typeof trustedRoot === 'string' ? [trustedRoot] : trustedRoot;
  const foreign = roots.find((root) => root !== 'public-good' && root !== 'tuf:public-good');
  if (roots.length > 1)
    refuse(
      `rules[${rule}].attest-verify.trustedRoot: found ${roots.join(', ')}, but a controller takes one root`,
    );
  if (foreign !== undefined && words.trustedRoot === null)
    refuse(
      `rules[${rule}].attest-verify.trustedRoot: found "${foreign}"; give that root as a file with --trusted-root`,
    );
}

/** Our own word: the gate let this image through, for this repository, environment and service. */
function gateDemand(words: ExportWords, image: ImagePlan['image']): Demand {
  const target = { ...words, service: words.service ?? '' };
  return {
    name: 'gate',
    types: [summaryPredicateType],
    signers: [words.gate],
    minimum: 1,
    summary: {
      verifier: words.verifier,
      resourceUri: image === null ? null : summaryResourceUri({ kind: 'image', name: image.name }),
      policyUri: summaryPolicyUri(target),
      levels: [],
    },
  };
}

function planOf(file: PolicyFile, words: ExportWords, image: ImagePlan['image']): ImagePlan {
  const parts = policiesOf(file, words).map(({ rule, policy, observe }) => {
    if (observe) {
      const why = 'a rule that only observes must not stop anything';
      return { demands: [], leftOut: [{ field: `rules[${rule}] observe`, value: 'true', why }] };
    }
    const requirement = requirementOf(policy, rule, image);
    refuseRoots(requirement, rule, words);
    const { demands, leftOut } = demandsOf(requirement, words);
    const named = demands.map((demand) => ({ ...demand, name: `rule-${rule}-${demand.name}` }));
    return {
      demands: named,
      leftOut: leftOut.map((one) => ({ ...one, field: `rules[${rule}] ${one.field}` })),
    };
  });
  return {
    image,
    demands: [...parts.flatMap(({ demands }) => demands), gateDemand(words, image)],
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

function parseName(text: string): ImagePlan['image'] {
  const image = parseImage(text);
  if (!image.ok || image.value.digest !== null || text.includes('@') || /:[^/]*$/u.test(text))
    throw new SuiteError(
      'input-invalid',
      `--image: found "${text}", expected names without tag or digest such as ghcr.io/acme/shop, or *`,
    );
  const { host, path, name } = image.value;
  return { host, path, name };
}

/** Reads the policy and works out what each image has to prove. Throws `policy-invalid` and `input-invalid`. */
export function planExport(name: string, text: string, words: ExportWords): readonly ImagePlan[] {
  const parsed = readPolicyFile(name, text);
  if (!parsed.ok) refuse(parsed.problems.map(policyProblemText).join('\n'));
  const images = words.images.includes('*') ? [null] : words.images.toSorted().map(parseName);
  return images.map((image) => planOf(parsed.value, words, image));
}
