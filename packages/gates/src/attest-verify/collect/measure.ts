import { type Fact, known, missing } from '@countersign/core';
import {
  accepted,
  crossCheck,
  type Parsed,
  readProvenance,
  readSummary,
  summaryPredicateType,
} from '@countersign/sigstore';
import {
  type LegacyLayer,
  type TrustedKey,
  type VerifiedBundle,
  verifyBundle,
  verifyLegacyLayer,
} from '@countersign/sigstore/client';
import { attributeAt } from '../attribute-at.ts';
import type { BundleFact, Measured, Verified } from '../facts.ts';
import type { PolicyKey } from '../signer-policy.ts';
import type { Trusts } from '../trusts.ts';
import type { LoadedRoot } from './roots.ts';

const mostSubjects = 4096;
const longestDetail = 1000;

/** Something that may prove something: a bundle, or a layer as cosign wrote them before there were bundles. */
export type Material =
  | { readonly kind: 'bundle'; readonly text: string }
  | { readonly kind: 'layer'; readonly layer: LegacyLayer; readonly repository: string };

/** How everything is measured: under whom, and what is read out of the predicates. */
export type Ruler = {
  readonly roots: readonly LoadedRoot[];
  readonly trusts: Trusts;
  readonly paths: ReadonlyMap<string, readonly string[]>;
};

const slsaTypes: ReadonlySet<string> = new Set([
  'https://slsa.dev/provenance/v0.2',
  'https://slsa.dev/provenance/v1',
]);

function factOf<T>(parsed: Parsed<T>): Fact<T> {
  if (parsed.state === 'accepted') return known(parsed.value);
  return missing('malformed', `${parsed.code}: ${parsed.detail}`.slice(0, longestDetail));
}

type Statement = Extract<VerifiedBundle['content'], { kind: 'statement' }>['statement'];

/** What a bare signature leaves out. */
const noPredicate = { provenance: null, crossCheck: [], summary: null, attributes: [] } as const;

function readPredicate(
  { predicateType, predicate }: Statement,
  signer: VerifiedBundle['signer'],
  paths: Ruler['paths'],
): Pick<Verified, 'provenance' | 'crossCheck' | 'summary' | 'attributes'> {
  const provenance = slsaTypes.has(predicateType) ? factOf(readProvenance(predicateType, predicate)) : null;
  const checks =
    provenance?.state === 'known' && signer.kind === 'certificate'
      ? crossCheck(provenance.value, signer.claims)
      : [];
  const summary = predicateType === summaryPredicateType ? readSummary(predicate) : null;
  return {
    provenance,
    crossCheck: checks,
    summary: summary && factOf(summary.state === 'rejected' ? summary : accepted(summaryOf(summary.value))),
    attributes: (paths.get(predicateType) ?? []).map((path) => ({
      path,
      value: attributeAt(predicate, path),
    })),
  };
}

type Summary = Extract<ReturnType<typeof readSummary>, { state: 'accepted' }>['value'];

function summaryOf({ verifierId, resourceUri, policy, result, verifiedLevels }: Summary) {
  const policyDigests = policy.digests;
  const policyUri = policy.uri;
  return { verifier: verifierId, resourceUri, policyDigests, policyUri, result, levels: verifiedLevels };
}

function contentOf(content: VerifiedBundle['content']): Verified['content'] {
  if (content.kind === 'message') return content;
  const subjects = content.statement.subjects.flatMap(({ name, digests }) =>
    Object.entries(digests).map(([algorithm, hex]) => ({ name, digest: `${algorithm}:${hex}` })),
  );
  return { kind: 'statement', predicateType: content.statement.predicateType, subjects };
}

function signerOf(signer: VerifiedBundle['signer']): Verified['signer'] {
  if (signer.kind === 'key') return signer;
  const { fingerprint, san, issuer, claims } = signer;
  return { kind: 'certificate', certificate: fingerprint, identity: san, issuer, claims };
}

function measuredOf(result: Parsed<VerifiedBundle>, paths: Ruler['paths']): Fact<Measured> {
  if (result.state === 'rejected') {
    const { code, detail } = result;
    // Not the bundle's fault: an artifact's digest is all there is, and this kind of key needs its bytes.
    if (code === 'digest-only-impossible') return missing('unsupported', detail);
    // The policy's key is at fault: what the bundle says is not known.
    if (code === 'key-invalid') return missing('unsupported', detail.slice(0, longestDetail));
    return known({ state: 'rejected', code, detail: detail.slice(0, longestDetail) });
  }
  const { signer, content, trustedTimes } = result.value;
  const said = contentOf(content);
  if (said.kind === 'statement' && said.subjects.length > mostSubjects)
    return missing('truncated', `it names more than ${mostSubjects} subjects`);
  const predicate =
    content.kind === 'statement' ? readPredicate(content.statement, signer, paths) : noPredicate;
  return known({ state: 'verified', signer: signerOf(signer), content: said, ...predicate, trustedTimes });
}

function trustedKey({ validFrom, validUntil, ...key }: PolicyKey): TrustedKey {
  return { ...key, validFrom: validFrom ?? null, validUntil: validUntil ?? null };
}

function verify(material: Material, root: LoadedRoot, keys: readonly PolicyKey[]): Parsed<VerifiedBundle> {
  const trust = { trustedRoots: root.roots, keys: keys.map(trustedKey) };
  if (material.kind === 'bundle') return verifyBundle({ ...trust, bundle: material.text });
  return verifyLegacyLayer(material.layer, { ...trust, repository: material.repository });
}

function isByCertificate(result: Fact<Measured>): boolean {
  return (
    result.state === 'known' &&
    result.value.state === 'verified' &&
    result.value.signer.kind === 'certificate'
  );
}

/** Measures under every root that a requirement names, with the keys that stand beside it, and under no more. */
export function measure(material: Material, { roots, trusts, paths }: Ruler): BundleFact['measured'] {
  return roots.flatMap((root) => {
    const rows: BundleFact['measured'] = [];
    for (const { keys } of trusts.pairs.filter((pair) => pair.root === root.fact.root)) {
      const set = keys === null ? [] : (trusts.keySets[keys] ?? []);
      const result = measuredOf(verify(material, root, set), paths);
      const certified = isByCertificate(result);
      rows.push({ root: root.fact.root, keys: certified ? null : keys, result });
      // A certificate is worth the same beside any keys.
      if (certified) break;
    }
    return rows;
  });
}
