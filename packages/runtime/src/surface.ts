import type { Effect, Table } from '@countersign/core';

/** One reason as every surface shows it. Texts are untrusted: each surface escapes them. */
export type ShownReason = {
  readonly code: string;
  readonly effect: Effect;
  readonly title: string;
  readonly question: string;
  readonly text: string;
  readonly remedy: string | null;
  /** Where in a file it is, from 1; absent or null where it is about no file. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number } | null;
};

/** All that a run shows to people and to later steps. */
export type Shown = {
  readonly gate: string;
  readonly effect: Effect;
  readonly opened: boolean;
  readonly by: string;
  readonly reasons: readonly ShownReason[];
  readonly subject: string;
  readonly environment: string;
  readonly service: string;
  readonly expires: string;
  readonly evidence: { readonly path: string; readonly digest: string } | null;
  readonly details: readonly string[];
  /** What gates held against each other, for a folded block. */
  readonly tables?: readonly Table[];
};
