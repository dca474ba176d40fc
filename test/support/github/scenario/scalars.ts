import * as v from 'valibot';

/** The few kinds of value that every part of a scenario is made of. */
export const Login = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\[bot\])?$/, 'not a login'));
export const Sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/, 'not a full commit or object SHA'));
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'not an instant such as 2026-03-02T12:00:00Z'),
);
export const Id = v.pipe(v.number(), v.integer(), v.minValue(1));
export const FullName = v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/, 'not owner/name'));

/** Null is a deleted account, which GitHub shows as the ghost. */
export const Actor = v.nullable(Login);

export const AuthorAssociation = v.picklist([
  'COLLABORATOR',
  'CONTRIBUTOR',
  'FIRST_TIMER',
  'FIRST_TIME_CONTRIBUTOR',
  'MANNEQUIN',
  'MEMBER',
  'NONE',
  'OWNER',
] as const);
