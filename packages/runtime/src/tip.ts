import type { Ports, Secret } from '@countersign/core';
import { createGitHubClient, type PolicySources, readPolicySources } from '@countersign/github/client';
import { policyPath } from './policy-path.ts';
import type { RunnerContext } from './runner-context.ts';

export type TipQuestion = {
  readonly ports: Pick<Ports, 'http'>;
  readonly runner: Pick<RunnerContext, 'apiUrl' | 'graphqlUrl' | 'serverUrl' | 'repository' | 'commit'>;
  readonly token: Secret | null;
};

/** Asks for the policy file at the default branch's tip and at this run's commit. Never throws: what was not learned is a missing fact. */
export function readTip({ ports, runner, token }: TipQuestion): Promise<PolicySources> {
  const { apiUrl, graphqlUrl, serverUrl, repository, commit } = runner;
  const client = createGitHubClient(ports.http, { apiUrl, graphqlUrl, serverUrl, token });
  return readPolicySources(client, { repository, path: policyPath, commits: [commit] });
}
