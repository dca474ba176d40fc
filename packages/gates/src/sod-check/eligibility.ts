import { type Fact, type Missing, missing, pathMatcher } from '@countersign/core';
import { foldLogin, ownerFinder, type PullRequest } from '@countersign/github';
import { type ApprovalRule, isOpen } from './approval-rule.ts';
import { ownersCommit, rangeOf } from './range.ts';
import type { Scene } from './scene.ts';

/** Something that was needed to tell who counts, and was not learned. */
export type Gap = { readonly what: string; readonly fact: Missing<unknown> };

/** Some people: those who are known to belong, and what would have to be known to tell of others. */
export type Circle = {
  readonly members: ReadonlySet<string>;
  readonly gaps: readonly Gap[];
  /** Everybody who belongs is in `members`; false where others, whom no list names, belong too. */
  readonly listed: boolean;
};

/** One rule as it bears on one pull request. */
export type AskedRule = {
  readonly rule: ApprovalRule;
  /** Each of these circles must have somebody; the rule's people come from all of them. */
  readonly circles: readonly Circle[];
  /** What would have to be known to tell whether the rule asks at all; empty when it surely does. */
  readonly doubts: readonly Gap[];
};

const nobody: Circle = { members: new Set(), gaps: [], listed: true };

function joined(circles: readonly Circle[]): Circle {
  return {
    members: new Set(circles.flatMap(({ members }) => [...members])),
    gaps: circles.flatMap(({ gaps }) => gaps),
    listed: circles.every(({ listed }) => listed),
  };
}

/** Who belongs to any of a rule's circles. */
export function circleOf({ circles }: AskedRule): Circle {
  return joined(circles);
}

function users(scene: Scene, logins: readonly string[]): Circle {
  return { ...nobody, members: new Set(logins.map(scene.rules.person)) };
}

function team(scene: Scene, name: string): Circle {
  const fact = scene.team(name);
  if (fact.state === 'missing')
    return { members: new Set(), gaps: [{ what: `Who is in the team ${name}`, fact }], listed: false };
  return users(
    scene,
    fact.value.map(({ login }) => login),
  );
}

type Permission = NonNullable<ApprovalRule['from']['permission']>;
const ranks: Readonly<Record<string, number>> = {
  none: 0,
  read: 1,
  triage: 2,
  write: 3,
  maintain: 4,
  admin: 5,
};

/** The role names it exactly unless it is one of the organisation's own; `permission` knows no maintain or triage. */
function rankOf({ permission, role }: { readonly permission: string; readonly role: string }): number {
  const named = Object.hasOwn(ranks, role) ? ranks[role] : undefined;
  return named ?? (Object.hasOwn(ranks, permission) ? ranks[permission] : undefined) ?? 0;
}

function permitted(scene: Scene, wanted: Permission): Circle {
  const members = new Set<string>();
  const gaps: Gap[] = [];
  for (const { login, fact } of scene.facts.permissions) {
    if (fact.state === 'missing') gaps.push({ what: `The permission of ${login}`, fact });
    else if (rankOf(fact.value) >= (ranks[wanted] ?? Infinity)) members.add(scene.rules.person(login));
  }
  return { members, gaps, listed: false };
}

/** Owners as CODEOWNERS writes them: an account, a team, or an e-mail address, which names no account for certain. */
function owner(scene: Scene, text: string): Circle {
  if (!text.startsWith('@')) return nobody;
  const name = text.slice(1);
  return name.includes('/') ? team(scene, name) : users(scene, [name]);
}

type Files = Fact<readonly string[]>;

function gapCircle(what: string, fact: Missing<unknown>): Circle {
  return { members: new Set(), gaps: [{ what, fact }], listed: false };
}

/** For each set of owners that some touched path has, who they are. A path that nobody owns asks nobody. */
function ownerCircles(scene: Scene, pull: PullRequest): readonly Circle[] {
  const { codeOwners } = scene.facts;
  const files = scene.files(pull.id);
  if (codeOwners.state === 'missing') return [gapCircle('The code owners', codeOwners)];
  if (files.state === 'missing') return [gapCircle(`The paths of #${pull.number}`, files)];
  if (codeOwners.value === null) return [nobody];
  if (codeOwners.value.commit !== ownersCommit(rangeOf(scene.facts)))
    return [gapCircle('The code owners', missing('malformed', 'they were read at another commit'))];
  const ownersOf = ownerFinder(codeOwners.value.rules);
  const sets = new Map<string, readonly string[]>();
  for (const path of files.value) {
    const owners = ownersOf(path);
    if (owners.length > 0) sets.set([...owners].map(foldLogin).sort().join(' '), owners);
  }
  return [...sets.values()].map((owners) => joined(owners.map((text) => owner(scene, text))));
}

function circlesOf(scene: Scene, pull: PullRequest, rule: ApprovalRule): readonly Circle[] {
  if (isOpen(rule)) return [{ members: new Set(), gaps: [], listed: false }];
  const { teams, users: logins, permission, codeOwners } = rule.from;
  const fixed = joined([
    users(scene, logins),
    ...teams.map((name) => team(scene, name)),
    ...(permission === null ? [] : [permitted(scene, permission)]),
  ]);
  if (!codeOwners) return [fixed];
  return ownerCircles(scene, pull).map((owners) => joined([owners, fixed]));
}

function isAsked(rule: ApprovalRule, files: Files): boolean {
  if (rule.paths.length === 0 || files.state === 'missing') return true;
  const matchers = rule.paths.map(pathMatcher);
  return files.value.some((path) => matchers.some((matches) => matches(path)));
}

/** The rules that bear on a pull request, and who may satisfy each. Where its paths are not known, all may. */
export function askedRules(scene: Scene, pull: PullRequest): readonly AskedRule[] {
  return scene.policy.approvals.flatMap((rule): AskedRule[] => {
    const files = scene.files(pull.id);
    if (!isAsked(rule, files)) return [];
    const circles = circlesOf(scene, pull, rule);
    // No touched path has an owner, so there is nobody to ask.
    if (circles.length === 0) return [];
    const unread = rule.paths.length > 0 && files.state === 'missing';
    const doubts = unread ? [{ what: `The paths of #${pull.number}`, fact: files }] : [];
    return [{ rule, circles, doubts }];
  });
}
