import * as v from 'valibot';

/**
 * Who GitHub itself says acted: an authenticated account. `type` is GraphQL's: User, Bot, Mannequin, Organization or
 * EnterpriseUserAccount. A deleted account is null where this stands.
 */
export const accountActorSchema = v.strictObject({ login: v.string(), type: v.string() });
export type AccountActor = v.InferOutput<typeof accountActorSchema>;

/**
 * Who git says wrote: free text of whoever made the commit. `login` is the account that GitHub links the address to,
 * null for an unlinked address and for bots.
 */
export const gitIdentitySchema = v.strictObject({
  name: v.nullable(v.string()),
  email: v.nullable(v.string()),
  login: v.nullable(v.string()),
});
export type GitIdentity = v.InferOutput<typeof gitIdentitySchema>;

/** GraphQL's `Actor`. */
export const actorAnswerSchema = v.pipe(
  v.nullable(v.object({ __typename: v.string(), login: v.string() })),
  v.transform((actor): AccountActor | null =>
    actor === null ? null : { login: actor.login, type: actor.__typename },
  ),
);

const gitActorSchema = v.object({
  name: v.optional(v.nullable(v.string()), null),
  email: v.optional(v.nullable(v.string()), null),
  user: v.optional(v.nullable(v.object({ login: v.string() })), null),
});

/** GraphQL's `GitActor`. */
export const gitActorAnswerSchema = v.pipe(
  v.nullable(gitActorSchema),
  v.transform((actor): GitIdentity => {
    if (actor === null) return { name: null, email: null, login: null };
    const { name, email, user } = actor;
    // Names come from commits, so they may hold what canonical JSON refuses.
    return {
      name: name?.toWellFormed() ?? null,
      email: email?.toWellFormed() ?? null,
      login: user?.login ?? null,
    };
  }),
);
