import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { scenarioBuilder, type ScenarioBuilder } from '../github/build/scenario-builder.ts';
import type { RepositoryBuilder } from '../github/build/repository-builder.ts';
import { type StandIn, startGitHub } from '../github/github.ts';
import { type PrometheusStandIn, startPrometheus } from '../prometheus/index.ts';
import { pushImage, type Registry, startRegistry } from '../registry/index.ts';
import { createSigner, type Signer } from '../signing/index.ts';
import { runWorkflow } from '../workflow/run-workflow.ts';
import type { LogLine, RunResult, TokenRequest } from '../workflow/types.ts';
import { localActions, manifest, policyFile, releaseWorkflow } from './shop-files.ts';

const root = path.resolve(import.meta.dirname, '../../..');
export const releasePath = '.github/workflows/release.yml';
const policyPath = '.github/countersign.yml';
const rootPath = '.github/trusted-root.json';

/** A change: its files, and who wrote, opened, approved and merged it. Null approver: nobody approved. */
export type Change = {
  readonly branch: string;
  readonly files: Readonly<Record<string, string>>;
  readonly author?: string;
  readonly opener?: string;
  readonly approver?: string | null;
};

export type Release = {
  readonly commit: string;
  readonly tag: string;
  readonly digest: string;
  readonly subject: string;
  /** Folder with the rendered manifest and the signed provenance. */
  readonly folder: string;
};

export type DeployOptions = {
  readonly release: Release;
  readonly base?: string;
  readonly by?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly onLog?: (line: LogLine) => void;
  readonly signal?: AbortSignal;
  /** Re-run the failed jobs of this attempt. */
  readonly previous?: RunResult;
};

export type ShopOptions = {
  readonly start?: string;
  readonly latencyMs?: number;
  /** Which GitHub it is on; github.com when absent. */
  readonly profile?: 'github.com' | 'ghes';
};

/** A GitHub, a registry, a Prometheus and a Sigstore on loopback, and the shop's repository on them. */
export type Shop = {
  readonly github: StandIn;
  readonly registry: Registry;
  readonly prometheus: PrometheusStandIn;
  readonly signer: Signer;
  readonly repository: RepositoryBuilder;
  readonly builder: ScenarioBuilder;
  /** The commit of the shop's first files, where the first deploy's range begins. */
  readonly base: string;
  /** The policy file with these freeze settings (indented YAML lines; '' for none). */
  policy(freeze: string): string;
  /** Opens, approves and merges a change; gives the commit that main has then. */
  merge(change: Change): Promise<string>;
  /** Pushes an image, signs its provenance for that commit, renders the manifest. */
  release(options: {
    readonly commit: string;
    readonly tag: string;
    readonly content?: string;
    /** Repository in the registry; acme/shop when absent. */
    readonly name?: string;
  }): Promise<Release>;
  /** Runs the shop's release workflow in the harness. */
  deploy(options: DeployOptions): Promise<RunResult>;
  /** The file that stands for the cluster: the local actions write to it. */
  readonly clusterFile: string;
  /** What reached the cluster, one `verb subject` a line. */
  cluster(): readonly string[];
  /** Publishes what the builder knows to the running stand-in. */
  sync(): void;
  close(): Promise<void>;
};

function rootDigest(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

type Parts = Pick<Shop, 'github' | 'registry' | 'prometheus' | 'signer' | 'repository' | 'builder'> & {
  readonly folder: string;
  readonly profile: 'github.com' | 'ghes';
};

function policyOf(parts: Parts, rootText: string, freeze: string): string {
  return policyFile({
    serverUrl: parts.github.url,
    trustedRootDigest: rootDigest(rootText),
    prometheusUrl: parts.prometheus.url,
    freeze,
  });
}

function sync(parts: Parts): void {
  const { now: _fixed, ...scenario } = parts.builder.scenario({ profile: parts.profile });
  parts.github.setScenario(scenario);
}

async function merge(parts: Parts, change: Change): Promise<string> {
  const { repository } = parts;
  const { author = 'alice', opener = author, approver = 'bob' } = change;
  await repository.branch(change.branch);
  await repository.commit({
    on: change.branch,
    by: author,
    message: `Change ${change.branch}`,
    files: change.files,
  });
  const pull = await repository.openPullRequest({
    head: change.branch,
    by: opener,
    title: `Change ${change.branch}`,
  });
  if (approver !== null) repository.review(pull, { by: approver });
  const commit = await repository.merge(pull, { by: 'erin' });
  sync(parts);
  return commit;
}

async function release(
  parts: Parts,
  options: { commit: string; tag: string; content?: string; name?: string },
): Promise<Release> {
  const { commit, tag, name: repository = 'acme/shop' } = options;
  const name = `${parts.registry.host}/${repository}`;
  const image = await pushImage(parts.registry.url, repository, tag, {
    platforms: ['linux/amd64', 'linux/arm64'],
    content: options.content ?? commit,
  });
  const subject = `${name}@${image.digest}`;
  const bundle = await parts.signer.signProvenance({
    subjects: [{ name, digest: image.digest }],
    repository: 'acme/shop',
    server: parts.github.url,
    ref: 'refs/heads/main',
    commit,
    workflow: releasePath,
    event: 'workflow_dispatch',
    at: new Date().toISOString(),
  });
  const folder = path.join(parts.folder, `release-${tag}-${randomUUID()}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'shop.sigstore.json'), JSON.stringify(bundle));
  fs.writeFileSync(path.join(folder, 'shop.yaml'), manifest(`${name}:${tag}@${image.digest}`));
  return { commit, tag, digest: image.digest, subject, folder };
}

/** A token that may do what the job's permissions say, and nothing else. */
function jobToken(parts: Parts, request: TokenRequest): string {
  const token = `ghs_${randomUUID().replaceAll('-', '')}`;
  const known = new Set([
    'actions',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'issues',
    'pull_requests',
    'statuses',
  ]);
  const granted = Object.entries(request.permissions).map(
    ([name, level]) => [name.replace('-', '_'), level] as const,
  );
  parts.github.patch((world) => {
    world.tokens[token] = {
      login: 'github-actions[bot]',
      permissions: Object.fromEntries(granted.filter(([name]) => known.has(name))),
    };
  });
  return token;
}

type Run = { readonly id: number; readonly attempt: number; readonly sha: string; readonly actor: string };

function jobIdentity(parts: Parts, run: Run, request: TokenRequest): { url: string; token: string } {
  const token = `idt_${randomUUID().replaceAll('-', '')}`;
  const { environment } = request;
  parts.github.patch((world) => {
    world.oidc = {
      requestToken: token,
      claims: {
        repository: 'acme/shop',
        repository_owner: 'acme',
        run_id: String(run.id),
        run_attempt: String(run.attempt),
        sha: run.sha,
        ref: 'refs/heads/main',
        actor: run.actor,
        event_name: 'workflow_dispatch',
        job_workflow_ref: request.workflowRef,
        ...(environment === undefined ? {} : { environment }),
      },
    };
  });
  return { url: parts.github.oidcUrl, token };
}

async function newRun(parts: Parts, options: DeployOptions): Promise<Run> {
  const {
    release: { commit },
    previous,
    by = 'carol',
  } = options;
  if (previous === undefined) {
    const run = await parts.repository.run({
      workflow: releasePath,
      by,
      sha: commit,
      branch: 'main',
      event: 'workflow_dispatch',
    });
    sync(parts);
    return { id: run.id, attempt: 1, sha: commit, actor: by };
  }
  const run = parts.repository.record.runs.find(({ id }) => id === previous.runId);
  run?.attempts.push({
    triggeringActor: by,
    startedAt: parts.builder.now(),
    status: 'in_progress',
    conclusion: null,
    jobs: [],
  });
  sync(parts);
  return { id: previous.runId, attempt: previous.runAttempt + 1, sha: commit, actor: run?.actor ?? by };
}

/** A fresh clone of the shop at a commit, as its owner would have it on disk. */
function cloneAt(parts: Parts, commit: string): string {
  const folder = path.join(parts.folder, `clone-${randomUUID()}`);
  const git = (args: readonly string[]): unknown =>
    execFileSync('git', ['-c', 'advice.detachedHead=false', ...args], { stdio: 'ignore' });
  git(['clone', '--quiet', parts.repository.folder, folder]);
  git(['-C', folder, 'checkout', '--quiet', commit]);
  return folder;
}

async function deploy(parts: Parts, options: DeployOptions): Promise<RunResult> {
  const {
    release: { subject, folder },
    base = '',
    by = 'carol',
    previous,
  } = options;
  const run = await newRun(parts, options);
  return runWorkflow({
    repositoryRoot: cloneAt(parts, run.sha),
    repository: 'acme/shop',
    workflow: releasePath,
    event: {
      name: 'workflow_dispatch',
      ref: 'refs/heads/main',
      sha: run.sha,
      actor: run.actor,
      triggeringActor: by,
      payload: {
        repository: { full_name: 'acme/shop', id: parts.repository.record.id, owner: { login: 'acme' } },
        sender: { login: by },
      },
    },
    inputs: { subject, base },
    environment: {
      ...parts.github.environment(),
      SHOP_RELEASE: folder,
      SHOP_CLUSTER: path.join(parts.folder, 'cluster.txt'),
      ...options.environment,
    },
    token: (request) => jobToken(parts, request),
    idToken: (request) => jobIdentity(parts, run, request),
    repositories: { 'acme/countersign': root },
    runId: run.id,
    runAttempt: run.attempt,
    nodePath: process.execPath,
    ...(options.onLog === undefined ? {} : { onLog: options.onLog }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(previous === undefined ? {} : { previous }),
  });
}

async function startParts(options: ShopOptions): Promise<Parts> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-shop-'));
  // The story began yesterday, so that everything in it lies before now.
  const builder = scenarioBuilder(
    options.start ?? new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d{3}Z$/, 'Z'),
  );
  const repository = await builder.repository('acme/shop');
  const latency = options.latencyMs === undefined ? {} : { latencyMs: options.latencyMs };
  const { profile = 'github.com' } = options;
  const [github, registry, prometheus, signer] = await Promise.all([
    startGitHub(builder.scenario({ profile }), latency),
    startRegistry(),
    startPrometheus(),
    createSigner(),
  ]);
  return { github, registry, prometheus, signer, repository, builder, folder, profile };
}

/** Starts everything on loopback and fills the shop's repository with its first files. */
export async function startShop(options: ShopOptions = {}): Promise<Shop> {
  const parts = await startParts(options);
  const rootText = JSON.stringify(parts.signer.trustedRoot);
  const policy = (freeze: string): string => policyOf(parts, rootText, freeze);
  const files = {
    ...localActions,
    [releasePath]: releaseWorkflow,
    [policyPath]: policy(''),
    [rootPath]: rootText,
    'README.md': '# shop\n',
  };
  const base = await parts.repository.commit({ by: 'erin', message: 'Begin the shop', files });
  sync(parts);
  const cluster = path.join(parts.folder, 'cluster.txt');
  return {
    ...parts,
    base,
    policy,
    merge: (change) => merge(parts, change),
    release: (wanted) => release(parts, wanted),
    deploy: (wanted) => deploy(parts, wanted),
    clusterFile: cluster,
    cluster: () => (fs.existsSync(cluster) ? fs.readFileSync(cluster, 'utf8').trimEnd().split('\n') : []),
    sync: () => sync(parts),
    close: async () => {
      await Promise.all([parts.github.close(), parts.registry.close(), parts.prometheus.close()]);
      parts.builder.dispose();
      fs.rmSync(parts.folder, { recursive: true, force: true });
    },
  };
}
