import { known } from '@countersign/core';
import type { Image } from '@countersign/oci';
import type { FoundReference } from '@countersign/references';
import type { FoundFile } from './parsed-file.ts';
import { findInFile } from './parsed-file.ts';
import type { PinNote, PinRequest, PinSource } from './pin-plan.ts';
import { type ActionUse, isExcluded, type Meaning, meaningOf, type Site, sitesOf } from './places.ts';

/** What can be fixed by a pin, or is. */
export type Pinnable =
  | { readonly is: 'image'; readonly image: Image }
  | ({ readonly is: 'action' } & ActionUse);
/** A reference that is understood, at its place in the file. */
export type Candidate = {
  readonly site: Site;
  readonly found: FoundReference;
  readonly means: Pinnable;
};
/** One file, searched. */
export type SearchedSource = {
  readonly source: PinSource;
  readonly references: number;
  readonly candidates: readonly Candidate[];
  readonly skipped: readonly PinNote[];
  readonly problems: readonly PinNote[];
};

/** Whether a reference names what cannot change. */
export function isPinned(means: Pinnable): boolean {
  return means.is === 'image' ? means.image.digest !== null : means.pinned;
}

/** What is to be said of a reference that stays as it is. */
export function noteOf(site: Site, state: PinNote['state'], why: string): PinNote {
  const { file, line, column, reference } = site.place;
  return { file, line, column, reference, state, why };
}

function problemsOf(path: string, { parsed }: FoundFile): readonly PinNote[] {
  return parsed.problems.map(({ line, column, why }) => {
    return { file: path, line, column, reference: null, state: 'unknown', why };
  });
}

function searched(source: PinSource, file: FoundFile, request: PinRequest): SearchedSource {
  const places = sitesOf({ files: [{ path: source.path, parsed: known(file.parsed) }] });
  const candidates: Candidate[] = [];
  const skipped: PinNote[] = [];
  let references = 0;
  for (const [index, site] of places.entries()) {
    const found = file.found?.references[index];
    if (found === undefined || isExcluded({ exclude: request.exclude ?? [] }, site)) continue;
    references += 1;
    const means: Meaning = meaningOf(site.reference);
    if (means.is === 'unknown') skipped.push(noteOf(site, 'unknown', means.why));
    else if (means.is !== 'local') candidates.push({ site, found, means });
  }
  return { source, references, candidates, skipped, problems: problemsOf(source.path, file) };
}

/** Searches one file for what can be pinned. What is not understood is noted, never left out. Pure. */
export function searchSource(source: PinSource, request: PinRequest): SearchedSource {
  const { path, bytes, format } = source;
  const { imagePaths = [], helmPaths = [] } = request;
  const options = { path, imagePaths, helmPaths, ...(format === undefined ? {} : { format }) };
  const file = findInFile(bytes, options);
  if (file.state === 'known') return searched(source, file.value, request);
  const problem: PinNote = {
    file: path,
    line: 1,
    column: 1,
    reference: null,
    state: 'unknown',
    why: file.detail,
  };
  return { source, references: 0, candidates: [], skipped: [], problems: [problem] };
}
