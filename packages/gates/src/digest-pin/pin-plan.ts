import { canonicalJson, type GitHubAccess } from '@countersign/core';
import type { FileFormat, FindOptions, Insertion } from '@countersign/references';
import type { DigestPinPolicy } from './policy.ts';
import type { LockedAction, LockedImage, PinLock } from './lock.ts';

/** Where registries and repositories are asked, and with what. */
export type PinContext = { readonly github: GitHubAccess; readonly dockerConfig?: string };

/** A file to pin, with the bytes that are pinned. `path` is from the root of the workspace. */
export type PinSource = { readonly path: string; readonly bytes: Uint8Array; readonly format?: FileFormat };

export type PinRequest = Pick<FindOptions, 'imagePaths' | 'helmPaths'> & {
  readonly files: readonly PinSource[];
  /** Values that are no references. */
  readonly exclude?: DigestPinPolicy['exclude'];
  /** `lock` also asks for what is pinned already, so that a lock can be written of all of it. Default `pin`. */
  readonly purpose?: 'pin' | 'lock';
};

/** One pin that is written. */
export type PlannedPin = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly reference: string;
  /** `sha256:…` for an image, a full commit SHA for an action. */
  readonly to: string;
};

/** A file that changes. `after` is proven: without the insertions it is `before`. */
export type PlannedFile = {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Byte offsets into `before`, ascending. */
  readonly insertions: readonly Insertion[];
  readonly pins: readonly PlannedPin[];
};

/**
 * Something that is not pinned and why. `mutable`: what it names is known, but it cannot be written there; `unknown`:
 * it, or part of its file, is not understood, or nobody says what it names.
 */
export type PinNote = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reference: string | null;
  readonly state: 'mutable' | 'unknown';
  readonly why: string;
};

/** What pinning would do. Nothing is written by making it. */
export type PinPlan = {
  readonly files: readonly PlannedFile[];
  /** How many references there are, and how many of them were pinned before. */
  readonly references: number;
  readonly alreadyPinned: number;
  /** References that stay as they are, by file, line and column. */
  readonly skipped: readonly PinNote[];
  /** Files, or parts of them, in which references may hide. */
  readonly problems: readonly PinNote[];
  /** What was learned: of what is pinned now and, for the purpose `lock`, of what was pinned before. */
  readonly images: readonly LockedImage[];
  readonly actions: readonly LockedAction[];
};

/**
 * The lock that a plan gives, and its text: canonical JSON (RFC 8785) without a line break at its end. It holds all
 * references only when the plan was made for the purpose `lock` and nothing was skipped; that is the caller's to check.
 */
export function lockOf(
  plan: Pick<PinPlan, 'images' | 'actions'>,
  commit: string | null,
): { readonly lock: PinLock; readonly text: string } {
  const lock: PinLock = {
    schema: 'digest-pin-lock/1',
    commit,
    images: [...plan.images],
    actions: [...plan.actions],
  };
  return { lock, text: canonicalJson(lock) };
}
