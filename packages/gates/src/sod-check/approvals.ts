import type { AccountActor, PullRequest, Review } from '@countersign/github';
import { impersonal } from './approval-reasons.ts';
import type { Exception } from './exceptions.ts';
import type { Contributors, Role } from './people.ts';
import type { PersonOf } from './persons.ts';
import type { DraftBody } from './reasons.ts';

/** Somebody whose approval counts only where the policy accepts the exception. */
export type Lenient = { readonly person: string; readonly exception: Exception };

/** What the reviews of one pull request amount to. */
export type Approvals = {
  /** People whose approval counts, sorted. */
  readonly valid: readonly string[];
  readonly lenient: readonly Lenient[];
  /** Why other approvals do not count; said only when too few do. */
  readonly unusable: readonly DraftBody[];
  /** What denies whatever the number of approvals. */
  readonly objections: readonly DraftBody[];
};

export type ReviewedPull = {
  readonly commit: string;
  readonly pull: PullRequest;
  readonly contributors: Contributors;
  readonly person: PersonOf;
};

const nothing: Approvals = { valid: [], lenient: [], unusable: [], objections: [] };

type Impersonal = (typeof impersonal)[number];
const decisive: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

function impersonalOf(author: AccountActor | null): Impersonal | undefined {
  if (author === null) return 'ghost';
  if (author.type === 'User') return undefined;
  return impersonal.find((type) => type === author.type) ?? 'other';
}

function orderKey(review: Review): string {
  // What has no time may have come last; an approval without one counts for nothing anyway.
  return `${review.submittedAt ?? (review.state === 'APPROVED' ? '' : '~')} ${review.state === 'APPROVED' ? 0 : 1} ${review.id}`;
}

/** In the order of time; of reviews in the same second an approval comes first, so that any other overrules it. */
function inOrder(reviews: readonly Review[]): Review[] {
  return [...reviews].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
}

/** Nobody knows whether two deleted accounts were one person, and an App may be called what a person is. */
function reviewerKey({ id, author }: Review, person: PersonOf): string {
  if (author === null) return `ghost ${id}`;
  return impersonalOf(author) === undefined
    ? `user ${person(author.login)}`
    : `${author.type} ${author.login}`;
}

function byPerson({ pull, person }: ReviewedPull): ReadonlyMap<string, readonly Review[]> {
  const reviews = inOrder(pull.reviews.filter((review) => decisive.has(review.state)));
  const groups = new Map<string, Review[]>();
  for (const review of reviews) {
    const key = reviewerKey(review, person);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [review]);
    else group.push(review);
  }
  return groups;
}

function staleDrafts(review: Review, login: string, { commit, pull }: ReviewedPull): DraftBody[] {
  const data = { commit, pullRequest: pull.number, login, reviewed: review.commit, head: pull.head };
  const at = review.submittedAt ?? '';
  const drafts: DraftBody[] = [];
  if (review.commit !== pull.head)
    drafts.push({ code: 'approval-stale', data: { ...data, because: 'new-commits' } });
  if (pull.baseChanges.some((change) => change.at >= at))
    drafts.push({ code: 'approval-stale', data: { ...data, because: 'base-changed' } });
  return drafts;
}

function roleOf(review: Review, { contributors, person }: ReviewedPull): Role | undefined {
  return review.author === null ? undefined : contributors.people.get(person(review.author.login));
}

function roleProblems(review: Review, reviewed: ReviewedPull): DraftBody[] {
  const role = roleOf(review, reviewed);
  if (role === undefined) return [];
  const { pull, commit } = reviewed;
  const data = { commit, pullRequest: pull.number, login: review.author?.login ?? 'ghost' };
  const byAuthor: DraftBody = { code: 'approved-by-author', data: { ...data, role } };
  return role === 'co-author' ? [byAuthor, { code: 'barred-by-trailer-alone', data }] : [byAuthor];
}

/** Why one approval does not count, whoever gave it; nothing when it does. */
function approvalProblems(review: Review, reviewed: ReviewedPull): DraftBody[] {
  const { pull, commit } = reviewed;
  const login = review.author?.login ?? 'ghost';
  const data = { commit, pullRequest: pull.number, login };
  const problems = staleDrafts(review, login, reviewed);
  const type = impersonalOf(review.author);
  if (type !== undefined) problems.push({ code: 'approver-not-person', data: { ...data, type } });
  if (!review.canPush) problems.push({ code: 'approver-without-write', data });
  const { submittedAt } = review;
  if (submittedAt === null || pull.mergedAt === null || submittedAt > pull.mergedAt)
    problems.push({ code: 'approved-after-merge', data });
  return problems;
}

const lenientRoles: Readonly<Partial<Record<Role, Exception>>> = {
  'co-author': 'co-author-approves',
  suggester: 'suggester-approves',
};

function lenientOf(review: Review | undefined, reviewed: ReviewedPull): Lenient[] {
  const role = review === undefined ? undefined : roleOf(review, reviewed);
  const exception = role === undefined ? undefined : lenientRoles[role];
  const login = review?.author?.login;
  return exception === undefined || login === undefined
    ? []
    : [{ person: reviewed.person(login), exception }];
}

/** Approvals that nothing later took back: the last one that is sound in itself counts, unless its author had a hand. */
function judgeApprovals(approvals: readonly Review[], reviewed: ReviewedPull): Approvals {
  const sound = approvals.findLast((review) => approvalProblems(review, reviewed).length === 0);
  const last = sound ?? approvals.at(-1);
  if (last === undefined) return nothing;
  const problems = [...approvalProblems(last, reviewed), ...roleProblems(last, reviewed)];
  if (problems.length > 0) return { ...nothing, unusable: problems, lenient: lenientOf(sound, reviewed) };
  return { ...nothing, valid: [reviewed.person(last.author?.login ?? 'ghost')] };
}

/** One person's reviews, oldest first: approvals count only after the last objection or dismissal. */
function judgePerson(reviews: readonly Review[], reviewed: ReviewedPull): Approvals {
  const { pull, commit } = reviewed;
  const last = reviews.at(-1);
  const login = last?.author?.login ?? 'ghost';
  const data = { commit, pullRequest: pull.number, login };
  if (last?.state === 'CHANGES_REQUESTED') {
    const objection: DraftBody = { code: 'changes-requested', data };
    const counts = last.canPush && impersonalOf(last.author) === undefined;
    return counts ? { ...nothing, objections: [objection] } : nothing;
  }
  if (last?.state === 'DISMISSED') return { ...nothing, unusable: [{ code: 'approval-dismissed', data }] };
  const since = reviews.findLastIndex((review) => review.state !== 'APPROVED') + 1;
  return judgeApprovals(reviews.slice(since), reviewed);
}

/**
 * Anyone with write access may dismiss a review (GitHub: "Dismissing a pull request review"). An objection that was
 * dismissed by somebody who made the change, by a bot or by a deleted account still stands, until its author approves.
 */
function dismissedObjections(reviewed: ReviewedPull): DraftBody[] {
  const { pull, contributors, person, commit } = reviewed;
  const groups = byPerson(reviewed);
  return pull.dismissals.flatMap((dismissal): DraftBody[] => {
    const review = pull.reviews.find((each) => each.id === dismissal.review);
    if (dismissal.previousState !== 'CHANGES_REQUESTED') return [];
    const objector = review?.author?.login ?? 'ghost';
    const { actor } = dismissal;
    const own = actor !== null && person(actor.login) === person(objector);
    const independent = actor?.type === 'User' && !contributors.people.has(person(actor.login));
    const approvedSince = groups.get(`user ${person(objector)}`)?.at(-1)?.state === 'APPROVED';
    if (own || independent || approvedSince) return [];
    const data = { commit, pullRequest: pull.number, login: objector, dismissedBy: actor?.login ?? 'ghost' };
    return [{ code: 'objection-dismissed', data }];
  });
}

/** A dismissed review without its event: what it said, and who set it aside, is not known. */
function untoldDismissals({ pull }: ReviewedPull): DraftBody[] {
  const told = new Set(pull.dismissals.map((dismissal) => dismissal.review));
  const untold = pull.reviews.filter((review) => review.state === 'DISMISSED' && !told.has(review.id));
  return untold.map((review): DraftBody => {
    const what = `The dismissal of a review of #${pull.number}`;
    const detail = `the review of ${review.author?.login ?? 'a deleted account'} is dismissed, but no event says by whom`;
    return { code: 'facts-missing', data: { what, cause: 'truncated', detail } };
  });
}

/** Who approved a merged pull request so that it counts, and what speaks against it. */
export function approvalsOf(reviewed: ReviewedPull): Approvals {
  const each = [...byPerson(reviewed).values()].map((reviews) => judgePerson(reviews, reviewed));
  return {
    valid: [...new Set(each.flatMap((one) => one.valid))].sort(),
    lenient: each.flatMap((one) => one.lenient),
    unusable: each.flatMap((one) => one.unusable),
    objections: [
      ...each.flatMap((one) => one.objections),
      ...dismissedObjections(reviewed),
      ...untoldDismissals(reviewed),
    ],
  };
}
