import { reasonKind } from '@countersign/core';
import * as v from 'valibot';
import { unlearned } from './placed-reason.ts';

const pattern = v.strictObject({ pattern: v.string() });
const inFile = v.strictObject({ file: v.string(), line: v.number(), column: v.number(), why: v.string() });

/** What is said of the files themselves: whether all of them were found, read and understood. */
export const fileReasons = {
  'files-listed': reasonKind({
    effect: 'allow',
    title: 'Files found',
    data: v.strictObject({ pattern: v.string(), files: v.number() }),
    explain: (data) => `${data.pattern} matches ${data.files} files.`,
  }),
  'file-understood': reasonKind({
    effect: 'allow',
    title: 'File understood',
    data: v.strictObject({
      file: v.string(),
      format: v.nullable(v.string()),
      documents: v.number(),
      references: v.number(),
    }),
    explain: ({ file, format, documents, references }) =>
      format === null
        ? `${file} was read: no word in it could begin a reference.`
        : `${file} was read as ${format}: ${documents} documents, ${references} references.`,
  }),
  'left-out': reasonKind({
    effect: 'allow',
    title: 'Left out',
    data: inFile,
    explain: (data) => `${data.file}:${data.line}:${data.column}: ${data.why}.`,
  }),
  'references-found': reasonKind({
    effect: 'allow',
    title: 'References found',
    data: v.strictObject({ references: v.number(), files: v.number() }),
    explain: (data) => `${data.references} images and actions were found in ${data.files} files.`,
  }),
  'no-files-named': reasonKind({
    effect: 'unknown',
    title: 'No files were named',
    data: v.strictObject({}),
    explain: () => 'Neither the policy nor the input `manifests` names a file.',
    remedy: 'Name what is deployed: `files` in the policy or the input `manifests`.',
  }),
  'no-file-matched': reasonKind({
    effect: 'unknown',
    title: 'No file matches',
    data: pattern,
    explain: (data) => `No file matches ${data.pattern}.`,
    remedy: 'Check the pattern, and that manifests were rendered before this step. Links are not followed.',
  }),
  'files-unknown': reasonKind({
    effect: 'unknown',
    title: 'Files could not be listed',
    data: v.strictObject({ pattern: v.string(), ...unlearned.entries }),
    explain: (data) => `The files of ${data.pattern} could not be listed (${data.cause}): ${data.detail}.`,
    remedy: 'See the cause; a narrower pattern helps when there are too many files.',
  }),
  'file-unreadable': reasonKind({
    effect: 'unknown',
    title: 'A file could not be read',
    data: v.strictObject({ file: v.string(), ...unlearned.entries }),
    explain: (data) => `${data.file} could not be read (${data.cause}): ${data.detail}.`,
    remedy: 'Make it a readable UTF-8 file of at most 4 MiB.',
  }),
  'file-not-understood': reasonKind({
    effect: 'unknown',
    title: 'A file was not understood',
    data: inFile,
    explain: (data) => `${data.file}:${data.line}:${data.column}: ${data.why}.`,
    remedy:
      'Correct the file, or name its `format`. Templates and overlays must be rendered first (helm template, kustomize build).',
  }),
  'taken-file-unread': reasonKind({
    effect: 'unknown',
    title: 'A file that is deployed as well was not read',
    data: v.strictObject({ file: v.string(), line: v.number(), column: v.number(), taken: v.string() }),
    explain: (data) =>
      `${data.file}:${data.line}:${data.column} takes ${data.taken}, and nobody looked at what that names.`,
    remedy:
      'Name it in `files`, too, or render everything first and name what was rendered (kustomize build, docker compose config).',
  }),
  'no-reference-found': reasonKind({
    effect: 'unknown',
    title: 'No reference found',
    data: v.strictObject({ pattern: v.nullable(v.string()), files: v.number() }),
    explain: ({ pattern: from, files }) =>
      `The ${files} files ${from === null ? 'that were read' : `of ${from}`} name no image and no action.`,
    remedy:
      'Check that `files` names what is deployed; where none is to be expected, say `expectReferences: false` beside the pattern.',
  }),
} as const;
