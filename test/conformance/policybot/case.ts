import * as v from 'valibot';

const names = v.optional(v.array(v.string()), []);
const ruleSchema = v.looseObject({
  name: v.string(),
  if: v.optional(v.unknown()),
  options: v.optional(v.record(v.string(), v.unknown()), {}),
  requires: v.optional(
    v.looseObject({
      count: v.optional(v.number(), 0),
      conditions: v.optional(v.unknown()),
      users: names,
      organizations: names,
      teams: names,
      permissions: names,
    }),
    {},
  ),
});
const caseSchema = v.object({
  id: v.string(),
  pull: v.object({
    author: v.string(),
    head: v.string(),
    commits: v.array(
      v.object({
        sha: v.string(),
        author: v.string(),
        committer: v.string(),
        parents: v.array(v.string()),
        committedViaWeb: v.optional(v.boolean(), false),
      }),
    ),
    reviews: v.optional(
      v.array(
        v.object({
          user: v.string(),
          state: v.picklist(['approved', 'changes_requested', 'dismissed']),
          at: v.number(),
        }),
      ),
      [],
    ),
    comments: v.optional(v.array(v.unknown()), []),
    orgs: v.optional(v.record(v.string(), v.array(v.string())), {}),
    teams: v.optional(v.record(v.string(), v.array(v.string())), {}),
    collaborators: v.optional(v.record(v.string(), v.string()), {}),
    pushedAt: v.optional(v.record(v.string(), v.number()), {}),
  }),
  policy: v.unknown(),
});
const plainPolicySchema = v.looseObject({
  policy: v.looseObject({
    approval: v.array(v.string()),
    disapproval: v.optional(v.looseObject({ if: v.optional(v.unknown()) })),
  }),
  approval_rules: v.array(ruleSchema),
});

export type Case = v.InferOutput<typeof caseSchema>;
export type Rule = v.InferOutput<typeof ruleSchema>;

export function parseCases(text: string): readonly Case[] {
  return v.parse(v.object({ cases: v.array(caseSchema) }), JSON.parse(text)).cases;
}

/** The rules that must all hold, or null where the policy is more than a list of rules. */
export function plainRules({ policy }: Case): readonly Rule[] | null {
  const parsed = v.safeParse(plainPolicySchema, policy);
  if (!parsed.success) return null;
  const { approval_rules: rules, policy: top } = parsed.output;
  const asked = top.approval.map((name) => rules.find((rule) => rule.name === name));
  return asked.every((rule) => rule !== undefined) ? asked : null;
}

/** Options that change nothing in an honest reading: it never counts contributors nor approvals of an older head. */
const honestOptions: ReadonlySet<string> = new Set([
  'invalidate_on_push',
  'allow_author',
  'allow_contributor',
  'allow_non_author_contributor',
]);

function untoldRule({ if: condition, options, requires }: Rule): string | null {
  if (condition !== undefined) return 'a rule that hangs on predicates (files, labels, titles, branches …)';
  if (requires.conditions !== undefined) return 'conditions (statuses) beside approvals';
  const option = Object.keys(options).find((name) => !honestOptions.has(name));
  if (option !== undefined) return `the option ${option} (comments, edits, chosen commits)`;
  const { count, users, organizations, teams, permissions } = requires;
  if (count === 0) return null;
  return [...users, ...organizations, ...teams, ...permissions].length === 0
    ? 'a rule that admits nobody'
    : null;
}

/** The same case when nobody objects: most cases share one objection, which would decide alone. */
export function withoutObjections(one: Case): Case | null {
  const reviews = one.pull.reviews.filter(({ state }) => state !== 'changes_requested');
  if (reviews.length === one.pull.reviews.length) return null;
  return { ...one, id: `${one.id} (nobody objects)`, pull: { ...one.pull, reviews } };
}

function objectsByPredicate({ policy }: Case): boolean {
  const parsed = v.safeParse(plainPolicySchema, policy);
  return parsed.success && parsed.output.policy.disapproval?.if !== undefined;
}

/**
 * sod-check always wants an approval. Where the rules ask for none, an outsider approves first of all, so that what
 * others object decides.
 */
export function withOutsider(one: Case): Case {
  const asked = plainRules(one)?.some(({ requires }) => requires.count > 0) ?? false;
  const outsider = { user: 'an-outsider', state: 'approved', at: 1 } as const;
  return asked ? one : { ...one, pull: { ...one.pull, reviews: [outsider, ...one.pull.reviews] } };
}

/** Why a case has no meaning for reviews alone; null when it has one. */
export function untold(one: Case): string | null {
  const rules = plainRules(one);
  if (rules === null) return 'a tree of rules, or a policy that does not parse';
  const because = rules.map(untoldRule).find((reason) => reason !== null);
  if (because !== undefined) return because;
  if (objectsByPredicate(one)) return 'an objection by predicate (title, labels …)';
  const silent = one.pull.reviews.length === 0 && one.pull.comments.length > 0;
  return silent ? 'approvals by comment' : null;
}
