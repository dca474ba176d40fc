import { type Fact, isCommitSha, known, missing, truncated } from '@countersign/core';
import {
  type EnvironmentRules,
  parseDeployments,
  parseEnvironmentNames,
  parseEnvironmentRules,
  parseRunApprovals,
  parseStatusAddresses,
  type RunApproval,
  type RunDeployment,
} from '../environment.ts';
import { foldLogin } from '../login.ts';
import type { RepositoryName } from '../repository-name.ts';
import { failureOf, gatherFacts, readFact } from './gather.ts';
import type { GitHubClient } from './github-client.ts';
import { readRows } from './rows.ts';

const actionsRead = 'actions: read';

export type ApprovalsQuestion = { readonly repository: RepositoryName; readonly runId: string };

/**
 * Who answered "review deployments" of a run, and for which environments. GitHub says neither when nor for which
 * attempt. A null user is an account that is gone. Needs `actions: read`.
 */
export async function readRunApprovals(
  client: GitHubClient,
  { repository, runId }: ApprovalsQuestion,
): Promise<Fact<readonly RunApproval[]>> {
  const path = ['repos', repository.owner, repository.name, 'actions', 'runs', runId, 'approvals'];
  const answer = await client.rest.get({ path, permission: actionsRead });
  return readFact(answer, parseRunApprovals, `for the approvals of run ${runId}`);
}

export type EnvironmentQuestion = { readonly repository: RepositoryName; readonly environment: string };

/** GitHub answers 404 for what a token may not see as well, so only the whole list proves that there is none. */
async function isListed(client: GitHubClient, question: EnvironmentQuestion): Promise<Fact<boolean>> {
  const { repository, environment } = question;
  const pages = await readRows(client, {
    path: ['repos', repository.owner, repository.name, 'environments'],
    query: { per_page: '100' },
    permission: actionsRead,
    parse: (page) => {
      const read = parseEnvironmentNames(page);
      return read === undefined ? undefined : [read];
    },
  });
  if (pages.state === 'missing') return failureOf(pages);
  const names = pages.value.flatMap((page) => [...page.names]);
  if (pages.value.some(({ total }) => total !== names.length))
    return missing('truncated', `GitHub listed ${names.length} environments and counts others`);
  return known(
    names.some((name) => foldLogin(name) === foldLogin(environment)),
    pages.evidence,
  );
}

/**
 * What protects an environment now. Known null: the repository has no such environment. Branch policies and rules of
 * Apps are not among it. Needs `actions: read`.
 */
export async function readEnvironmentRules(
  client: GitHubClient,
  question: EnvironmentQuestion,
): Promise<Fact<EnvironmentRules | null>> {
  const { repository, environment } = question;
  const path = ['repos', repository.owner, repository.name, 'environments', environment];
  const answer = await client.rest.get({ path, permission: actionsRead });
  const rules = readFact(answer, parseEnvironmentRules, `for the environment ${environment}`);
  if (rules.state === 'known' || rules.cause !== 'not-found') return rules;
  const listed = await isListed(client, question);
  return listed.state === 'known' && !listed.value ? known(null, listed.evidence) : rules;
}

export type RunDeploymentsQuestion = EnvironmentQuestion & {
  readonly commit: string;
  readonly runId: string;
};

const mostDeployments = 100;

/** The page of a run or of one of its jobs; a run's number is unique within a GitHub, so the name needs no compare. */
function leadsToRun(address: string, runId: string): boolean {
  if (!URL.canParse(address)) return false;
  return `${new URL(address).pathname}/`.includes(`/actions/runs/${runId}/`);
}

async function isOfRun(
  client: GitHubClient,
  question: RunDeploymentsQuestion,
  id: string,
): Promise<Fact<boolean>> {
  const { repository, runId } = question;
  const addresses = await readRows(client, {
    path: ['repos', repository.owner, repository.name, 'deployments', id, 'statuses'],
    query: { per_page: '100' },
    permission: 'deployments: read',
    parse: parseStatusAddresses,
  });
  if (addresses.state === 'missing') return failureOf(addresses);
  return known(
    addresses.value.some((address) => leadsToRun(address, runId)),
    addresses.evidence,
  );
}

/**
 * The deployments of a commit to an environment that this run made, told by the address in their statuses. Anybody with
 * `deployments: write` may have made them look so. Missing, with those found so far as partial, when the statuses of
 * one could not be read. Needs `deployments: read`.
 */
export async function readRunDeployments(
  client: GitHubClient,
  question: RunDeploymentsQuestion,
): Promise<Fact<readonly RunDeployment[]>> {
  const { repository, environment, commit } = question;
  if (!isCommitSha(commit)) return missing('malformed', 'not a full commit SHA');
  const listed = await readRows(client, {
    path: ['repos', repository.owner, repository.name, 'deployments'],
    query: { sha: commit, per_page: '100' },
    permission: 'deployments: read',
    parse: parseDeployments,
  });
  if (listed.state === 'missing') return failureOf(listed);
  const here = listed.value.filter(
    (each) => each.sha === commit && foldLogin(each.environment) === foldLogin(environment),
  );
  const found: Fact<readonly RunDeployment[]>[] = [];
  for (const { deployment } of here.slice(0, mostDeployments)) {
    const ofRun = await isOfRun(client, question, deployment.id);
    const mine = ofRun.state === 'known' && ofRun.value ? [deployment] : [];
    found.push(ofRun.state === 'known' ? known(mine, ofRun.evidence) : failureOf(ofRun));
  }
  const all = gatherFacts(found);
  if (all.state === 'missing') return { ...failureOf(all), partial: all.partial?.flat() ?? [] };
  if (here.length > mostDeployments)
    return truncated(`${commit} was deployed to ${environment} ${here.length} times`, all.value.flat());
  return known(all.value.flat(), [...listed.evidence, ...all.evidence]);
}
