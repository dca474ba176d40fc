import { type Fact, known, missing } from '@countersign/core';
import {
  type FindOptions,
  findReferences,
  type FoundReferences,
  mayHoldReference,
} from '@countersign/references';
import type { ParsedFile, ReferenceFact } from './facts.ts';
import { versionComment } from './version-comment.ts';

/** Longest file that is read, in bytes. */
export const maxFileBytes = 4 * 1024 * 1024;

/** A file as it was found: the references with the places where pins go, and what becomes a fact. */
export type FoundFile = { readonly found: FoundReferences | null; readonly parsed: ParsedFile };

const nothing: ParsedFile = {
  format: null,
  documents: 0,
  references: [],
  problems: [],
  leftOut: [],
  takes: [],
};

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function factsOf(text: string, found: FoundReferences): ParsedFile {
  const references = found.references.map((reference): ReferenceFact => {
    const { kind, document, documentKind, path, line, column, text: written, found: shown, why } = reference;
    const comment = versionComment(text, reference);
    return { kind, document, documentKind, path, line, column, text: written, found: shown, why, comment };
  });
  const { format, documents, problems, leftOut = [], takes = [] } = found;
  return {
    format,
    documents,
    references,
    problems: problems.map(({ line, column, why }) => ({ line, column, why })),
    leftOut: leftOut.map(({ document, path, line, column, why }) => ({ document, path, line, column, why })),
    takes: takes.map(({ file, line, column }) => ({ file, line, column })),
  };
}

/**
 * What does this file name? `malformed` where it is no text at all; whatever else is not understood is a problem in it.
 * The bytes are controlled by the author of the change. Never throws.
 */
export function findInFile(bytes: Uint8Array, options: FindOptions): Fact<FoundFile> {
  const { path } = options;
  if (bytes.length > maxFileBytes)
    return missing('truncated', `${path} is longer than ${maxFileBytes} bytes`);
  const text = decode(bytes);
  if (text === undefined) return missing('malformed', `${path} is not UTF-8 text`);
  if (text.includes('\0')) return missing('malformed', `${path} is a binary file`);
  if (!mayHoldReference(bytes, options)) return known({ found: null, parsed: nothing });
  const found = findReferences(text, options);
  return known({ found, parsed: factsOf(text, found) });
}
