import {
  type CollectContext,
  type Fact,
  isCommitSha,
  missing,
  type Ports,
  SuiteError,
} from '@countersign/core';
import {
  type Comparison,
  parseRepositoryName,
  type Relation,
  type RepositoryName,
} from '@countersign/github';
import {
  createGitHubClient,
  type GitHubClient,
  readComparison,
  readRelation,
} from '@countersign/github/client';
import type { SodCheckPolicy } from './policy.ts';
import type { RangeFacts } from './range.ts';

export type Context = CollectContext<SodCheckPolicy>;
export type Source = { readonly client: GitHubClient; readonly repository: RepositoryName };

function parseBase(text: string | undefined): string | null {
  const base = text?.trim() ?? '';
  if (base === '') return null;
  if (isCommitSha(base)) return base;
  throw new SuiteError(
    'input-invalid',
    `base: found ${JSON.stringify(base.slice(0, 80))}, expected a full commit SHA (40 or 64 lower-case hex digits)`,
  );
}

export function sourceOf(ports: Ports, context: Context): Source {
  const { name } = context.request.repository;
  const repository = parseRepositoryName(name);
  if (repository === undefined)
    throw new SuiteError('input-invalid', `repository: found ${JSON.stringify(name)}, expected owner/repo`);
  const { clock, progress } = ports;
  return { client: createGitHubClient(ports.http, context.github, { clock, progress }), repository };
}

const noBase = missing('not-collected', 'no base was given');
const noRecord = missing('not-collected', 'there is no record to start from');

/** How the commit stands to the last record and to the base that the caller gave. */
export async function collectRange(source: Source, context: Context): Promise<RangeFacts> {
  const { lastDeploy, request } = context;
  const { client, repository } = source;
  const head = request.commit;
  const base = parseBase(context.inputs['base']);
  const record = lastDeploy.state === 'known' ? lastDeploy.value : null;
  const compare = (from: string): Promise<Fact<Comparison>> =>
    readComparison(client, { repository, base: from, head });
  const relate = (from: string, to: string): Promise<Fact<Relation>> =>
    readRelation(client, { repository, base: from, head: to });
  const [fromRecord, fromBase, recordFromBase] = await Promise.all([
    record === null ? noRecord : compare(record.commit),
    base === null || lastDeploy.state === 'missing' ? noBase : compare(base),
    base === null || record === null ? noBase : relate(base, record.commit),
  ]);
  return { head, base, lastDeploy, fromRecord, fromBase, recordFromBase };
}
