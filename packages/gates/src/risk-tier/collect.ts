import {
  type Collect,
  type CollectContext,
  type Fact,
  isCommitSha,
  known,
  mapFact,
  missing,
  type Ports,
  SuiteError,
  truncated,
} from '@countersign/core';
import { countLines, listChanges, type Mirror, openMirror } from '@countersign/git/client';
import { parseRepositoryName } from '@countersign/github';
import { createGitHubClient, readRelation } from '@countersign/github/client';
import { type Table, tableOf } from './change-marks.ts';
import { collectContent } from './collect-content.ts';
import { collectEarlier } from './collect-earlier.ts';
import { asksOfPullRequests, collectPullRequests, type Source } from './collect-pull-requests.ts';
import { collectRollback } from './collect-rollback.ts';
import type { Change, Range, RiskTierFacts } from './facts.ts';
import type { RiskTierPolicy } from './policy.ts';
import { migrationsOf } from './migration.ts';
import { startsOf } from './range.ts';
import type { RollbackTestPolicy } from './rollback-policy.ts';

export const inputs = {
  base: {
    description:
      'Full SHA of the commit that the range starts after. Needed for the first deploy; later it may only widen the range that the last record gives.',
    required: false,
  },
} as const;

type Context = CollectContext<RiskTierPolicy>;
type Span = { readonly base: string | null; readonly head: string };
type Scene = { readonly source: Source; readonly tables: readonly Table[]; readonly mirror: Fact<Mirror> };

// Facts are kept in every record; a change of more files than this is no change of one service.
const mostChanges = 50_000;
const unasked = missing('not-collected', 'no rule asks for it');

function parseBase(text: string | undefined): string | null {
  const base = text?.trim() ?? '';
  if (base === '') return null;
  if (isCommitSha(base)) return base;
  throw new SuiteError(
    'input-invalid',
    `base: found ${JSON.stringify(base.slice(0, 80))}, expected a full commit SHA (40 or 64 lower-case hex digits)`,
  );
}

function sourceOf(ports: Ports, context: Context): Source {
  const { name } = context.request.repository;
  const repository = parseRepositoryName(name);
  if (repository === undefined)
    throw new SuiteError('input-invalid', `repository: found ${JSON.stringify(name)}, expected owner/repo`);
  return { client: createGitHubClient(ports.http, context.github), repository };
}

/** Our own copy of the history, for the checkout belongs to earlier steps of the job. */
async function mirrorOf(ports: Ports, context: Context, commits: readonly string[]): Promise<Fact<Mirror>> {
  const { serverUrl, token } = context.github;
  const url = `${serverUrl.replace(/\/$/u, '')}/${context.request.repository.name}.git`;
  const credential = token === null ? {} : { credential: { origin: new URL(url).origin, token } };
  return openMirror(ports.git, { url, ...credential, commits, pullRequests: [] });
}

async function changesOf(mirror: Mirror, span: Span): Promise<Fact<Change[]>> {
  const listed = await listChanges(mirror, span);
  const changes = mapFact(listed, (rows) =>
    rows.map(({ path, from, status, oldMode, newMode }) => ({ path, from, status, oldMode, newMode })),
  );
  if (changes.state === 'missing' || changes.value.length <= mostChanges) return changes;
  return truncated(
    `${changes.value.length} files differ, more than the ${mostChanges} that are judged`,
    changes.value.slice(0, mostChanges),
  );
}

async function linesOf(mirror: Mirror, span: Span, tables: readonly Table[]): Promise<Range['lines']> {
  const asked = tables.some(({ rows }) => rows.some(({ row }) => row.linesAtLeast !== undefined));
  return asked ? mapFact(await countLines(mirror, span), (rows) => [...rows]) : unasked;
}

async function collectRange({ source, tables, mirror }: Scene, span: Span): Promise<Range> {
  const pullRequests = tables.some(({ policy }) => asksOfPullRequests(policy))
    ? await collectPullRequests(source, span)
    : unasked;
  if (mirror.state === 'missing') {
    const unread = missing(mirror.cause, mirror.detail);
    return { ...span, changes: unread, lines: unread, content: unread, pullRequests };
  }
  const changes = await changesOf(mirror.value, span);
  const lines = await linesOf(mirror.value, span, tables);
  const content =
    changes.state === 'known'
      ? await collectContent(mirror.value, { span, changes: changes.value, tables })
      : missing(changes.cause, changes.detail);
  return { ...span, changes, lines, content, pullRequests };
}

async function relationOf({ client, repository }: Source, context: Context, base: string | null) {
  const { lastDeploy, request } = context;
  const first = lastDeploy.state === 'known' && lastDeploy.value === null;
  if (base === null || !first) return missing('not-collected', 'only a first deploy asks for it');
  return readRelation(client, { repository, base, head: request.commit });
}

/** What policies want attested of the migrations that are in this change. */
function wantedTests(policies: readonly RiskTierPolicy[], facts: RiskTierFacts): RollbackTestPolicy[] {
  return policies.flatMap((policy) => {
    const test = policy.migration?.rollbackTest ?? 'not-required';
    return test === 'not-required' || !migrationsOf(policy, facts).present ? [] : [test];
  });
}

/**
 * Reads what differs between the last recorded deploy and the commit, from git objects that this job fetches itself
 * (`contents: read`), and its pull requests where a rule asks for them (`pull-requests: read`). A start that cannot be
 * learned gives no range, and a range that cannot be read is missing: neither gives a tier.
 */
export const collect: Collect<RiskTierPolicy, RiskTierFacts> = async (ports: Ports, context: Context) => {
  const { request, lastDeploy, policies } = context;
  const base = parseBase(context.inputs['base']);
  const source = sourceOf(ports, context);
  const starts = startsOf({ lastDeploy, base });
  const head = request.commit;
  const spans = starts.state === 'starts' ? starts.starts.map((start) => ({ base: start.base, head })) : [];
  const commits = [...new Set([head, ...spans.flatMap((span) => span.base ?? [])])];
  const mirror = spans.length === 0 ? unasked : await mirrorOf(ports, context, commits);
  const scene = { source, tables: policies.map(tableOf), mirror };
  const ranges: Range[] = [];
  for (const span of spans) ranges.push(await collectRange(scene, span));
  const facts: RiskTierFacts = {
    at: request.at,
    environment: request.environment,
    service: request.service,
    subject: request.subject,
    head,
    lastDeploy,
    base,
    baseToHead: await relationOf(source, context, base),
    ranges,
    earlierDeploys: known([]),
    rollbackTests: [],
  };
  const rollbackTests = await collectRollback(ports, wantedTests(policies, facts));
  return { ...facts, earlierDeploys: await collectEarlier(context, facts), rollbackTests };
};
