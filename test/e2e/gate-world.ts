import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Release, type Shop, type ShopOptions, startShop } from '../support/shop/shop-world.ts';
import { type ActionCall, type ActionResult, newFolder, runAction } from './run-action.ts';

/** The token of a job with the permissions that the reusable workflows ask for. */
export const jobToken = 'ghs_theTokenOfTheJob1234567890';
export const errorRate = 'sum(rate(errors_total{service="shop"}[1m]))';

/** A shop with one good release on main and its files in a workspace, to run single actions against. */
export type GateWorld = {
  readonly shop: Shop;
  readonly good: Release;
  readonly workspace: string;
  /** Runs an action as a step of a job that deploys `good`; what is given goes before. */
  run(action: string, call?: ActionCall): Promise<ActionResult>;
};

/** What the runner says to a job that deploys that commit of the shop. */
export function jobEnvironment(shop: Shop, commit: string, runId: number): Record<string, string> {
  return {
    ...shop.github.environment(),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_ID: String(shop.repository.record.id),
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/release.yml@refs/heads/main',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: commit,
    GITHUB_ACTOR: 'carol',
    GITHUB_TRIGGERING_ACTOR: 'carol',
  };
}

/** A checkout of a commit with a release's files in it. */
export function checkOut(shop: Shop, release: Release): string {
  const folder = newFolder();
  execFileSync('git', ['clone', '--quiet', shop.repository.folder, folder], { stdio: 'ignore' });
  execFileSync('git', ['-C', folder, 'checkout', '--quiet', release.commit], { stdio: 'ignore' });
  fs.cpSync(release.folder, path.join(folder, 'countersign-input'), { recursive: true });
  return folder;
}

/** Opens the world. Its state changes with the tests that use it, so one file uses it alone. */
export async function openGateWorld(options: ShopOptions = {}): Promise<GateWorld> {
  const shop = await startShop(options);
  const permissions = { contents: 'write', pull_requests: 'read', actions: 'read', checks: 'read' } as const;
  shop.builder.token(jobToken, permissions);
  const commit = await shop.merge({ branch: 'good', files: { 'checkout.txt': 'good\n' } });
  const good = await shop.release({ commit, tag: '1.0' });
  const run = await shop.repository.run({
    workflow: '.github/workflows/release.yml',
    by: 'carol',
    sha: commit,
    branch: 'main',
    event: 'workflow_dispatch',
  });
  shop.sync();
  const workspace = checkOut(shop, good);
  return {
    shop,
    good,
    workspace,
    run: (action, call = {}) =>
      runAction(action, {
        workspace,
        ...call,
        environment: { ...jobEnvironment(shop, commit, run.id), ...call.environment },
        inputs: {
          environment: 'production',
          service: 'shop',
          subject: good.subject,
          'github-token': jobToken,
          base: shop.base,
          bundle: 'countersign-input/*.sigstore.json',
          manifests: 'countersign-input/*.yaml',
          ...call.inputs,
        },
      }),
  };
}
