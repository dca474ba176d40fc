import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

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
  /** Writes files of the work tree; null removes one. */
  write(files: Readonly<Record<string, string | Uint8Array | null>>): void;
  /** Writes files and commits all of the work tree. */
  save(message: string, files?: Readonly<Record<string, string | Uint8Array | null>>): string;
  /** Makes or moves a branch to a commit and checks it out. */
  branch(name: string, at?: string): void;
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
  const commit = (message: string): string => {
    git('commit', '--quiet', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  const write: TestRepository['write'] = (files) => {
    for (const [name, content] of Object.entries(files)) {
      const path = join(directory, name);
      rmSync(path, { recursive: true, force: true });
      if (content === null) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  };
  return {
    directory,
    url: `file://${directory}`,
    git,
    commit,
    write,
    save: (message, files = {}) => {
      write(files);
      git('add', '--all');
      return commit(message);
    },
    branch: (name, at = 'HEAD') => {
      git('checkout', '--quiet', '-B', name, at);
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
