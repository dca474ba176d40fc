import { type CommitSha, type Fact, known, type Missing, missing } from '@countersign/core';
import type { GitIdentity } from '../account.ts';
import type { CommitPeople, UnresolvedCommit } from '../commit.ts';
import { commitsOf, type PullRequestAnswer } from '../pull-request-answer.ts';
import type { RepositoryName } from '../repository-name.ts';
import type { CommitMemory } from './commit-memory.ts';
import { readCommits } from './commits.ts';
import { failureOf, gatherFacts } from './gather.ts';
import type { GitHubClient } from './github-client.ts';

type Resolution = ReadonlyMap<CommitSha, Fact<CommitPeople>>;

function learnFrom({ addresses }: CommitMemory, { people }: UnresolvedCommit): void {
  for (const { email, login, id } of [people.author, people.committer]) {
    if (email !== null) addresses.set(email, { login, id });
  }
}

function unknownAddresses({ addresses }: CommitMemory, { people }: UnresolvedCommit): readonly string[] {
  return people.coAuthors.flatMap(({ email }) => (email === null || addresses.has(email) ? [] : [email]));
}

/** One commit for each address that is not known yet. */
function oneForEach(memory: CommitMemory, commits: readonly UnresolvedCommit[]): readonly CommitSha[] {
  const found = new Map<string, CommitSha>();
  for (const commit of commits)
    for (const email of unknownAddresses(memory, commit))
      if (!found.has(email)) found.set(email, commit.people.commit);
  return [...new Set(found.values())];
}

/**
 * Only GitHub can say whose account an address is. It tells with every author, committer and co-author that it was
 * asked about, so only addresses that are still unknown are worth a question: first one commit for each, then every
 * commit that has one that GitHub did not read there.
 */
async function askForAddresses(
  client: GitHubClient,
  repository: RepositoryName,
  commits: readonly UnresolvedCommit[],
): Promise<Resolution> {
  const asked = new Map<CommitSha, Fact<CommitPeople>>();
  const ask = async (wanted: readonly CommitSha[]): Promise<void> => {
    const facts = await readCommits(client, { repository, commits: wanted });
    for (const [index, commit] of wanted.entries()) asked.set(commit, facts[index] ?? notAsked);
  };
  await ask(oneForEach(client.memory, commits));
  const left = commits.filter(
    (commit) => !asked.has(commit.people.commit) && unknownAddresses(client.memory, commit).length > 0,
  );
  await ask([...new Set(left.map(({ people }) => people.commit))]);
  return asked;
}

const notAsked = missing('not-collected', 'not asked');

function linked({ addresses }: CommitMemory, coAuthor: GitIdentity): GitIdentity {
  const account = coAuthor.email === null ? undefined : addresses.get(coAuthor.email);
  return account === undefined ? coAuthor : { ...coAuthor, ...account };
}

function peopleOf(memory: CommitMemory, commit: UnresolvedCommit, asked: Resolution): Fact<CommitPeople> {
  const answer = asked.get(commit.people.commit);
  if (answer?.state === 'missing') return failureOf(answer);
  const coAuthors = commit.people.coAuthors.map((coAuthor) => linked(memory, coAuthor));
  return known({ ...commit.people, coAuthors }, answer?.evidence ?? []);
}

/**
 * The commits of each pull request, in the order given, with every co-author's account; missing when the account of
 * one could not be asked for.
 */
export async function resolveCoAuthors(
  client: GitHubClient,
  repository: RepositoryName,
  pulls: readonly Fact<PullRequestAnswer>[],
): Promise<readonly Fact<readonly CommitPeople[]>[]> {
  const commits = pulls.map((pull) => (pull.state === 'known' ? commitsOf(pull.value) : []));
  const all = commits.flat();
  for (const commit of all) learnFrom(client.memory, commit);
  const asked = await askForAddresses(client, repository, all);
  return pulls.map((pull, index) => {
    if (pull.state === 'missing') return failureOf(pull);
    const people = gatherFacts(
      (commits[index] ?? []).map((commit) => peopleOf(client.memory, commit, asked)),
    );
    if (people.state === 'known') return people;
    const failure: Missing<unknown> = people;
    return missing(failure.cause, `the co-authors of #${pull.value.number}: ${failure.detail}`);
  });
}
