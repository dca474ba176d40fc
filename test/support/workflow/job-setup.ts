/** A job's runner: fresh folders, contexts, secrets to hide, token. */
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { payloadOf } from './github-context.ts';
import { legId, type JobLeg } from './job-leg.ts';
import type { JobFolders, JobState } from './job-state.ts';
import type { JsonObject } from './json.ts';
import { createMasker, type Masker } from './masker.ts';
import { secretsWithToken } from './secrets.ts';
import type { TokenRequest } from './types.ts';

export type JobFacts = {
  readonly number: number;
  readonly signal: AbortSignal;
};

export async function createJobState(leg: JobLeg, facts: JobFacts): Promise<JobState> {
  const { run, home, secrets, inputs } = leg.instance;
  const request = tokenRequest(leg);
  const token = (await run.options.token?.(request)) ?? '';
  const mayIdentify = leg.permissions['id-token'] === 'write';
  const idToken = mayIdentify ? await run.options.idToken?.(request) : undefined;
  const folders = await createFolders(leg, facts.number);
  const ownSecrets = secretsWithToken(secrets, token);
  const masker = hideSecrets([...Object.values(ownSecrets), idToken?.token ?? ''], token);
  const github = {
    ...run.github,
    token,
    job: leg.job.id,
    workspace: folders.workspace,
    event_path: folders.eventFile,
  };
  return {
    options: run.options,
    library: run.library,
    evaluate: run.evaluate,
    book: run.book,
    home,
    folders,
    artifacts: run.artifacts,
    masker,
    nodePath: run.nodePath,
    shownName: leg.name,
    idToken,
    signal: facts.signal,
    contexts: {
      github,
      needs: leg.needs,
      inputs,
      vars: run.options.vars ?? {},
      secrets: ownSecrets,
      strategy: leg.strategy,
      matrix: leg.matrix,
      runner: runnerContext(leg, folders, facts.number),
    },
    jobContext: {
      workflow_ref: request.workflowRef,
      workflow_sha: home.sha,
      workflow_repository: home.name,
      workflow_file_path: leg.instance.path,
    },
    defaults: { shell: '', workingDirectory: '' },
    env: new Map(),
    path: [],
    postSteps: [],
    results: [],
    leftovers: [],
    status: 'success',
  };
}

function tokenRequest(leg: JobLeg): TokenRequest {
  const { home, path } = leg.instance;
  return {
    job: legId(leg),
    permissions: leg.permissions,
    environment: leg.environment,
    workflowRef: `${home.name}/${path}@${home.ref}`,
    workflowSha: home.sha,
  };
}

/** Also hidden: the token as git sends it. */
function hideSecrets(values: readonly string[], token: string): Masker {
  const masker = createMasker();
  for (const value of values) masker.add(value.trim());
  if (token !== '') masker.add(Buffer.from(`x-access-token:${token}`).toString('base64'));
  return masker;
}

/** Laid out as on a hosted runner: work/<repository>/<repository>, with `_temp` beside it. */
async function createFolders(leg: JobLeg, number: number): Promise<JobFolders> {
  const { run } = leg.instance;
  const root = join(run.directory, `attempt-${run.attempt}`, `job-${number}`);
  const repository = basename(run.book.caller.name);
  const pipeline = join(root, 'work', repository);
  const folders = {
    root,
    pipeline,
    workspace: join(pipeline, repository),
    temp: join(root, 'work', '_temp'),
    home: join(root, 'home'),
    toolCache: join(root, 'tool-cache'),
    eventFile: join(root, 'work', '_temp', '_github_workflow', 'event.json'),
  };
  const needed = [folders.workspace, folders.home, folders.toolCache, join(folders.temp, '_github_workflow')];
  await Promise.all(needed.map((folder) => mkdir(folder, { recursive: true })));
  await writeFile(folders.eventFile, JSON.stringify(payloadOf(run.options), null, 2));
  return folders;
}

function runnerContext(leg: JobLeg, folders: JobFolders, number: number): JsonObject {
  const systems: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };
  const debug = leg.instance.run.options.debug === true;
  return {
    os: systems[process.platform] ?? 'Linux',
    arch: process.arch.toUpperCase(),
    name: `GitHub Actions ${number}`,
    environment: 'github-hosted',
    tool_cache: folders.toolCache,
    temp: folders.temp,
    workspace: folders.pipeline,
    ...(debug ? { debug: '1' } : {}),
  };
}
