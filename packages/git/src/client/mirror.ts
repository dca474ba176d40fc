import { type CommitSha, type Fact, type Git, type GitCommand, missing } from '@countersign/core';
import type { GitPlace } from './place.ts';

export type MirrorQuestion = {
  /** http, https or file; no user name or password in it. */
  readonly url: string;
  readonly credential?: GitCommand['credential'];
  readonly commits: readonly CommitSha[];
  /** Numbers whose `refs/pull/N/head` is fetched. */
  readonly pullRequests: readonly number[];
};

/** A bare repository of our own; `heads`: what `refs/pull/N/head` is at the remote, null when it has no such ref. */
export type Mirror = {
  readonly place: GitPlace;
  readonly heads: ReadonlyMap<number, CommitSha | null>;
};

export async function openMirror(_git: Git, _question: MirrorQuestion): Promise<Fact<Mirror>> {
  return missing('not-collected', 'not built yet');
}
