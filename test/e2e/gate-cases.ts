import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Effect } from '@countersign/core';
import { errorRate, type GateWorld } from './gate-world.ts';
import { type ActionCall, evidenceOf, newFolder } from './run-action.ts';

/** One run of one gate: what is arranged before it, and what must come of it. */
export type GateCase = {
  readonly gate: string;
  readonly effect: Effect;
  readonly told: string;
  /** A code that must be among the reasons. */
  readonly code: string;
  readonly arrange: (world: GateWorld) => ActionCall | Promise<ActionCall>;
  /** Changes one byte of a fact that the verdict or a reason rests on. */
  readonly flip: readonly [RegExp, string];
};

function answers(world: GateWorld, value: number): ActionCall {
  world.shop.prometheus.answer(errorRate, { kind: 'vector', series: [{ value }] });
  return {};
}

/** A change that its own author approved, on main; the job deploys it. */
async function selfApproved({ shop }: GateWorld, branch: string): Promise<ActionCall> {
  const commit = await shop.merge({ branch, approver: 'alice', files: { [`${branch}.txt`]: 'x\n' } });
  return { environment: { GITHUB_SHA: commit } };
}

function rangeUnreadable({ shop }: GateWorld): ActionCall {
  shop.github.addFault({ match: { operation: 'RangeCommits' }, answer: { kind: 'status', status: 500 } });
  return {};
}

function manifestWith(world: GateWorld, image: string): ActionCall {
  const workspace = newFolder();
  const text = fs.readFileSync(path.join(world.good.folder, 'shop.yaml'), 'utf8');
  fs.writeFileSync(path.join(workspace, 'shop.yaml'), text.replace(/image: .*/, `image: ${image}`));
  return { workspace, inputs: { manifests: 'shop.yaml' } };
}

async function otherArtifact(world: GateWorld): Promise<ActionCall> {
  const other = await world.shop.release({
    commit: world.good.commit,
    tag: '0.9',
    content: 'something else',
  });
  return { inputs: { subject: other.subject } };
}

function frozenNow(): ActionCall {
  const day = (offset: number): string =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const settings = `timeZone: UTC\nfreezes:\n  - { name: peak, from: "${day(-1)}", until: "${day(2)}T00:00" }\n`;
  return { inputs: { settings } };
}

/** Evidence of deploy-gate for this service, and the lines that hand it over. */
async function handedOver(world: GateWorld, service: string): Promise<{ path: string; call: ActionCall }> {
  const judged = await world.run('deploy-gate', { inputs: { service } });
  const { path: file, digest } = evidenceOf(judged);
  const jobs = '{"gate":{"result":"success"},"deploy":{"result":"success"}}';
  return { path: file, call: { inputs: { service, jobs, evidence: `${file} ${digest}` } } };
}

async function changedEvidence(world: GateWorld): Promise<ActionCall> {
  const { path: file, call } = await handedOver(world, 'changed');
  fs.appendFileSync(file, '\n');
  return call;
}

async function lostEvidence(world: GateWorld): Promise<ActionCall> {
  const { path: file, call } = await handedOver(world, 'lost');
  fs.rmSync(file);
  return call;
}

const approver: GateCase['flip'] = [/"login":"bob"/, '"login":"bop"'];
const ownName: GateCase['flip'] = [/"repository":"acme\/shop"/, '"repository":"acme/shoq"'];
const answer500: GateCase['flip'] = [/answered 500/, 'answered 501'];
const manifestName: GateCase['flip'] = [/shop\.yaml/, 'shop.yamx'];
const root: GateCase['flip'] = [/trusted-root\.json/, 'trusted-root.jsom'];
const serverYear: GateCase['flip'] = [/"server":"20/, '"server":"30'];
const brokenAt: GateCase['flip'] = [/"at":"2/, '"at":"x'];
const measured: GateCase['flip'] = [/"query":"sum/, '"query":"sun'];
const evidencePath: GateCase['flip'] = [/"path":"\/./, '"path":"/_'];
const required: GateCase['flip'] = [/"attest-verify"/, '"attest-verifx"'];

function registryDown({ shop }: GateWorld): ActionCall {
  shop.registry.fail({ path: /manifests/, mishap: { kind: 'status', status: 500 } });
  return {};
}

function noServerTime({ shop }: GateWorld): ActionCall {
  shop.github.addFault({ match: { path: '/rate_limit' }, answer: { kind: 'status', status: 500 } });
  return {};
}

function metricsDown({ shop }: GateWorld): ActionCall {
  shop.prometheus.answer(errorRate, { kind: 'page', status: 500, type: 'text/plain', body: 'down' });
  return {};
}

const checkedName: GateCase['flip'] = [/"name":"test"/, '"name":"tesu"'];
const wantsTest = 'checks:\n  - { kind: check-run, name: test, app: 77 }\n';

/** App 77 reported on the commit that is deployed. */
function checked({ shop, good }: GateWorld, conclusion: 'success' | 'failure'): ActionCall {
  const app = { id: 77, slug: 'ci', name: 'CI' };
  const at = '2026-03-02T09:00:00Z';
  shop.github.patch(({ repositories }) => {
    const own = repositories.find(({ name }) => name === 'shop');
    const ended = { status: 'completed', conclusion, startedAt: at, completedAt: at } as const;
    if (own !== undefined)
      own.checkRuns = [{ id: 9_000_001, name: 'test', headSha: good.commit, app, ...ended }];
  });
  return { inputs: { settings: wantsTest } };
}

function checksDown(world: GateWorld): ActionCall {
  world.shop.github.addFault({ match: { path: '/check-runs' }, answer: { kind: 'status', status: 500 } });
  return checked(world, 'success');
}

/** A change of the schema that is in no phase; the strict defaults of risk-tier judge it. */
async function migrating({ shop }: GateWorld): Promise<ActionCall> {
  const commit = await shop.merge({ branch: 'migrating', files: { 'db/1.sql': 'drop table carts;\n' } });
  return { environment: { GITHUB_SHA: commit }, inputs: { settings: '{}' } };
}

function gitDown({ shop }: GateWorld): ActionCall {
  shop.github.addFault({ match: { path: /git-upload-pack/ }, answer: { kind: 'status', status: 500 } });
  return {};
}

/** For every gate one allow, one deny and one unknown with a source of facts down. */
export const gateCases: readonly GateCase[] = [
  {
    gate: 'risk-tier',
    effect: 'allow',
    told: 'a plain file changed',
    code: 'risk-tier/tier-found',
    arrange: () => ({}),
    flip: [/checkout\.txt/, 'checkout.tx_'],
  },
  {
    gate: 'risk-tier',
    effect: 'deny',
    told: 'a migration has no phase',
    code: 'risk-tier/phase-not-declared',
    arrange: migrating,
    flip: [/db\/1\.sql/, 'db/2.sql'],
  },
  {
    gate: 'risk-tier',
    effect: 'unknown',
    told: 'git does not answer',
    code: 'risk-tier/change-not-known',
    arrange: gitDown,
    flip: [/"cause":"unreachable"/, '"cause":"unreachablf"'],
  },
  {
    gate: 'sod-check',
    effect: 'allow',
    told: 'bob approved what alice wrote',
    code: 'sod-check/commit-approved',
    arrange: () => ({}),
    flip: approver,
  },
  {
    gate: 'sod-check',
    effect: 'deny',
    told: 'alice approved herself',
    code: 'sod-check/approved-by-author',
    arrange: (world) => selfApproved(world, 'alone'),
    flip: ownName,
  },
  {
    gate: 'sod-check',
    effect: 'unknown',
    told: 'GitHub does not say who approved',
    code: 'sod-check/facts-missing',
    arrange: rangeUnreadable,
    flip: answer500,
  },
  {
    gate: 'digest-pin',
    effect: 'allow',
    told: 'the manifest names the digest',
    code: 'digest-pin/pinned-and-approved',
    arrange: () => ({}),
    flip: manifestName,
  },
  {
    gate: 'digest-pin',
    effect: 'deny',
    told: 'the manifest names a tag alone',
    code: 'digest-pin/mutable-reference',
    arrange: (world) => manifestWith(world, `${world.shop.registry.host}/acme/shop:1.0`),
    flip: manifestName,
  },
  {
    gate: 'digest-pin',
    effect: 'unknown',
    told: 'the registry is down',
    code: 'digest-pin/registry-unknown',
    arrange: registryDown,
    flip: manifestName,
  },
  {
    gate: 'attest-verify',
    effect: 'allow',
    told: 'the release workflow signed this digest',
    code: 'attest-verify/attested',
    arrange: () => ({}),
    flip: root,
  },
  {
    gate: 'attest-verify',
    effect: 'deny',
    told: 'the bundle is of another artifact',
    code: 'attest-verify/subject-differs',
    arrange: otherArtifact,
    flip: root,
  },
  {
    gate: 'attest-verify',
    effect: 'unknown',
    told: 'the trusted root is not in the workspace',
    code: 'attest-verify/root-unreadable',
    arrange: () => ({ workspace: newFolder() }),
    flip: root,
  },
  {
    gate: 'checks-passed',
    effect: 'allow',
    told: 'the named check succeeded',
    code: 'checks-passed/check-passed',
    arrange: (world) => checked(world, 'success'),
    flip: checkedName,
  },
  {
    gate: 'checks-passed',
    effect: 'deny',
    told: 'the named check failed',
    code: 'checks-passed/check-failed',
    arrange: (world) => checked(world, 'failure'),
    flip: checkedName,
  },
  {
    gate: 'checks-passed',
    effect: 'unknown',
    told: 'GitHub does not list the checks',
    code: 'checks-passed/checks-unknown',
    arrange: checksDown,
    flip: answer500,
  },
  {
    gate: 'freeze-window',
    effect: 'allow',
    told: 'no freeze holds',
    code: 'freeze-window/no-freeze-holds',
    arrange: () => ({}),
    flip: serverYear,
  },
  {
    gate: 'freeze-window',
    effect: 'deny',
    told: 'settings add a freeze',
    code: 'freeze-window/freeze-holds',
    arrange: frozenNow,
    flip: serverYear,
  },
  {
    gate: 'freeze-window',
    effect: 'unknown',
    told: "GitHub's clock is not to be had",
    code: 'freeze-window/clock-unknown',
    arrange: noServerTime,
    flip: brokenAt,
  },
  {
    gate: 'canary-gate',
    effect: 'allow',
    told: '0.2 % errors',
    code: 'canary-gate/within-threshold',
    arrange: (world) => answers(world, 0.002),
    flip: measured,
  },
  {
    gate: 'canary-gate',
    effect: 'deny',
    told: '50 % errors',
    code: 'canary-gate/threshold-exceeded',
    arrange: (world) => answers(world, 0.5),
    flip: measured,
  },
  {
    gate: 'canary-gate',
    effect: 'unknown',
    told: 'Prometheus is broken',
    code: 'canary-gate/backend-unreachable',
    arrange: metricsDown,
    flip: measured,
  },
  {
    gate: 'deploy-gate',
    effect: 'allow',
    told: 'all four gates allow',
    code: 'deploy-gate/gate-judged',
    arrange: () => ({}),
    flip: approver,
  },
  {
    gate: 'deploy-gate',
    effect: 'deny',
    told: 'sod-check denies',
    code: 'sod-check/approved-by-author',
    arrange: (world) => selfApproved(world, 'alone-again'),
    flip: manifestName,
  },
  {
    gate: 'deploy-gate',
    effect: 'unknown',
    told: 'GitHub does not say who approved',
    code: 'sod-check/facts-missing',
    arrange: rangeUnreadable,
    flip: required,
  },
  {
    gate: 'deploy-record',
    effect: 'allow',
    told: 'the evidence is what the gate wrote',
    code: 'deploy-record/evidence-accepted',
    arrange: async (world) => (await handedOver(world, 'kept')).call,
    flip: evidencePath,
  },
  {
    gate: 'deploy-record',
    effect: 'deny',
    told: 'the evidence was changed',
    code: 'deploy-record/digest-differs',
    arrange: changedEvidence,
    flip: evidencePath,
  },
  {
    gate: 'deploy-record',
    effect: 'unknown',
    told: 'the evidence is gone',
    code: 'deploy-record/evidence-unreadable',
    arrange: lostEvidence,
    flip: evidencePath,
  },
];
