import type { PullRequest } from '@countersign/github';
import { exceptionBody } from './accepting.ts';
import { type Asking, satisfies, unmetBody, unsatisfiable } from './approval-rules.ts';
import type { Approvals } from './approvals.ts';
import { type AskedRule, askedRules } from './eligibility.ts';
import type { Exception } from './exceptions.ts';
import type { Contributors } from './people.ts';
import type { DraftBody } from './reasons.ts';
import type { Scene } from './scene.ts';

export type Quorum = {
  readonly scene: Scene;
  readonly pull: PullRequest;
  readonly contributors: Contributors;
  readonly approvals: Approvals;
};

/** In the order in which exceptions are tried: the first that suffice are the ones that made a difference. */
const easings = [
  'co-author-approves',
  'suggester-approves',
  'deployer-is-approver',
  'single-approval-for-bots',
  'no-approval',
] as const satisfies readonly Exception[];
/** Anybody may review a public repository; what counts is said by number. */
const mostUnusable = 40;
type Easing = (typeof easings)[number];
type Eased = ReadonlySet<Easing>;

type Result = { readonly state: 'met' | 'unmet' | 'unknown'; readonly bodies: readonly DraftBody[] };

function approvers({ scene, approvals }: Quorum, eased: Eased): ReadonlySet<string> {
  const lenient = approvals.lenient
    .filter(({ exception }) => easings.some((each) => each === exception && eased.has(each)))
    .map(({ person }) => person);
  const all = [...approvals.valid, ...lenient];
  const deploying = eased.has('deployer-is-approver');
  return new Set(all.filter((person) => deploying || !scene.deployers.has(person)));
}

/** Whoever made a bot act is not named anywhere, so one approval could be that person's own. */
function needed({ scene, pull, contributors }: Quorum, eased: Eased): number {
  const { minApprovals, minApprovalsForBots } = scene.policy;
  if (eased.has('no-approval')) return 0;
  const opener = pull.author;
  const known =
    opener?.type === 'User' || (opener?.type === 'Bot' && scene.rules.keeper(opener.login) !== undefined);
  const byPersons = known && !contributors.byBot;
  if (byPersons || eased.has('single-approval-for-bots')) return minApprovals;
  return Math.max(minApprovals, minApprovalsForBots);
}

function asking(quorum: Quorum, eased: Eased, rules: readonly AskedRule[]): Asking {
  const { scene, pull, contributors, approvals } = quorum;
  const counted = approvers(quorum, eased);
  const deployers = eased.has('deployer-is-approver') ? [] : scene.deployers;
  const lenient = new Set(approvals.lenient.map(({ person }) => person));
  const makers = [...contributors.people.keys()].filter(
    (person) => !(lenient.has(person) && counted.has(person)),
  );
  return { scene, pull, rules, barred: new Set([...makers, ...deployers]) };
}

function resultOf(quorum: Quorum, eased: Eased, rules: readonly AskedRule[]): Result {
  const { pull } = quorum;
  const people = approvers(quorum, eased);
  const least = needed(quorum, eased);
  const asked = asking(quorum, eased, rules);
  const few: DraftBody[] =
    people.size >= least
      ? []
      : [
          {
            code: 'not-approved',
            data: { commit: pull.head, pullRequest: pull.number, needed: least, found: people.size },
          },
        ];
  const outcome = satisfies(rules, people);
  if (outcome.state === 'unmet')
    return { state: 'unmet', bodies: [...few, unmetBody(asked, outcome.shortage), ...unsatisfiable(asked)] };
  if (few.length > 0) return { state: 'unmet', bodies: few };
  if (outcome.state === 'met') return { state: 'met', bodies: [] };
  const bodies = outcome.gaps.map(
    ({ what, fact }): DraftBody => ({
      code: 'facts-missing',
      data: { what, cause: fact.cause, detail: fact.detail },
    }),
  );
  return { state: 'unknown', bodies };
}

/** The exceptions among those that are all needed together. */
function essential(eased: readonly Easing[], suffices: (eased: Eased) => boolean): readonly Easing[] {
  let kept = [...eased];
  for (const each of eased) {
    const without = kept.filter((other) => other !== each);
    if (suffices(new Set(without))) kept = without;
  }
  return kept;
}

function used(quorum: Quorum, easing: Easing): DraftBody {
  const { scene, pull, approvals } = quorum;
  const who: Readonly<Record<Easing, readonly string[]>> = {
    'co-author-approves': approvals.lenient
      .filter((each) => each.exception === easing)
      .map((one) => one.person),
    'suggester-approves': approvals.lenient
      .filter((each) => each.exception === easing)
      .map((one) => one.person),
    'deployer-is-approver': approvals.valid.filter((person) => scene.deployers.has(person)),
    'single-approval-for-bots': pull.author?.type === 'Bot' ? [pull.author.login] : [],
    'no-approval': [],
  };
  return exceptionBody(easing, { who: who[easing], commit: pull.head, pullRequest: pull.number });
}

/** What is lacking; where deployers approved, that their approvals do not count is said, and is all when it is all. */
function denial(quorum: Quorum, eased: Eased, rules: readonly AskedRule[]): readonly DraftBody[] {
  const { scene, pull, approvals } = quorum;
  const result = resultOf(quorum, eased, rules);
  if (result.state !== 'unmet') return result.bodies;
  const own = approvals.valid.filter((person) => scene.deployers.has(person));
  if (eased.has('deployer-is-approver') || own.length === 0) return result.bodies;
  const data = { commit: pull.head, pullRequest: pull.number, approvers: own };
  const discounted: DraftBody = { code: 'deployer-is-approver', data };
  const counted = resultOf(quorum, new Set([...eased, 'deployer-is-approver']), rules);
  return counted.state === 'unmet' ? [...result.bodies, discounted] : [discounted];
}

/**
 * Would the approvals suffice without any one of them? Then they are as good as a signature: whoever forged an author
 * could be one of those who approved, not two. Deployers count for nothing here either.
 */
export function holdsWithoutAnyOne(quorum: Quorum): boolean {
  const { scene, approvals } = quorum;
  const eased = new Set<Easing>(['single-approval-for-bots']);
  if (scene.accepted.has('deployer-is-approver')) eased.add('deployer-is-approver');
  const people = [...approvers(quorum, eased)];
  const rules = askedRules(scene, quorum.pull);
  const without = (person: string): Quorum => ({
    ...quorum,
    approvals: { ...approvals, valid: approvals.valid.filter((each) => each !== person) },
  });
  return people.length > 1 && people.every((one) => resultOf(without(one), eased, rules).state === 'met');
}

/**
 * Did enough different people approve, who neither made the change nor deploy it, and does each approval rule have its
 * own? Empty, or the accepted exceptions that it took, when they did; else what is lacking.
 */
export function quorumBodies(quorum: Quorum): {
  readonly met: boolean;
  readonly bodies: readonly DraftBody[];
} {
  const rules = askedRules(quorum.scene, quorum.pull);
  const suffices = (eased: Eased): boolean => resultOf(quorum, eased, rules).state === 'met';
  if (suffices(new Set())) return { met: true, bodies: [] };
  const accepted = easings.filter((easing) => quorum.scene.accepted.has(easing));
  const all = new Set<Easing>(accepted);
  if (!suffices(all))
    return {
      met: false,
      bodies: [...denial(quorum, all, rules), ...quorum.approvals.unusable.slice(0, mostUnusable)],
    };
  const enough = accepted.findIndex((_, index) => suffices(new Set(accepted.slice(0, index + 1))));
  const kept = essential(accepted.slice(0, enough + 1), suffices);
  return { met: true, bodies: kept.map((easing) => used(quorum, easing)) };
}
