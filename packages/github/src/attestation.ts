import * as v from 'valibot';

/** One attestation as GitHub lists it. Nothing of it is proven: the bundle itself has to be verified. */
export type ListedAttestation = {
  /** JSON text of the bundle, where the answer holds it (up to API version 2022-11-28). */
  readonly bundle: string | null;
  /** Where the bundle can be had for some minutes: another host, which wants no credential. */
  readonly bundleUrl: string | null;
};

const page = v.object({
  attestations: v.array(
    v.object({
      bundle: v.nullish(v.record(v.string(), v.unknown())),
      bundle_url: v.nullish(v.string()),
    }),
  ),
});

/** Reads a page of "List attestations" (of a repository, an organisation or a user); undefined for another shape. */
export function parseAttestations(body: unknown): readonly ListedAttestation[] | undefined {
  const checked = v.safeParse(page, body);
  if (!checked.success) return undefined;
  return checked.output.attestations.map(({ bundle, bundle_url }) => ({
    bundle: bundle ? JSON.stringify(bundle) : null,
    bundleUrl: bundle_url ? bundle_url : null,
  }));
}
