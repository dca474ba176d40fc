import { type Fact, type GitHubAccess, type Http, known, missing } from '@countersign/core';
import { type ListedAttestation, parseAttestations } from '../attestation.ts';
import { unpackSnappy } from '../snappy.ts';
import type { GitHubClient } from './github-client.ts';
import { decodeUtf8 } from './line.ts';
import { readRows } from './rows.ts';

// From this version on lists name addresses instead of holding bundles:
// https://github.com/github/rest-api-description/blob/main/descriptions/api.github.com/CHANGELOG.md
const presentVersion = '2026-03-10';
const permission = 'attestations: read';
const pageSize = '100';
const mostPages = 10;
const mostPackedBytes = 16 * 1024 * 1024;

export type AttestationsQuestion = {
  /** `owner/repo`, or an organisation's or a user's name. */
  readonly place: string;
  /** `sha256:<64 hex>`: GitHub knows attestations by no other digest. */
  readonly digest: string;
};

type Paths = readonly (readonly string[])[];

function pathsOf({ place, digest }: AttestationsQuestion): Paths {
  const [owner = '', name] = place.split('/');
  if (name !== undefined) return [['repos', owner, name, 'attestations', digest]];
  return [
    ['orgs', owner, 'attestations', digest],
    ['users', owner, 'attestations', digest],
  ];
}

function ask(
  client: GitHubClient,
  path: readonly string[],
  apiVersion: string | undefined,
): Promise<Fact<readonly ListedAttestation[]>> {
  return readRows(client, {
    path,
    query: { per_page: pageSize },
    permission,
    mostPages,
    parse: parseAttestations,
    ...(apiVersion === undefined ? {} : { apiVersion }),
  });
}

/** How a server says that it does not know the version: docs.github.com/rest/about-the-rest-api/api-versions. */
function isVersionUnknown(answer: Fact<unknown>): boolean {
  return answer.state === 'missing' && answer.detail.startsWith('GitHub answered 400 ');
}

/** Such a server is asked once more in the oldest version. */
async function askVersions(
  client: GitHubClient,
  path: readonly string[],
): Promise<Fact<readonly ListedAttestation[]>> {
  const answer = await ask(client, path, presentVersion);
  return isVersionUnknown(answer) ? ask(client, path, undefined) : answer;
}

/** GitHub Enterprise Server has its REST API under this path, and no attestations. */
export function hasAttestations({ apiUrl }: Pick<GitHubAccess, 'apiUrl'>): boolean {
  return !/\/api\/v3\/?$/u.test(apiUrl);
}

/**
 * The attestations that GitHub keeps for a digest, at most 1,000. `not-found` where there are none, where the token may
 * not see them, and where there is no such repository or owner: GitHub answers 404 to all three. `unsupported` on
 * GitHub Enterprise Server. Needs `attestations: read`.
 */
export async function readAttestations(
  client: GitHubClient,
  question: AttestationsQuestion,
): Promise<Fact<readonly ListedAttestation[]>> {
  let answer: Fact<readonly ListedAttestation[]> = missing('not-found', 'there is nobody to ask');
  for (const path of pathsOf(question)) {
    answer = await askVersions(client, path);
    if (answer.state === 'known' || answer.cause !== 'not-found') return answer;
  }
  return answer;
}

function isLoopback(url: URL): boolean {
  return url.protocol === 'http:' && url.hostname === '127.0.0.1';
}

/** GitHub names the address; plain http is for a GitHub that itself is on this machine. */
function usableAddress(text: string, { apiUrl }: Pick<GitHubAccess, 'apiUrl'>): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  const local = isLoopback(url) && URL.canParse(apiUrl) && isLoopback(new URL(apiUrl));
  return url.protocol === 'https:' || local ? url : undefined;
}

/**
 * The JSON text of a bundle from the address that a list gave: a raw snappy block. Asked without any credential: the
 * address is another host's and carries its own, short-lived right to read (GHSA-8xvp-7hj6-mcj9 is what comes of
 * sending a token there). No redirect is followed.
 */
export async function fetchBundle(
  http: Http,
  access: Pick<GitHubAccess, 'apiUrl'>,
  address: string,
): Promise<Fact<string>> {
  const url = usableAddress(address, access);
  if (url === undefined) return missing('malformed', 'the address of the bundle is no https address');
  const { host } = url;
  const answer = await http.send({
    source: 'github',
    method: 'GET',
    url: url.href,
    headers: { accept: '*/*' },
    maxBytes: mostPackedBytes,
    maxRedirects: 0,
  });
  if (answer.state === 'failed') return missing(answer.cause, answer.detail);
  if (answer.status !== 200) return refused(answer.status, host);
  const unpacked = unpackSnappy(answer.body, mostPackedBytes);
  if (!unpacked.ok) return missing('malformed', `what ${host} holds is no snappy block: ${unpacked.detail}`);
  const text = decodeUtf8(unpacked.bytes);
  return text === undefined
    ? missing('malformed', `the bundle that ${host} holds is not UTF-8`)
    : known(text, [answer.evidence]);
}

function refused(status: number, host: string): Fact<never> {
  if (status === 401 || status === 403)
    return missing(
      'forbidden',
      `${host} answered ${status}: the address that GitHub gave has expired or is refused`,
    );
  if (status === 404 || status === 410)
    return missing('not-found', `${host} answered ${status}: the bundle is gone`);
  const cause = status === 429 || status >= 500 ? 'unreachable' : 'malformed';
  return missing(cause, `${host} answered ${status} for the bundle`);
}
