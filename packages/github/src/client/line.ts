import { type Fact, type GitHubAccess, type Http, known, missing } from '@countersign/core';

/** The wire and what it may show. */
export type Line = { readonly http: Http; readonly access: GitHubAccess };

// Names the REST API version that the answers are parsed for: docs.github.com/rest/about-the-rest-api/api-versions.
const apiVersion = '2022-11-28';

export function headersFor(
  access: GitHubAccess,
  accept: string,
  version: string = apiVersion,
): Readonly<Record<string, string>> {
  const authorization = access.token === null ? {} : { authorization: `Bearer ${access.token.reveal()}` };
  return { accept, 'user-agent': 'countersign', 'x-github-api-version': version, ...authorization };
}

/** UTF-8 text of a body; undefined when it is no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** JSON of a body that came whole. A body that breaks off is no JSON, so a cut one lands here too. */
export function parseJsonBody(body: Uint8Array, what: string): Fact<unknown> {
  const text = decodeUtf8(body);
  try {
    if (text !== undefined) return known(JSON.parse(text));
  } catch {
    // Falls through: not JSON.
  }
  return missing('malformed', `GitHub answered ${what} with a body that is not JSON`);
}
