import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { canonicalJson } from '@countersign/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordAt } from './deploys.ts';
import { type GateWorld, openGateWorld } from './gate-world.ts';
import {
  type ActionCall,
  type ActionResult,
  type EvidenceFile,
  evidenceOf,
  newFolder,
  removeFolders,
} from './run-action.ts';

const jobs = '{"gate":{"result":"success"},"deploy":{"result":"success"}}';

let world: GateWorld;
let genuine: EvidenceFile;
beforeAll(async () => {
  world = await openGateWorld();
  genuine = evidenceOf(await world.run('deploy-gate'));
});
afterEach(() => expect(world.shop.github.violations).toEqual([]));
afterAll(async () => {
  await world.shop.close();
  removeFolders();
});

function handOver(evidence: string, call: ActionCall = {}): Promise<ActionResult> {
  return world.run('deploy-record', { ...call, inputs: { jobs, evidence, ...call.inputs } });
}

/** Writes other evidence and hands it over with the digest that its own bytes have. */
function forged(text: string): string {
  const folder = newFolder();
  const file = path.join(folder, 'deploy-gate-forged.json');
  fs.writeFileSync(file, text);
  return `${file} sha256:${createHash('sha256').update(text).digest('hex')}`;
}

const line = (): string => `${genuine.path} ${genuine.digest}`;
const shut = (result: ActionResult): string[] => [
  ...new Set(result.reasons.filter(({ effect }) => effect !== 'allow').map(({ code }) => code)),
];

/** Refused, said once and clearly, and not in the record but for its digest and why. */
function expectRefused(result: ActionResult, codes: readonly string[]): void {
  expect([result.exitCode, result.outputs['opened']], result.printed).toEqual([1, 'false']);
  expect(['deny', 'unknown']).toContain(result.outputs['verdict']);
  expect(shut(result)).toEqual(codes.map((code) => `deploy-record/${code}`));
  expect(result.printed).not.toMatch(/^\s+at /m);
  const { predicate } = recordAt(world.shop, result.outputs['record'] ?? '');
  expect(predicate.evidence.every(({ document, refused }) => document === null && refused.length > 0)).toBe(
    true,
  );
  expect(predicate).toMatchObject({ effect: 'unknown', opened: false, by: 'nobody' });
}

describe('evidence that is of something else', { timeout: 60_000 }, () => {
  it.concurrent.each<readonly [string, string, () => ActionCall]>([
    ['another run', 'evidence-of-other-run', () => ({ environment: { GITHUB_RUN_ID: '4711' } })],
    ['another attempt', 'evidence-of-other-attempt', () => ({ environment: { GITHUB_RUN_ATTEMPT: '2' } })],
    ['another commit', 'evidence-of-other-commit', () => ({ environment: { GITHUB_SHA: world.shop.base } })],
    [
      'another subject',
      'evidence-of-other-subject',
      () => ({ inputs: { subject: `ghcr.io/acme/shop@sha256:${'0'.repeat(64)}` } }),
    ],
    ['another environment', 'evidence-of-other-environment', () => ({ inputs: { environment: 'staging' } })],
    ['another service', 'evidence-of-other-service', () => ({ inputs: { service: 'till' } })],
    [
      'another repository of that name',
      'evidence-of-other-repository',
      () => ({ environment: { GITHUB_REPOSITORY_ID: '4711' } }),
    ],
  ])('%s', async (_told, code, call) => {
    const result = await handOver(line(), call());
    expectRefused(result, [code]);
    expect(result.outputs['verdict']).toBe('unknown');
  });

  it('all of it at once, and every difference is told', async () => {
    const result = await handOver(line(), {
      environment: { GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '2' },
      inputs: { service: 'till' },
    });
    expectRefused(result, [
      'evidence-of-other-attempt',
      'evidence-of-other-run',
      'evidence-of-other-service',
    ]);
  });
});

describe('evidence that is not what the gate wrote', { timeout: 60_000 }, () => {
  const changed = (change: (text: string) => string): string => forged(change(genuine.text));

  it.concurrent.each<readonly [string, readonly string[], () => string]>([
    ['no digest beside it', ['digest-not-handed-over'], () => genuine.path],
    ['a digest that is none', ['digest-not-handed-over'], () => `${genuine.path} sha256:abc`],
    [
      'a digest in capitals',
      ['digest-not-handed-over'],
      () => `${genuine.path} ${genuine.digest.toUpperCase()}`,
    ],
    ["another file's digest", ['digest-differs'], () => `${genuine.path} sha256:${'0'.repeat(64)}`],
    ['no file', ['evidence-unreadable'], () => `nowhere.json ${genuine.digest}`],
    ['a folder', ['evidence-unreadable'], () => `${path.dirname(genuine.path)} ${genuine.digest}`],
    ['an empty file', ['evidence-malformed'], () => forged('')],
    ['no JSON', ['evidence-malformed'], () => forged('allow')],
    ['JSON of another kind', ['evidence-malformed'], () => forged('{"opened":true}')],
    ['not canonical', ['evidence-malformed'], () => changed((text) => `${text}\n`)],
    ['a key more', ['evidence-malformed'], () => forged(canonicalJson({ ...genuine.document, extra: 1 }))],
    [
      'a fact that is another',
      ['verdict-differs'],
      () => changed((text) => text.replaceAll('"login":"bob"', '"login":"bop"')),
    ],
    [
      'a policy that is another',
      ['evidence-corrupt'],
      () => changed((text) => text.replaceAll('"minApprovals":1', '"minApprovals":0')),
    ],
  ])('%s', async (_told, codes, evidence) => {
    expectRefused(await handOver(evidence()), codes);
  });

  it('is refused as one of two, and the other stands', async () => {
    const result = await handOver(`${line()}\n${forged('{}')}`);
    expect([result.exitCode, result.outputs['verdict'], shut(result)]).toEqual([
      1,
      'unknown',
      ['deploy-record/evidence-malformed'],
    ]);
    expect(
      recordAt(world.shop, result.outputs['record'] ?? '').predicate.evidence.map(({ document, refused }) => [
        document?.gate,
        refused,
      ]),
    ).toEqual([
      ['deploy-gate', []],
      [undefined, ['evidence-malformed']],
    ]);
  });
});

describe('what else is handed over', { timeout: 60_000 }, () => {
  it.concurrent.each([
    ['no jobs', { jobs: '' }, 'jobs-unknown'],
    ['jobs that are no JSON', { jobs: 'success' }, 'jobs-unknown'],
    ['a job without a result', { jobs: '{"deploy":{}}' }, 'jobs-unknown'],
    ['a time that is none', { 'requested-at': 'yesterday' }, 'requested-at-malformed'],
    ['no evidence', { evidence: '' }, 'evidence-missing'],
  ])('%s', async (_told, inputs, code) => {
    const result = await handOver(line(), { inputs });
    expect([result.exitCode, result.outputs['verdict'], result.outputs['opened']]).toEqual([
      1,
      'unknown',
      'false',
    ]);
    expect(shut(result)).toContain(`deploy-record/${code}`);
    expect(result.outputs['record']).not.toBe('');
    expect(result.printed).not.toMatch(/^\s+at /m);
  });

  it('says that the record could not be kept when the token may not write', async () => {
    world.shop.builder.token('ghs_readsOnly', { contents: 'read', actions: 'read', pull_requests: 'read' });
    world.shop.sync();
    const result = await handOver(line(), { inputs: { 'github-token': 'ghs_readsOnly' } });
    expect([result.exitCode, result.outputs['record']]).toEqual([1, '']);
    expect(result.annotations.map(({ message }) => message).join('\n')).toContain(
      'the record could not be kept',
    );
    expect(result.log.join('\n')).not.toContain('ghs_readsOnly');
  });
});
