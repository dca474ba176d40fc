import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorRate, type GateWorld, jobToken, openGateWorld } from './gate-world.ts';
import { type ActionResult, evidenceOf, removeFolders } from './run-action.ts';

const requestToken = 'idt_asksForTheJobsIdentity';

let world: GateWorld;
beforeAll(async () => {
  world = await openGateWorld();
});
afterEach(() => {
  expect(world.shop.github.violations).toEqual([]);
  world.shop.github.clearFaults();
});
afterAll(async () => {
  await world.shop.close();
  removeFolders();
});

/** Runs freeze-window in a job that GitHub's identity token describes with these claims beside the true ones. */
async function runAs(claims: Readonly<Record<string, string>>): Promise<ActionResult> {
  const { shop, good } = world;
  const run = shop.repository.record.runs[0];
  const truth = {
    repository: 'acme/shop',
    repository_owner: 'acme',
    run_id: String(run?.id),
    run_attempt: '1',
    sha: good.commit,
    environment: 'production',
  };
  shop.builder.oidc(requestToken, { ...truth, ...claims });
  shop.sync();
  return world.run('freeze-window');
}

const shut = (result: ActionResult): string[] =>
  result.reasons.filter(({ effect }) => effect !== 'allow').map(({ code }) => code);

describe('the identity of the job', { timeout: 60_000 }, () => {
  it('allows when the claims agree, letters of the environment in either case', async () => {
    const result = await runAs({ environment: 'Production' });
    expect(result.outputs['verdict'], result.printed).toBe('allow');
    expect(result.codes).toContain('preconditions/identity-matches');
  });

  it.each([
    ['environment', 'staging', '"staging"'],
    ['run_id', '99', '"99"'],
    ['run_attempt', '2', '"2"'],
    ['repository', 'mallory/shop', '"mallory/shop"'],
    ['sha', 'f'.repeat(40), `"${'f'.repeat(40)}"`],
  ])('denies when the claim %s differs', async (claim, value, shown) => {
    const result = await runAs({ [claim]: value });
    expect([result.exitCode, result.outputs['verdict'], shut(result)]).toEqual([
      1,
      'deny',
      ['preconditions/claim-differs'],
    ]);
    expect(result.reasons[0]?.text).toContain(shown);
  });

  it.each([
    ['answers 500', { kind: 'status', status: 500 }],
    ['refuses', { kind: 'status', status: 403 }],
    ['sends half an answer', { kind: 'malformed-json' }],
  ] as const)('is unknown when the token service %s', async (_told, answer) => {
    world.shop.github.addFault({ match: { operation: 'oidc' }, answer });
    const result = await runAs({});
    expect([result.exitCode, result.outputs['verdict'], shut(result)]).toEqual([
      1,
      'unknown',
      ['preconditions/identity-unreadable'],
    ]);
  });

  it('masks the request token and the identity token, and keeps both out of the evidence', async () => {
    const result = await runAs({});
    const [request, identity] = result.masked.filter((text) => text !== jobToken);
    expect(request).toBe(requestToken);
    expect(identity?.split('.')).toHaveLength(3);
    const shown = `${result.log.join('\n')}${result.summary}${evidenceOf(result).text}${JSON.stringify(result.outputs)}`;
    for (const secret of result.masked) expect(shown).not.toContain(secret);
  });
});

describe('what the token may do', { timeout: 60_000 }, () => {
  it.each([
    ['pull-requests: read', { contents: 'read', actions: 'read' }],
    ['actions: read', { contents: 'read', pull_requests: 'read' }],
  ] as const)('is unknown without %s, and names it', async (permission, permissions) => {
    const token = `ghs_without${permission.replaceAll(/\W/g, '')}`;
    world.shop.builder.token(token, permissions);
    world.shop.sync();
    const result = await world.run('sod-check', {
      inputs: { 'github-token': token },
      environment: { GITHUB_RUN_ATTEMPT: '2', ACTIONS_ID_TOKEN_REQUEST_URL: '' },
    });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'unknown']);
    const told = result.reasons.filter(({ effect }) => effect === 'unknown');
    expect(told.map(({ text, remedy }) => `${text} ${remedy}`).join('\n')).toContain(permission);
  });

  it('is unknown with a token that GitHub does not know, and says that the policy could not be read', async () => {
    const result = await world.run('sod-check', { inputs: { 'github-token': 'ghs_expired' } });
    expect([result.exitCode, result.outputs['verdict'], result.outputs['opened']]).toEqual([
      1,
      'unknown',
      'false',
    ]);
    expect(shut(result)).toContain('preconditions/policy-unreadable');
    expect(`${result.log.join('\n')}${result.summary}`).not.toContain('ghs_expired');
  });

  it('is unknown without a token', async () => {
    const result = await world.run('sod-check', { inputs: { 'github-token': '' } });
    expect([result.exitCode, result.outputs['verdict'], result.outputs['opened']]).toEqual([
      1,
      'unknown',
      'false',
    ]);
    expect(shut(result)).toContain('preconditions/policy-unreadable');
  });
});

describe('a GitHub Enterprise Server', { timeout: 60_000 }, () => {
  it('is asked at api/v3 and api/graphql, for every gate', { timeout: 60_000 }, async () => {
    const ghes = await openGateWorld({ profile: 'ghes' });
    try {
      ghes.shop.prometheus.answer(errorRate, { kind: 'vector', series: [{ value: 0.002 }] });
      for (const gate of ['deploy-gate', 'canary-gate']) {
        const result = await ghes.run(gate);
        expect([result.exitCode, result.outputs['verdict']], result.printed).toEqual([0, 'allow']);
      }
      const { path: file, digest } = evidenceOf(await ghes.run('deploy-gate'));
      const jobs = '{"gate":{"result":"success"},"deploy":{"result":"success"}}';
      const recorded = await ghes.run('deploy-record', { inputs: { jobs, evidence: `${file} ${digest}` } });
      expect(recorded.outputs, recorded.printed).toMatchObject({ outcome: 'deployed', opened: 'true' });
      const paths = ghes.shop.github.requests.map((request) => request.path);
      expect(
        paths.filter((asked) => !/^\/(?:api\/v3\/|api\/graphql$|acme\/shop\.git\/)/.test(asked)),
      ).toEqual([]);
      expect(paths.some((asked) => asked.startsWith('/api/v3/')) && paths.includes('/api/graphql')).toBe(
        true,
      );
      expect(ghes.shop.github.violations).toEqual([]);
    } finally {
      await ghes.shop.close();
    }
  });
});
