import * as v from 'valibot';

export const subjectKinds = [
  'image',
  'file',
  'package',
  'function',
  'machine-image',
  'plan',
  'commit',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** `sha256:…` (64 hex), `sha512:…` (128 hex) or, for a commit, `sha1:…` (40 hex). Lower-case. */
export type Digest = string;

const digestPatterns = [/^sha256:[0-9a-f]{64}$/, /^sha512:[0-9a-f]{128}$/, /^sha1:[0-9a-f]{40}$/];

/** True for a complete digest in lower-case hex, algorithm named. */
export function isDigest(text: string): boolean {
  return digestPatterns.some((pattern) => pattern.test(text));
}

/** What is approved: a named thing and its digest, never a tag or a branch. Names of images are normalised. */
export type Subject = { readonly kind: SubjectKind; readonly name: string; readonly digest: Digest };

export const digestSchema = v.pipe(
  v.string(),
  v.check(isDigest, 'expected sha256:<64 hex>, sha512:<128 hex> or sha1:<40 hex>, lower-case'),
);
export const subjectSchema = v.strictObject({
  kind: v.picklist(subjectKinds),
  name: v.pipe(v.string(), v.minLength(1)),
  digest: digestSchema,
});

/** The one written form: `name@digest` for images, `kind:name@digest` for all else. */
export function subjectText(subject: Subject): string {
  const written = `${subject.name}@${subject.digest}`;
  return subject.kind === 'image' ? written : `${subject.kind}:${written}`;
}

/** Same kind, same name, same digest. */
export function sameSubject(left: Subject, right: Subject): boolean {
  return left.kind === right.kind && left.name === right.name && left.digest === right.digest;
}
