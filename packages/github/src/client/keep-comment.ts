import { type Fact, type GitHubAccess, type Http, known, missing } from '@countersign/core';
import * as v from 'valibot';
import { classifyFailure } from '../failure.ts';
import { foldLogin } from '../login.ts';
import type { RepositoryName } from '../repository-name.ts';
import { failureOf, readFact } from './gather.ts';
import { createGitHubClient, type GitHubClient } from './github-client.ts';
import { decodeUtf8, headersFor, parseJsonBody } from './line.ts';
import { readViewer } from './viewer.ts';

export type CommentQuestion = {
  readonly repository: RepositoryName;
  /** Number of an issue or a pull request. */
  readonly issue: number;
  /** What the comment begins with, unseen by readers, so that it is found again. */
  readonly marker: string;
  /** Markdown; stands behind the marker. */
  readonly body: string;
};
export type KeptComment = {
  readonly id: number;
  readonly url: string;
  readonly did: 'created' | 'updated' | 'kept';
};

type Place = { readonly http: Http; readonly access: GitHubAccess };
type Write = { readonly method: 'POST' | 'PATCH'; readonly path: readonly string[]; readonly body: string };

const permission = 'pull-requests: write';
const commentSchema = v.object({
  id: v.number(),
  html_url: v.string(),
  body: v.optional(v.nullable(v.string()), null),
  user: v.nullable(v.object({ login: v.string() })),
});
type Comment = v.InferOutput<typeof commentSchema>;

async function readComments(
  client: GitHubClient,
  { repository: { owner, name }, issue }: CommentQuestion,
): Promise<Fact<readonly Comment[]>> {
  const path = ['repos', owner, name, 'issues', String(issue), 'comments'];
  const pages = await client.rest.pages({ path, query: { per_page: '100' }, permission });
  const read = (bodies: readonly unknown[]): readonly Comment[] | undefined => {
    const parsed = v.safeParse(v.array(v.array(commentSchema)), bodies);
    return parsed.success ? parsed.output.flat() : undefined;
  };
  return readFact(pages, read, `for the comments of #${issue}`);
}

async function write({ http, access }: Place, { method, path, body }: Write): Promise<Fact<Comment>> {
  const what = `${method} /${path.join('/')}`;
  const url = `${access.apiUrl.replace(/\/$/u, '')}/${path.map(encodeURIComponent).join('/')}`;
  const headers = {
    ...headersFor(access, 'application/vnd.github+json'),
    'content-type': 'application/json',
  };
  // Never repeated: a comment whose answer was lost may stand there already.
  const reply = await http.send({
    source: 'github',
    method,
    url,
    headers,
    body: JSON.stringify({ body }),
    retry: 'never',
  });
  if (reply.state === 'failed') return missing(reply.cause, `${what}: ${reply.detail}`);
  if (reply.status !== 200 && reply.status !== 201) {
    const text = decodeUtf8(reply.body) ?? '';
    return classifyFailure({ status: reply.status, headers: reply.headers, text }, { what, permission });
  }
  const json = parseJsonBody(reply.body, what);
  const read = json.state === 'known' ? v.safeParse(commentSchema, json.value) : undefined;
  return read?.success === true
    ? known(read.output, [reply.evidence])
    : missing('malformed', `GitHub answered ${what} in a shape that is not known`);
}

/** Only a comment of our own account counts: anybody may write the marker. The oldest, should there be several. */
function ownComment(
  comments: readonly Comment[],
  { marker, viewer }: { marker: string; viewer: string },
): Comment | undefined {
  return comments
    .filter(({ user }) => user !== null && foldLogin(user.login) === foldLogin(viewer))
    .filter(({ body }) => body?.startsWith(marker) === true)
    .toSorted((left, right) => left.id - right.id)[0];
}

/**
 * Keeps one comment on an issue or pull request: creates it the first time, and updates it in place when its text is
 * another. Needs `pull-requests: write` (for an issue `issues: write`), and contents of no other.
 */
export async function keepComment(
  http: Http,
  access: GitHubAccess,
  question: CommentQuestion,
): Promise<Fact<KeptComment>> {
  const client = createGitHubClient(http, access);
  const [viewer, comments] = await Promise.all([
    readViewer(client, permission),
    readComments(client, question),
  ]);
  if (viewer.state === 'missing') return failureOf(viewer);
  if (comments.state === 'missing') return failureOf(comments);
  const { repository, issue, marker } = question;
  const body = `${marker}\n${question.body}`;
  const found = ownComment(comments.value, { marker, viewer: viewer.value });
  if (found?.body === body) return known({ id: found.id, url: found.html_url, did: 'kept' });
  const place = { http, access };
  const issues = ['repos', repository.owner, repository.name, 'issues'];
  const written = await (found === undefined
    ? write(place, { method: 'POST', path: [...issues, String(issue), 'comments'], body })
    : write(place, { method: 'PATCH', path: [...issues, 'comments', String(found.id)], body }));
  if (written.state === 'missing') return failureOf(written);
  const did = found === undefined ? 'created' : 'updated';
  return known({ id: written.value.id, url: written.value.html_url, did }, written.evidence);
}
