import * as v from 'valibot';

/** A login may be given up and taken by somebody else; the number stays. Null where GitHub gave none or nobody asked. */
export const accountIdSchema = v.optional(
  v.pipe(v.nullable(v.string()), v.description("GitHub's number of the account; null: not collected")),
  null,
);

/**
 * Who GitHub itself says acted: an authenticated account. `type` is GraphQL's: User, Bot, Mannequin, Organization or
 * EnterpriseUserAccount. A deleted account is null where this stands.
 */
export const accountActorSchema = v.strictObject({
  login: v.string(),
  type: v.string(),
  id: accountIdSchema,
});
export type AccountActor = v.InferOutput<typeof accountActorSchema>;

/**
 * Who git says wrote: free text of whoever made the commit. `login` is the account that GitHub links the address to,
 * null for an unlinked address and for bots.
 */
export const gitIdentitySchema = v.strictObject({
  name: v.nullable(v.string()),
  email: v.nullable(v.string()),
  login: v.nullable(v.string()),
  id: accountIdSchema,
});
export type GitIdentity = v.InferOutput<typeof gitIdentitySchema>;

/** What every query asks of an `Actor`. The interface itself has no number, only its types have. */
export const actorFields =
  '__typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId }';
/** What every query asks of a `GitActor`. */
export const gitActorFields = 'name email user { login databaseId }';

const numberSchema = v.pipe(
  v.optional(v.nullable(v.number()), null),
  v.transform((id) => (id === null ? null : String(id))),
);

/** GraphQL's `Actor`. */
export const actorAnswerSchema = v.pipe(
  v.nullable(v.object({ __typename: v.string(), login: v.string(), databaseId: numberSchema })),
  v.transform((actor): AccountActor | null =>
    actor === null ? null : { login: actor.login, type: actor.__typename, id: actor.databaseId },
  ),
);

const gitActorSchema = v.object({
  name: v.optional(v.nullable(v.string()), null),
  email: v.optional(v.nullable(v.string()), null),
  user: v.optional(v.nullable(v.object({ login: v.string(), databaseId: numberSchema })), null),
});

/** GraphQL's `GitActor`. */
export const gitActorAnswerSchema = v.pipe(
  v.nullable(gitActorSchema),
  v.transform((actor): GitIdentity => {
    if (actor === null) return { name: null, email: null, login: null, id: null };
    const { name, email, user } = actor;
    // Names come from commits, so they may hold what canonical JSON refuses.
    return {
      name: name?.toWellFormed() ?? null,
      email: email?.toWellFormed() ?? null,
      login: user?.login ?? null,
      id: user?.databaseId ?? null,
    };
  }),
);
