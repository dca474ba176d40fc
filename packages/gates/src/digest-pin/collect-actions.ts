import { type Fact, type GitHubAccess, known, missing, type Ports } from '@countersign/core';
import type { Reach } from '@countersign/git/client';
import { createGitHubClient, readRepositoryId } from '@countersign/github/client';
import { parseUses, type Uses } from '@countersign/references';
import type { ActionFact } from './action-facts.ts';
import { collectInside } from './collect-inside.ts';
import { openRemotes, type Remotes } from './collect-remotes.ts';
import { limitTo } from './turns.ts';

type Action = Extract<Uses, { kind: 'action' }>;
type Asked = { readonly text: string; readonly action: Action };
type Group = { readonly owner: string; readonly repository: string; readonly asked: readonly Asked[] };

const notAsked = missing('not-collected', 'nobody asked for it');

function groupsOf(asked: readonly Asked[]): readonly Group[] {
  const groups = new Map<string, Asked[]>();
  for (const one of asked) {
    const key = `${one.action.owner}/${one.action.repository}`.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((list) => {
    const [first] = list;
    return first === undefined
      ? []
      : [{ owner: first.action.owner, repository: first.action.repository, asked: list }];
  });
}

/** A commit that no ref holds may still be given by the server, from a fork; one that it does not give is not there. */
async function existing(
  remotes: Remotes,
  action: Action,
  { commit, reachable }: Pick<ActionFact, 'commit' | 'reachable'>,
): Promise<ActionFact['commit']> {
  if (commit.state === 'missing' || reachable.state === 'missing' || reachable.value !== 'none')
    return commit;
  const file = await remotes.file(action, { commit: commit.value.sha, path: 'action.yml' });
  return file.state === 'missing' && file.cause === 'not-found' ? missing('not-found', file.detail) : commit;
}

function reachOf(
  commit: ActionFact['commit'],
  reach: Fact<ReadonlyMap<string, Reach>>,
): ActionFact['reachable'] {
  if (commit.state === 'missing') return missing(commit.cause, commit.detail);
  if (reach.state === 'missing') return missing(reach.cause, reach.detail);
  const found = reach.value.get(commit.value.sha);
  return found === undefined
    ? missing('not-collected', 'nobody asked where it lies')
    : known(found, reach.evidence);
}

async function factOf(
  remotes: Remotes,
  { text, action }: Asked,
  learned: Pick<ActionFact, 'commit' | 'reachable' | 'repositoryId'>,
): Promise<ActionFact> {
  const { reachable, repositoryId } = learned;
  const commit = await existing(remotes, action, learned);
  if (commit.state === 'missing') {
    const fact = missing(commit.cause, commit.detail);
    return { uses: text, commit, reachable: fact, repositoryId, inside: fact };
  }
  const at = { ...action, commit: commit.value.sha };
  return { uses: text, commit, reachable, repositoryId, inside: await collectInside(remotes, at) };
}

type Sources = { readonly remotes: Remotes; readonly idOf: (of: Group) => Promise<Fact<string>> };

async function learnGroup({ remotes, idOf }: Sources, group: Group): Promise<readonly ActionFact[]> {
  const refs = group.asked.map(({ action }) => action.ref);
  const [commits, repositoryId] = await Promise.all([remotes.resolve(group, refs), idOf(group)]);
  const found = [...commits.values()].flatMap((fact) => (fact.state === 'known' ? [fact.value.sha] : []));
  const shas = [...new Set(found)];
  const reach =
    shas.length === 0 ? known<ReadonlyMap<string, Reach>>(new Map()) : await remotes.reach(group, shas);
  return Promise.all(
    group.asked.map((asked) => {
      const commit = commits.get(asked.action.ref) ?? notAsked;
      return factOf(remotes, asked, { commit, reachable: reachOf(commit, reach), repositoryId });
    }),
  );
}

function notAnAction(uses: string): ActionFact {
  const fact = missing('malformed', 'it is no action of a repository');
  return { uses, commit: fact, reachable: fact, repositoryId: fact, inside: fact };
}

function askedIn(uses: readonly string[]): readonly Asked[] {
  return uses.flatMap((text): Asked[] => {
    const meaning = parseUses(text);
    return meaning.kind === 'action' ? [{ text, action: meaning }] : [];
  });
}

/** Only what refs name now, in the order in which they were asked for: one request for each repository. */
export async function resolveActions(
  ports: Ports,
  context: { readonly github: GitHubAccess },
  uses: readonly string[],
): Promise<readonly Pick<ActionFact, 'uses' | 'commit'>[]> {
  const unique = [...new Set(uses)];
  const remotes = openRemotes(ports, context.github);
  const resolveGroup = async (
    group: Group,
  ): Promise<readonly (readonly [string, ActionFact['commit']])[]> => {
    const refs = group.asked.map(({ action }) => action.ref);
    const commits = await remotes.resolve(group, refs);
    return group.asked.map(({ text, action }) => [text, commits.get(action.ref) ?? notAsked]);
  };
  const groups = await Promise.all(groupsOf(askedIn(unique)).map(resolveGroup));
  const commits = new Map(groups.flat());
  return unique.map((text) => ({ uses: text, commit: commits.get(text) ?? notAnAction(text).commit }));
}

/**
 * What is behind each `owner/repo[/path]@ref`, in the order in which they were asked for: the commit that the ref names
 * now, whether a branch or a tag of that very repository holds it, the repository's numeric id, and every reference in
 * the action and in what it uses. Refs, histories and files come by git's protocol from the GitHub of this run,
 * anonymously where that is enough; ids by REST. At most 200 repositories, 8 at a time. Whatever could not be learned is
 * a missing fact. All of it is controlled by whoever can push to those repositories.
 */
export async function collectActions(
  ports: Ports,
  context: { readonly github: GitHubAccess },
  uses: readonly string[],
): Promise<readonly ActionFact[]> {
  const unique = [...new Set(uses)];
  const client = createGitHubClient(ports.http, context.github);
  const inTurn = limitTo(8);
  const sources: Sources = {
    remotes: openRemotes(ports, context.github),
    idOf: ({ owner, repository }) => inTurn(() => readRepositoryId(client, { owner, name: repository })),
  };
  const groups = await Promise.all(groupsOf(askedIn(unique)).map((group) => learnGroup(sources, group)));
  const facts = new Map(groups.flat().map((fact) => [fact.uses, fact]));
  return unique.map((text) => facts.get(text) ?? notAnAction(text));
}
