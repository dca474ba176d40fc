import { type EvidenceId, type Fact } from '@countersign/core';
import { explainImageError, type Image, parseImage } from '@countersign/oci';
import { doubt, parseUses } from '@countersign/references';
import type { DigestPinFacts, ParsedFile, ReferenceFact } from './facts.ts';
import type { DigestPinPolicy } from './policy.ts';
import type { Place } from './placed-reason.ts';

/** One place in one file that names something, and the question whether it may be deployed. */
export type Site = {
  readonly file: string;
  readonly format: ParsedFile['format'];
  readonly reference: ReferenceFact;
  readonly place: Place;
  readonly question: string;
  readonly evidence: readonly EvidenceId[];
};

/** What a file was understood to say, or the part of it that was read. */
export function parsedOf(fact: Fact<ParsedFile>): ParsedFile | undefined {
  return fact.state === 'known' ? fact.value : fact.partial;
}

function siteIn(file: DigestPinFacts['files'][number], reference: ReferenceFact): Site {
  const { path: name, parsed } = file;
  const { document, path, line, column, kind } = reference;
  const place = { file: name, document, path, line, column, reference: reference.text ?? reference.found };
  return {
    file: name,
    format: parsedOf(parsed)?.format ?? null,
    reference,
    place,
    question: `${kind}:${name}#${document}:${path}`,
    evidence: parsed.state === 'known' ? parsed.evidence : [],
  };
}

/** Every place that names an image or an action, in the order of files and documents. */
export function sitesOf(facts: Pick<DigestPinFacts, 'files'>): readonly Site[] {
  return facts.files.flatMap((file) =>
    (parsedOf(file.parsed)?.references ?? []).map((reference) => siteIn(file, reference)),
  );
}

/** `a[0].b[12]` becomes `a[].b[]`, the form in which a policy names a path. */
function withoutIndices(path: string): string {
  return path.replaceAll(/\[[0-9]+\]/g, '[]');
}

// A document without a kind is named by its format; of Kubernetes, a document has a kind or is not excluded.
function kindOf({ reference, format }: Site): string | null {
  return reference.documentKind ?? (format === 'kubernetes' ? null : format);
}

export function isExcluded(policy: Pick<DigestPinPolicy, 'exclude'>, site: Site): boolean {
  const path = withoutIndices(site.reference.path);
  return policy.exclude.some((entry) => entry.kind === kindOf(site) && entry.path === path);
}

/** An action or a reusable workflow of a repository, by a ref of it. */
export type ActionUse = {
  readonly owner: string;
  readonly repository: string;
  readonly path: string;
  readonly ref: string;
  readonly pinned: boolean;
};
export type Meaning =
  | { readonly is: 'image'; readonly image: Image }
  | ({ readonly is: 'action' } & ActionUse)
  | { readonly is: 'local'; readonly path: string }
  | { readonly is: 'unknown'; readonly why: string };

function imageMeaning(text: string): Meaning {
  const doubted = doubt(text);
  if (doubted !== null) return { is: 'unknown', why: doubted };
  const parsed = parseImage(text);
  return parsed.ok
    ? { is: 'image', image: parsed.value }
    : { is: 'unknown', why: explainImageError(parsed.error) };
}

function usesMeaning(text: string): Meaning {
  const uses = parseUses(text);
  if (uses.kind === 'invalid') return { is: 'unknown', why: uses.why };
  if (uses.kind === 'image') return imageMeaning(uses.text);
  if (uses.kind === 'action') {
    const { owner, repository, path, ref, pinned } = uses;
    return { is: 'action', owner, repository, path, ref, pinned };
  }
  return { is: 'local', path: uses.path };
}

/** What a reference means, or why we cannot say. Controlled by the author of the file. */
export function meaningOf({ kind, text, why }: Pick<ReferenceFact, 'kind' | 'text' | 'why'>): Meaning {
  if (why !== null) return { is: 'unknown', why };
  if (text === null) return { is: 'unknown', why: 'it is not text' };
  return kind === 'image' ? imageMeaning(text) : usesMeaning(text);
}

/** `owner/repo`, as it must be compared: GitHub folds both. */
export function repositoryOf({ owner, repository }: Pick<ActionUse, 'owner' | 'repository'>): string {
  return `${owner}/${repository}`.toLowerCase();
}

/** `owner/repo[/path]@ref`: what is asked about an action. */
export function usesText({ owner, repository, path }: ActionUse, ref: string): string {
  return `${owner}/${repository}${path === '' ? '' : `/${path}`}@${ref}`;
}
