import { type Fact, type GitHubAccess, known, missing, type Ports } from '@countersign/core';
import type { ListedAttestation } from '@countersign/github';
import {
  createGitHubClient,
  fetchBundle,
  type GitHubClient,
  hasAttestations,
  readAttestations,
} from '@countersign/github/client';
import type { SearchFact } from '../facts.ts';
import type { Search } from '../searches.ts';
import { createLane, type Lane } from './at-once.ts';
import type { FoundBundles } from './found-bundles.ts';
import type { Material } from './measure.ts';

const mostAtOnce = 16;
const shownDigits = 12;

type Asking = {
  readonly ports: Ports;
  readonly access: GitHubAccess;
  readonly client: GitHubClient;
  readonly lane: Lane;
  readonly bundles: FoundBundles;
};

async function bundleOf(
  { ports, access, lane }: Asking,
  { bundle, bundleUrl }: ListedAttestation,
  listed: Fact<unknown>,
): Promise<Fact<Material>> {
  if (bundle !== null)
    return known({ kind: 'bundle', text: bundle }, listed.state === 'known' ? listed.evidence : []);
  if (bundleUrl === null)
    return missing('malformed', 'GitHub lists an attestation with neither its bundle nor an address');
  const text = await lane(() => fetchBundle(ports.http, access, bundleUrl));
  if (text.state === 'missing') return missing(text.cause, text.detail);
  return known({ kind: 'bundle', text: text.value }, text.evidence);
}

function placeOf({ where, digest }: Search, index: number): string {
  const hex = (digest ?? '').split(':')[1] ?? '';
  return `github:${where}/${hex.slice(0, shownDigits)}#${index + 1}`;
}

async function askOne(asking: Asking, search: Search): Promise<SearchFact> {
  const { client, lane, bundles } = asking;
  const { source, where, digest } = search;
  const base = { source, where, digest };
  const listed = await lane(() => readAttestations(client, { place: where, digest: digest ?? '' }));
  if (listed.state === 'missing') return { ...base, found: missing(listed.cause, listed.detail) };
  const places = await Promise.all(
    listed.value.map(async (attestation, index) => {
      const place = placeOf(search, index);
      // As each arrives: together they could be more than there is room for.
      bundles.add(place, await bundleOf(asking, attestation, listed));
      return place;
    }),
  );
  return { ...base, found: known(places, listed.evidence) };
}

/** Asks GitHub for the attestations of digests. The token goes to the API alone, never to where bundles lie. */
export async function collectGitHub(
  ports: Ports,
  { access, searches }: { readonly access: GitHubAccess; readonly searches: readonly Search[] },
  bundles: FoundBundles,
): Promise<SearchFact[]> {
  if (searches.length === 0) return [];
  if (!hasAttestations(access)) {
    const found = missing('unsupported', 'GitHub Enterprise Server keeps no attestations');
    return searches.map((search) => ({ ...search, found }));
  }
  const wheres = [...new Set(searches.map(({ where }) => where))].join(', ');
  ports.progress.say(
    `attest-verify: asking GitHub (${wheres}) for attestations, digests: ${searches.length}`,
  );
  const client = createGitHubClient(ports.http, access, { clock: ports.clock, progress: ports.progress });
  const asking = { ports, access, client, lane: createLane(mostAtOnce), bundles };
  const facts = await Promise.all(searches.map((search) => askOne(asking, search)));
  const found = facts.reduce(
    (sum, fact) => sum + (fact.found.state === 'known' ? fact.found.value.length : 0),
    0,
  );
  ports.progress.say(`attest-verify: GitHub answered, attestations: ${found}`);
  return facts;
}
