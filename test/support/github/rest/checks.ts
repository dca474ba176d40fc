import { nodeId } from '../node-id.ts';
import type { Repository } from '../scenario/repository.ts';
import { findCommit } from './commits.ts';
import { counted } from './pages.ts';
import { apiUrl, htmlUrl } from './repositories.ts';
import { type Call, type Reply, type Routes, onRepository, problem } from './route.ts';

async function listCheckRuns(call: Call, repository: Repository): Promise<Reply> {
  const { state, params, query } = call;
  const commit = await findCommit(state, repository, params['ref'] ?? '');
  if (commit === undefined) return problem(422, `No commit found for SHA: ${params['ref']}`);
  const items = repository.checkRuns.filter(
    (check) =>
      check.headSha === commit.oid &&
      (query['check_name'] === undefined || check.name === query['check_name']) &&
      (query['status'] === undefined || check.status === query['status']),
  );
  return counted(call, 'check_runs', {
    items,
    render: (check) => ({
      id: check.id,
      node_id: nodeId('CheckRun', repository.id, check.id),
      head_sha: check.headSha,
      name: check.name,
      status: check.status,
      conclusion: check.conclusion,
      started_at: check.startedAt,
      completed_at: check.completedAt,
      url: apiUrl(state, repository, `/check-runs/${check.id}`),
      html_url: htmlUrl(state, repository, `/runs/${check.id}`),
      output: { title: null, summary: null, text: null, annotations_count: 0 },
      check_suite: { id: check.id + 1 },
      app: null,
      pull_requests: [],
    }),
  });
}

export const checkRoutes: Routes = {
  'checks/list-for-ref': onRepository('checks', 'read', listCheckRuns),
};
