import type { Repository } from '../scenario/repository.ts';
import { pageOf } from './pages.ts';
import { type Call, type Reply, type Routes, notFound, ok, onRepository } from './route.ts';

/** Attestations are walked by `after`, which here is the number of those seen. */
function listAttestations(call: Call, repository: Repository): Reply {
  const { params, query, state } = call;
  const found = repository.attestations.filter(
    (each) =>
      each.subjectDigest === params['subject_digest'] &&
      (query['predicate_type'] === undefined || each.predicateType === query['predicate_type']),
  );
  if (found.length === 0) return notFound();
  const { size } = pageOf(call);
  const start = Number(query['after'] ?? 0);
  const shown = found.slice(start, start + size);
  const next = `${state.urls.api}${call.path}?per_page=${size}&after=${start + size}`;
  return {
    ...ok({
      attestations: shown.map(({ bundle, initiator }) => ({
        bundle,
        initiator,
        repository_id: repository.id,
        bundle_url: 'https://unset.invalid/bundle',
      })),
    }),
    headers: start + size < found.length ? { link: `<${next}>; rel="next"` } : {},
  };
}

export const attestationRoutes: Routes = {
  'repos/list-attestations': onRepository('attestations', 'read', listAttestations),
};
