import { type Fact, type GitHubAccess, isCommitSha, SuiteError } from '@countersign/core';
import { readFileAt } from '@countersign/git/client';
import { parseRepositoryName } from '@countersign/github';
import { type OpenedPullRequest, openPullRequest } from '@countersign/github/client';
import type { LivePorts } from './ports/index.ts';
import type { RunnerContext } from './runner-context.ts';

/** A file of the workspace as it was read, null where it is new, and as it is to be. */
export type ProposedFile = {
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
};

export type Proposal = {
  readonly files: readonly ProposedFile[];
  readonly branch: string;
  readonly title: string;
  readonly body: string;
};

const branchRef = /^refs\/heads\/(.+)$/u;

/** Only a run of a branch says into which branch the pins should go. */
function baseOf({ ref, commit }: RunnerContext): { readonly branch: string; readonly commit: string } {
  const [, branch] = branchRef.exec(ref) ?? [];
  if (branch !== undefined && isCommitSha(commit)) return { branch, commit };
  throw new SuiteError(
    'input-invalid',
    `input "pull-request": found a run for ${ref.slice(0, 80)}, expected one for a branch (on: push, schedule or workflow_dispatch)`,
  );
}

const mostBytes = 16 * 1024 * 1024;

/** What an earlier step changed must not go into the pull request unseen. */
async function refuseOthersChanges(
  ports: LivePorts,
  runner: RunnerContext,
  files: readonly ProposedFile[],
): Promise<void> {
  const place = { git: ports.git, directory: runner.workspace };
  for (const { path, before } of files) {
    if (before === null) continue;
    const there: Fact<Uint8Array | null> = await readFileAt(place, {
      commit: runner.commit,
      path,
      maxBytes: mostBytes,
    });
    if (there.state === 'missing')
      throw new SuiteError(
        'input-invalid',
        `${path}: could not be read at ${runner.commit}: ${there.detail}`,
      );
    if (there.value === null || !Buffer.from(there.value).equals(before))
      throw new SuiteError(
        'input-invalid',
        `${path}: found other bytes in the workspace than at ${runner.commit}, expected an unchanged checkout of it`,
      );
  }
}

/**
 * Proposes files by the one pull request of their branch. Throws `input-invalid` when the run is of no branch or the
 * files were not as at its commit; whatever GitHub refuses is a missing fact.
 */
export async function proposeFiles(
  ports: LivePorts,
  { runner, access }: { readonly runner: RunnerContext; readonly access: GitHubAccess },
  proposal: Proposal,
): Promise<Fact<OpenedPullRequest>> {
  const base = baseOf(runner);
  const repository = parseRepositoryName(runner.repository);
  if (repository === undefined)
    throw new SuiteError(
      'input-invalid',
      `GITHUB_REPOSITORY: found "${runner.repository}", expected owner/repo`,
    );
  await refuseOthersChanges(ports, runner, proposal.files);
  const { branch, title, body } = proposal;
  const files = proposal.files.map(({ path, after }) => ({ path, bytes: after }));
  return openPullRequest(ports.http, access, { repository, base, branch, files, title, body });
}
