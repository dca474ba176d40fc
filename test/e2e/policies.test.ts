import * as fs from 'node:fs';
import * as path from 'node:path';
import type { RepositoryBuilder } from '../support/github/build/repository-builder.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lastRecord } from './deploys.ts';
import { type GateWorld, openGateWorld } from './gate-world.ts';
import { type ActionCall, type ActionResult, evidenceOf, newFolder, removeFolders } from './run-action.ts';

const policyPath = '.github/countersign.yml';
const policyToken = 'ghp_readsTheOrganisationsPolicy';

let world: GateWorld;
let organisation: RepositoryBuilder;
let count = 0;

beforeAll(async () => {
  world = await openGateWorld();
  organisation = await world.shop.builder.repository('acme/policies');
  world.shop.builder.token(policyToken, { contents: 'read' }, { repositories: ['acme/policies'] });
});
afterEach(() => expect(world.shop.github.violations).toEqual([]));
afterAll(async () => {
  await world.shop.close();
  removeFolders();
});

function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

const calm = '{ clock: runner }';
const frozen = `{ clock: runner, timeZone: UTC, freezes: [{ name: peak, from: "${day(-1)}", until: "${day(3)}T00:00" }] }`;

/** A policy file with one rule for every deploy. */
function policyFile(gates: readonly string[], extra = ''): string {
  return `version: 1\nrules:\n  - gates:\n${gates.map((line) => `      ${line}\n`).join('')}${extra}`;
}

const allowing = policyFile([`freeze-window: ${calm}`]);
const freezing = policyFile([`freeze-window: ${frozen}`]);

/** Puts a policy at the tip; gives the commit. */
async function atTip(policy: string | null, change: { approver?: string } = {}): Promise<string> {
  count += 1;
  const files = { 'count.txt': `${count}\n`, ...(policy === null ? {} : { [policyPath]: policy }) };
  return world.shop.merge({ branch: `policy-${count}`, files, ...change });
}

/** Judges a deploy of that commit; every test has a service of its own, and so a history of its own. */
function judge(service: string, commit: string, call: ActionCall = {}): Promise<ActionResult> {
  const environment = { GITHUB_SHA: commit, ...call.environment };
  return world.run('deploy-gate', { ...call, environment, inputs: { service, base: '', ...call.inputs } });
}

/** Records that the commit was deployed, as the judgement said it might be. */
async function record(service: string, commit: string, judged: ActionResult): Promise<ActionResult> {
  const { path: file, digest } = evidenceOf(judged);
  const jobs = '{"gate":{"result":"success"},"deploy":{"result":"success"}}';
  const inputs = { service, jobs, evidence: `${file} ${digest}` };
  const recorded = await world.run('deploy-record', { environment: { GITHUB_SHA: commit }, inputs });
  expect(recorded.outputs, recorded.printed).toMatchObject({ outcome: 'deployed', opened: 'true' });
  return recorded;
}

const shut = (result: ActionResult): string[] => [
  ...new Set(result.reasons.filter(({ effect }) => effect !== 'allow').map(({ code }) => code)),
];

describe('which policies speak', { timeout: 60_000 }, () => {
  it('lets a tightening at the tip bite at once, also for a commit that is older', async () => {
    const first = await atTip(allowing);
    const allowed = await judge('tighten', first);
    expect(allowed.outputs['verdict'], allowed.printed).toBe('allow');
    expect(allowed.codes).toContain('preconditions/first-deploy');
    await record('tighten', first, allowed);
    await atTip(freezing);
    const denied = await judge('tighten', first);
    expect(denied.outputs['verdict']).toBe('deny');
    expect(shut(denied)).toEqual(['freeze-window/freeze-holds']);
    expect(denied.codes).toContain('preconditions/deployed-policy-judged');
  });

  it('lets a loosening at the tip count from the next deploy on', async () => {
    const strict = await atTip(policyFile(['sod-check: {}', `freeze-window: ${calm}`]));
    const first = await judge('loosen', strict, { inputs: { base: world.shop.base } });
    expect(first.outputs['verdict'], first.printed).toBe('allow');
    await record('loosen', strict, first);
    const loosened = await atTip(allowing);
    const alone = await atTip(null, { approver: 'alice' });
    const still = await judge('loosen', alone);
    expect(still.outputs['verdict']).toBe('deny');
    expect(shut(still)).toContain('sod-check/not-approved');
    const next = await judge('loosen', loosened);
    expect(next.outputs['verdict'], next.printed).toBe('allow');
    await record('loosen', loosened, next);
    const after = await judge('loosen', alone);
    expect(after.outputs['verdict'], after.printed).toBe('allow');
    expect(after.codes.filter((code) => code.startsWith('sod-check/'))).toEqual([]);
  });

  it("does not read the change's own policy, neither at its ref nor in the workspace", async () => {
    await atTip(freezing);
    await world.shop.repository.branch('own-policy');
    const own = await world.shop.repository.commit({
      on: 'own-policy',
      by: 'alice',
      files: { [policyPath]: allowing },
    });
    const pull = await world.shop.repository.openPullRequest({ head: 'own-policy', by: 'alice' });
    world.shop.sync();
    const workspace = newFolder();
    fs.mkdirSync(path.join(workspace, '.github'));
    fs.writeFileSync(path.join(workspace, policyPath), allowing);
    const result = await judge('own', own, {
      workspace,
      environment: { GITHUB_REF: `refs/pull/${pull.number}/merge`, GITHUB_EVENT_NAME: 'pull_request' },
    });
    expect(result.outputs['verdict']).toBe('deny');
    expect(shut(result)).toEqual(['freeze-window/freeze-holds']);
    expect(evidenceOf(result).document.documents.map(({ origin }) => origin.locator)).toEqual([
      'acme/shop:.github/countersign.yml@main',
      'built in',
    ]);
  });

  it("adds the organisation's policy and drops nothing for it", async () => {
    const commit = await atTip(allowing);
    await organisation.commit({ by: 'erin', files: { 'freeze.yml': freezing, 'calm.yml': allowing } });
    world.shop.sync();
    const call = (file: string): ActionCall => ({
      inputs: { policy: `acme/policies:${file}@main`, 'policy-token': policyToken },
    });
    const tightened = await judge('organisation', commit, call('freeze.yml'));
    expect([tightened.outputs['verdict'], shut(tightened)]).toEqual(['deny', ['freeze-window/freeze-holds']]);
    const both = await judge('organisation', commit, call('calm.yml'));
    expect(both.outputs['verdict'], both.printed).toBe('allow');
    expect(evidenceOf(both).document.documents.map(({ origin }) => origin.kind)).toEqual([
      'tip',
      'organisation',
      'settings',
    ]);
    const frozenTip = await atTip(freezing);
    const kept = await judge('organisation', frozenTip, call('calm.yml'));
    expect([kept.outputs['verdict'], shut(kept)]).toEqual(['deny', ['freeze-window/freeze-holds']]);
  });

  it("is unknown when the organisation's policy is not there or may not be read", async () => {
    const commit = await atTip(allowing);
    const absent = await judge('lost', commit, {
      inputs: { policy: 'acme/policies:nowhere.yml@main', 'policy-token': policyToken },
    });
    expect([absent.outputs['verdict'], shut(absent)]).toEqual([
      'unknown',
      ['preconditions/policy-unreadable'],
    ]);
    expect(absent.reasons[0]?.text).toContain('acme/policies:nowhere.yml@main');
    world.shop.builder.token(
      'ghs_ofTheShopAlone',
      { contents: 'write', actions: 'read', pull_requests: 'read' },
      { repositories: ['acme/shop'] },
    );
    world.shop.sync();
    const forbidden = await judge('lost', commit, {
      inputs: { policy: 'acme/policies:calm.yml@main', 'github-token': 'ghs_ofTheShopAlone' },
    });
    expect([forbidden.outputs['verdict'], shut(forbidden)]).toEqual([
      'unknown',
      ['preconditions/policy-unreadable'],
    ]);
  });

  it('opens for a policy that only observes, and keeps the deny in evidence and record', async () => {
    const commit = await atTip(policyFile([`freeze-window: ${frozen}`], '    observe: true\n'));
    const result = await judge('observed', commit);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ verdict: 'deny', opened: 'true', by: 'observe' });
    expect(result.annotations.map(({ level }) => level)).toEqual(['warning']);
    expect(result.summary).toContain('because the policy only observes');
    await record('observed', commit, result);
    expect(lastRecord(world.shop).predicate).toMatchObject({
      service: 'observed',
      effect: 'deny',
      opened: true,
      by: 'observe',
      outcome: 'deployed',
    });
  });

  it('does not observe because settings say so', async () => {
    const commit = await atTip(policyFile(['sod-check: {}']));
    const settings = `observe: true\n${frozen.slice(1, -1).trim().replaceAll(', timeZone', '\ntimeZone').replaceAll(', freezes', '\nfreezes')}`;
    const asked = await world.run('freeze-window', {
      environment: { GITHUB_SHA: commit },
      inputs: { settings },
    });
    expect(asked.outputs).toMatchObject({ verdict: 'unknown', opened: 'false', by: 'nobody' });
    expect(asked.reasons[0]?.text).toMatch(/input settings:1:1: .*observe/);
    const denied = await world.run('freeze-window', {
      environment: { GITHUB_SHA: commit },
      inputs: { settings: frozen },
    });
    expect(denied.outputs).toMatchObject({ verdict: 'deny', opened: 'false', by: 'nobody' });
    const given = await world.run('deploy-gate', {
      environment: { GITHUB_SHA: commit },
      inputs: { settings: 'observe: true' },
    });
    expect(given.reasons.map(({ code, text }) => [code, text])).toEqual([
      ['deploy-gate/input-invalid', expect.stringContaining('input "settings"')],
    ]);
  });

  it('takes settings alone where no policy file speaks, and says so when nothing does', async () => {
    const commit = await atTip(
      'version: 1\nrules:\n  - when: { environment: staging }\n    gates:\n      sod-check: {}\n',
    );
    const alone = await world.run('freeze-window', {
      environment: { GITHUB_SHA: commit },
      inputs: { service: 'nothing', settings: calm },
    });
    expect(alone.outputs, alone.printed).toMatchObject({ verdict: 'allow', opened: 'true' });
    const nothing = await world.run('freeze-window', {
      environment: { GITHUB_SHA: commit },
      inputs: { service: 'nothing' },
    });
    expect([nothing.exitCode, nothing.outputs['verdict'], nothing.codes]).toEqual([
      1,
      'unknown',
      ['freeze-window/policy-invalid'],
    ]);
    expect(nothing.reasons[0]?.text).toBe(
      'no policy speaks of freeze-window for environment "production", service "nothing"; add a rule to .github/countersign.yml or give `settings`',
    );
    const none = await judge('nothing', commit);
    expect([none.exitCode, none.outputs['verdict'], none.outputs['opened']]).toEqual([1, 'unknown', 'false']);
    expect(shut(none)).not.toEqual([]);
  });

  it('reads no policy from a repository that has none', async () => {
    const commit = await world.shop.repository.commit({ by: 'erin', files: { [policyPath]: null } });
    world.shop.sync();
    const none = await judge('no-file', commit);
    expect([none.exitCode, none.outputs['verdict'], none.outputs['opened']]).toEqual([1, 'unknown', 'false']);
    expect(none.codes).toContain('preconditions/policy-absent');
    expect(shut(none)).not.toEqual([]);
    const settled = await world.run('freeze-window', {
      environment: { GITHUB_SHA: commit },
      inputs: { service: 'no-file', settings: calm },
    });
    expect(settled.outputs, settled.printed).toMatchObject({ verdict: 'allow', opened: 'true' });
  });
});
