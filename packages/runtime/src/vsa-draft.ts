import { canonicalJson, type EvidenceDocument, isSha256 } from '@countersign/core';
import {
  type BuildLevel,
  type InputAttestation,
  policyDigestText,
  type SummaryDraft,
} from '@countersign/sigstore';
import * as v from 'valibot';
import { sha256 } from './ports/ledger.ts';
import type { Environment, RunnerContext } from './runner-context.ts';

const issuer = 'https://token.actions.githubusercontent.com';
const missingShape = v.object({ state: v.literal('missing') });
const knownShape = <T extends v.GenericSchema>(value: T) =>
  v.variant('state', [v.object({ state: v.literal('known'), value }), missingShape]);
const claimShape = knownShape(v.string());

// Facts of attest-verify as far as a summary speaks of them. Loose on purpose: what does not fit proves nothing.
const verifiedShape = v.object({
  state: v.literal('verified'),
  signer: v.object({
    kind: v.literal('certificate'),
    issuer: claimShape,
    claims: v.object({ runnerEnvironment: claimShape }),
  }),
});
const provenanceShape = v.object({
  state: v.literal('verified'),
  provenance: v.object({ state: v.literal('known') }),
  crossCheck: v.array(v.object({ agrees: v.boolean() })),
});
const bundleShape = v.object({
  places: v.array(v.string()),
  read: v.object({
    state: v.literal('known'),
    value: v.pipe(v.string(), v.check(isSha256)),
    evidence: v.array(v.string()),
  }),
  measured: v.array(v.object({ result: v.unknown() })),
});
type Bundle = v.InferOutput<typeof bundleShape>;

function judgementOf({ judgements }: EvidenceDocument): EvidenceDocument['judgements'][number] | undefined {
  return judgements.find(({ gate }) => gate === 'attest-verify');
}

/** The bundles that attest-verify read; none where it was not asked. */
function bundlesOf(document: EvidenceDocument): readonly Bundle[] {
  const facts = v.safeParse(v.object({ bundles: v.array(v.unknown()) }), judgementOf(document)?.facts);
  if (!facts.success) return [];
  return facts.output.bundles.flatMap((bundle) => {
    const checked = v.safeParse(bundleShape, bundle);
    return checked.success ? [checked.output] : [];
  });
}

/** The bundles that an accepting reason rests on. */
function acceptedBundles(document: EvidenceDocument): readonly Bundle[] {
  const verdict = judgementOf(document)?.verdict;
  if (verdict?.effect !== 'allow') return [];
  const rested = new Set<string>(
    verdict.reasons.filter(({ code }) => code === 'attested').flatMap(({ evidence }) => evidence),
  );
  return bundlesOf(document).filter(({ read }) =>
    [read.value, ...read.evidence].some((id) => rested.has(id)),
  );
}

function resultsOf(bundle: Bundle): readonly unknown[] {
  return bundle.measured.flatMap(({ result }) => {
    const known = v.safeParse(v.object({ state: v.literal('known'), value: v.unknown() }), result);
    return known.success ? [known.output.value] : [];
  });
}

/** Level 1: there is provenance, and it does not contradict its signature. */
function isProvenance(result: unknown): boolean {
  const checked = v.safeParse(provenanceShape, result);
  return checked.success && checked.output.crossCheck.every(({ agrees }) => agrees);
}

/**
 * Level 2: a hosted platform vouches for it. GitHub's token service names the runner, and the build cannot change that;
 * level 3 (builds isolated from each other) is nothing that a certificate states, so it is never claimed.
 * Source: https://slsa.dev/spec/v1.2/build-track-basics
 */
function isHosted(result: unknown): boolean {
  const checked = v.safeParse(verifiedShape, result);
  if (!checked.success) return false;
  const { signer } = checked.output;
  const runner = signer.claims.runnerEnvironment;
  return (
    signer.issuer.state === 'known' &&
    signer.issuer.value === issuer &&
    runner.state === 'known' &&
    runner.value === 'github-hosted'
  );
}

/** The highest build level that the accepted bundles prove. */
export function provenLevel(document: EvidenceDocument): BuildLevel {
  const provenance = acceptedBundles(document).flatMap(resultsOf).filter(isProvenance);
  if (provenance.some(isHosted)) return 'SLSA_BUILD_LEVEL_2';
  return provenance.length > 0 ? 'SLSA_BUILD_LEVEL_1' : 'SLSA_BUILD_LEVEL_UNEVALUATED';
}

/** Every attestation that was read, used for an allow or refused: what a deny rests on belongs to it too. */
function inputsOf(document: EvidenceDocument): InputAttestation[] {
  const found = bundlesOf(document).map(({ places, read }) => ({ uri: places[0] ?? '', digest: read.value }));
  return found.toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
}

/**
 * Who judged. The action's repository where the runner names it; for an action that is called by a path (`./`, `$/`)
 * the workflow, because the runner names nothing else.
 */
function verifierOf(
  { gate, suite }: EvidenceDocument,
  runner: RunnerContext,
  environment: Environment,
): SummaryDraft['verifier'] {
  const repository = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = environment['GITHUB_ACTION_REF'] ?? '';
  const [path = '', at = ''] = repository === '' ? runner.workflow.split('@', 2) : [];
  const place = repository === '' ? path : `${repository}/actions/${gate}`;
  const version = repository === '' ? at : ref;
  return {
    id: `${runner.serverUrl}/${place}`,
    version: { countersign: suite.version, ...(version === '' ? {} : { [place]: version }) },
  };
}

/** What the summary of a finished decision says. All of it stands in the document or is told by the runner. */
export function draftSummary(
  document: EvidenceDocument,
  { runner, environment }: { readonly runner: RunnerContext; readonly environment: Environment },
): SummaryDraft {
  const { request } = document;
  const each = document.judgements.flatMap(({ policies }) => policies.map(({ digest }) => digest));
  return {
    subject: request.subject,
    target: {
      server: request.server,
      repository: request.repository.name,
      environment: request.environment,
      service: request.service,
    },
    verifier: verifierOf(document, runner, environment),
    at: request.at,
    effect: document.effect,
    policy: { digest: sha256(Buffer.from(policyDigestText(each))), each },
    inputs: inputsOf(document),
    level: provenLevel(document),
    evidence: sha256(Buffer.from(canonicalJson(document), 'utf8')),
    expires: document.expires,
  };
}
