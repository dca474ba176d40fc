import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Release } from '../support/shop/shop-world.ts';
import { manifest } from '../support/shop/shop-files.ts';
import { checkOut, type GateWorld, openGateWorld } from './gate-world.ts';
import { type ActionCall, type ActionResult, evidenceOf, removeFolders, runCli } from './run-action.ts';

const policyPath = '.github/countersign.yml';

let world: GateWorld;
let shop: Release;
let sidecar: Release;
let stranger: Release;

/** Every deployed digest must be one that attest-verify accepted; nothing else speaks. */
function policyText(): string {
  const whole = world.shop.policy('');
  const attest = /^ {6}attest-verify:\n(?: {8}.*\n)+/mu.exec(whole)?.[0] ?? '';
  return `version: 1\nrules:\n  - gates:\n      digest-pin: { others: attested, attested: required }\n${attest}`;
}

beforeAll(async () => {
  world = await openGateWorld();
  const builder = world.shop;
  const commit = await builder.merge({ branch: 'attested', files: { [policyPath]: policyText() } });
  shop = await builder.release({ commit, tag: '2.0' });
  sidecar = await builder.release({ commit, tag: '2.1', content: 'sidecar', name: 'acme/sidecar' });
  stranger = await builder.release({ commit, tag: '2.2', content: 'nobody asked', name: 'acme/stranger' });
});
afterEach(() => expect(world.shop.github.violations).toEqual([]));
afterAll(async () => {
  await world.shop.close();
  removeFolders();
});

/** A checkout whose manifests deploy the shop and these images beside it; bundles of all of them lie there. */
function workspaceWith(beside: readonly Release[]): string {
  const workspace = checkOut(world.shop, shop);
  beside.forEach((release, index) => {
    const folder = path.join(workspace, 'countersign-input');
    fs.writeFileSync(path.join(folder, `beside-${index}.yaml`), manifest(release.subject));
    fs.copyFileSync(
      path.join(release.folder, 'shop.sigstore.json'),
      path.join(folder, `beside-${index}.sigstore.json`),
    );
  });
  return workspace;
}

function judge(beside: readonly Release[], call: ActionCall = {}, action = 'deploy-gate') {
  return world.run(action, {
    workspace: workspaceWith(beside),
    environment: { GITHUB_SHA: shop.commit },
    inputs: { subject: shop.subject, service: 'attested', base: '', ...call.inputs },
  });
}

function shut({ reasons }: ActionResult): string[] {
  return [...new Set(reasons.filter(({ effect }) => effect !== 'allow').map(({ code }) => code))].sort();
}

describe('deploying only what is attested', { timeout: 60_000 }, () => {
  it('allows the attested subject alone, and replays', async () => {
    const judged = await judge([]);
    expect([judged.outputs['verdict'], shut(judged)], judged.printed).toEqual(['allow', []]);
    const replayed = await runCli('replay', evidenceOf(judged).path);
    expect(replayed.exitCode, replayed.text).toBe(0);
  });

  it('allows an image beside it that is one of the subjects', async () => {
    const judged = await judge([sidecar], { inputs: { subjects: sidecar.subject } });
    expect([judged.outputs['verdict'], shut(judged)], judged.printed).toEqual(['allow', []]);
  });

  it('denies an image beside it that nobody asked attest-verify about', async () => {
    const judged = await judge([sidecar, stranger], { inputs: { subjects: sidecar.subject } });
    expect([judged.outputs['verdict'], judged.outputs['opened']], judged.printed).toEqual(['deny', 'false']);
    expect(shut(judged)).toContain('digest-pin/not-attested');
  });

  it('does not know what is attested where attest-verify does not allow', async () => {
    const absent = `${shop.subject.split('@')[0]}@sha256:${'0'.repeat(64)}`;
    const judged = await judge([], { inputs: { subjects: absent } });
    expect(judged.outputs['opened']).toBe('false');
    expect(shut(judged)).toContain('digest-pin/attested-unknown');
  });

  it('does not know what is attested where digest-pin runs alone', async () => {
    const judged = await judge([], {}, 'digest-pin');
    expect([judged.outputs['verdict'], judged.outputs['opened']]).toEqual(['unknown', 'false']);
    expect(shut(judged)).toEqual(['digest-pin/attested-unknown']);
  });

  it('is corrupt when somebody adds a digest to what was attested', async () => {
    const judged = await judge([stranger]);
    const file = evidenceOf(judged).path;
    const text = fs.readFileSync(file, 'utf8');
    const digest = stranger.subject.split('@')[1] ?? '';
    const added = text.replace(/("attested":\{[^}]*"value":\[)/u, `$1"${digest}",`);
    expect(added).not.toBe(text);
    const name = createHash('sha256').update(added).digest('hex').slice(0, 12);
    const forged = path.join(path.dirname(file), `deploy-gate-${name}.json`);
    fs.writeFileSync(forged, added);
    const replayed = await runCli('replay', forged);
    expect([replayed.exitCode, replayed.text]).toEqual([
      3,
      expect.stringContaining('it does not follow from what attest-verify says'),
    ]);
  });
});
