import {
  type Collect,
  type CollectContext,
  mapFact,
  missing,
  type Ports,
  show,
  SuiteError,
} from '@countersign/core';
import { parseRepositoryName, type RepositoryName } from '@countersign/github';
import {
  createGitHubClient,
  type GitHubClient,
  readCheckRuns,
  readCommitStatuses,
} from '@countersign/github/client';
import { readAuthors } from './collect/authors.ts';
import { collectBundles } from './collect/bundles.ts';
import { type OriginReader, originReader } from './collect/origins.ts';
import { type Look, watch } from './collect/watch.ts';
import { decide } from './decide.ts';
import type { ChecksPassedFacts } from './facts.ts';
import type { ChecksPassedPolicy, WantedCheck } from './policy.ts';
import type { Draft } from './reasons.ts';

export const inputs = {
  bundle: {
    description:
      'Sigstore bundle files, one path or glob per line. They are candidates beside those of the policy; whether they count is the policy’s word.',
    required: false,
  },
} as const;

type Context = CollectContext<ChecksPassedPolicy>;
type Seen = Omit<ChecksPassedFacts, 'waiting'>;
type Source = { readonly client: GitHubClient; readonly repository: RepositoryName };

const notNamed = missing('not-collected', 'no policy names one');
const notAsked = missing('not-collected', 'nobody ran anything again, or no policy minds');
const mostOrigins = 200;
// Learning where runs come from can show that an older one counts, whose origin is wanted then.
const mostRounds = 3;

function repositoryOf({ request }: Context): RepositoryName {
  const { name } = request.repository;
  const repository = parseRepositoryName(name);
  if (repository !== undefined) return repository;
  throw new SuiteError('input-invalid', `repository: found ${show(name)}, expected owner/repo`);
}

function names({ policies }: Context, kind: WantedCheck['kind']): boolean {
  return policies.some(({ checks }) => checks.some((wanted) => wanted.kind === kind));
}

function draftsOf({ policies }: Context, seen: Seen): readonly Draft[] {
  const { at } = seen;
  // How long was waited is no matter of any verdict.
  const waiting = { began: at, ended: at, looks: 1, end: 'not-waited' } as const;
  return policies.flatMap((policy) => decide(policy, { ...seen, waiting }));
}

/** Ids of the check runs whose origin a verdict hangs on and nobody has asked for yet. */
function wantedOrigins(context: Context, seen: Seen): readonly string[] {
  const asked = new Set(seen.origins.map(({ checkRun }) => checkRun));
  const wanted = draftsOf(context, seen).flatMap((draft) =>
    draft.code === 'origin-unknown' ? [draft.data.checkRun] : [],
  );
  return [...new Set(wanted)].filter((checkRun) => !asked.has(checkRun));
}

async function withOrigins(context: Context, read: OriginReader, seen: Seen): Promise<Seen> {
  let learned = seen;
  for (let round = 0; round < mostRounds; round += 1) {
    const room = mostOrigins - learned.origins.length;
    const wanted = wantedOrigins(context, learned).slice(0, Math.max(0, room));
    if (wanted.length === 0) return learned;
    const origins = await Promise.all(
      wanted.map(async (checkRun) => ({ checkRun, fact: await read(checkRun) })),
    );
    learned = { ...learned, origins: [...learned.origins, ...origins] };
  }
  return learned;
}

async function withAuthors(context: Context, source: Source, seen: Seen): Promise<Seen> {
  const wanted = draftsOf(context, seen).some(({ code }) => code === 'authors-unknown');
  if (!wanted || seen.authors.state === 'known') return seen;
  const { commit } = context.request;
  return { ...seen, authors: await readAuthors(source.client, { ...source, commit }) };
}

async function readLists(context: Context, { client, repository }: Source) {
  const question = { repository, commit: context.request.commit };
  const [checkRuns, statuses] = await Promise.all([
    names(context, 'check-run') ? readCheckRuns(client, question) : notNamed,
    names(context, 'status') ? readCommitStatuses(client, question) : notNamed,
  ]);
  return {
    checkRuns: mapFact(checkRuns, (runs) => [...runs]),
    statuses: mapFact(statuses, (all) => [...all]),
  };
}

async function lookOf(ports: Ports, context: Context, source: Source): Promise<Look> {
  const { at, commit, subject } = context.request;
  const measured = await collectBundles(ports, context);
  const read = originReader(source.client, source.repository);
  let authors: ChecksPassedFacts['authors'] = notAsked;
  return async () => {
    const lists = await readLists(context, source);
    const first: Seen = { at, commit, subject, ...lists, origins: [], authors, ...measured };
    const seen = await withAuthors(context, source, await withOrigins(context, read, first));
    if (seen.authors.state === 'known') authors = seen.authors;
    return seen;
  };
}

/**
 * Reads the checks and statuses of the deployed commit, and of those that a verdict hangs on who started them, again
 * and again while a policy waits. Throws `input-invalid` for a repository that has no GitHub name.
 */
export const collect: Collect<ChecksPassedPolicy, ChecksPassedFacts> = async (ports, context) => {
  const client = createGitHubClient(ports.http, context.github);
  const source = { client, repository: repositoryOf(context) };
  const look = await lookOf(ports, context, source);
  return watch(ports, { client, policies: context.policies, look });
};
