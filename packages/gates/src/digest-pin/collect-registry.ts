import { type GitHubAccess, mapFact, missing, type Ports } from '@countersign/core';
import {
  createRegistryClient,
  registryCredentials,
  type RegistryClient,
  type ResolvedManifest,
} from '@countersign/oci/client';
import type { DigestPinFacts, Resolved } from './facts.ts';
import type { Lookup } from './wanted.ts';

export type Resolution = DigestPinFacts['resolutions'][number];
export type WantedLookup = { readonly reference: string; readonly image: Lookup };
/** Where credentials come from, beside what the owner of the machine has set up. */
export type RegistryAccess = { readonly github: GitHubAccess; readonly dockerConfig?: string };

const mostLookups = 2_000;
const lookupsPerLine = 100;

/** A client of all registries, with the credentials of this machine, of the input, and for ghcr.io the token. */
export function registryClient(ports: Ports, { github, dockerConfig }: RegistryAccess): RegistryClient {
  const credentials = registryCredentials(ports, {
    githubToken: github.token,
    ...(github.serverUrl === '' ? {} : { githubServerUrl: github.serverUrl }),
    ...(dockerConfig === undefined ? {} : { dockerConfig }),
  });
  return createRegistryClient(ports, credentials);
}

/** What of a manifest becomes a fact. */
export function resolvedOf(manifest: ResolvedManifest): Resolved {
  const { digest, mediaType, size, children, config, layers } = manifest;
  return {
    digest,
    mediaType,
    size,
    children: children.map((child) => ({ digest: child.digest, platform: child.platform })),
    config: config?.digest ?? null,
    layers: layers.map((layer) => layer.digest),
  };
}

/** Asks the registries; the client takes turns with each of them. What is beyond the limit is missing. */
export async function resolveAll(
  client: RegistryClient,
  wanted: readonly WantedLookup[],
  ports: Pick<Ports, 'progress'>,
): Promise<readonly Resolution[]> {
  const asked = wanted.slice(0, mostLookups);
  let done = 0;
  const resolve = async ({ reference, image }: WantedLookup): Promise<Resolution> => {
    const manifest = mapFact(await client.getManifest(image), resolvedOf);
    done += 1;
    if (done % lookupsPerLine === 0) ports.progress.say(`asked for ${done} of ${asked.length} images`);
    return { reference, manifest };
  };
  const resolutions = await Promise.all(asked.map(resolve));
  const unasked = missing('not-collected', `more than ${mostLookups} references would have to be asked for`);
  return [
    ...resolutions,
    ...wanted.slice(mostLookups).map(({ reference }) => ({ reference, manifest: unasked })),
  ];
}
