import type { EvidenceId } from '@countersign/core';
import type { PullRequestRef, RangeCommit } from '@countersign/github';
import { exceptionBody } from './accepting.ts';
import { type Elsewhere, elsewhereFinder } from './elsewhere.ts';
import { type JudgedPull, judgePull } from './judge-pull.ts';
import { cameWith } from './merged-series.ts';
import { earlyMerges } from './early-merges.ts';
import { missingDraft } from './missing-draft.ts';
import { type DraftBody, type SodCheckDraft, sodCheckReasons } from './reasons.ts';
import { allowedTree } from './earlier-deploys.ts';
import { isMergedAs, type Scene, type SortedRefs, sortRefs } from './scene.ts';

export function commitQuestion(commit: string): string {
  return `commit:${commit}`;
}

/** What all commits of a range are asked with. Each pull request is judged once, however many commits it has. */
type Inquiry = {
  readonly scene: Scene;
  readonly judged: (id: string) => JudgedPull | undefined;
  readonly elsewhere: Elsewhere;
  readonly tooEarly: ReadonlyMap<string, string>;
  /** Record of an allowed deploy of the same tree, where the policy lets that count. */
  readonly revertOf: string | null;
};

function bound(bodies: readonly DraftBody[], question: string, evidence: readonly EvidenceId[]) {
  return bodies.map((body): SodCheckDraft => ({ ...body, question, evidence }));
}

/** A reason about a pull request, said of one of its commits. */
function saidOf(commit: string, body: DraftBody): DraftBody {
  return 'commit' in body.data ? ({ ...body, data: { ...body.data, commit } } as DraftBody) : body;
}

function allows({ code }: DraftBody): boolean {
  return sodCheckReasons[code].effect === 'allow';
}

function withoutCandidate({ tooEarly }: Inquiry, commit: string, refs: SortedRefs): DraftBody[] {
  const elsewhere = refs.elsewhere.map(
    ({ number, base }): DraftBody => ({
      code: 'pull-request-into-other-branch',
      data: { commit, pullRequest: number, base },
    }),
  );
  const unmerged = refs.unmerged.map(
    ({ number }): DraftBody => ({ code: 'pull-request-not-merged', data: { commit, pullRequest: number } }),
  );
  const found = [...elsewhere, ...unmerged];
  if (found.length > 0) return found;
  const at = tooEarly.get(commit);
  return at === undefined
    ? [{ code: 'commit-without-pull-request', data: { commit } }]
    : [{ code: 'association-not-indexed', data: { commit, at } }];
}

/** A commit under one pull request that GitHub links it to. */
type Judged = {
  readonly drafts: SodCheckDraft[];
  /** The pull request, when the commit came with it. */
  readonly carrier: JudgedPull | null;
  readonly unread: boolean;
};

function judgeRef(inquiry: Inquiry, commit: RangeCommit, ref: PullRequestRef): Judged {
  const question = commitQuestion(commit.commit);
  const fact = inquiry.scene.pull(ref.id);
  if (fact.state === 'missing')
    return {
      drafts: [missingDraft(question, `Pull request #${ref.number}`, fact)],
      carrier: null,
      unread: true,
    };
  const data = { commit: commit.commit, pullRequest: ref.number };
  const judged = inquiry.judged(ref.id);
  if (judged === undefined || !isMergedAs(judged.pull, ref)) {
    const bodies: DraftBody[] = [{ code: 'pull-request-not-merged', data }];
    return { drafts: bound(bodies, question, fact.evidence), carrier: null, unread: false };
  }
  if (!cameWith(commit.commit, judged.pull, judged.series)) {
    const bodies: DraftBody[] = [{ code: 'commit-not-from-pull-request', data }];
    return { drafts: bound(bodies, question, fact.evidence), carrier: null, unread: false };
  }
  const own = judged.series.own.has(commit.commit);
  const bodies = own ? judged.bodies : withContent(judged);
  const said = bodies.map((body) => saidOf(commit.commit, body));
  return { drafts: bound(said, question, fact.evidence), carrier: judged, unread: false };
}

/** An approval says nothing for a commit that holds something else than what was approved. */
function withContent({ bodies, content }: JudgedPull): readonly DraftBody[] {
  if (content.every(allows)) return [...bodies, ...content];
  return [...bodies.filter(({ code }) => code !== 'commit-approved'), ...content];
}

function passes({ drafts }: Judged): boolean {
  return drafts.length > 0 && drafts.every(allows);
}

function isPlain({ drafts }: Judged): boolean {
  return drafts.every(({ code }) => code === 'commit-approved');
}

/**
 * Of the pull requests of a commit those that answer for it; all of them when none does. One that could not be read is
 * never passed over: whoever made it may be the one who deploys.
 */
function answering(judged: readonly Judged[]): readonly Judged[] {
  const passed = judged.filter(passes);
  const plain = passed.filter(isPlain);
  if (passed.length === 0) return judged;
  return [...(plain.length > 0 ? plain : passed), ...judged.filter(({ unread }) => unread)];
}

function accepting(inquiry: Inquiry, commit: string, drafts: readonly SodCheckDraft[]): SodCheckDraft[] {
  const { revertOf } = inquiry;
  if (revertOf === null || drafts.every(allows)) return [...drafts];
  const body = exceptionBody('revert-to-allowed-tree', { commit, detail: `record ${revertOf}` });
  return bound([body], commitQuestion(commit), []);
}

type CommitAnswer = { readonly drafts: readonly SodCheckDraft[]; readonly carriers: readonly JudgedPull[] };

function decideCommit(inquiry: Inquiry, id: string): CommitAnswer {
  const { scene } = inquiry;
  const question = commitQuestion(id);
  const services = inquiry.elsewhere(id);
  if (services !== null) {
    const body: DraftBody = { code: 'commit-elsewhere', data: { commit: id, services: [...services] } };
    return { drafts: bound([body], question, []), carriers: [] };
  }
  const fact = scene.commit(id);
  if (fact.state === 'missing')
    return { drafts: [missingDraft(question, `Commit ${id}`, fact)], carriers: [] };
  if (scene.branches.state === 'missing')
    return { drafts: [missingDraft(question, 'The default branch', scene.branches)], carriers: [] };
  const commit = { ...fact.value, commit: id };
  const refs = sortRefs(commit, scene.facts.repository, scene.branches.value);
  if (refs.candidates.length === 0) {
    const drafts = bound(withoutCandidate(inquiry, id, refs), question, fact.evidence);
    return { drafts: accepting(inquiry, id, drafts), carriers: [] };
  }
  const judged = refs.candidates.map((ref) => judgeRef(inquiry, commit, ref));
  const drafts = answering(judged).flatMap((each) => each.drafts);
  const carriers = judged.flatMap(({ carrier }) => (carrier === null ? [] : [carrier]));
  const evident = drafts.map((draft) => ({
    ...draft,
    evidence: [...new Set([...fact.evidence, ...draft.evidence])],
  }));
  return { drafts: accepting(inquiry, id, evident), carriers };
}

function onceEach(scene: Scene): (id: string) => JudgedPull | undefined {
  const judged = new Map<string, JudgedPull | undefined>();
  return (id) => {
    if (!judged.has(id)) {
      const fact = scene.pull(id);
      judged.set(id, fact.state === 'known' ? judgePull(scene, fact.value) : undefined);
    }
    return judged.get(id);
  };
}

/**
 * Did each commit come with a pull request that somebody else approved on its final head, and hold what was approved?
 * One such pull request is enough; when there is none, everything that is wrong with each is said. `carriers` are the
 * pull requests that the range brings, so that their people can be held against whoever deploys.
 */
export function decideCommits(scene: Scene, commits: readonly string[]): CommitAnswer {
  const inquiry: Inquiry = {
    scene,
    judged: onceEach(scene),
    elsewhere: elsewhereFinder(scene),
    tooEarly: earlyMerges(scene),
    revertOf: scene.accepted.has('revert-to-allowed-tree') ? allowedTree(scene.facts) : null,
  };
  const answers = commits.map((commit) => decideCommit(inquiry, commit));
  return {
    drafts: answers.flatMap(({ drafts }) => drafts),
    carriers: [...new Set(answers.flatMap(({ carriers }) => carriers))],
  };
}
