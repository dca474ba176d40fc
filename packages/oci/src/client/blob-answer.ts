import { type Fact, type Hash, type HttpAnswer, known, missing } from '@countersign/core';
import { refusedStatus } from './refused-status.ts';

/** The blob that a descriptor names. `text` is the repository and the digest, for messages. */
export type WantedBlob = { readonly text: string; readonly digest: string; readonly size: number };

/** Reads a registry's answer to GET blob: size and sha256 of our own must be the descriptor's. */
export function readBlobAnswer(answer: HttpAnswer, wanted: WantedBlob, hash: Hash): Fact<Uint8Array> {
  if (answer.status !== 200) return refusedStatus(answer, wanted.text);
  const { length } = answer.body;
  if (length !== wanted.size)
    return missing('malformed', `${wanted.text} has ${length} bytes where ${wanted.size} were announced`);
  const digest = hash.sha256(answer.body);
  if (digest !== wanted.digest)
    return missing('malformed', `the registry answered with bytes of digest ${digest} for ${wanted.text}`);
  return known(answer.body, [answer.evidence]);
}
