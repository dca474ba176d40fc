import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type GateWorld, jobToken, openGateWorld } from './gate-world.ts';
import {
  type ActionCall,
  type ActionResult,
  evidenceOf,
  newFolder,
  removeFolders,
  runCli,
} from './run-action.ts';

const policyPath = '.github/countersign.yml';
const commenter = 'ghs_mayComment1234567890';

let world: GateWorld;
let count = 0;

beforeAll(async () => {
  world = await openGateWorld();
  world.shop.builder.token(commenter, { contents: 'read', pull_requests: 'write', actions: 'read' });
});
afterEach(() => expect(world.shop.github.violations).toEqual([]));
afterAll(async () => {
  await world.shop.close();
  removeFolders();
});

function day(offset: number): string {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

const frozen = `{ clock: runner, timeZone: UTC, freezes: [{ name: peak, from: "${day(-1)}", until: "${day(3)}T00:00" }] }`;
const calm = 'freeze-window: { clock: runner }';

/** Every deploy is judged by a calm window, one of the tier by a frozen one; risk-tier as given. */
function policy(tier: string, own = ''): string {
  return `version: 1
rules:
  - gates:
      ${calm}
${own}
  - when: { tier: ${tier} }
    gates:
      freeze-window: ${frozen}
`;
}

async function change(files: Readonly<Record<string, string>>): Promise<string> {
  count += 1;
  return world.shop.merge({ branch: `tier-${count}`, files: { 'count.txt': `${count}\n`, ...files } });
}

function run(action: string, commit: string, call: ActionCall = {}): Promise<ActionResult> {
  const environment = { GITHUB_SHA: commit, ...call.environment };
  return world.run(action, { ...call, environment, inputs: { service: `tiers-${count}`, ...call.inputs } });
}

async function replayed(result: ActionResult): Promise<string> {
  const { exitCode, text } = await runCli('replay', evidenceOf(result).path);
  return exitCode === 0 ? 'identical' : text;
}

describe('rules that ask for a tier', { timeout: 60_000 }, () => {
  it('apply to changes of that tier, in deploy-gate and in the gate alone', async () => {
    const base = await change({ [policyPath]: policy('infrastructure') });
    const plain = await change({ 'src/a.ts': 'one\n' });
    const allowed = await run('deploy-gate', plain, { inputs: { base } });
    expect(allowed.outputs['verdict'], allowed.printed).toBe('allow');
    expect(await replayed(allowed)).toBe('identical');
    const risky = await change({ 'k8s/shop.yaml': 'kind: Deployment\n' });
    for (const action of ['deploy-gate', 'freeze-window']) {
      const inputs = { base, service: `risky-${action}` };
      const denied = await run(action, risky, { inputs });
      expect([action, denied.outputs['verdict']], denied.printed).toEqual([action, 'deny']);
      expect(denied.codes).toContain('freeze-window/freeze-holds');
      expect(denied.codes).toContain('risk-tier/tier-found');
      expect(await replayed(denied)).toBe('identical');
    }
  });

  it('are undecided while the tier is not known', async () => {
    const base = await change({ [policyPath]: policy('infrastructure') });
    const commit = await change({ 'src/a.ts': 'two\n' });
    world.shop.github.addFault({
      match: { path: /git-upload-pack/ },
      answer: { kind: 'status', status: 500 },
    });
    const judged = await run('deploy-gate', commit, { inputs: { base } });
    world.shop.github.clearFaults();
    expect(judged.outputs['verdict'], judged.printed).toBe('unknown');
    expect(judged.outputs['opened']).toBe('false');
  });

  it('take the table of their own file, and its duties', async () => {
    const table =
      '      risk-tier: { tiers: [{ name: easy, paths: [flags/**] }, { name: hard }, { name: top }], default: hard }';
    const base = await change({ [policyPath]: policy('hard', table) });
    const easy = await change({ 'flags/a.json': '1\n' });
    const first = await run('risk-tier', easy, { inputs: { base } });
    // count.txt is of no declared path.
    expect(first.outputs['tier'], first.printed).toBe('hard');
    const denied = await run('deploy-gate', easy, { inputs: { base } });
    expect(denied.outputs['verdict'], denied.printed).toBe('deny');
    expect(denied.codes).toContain('freeze-window/freeze-holds');
  });

  it('are held against the evidence: a tier that was changed by hand is found', async () => {
    const base = await change({ [policyPath]: policy('infrastructure') });
    const commit = await change({ 'k8s/shop.yaml': 'kind: Job\n' });
    const denied = await run('deploy-gate', commit, { inputs: { base } });
    const { text } = evidenceOf(denied);
    const forged = path.join(newFolder(), 'forged.json');
    fs.writeFileSync(forged, text.replaceAll('"tier":"infrastructure"', '"tier":"stateless-service"'));
    expect((await runCli('replay', forged)).exitCode).not.toBe(0);
  });
});

describe('risk-tier by itself', { timeout: 60_000 }, () => {
  it('gives the tier and why, with no policy for it', async () => {
    const base = await change({ [policyPath]: policy('control') });
    const commit = await change({ 'main.tf': 'x\n' });
    const { outputs, printed } = await run('risk-tier', commit, { inputs: { base } });
    expect([outputs['verdict'], outputs['tier']], printed).toEqual(['allow', 'infrastructure']);
    expect(JSON.parse(outputs['why'] ?? '')).toEqual([
      { tier: 'infrastructure', rule: 'kind infrastructure', path: 'main.tf' },
    ]);
  });
  it('gives none where it is not known', async () => {
    const commit = await change({ 'main.tf': 'y\n' });
    const { outputs } = await run('risk-tier', commit, { inputs: { base: commit } });
    expect([outputs['verdict'], outputs['tier'], outputs['why']]).toEqual(['unknown', '', '[]']);
  });
});

describe('the comment on a pull request', { timeout: 60_000 }, () => {
  async function opened(files: Readonly<Record<string, string>>) {
    count += 1;
    const { repository } = world.shop;
    const branch = `asked-${count}`;
    await repository.branch(branch);
    await repository.commit({ on: branch, by: 'alice', files });
    const pull = await repository.openPullRequest({ head: branch, by: 'alice', title: '`@bob` <b>x</b>' });
    world.shop.sync();
    return pull;
  }
  async function preview(pull: Awaited<ReturnType<typeof opened>>, more: ActionCall = {}) {
    const event = path.join(newFolder(), 'event.json');
    const sides = { base: { sha: pull.base.sha }, head: { sha: pull.head.sha } };
    fs.writeFileSync(event, JSON.stringify({ pull_request: { number: pull.number, ...sides } }));
    const environment = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event, ...more.environment };
    const inputs = { comment: 'true', base: '', 'github-token': commenter, ...more.inputs };
    return run('risk-tier', world.good.commit, { environment, inputs });
  }
  const comments = (number: number) =>
    world.shop.github
      .world()
      .repositories.flatMap((each) => each.comments)
      .filter(({ issue }) => issue === number);

  it('is written once, updated in place, and names tier and gates', async () => {
    await change({ [policyPath]: policy('infrastructure') });
    const pull = await opened({ 'k8s/a.yaml': 'kind: A\n' });
    const first = await preview(pull);
    expect([first.exitCode, first.outputs['tier']], first.printed).toEqual([0, 'infrastructure']);
    expect(first.outputs['verdict']).toBe('');
    const [comment, ...rest] = comments(pull.number);
    expect(rest).toEqual([]);
    expect(comment?.body).toContain('infrastructure');
    expect(comment?.body).toContain('freeze-window');
    expect(comment?.body).toContain('peak');
    expect(first.summary).toContain('freeze-window');
    world.shop.github.patch(({ repositories }) => {
      for (const each of repositories.flatMap(({ comments }) => comments)) each.body += 'changed by somebody';
    });
    const second = await preview(pull);
    expect(second.outputs['comment']).toBe(first.outputs['comment']);
    expect(comments(pull.number).map(({ body }) => body)).toEqual([comment?.body]);
  });

  it('is not one that somebody else wrote with our mark', async () => {
    const pull = await opened({ 'src/b.ts': 'x\n' });
    await preview(pull);
    const author = 'mallory';
    world.shop.builder.user(author);
    const [own] = comments(pull.number);
    world.shop.sync();
    world.shop.github.patch(({ repositories }) => {
      const [shop] = repositories;
      if (own !== undefined) shop?.comments.push({ ...own, author });
    });
    await preview(pull);
    expect(comments(pull.number).map((each) => each.author)).toEqual([author, 'github-actions[bot]']);
  });

  it('says which permission is missing, and the step passes', async () => {
    const pull = await opened({ CODEOWNERS: '* @acme/all\n' });
    const inputs = { 'github-token': jobToken };
    const { exitCode, outputs, annotations, summary, printed } = await preview(pull, { inputs });
    expect([exitCode, outputs['tier'], outputs['comment']], printed).toEqual([0, 'control', '']);
    expect(annotations.map(({ message }) => message).join()).toContain('`pull-requests: write`');
    expect(summary).toContain('control');
    expect(comments(pull.number)).toEqual([]);
  });

  it('shows hostile names as they are', async () => {
    const pull = await opened({ 'k8s/<img src=x> @bob [a](b) |.yaml': 'x\n' });
    await preview(pull);
    const body = comments(pull.number)[0]?.body ?? '';
    expect(body).not.toMatch(/<img|@bob|\]\(b\)/u);
    expect(body).toContain('k8s/&lt;img src=x&gt;');
  });

  it('is for runs of pull requests', async () => {
    const { exitCode, printed } = await run('risk-tier', world.good.commit, { inputs: { comment: 'true' } });
    expect([exitCode, /input-invalid: comment: found the event/u.test(printed)], printed).toEqual([1, true]);
  });

  it('takes true or false', async () => {
    const { printed } = await run('risk-tier', world.good.commit, { inputs: { comment: 'yes' } });
    expect(printed).toContain('input "comment": found "yes", expected true or false');
  });
});
