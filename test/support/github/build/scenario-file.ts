import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { PERMISSIONS } from '../scenario/people.ts';
import type { PullRequest, Review } from '../scenario/pull-request.ts';
import { FullName, Instant } from '../scenario/scalars.ts';
import { explainIssues } from '../scenario/scenario.ts';
import type { RepositoryBuilder } from './repository-builder.ts';
import { type ScenarioBuilder, scenarioBuilder } from './scenario-builder.ts';
import { STEP_SCHEMAS, type StepName, type StepOptions } from './scenario-steps.ts';

const ScenarioFile = v.strictObject({
  start: v.optional(Instant),
  users: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        type: v.optional(v.picklist(['User', 'Bot', 'Mannequin'])),
        name: v.optional(v.string()),
        emails: v.optional(v.array(v.string())),
      }),
    ),
    {},
  ),
  teams: v.optional(v.record(FullName, v.array(v.string())), {}),
  tokens: v.optional(
    v.record(
      v.string(),
      v.strictObject({
        login: v.optional(v.string()),
        permissions: v.record(v.picklist(PERMISSIONS), v.picklist(['none', 'read', 'write', 'admin'])),
        repositories: v.optional(v.array(FullName)),
      }),
    ),
    {},
  ),
  oidc: v.optional(v.strictObject({ requestToken: v.string(), claims: v.record(v.string(), v.unknown()) })),
  repositories: v.record(
    FullName,
    v.strictObject({
      visibility: v.optional(v.picklist(['public', 'private', 'internal'])),
      defaultBranch: v.optional(v.string()),
      steps: v.array(v.record(v.string(), v.unknown())),
    }),
  ),
});

type ScenarioFile = v.InferOutput<typeof ScenarioFile>;

/** What a scenario file builds: the builder to go on with, and what its steps named by `as`. */
export type BuiltScenario = {
  readonly build: ScenarioBuilder;
  readonly repositories: ReadonlyMap<string, RepositoryBuilder>;
  /** SHAs by the name that a `commit` or `merge` step gave them. */
  readonly shas: ReadonlyMap<string, string>;
  readonly pulls: ReadonlyMap<string, PullRequest>;
};

type Names = {
  readonly shas: Map<string, string>;
  readonly pulls: Map<string, PullRequest>;
  readonly reviews: Map<string, Review>;
};

/**
 * Builds the scenario that a YAML file tells step by step. Throws one sentence for each thing wrong,
 * naming the place: an unknown key, an unknown step, a name that no earlier step gave.
 */
export async function buildScenarioFile(path: string): Promise<BuiltScenario> {
  const result = v.safeParse(ScenarioFile, parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new TypeError(explainIssues(path, result.issues));
  const file = result.output;
  const build = scenarioBuilder(file.start);
  try {
    return await play(path, build, file);
  } catch (error) {
    build.dispose();
    throw error;
  }
}

async function play(path: string, build: ScenarioBuilder, file: ScenarioFile): Promise<BuiltScenario> {
  for (const [login, details] of Object.entries(file.users)) build.user(login, defined(details));
  for (const [name, members] of Object.entries(file.teams)) build.team(name, members);
  for (const [token, { permissions, ...details }] of Object.entries(file.tokens)) {
    build.token(token, permissions, defined(details));
  }
  if (file.oidc !== undefined) build.oidc(file.oidc.requestToken, file.oidc.claims);
  const names: Names = { shas: new Map(), pulls: new Map(), reviews: new Map() };
  const repositories = new Map<string, RepositoryBuilder>();
  for (const [fullName, { steps, ...options }] of Object.entries(file.repositories)) {
    const repository = await build.repository(fullName, defined(options));
    repositories.set(fullName, repository);
    for (const [index, step] of steps.entries()) {
      await playStep({ repository, names, place: `${path}: ${fullName} steps[${index}]` }, step);
    }
  }
  return { build, repositories, shas: names.shas, pulls: names.pulls };
}

type Stage = { readonly repository: RepositoryBuilder; readonly names: Names; readonly place: string };

async function playStep(stage: Stage, step: Readonly<Record<string, unknown>>): Promise<void> {
  const [name = '', ...more] = Object.keys(step);
  if (more.length > 0 || !isStepName(name)) {
    throw new TypeError(
      `${stage.place}: "${[name, ...more].join('", "')}" is no step; one of ${Object.keys(STEP_SCHEMAS).join(', ')}`,
    );
  }
  const result = v.safeParse(STEP_SCHEMAS[name], step[name]);
  if (!result.success) throw new TypeError(explainIssues(`${stage.place}.${name}`, result.issues));
  const player = players[name] as (stage: Stage, options: object) => unknown;
  await player(stage, defined(result.output));
}

const isStepName = (name: string): name is StepName => Object.hasOwn(STEP_SCHEMAS, name);

/** Leaves out what is undefined, which the builder's exact types do not take. */
function defined<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

type Players = { readonly [N in StepName]: (stage: Stage, options: StepOptions<N>) => unknown };

/** A SHA named by an earlier step, or the text as it is: a branch, a tag, a SHA. */
const shaOf = ({ names }: Stage, text: string): string => names.shas.get(text) ?? text;

function pullOf({ names, place }: Stage, name: string): PullRequest {
  const found = names.pulls.get(name);
  if (found !== undefined) return found;
  throw new TypeError(`${place}: no earlier pullRequest is named "${name}"; it is given by \`as\``);
}

function reviewOf({ names, place }: Stage, name: string): Review {
  const found = names.reviews.get(name);
  if (found !== undefined) return found;
  throw new TypeError(`${place}: no earlier review is named "${name}"; it is given by \`as\``);
}

function remember<T>(map: Map<string, T>, name: string | undefined, value: T): void {
  if (name !== undefined) map.set(name, value);
}

const players: Players = {
  commit: async (stage, { as, merging, ...options }) => {
    const parents = merging?.map((parent) => shaOf(stage, parent));
    const sha = await stage.repository.commit(defined({ ...options, merging: parents }));
    remember(stage.names.shas, as, sha);
  },
  branch: (stage, { name, from }) =>
    stage.repository.branch(name, from === undefined ? undefined : shaOf(stage, from)),
  push: (stage, { branch, to, ...step }) =>
    stage.repository.push(branch, defined({ ...step, to: shaOf(stage, to) })),
  forcePush: (stage, { branch, to, ...step }) =>
    stage.repository.forcePush(branch, defined({ ...step, to: shaOf(stage, to) })),
  tag: (stage, { name, on, ...options }) =>
    stage.repository.tag(name, defined({ ...options, on: on === undefined ? on : shaOf(stage, on) })),
  pullRequest: async (stage, { as, ...options }) => {
    remember(stage.names.pulls, as, await stage.repository.openPullRequest(defined(options)));
  },
  review: (stage, { as, of, commit, ...options }) => {
    const at = typeof commit === 'string' ? shaOf(stage, commit) : commit;
    const review = stage.repository.review(pullOf(stage, of), defined({ ...options, commit: at }));
    remember(stage.names.reviews, as, review);
  },
  dismiss: (stage, { of, review, ...step }) =>
    stage.repository.dismiss(pullOf(stage, of), defined({ ...step, review: reviewOf(stage, review) })),
  suggestion: async (stage, { as, of, ...options }) => {
    const sha = await stage.repository.applySuggestions(pullOf(stage, of), defined(options));
    remember(stage.names.shas, as, sha);
  },
  deleteBranch: (stage, { branch, ...step }) => stage.repository.deleteBranch(branch, defined(step)),
  retarget: (stage, { of, ...step }) => stage.repository.retarget(pullOf(stage, of), defined(step)),
  close: (stage, { of, at }) => stage.repository.close(pullOf(stage, of), at),
  merge: async (stage, { as, of, ...options }) => {
    const sha = await stage.repository.merge(pullOf(stage, of), defined(options));
    remember(stage.names.shas, as, sha);
  },
  run: (stage, { sha, ...options }) =>
    stage.repository.run(defined({ ...options, sha: sha === undefined ? sha : shaOf(stage, sha) })),
  environment: (stage, { name, ...options }) => stage.repository.environment(name, defined(options)),
  deployment: (stage, { sha, run, ...options }) =>
    stage.repository.deployment(
      defined({
        ...options,
        run: run === undefined ? run : { id: run },
        sha: sha === undefined ? sha : shaOf(stage, sha),
      }),
    ),
  checkRun: (stage, { name, sha, ...options }) =>
    stage.repository.checkRun(
      name,
      defined({ ...options, sha: sha === undefined ? sha : shaOf(stage, sha) }),
    ),
  comment: (stage, { issue, ...options }) => stage.repository.comment(issue, defined(options)),
  ruleset: (stage, { name, ...options }) => stage.repository.ruleset(name, defined(options)),
  ruleSuite: (stage, { before, after, ...options }) => {
    const named = (text: string | undefined) => (text === undefined ? text : shaOf(stage, text));
    return stage.repository.ruleSuite(defined({ ...options, before: named(before), after: named(after) }));
  },
  collaborator: (stage, { login, permission, role }) =>
    stage.repository.collaborator(login, permission, role),
};
