import { createHash } from 'node:crypto';
import { known } from '@countersign/core';
import type { SodCheckFacts } from '@countersign/gates/sod-check';
import type { PullRequest } from '@countersign/github';
import {
  change,
  gitHubItself,
  honestFacts,
  mergeCommit,
  person,
  pullRequest,
  ref,
  review,
  signedByGitHub,
} from '../../gates/sod-check/honest.ts';
import type { Case, Rule } from './case.ts';
import { admits, fold, headAt } from './honest-reading.ts';

const start = Date.parse('2026-03-02T09:00:00.000Z');
const states = {
  approved: 'APPROVED',
  changes_requested: 'CHANGES_REQUESTED',
  dismissed: 'DISMISSED',
} as const;
const organization = 'everyone';

function shaOf(name: string): string {
  return /^[0-9a-f]{40}$/u.test(name) ? name : createHash('sha1').update(name).digest('hex');
}

function at(seconds: number): string {
  return new Date(start + seconds * 1000).toISOString();
}

function isBot(login: string): boolean {
  return login.endsWith('[bot]');
}

const nobody = { name: 'somebody', email: 'somebody@nowhere.example', login: null, id: null };

type OwnCommit = PullRequest['commits'][number];

function commitOf({
  sha,
  author,
  committer,
  parents,
  committedViaWeb,
}: Case['pull']['commits'][number]): OwnCommit {
  const { pullRequests: _, ...own } = change({
    commit: shaOf(sha),
    parents: parents.map(shaOf),
    author: author === '' ? nobody : person(author),
    committer:
      committedViaWeb && committer === '' ? gitHubItself : committer === '' ? nobody : person(committer),
    signature: committedViaWeb ? signedByGitHub : null,
    viaWeb: committedViaWeb,
  });
  return own;
}

/** An approval from before the head was pushed was given to another commit. */
function reviewsOf(one: Case): PullRequest['reviews'] {
  return one.pull.reviews.map(({ user, state, at: seconds }, index) =>
    review({
      id: `R_${index}`,
      state: states[state],
      submittedAt: at(seconds),
      author: { login: user, type: isBot(user) ? 'Bot' : 'User', id: null },
      commit: seconds > headAt(one) ? shaOf(one.pull.head) : shaOf('before the head'),
    }),
  );
}

function pullOf(one: Case): PullRequest {
  const reviews = reviewsOf(one);
  const dismissals = reviews
    .filter(({ state }) => state === 'DISMISSED')
    .map(({ id, submittedAt, author }) => ({
      at: submittedAt ?? at(0),
      actor: author,
      review: id,
      previousState: 'APPROVED',
    }));
  return pullRequest({
    head: shaOf(one.pull.head),
    author: { login: one.pull.author, type: 'User', id: null },
    mergedBy: { login: 'merger', type: 'User', id: null },
    mergedAt: at(100_000),
    commits: one.pull.commits.map(commitOf),
    reviews,
    dismissals,
  });
}

function everybody({ pull }: Case): readonly string[] {
  const named = [...pull.reviews.map(({ user }) => user), ...Object.keys({ ...pull.orgs, ...pull.teams })];
  return [...new Map(named.map((login) => [fold(login), login])).values()];
}

/** Each rule asks for a team of its own, which holds whom the rule admits. */
function teamOf({ name }: Rule): string {
  return `${organization}/${name.replaceAll(/[^A-Za-z0-9_.-]/gu, '-')}`;
}

function teamsOf(one: Case, rules: readonly Rule[]): SodCheckFacts['teams'] {
  return rules.map((rule) => {
    const members = everybody(one).filter((login) => admits(rule, one, login));
    return { team: teamOf(rule), fact: known(members.map((login) => ({ login, id: null }))) };
  });
}

/** Facts of a merge by squash of the case's pull request, deployed by somebody who had no part in it. */
export function factsOf(one: Case, rules: readonly Rule[]): SodCheckFacts {
  const merged = mergeCommit({
    parents: [change().parents[0] ?? ''],
    author: person(one.pull.author),
    pullRequests: [ref()],
  });
  const facts = honestFacts({ range: [merged], pulls: [pullOf(one)] });
  return { ...facts, teams: teamsOf(one, rules) };
}

/** The case's rules as a policy. That authors and pushers are proven is no matter of these cases. */
export function policyOf(rules: readonly Rule[]): unknown {
  return {
    accept: ['author-not-proven', 'pushers-unknown'],
    approvals: rules.map((rule) => ({
      name: rule.name,
      count: rule.requires.count,
      from: { teams: [teamOf(rule)] },
    })),
  };
}
