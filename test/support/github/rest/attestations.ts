import type { Attestation, Repository } from '../scenario/repository.ts';
import { pageOf } from './pages.ts';
import { type Call, type Reply, type Routes, notFound, ok, onRepository, text } from './route.ts';

export const BUNDLE_ROOT = '/_attestations/';

/** What the shorthand values of `predicate_type` stand for; any other value is a type itself. */
const SHORTHANDS: Readonly<Record<string, RegExp>> = {
  provenance: /^https:\/\/slsa\.dev\/provenance\//,
  sbom: /^https:\/\/(spdx\.dev|cyclonedx\.org)\//,
  release: /^https:\/\/in-toto\.io\/attestation\/release\//,
};

function isOfType(attestation: Attestation, wanted: string): boolean {
  const type = attestation.predicateType ?? predicateTypeOf(attestation.bundle);
  return SHORTHANDS[wanted]?.test(type) ?? type === wanted;
}

/** The type within the signed statement; empty where the bundle holds none. */
function predicateTypeOf(bundle: Attestation['bundle']): string {
  try {
    const envelope = bundle['dsseEnvelope'] as { readonly payload: string };
    return text(JSON.parse(Buffer.from(envelope.payload, 'base64').toString()).predicateType);
  } catch {
    return '';
  }
}

/** Attestations are walked by `after`, which here is the number of those seen. */
function listAttestations(call: Call, repository: Repository): Reply {
  const { params, query, state } = call;
  const wanted = query['predicate_type'];
  const found = repository.attestations.filter(
    (each) =>
      each.subjectDigest === params['subject_digest'] &&
      (wanted === undefined || isOfType(each, String(wanted))),
  );
  if (found.length === 0) return notFound();
  const { size } = pageOf(call);
  const start = Number(query['after'] ?? 0);
  const next = `${state.urls.api}${call.path}?per_page=${size}&after=${start + size}`;
  const attestations = found
    .slice(start, start + size)
    .map((each) => attestationShape(call, repository, each));
  return {
    ...ok({ attestations }),
    headers: start + size < found.length ? { link: `<${next}>; rel="next"` } : {},
  };
}

/** From version 2026-03-10 on the bundle itself is left out and only its address given. */
function attestationShape(
  { state, version }: Call,
  repository: Repository,
  attestation: Attestation,
): Record<string, unknown> {
  const number = repository.attestations.indexOf(attestation);
  return {
    ...(version === '2022-11-28' ? { bundle: attestation.bundle } : {}),
    bundle_url: `${state.urls.server}${BUNDLE_ROOT}${repository.id}/${number}.json.sn?sig=stand-in`,
    initiator: attestation.initiator,
    repository_id: repository.id,
  };
}

export const attestationRoutes: Routes = {
  'repos/list-attestations': onRepository('attestations', 'read', listAttestations),
};
