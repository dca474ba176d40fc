import { instantSchema } from '@countersign/core';
import * as v from 'valibot';
import { timeAnswerSchema } from './time.ts';

const bypassActorSchema = v.strictObject({
  type: v.pipe(
    v.string(),
    v.description('Integration, OrganizationAdmin, RepositoryRole, Team, DeployKey or User'),
  ),
  id: v.nullable(v.string()),
  mode: v.pipe(v.string(), v.description('always, pull_request or exempt')),
});

/** A ruleset as it is now. GitHub shows who may bypass it only to those who may change it. */
export const rulesetSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  enforcement: v.pipe(v.string(), v.description('active, evaluate or disabled')),
  updatedAt: v.nullable(instantSchema),
  bypassActors: v.variant('state', [
    v.strictObject({ state: v.literal('seen'), actors: v.array(bypassActorSchema) }),
    v.strictObject({ state: v.literal('not-visible') }),
  ]),
});
export type Ruleset = v.InferOutput<typeof rulesetSchema>;

/** How the rules judged one push. */
export const ruleSuiteSchema = v.strictObject({
  id: v.string(),
  result: v.pipe(v.string(), v.description('pass, fail or bypass')),
  ref: v.string(),
  before: v.string(),
  after: v.string(),
  actor: v.nullable(v.string()),
  at: v.nullable(instantSchema),
});
export type RuleSuite = v.InferOutput<typeof ruleSuiteSchema>;

const maybeTime = v.optional(v.nullable(timeAnswerSchema), null);
const answerSchema = v.object({
  id: v.number(),
  name: v.string(),
  enforcement: v.string(),
  updated_at: maybeTime,
  bypass_actors: v.optional(
    v.array(
      v.object({
        actor_id: v.optional(v.nullable(v.number()), null),
        actor_type: v.string(),
        bypass_mode: v.optional(v.string(), 'always'),
      }),
    ),
  ),
});
type Answer = v.InferOutput<typeof answerSchema>;

function bypassActorsOf(actors: Answer['bypass_actors']): Ruleset['bypassActors'] {
  if (actors === undefined) return { state: 'not-visible' };
  return {
    state: 'seen',
    actors: actors.map(({ actor_id, actor_type, bypass_mode }) => ({
      type: actor_type,
      id: actor_id === null ? null : String(actor_id),
      mode: bypass_mode,
    })),
  };
}

/** Reads `GET …/rulesets/{id}`; undefined when it has another shape. */
export function parseRuleset(answer: unknown): Ruleset | undefined {
  const read = v.safeParse(answerSchema, answer);
  if (!read.success) return undefined;
  const { id, name, enforcement, updated_at, bypass_actors } = read.output;
  const bypassActors = bypassActorsOf(bypass_actors);
  return { id: String(id), name, enforcement, updatedAt: updated_at, bypassActors };
}

const branchRulesSchema = v.array(
  v.object({ ruleset_id: v.number(), ruleset_source_type: v.optional(v.string(), 'Repository') }),
);

/** Reads a page of `GET …/rules/branches/{branch}`: the rulesets that the rules come from. */
export function parseBranchRules(answer: unknown): readonly string[] | undefined {
  const read = v.safeParse(branchRulesSchema, answer);
  return read.success ? read.output.map(({ ruleset_id }) => String(ruleset_id)) : undefined;
}

const suitesSchema = v.array(
  v.pipe(
    v.object({
      id: v.number(),
      result: v.string(),
      ref: v.string(),
      before_sha: v.string(),
      after_sha: v.string(),
      actor_name: v.optional(v.nullable(v.string()), null),
      pushed_at: maybeTime,
    }),
    v.transform((row): RuleSuite => {
      const { id, result, ref, before_sha, after_sha, actor_name, pushed_at } = row;
      return {
        id: String(id),
        result,
        ref,
        before: before_sha,
        after: after_sha,
        actor: actor_name,
        at: pushed_at,
      };
    }),
  ),
);

/** Reads a page of `GET …/rulesets/rule-suites`; undefined when a row has another shape. */
export function parseRuleSuites(answer: unknown): readonly RuleSuite[] | undefined {
  const read = v.safeParse(suitesSchema, answer);
  return read.success ? read.output : undefined;
}
