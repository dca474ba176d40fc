import { nodeId } from '../node-id.ts';
import type { IssueComment, Repository } from '../scenario/repository.ts';
import { type State, nextNumber, nowInstant } from '../server/state.ts';
import { listed } from './pages.ts';
import { simpleUser } from './people.ts';
import { findPull } from './pull-requests.ts';
import { apiUrl, htmlUrl } from './repositories.ts';
import { type Call, type Reply, type Routes, notFound, ok, text } from './route.ts';

function commentShape(state: State, repository: Repository, comment: IssueComment): Record<string, unknown> {
  const page = findPull(repository, comment.issue) === undefined ? 'issues' : 'pull';
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', repository.id, comment.id),
    url: apiUrl(state, repository, `/issues/comments/${comment.id}`),
    html_url: htmlUrl(state, repository, `/${page}/${comment.issue}#issuecomment-${comment.id}`),
    issue_url: apiUrl(state, repository, `/issues/${comment.issue}`),
    body: comment.body,
    user: simpleUser(state, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.authorAssociation,
  };
}

function issueNumber(call: Call, repository: Repository): number | undefined {
  const number = Number(call.params['issue_number']);
  const known = findPull(repository, number) !== undefined || repository.issues.includes(number);
  return known ? number : undefined;
}

function findComment(call: Call, repository: Repository): IssueComment | undefined {
  return repository.comments.find((each) => each.id === Number(call.params['comment_id']));
}

function listComments(call: Call, repository: Repository): Reply | Promise<Reply> {
  const number = issueNumber(call, repository);
  if (number === undefined) return notFound();
  const since = text(call.query['since']);
  const items = repository.comments.filter(
    (each) => each.issue === number && (since === '' || Date.parse(each.updatedAt) >= Date.parse(since)),
  );
  return listed(call, items, (comment) => commentShape(call.state, repository, comment));
}

function createComment(call: Call, repository: Repository): Reply {
  const issue = issueNumber(call, repository);
  if (issue === undefined) return notFound();
  const at = nowInstant(call.state);
  const comment: IssueComment = {
    id: nextNumber(repository.comments),
    issue,
    body: text(call.body['body']),
    author: call.caller.kind === 'token' ? call.caller.token.login : null,
    createdAt: at,
    updatedAt: at,
    authorAssociation: 'NONE',
  };
  repository.comments.push(comment);
  return { status: 201, body: commentShape(call.state, repository, comment) };
}

function updateComment(call: Call, repository: Repository): Reply {
  const comment = findComment(call, repository);
  if (comment === undefined) return notFound();
  comment.body = text(call.body['body']);
  comment.updatedAt = nowInstant(call.state);
  return ok(commentShape(call.state, repository, comment));
}

function getComment(call: Call, repository: Repository): Reply {
  const comment = findComment(call, repository);
  return comment === undefined ? notFound() : ok(commentShape(call.state, repository, comment));
}

const read = { permission: 'issues', level: 'read', or: 'pull_requests' } as const;
const write = { permission: 'issues', level: 'write', or: 'pull_requests' } as const;

export const commentRoutes: Routes = {
  'issues/list-comments': { on: 'repository', need: read, answer: listComments },
  'issues/get-comment': { on: 'repository', need: read, answer: getComment },
  'issues/create-comment': { on: 'repository', need: write, answer: createComment },
  'issues/update-comment': { on: 'repository', need: write, answer: updateComment },
};
