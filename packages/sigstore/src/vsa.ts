import { canonicalJson, type Effect, type Instant, type Subject } from '@countersign/core';
import { summaryPredicateType } from './verification-summary.ts';

// What a gate decided, as a SLSA verification summary that others can verify instead of judging again.
// Source: https://slsa.dev/spec/v1.2/verification_summary

const statementType = 'https://in-toto.io/Statement/v1';
const slsaVersion = '1.2';

/** A level of SLSA's build track, or that nobody evaluated it. */
export type BuildLevel = 'SLSA_BUILD_LEVEL_UNEVALUATED' | 'SLSA_BUILD_LEVEL_1' | 'SLSA_BUILD_LEVEL_2';

/** An attestation that was read: where it came from, and `sha256:<hex>` over its bytes. */
export type InputAttestation = { readonly uri: string; readonly digest: string };

/** What is deployed where: a summary for one environment must not be taken for another's. */
export type SummaryTarget = {
  /** GITHUB_SERVER_URL, e.g. https://github.com. */
  readonly server: string;
  /** owner/repo of the repository that is deployed. */
  readonly repository: string;
  readonly environment: string;
  readonly service: string;
};

/** All that a summary says. */
export type SummaryDraft = {
  readonly subject: Subject;
  readonly target: SummaryTarget;
  /** `id` names the verifier without its version, so that consumers can compare it exactly; `version` has that. */
  readonly verifier: { readonly id: string; readonly version: Readonly<Record<string, string>> };
  readonly at: Instant;
  readonly effect: Effect;
  /** `digest`: sha256 over `policyDigestText(each)`; `each`: the digest of every policy that was judged. */
  readonly policy: { readonly digest: string; readonly each: readonly string[] };
  readonly inputs: readonly InputAttestation[];
  /** The highest level that the judged facts prove. */
  readonly level: BuildLevel;
  /** Digest of the evidence document, and until when its answer may be used. */
  readonly evidence: string;
  readonly expires: Instant;
};

/**
 * The text that a summary's one policy digest is taken over: the canonical JSON of the sorted list of the digests of
 * all policies, each once. Anybody who holds the evidence document can make it again.
 */
export function policyDigestText(each: readonly string[]): string {
  return canonicalJson([...new Set(each)].toSorted());
}

function foldedAscii(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/**
 * The name of the policy that judges deploys of a service to an environment. GitHub folds the case of environments and
 * repositories, so their letters are lower-case here; who compares can compare exactly.
 */
export function summaryPolicyUri({ server, repository, environment, service }: SummaryTarget): string {
  const place = `environment=${encodeURIComponent(foldedAscii(environment))}&service=${encodeURIComponent(service)}`;
  return `${server}/${foldedAscii(repository)}/blob/HEAD/.github/countersign.yml#${place}`;
}

/**
 * Where a consumer gets the artifact from, without its digest (the statement's subject has that). An image is a package
 * URL with its repository; a package whose name is one already keeps it.
 * Source: https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md
 */
export function summaryResourceUri({ kind, name }: Pick<Subject, 'kind' | 'name'>): string {
  if (kind === 'image')
    return `pkg:oci/${foldedAscii(name.split('/').at(-1) ?? name)}?repository_url=${name}`;
  return name.startsWith('pkg:') ? name : `${kind}:${encodeURIComponent(name)}`;
}

function digestSet(digest: string): Record<string, string> {
  const [algorithm = '', hex = ''] = digest.split(':', 2);
  // in-toto calls the SHA-1 of a commit gitCommit; the plain name is kept for readers that know only that.
  return algorithm === 'sha1' ? { gitCommit: hex, sha1: hex } : { [algorithm]: hex };
}

/** `FAILED` is the one level of whatever did not pass; a level is claimed only for an allow. */
function verifiedLevels({ effect, level }: SummaryDraft): readonly string[] {
  return effect === 'allow' ? [level] : ['FAILED'];
}

function predicateOf(draft: SummaryDraft): object {
  const { verifier, policy, effect, expires, evidence } = draft;
  const each = [...new Set(policy.each)].toSorted();
  return {
    verifier,
    timeVerified: draft.at,
    resourceUri: summaryResourceUri(draft.subject),
    policy: {
      uri: summaryPolicyUri(draft.target),
      digest: digestSet(policy.digest),
      // Says what PASSED and FAILED cannot: that FAILED may stand for `unknown`, and what the one digest is made of.
      annotations: { verdict: effect, policies: each, evidence, expires },
    },
    inputAttestations: draft.inputs.map(({ uri, digest }) => ({ uri, digest: digestSet(digest) })),
    verificationResult: effect === 'allow' ? 'PASSED' : 'FAILED',
    verifiedLevels: verifiedLevels(draft),
    slsaVersion,
  };
}

/**
 * The in-toto statement of a decision, as canonical JSON. Allow is PASSED; deny and unknown are both FAILED, told apart
 * by `policy.annotations.verdict`.
 */
export function summaryStatement(draft: SummaryDraft): string {
  const { name, digest } = draft.subject;
  return canonicalJson({
    _type: statementType,
    subject: [{ name, digest: digestSet(digest) }],
    predicateType: summaryPredicateType,
    predicate: predicateOf(draft),
  });
}
