import { canonicalJson, check, judge, known, type Verdict } from '@countersign/core';
import { sodCheckGate, type SodCheckFacts, type SodCheckPolicy } from '@countersign/gates/sod-check';
import type { PullRequest } from '@countersign/github';
import { sha256 } from '@countersign/runtime/ports';
import { describe, expect, it } from 'vitest';
import { knowingLess } from '../../fuzz/facts.ts';
import { seededRandom } from '../../fuzz/random.ts';
import { generator } from '../../fuzz/sod-check.ts';
import { fc } from '../../support/properties.ts';
import { change, honestFacts, numberOf, person, pullRequest, review, sha } from './honest.ts';

function accepted<T>(schema: Parameters<typeof check<T>>[0], value: unknown): T {
  const checked = check(schema, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

function situation(seed: number): { policy: SodCheckPolicy; facts: SodCheckFacts } {
  const random = seededRandom(seed);
  const policy = accepted(sodCheckGate.policy, generator.policy(random));
  return { policy, facts: accepted(sodCheckGate.facts, generator.facts(random, policy)) };
}

function judged(facts: SodCheckFacts, ...policies: readonly SodCheckPolicy[]): Verdict {
  const bound = policies.map((value) => ({ digest: sha256(Buffer.from(canonicalJson(value))), value }));
  return judge(sodCheckGate, bound, facts);
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const strict = accepted(sodCheckGate.policy, {});
const runs = { numRuns: 300 };

function mapPulls(facts: SodCheckFacts, edit: (pull: PullRequest) => PullRequest): SodCheckFacts {
  return {
    ...facts,
    pullRequests: facts.pullRequests.map(({ id, fact }) => ({
      id,
      fact: fact.state === 'known' ? { ...fact, value: edit(fact.value) } : fact,
    })),
  };
}

/** An objection or a dismissal may take a reason away with it; an approval never does. */
function withoutOneApproval(pull: PullRequest): PullRequest {
  const first = pull.reviews.findIndex((each) => each.state === 'APPROVED');
  return { ...pull, reviews: pull.reviews.filter((_, index) => index !== first) };
}

function turned(facts: SodCheckFacts): SodCheckFacts {
  const pulls = mapPulls(facts, (pull) => ({
    ...pull,
    reviews: pull.reviews.toReversed(),
    commits: pull.commits.toReversed(),
    dismissals: pull.dismissals.toReversed(),
  }));
  const { activity } = facts;
  return {
    ...pulls,
    commits: pulls.commits.toReversed(),
    pullRequests: pulls.pullRequests.toReversed(),
    branches: pulls.branches.toReversed(),
    content: pulls.content.toReversed(),
    permissions: pulls.permissions.toReversed(),
    teams: pulls.teams.toReversed(),
    files: pulls.files.toReversed(),
    touched: pulls.touched.toReversed(),
    activity: activity.state === 'known' ? { ...activity, value: activity.value.toReversed() } : activity,
  };
}

function rewritten(facts: SodCheckFacts, pattern: RegExp, to: (found: string) => string): SodCheckFacts {
  const text = JSON.stringify(facts).replaceAll(pattern, to);
  return accepted(sodCheckGate.facts, JSON.parse(text) as unknown);
}

describe('sod-check laws', () => {
  it('knowing less never opens it', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, lost) => {
        const { policy, facts } = situation(seed);
        const less = knowingLess(facts, seededRandom(lost));
        if (less === null || judged(facts, policy).effect === 'allow') return;
        expect(judged(accepted(sodCheckGate.facts, less), policy).effect).not.toBe('allow');
      }),
      runs,
    );
  });
  it('the order of lists is irrelevant', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        expect(judged(turned(facts), policy)).toEqual(judged(facts, policy));
      }),
      runs,
    );
  });
  it('one more policy never opens it, and judging twice is identical', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, otherSeed) => {
        const { policy, facts } = situation(seed);
        const other = situation(otherSeed).policy;
        expect(judged(facts, policy)).toEqual(judged(facts, policy));
        if (judged(facts, policy).effect !== 'allow')
          expect(judged(facts, policy, other).effect).not.toBe('allow');
      }),
      runs,
    );
  });
  it('one approval less never opens it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        if (judged(facts, policy).effect === 'allow') return;
        expect(judged(mapPulls(facts, withoutOneApproval), policy).effect).not.toBe('allow');
      }),
      runs,
    );
  });
  it('a new contributor never opens it', () => {
    const everybody = ['alice', 'bob', 'carol'];
    fc.assert(
      fc.property(fc.subarray(everybody), fc.subarray(everybody), (reviewers, coAuthors) => {
        const reviews = reviewers.map((login, index) =>
          review({ id: `R_${index}`, author: { login, type: 'User', id: numberOf(login) } }),
        );
        const make = (names: readonly string[]) => {
          const [own] = pullRequest().commits;
          const pull = pullRequest({
            reviews,
            commits: own === undefined ? [] : [{ ...own, coAuthors: names.map(person) }],
          });
          return judged(honestFacts({ pulls: [pull] }), strict).effect;
        };
        if (make([]) !== 'allow') expect(make(coAuthors)).not.toBe('allow');
      }),
    );
  });
});

describe('the range', () => {
  /** The same comparison with one commit more, which nobody reviewed. */
  function withPushedCommit(facts: SodCheckFacts): SodCheckFacts {
    const pushed = change({ commit: sha(4711), pullRequests: [], headline: 'pushed' });
    const more = (fact: SodCheckFacts['fromRecord']): SodCheckFacts['fromRecord'] => {
      if (fact.state === 'missing') return fact;
      const { value } = fact;
      const listed = [...value.commits, { commit: pushed.commit, parents: pushed.parents }];
      return { ...fact, value: { ...value, commits: listed, total: value.total + 1 } };
    };
    return {
      ...facts,
      fromRecord: more(facts.fromRecord),
      fromBase: more(facts.fromBase),
      commits: [...facts.commits, { commit: pushed.commit, fact: known(pushed) }],
    };
  }
  it('one unreviewed commit more never opens it, and shuts what was open', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const more = withPushedCommit(facts);
        const asked = sodCheckGate.questions(policy, more);
        if (!asked.includes(`commit:${sha(4711)}`)) return;
        expect(judged(more, policy).effect).not.toBe('allow');
      }),
      runs,
    );
  });
  it('split in two, gives the AND of its commits', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        const questions = (judgedFacts: SodCheckFacts) =>
          judged(judgedFacts, policy).reasons.filter(({ question }) => question.startsWith('commit:'));
        const { fromRecord } = facts;
        if (fromRecord.state === 'missing' || facts.base !== null) return;
        const { value } = fromRecord;
        const part = (commits: typeof value.commits): SodCheckFacts => ({
          ...facts,
          fromRecord: { ...fromRecord, value: { ...value, commits, total: commits.length } },
        });
        const middle = Math.floor(value.commits.length / 2);
        const halves = [value.commits.slice(0, middle), value.commits.slice(middle)];
        const apart = halves.flatMap((commits) => (commits.length === 0 ? [] : questions(part(commits))));
        const key = (reason: unknown): string => canonicalJson(reason);
        expect(apart.map(key).sort()).toEqual(questions(facts).map(key).sort());
      }),
      runs,
    );
  });
});

describe('people', () => {
  const logins = /"(?:login|signer)":"(?=alice|bob|carol|dave|erin|zoe)/giu;
  it('may be renamed one to one', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { facts } = situation(seed);
        const renamed = rewritten(facts, logins, (found) => `${found}x-`);
        expect(judged(renamed, strict).effect).toBe(judged(facts, strict).effect);
      }),
      runs,
    );
  });
  it('keep their number when an account is renamed between two answers', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('alice', 'bob', 'carol'), (seed, login) => {
        const { facts } = situation(seed);
        // Reviews are read last, so a rename in between shows there first.
        const renamed = mapPulls(facts, (pull) => ({
          ...pull,
          reviews: pull.reviews.map((each) =>
            each.author?.login.toLowerCase() === login
              ? { ...each, author: { ...each.author, login: `${login}-now` } }
              : each,
          ),
        }));
        expect(judged(renamed, strict).effect).toBe(judged(facts, strict).effect);
      }),
      runs,
    );
  });
  it('are one person under two logins of one number', () => {
    const author = { login: 'alice-now', type: 'User', id: numberOf('alice') };
    const pull = pullRequest({ reviews: [review({ author })] });
    const { reasons } = judged(honestFacts({ pulls: [pull] }), strict);
    expect(reasons.map(({ code }) => code)).toContain('approved-by-author');
  });
});

describe('a stricter policy never passes more', () => {
  type Tighter = (policy: SodCheckPolicy) => SodCheckPolicy;
  const ways: readonly (readonly [string, Tighter])[] = [
    ['fewer exceptions', (policy) => ({ ...policy, accept: policy.accept.slice(1) })],
    ['no exception', (policy) => ({ ...policy, accept: [] })],
    ['the strict preset', (policy) => ({ ...policy, preset: 'strict' })],
    ['one approval more', (policy) => ({ ...policy, minApprovals: policy.minApprovals + 1 })],
    ['more for bots', (policy) => ({ ...policy, minApprovalsForBots: policy.minApprovalsForBots + 1 })],
    ['linked authors', (policy) => ({ ...policy, requireLinkedAuthors: true })],
    ['evidence of bypasses', (policy) => ({ ...policy, requireBypassEvidence: true })],
    ['more time', (policy) => ({ ...policy, coolingOffMinutes: policy.coolingOffMinutes + 60 })],
    ['no service left out', (policy) => ({ ...policy, services: {} })],
    [
      'one rule more',
      (policy) => ({
        ...policy,
        approvals: [
          ...policy.approvals,
          ...accepted(sodCheckGate.policy, { approvals: [{ name: 'more', from: { users: ['bob'] } }] })
            .approvals,
        ],
      }),
    ],
    [
      'every rule asks for one more',
      (policy) => ({
        ...policy,
        approvals: policy.approvals.map((rule) => ({ ...rule, count: rule.count + 1 })),
      }),
    ],
  ];
  it.each(ways)('%s', (_, tighten) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { policy, facts } = situation(seed);
        if (judged(facts, policy).effect === 'allow') return;
        expect(judged(facts, tighten(policy)).effect).not.toBe('allow');
      }),
      runs,
    );
  });
});
