import { commitSchema, instantSchema } from '@countersign/core';
import * as v from 'valibot';
import { runActorSchema } from './run-attempt.ts';
import { timeAnswerSchema } from './time.ts';

const appSchema = v.strictObject({ id: v.string(), slug: v.nullable(v.string()) });

/**
 * One check run of a commit. Name, times and conclusion are the App's own words; `app`, `headSha` and `id` are
 * GitHub's. A null App was deleted.
 */
export const checkRunSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  headSha: commitSchema,
  app: v.nullable(appSchema),
  suite: v.nullable(v.string()),
  status: v.pipe(v.string(), v.description('queued, in_progress, completed, waiting, requested or pending')),
  conclusion: v.pipe(v.nullable(v.string()), v.description('null until the run is completed')),
  startedAt: v.nullable(instantSchema),
  completedAt: v.nullable(instantSchema),
});
export type CheckRun = v.InferOutput<typeof checkRunSchema>;

/** One report of a commit status. A null creator is an account that is gone. */
export const commitStatusSchema = v.strictObject({
  id: v.string(),
  context: v.string(),
  commit: commitSchema,
  state: v.pipe(v.string(), v.description('error, failure, pending or success')),
  creator: v.nullable(runActorSchema),
  createdAt: instantSchema,
});
export type CommitStatus = v.InferOutput<typeof commitStatusSchema>;

/** Which run and attempt a job belongs to, and the check run that GitHub made for it. */
export const jobOriginSchema = v.strictObject({
  job: v.string(),
  checkRun: v.nullable(v.string()),
  runId: v.string(),
  attempt: v.number(),
  headSha: commitSchema,
});
export type JobOrigin = v.InferOutput<typeof jobOriginSchema>;

const id = v.pipe(v.number(), v.safeInteger());

const runAnswerSchema = v.object({
  id,
  name: v.string(),
  head_sha: commitSchema,
  app: v.nullable(v.object({ id, slug: v.optional(v.string()) })),
  check_suite: v.nullable(v.object({ id })),
  status: v.string(),
  conclusion: v.nullable(v.string()),
  started_at: v.nullable(timeAnswerSchema),
  completed_at: v.nullable(timeAnswerSchema),
});
const runPageSchema = v.object({ total_count: v.number(), check_runs: v.array(runAnswerSchema) });

/** A page of `GET …/commits/{ref}/check-runs`; undefined when it has another shape. */
export function parseCheckRunPage(
  answer: unknown,
): { readonly total: number; readonly runs: readonly CheckRun[] } | undefined {
  const read = v.safeParse(runPageSchema, answer);
  if (!read.success) return undefined;
  const runs = read.output.check_runs.map((run) => ({
    id: String(run.id),
    // Whoever may write checks chooses the name, and canonical JSON refuses halves of characters.
    name: run.name.toWellFormed(),
    headSha: run.head_sha,
    app: run.app === null ? null : { id: String(run.app.id), slug: run.app.slug ?? null },
    suite: run.check_suite === null ? null : String(run.check_suite.id),
    status: run.status,
    conclusion: run.conclusion,
    startedAt: run.started_at,
    completedAt: run.completed_at,
  }));
  return { total: read.output.total_count, runs };
}

const suitePageSchema = v.object({ total_count: v.number() });

/** How many suites `GET …/commits/{ref}/check-suites` counts; undefined when the answer has another shape. */
export function parseSuiteCount(answer: unknown): number | undefined {
  const read = v.safeParse(suitePageSchema, answer);
  return read.success ? read.output.total_count : undefined;
}

const statusAnswerSchema = v.object({
  id,
  context: v.string(),
  url: v.string(),
  state: v.string(),
  creator: v.nullable(v.object({ login: v.string(), id, type: v.string() })),
  created_at: timeAnswerSchema,
});

/** The commit stands only in the address of a status. */
function commitOfAddress(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

/** A page of `GET …/commits/{ref}/statuses`; undefined when a row has another shape. */
export function parseStatusPage(answer: unknown): readonly CommitStatus[] | undefined {
  const read = v.safeParse(v.array(statusAnswerSchema), answer);
  if (!read.success) return undefined;
  const statuses = read.output.map(({ id: number, context, url, state, creator, created_at }) => ({
    id: String(number),
    context: context.toWellFormed(),
    commit: commitOfAddress(url),
    state,
    creator: creator === null ? null : { ...creator, id: String(creator.id) },
    createdAt: created_at,
  }));
  return v.is(v.array(commitStatusSchema), statuses) ? statuses : undefined;
}

const jobAnswerSchema = v.object({
  id,
  run_id: id,
  run_attempt: v.pipe(v.number(), v.integer(), v.minValue(1)),
  head_sha: commitSchema,
  check_run_url: v.string(),
});
const checkRunAddress = /\/check-runs\/(\d{1,20})$/;

/** `GET …/actions/jobs/{id}`; undefined when it has another shape. */
export function parseJobOrigin(answer: unknown): JobOrigin | undefined {
  const read = v.safeParse(jobAnswerSchema, answer);
  if (!read.success) return undefined;
  const { id: job, run_id, run_attempt, head_sha, check_run_url } = read.output;
  return {
    job: String(job),
    checkRun: checkRunAddress.exec(check_run_url)?.[1] ?? null,
    runId: String(run_id),
    attempt: run_attempt,
    headSha: head_sha,
  };
}
