import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, EvidenceId, Http, HttpAnswer, MissingCause } from '@countersign/core';
import type { Fetcher } from 'tuf-js';
import { parseStrictJson } from '../strict-json.ts';
import { decodeUtf8 } from '../text-bytes.ts';

/** What a refresh fetched, and the first thing that the network refused it. */
export type FetchLog = {
  readonly evidence: EvidenceId[];
  failure: { readonly cause: MissingCause; readonly detail: string } | undefined;
};

export type FetcherOptions = {
  readonly ports: { readonly http: Http; readonly clock: Clock };
  readonly folder: string;
  readonly log: FetchLog;
  /** Makes the error by which tuf-js understands an HTTP status. */
  readonly statusError: (status: number) => Error;
};

const requestMs = 10_000;
const allMs = 60_000;
const mostRequests = 64;
const mostBytes = 8 * 1024 * 1024;
/** Newer roots on the way from ours to the mirror's; Sigstore made 16 in five years. */
const mostRootRotations = 32;

/** Limits of tuf-js, below its own defaults where Sigstore's metadata is far smaller. */
export const tufConfig = {
  // One more than we follow, so that the one too many is seen and refused instead of ending the walk in silence.
  maxRootRotations: mostRootRotations + 1,
  maxDelegations: 4,
  rootMaxLength: 512_000,
  timestampMaxLength: 16_384,
  snapshotMaxLength: 1_000_000,
  targetsMaxLength: 2_000_000,
} as const;

function causeOf(status: number): MissingCause {
  if (status === 404 || status === 410) return 'not-found';
  return status === 401 || status === 403 ? 'forbidden' : 'unreachable';
}

/** Metadata that two readers could understand differently is not parsed at all. */
function jsonProblem(url: string, body: Uint8Array): string | undefined {
  if (!url.endsWith('.json')) return undefined;
  const text = decodeUtf8(body);
  const json = text === undefined ? undefined : parseStrictJson(text, mostBytes);
  return json?.ok === true ? undefined : (json?.detail ?? 'it is not UTF-8');
}

/**
 * A fetcher for tuf-js over our http port: no credential and no header of ours but the agent's name, no redirect, a limit
 * for each file, for all of them, for their number and for the time. The mirror is controlled by whoever answers there.
 */
export function createTufFetcher({ ports, folder, log, statusError }: FetcherOptions): Fetcher {
  const started = Date.parse(ports.clock.now());
  let [requests, bytes, rotations] = [0, 0, 0];

  const fail = (cause: MissingCause, detail: string): Error => {
    log.failure ??= { cause, detail };
    return new Error(detail);
  };

  const exhausted = (): Error | undefined => {
    const left = allMs - (Date.parse(ports.clock.now()) - started);
    if (left <= 0) return fail('unreachable', `the refresh took longer than ${allMs} ms`);
    requests += 1;
    return requests > mostRequests
      ? fail('truncated', `more than ${mostRequests} files are needed`)
      : undefined;
  };

  const accept = (url: string, answer: HttpAnswer): Buffer => {
    bytes += answer.body.length;
    if (bytes > mostBytes) throw fail('truncated', `the files have more than ${mostBytes} bytes`);
    if (/\/\d+\.root\.json$/.test(url)) rotations += 1;
    if (rotations > mostRootRotations)
      throw fail('truncated', `the mirror is more than ${mostRootRotations} roots ahead of ours`);
    const problem = jsonProblem(url, answer.body);
    if (problem !== undefined) throw fail('malformed', `${url}: ${problem}`);
    log.evidence.push(answer.evidence);
    return Buffer.from(answer.body);
  };

  const downloadBytes = async (url: string, maxBytes: number): Promise<Buffer> => {
    const limit = exhausted();
    if (limit !== undefined) throw limit;
    const answer = await ports.http.send({
      source: 'sigstore',
      method: 'GET',
      url,
      maxBytes,
      maxRedirects: 0,
      timeoutMs: requestMs,
      retry: 'never',
    });
    if (answer.state === 'failed') throw fail(answer.cause, answer.detail);
    if (answer.status === 200) return accept(url, answer);
    // The first root that is not there ends the walk; that one is not a failure.
    const isRoot = /\/\d+\.root\.json$/.test(url) && [403, 404].includes(answer.status);
    if (!isRoot) fail(causeOf(answer.status), `${url} answered ${answer.status}`);
    throw statusError(answer.status);
  };

  return {
    downloadBytes,
    downloadFile: async (url, maxBytes, handler) => {
      const path = join(folder, 'download');
      await writeFile(path, await downloadBytes(url, maxBytes));
      return handler(path);
    },
  };
}
