import { type Fact, type Hash, type HttpAnswer, known, mapFact, missing } from '@countersign/core';
import { parseManifest, type Manifest } from '../manifest.ts';
import { refusedStatus } from './refused-status.ts';

/** A manifest as a registry served it, with the digest that we took ourselves over the raw bytes. */
export type ResolvedManifest = Manifest & {
  readonly digest: string;
  /** Of the manifest itself, in bytes. */
  readonly size: number;
};

/** What was asked, for messages and for the comparison: `wanted` is null when a tag was asked for. */
export type Asked = { readonly text: string; readonly wanted: string | null };

/**
 * distribution-spec, "Pulling manifests": the header may differ from the digest asked for, and whoever uses it must
 * check it against the bytes. It may be absent from old registries.
 */
function digestProblem(answer: HttpAnswer, digest: string, asked: Asked): string | null {
  const header = answer.headers['docker-content-digest'];
  if (asked.wanted !== null && asked.wanted !== digest)
    return `the registry answered with bytes of digest ${digest} for ${asked.text}`;
  if (header !== undefined && header !== digest)
    return `Docker-Content-Digest does not fit the bytes of ${asked.text}: their digest is ${digest}`;
  return null;
}

/** Reads a registry's answer to GET manifest. Nothing of it is believed that the bytes do not show. */
export function readManifestAnswer(answer: HttpAnswer, asked: Asked, hash: Hash): Fact<ResolvedManifest> {
  if (answer.status !== 200) return refusedStatus(answer, asked.text);
  const digest = hash.sha256(answer.body);
  const problem = digestProblem(answer, digest, asked);
  if (problem !== null) return missing('malformed', problem);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(answer.body);
  } catch {
    return missing('malformed', `the manifest of ${asked.text} is not UTF-8`);
  }
  const manifest = parseManifest(text, answer.headers['content-type'] ?? '');
  if (manifest.state === 'missing') return missing(manifest.cause, `${asked.text}: ${manifest.detail}`);
  return mapFact(known(manifest.value, [answer.evidence]), (value) => ({
    ...value,
    digest,
    size: answer.body.length,
  }));
}
