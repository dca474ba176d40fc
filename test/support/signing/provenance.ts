import { identityOf, runUri, type SigningJob } from './identity.ts';

/** The predicate that `actions/attest` writes for a job (SLSA provenance v1). */
export function provenance(job: SigningJob): object {
  const server = job.server ?? 'https://github.com';
  return {
    buildDefinition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: { ref: job.ref, repository: `${server}/${job.repository}`, path: job.workflow },
      },
      internalParameters: {
        github: {
          event_name: job.event ?? 'push',
          repository_id: job.repositoryId ?? '1001',
          repository_owner_id: job.ownerId ?? '2001',
          runner_environment: job.runner ?? 'github-hosted',
        },
      },
      resolvedDependencies: [
        { uri: `git+${server}/${job.repository}@${job.ref}`, digest: { gitCommit: job.commit } },
      ],
    },
    runDetails: { builder: { id: identityOf(job) }, metadata: { invocationId: runUri(job) } },
  };
}
