import { compileAnchoredPattern, looksLikePattern } from '@countersign/sigstore';
import * as v from 'valibot';

function patternProblem(text: string): string | undefined {
  const compiled = compileAnchoredPattern(text);
  return compiled.ok ? undefined : compiled.detail;
}

const isPattern = (text: string): boolean => looksLikePattern(text) && patternProblem(text) === undefined;

/** Any text that says something, of a length that no name of the field exceeds. */
export const textSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));

/** `^…$`, in the dialect of anchored patterns. */
export const patternSchema = v.pipe(
  v.string(),
  v.check(
    (text) => patternProblem(text) === undefined,
    ({ input }) => `a pattern such as ^https://…$; ${patternProblem(input) ?? ''}`,
  ),
);

/** Exactly, or `^…$`. */
export const exactOrPatternSchema = v.pipe(
  textSchema,
  v.check(
    (text) => !looksLikePattern(text) || patternProblem(text) === undefined,
    'expected an exact text or an anchored pattern ^…$',
  ),
);

const fullSha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** 40 or 64 lower-case hex digits. */
export const shaSchema = v.pipe(v.string(), v.regex(fullSha, 'expected a full commit SHA'));

/** Where something was built from. */
export const refSchema = v.pipe(
  v.string(),
  v.check(
    (text) => text === 'deployed' || text === 'any' || text.startsWith('refs/') || isPattern(text),
    'expected "deployed", a full ref such as refs/heads/main, a pattern such as ^refs/tags/v\\d+$, or "any"',
  ),
);

/** At which ref (or commit) a workflow file signed. */
export const signerRefSchema = v.pipe(
  v.string(),
  v.check(
    (text) => text === 'deployed' || text.startsWith('refs/') || fullSha.test(text) || isPattern(text),
    'expected "deployed", a full ref such as refs/tags/v1.2.3, a full commit SHA, or a pattern such as ^refs/tags/v\\d+$',
  ),
);

/** `owner/repo`, or `any` where the signer is enough. */
export const repositorySchema = v.pipe(
  v.string(),
  v.regex(
    /^(?:any|[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100})$/,
    'expected owner/repo, or any',
  ),
);

/** A numeric id of GitHub, as text: ids do not fit a JSON number for ever. */
export const numericIdSchema = v.pipe(v.string(), v.regex(/^\d{1,20}$/, 'expected the numeric id as text'));

/** Text is accepted exactly, or by the pattern; a pattern that does not compile accepts nothing. */
export function acceptor(expected: string): (found: string) => boolean {
  if (!looksLikePattern(expected)) return (found) => found === expected;
  const compiled = compileAnchoredPattern(expected);
  return compiled.ok ? compiled.pattern.matches : () => false;
}
