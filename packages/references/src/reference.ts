import type { PinPlace } from './pin.ts';

/** What a file is read as. A stream may hold documents of several formats; this is the one of the file. */
export type FileFormat =
  | 'kubernetes'
  | 'kustomize'
  | 'helm-values'
  | 'compose'
  | 'dockerfile'
  | 'workflow'
  | 'action';

export const fileFormats: readonly FileFormat[] = [
  'kubernetes',
  'kustomize',
  'helm-values',
  'compose',
  'dockerfile',
  'workflow',
  'action',
];

/**
 * One place in a file that names an image or an action, or seems to. Everything in it is controlled by the author of
 * the file. It is understood only when `why` is null.
 */
export type FoundReference = {
  /** Which document of the stream, from 1; a Dockerfile is document 1. */
  readonly document: number;
  /** `kind` of a Kubernetes document, else null. */
  readonly documentKind: string | null;
  /** `spec.containers[0].image`, `jobs.build.steps[2].uses`; in a Dockerfile `FROM[1]`, `COPY --from[1]`, `# syntax`. */
  readonly path: string;
  /** Line and column of the text, from 1; columns count UTF-16 units, without a byte order mark. */
  readonly line: number;
  readonly column: number;
  readonly kind: 'image' | 'uses';
  /** The whole reference as its reader takes it (parts joined, defaults expanded); null where it is no text. */
  readonly text: string | null;
  /** A short form of what stands there, for messages. */
  readonly found: string;
  /** Why we do not know what its reader takes; null when we do. */
  readonly why: string | null;
  /** The comment behind it on its line, without `#`; null where there is none. */
  readonly comment?: string | null;
  /** Where a pin can be inserted; null where it cannot, then `unpinnable` says why. */
  readonly place: PinPlace | null;
  readonly unpinnable: string | null;
};

/** Something in a file that was not understood, so that references may hide in it. Line and column from 1. */
export type ReferenceProblem = { readonly line: number; readonly column: number; readonly why: string };

/** A place that would name an image and was left out by a rule (a Compose service that is built), and the rule. */
export type LeftOut = {
  readonly document: number;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly why: string;
};

/** A file or folder of the repository that the file's reader also takes, as written: relative to the file. */
export type Taken = { readonly file: string; readonly line: number; readonly column: number };

/**
 * What a file says of images and actions. That nothing was found is known only when `problems` is empty; `documents`,
 * `kinds` and `leftOut` then say what was looked at.
 */
export type FoundReferences = {
  readonly format: FileFormat;
  readonly documents: number;
  readonly references: readonly FoundReference[];
  readonly problems: readonly ReferenceProblem[];
  /** `kind` of every document that has one, each once, in order. */
  readonly kinds?: readonly string[];
  readonly leftOut?: readonly LeftOut[];
  /** What has to be searched, too, before it is known what the file deploys. */
  readonly takes?: readonly Taken[];
};

export type FindOptions = {
  /** Path of the file from the root of the repository, with `/`. */
  readonly path: string;
  /** Overrides what path and text say; a document that is clearly another kind is searched as that as well. */
  readonly format?: FileFormat;
  /** Further places of images in resources of a kind: `{ kind: 'Pipeline', path: 'spec.steps[].run' }`. */
  readonly imagePaths?: readonly { readonly kind: string; readonly path: string }[];
  /** Further maps in Helm values that hold repository, tag or digest: `sidecar.container`. */
  readonly helmPaths?: readonly string[];
};
