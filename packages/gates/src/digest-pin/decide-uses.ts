import { type Fact, type Missing, missing } from '@countersign/core';
import type { ActionFact } from './action-facts.ts';
import { platformPins } from './actions-lock.ts';
import { type Bench, draft, lockUnknown } from './bench.ts';
import { asksInside, decideInside } from './decide-inside.ts';
import { localFiles } from './local-action.ts';
import { targetsOf } from './local-roots.ts';
import { type ActionUse, repositoryOf, type Site, usesText } from './places.ts';
import type { Draft } from './reasons.ts';

/** An action with the commit that runs, and who fixed it. */
type Fixed = {
  readonly site: Site;
  readonly action: ActionUse;
  readonly commit: string;
  readonly by: 'file' | 'actions-lock';
  /** Numeric ids that the repository had when it was locked. */
  readonly ids: readonly string[];
};

function actionFact({ facts }: Bench, uses: string): ActionFact | undefined {
  return facts.actions.find((fact) => fact.uses === uses);
}

const notAsked = missing('not-collected', 'nobody asked');

function commitOf(bench: Bench, action: ActionUse, ref: string): ActionFact['commit'] {
  return actionFact(bench, usesText(action, ref))?.commit ?? notAsked;
}

/** Known to be gone, known to be some commit, or not known. */
function nowOf(fact: ActionFact['commit']): string | null | undefined {
  if (fact.state === 'known') return fact.value.sha;
  return fact.cause === 'not-found' ? null : undefined;
}

type Asked = 'commit' | 'reachable' | 'inside' | 'repository';

function unknownOf(site: Site, what: Asked, fact: Missing<unknown>): Draft {
  return draft('action-unknown', site, { data: { what, cause: fact.cause, detail: fact.detail } });
}

function exists({ site, commit }: Fixed, fact: Fact<{ readonly sha: string }>): readonly Draft[] {
  if (fact.state === 'missing')
    return fact.cause === 'not-found'
      ? [draft('action-gone', site, { data: { detail: fact.detail } })]
      : [unknownOf(site, 'commit', fact)];
  if (fact.value.sha === commit) return [];
  const other = missing('malformed', `the repository answered with ${fact.value.sha}`);
  return [unknownOf(site, 'commit', other)];
}

function reachable({ policy }: Bench, fixed: Fixed, fact: ActionFact['reachable']): readonly Draft[] {
  const { site, action, commit } = fixed;
  if (policy.uses.reachable === 'not-asked') return [];
  if (fact.state === 'missing') return [unknownOf(site, 'reachable', fact)];
  const data = { commit, repository: `${action.owner}/${action.repository}` };
  if (fact.value === 'none') return [draft('impostor-commit', site, { data, from: [fact] })];
  return fact.value === 'tag' && policy.uses.reachable === 'branch'
    ? [draft('only-on-a-tag', site, { data, from: [fact] })]
    : [];
}

function inside(bench: Bench, { site, action }: Fixed, fact: ActionFact['inside']): readonly Draft[] {
  const found = fact.state === 'known' ? fact.value : (fact.partial ?? []);
  const said = decideInside(bench, { site, action }, found);
  const unknown = fact.state === 'missing' && asksInside(bench, action);
  return unknown ? [...said, unknownOf(site, 'inside', fact)] : said;
}

/** Whoever takes over a name that was given up has another repository under it. */
function identity({ site, action, ids }: Fixed, fact: ActionFact['repositoryId']): readonly Draft[] {
  if (ids.length === 0) return [];
  if (fact.state === 'missing') return [unknownOf(site, 'repository', fact)];
  if (ids.every((id) => id === fact.value)) return [];
  const locked = [...new Set(ids)].sort();
  const data = { repository: `${action.owner}/${action.repository}`, locked, now: fact.value };
  return [draft('repository-replaced', site, { data, from: [fact] })];
}

/** What people read beside the commit. No runner looks at it, so it is only told. */
function comment(bench: Bench, { site, action, commit, by }: Fixed): readonly Draft[] {
  const said = site.reference.comment;
  if (said === null || by !== 'file') return [];
  const now = nowOf(commitOf(bench, action, said));
  return now === undefined || now === commit
    ? []
    : [draft('version-comment-stale', site, { data: { comment: said, commit, now } })];
}

/** A ref that actions.lock pins is written beside nothing: where it names another commit by now, that is told. */
function refMoved(bench: Bench, { site, action, commit, by }: Fixed): readonly Draft[] {
  if (by === 'file') return [];
  const fact = commitOf(bench, action, action.ref);
  const now = nowOf(fact);
  if (now === commit) return [];
  const tolerated = bench.policy.tagMoved === 'warn';
  if (now === undefined) return tolerated || fact.state === 'known' ? [] : [unknownOf(site, 'commit', fact)];
  const data = { ref: action.ref, locked: commit, now };
  return [draft(tolerated ? 'uses-tag-moved-tolerated' : 'uses-tag-moved', site, { data })];
}

/** What digest-pin.lock says of the repository; where the policy wants approvals, an action is in the lock. */
function locked(bench: Bench, { site, action, commit }: Fixed): readonly Draft[] {
  const { lock, policy } = bench;
  if (lock.state === 'missing') return policy.others === 'pinned' ? [] : lockUnknown(bench, site.question);
  if (lock.value === null) return [];
  const entries = lock.value.actions.filter(
    ({ repository }) => repository.toLowerCase() === repositoryOf(action),
  );
  const from = [lock];
  if (entries.some((entry) => entry.commit === commit))
    return [draft('uses-in-lock', site, { data: { commit }, from })];
  if (entries.length === 0)
    return policy.others === 'pinned' ? [] : [draft('not-approved', site, { data: {}, from })];
  const held = [...new Set(entries.map((entry) => entry.commit))].sort();
  return [draft('uses-drift', site, { data: { commit, locked: held }, from })];
}

/** What the repository says of the commit; where it is not there at all, nothing else is asked. */
function inRepository(bench: Bench, fixed: Fixed): readonly Draft[] {
  const fact = actionFact(bench, usesText(fixed.action, fixed.commit));
  const absent = exists(fixed, fact?.commit ?? notAsked);
  if (absent.length > 0) return absent;
  return [
    ...reachable(bench, fixed, fact?.reachable ?? notAsked),
    ...inside(bench, fixed, fact?.inside ?? notAsked),
    ...identity(fixed, fact?.repositoryId ?? notAsked),
  ];
}

function decideFixed(bench: Bench, fixed: Fixed): readonly Draft[] {
  const { site, commit, by } = fixed;
  const pinned = draft('uses-pinned', site, { data: { commit, by }, from: [bench.facts.actionsLock] });
  if (bench.policy.mode === 'check') return [pinned];
  return [
    pinned,
    ...inRepository(bench, fixed),
    ...comment(bench, fixed),
    ...refMoved(bench, fixed),
    ...locked(bench, fixed),
  ];
}

function lockedIds({ lock }: Bench, action: ActionUse): readonly string[] {
  const entries = lock.state === 'known' ? (lock.value?.actions ?? []) : [];
  const own = entries.filter(({ repository }) => repository.toLowerCase() === repositoryOf(action));
  return own.flatMap(({ repositoryId }) => repositoryId ?? []);
}

function fixedBy(bench: Bench, site: Site, action: ActionUse): readonly Fixed[] {
  if (action.pinned) return [{ site, action, commit: action.ref, by: 'file', ids: lockedIds(bench, action) }];
  const { actionsLock } = bench.facts;
  if (bench.policy.actionsLock === 'ignore' || actionsLock.state === 'missing') return [];
  if (site.format !== 'workflow') return [];
  return platformPins(actionsLock.value, site.file, action).map(({ commit, repositoryId }) => {
    return { site, action, commit, by: 'actions-lock', ids: [repositoryId, ...lockedIds(bench, action)] };
  });
}

/** May this action or reusable workflow run? */
export function decideAction(bench: Bench, site: Site, action: ActionUse): readonly Draft[] {
  const fixed = fixedBy(bench, site, action);
  if (fixed.length > 0) return fixed.flatMap((one) => decideFixed(bench, one));
  const fact = commitOf(bench, action, action.ref);
  const data = { ref: action.ref, now: nowOf(fact) ?? null };
  return [draft('mutable-uses', site, { data, from: [fact] })];
}

/** A path in the workspace is the commit that runs; what matters is that its own files are judged too. */
export function decideLocal({ facts, roots }: Bench, site: Site, path: string): readonly Draft[] {
  return targetsOf(roots, { file: site.file, at: site.place.path, path }).map((target) => {
    const files = facts.locals.filter((local) => local.path === target).flatMap((local) => local.files);
    const expected = localFiles(target).map((file) => file.path);
    return files.length === 0
      ? draft('local-not-read', site, { data: { expected } })
      : draft('uses-of-own-repository', site, { data: { files } });
  });
}
