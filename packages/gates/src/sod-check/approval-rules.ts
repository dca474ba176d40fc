import type { PullRequest } from '@countersign/github';
import { isOpen } from './approval-rule.ts';
import { type AskedRule, circleOf, type Gap } from './eligibility.ts';
import { type Demand, type Shortage, shortageIn, smaller } from './matching.ts';
import type { DraftBody } from './reasons.ts';
import type { Scene } from './scene.ts';

export type RuleOutcome =
  | { readonly state: 'met' }
  | { readonly state: 'unmet'; readonly shortage: Shortage }
  | { readonly state: 'unknown'; readonly gaps: readonly Gap[] };

const mostCandidates = 20;

/** People who satisfy a rule, counting as belonging whoever might when `generous`. */
type Counting = { readonly people: ReadonlySet<string>; readonly generous: readonly AskedRule[] };

function demandOf(asked: AskedRule, { people, generous }: Counting): Demand {
  const { rule } = asked;
  const circle = circleOf(asked);
  const open = isOpen(rule) || (generous.includes(asked) && circle.gaps.length > 0);
  const fitting = open ? [...people] : [...people].filter((person) => circle.members.has(person));
  return { name: rule.name, slots: rule.count, people: fitting };
}

/** A circle of owners that nobody who approved belongs to. */
function emptyCircle(asked: AskedRule, { people, generous }: Counting): Shortage[] {
  if (isOpen(asked.rule)) return [];
  const lacking = asked.circles.filter(
    ({ members, gaps }) =>
      ![...people].some((person) => members.has(person)) &&
      !(generous.includes(asked) && gaps.length > 0 && people.size > 0),
  );
  return lacking.length === 0 ? [] : [{ names: [asked.rule.name], slots: asked.rule.count, people: [] }];
}

function shortage(rules: readonly AskedRule[], counting: Counting): Shortage | null {
  const [empty] = rules.flatMap((asked) => emptyCircle(asked, counting)).sort(smaller);
  return empty ?? shortageIn(rules.map((asked) => demandOf(asked, counting)));
}

/** Do these people satisfy every rule, each person one slot? Unknown when they might, if more were known. */
export function satisfies(rules: readonly AskedRule[], people: ReadonlySet<string>): RuleOutcome {
  const short = shortage(rules, { people, generous: [] });
  if (short === null) return { state: 'met' };
  const sure = rules.filter(({ doubts }) => doubts.length === 0);
  const best = shortage(sure, { people, generous: sure });
  if (best !== null) return { state: 'unmet', shortage: best };
  const gaps = rules.flatMap((asked) => [...asked.doubts, ...circleOf(asked).gaps]);
  return { state: 'unknown', gaps };
}

/** Who neither made nor deploys the change, as far as a list names them. */
function free(asked: AskedRule, barred: ReadonlySet<string>): readonly string[] {
  return [...circleOf(asked).members].filter((person) => !barred.has(person));
}

export type Asking = {
  readonly scene: Scene;
  readonly pull: PullRequest;
  /** Whoever cannot approve: contributors, and deployers unless that is accepted. */
  readonly barred: ReadonlySet<string>;
  readonly rules: readonly AskedRule[];
};

/** Rules that want more people than there are, whoever would approve. Rules that no list closes are left out. */
export function unsatisfiable({ pull, barred, rules }: Asking): DraftBody[] {
  const closed = rules.filter((asked) => asked.doubts.length === 0 && circleOf(asked).listed);
  const short = shortageIn(
    closed.map((asked) => ({ name: asked.rule.name, slots: asked.rule.count, people: free(asked, barred) })),
  );
  if (short === null) return [];
  const data = { commit: pull.head, pullRequest: pull.number };
  const about = { rules: [...short.names], needed: short.slots, eligible: [...short.people] };
  return [{ code: 'approval-rule-unsatisfiable', data: { ...data, ...about } }];
}

/** What is said of rules that are not met: which, how many are missing, and who could still help. */
export function unmetBody({ pull, barred, rules }: Asking, short: Shortage): DraftBody {
  const named = rules.filter(({ rule }) => short.names.includes(rule.name));
  const helpers = new Set(named.flatMap((asked) => free(asked, barred)));
  const candidates = [...helpers].filter((person) => !short.people.includes(person)).sort();
  const data = {
    commit: pull.head,
    pullRequest: pull.number,
    rules: [...short.names],
    needed: short.slots,
    found: short.people.length,
    candidates: candidates.slice(0, mostCandidates),
  };
  return { code: 'approval-rule-unmet', data };
}
