import * as fs from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type GateWorld, jobToken, openGateWorld } from './gate-world.ts';
import { type ActionCall, type ActionResult, removeFolders } from './run-action.ts';

const policyPath = '.github/countersign.yml';
const place = 'acme/shop:.github/countersign.yml@main';

let world: GateWorld;
beforeAll(async () => {
  world = await openGateWorld();
});
afterEach(() => expect(world.shop.github.violations).toEqual([]));
afterAll(async () => {
  await world.shop.close();
  removeFolders();
});

/** Everything that a person or a later step sees; the lines that ask the runner to mask are not shown by it. */
function shown({ printed, summary, outputs }: ActionResult): string {
  const lines = printed.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const file = outputs['evidence'] ?? '';
  return [...lines, summary, JSON.stringify(outputs), file === '' ? '' : fs.readFileSync(file, 'utf8')].join(
    '\n',
  );
}

/** Shut, told in one clear sentence that names the place, without a stack trace and without a secret. */
function expectRefused(
  result: ActionResult,
  wanted: { readonly code: string; readonly names: string },
): void {
  expect([result.exitCode, result.outputs['opened'], result.outputs['by']], result.printed).toEqual([
    1,
    'false',
    'nobody',
  ]);
  expect(['deny', 'unknown']).toContain(result.outputs['verdict']);
  const reason = result.reasons.find(({ code }) => code.endsWith(`/${wanted.code}`));
  expect(reason?.text, result.printed).toContain(wanted.names);
  expect(reason?.text).not.toMatch(/\n/);
  expect(result.printed).not.toMatch(/^\s+at /m);
  expect(`${result.log.join('\n')}${JSON.stringify(result.annotations)}`).not.toMatch(
    /node:internal|\.ts:\d+:\d+\)|index\.js:\d+/,
  );
  expect(result.annotations.filter(({ level }) => level === 'error')).not.toEqual([]);
  expect(shown(result)).not.toContain(jobToken);
}

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefgh'
    .split('')
    .map(
      (key, index) =>
        `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefg'[index]}`).join(', ')}]`,
    ),
].join('\n');
const rule = 'version: 1\nrules:\n  - gates:\n      freeze-window: {}\n';

const badPolicies: readonly (readonly [string, string, string])[] = [
  ['an unknown key', `${rule}    obseve: true\n`, `${place}:5:5: `],
  ['an unknown gate', rule.replace('freeze-window', 'freeze-windows'), `${place}:4:7: `],
  ['an unknown key of a gate', rule.replace('{}', '{ freeze: [] }'), `${place}:4:24: `],
  ['a list where a word belongs', rule.replace('version: 1', 'version: [1]'), `${place}:1:1: `],
  ['a text where a number belongs', 'version: 1\nvalidForMinutes: soon\nrules: []\n', `${place}:2:1: `],
  ['no rule at all', 'version: 1\nrules: []\n', `${place}:2:1: `],
  ['nothing in the file', '', `${place}:1:1: the file is empty`],
  ['a comment alone', '# nothing yet\n', `${place}:1:1: the file is empty`],
  ['a list instead of a mapping', '- 1\n', `${place}:1:1: `],
  ['an alias bomb', `${bomb}\n`, `${place}:1:1: the text is nested too deeply or repeats itself too often`],
  [
    'a hundred and one aliases',
    `a: &a 1\nb: [${'*a, '.repeat(100)}*a]\n`,
    `${place}:1:1: found 101 aliases, expected at most 100`,
  ],
  ['thousands of brackets', '['.repeat(20_000), `${place}:1:`],
  ['a NUL', `${rule}# \0\n`, `${place}:1:1: the file is not plain UTF-8 text`],
  ['the same key twice', `version: 1\n${rule}`, `${place}:2:1: `],
  ['two documents', `${rule}---\n${rule}`, `${place}:`],
  ['a tag that runs code elsewhere', `${rule}x: !!python/object/apply:os.system [id]\n`, `${place}:5:`],
  ['broken YAML', 'version: 1\nrules: [\n', `${place}:`],
  ['far too much text', `${rule}# ${'x'.repeat(300_000)}\n`, `${place}:1:1: found `],
  ['a workflow command', `${rule}"::set-output name=opened::true": 1\n`, `${place}:5:1: `],
];

describe('a policy file with a mistake in it', { timeout: 60_000 }, () => {
  it.each(badPolicies)('%s', async (_told, text, names) => {
    await world.shop.repository.commit({ by: 'erin', files: { [policyPath]: text } });
    world.shop.sync();
    const result = await world.run('deploy-gate');
    expectRefused(result, { code: 'policy-invalid', names });
  });

  // One variable of a process holds no more than 128 KiB, and none a NUL.
  it.concurrent.each(
    badPolicies.filter(([, text]) => text !== '' && text.length < 100_000 && !text.includes('\0')),
  )('as settings: %s', async (_told, settings) => {
    const result = await world.run('freeze-window', { inputs: { settings } });
    expectRefused(result, { code: 'policy-invalid', names: 'input settings:' });
  });

  it('bytes that are no UTF-8', async () => {
    const text = new Uint8Array([...Buffer.from('version: 1\n# caf'), 0xe9, 0x0a]);
    await world.shop.repository.commit({ by: 'erin', files: { [policyPath]: text } });
    world.shop.sync();
    const result = await world.run('deploy-gate');
    expectRefused(result, { code: 'policy-unreadable', names: `${place} could not be read` });
    expect(result.reasons.find(({ code }) => code === 'preconditions/policy-unreadable')?.text).toContain(
      'is not UTF-8 text',
    );
  });
});

const good = { environment: 'production', service: 'shop' };
const hex = 'a'.repeat(64);
const secrets = { bearer: 'topsecretbearer' };

type Refused = readonly [told: string, gate: string, call: ActionCall, names: string];

function given(inputs: Readonly<Record<string, string>>): ActionCall {
  return { inputs };
}

function told(environment: Readonly<Record<string, string>>): ActionCall {
  return { environment };
}

const badInputs: readonly Refused[] = [
  ['no environment', 'sod-check', given({ environment: '' }), 'input "environment" is empty'],
  ['no service', 'sod-check', given({ service: ' ' }), 'input "service" is empty'],
  ['no subject', 'sod-check', given({ subject: '' }), 'input "subject" is empty'],
  [
    'a subject by tag',
    'digest-pin',
    given({ subject: 'ghcr.io/acme/shop:1.0' }),
    'found "ghcr.io/acme/shop:1.0", which names no digest',
  ],
  [
    'a digest that is too short',
    'digest-pin',
    given({ subject: 'ghcr.io/acme/shop@sha256:abc' }),
    'whose digest is not complete',
  ],
  [
    'a digest in capitals',
    'digest-pin',
    given({ subject: `ghcr.io/acme/shop@sha256:${hex.toUpperCase()}` }),
    'whose digest is not complete',
  ],
  [
    'a digest of another algorithm',
    'digest-pin',
    given({ subject: `ghcr.io/acme/shop@md5:${'a'.repeat(32)}` }),
    'whose digest is not complete',
  ],
  [
    'a SHA-1 digest of an artifact',
    'digest-pin',
    given({ subject: `file:app.tgz@sha1:${'a'.repeat(40)}` }),
    'whose digest is SHA-1',
  ],
  ['a subject without a name', 'digest-pin', given({ subject: `file:@sha256:${hex}` }), 'which has no name'],
  [
    'a name that is no image',
    'digest-pin',
    given({ subject: `GHCR.io/Acme Shop@sha256:${hex}` }),
    'which is no image name',
  ],
  [
    'a workflow command as subject',
    'digest-pin',
    given({ subject: 'x\n::set-output name=opened::true' }),
    'input "subject"',
  ],
  [
    'a policy that is no locator',
    'freeze-window',
    given({ policy: 'acme/policies' }),
    'input "policy": found "acme/policies", expected owner/repo:path@ref',
  ],
  [
    'a policy path that climbs out',
    'freeze-window',
    given({ policy: 'acme/policies:../x.yml@main' }),
    'input "policy"',
  ],
  [
    'eleven policies',
    'freeze-window',
    given({ policy: 'a/b:c@d\n'.repeat(11) }),
    'found 11 lines, expected at most 10',
  ],
  [
    'a token of two lines',
    'freeze-window',
    given({ 'github-token': 'ghs_one\nghs_two' }),
    'input "github-token" holds characters that no token has',
  ],
  [
    'a policy token with a blank',
    'freeze-window',
    given({ 'policy-token': 'ghs_one ghs_two' }),
    'input "policy-token" holds characters that no token has',
  ],
  [
    'a duration in words',
    'freeze-window',
    given({ 'expected-duration-minutes': 'soon' }),
    'expected-duration-minutes: found "soon"',
  ],
  [
    'a base that is a branch',
    'sod-check',
    given({ base: 'main' }),
    'base: found "main", expected a full commit SHA',
  ],
  [
    'an exclusion among the manifests',
    'digest-pin',
    given({ manifests: '!deploy/x.yaml' }),
    'input "manifests": found "!deploy/x.yaml"',
  ],
  [
    'two kinds of credentials',
    'canary-gate',
    given({ 'prometheus-token': secrets.bearer, 'prometheus-username': 'me' }),
    'prometheus-token: found a token beside a username',
  ],
  [
    'a username alone',
    'canary-gate',
    given({ 'prometheus-username': 'me' }),
    'prometheus-password: found nothing',
  ],
  ['no repository', 'sod-check', told({ GITHUB_REPOSITORY: '' }), 'GITHUB_REPOSITORY is not set'],
  ['a commit that is a branch', 'sod-check', told({ GITHUB_SHA: 'main' }), 'GITHUB_SHA: found "main"'],
  ['a run that is no number', 'sod-check', told({ GITHUB_RUN_ID: 'seven' }), 'GITHUB_RUN_ID: found "seven"'],
  ['attempt zero', 'sod-check', told({ GITHUB_RUN_ATTEMPT: '0' }), 'GITHUB_RUN_ATTEMPT: found "0"'],
  [
    'an API address that is none',
    'sod-check',
    told({ GITHUB_API_URL: 'file:///etc/passwd' }),
    'GITHUB_API_URL: found "file:///etc/passwd"',
  ],
  ['no GraphQL address', 'sod-check', told({ GITHUB_GRAPHQL_URL: '' }), 'GITHUB_GRAPHQL_URL is not set'],
  [
    'a relative RUNNER_TEMP',
    'sod-check',
    told({ RUNNER_TEMP: 'tmp' }),
    'RUNNER_TEMP: found "tmp", expected an absolute path',
  ],
];

describe('an input or a variable that cannot be used', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    await world.shop.repository.commit({ by: 'erin', files: { [policyPath]: world.shop.policy('') } });
    world.shop.sync();
  });

  it.concurrent.each(badInputs)('%s', async (_told, gate, call, names) => {
    const result = await world.run(gate, { ...call, inputs: { ...good, ...call.inputs } });
    expectRefused(result, { code: 'input-invalid', names });
    for (const secret of ['ghs_one', 'ghs_two', secrets.bearer]) expect(shown(result)).not.toContain(secret);
  });
});
