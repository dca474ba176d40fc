/** The stand-in for actions/checkout: a clone without network. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { BuiltinStep } from './builtin-action.ts';
import { findRepository, insideFolder, type Repository } from './repositories.ts';
import { jsonText, type JsonObject } from './json.ts';

const run = promisify(execFile);

/**
 * Puts a repository into the workspace (or `path` in it). A git repository is fetched at the wanted commit with
 * `fetch-depth`; a plain folder is copied, without `node_modules`. Outputs `ref` and `commit` as the original.
 */
export async function checkout(step: BuiltinStep): Promise<void> {
  const github = step.job.contexts['github'] as JsonObject;
  const name = step.inputs['repository'] || jsonText(github['repository']);
  const isCaller = name.toLowerCase() === jsonText(github['repository']).toLowerCase();
  const wanted = step.inputs['ref'] || (isCaller ? '' : 'HEAD');
  const repository = isCaller ? step.job.book.caller : findRepository({ name, ref: wanted }, step.job.book);
  if (!repository) throw new Error(`Repository '${name}' is not at hand: name its folder in 'repositories'.`);
  const target = insideFolder(step.job.folders.workspace, step.inputs['path'] ?? '');
  await emptyFolder(target);
  step.say(`Syncing repository: ${name}`);
  if (!existsSync(join(repository.root, '.git'))) {
    if (step.inputs['ref'])
      throw new Error(`'${name}' is a plain folder: ref '${wanted}' cannot be checked out.`);
    await copyFolder(repository.root, target);
    step.output('commit', repository.sha);
    return;
  }
  const commit = await cloneAt({ repository, name, target, step, wanted });
  step.output('ref', step.inputs['ref'] || (isCaller ? jsonText(github['ref']) : ''));
  step.output('commit', commit);
}

/** Hosted runners start with an empty workspace; a second checkout replaces the first. */
async function emptyFolder(target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  const names = await readdir(target);
  await Promise.all(names.map((entry) => rm(join(target, entry), { recursive: true, force: true })));
}

async function copyFolder(source: string, target: string): Promise<void> {
  await cp(source, target, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => basename(path) !== 'node_modules',
  });
}

type Clone = {
  readonly repository: Repository;
  readonly name: string;
  readonly target: string;
  readonly step: BuiltinStep;
  /** '' for the commit of the run. */
  readonly wanted: string;
};

async function cloneAt({ repository, name, target, step, wanted }: Clone): Promise<string> {
  const github = step.job.contexts['github'] as JsonObject;
  const git = gitIn(target, step.job.folders.home);
  const own = { sha: repository.sha, ref: jsonText(github['ref']) };
  const { sha, ref } = wanted === '' ? own : await findRef(repository, wanted, git);
  const depth = Number(step.inputs['fetch-depth'] ?? 1);
  const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
  const tracked = branch
    ? `refs/remotes/origin/${branch}`
    : ref.replace(/^refs\/pull\//u, 'refs/remotes/pull/');
  await git(['init', '--quiet', '--initial-branch', 'main']);
  await git(['remote', 'add', 'origin', `${jsonText(github['server_url'])}/${name}`]);
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
  // A commit that no branch holds any more may be fetched too, as from GitHub.
  const upload = ['--upload-pack', 'git -c uploadpack.allowAnySHA1InWant=true upload-pack'];
  const source = `file://${repository.root}`;
  const fetch = (refs: readonly string[]) =>
    git(['fetch', '--quiet', '--no-recurse-submodules', ...upload, ...refs]);
  if (depth === 0) await fetch([source, ...all]);
  const limits = depth > 0 ? [`--depth=${depth}`, '--no-tags'] : [];
  await fetch([...limits, source, tracked === '' ? sha : `+${sha}:${tracked}`]);
  const detached = tracked === '' ? sha : tracked;
  await git(['checkout', '--quiet', '--force', ...(branch ? ['-B', branch, sha] : [detached])]);
  step.say(`HEAD is now at ${sha}`);
  return sha;
}

type Git = (args: readonly string[], folder?: string) => Promise<string>;

/** Git with nothing of this machine's settings. */
function gitIn(target: string, home: string): Git {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
  };
  return async (args, folder = target) => (await run('git', [...args], { cwd: folder, env })).stdout.trim();
}

/** A branch first, then a tag, then whatever else names a commit; the ref is '' for a bare commit. */
async function findRef(
  repository: Repository,
  wanted: string,
  git: Git,
): Promise<{ sha: string; ref: string }> {
  const names = [wanted, `refs/heads/${wanted}`, `refs/tags/${wanted}`].filter((name) =>
    name.startsWith('refs/'),
  );
  for (const ref of [...names, '']) {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref || wanted}^{commit}`];
    const sha = await git(args, repository.root).catch(() => '');
    if (sha !== '') return { sha, ref };
  }
  throw new Error(`A branch or tag with the name '${wanted}' could not be found`);
}
