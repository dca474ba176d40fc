import { type Fact, known, type Missing, missing, type Ports } from '@countersign/core';
import { listTouched, measureMerges, type Mirror, openMirror, readTrees } from '@countersign/git/client';
import type { PullRequest, RangeCommit } from '@countersign/github';
import type { Changes } from './collect-changes.ts';
import type { Context } from './collect-range.ts';
import type { SodCheckFacts } from './facts.ts';
import { mergedSeries, type MergedSeries } from './merged-series.ts';
import { acceptedBy } from './policy.ts';

type Content = SodCheckFacts['content'][number];
type Measure = NonNullable<MergedSeries['measure']>;
type Wanted = { readonly pull: PullRequest; readonly measure: Measure };

function wantedMeasures({ commits, pullRequests }: Changes): readonly Wanted[] {
  const range = new Map(
    commits.flatMap(({ commit, fact }): [string, RangeCommit][] =>
      fact.state === 'known' ? [[commit, fact.value]] : [],
    ),
  );
  return pullRequests.flatMap(({ fact }): Wanted[] => {
    if (fact.state === 'missing') return [];
    const { measure } = mergedSeries(fact.value, range);
    return measure === null ? [] : [{ pull: fact.value, measure }];
  });
}

/** Our own copy of the history: the checkout belongs to earlier steps of the job. */
async function mirrorOf(ports: Ports, context: Context, wanted: readonly Wanted[]): Promise<Fact<Mirror>> {
  const { serverUrl, token } = context.github;
  const url = `${serverUrl.replace(/\/$/u, '')}/${context.request.repository.name}.git`;
  const credential = token === null ? {} : { credential: { origin: new URL(url).origin, token } };
  ports.progress.say('git: fetching the history, without file contents');
  return openMirror(ports.git, {
    url,
    ...credential,
    commits: [...new Set([context.request.commit, ...wanted.map(({ measure }) => measure.head)])],
    pullRequests: wanted.map(({ pull }) => pull.number),
  });
}

function unread({ pull, measure }: Wanted, failure: Missing<unknown>): Content {
  return { pullRequest: pull.id, ...measure, fact: missing(failure.cause, failure.detail) };
}

async function measured(mirror: Mirror, wanted: readonly Wanted[]): Promise<Content[]> {
  const merges = await measureMerges(
    mirror,
    wanted.map(({ measure }) => measure),
  );
  const trees = await readTrees(
    mirror,
    wanted.map(({ measure }) => measure.commit),
  );
  const lost = missing('not-collected', 'the merge was not measured');
  return wanted.map((each, index): Content => {
    const merge = merges[index] ?? lost;
    const tree = trees.get(each.measure.commit) ?? lost;
    if (merge.state === 'missing') return unread(each, merge);
    if (tree.state === 'missing') return unread(each, tree);
    const { value } = merge;
    const measure = value.state === 'clean' ? value : { ...value, paths: [...value.paths] };
    const evidence = [...new Set([...merge.evidence, ...tree.evidence])];
    return {
      pullRequest: each.pull.id,
      ...each.measure,
      fact: known({ measured: measure, tree: tree.value }, evidence),
    };
  });
}

type Touched = SodCheckFacts['touched'];

async function touchedBy(mirror: Mirror, commits: readonly string[]): Promise<Touched> {
  const touched = await listTouched(mirror, commits);
  return commits.map((commit) => {
    if (touched.state === 'missing') return { commit, fact: missing(touched.cause, touched.detail) };
    const paths = touched.value.get(commit);
    const fact =
      paths === undefined
        ? missing('not-found', `${commit} is not in the history`)
        : known([...paths], touched.evidence);
    return { commit, fact };
  });
}

type Deploys = SodCheckFacts['earlierDeploys'];

/** Trees of what was deployed before, as far as it is part of the same history. */
async function withTrees(mirror: Mirror, deploys: Deploys): Promise<Deploys> {
  if (deploys.state === 'missing') return deploys;
  const trees = await readTrees(
    mirror,
    deploys.value.map(({ commit }) => commit),
  );
  const value = deploys.value.map((deploy) => {
    const tree = trees.get(deploy.commit);
    return { ...deploy, tree: tree?.state === 'known' ? tree.value : null };
  });
  return { ...deploys, value };
}

export type GitFacts = Pick<SodCheckFacts, 'content' | 'touched' | 'earlierDeploys'>;

type Asked = { readonly wanted: readonly Wanted[]; readonly services: boolean; readonly reverts: boolean };

function asked({ policies }: Context, changes: Changes): Asked {
  const accepted = policies.map(acceptedBy);
  const compare = accepted.some((each) => !each.has('content-not-compared'));
  return {
    wanted: compare ? wantedMeasures(changes) : [],
    services: policies.some(({ services }) => Object.keys(services).length > 0),
    reverts: accepted.some((each) => each.has('revert-to-allowed-tree')),
  };
}

/**
 * What git itself says, from objects that this job fetches into a repository of its own: what each merge would hold if
 * nobody had touched it, and where policies ask for them, the paths of each commit and the trees of earlier deploys.
 * Nothing is fetched when no policy asks for any of it.
 */
export async function collectGitFacts(
  ports: Ports,
  context: Context,
  { changes, deploys }: { readonly changes: Changes; readonly deploys: Deploys },
): Promise<GitFacts> {
  const { wanted, services, reverts } = asked(context, changes);
  const commits = services ? changes.commits.map(({ commit }) => commit) : [];
  const nothing = wanted.length === 0 && commits.length === 0 && !(reverts && changes.commits.length > 0);
  if (nothing) return { content: [], touched: [], earlierDeploys: deploys };
  const mirror = await mirrorOf(ports, context, wanted);
  if (mirror.state === 'missing') {
    const failure = missing(mirror.cause, mirror.detail);
    return {
      content: wanted.map((each) => unread(each, mirror)),
      touched: commits.map((commit) => ({ commit, fact: failure })),
      earlierDeploys: deploys,
    };
  }
  return {
    content: await measured(mirror.value, wanted),
    touched: await touchedBy(mirror.value, commits),
    earlierDeploys: reverts ? await withTrees(mirror.value, deploys) : deploys,
  };
}
