import type { Git, GitReply } from '@countersign/core';
import { readRemoteBranch } from '@countersign/git/client';
import { describe, expect, it } from 'vitest';

const sha = 'a'.repeat(40);
const remote = { url: 'https://example.org/acme/shop.git', branch: 'countersign-records' };

/** A git that ended with this code after these bytes: what a connection that breaks at a bad moment leaves behind. */
function gitThat(exitCode: number, printed: string): Git {
  const evidence = `sha256:${'c'.repeat(64)}` as const;
  const reply: GitReply = { state: 'exited', exitCode, stdout: Buffer.from(printed), stderr: '', evidence };
  return { run: async () => reply, temporaryDirectory: async () => '' };
}

describe('whether a remote has a branch', () => {
  it.each([
    ['the ref is listed', 0, `${sha}\trefs/heads/countersign-records\n`, 'known', sha],
    ['git says that no ref matches', 2, '', 'known', null],
    [
      'only another ref ends in the same words',
      0,
      `${sha}\trefs/x/refs/heads/countersign-records\n`,
      'known',
      null,
    ],
    ['git ends well and prints nothing', 0, '', 'missing', 'truncated'],
    ['the last line is cut', 0, `${sha}\trefs/heads/countersign-rec`, 'missing', 'truncated'],
    ['git fails', 128, '', 'missing', undefined],
  ])('when %s', async (_what, exitCode, printed, state, expected) => {
    const fact = await readRemoteBranch({ git: gitThat(exitCode, printed) }, remote);
    expect(fact.state).toBe(state);
    if (fact.state === 'known') expect(fact.value).toBe(expected);
    else if (expected !== undefined) expect(fact.cause).toBe(expected);
  });
});
