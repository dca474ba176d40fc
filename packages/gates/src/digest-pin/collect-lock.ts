import { type Fact, type GitHubAccess, known, missing, type Ports, type Request } from '@countersign/core';
import { createGitHubClient, readFileAtRef } from '@countersign/github/client';
import { parseActionsLock } from '@countersign/references';
import { actionsLockPath } from './actions-lock.ts';
import type { DigestPinFacts } from './facts.ts';
import { parseLock } from './lock.ts';
import type { DigestPinPolicy } from './policy.ts';

type LockFile = DigestPinFacts['locks'][number];
type Asked = {
  readonly policies: readonly DigestPinPolicy[];
  readonly github: GitHubAccess;
  readonly request: Pick<Request, 'repository' | 'commit'>;
};

const maxLockBytes = 16 * 1024 * 1024;
const notNeeded = missing('not-collected', 'no policy asks for it');

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads a lock in the workspace. Whether it may be believed is judged later. */
export async function readLock(
  ports: Pick<Ports, 'files' | 'hash'>,
  path: string,
): Promise<LockFile['content']> {
  const bytes = await ports.files.read(path, maxLockBytes);
  if (bytes.state === 'missing') return missing(bytes.cause, bytes.detail);
  const text = decode(bytes.value);
  if (text === undefined) return missing('malformed', `${path} is not UTF-8 text`);
  const parsed = parseLock(text);
  if (!parsed.ok) return missing('malformed', `${path}: ${parsed.why}`);
  return known({ digest: ports.hash.sha256(bytes.value), lock: parsed.lock }, bytes.evidence);
}

/** The same file as GitHub has it at the deployed commit, which no step of this job can write over. */
async function readReviewed(
  ports: Ports,
  path: string,
  { github, request }: Asked,
): Promise<LockFile['reviewed']> {
  const client = createGitHubClient(ports.http, github);
  const question = { repository: request.repository.name, path, ref: request.commit };
  const file: Fact<{ readonly text: string } | null> = await readFileAtRef(client, question);
  if (file.state === 'missing') return missing(file.cause, file.detail);
  if (file.value === null) return known(null, file.evidence);
  return known(ports.hash.sha256(new TextEncoder().encode(file.value.text)), file.evidence);
}

/** The lock of each policy, by path; what GitHub has is asked for where a policy trusts by review. */
export async function collectLocks(ports: Ports, asked: Asked): Promise<LockFile[]> {
  const wanted = asked.policies.flatMap(({ lock, mode }) =>
    lock !== null && mode === 'verify' ? [lock] : [],
  );
  const paths = [...new Set(wanted.map(({ path }) => path))].sort();
  const locks: LockFile[] = [];
  for (const path of paths) {
    const byReview = wanted.some((lock) => lock.path === path && lock.trust === 'reviewed');
    const content = await readLock(ports, path);
    const reviewed = byReview ? await readReviewed(ports, path, asked) : notNeeded;
    locks.push({ path, content, reviewed });
  }
  return locks;
}

/** What .github/workflows/actions.lock pins, where a policy accepts that. */
export async function collectActionsLock(
  ports: Pick<Ports, 'files'>,
  policies: readonly DigestPinPolicy[],
): Promise<DigestPinFacts['actionsLock']> {
  if (policies.every(({ actionsLock }) => actionsLock === 'ignore')) return notNeeded;
  const bytes = await ports.files.read(actionsLockPath, maxLockBytes);
  if (bytes.state === 'missing') return missing(bytes.cause, bytes.detail);
  const text = decode(bytes.value);
  if (text === undefined) return missing('malformed', `${actionsLockPath} is not UTF-8 text`);
  const parsed = parseActionsLock(text);
  if (!parsed.ok) return missing('malformed', `${actionsLockPath}:${parsed.line}: ${parsed.why}`);
  const pins = parsed.entries.map(({ workflow, uses, commit, repositoryId }) => {
    return { workflow, uses, commit, repositoryId };
  });
  return known(pins, bytes.evidence);
}
