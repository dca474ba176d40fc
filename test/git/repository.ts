import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';

const environment = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_AUTHOR_DATE: '2026-01-02T03:04:05+02:00',
  GIT_COMMITTER_NAME: 'Carl',
  GIT_COMMITTER_EMAIL: 'carl@example.org',
  GIT_COMMITTER_DATE: '2026-01-02T03:04:06Z',
};

/** A real repository in a temporary folder. */
export type TestRepository = {
  readonly directory: string;
  readonly url: string;
  git(...args: readonly string[]): string;
  commit(message: string): string;
  remove(): void;
};

export function createRepository(...options: readonly string[]): TestRepository {
  const directory = mkdtempSync(join(tmpdir(), 'countersign-git-test-'));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...args], {
      cwd: directory,
      env: environment,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  git('init', '--quiet', '--initial-branch=main', ...options, '.');
  git('config', 'uploadpack.allowFilter', 'true');
  return {
    directory,
    url: `file://${directory}`,
    git,
    commit: (message) => {
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
