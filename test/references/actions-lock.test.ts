import { describe, expect, it } from 'vitest';
import { parseActionsLock } from '../../packages/references/src/actions-lock.ts';

const commit = 'a'.repeat(40);

function lockOf(change: (text: string) => string = (text) => text): string {
  return change(
    [
      '# written by a machine',
      "version: 'v0.0.2'",
      'workflows:',
      '    .github/workflows/ci.yml:',
      '        - Actions/Checkout@v4',
      '        - acme/tool@v1',
      '    .github/workflows/empty.yml:',
      'dependencies:',
      '    actions/checkout@v4:',
      '        ref: v4',
      `        commit: sha1-${commit}`,
      '        owner_id: 44036562',
      '        repo_id: 197814629',
      '        uses:',
      '            - acme/tool@v1',
      `    acme/tool@v1:`,
      '        ref: v1',
      `        commit: sha256-${'b'.repeat(64)}`,
      '        owner_id: 1',
      '        repo_id: 2',
      '',
    ].join('\n'),
  );
}

describe('actions.lock', () => {
  it('gives each workflow its commits, by the folded name of the repository', () => {
    expect(parseActionsLock(lockOf())).toEqual({
      ok: true,
      entries: [
        {
          workflow: '.github/workflows/ci.yml',
          uses: 'actions/checkout@v4',
          commit,
          ownerId: '44036562',
          repositoryId: '197814629',
        },
        {
          workflow: '.github/workflows/ci.yml',
          uses: 'acme/tool@v1',
          commit: 'b'.repeat(64),
          ownerId: '1',
          repositoryId: '2',
        },
      ],
    });
  });

  it('has no entries without workflows', () => {
    expect(parseActionsLock('version: v0.0.2\n')).toEqual({ ok: true, entries: [] });
    expect(parseActionsLock('version: v0.0.2\nworkflows:\ndependencies: {}\n')).toEqual({
      ok: true,
      entries: [],
    });
  });

  it('takes a full SHA for a ref when it is the commit', () => {
    const bySha = (key: string) =>
      lockOf((text) =>
        text
          .replaceAll('ctions/checkout@v4', `ctions/checkout@${key}`)
          .replace('Actions/Checkout@v4', `actions/checkout@${key}`),
      );
    expect(parseActionsLock(bySha(commit))).toMatchObject({ ok: true });
    expect(parseActionsLock(bySha('c'.repeat(40)))).toMatchObject({ ok: false, line: 9 });
  });

  it.each<readonly [string, (text: string) => string, number, RegExp]>([
    ['another version', (text) => text.replace('v0.0.2', 'v0.0.3'), 2, /its version is not "v0\.0\.2"/],
    ['no version', (text) => text.replace(/version.*/, ''), 3, /its version/],
    ['a field that nobody knows', (text) => `${text}extra: 1\n`, 21, /"extra"/],
    [
      'a field of a dependency that nobody knows',
      (text) => text.replace('owner_id: 1\n', 'owner_id: 1\n        sig: x\n'),
      20,
      /"sig"/,
    ],
    ['a key twice', (text) => `${text}version: v0.0.2\n`, 21, /"version" twice/],
    [
      'a pin twice',
      (text) => `${text}    ACME/tool@v1: {ref: v1, commit: sha1-${commit}, owner_id: 1, repo_id: 2}\n`,
      21,
      /is there twice/,
    ],
    [
      'a short commit',
      (text) => text.replace(`sha1-${commit}`, `sha1-${commit.slice(1)}`),
      9,
      /has no commit/,
    ],
    [
      'a commit in capitals',
      (text) => text.replace(`sha1-${commit}`, `sha1-${commit.toUpperCase()}`),
      9,
      /has no commit/,
    ],
    ['no commit', (text) => text.replace(/ +commit: sha1.*\n/, ''), 9, /has no commit/],
    ['another algorithm', (text) => text.replace('sha1-', 'md5-'), 9, /has no commit/],
    ['an id of 0', (text) => text.replace('repo_id: 2', 'repo_id: 0'), 16, /owner_id and repo_id/],
    ['an id as text', (text) => text.replace('repo_id: 2', 'repo_id: "2"'), 16, /owner_id and repo_id/],
    ['another ref than the key', (text) => text.replace('ref: v1', 'ref: v2'), 16, /its own ref/],
    [
      'a path below the repository',
      (text) => text.replaceAll('acme/tool@v1', 'acme/tool/sub@v1'),
      9,
      /uses something/,
    ],
    ['a key that is no pin', (text) => `${text}    nonsense: {}\n`, 21, /is not owner\/repo@ref/],
    [
      'a pin that is not resolved',
      (text) => text.replace('- acme/tool@v1', '- acme/tool@v2'),
      4,
      /which is not resolved/,
    ],
    [
      'a workflow outside of the repository',
      (text) => text.replace('.github/workflows/ci.yml', '../ci.yml'),
      4,
      /is no path/,
    ],
    [
      'a list that is none',
      (text) => text.replace('    .github/workflows/empty.yml:', '    .github/workflows/empty.yml: x'),
      7,
      /list of owner/,
    ],
    [
      'an alias',
      (text) => text.replace('ref: v4', 'ref: &r v4').replace('ref: v1', 'ref: *r'),
      16,
      /its own ref/,
    ],
    ['two documents', (text) => `${text}---\n${text}`, 1, /one YAML document/],
    ['no YAML', () => 'version: [', 1, /./],
    ['a list', () => '- a\n', 1, /no mapping/],
    ['nothing', () => '', 1, /one YAML document/],
    ['too much', (text) => `${text}# ${'x'.repeat(1024 * 1024)}`, 1, /larger than 1 MiB/],
  ])('is refused with %s', (_, change, line, why) => {
    const parsed = parseActionsLock(lockOf(change));
    expect(parsed).toMatchObject({ ok: false, line });
    expect(parsed.ok ? '' : parsed.why).toMatch(why);
  });
});
