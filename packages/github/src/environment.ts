import { instantSchema } from '@countersign/core';
import * as v from 'valibot';
import { restActorSchema, runActorSchema } from './run-attempt.ts';
import { timeAnswerSchema } from './time.ts';

/** An answer to "review deployments". GitHub keeps neither time nor attempt nor commit of it. */
export const runApprovalSchema = v.strictObject({
  environments: v.array(v.string()),
  state: v.pipe(v.string(), v.description('approved, rejected or pending')),
  user: v.nullable(runActorSchema),
});
export type RunApproval = v.InferOutput<typeof runApprovalSchema>;

/** What protects an environment. `name` of a reviewer is a login, or `organisation/team`. */
export const environmentRulesSchema = v.strictObject({
  name: v.string(),
  reviewers: v.array(v.strictObject({ type: v.picklist(['User', 'Team']), name: v.string() })),
  preventSelfReview: v.boolean(),
  waitMinutes: v.number(),
});
export type EnvironmentRules = v.InferOutput<typeof environmentRulesSchema>;

export const runDeploymentSchema = v.strictObject({
  id: v.string(),
  createdAt: instantSchema,
  creator: v.nullable(runActorSchema),
});
export type RunDeployment = v.InferOutput<typeof runDeploymentSchema>;

const approvalsSchema = v.array(
  v.pipe(
    v.object({
      environments: v.array(v.object({ name: v.string() })),
      state: v.string(),
      user: restActorSchema,
    }),
    v.transform(({ environments, state, user }): RunApproval => {
      return { environments: environments.map(({ name }) => name), state, user };
    }),
  ),
);

/** Reads `GET …/runs/{id}/approvals`; undefined when a row has another shape. */
export function parseRunApprovals(answer: unknown): readonly RunApproval[] | undefined {
  const read = v.safeParse(approvalsSchema, answer);
  return read.success ? read.output : undefined;
}

const userReviewer = v.object({ type: v.literal('User'), reviewer: v.object({ login: v.string() }) });
// The organisation stands in the address of the page alone: https://github.com/orgs/acme/teams/sre.
const teamReviewer = v.object({
  type: v.literal('Team'),
  reviewer: v.object({ slug: v.string(), html_url: v.string() }),
});
const ruleSchema = v.pipe(
  v.object({
    type: v.string(),
    wait_timer: v.optional(v.number(), 0),
    prevent_self_review: v.optional(v.boolean(), false),
    reviewers: v.optional(v.array(v.variant('type', [userReviewer, teamReviewer]))),
  }),
  // Reviewers that are not shown must not pass for none.
  v.check(({ type, reviewers }) => type !== 'required_reviewers' || reviewers !== undefined),
);
type Rule = v.InferOutput<typeof ruleSchema>;
const environmentSchema = v.object({
  name: v.string(),
  protection_rules: v.optional(v.array(ruleSchema), []),
});

function teamName({ slug, html_url }: { slug: string; html_url: string }): string | undefined {
  const organization = /\/orgs\/([A-Za-z0-9_-]{1,100})\/teams\//.exec(html_url)?.[1];
  return organization === undefined ? undefined : `${organization}/${slug}`;
}

type NamedReviewer = EnvironmentRules['reviewers'][number];

function reviewersOf(rules: readonly Rule[]): NamedReviewer[] | undefined {
  const named = rules
    .flatMap((rule) => rule.reviewers ?? [])
    .map((each): NamedReviewer | undefined => {
      if (each.type === 'User') return { type: 'User', name: each.reviewer.login };
      const name = teamName(each.reviewer);
      return name === undefined ? undefined : { type: 'Team', name };
    });
  return named.includes(undefined) ? undefined : named.filter((each) => each !== undefined);
}

/** Reads `GET …/environments/{name}`; undefined when it has another shape. */
export function parseEnvironmentRules(answer: unknown): EnvironmentRules | undefined {
  const read = v.safeParse(environmentSchema, answer);
  if (!read.success) return undefined;
  const { name, protection_rules: rules } = read.output;
  const reviewers = reviewersOf(rules);
  if (reviewers === undefined) return undefined;
  const preventSelfReview = rules.some((rule) => rule.prevent_self_review);
  const waitMinutes = Math.max(0, ...rules.map((rule) => rule.wait_timer));
  return { name, reviewers, preventSelfReview, waitMinutes };
}

const environmentPageSchema = v.object({
  total_count: v.number(),
  environments: v.array(v.object({ name: v.string() })),
});

/** Reads a page of `GET …/environments`: the names, and how many there are in all. */
export function parseEnvironmentNames(
  answer: unknown,
): { readonly total: number; readonly names: readonly string[] } | undefined {
  const read = v.safeParse(environmentPageSchema, answer);
  if (!read.success) return undefined;
  return { total: read.output.total_count, names: read.output.environments.map(({ name }) => name) };
}

const deploymentSchema = v.pipe(
  v.object({
    id: v.number(),
    sha: v.string(),
    environment: v.string(),
    created_at: timeAnswerSchema,
    creator: restActorSchema,
  }),
  v.transform(({ id, sha, environment, created_at, creator }) => {
    return { sha, environment, deployment: { id: String(id), createdAt: created_at, creator } };
  }),
);
export type FoundDeployment = v.InferOutput<typeof deploymentSchema>;

/** Reads a page of `GET …/deployments`; undefined when a row has another shape. */
export function parseDeployments(answer: unknown): readonly FoundDeployment[] | undefined {
  const read = v.safeParse(v.array(deploymentSchema), answer);
  return read.success ? read.output : undefined;
}

const addressSchema = v.optional(v.nullable(v.string()), null);
const statusesSchema = v.array(v.object({ log_url: addressSchema, target_url: addressSchema }));

/** The addresses that the statuses of a deployment lead to. */
export function parseStatusAddresses(answer: unknown): readonly string[] | undefined {
  const read = v.safeParse(statusesSchema, answer);
  if (!read.success) return undefined;
  return read.output.flatMap(({ log_url, target_url }) => [log_url ?? '', target_url ?? '']);
}
