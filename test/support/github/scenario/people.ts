import * as v from 'valibot';
import { FullName, Id, Login } from './scalars.ts';

/** An account. A commit is linked to it by one of its e-mails or by its noreply address. */
export const User = v.strictObject({
  login: Login,
  id: Id,
  type: v.optional(v.picklist(['User', 'Bot', 'Mannequin']), 'User'),
  name: v.optional(v.nullable(v.string()), null),
  emails: v.optional(v.array(v.string()), []),
});

export const Team = v.strictObject({
  slug: v.string(),
  id: Id,
  name: v.optional(v.string()),
  parent: v.optional(v.string()),
  members: v.array(v.strictObject({ login: Login, role: v.picklist(['member', 'maintainer']) })),
});

export const Organization = v.strictObject({
  login: Login,
  id: Id,
  members: v.optional(v.array(Login), []),
  teams: v.optional(v.array(Team), []),
});

export const PERMISSIONS = [
  'actions',
  'administration',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'issues',
  'members',
  'metadata',
  'pull_requests',
  'statuses',
] as const;

/** What a token may do. What is not named is `none`, except metadata, which every token reads. */
export const Token = v.strictObject({
  login: v.optional(Login, 'github-actions[bot]'),
  permissions: v.record(v.picklist(PERMISSIONS), v.picklist(['none', 'read', 'write', 'admin'])),
  repositories: v.optional(v.array(FullName)),
});

export type User = v.InferOutput<typeof User>;
export type Team = v.InferOutput<typeof Team>;
export type Organization = v.InferOutput<typeof Organization>;
export type Token = v.InferOutput<typeof Token>;
export type Permission = (typeof PERMISSIONS)[number];

/** Throws when it is not a user. */
export const parseUser = (value: unknown): User => v.parse(User, value);
