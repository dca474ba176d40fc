import * as v from 'valibot';
import { Organization, Token, User } from './people.ts';
import { Repository } from './repository.ts';
import { Instant } from './scalars.ts';

const ScenarioSchema = v.strictObject({
  profile: v.optional(v.picklist(['github.com', 'ghes']), 'github.com'),
  /** The server's clock. Left out, it is the machine's. */
  now: v.optional(Instant),
  users: v.optional(v.array(User), []),
  organizations: v.optional(v.array(Organization), []),
  /** By the token's text. */
  tokens: v.optional(v.record(v.string(), Token), {}),
  rateLimit: v.optional(v.strictObject({ limit: v.number() }), { limit: 5000 }),
  repositories: v.optional(v.array(Repository), []),
  oidc: v.optional(v.strictObject({ requestToken: v.string(), claims: v.record(v.string(), v.unknown()) })),
});

/** A scenario as a test writes it, with its defaults left out. */
export type Scenario = v.InferInput<typeof ScenarioSchema>;

/** A scenario as the stand-in holds it: validated, defaults filled in, changed by what clients write. */
export type World = v.InferOutput<typeof ScenarioSchema>;

/** Reads a scenario. Throws one sentence for each thing wrong, naming its place and any unknown key. */
export function parseScenario(scenario: unknown): World {
  const result = v.safeParse(ScenarioSchema, structuredClone(scenario));
  if (result.success) return result.output;
  throw new TypeError(explainIssues('scenario', result.issues));
}

/** What a schema found wrong, a line for each place. */
export function explainIssues(root: string, issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${root}${placeOf(issue)}: ${problemOf(issue)}`).join('\n');
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  const steps = issue.path ?? [];
  return steps.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const unknownKey = issue.type === 'strict_object' && issue.expected === 'never';
  return unknownKey ? 'unknown key' : issue.message;
}
