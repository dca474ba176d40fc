import { type Fact, type HttpAnswer, known, missing, truncated } from '@countersign/core';
import type { Referrer } from '../descriptor.ts';
import { parseNextLink } from '../link.ts';
import { referrersType } from '../media-type.ts';
import { isReferrersType, parseReferrers } from '../referrers.ts';
import { sendAuthorized } from './authorized.ts';
import { refusedStatus } from './refused-status.ts';
import type { Repository, Session } from './session.ts';

/** `unsupported`: the registry does not know the referrers API, which is no failure. */
export type ReferrerPages = Fact<readonly Referrer[] | 'unsupported'>;

const maxPageBytes = 4 * 1024 * 1024;
const mostPages = 64;
const mostReferrers = 1_000;
/** Seen of registries that do not know the API; 404 is what distribution-spec says. */
const unsupportedStatuses: ReadonlySet<number> = new Set([400, 404, 405, 406]);

/** The next page must be of the same list: anything else would make us ask a stranger, or for something else. */
function nextUrl(answer: HttpAnswer, url: string): Fact<string | null> {
  const link = parseNextLink(answer.headers['link']);
  if (link.state === 'last') return known(null);
  const readable = link.state === 'next' && URL.canParse(link.target, url);
  const next = readable ? new URL(link.target, url) : null;
  const here = new URL(url);
  return next !== null && next.origin === here.origin && next.pathname === here.pathname
    ? known(next.href)
    : missing('malformed', `${here.host} names a next page of referrers that is not one`);
}

function readPage(answer: HttpAnswer, text: string, session: Session): ReferrerPages {
  const { status, headers, body } = answer;
  const unknownApi =
    unsupportedStatuses.has(status) || (status === 200 && !isReferrersType(headers['content-type']));
  if (unknownApi) return known('unsupported');
  if (status !== 200) return refusedStatus(answer, text);
  const announced = headers['docker-content-digest'];
  if (announced !== undefined && announced !== session.ports.hash.sha256(body))
    return missing('malformed', `Docker-Content-Digest does not fit the bytes of ${text}`);
  // distribution-spec: the header names what the list was narrowed by, and we asked for no such thing.
  if (headers['oci-filters-applied'] !== undefined)
    return missing('truncated', `the registry left some of ${text} out, unasked`);
  try {
    const page = parseReferrers(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return page.state === 'known'
      ? known(page.value, [answer.evidence])
      : missing(page.cause, `${text}: ${page.detail}`);
  } catch {
    return missing('malformed', `${text} is not UTF-8`);
  }
}

/** All pages of the referrers API. A page that fails makes the list missing, with what was read as its partial value. */
export async function readReferrerPages(
  session: Session,
  repository: Repository,
  digest: string,
): Promise<ReferrerPages> {
  const text = `the referrers of ${repository.key}@${digest}`;
  const all: Referrer[] = [];
  const evidence: `sha256:${string}`[] = [];
  let url = `${repository.origin}/v2/${repository.path}/referrers/${digest}`;
  for (let page = 0; page < mostPages; page += 1) {
    const request = { repository, url, accept: referrersType, maxBytes: maxPageBytes };
    const answer = await sendAuthorized(session, request);
    if (answer.state === 'missing')
      return { ...missing(answer.cause, `${text}: ${answer.detail}`), partial: all };
    const read = readPage(answer.value, text, session);
    if (read.state === 'missing') return { ...missing(read.cause, read.detail), partial: all };
    if (read.value === 'unsupported')
      return page === 0 ? read : { ...missing('malformed', `a page of ${text} is missing`), partial: all };
    all.push(...read.value);
    evidence.push(...read.evidence);
    if (all.length > mostReferrers) break;
    const next = nextUrl(answer.value, url);
    if (next.state === 'missing') return { ...missing(next.cause, next.detail), partial: all };
    if (next.value === null) return known(all, evidence);
    url = next.value;
  }
  return truncated(`there are more of ${text} than are read`, all.slice(0, mostReferrers));
}
