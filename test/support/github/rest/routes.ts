import { attestationRoutes } from './attestations.ts';
import { checkRoutes } from './checks.ts';
import { commentRoutes } from './comments.ts';
import { commitRoutes } from './commits.ts';
import { contentRoutes } from './contents.ts';
import { deploymentRoutes } from './deployments.ts';
import { environmentRoutes } from './environments.ts';
import { gitDataRoutes } from './git-data.ts';
import { gitWriteRoutes } from './git-writes.ts';
import { organizationRoutes } from './organizations.ts';
import { pullRequestFileRoutes } from './pull-request-files.ts';
import { pullRequestRoutes } from './pull-requests.ts';
import { repositoryRoutes } from './repositories.ts';
import type { Routes } from './route.ts';
import { ruleRoutes } from './rules.ts';
import { serviceRoutes } from './service.ts';
import { workflowRunRoutes } from './workflow-runs.ts';

/** Every operation of operations.json has its route here; a test compares the two. */
export const routes: Routes = {
  ...attestationRoutes,
  ...checkRoutes,
  ...commentRoutes,
  ...commitRoutes,
  ...contentRoutes,
  ...deploymentRoutes,
  ...environmentRoutes,
  ...gitDataRoutes,
  ...gitWriteRoutes,
  ...organizationRoutes,
  ...pullRequestFileRoutes,
  ...pullRequestRoutes,
  ...repositoryRoutes,
  ...ruleRoutes,
  ...serviceRoutes,
  ...workflowRunRoutes,
};
