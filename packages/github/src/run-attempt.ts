import * as v from 'valibot';

const userSchema = v.object({ login: v.string(), id: v.number(), type: v.string() });

/** The account that REST names: `type` is User, Bot, Organization or Mannequin. */
export const runActorSchema = v.strictObject({ login: v.string(), id: v.string(), type: v.string() });
export type RunActor = v.InferOutput<typeof runActorSchema>;

/** REST's `simple-user`; null is an account that is gone. */
export const restActorSchema = v.pipe(
  v.nullable(userSchema),
  v.transform((user): RunActor | null =>
    user === null ? null : { login: user.login, id: String(user.id), type: user.type },
  ),
);

const answerSchema = v.object({
  run_attempt: v.number(),
  // Null is an account that is gone; without the key the answer says nothing of who it was.
  actor: restActorSchema,
  triggering_actor: restActorSchema,
  head_sha: v.string(),
  event: v.string(),
  path: v.string(),
});

/** One attempt of a workflow run. A null actor is an account that is gone. */
export const runAttemptSchema = v.strictObject({
  attempt: v.number(),
  actor: v.nullable(runActorSchema),
  triggeringActor: v.nullable(runActorSchema),
  headSha: v.string(),
  event: v.string(),
  path: v.string(),
});
export type RunAttempt = v.InferOutput<typeof runAttemptSchema>;

/** Reads a REST workflow run (`GET …/runs/{id}/attempts/{n}`); undefined when it is not one. */
export function parseRunAttempt(answer: unknown): RunAttempt | undefined {
  const read = v.safeParse(answerSchema, answer);
  if (!read.success) return undefined;
  const { run_attempt, actor, triggering_actor, head_sha, event, path } = read.output;
  return { attempt: run_attempt, actor, triggeringActor: triggering_actor, headSha: head_sha, event, path };
}
