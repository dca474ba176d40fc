import * as v from 'valibot';
import { DEPLOYMENT_STATES, Environment } from '../scenario/deployment.ts';
import { Review } from '../scenario/pull-request.ts';
import { CommitFacts, RuleSuite, Ruleset } from '../scenario/repository.ts';
import { Instant } from '../scenario/scalars.ts';
import { WorkflowRun } from '../scenario/workflow-run.ts';

const text = v.string();
const maybe = v.optional(text);
const at = v.optional(Instant);
const yes = v.optional(v.literal(true));
const texts = v.optional(v.array(text));

/** A login, or a name and e-mail of nobody's account. */
const Person = v.union([text, v.strictObject({ name: text, email: text })]);
const Files = v.optional(
  v.record(
    text,
    v.nullable(v.union([text, v.strictObject({ mode: v.picklist(['100755', '120000']), content: text })])),
  ),
);
/** The name that a later step may call this one's result by. */
const as = maybe;

/** The steps of a scenario file, by name; each takes what the builder's method of that name takes. */
export const STEP_SCHEMAS = {
  commit: v.strictObject({
    as,
    on: maybe,
    by: v.optional(Person),
    committer: v.optional(Person),
    pushedBy: maybe,
    message: maybe,
    coAuthors: v.optional(v.array(Person)),
    files: Files,
    at,
    authoredAt: at,
    viaWeb: yes,
    signature: v.optional(CommitFacts.entries.signature.wrapped),
    merging: texts,
  }),
  branch: v.strictObject({ name: text, from: maybe }),
  push: v.strictObject({ branch: text, to: text, by: text, at }),
  forcePush: v.strictObject({ branch: text, to: text, by: text, at }),
  tag: v.strictObject({ name: text, on: maybe, annotated: maybe, by: v.optional(Person), at }),
  pullRequest: v.strictObject({
    as,
    head: text,
    base: maybe,
    by: v.optional(v.nullable(text)),
    title: maybe,
    body: maybe,
    labels: texts,
    draft: yes,
    fork: maybe,
    at,
  }),
  review: v.strictObject({
    as,
    of: text,
    by: v.optional(v.nullable(text)),
    state: v.optional(Review.entries.state),
    commit: v.optional(v.nullable(text)),
    body: maybe,
    authorCanPush: v.optional(v.boolean()),
    at,
  }),
  dismiss: v.strictObject({ of: text, review: text, by: text, message: maybe, at }),
  suggestion: v.strictObject({
    as,
    of: text,
    by: text,
    suggestedBy: v.array(text),
    message: maybe,
    files: Files,
    at,
  }),
  deleteBranch: v.strictObject({ branch: text, by: text, at }),
  retarget: v.strictObject({ of: text, to: text, by: text, at }),
  close: v.strictObject({ of: text, at }),
  merge: v.strictObject({
    as,
    of: text,
    by: maybe,
    method: v.optional(v.picklist(['merge', 'squash', 'rebase'])),
    message: maybe,
    extraFiles: Files,
    throughQueue: yes,
    at,
  }),
  run: v.strictObject({
    id: v.optional(v.number()),
    workflow: maybe,
    sha: maybe,
    branch: maybe,
    event: maybe,
    by: maybe,
    rerunBy: texts,
    approvals: v.optional(WorkflowRun.entries.approvals.wrapped),
    pendingEnvironments: texts,
    at,
  }),
  environment: v.strictObject({
    name: text,
    reviewers: texts,
    preventSelfReview: yes,
    waitMinutes: v.optional(v.number()),
    branchPolicy: Environment.entries.branchPolicy,
  }),
  deployment: v.strictObject({
    environment: text,
    sha: maybe,
    ref: maybe,
    by: maybe,
    states: v.optional(v.array(v.picklist(DEPLOYMENT_STATES))),
    task: maybe,
    run: v.optional(v.number()),
    payload: v.optional(v.union([text, v.record(text, v.unknown())])),
    at,
  }),
  checkRun: v.strictObject({
    name: text,
    sha: maybe,
    conclusion: v.optional(
      v.picklist(['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out']),
    ),
    at,
  }),
  comment: v.strictObject({ issue: v.number(), by: maybe, body: text, at }),
  ruleset: v.strictObject({
    name: text,
    enforcement: Ruleset.entries.enforcement,
    source: Ruleset.entries.source,
    branches: texts,
    bypassActors: v.optional(Ruleset.entries.bypassActors.wrapped),
    at,
  }),
  ruleSuite: v.strictObject({
    result: v.optional(RuleSuite.entries.result),
    ref: maybe,
    before: maybe,
    after: maybe,
    actor: v.optional(v.nullable(text)),
    at,
  }),
  collaborator: v.strictObject({
    login: text,
    permission: v.picklist(['admin', 'write', 'read', 'none']),
    role: maybe,
  }),
} as const;

export type StepName = keyof typeof STEP_SCHEMAS;
export type StepOptions<N extends StepName> = v.InferOutput<(typeof STEP_SCHEMAS)[N]>;
