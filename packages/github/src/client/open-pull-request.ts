import { type CommitSha, type Fact, type GitHubAccess, type Http, known, missing } from '@countersign/core';
import * as v from 'valibot';
import type { RepositoryName } from '../repository-name.ts';
import { failureOf, readFact } from './gather.ts';
import { createGitHubClient, type GitHubClient } from './github-client.ts';
import type { Line } from './line.ts';
import { moveBranch, type OwnBranch, readOwnBranch, readTip } from './own-branch.ts';
import { type ChangedFile, readTreeOf, writeChangedTree, writeCommit } from './proposed-commit.ts';
import { writeRest } from './rest-write.ts';
import { readViewer } from './viewer.ts';

export type PullRequestQuestion = {
  readonly repository: RepositoryName;
  /** The branch to merge into, and the commit of it that the files were read at. */
  readonly base: { readonly branch: string; readonly commit: CommitSha };
  /** Our own branch, without `refs/heads/`: `countersign/pin-digests`. */
  readonly branch: string;
  readonly files: readonly ChangedFile[];
  /** First line of the commit, and title of the pull request. */
  readonly title: string;
  /** Markdown. */
  readonly body: string;
};

/** `nothing`: the files are at the base already, and there is no pull request of ours. */
export type OpenedPullRequest =
  | {
      readonly did: 'created' | 'updated' | 'kept';
      readonly number: number;
      readonly url: string;
      readonly commit: CommitSha;
    }
  | { readonly did: 'nothing' };

type Place = { readonly line: Line; readonly client: GitHubClient };
type Pushed = { readonly commit: CommitSha; readonly did: 'created' | 'updated' | 'kept' };

const permission = 'pull-requests: write';
const pullSchema = v.object({
  number: v.number(),
  html_url: v.string(),
  title: v.string(),
  body: v.nullable(v.string()),
});
type Pull = v.InferOutput<typeof pullSchema>;

/** Every commit of ours ends so; without it a commit on the branch is somebody else's. */
const trailer = 'Countersign-Proposal: yes';

function moved(branch: string) {
  return missing(
    'unsupported',
    `somebody else pushed to ${branch} at the same time, so it was left as it is`,
  );
}

type Target = { readonly tree: string; readonly title: string };

/**
 * A branch of ours that is there already goes forward only: on top of what it has, and with the base as second parent
 * when that has moved. So nobody's commit is ever lost, whenever it comes.
 */
async function advance(
  place: Place,
  own: OwnBranch,
  { tree, title }: Target,
  tip: CommitSha,
): Promise<Fact<Pushed>> {
  const [state, held] = await Promise.all([
    readOwnBranch(place.client, own, tip),
    readTreeOf(place.client, own.repository, tip),
  ]);
  if (state.state === 'missing') return failureOf(state);
  if (held.state === 'missing') return failureOf(held);
  const { foreign, behind } = state.value;
  if (foreign !== null)
    return missing(
      'unsupported',
      `${own.branch} has a commit of somebody else (${foreign}), so it was left as it is`,
    );
  if (held.value === tree && !behind) return known({ commit: tip, did: 'kept' });
  return push(place, own, { tree, title, parents: behind ? [tip, own.base] : [tip], from: tip });
}

type Push = Target & { readonly parents: readonly CommitSha[]; readonly from: CommitSha | null };

async function push(
  place: Place,
  own: OwnBranch,
  { tree, title, parents, from }: Push,
): Promise<Fact<Pushed>> {
  const message = `${title}\n\n${trailer}`;
  const commit = await writeCommit(place.line, { repository: own.repository, message, tree, parents });
  if (commit.state === 'missing') return failureOf(commit);
  const ref = await moveBranch(place.line, own, { from, to: commit.value });
  if (ref.state === 'missing') return failureOf(ref);
  if (ref.value === null) return moved(own.branch);
  return known({ commit: commit.value, did: from === null ? 'created' : 'updated' }, ref.evidence);
}

async function findOpen(client: GitHubClient, question: PullRequestQuestion): Promise<Fact<Pull | null>> {
  const { repository, base, branch } = question;
  const path = ['repos', repository.owner, repository.name, 'pulls'];
  const query = { state: 'open', head: `${repository.owner}:${branch}`, base: base.branch };
  const answer = await client.rest.get({ path, query, permission });
  return readFact(
    answer,
    (body) => {
      const read = v.safeParse(v.array(pullSchema), body);
      return read.success ? (read.output[0] ?? null) : undefined;
    },
    `for the pull request of ${branch}`,
  );
}

async function propose(
  place: Place,
  question: PullRequestQuestion,
  pushed: Pushed,
): Promise<Fact<OpenedPullRequest>> {
  const { repository, base, branch, title, body } = question;
  const open = await findOpen(place.client, question);
  if (open.state === 'missing') return failureOf(open);
  const { value: found } = open;
  const { commit } = pushed;
  if (found?.title === title && found.body === body)
    return known({
      did: pushed.did === 'kept' ? 'kept' : 'updated',
      number: found.number,
      url: found.html_url,
      commit,
    });
  const pulls = ['repos', repository.owner, repository.name, 'pulls'];
  const shape = { answer: pullSchema, permission };
  const written = await (found === null
    ? writeRest(place.line, {
        method: 'POST',
        path: pulls,
        body: { title, body, head: branch, base: base.branch },
        ...shape,
      })
    : writeRest(place.line, {
        method: 'PATCH',
        path: [...pulls, String(found.number)],
        body: { title, body },
        ...shape,
      }));
  if (written.state === 'missing') return failureOf(written);
  if (written.value === null)
    return missing('unsupported', `GitHub refused a pull request from ${branch} to ${base.branch}`);
  const did = found === null ? 'created' : 'updated';
  return known({ did, number: written.value.number, url: written.value.html_url, commit }, written.evidence);
}

/**
 * Proposes files by a pull request from a branch of our own: makes both the first time, and brings both up to date when
 * they are there. The branch is never moved by force, and one that holds a commit of somebody else is left as it is
 * (missing/unsupported). Needs `contents: write` and `pull-requests: write`; for a workflow's own token the repository
 * must also allow Actions to create pull requests.
 */
export async function openPullRequest(
  http: Http,
  access: GitHubAccess,
  question: PullRequestQuestion,
): Promise<Fact<OpenedPullRequest>> {
  const { repository, base, branch, files, title } = question;
  const place: Place = { line: { http, access }, client: createGitHubClient(http, access) };
  if (branch === base.branch) return missing('malformed', 'a branch is not proposed to itself');
  const [account, tip] = await Promise.all([
    readViewer(place.client, permission),
    readTip(place.client, repository, branch),
  ]);
  if (account.state === 'missing') return failureOf(account);
  if (tip.state === 'missing') return failureOf(tip);
  const tree = await writeChangedTree(place.line, place.client, { repository, base: base.commit, files });
  if (tree.state === 'missing') return failureOf(tree);
  const { base: before, changed } = tree.value;
  if (before === changed) return known({ did: 'nothing' });
  const own: OwnBranch = { repository, branch, base: base.commit, trailer, account: account.value };
  const pushed = await (tip.value === null
    ? push(place, own, { tree: changed, title, parents: [base.commit], from: null })
    : advance(place, own, { tree: changed, title }, tip.value));
  return pushed.state === 'missing' ? failureOf(pushed) : propose(place, question, pushed.value);
}
