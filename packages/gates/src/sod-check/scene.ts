import { type Fact, known, missing } from '@countersign/core';
import {
  foldLogin,
  type PullRequest,
  type PullRequestRef,
  type RangeCommit,
  sameRepository,
  type TeamMember,
} from '@countersign/github';
import type { Exception } from './exceptions.ts';
import type { SodCheckFacts } from './facts.ts';
import { identitiesIn } from './identities.ts';
import type { Rules } from './people.ts';
import { botKeeper, isBotLogin, personFinder } from './persons.ts';
import { acceptedBy, type SodCheckPolicy } from './policy.ts';
import { type ActivityIndex, activityIndex } from './pushers.ts';

type Content = SodCheckFacts['content'][number];

/** The facts under one policy, indexed for questions about single commits. */
export type Scene = {
  readonly policy: SodCheckPolicy;
  readonly facts: SodCheckFacts;
  readonly accepted: ReadonlySet<Exception>;
  readonly rules: Rules;
  readonly activity: ActivityIndex;
  /** The branches that count under this policy. */
  readonly branches: Fact<readonly string[]>;
  readonly commit: (commit: string) => Fact<RangeCommit>;
  readonly pull: (id: string) => Fact<PullRequest>;
  readonly content: (pullRequest: string) => readonly Content[];
  /** The paths that a pull request touches, by node id. */
  readonly files: (pullRequest: string) => Fact<readonly string[]>;
  /** The members of a team, by `organisation/team`. */
  readonly team: (name: string) => Fact<readonly TeamMember[]>;
  /** The commits that were read, by id. */
  readonly known: ReadonlyMap<string, RangeCommit>;
  /** Everybody who started this run, in any attempt, folded to persons. */
  readonly deployers: ReadonlySet<string>;
};

/** Logins of everybody who started this run, as far as they are known. */
export function starters(facts: SodCheckFacts): readonly string[] {
  const attempts =
    facts.earlierAttempts.state === 'known' ? facts.earlierAttempts.value : facts.earlierAttempts.partial;
  const earlier = (attempts ?? []).flatMap(({ actor, triggeringActor }) => [
    actor?.login,
    triggeringActor?.login,
  ]);
  const all = [facts.actor.login, facts.triggeringActor.login, ...earlier];
  const byLogin = new Map(
    all.flatMap((login) => (login === undefined ? [] : [[foldLogin(login), login] as const])),
  );
  return [...byLogin.values()].sort();
}

function branchesOf(policy: SodCheckPolicy, facts: SodCheckFacts): Fact<readonly string[]> {
  if (policy.branches.length > 0) return known(policy.branches);
  const { defaultBranch } = facts;
  if (defaultBranch.state === 'missing') return missing(defaultBranch.cause, defaultBranch.detail);
  return known([defaultBranch.value], defaultBranch.evidence);
}

function rulesOf(policy: SodCheckPolicy, facts: SodCheckFacts): Rules {
  const person = personFinder(policy, identitiesIn(facts));
  return { policy, person, keeper: botKeeper(policy, person) };
}

function contentIndex({ content }: SodCheckFacts): ReadonlyMap<string, readonly Content[]> {
  const index = new Map<string, Content[]>();
  for (const each of content) {
    const known = index.get(each.pullRequest);
    if (known === undefined) index.set(each.pullRequest, [each]);
    else known.push(each);
  }
  return index;
}

/** An answer about something else is as good as none. */
function own<T>(fact: Fact<T> | undefined, what: string, isOwn: (value: T) => boolean): Fact<T> {
  if (fact === undefined) return missing('not-collected', `${what} was not read`);
  if (fact.state === 'missing' || isOwn(fact.value)) return fact;
  return missing('malformed', `the facts of ${what} are those of another`);
}

/** A bot that starts a run acts for whoever the policy puts behind it. */
function deployerOf({ person, keeper }: Rules, login: string): string {
  return (isBotLogin(login) ? keeper(login) : undefined) ?? person(login);
}

export function sceneOf(policy: SodCheckPolicy, facts: SodCheckFacts): Scene {
  const rules = rulesOf(policy, facts);
  const commits = new Map(facts.commits.map(({ commit, fact }) => [commit, fact]));
  const pulls = new Map(facts.pullRequests.map(({ id, fact }) => [id, fact]));
  const content = contentIndex(facts);
  const files = new Map(facts.files.map(({ pullRequest, fact }) => [pullRequest, fact]));
  const teams = new Map(facts.teams.map(({ team, fact }) => [foldLogin(team), fact]));
  const read = [...commits].flatMap(([commit, fact]) =>
    fact.state === 'known' && fact.value.commit === commit ? [[commit, fact.value] as const] : [],
  );
  return {
    policy,
    facts,
    accepted: acceptedBy(policy),
    rules,
    activity: activityIndex(facts.activity),
    branches: branchesOf(policy, facts),
    commit: (commit) => own(commits.get(commit), `commit ${commit}`, (value) => value.commit === commit),
    pull: (id) => own(pulls.get(id), `pull request ${id}`, (value) => value.id === id),
    content: (id) => content.get(id) ?? [],
    files: (id) => files.get(id) ?? missing('not-collected', 'its paths were not read'),
    team: (name) => teams.get(foldLogin(name)) ?? missing('not-collected', `${name} was not asked for`),
    known: new Map(read),
    deployers: new Set(starters(facts).map((login) => deployerOf(rules, login))),
  };
}

/** How the pull requests of a commit stand to this repository and the accepted branches. */
export type SortedRefs = {
  readonly candidates: readonly PullRequestRef[];
  readonly elsewhere: readonly PullRequestRef[];
  readonly unmerged: readonly PullRequestRef[];
};

/** Pull requests of forks' own repositories and of other repositories say nothing about this one. */
export function sortRefs(commit: RangeCommit, repository: string, branches: readonly string[]): SortedRefs {
  const own = commit.pullRequests.filter((ref) => sameRepository(ref.repository, repository));
  const merged = own.filter((ref) => ref.state === 'MERGED');
  return {
    candidates: merged.filter((ref) => branches.includes(ref.base)),
    elsewhere: merged.filter((ref) => !branches.includes(ref.base)),
    unmerged: own.filter((ref) => ref.state !== 'MERGED'),
  };
}

/** True when a pull request is the merged one that a commit refers to. */
export function isMergedAs(pull: PullRequest, ref: PullRequestRef): boolean {
  return (
    pull.state === 'MERGED' && pull.mergedAt !== null && pull.base === ref.base && pull.number === ref.number
  );
}
