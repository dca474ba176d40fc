import { foldLogin } from '@countersign/github';
import { priced } from './accepting.ts';
import type { JudgedPull } from './judge-pull.ts';
import { missingDraft } from './missing-draft.ts';
import { isBotLogin } from './persons.ts';
import type { Role } from './people.ts';
import type { DraftBody, SodCheckDraft } from './reasons.ts';
import { type Scene, starters } from './scene.ts';

export const deployerQuestion = 'deployer';
const question = deployerQuestion;
const mostShown = 10;

/** What one person had a hand in, of all that the range brings. */
export type Hand = { readonly login: string; readonly role: Role; readonly pullRequests: number[] };

/** Everybody who had a hand in what the range brings, by person. */
export function handsIn(carriers: readonly JudgedPull[]): ReadonlyMap<string, Hand> {
  const hands = new Map<string, Hand>();
  const ordered = [...carriers].sort((a, b) => a.pull.number - b.pull.number);
  for (const { pull, contributors } of ordered) {
    for (const [login, role] of contributors.people) {
      const known = hands.get(login);
      if (known === undefined) hands.set(login, { login, role, pullRequests: [pull.number] });
      else if (known.pullRequests.length < mostShown) known.pullRequests.push(pull.number);
    }
  }
  return hands;
}

/** A re-run keeps the first actor, so every attempt's starters count, and every attempt must have been read. */
function attemptDrafts({ facts }: Scene): SodCheckDraft[] {
  const { earlierAttempts, run } = facts;
  const what = 'Who started earlier attempts of this run';
  if (earlierAttempts.state === 'missing') return [missingDraft(question, what, earlierAttempts)];
  const read = new Set(earlierAttempts.value.map(({ attempt }) => attempt));
  const wanted = Array.from({ length: run.attempt - 1 }, (_, index) => index + 1);
  const unread = wanted.filter((attempt) => !read.has(attempt));
  if (unread.length > 0) {
    const detail = `attempt ${unread.join(', ')} was not read`;
    return [missingDraft(question, what, { state: 'missing', cause: 'not-collected', detail })];
  }
  const gone = earlierAttempts.value.filter(
    ({ actor, triggeringActor }) => actor === null || triggeringActor === null,
  );
  if (gone.length > 0)
    return gone.map(({ attempt }) => ({
      code: 'deployer-gone',
      question,
      data: { attempt },
      evidence: earlierAttempts.evidence,
    }));
  const data = { deployers: [...starters(facts)] };
  return [{ code: 'deployer-known', question, data, evidence: earlierAttempts.evidence }];
}

function ownChanges(scene: Scene, hands: ReadonlyMap<string, Hand>): DraftBody[] {
  const own = [...scene.deployers].flatMap((person) => hands.get(person) ?? []);
  return own.map((hand) => ({ code: 'deployer-is-author', data: { ...hand } }));
}

/** A bot acts for somebody, and GitHub does not say for whom: whoever that is could be an author. */
function automation({ facts, rules }: Scene): DraftBody[] {
  const { earlierAttempts: attempts } = facts;
  const shown = (attempts.state === 'known' ? attempts.value : attempts.partial) ?? [];
  const accounts = shown.flatMap(({ actor, triggeringActor }) => [actor, triggeringActor]);
  const bots = accounts.flatMap((account) => (account?.type === 'Bot' ? [foldLogin(account.login)] : []));
  return starters(facts)
    .filter((login) => isBotLogin(login) || bots.includes(foldLogin(login)))
    .filter((login) => rules.keeper(login) === undefined)
    .map((login) => ({ code: 'deployer-not-person', data: { login } }));
}

/** A workflow file without the ref that it was taken at; GitHub folds owner and repository, so case says nothing. */
function workflowFile(identity: string): string {
  return foldLogin(identity.replace(/@(?:refs\/.*|[0-9a-f]{40,64})$/su, ''));
}

/** Asked only where the caller hands over who built: then it is not the workflow that deploys. */
function builderBodies({ facts }: Scene): DraftBody[] {
  const { builder, workflow } = facts;
  if (builder.state === 'missing') {
    const { cause, detail } = builder;
    return [{ code: 'facts-missing', data: { what: 'Who built the artifact', cause, detail } }];
  }
  if (builder.value === null) return [];
  const { identity } = builder.value;
  if (workflow === null) {
    const data = { what: 'Which workflow deploys', cause: 'not-collected', detail: 'it was not read' };
    return [{ code: 'facts-missing', data }];
  }
  return workflowFile(identity) === workflowFile(workflow)
    ? [{ code: 'builder-deploys', data: { identity } }]
    : [];
}

/** Who deploys, over all attempts of the run, and did they make any of it? */
export function decideDeployer(scene: Scene, hands: ReadonlyMap<string, Hand>): SodCheckDraft[] {
  const bodies = priced(
    [...ownChanges(scene, hands), ...automation(scene), ...builderBodies(scene)],
    scene.accepted,
  );
  const own = bodies.map((body): SodCheckDraft => ({ ...body, question, evidence: [] }));
  return [...attemptDrafts(scene), ...own];
}
