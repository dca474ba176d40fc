import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  canonicalJson,
  check,
  type CollectContext,
  type EvidenceDocument,
  judge,
  type Judgement,
  known,
  type Request,
} from '@countersign/core';
import {
  type DeployRecordFacts,
  deployRecordGate,
  deployRecordOf,
  type DeployRecordPolicy,
} from '@countersign/gates/deploy-record';
import { collect, writeRecord } from '@countersign/gates/deploy-record/collect';
import { type DeployRecord, evidenceText, parseRecord } from '@countersign/records';
import { directoryStore, latestDeploy, readRecord } from '@countersign/records/client';
import { createPorts, type LivePorts, sha256 } from '@countersign/runtime/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deployGateJudgement, sampleEvidence, sampleRequest, textHash } from './sample-evidence.ts';

const policy: DeployRecordPolicy = { require: ['deploy-gate'], maxAgeMinutes: 60 };
const needs = { gate: { result: 'success', outputs: {} }, deploy: { result: 'success', outputs: {} } };
const request: Request = { ...sampleRequest, at: '2026-06-22T14:10:00.000Z' };

let folder: string;
let ports: LivePorts;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-deploy-record-'));
  ports = createPorts({ workspace: folder });
});
afterEach(async () => {
  await ports.close();
  rmSync(folder, { recursive: true, force: true });
});

type Inputs = Readonly<Record<string, string>>;

function context(inputs: Inputs): CollectContext<DeployRecordPolicy> {
  const github = {
    apiUrl: 'http://127.0.0.1:9',
    graphqlUrl: 'http://127.0.0.1:9/graphql',
    serverUrl: 'https://github.com',
    token: null,
  };
  return {
    request,
    policies: [policy],
    inputs,
    github,
    lastDeploy: known(null),
    attested: async () => ({ state: 'missing', cause: 'not-collected', detail: 'not asked' }),
    earlierDeploys: async () => known([]),
  };
}

async function judged(inputs: Inputs) {
  const facts = await collect(ports, context({ jobs: JSON.stringify(needs), ...inputs }));
  const checked = check(deployRecordGate.facts, JSON.parse(canonicalJson(facts)));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const verdict = judge(
    deployRecordGate,
    [{ digest: textHash(canonicalJson(policy)), value: policy }],
    checked.value,
  );
  const codes = verdict.reasons.map((reason) => reason.code);
  return { facts: checked.value, verdict, codes, record: deployRecordOf(checked.value, verdict) };
}

/** Puts a file where the gate would, and gives the line of the `evidence` input. */
function handOver(text: string, digest = textHash(text)): string {
  writeFileSync(join(folder, 'evidence.json'), text);
  return `evidence.json ${digest}`;
}

const genuine = sampleEvidence();
const denied = sampleEvidence([deployGateJudgement([])]);

function edited(document: EvidenceDocument, change: (judgement: Judgement) => Judgement): EvidenceDocument {
  return { ...document, judgements: document.judgements.map(change) };
}

function refusedWith(record: DeployRecord): readonly string[] | undefined {
  const [evidence] = record.predicate.evidence;
  if (evidence?.refused.length !== 0) expect(evidence?.document).toBeNull();
  return evidence?.refused;
}

describe('genuine evidence', () => {
  it('is accepted and stands in the record whole', async () => {
    const { verdict, record } = await judged({
      evidence: handOver(evidenceText(genuine)),
      'requested-at': '2026-06-22T13:00:00Z',
    });
    expect(verdict.effect).toBe('allow');
    expect(record.predicate).toMatchObject({
      recordId: 'https://github.com/acme/shop/actions/runs/71/attempts/2#production/checkout',
      outcome: 'deployed',
      effect: 'allow',
      opened: true,
      by: 'verdict',
      requestedAt: '2026-06-22T13:00:00.000Z',
      decidedAt: '2026-06-22T14:00:00.000Z',
      recordedAt: '2026-06-22T14:10:00.000Z',
      jobs: { gate: 'success', deploy: 'success', canary: null, promote: null, rollBack: null },
      evidence: [
        { gate: 'deploy-gate', digest: textHash(evidenceText(genuine)), document: genuine, refused: [] },
      ],
      evidenceVerdict: { effect: 'allow' },
      previous: { state: 'known', value: null },
    });
    expect(record.subject).toEqual([
      { name: 'ghcr.io/acme/checkout', digest: { sha256: 'a'.repeat(64) } },
      { name: 'git+https://github.com/acme/shop', digest: { gitCommit: 'c'.repeat(40) } },
    ]);
  });

  it('of a shut gate makes the record of a blocked attempt', async () => {
    const jobs = JSON.stringify({ gate: { result: 'failure' }, deploy: { result: 'skipped' } });
    const { verdict, record } = await judged({ evidence: handOver(evidenceText(denied)), jobs });
    expect(verdict.effect).toBe('allow');
    expect(record.predicate).toMatchObject({
      outcome: 'blocked',
      effect: 'unknown',
      opened: false,
      by: 'nobody',
    });
  });
});

describe('attacks on the evidence', () => {
  it('finds a flipped byte', async () => {
    const text = evidenceText(genuine);
    const at = text.indexOf('production');
    const flipped = `${text.slice(0, at)}q${text.slice(at + 1)}`;
    const { verdict, codes, record } = await judged({ evidence: handOver(flipped, textHash(text)) });
    expect(verdict.effect).toBe('deny');
    expect(codes).toContain('digest-differs');
    expect(refusedWith(record)).toEqual(['digest-differs']);
    expect(record.predicate).toMatchObject({
      effect: 'unknown',
      opened: false,
      by: 'nobody',
      decidedAt: null,
    });
    expect(record.predicate.evidence[0]).toMatchObject({
      digest: textHash(flipped),
      handedOver: textHash(text),
    });
  });

  it('refuses a hand-made file that is consistent in itself but was not handed over', async () => {
    const line = handOver(evidenceText(genuine)).split(' ')[0] ?? '';
    const { verdict, codes, record } = await judged({ evidence: line });
    expect(verdict.effect).toBe('unknown');
    expect(codes).toContain('digest-not-handed-over');
    expect(refusedWith(record)).toEqual(['digest-not-handed-over']);
  });

  it('finds a hand-made file in the place of the one that was handed over', async () => {
    const { verdict, codes } = await judged({
      evidence: handOver(evidenceText(genuine), textHash(evidenceText(denied))),
    });
    expect(verdict.effect).toBe('deny');
    expect(codes).toContain('digest-differs');
  });

  it.each<[string, Partial<Request>, string]>([
    ['run', { run: { id: '70', attempt: 2 } }, 'evidence-of-other-run'],
    ['attempt', { run: { id: '71', attempt: 1 } }, 'evidence-of-other-attempt'],
    [
      'subject',
      { subject: { ...request.subject, digest: `sha256:${'b'.repeat(64)}` } },
      'evidence-of-other-subject',
    ],
    ['commit', { commit: 'e'.repeat(40) }, 'evidence-of-other-commit'],
    ['environment', { environment: 'staging' }, 'evidence-of-other-environment'],
    ['service', { service: 'search' }, 'evidence-of-other-service'],
    ['repository', { repository: { name: 'acme/other', id: '9' } }, 'evidence-of-other-repository'],
  ])('refuses genuine evidence of another %s', async (_, changes, code) => {
    const replayed = sampleEvidence([deployGateJudgement(['sod-check'])], changes);
    const { verdict, codes, record } = await judged({ evidence: handOver(evidenceText(replayed)) });
    expect(verdict.effect).toBe('unknown');
    expect(codes).toContain(code);
    expect(codes).toContain('gate-not-evidenced');
    expect(refusedWith(record)).toEqual([code]);
  });

  it('finds a deny that was edited to allow, even when the digest was handed over', async () => {
    const [allowing] = genuine.judgements;
    if (allowing === undefined) throw new Error('one judgement');
    const forged = edited({ ...denied, effect: 'allow', opened: true, by: 'verdict' }, (judgement) => ({
      ...judgement,
      verdict: allowing.verdict,
    }));
    const { verdict, codes, record } = await judged({ evidence: handOver(evidenceText(forged)) });
    expect(verdict.effect).toBe('deny');
    expect(codes).toContain('verdict-differs');
    expect(refusedWith(record)).toEqual(['verdict-differs']);
    expect(record.predicate.opened).toBe(false);
  });

  it('finds an edited policy value', async () => {
    const forged = edited(genuine, (judgement) => ({
      ...judgement,
      policies: judgement.policies.map((each) => ({ ...each, value: { relaxed: true } })),
    }));
    const { verdict, codes } = await judged({ evidence: handOver(evidenceText(forged)) });
    expect(verdict.effect).toBe('deny');
    expect(codes).toContain('evidence-corrupt');
  });

  it('finds an opening that the verdict does not give', async () => {
    const { codes } = await judged({
      evidence: handOver(evidenceText({ ...denied, opened: true, by: 'break-glass' })),
    });
    expect(codes).toContain('evidence-corrupt');
  });

  it.each([
    ['a repeated key', evidenceText(genuine).replace('"opened":', '"opened":false,"opened":')],
    ['a trailing line', `${evidenceText(genuine)}\n`],
    ['no JSON', 'allow'],
    ['no evidence document', '{"opened":true}'],
    ['nothing', ''],
    ['endless nesting', '['.repeat(100_000)],
    ['deep nesting', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('refuses %s', async (_, text) => {
    const { verdict, codes, record } = await judged({ evidence: handOver(text) });
    expect(verdict.effect).toBe('unknown');
    expect(codes).toContain('evidence-malformed');
    expect(record.predicate.evidence[0]).toMatchObject({ digest: textHash(text), document: null });
  });

  it('refuses bytes that are no text', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00]);
    writeFileSync(join(folder, 'evidence.json'), bytes);
    const { codes } = await judged({ evidence: `evidence.json ${sha256(bytes)}` });
    expect(codes).toContain('evidence-malformed');
  });

  it('says that a file is not there', async () => {
    const { codes, record } = await judged({ evidence: `absent.json ${textHash('x')}` });
    expect(codes).toContain('evidence-unreadable');
    expect(record.predicate.evidence[0]).toMatchObject({ gate: null, digest: null, document: null });
  });

  it('does not let one good file excuse a bad one', async () => {
    writeFileSync(join(folder, 'other.json'), evidenceText(denied));
    const good = handOver(evidenceText(genuine));
    const { verdict, record } = await judged({ evidence: `${good}\nother.json ${textHash('y')}` });
    expect(verdict.effect).toBe('deny');
    expect(record.predicate.evidence.map((each) => each.refused)).toEqual([[], ['digest-differs']]);
  });
});

describe('without evidence', () => {
  it('there is a record of a run that was cancelled', async () => {
    const jobs = JSON.stringify({ gate: { result: 'cancelled' }, deploy: { result: 'skipped' } });
    const { codes, record } = await judged({ jobs });
    expect(codes).toContain('gate-did-not-run');
    expect(record.predicate).toMatchObject({ outcome: 'cancelled', effect: 'unknown', evidence: [] });
  });

  it('there is a record of a deploy, and it says that evidence is missing', async () => {
    const { verdict, codes, record } = await judged({});
    expect(verdict.effect).toBe('unknown');
    expect(codes).toContain('evidence-missing');
    expect(record.predicate).toMatchObject({ outcome: 'deployed', effect: 'unknown', opened: false });
  });
});

describe('writing the record', () => {
  const scope = { environment: 'production', service: 'checkout' };

  it('keeps it once, under the digest of its bytes, where the next run finds it', async () => {
    const { record } = await judged({ evidence: handOver(evidenceText(genuine)) });
    const store = directoryStore(ports, join(folder, 'records-here'));
    const written = await writeRecord(ports, store, record);
    if (written.state === 'missing') throw new Error(written.detail);
    expect(await writeRecord(ports, store, record)).toEqual(written);
    const stored = await readRecord(ports, store, written.value.key);
    expect(stored).toMatchObject({
      state: 'known',
      value: { ok: true, record, digest: written.value.digest },
    });
    expect(await latestDeploy(ports, store, scope)).toMatchObject({
      state: 'known',
      value: { commit: request.commit, record: written.value.digest, recordedAt: request.at },
    });
  });

  it('is missing when the store takes nothing', async () => {
    const { record } = await judged({ evidence: handOver(evidenceText(genuine)) });
    writeFileSync(join(folder, 'in-the-way'), '');
    const store = directoryStore(ports, join(folder, 'in-the-way'));
    expect(await writeRecord(ports, store, record)).toMatchObject({ state: 'missing' });
  });

  it('cannot have its evidence exchanged later', async () => {
    const { record } = await judged({ evidence: handOver(evidenceText(genuine)) });
    const evidence = record.predicate.evidence.map((each) => ({
      ...each,
      document: { ...genuine, gate: 'sod-check' },
    }));
    const store = directoryStore(ports, join(folder, 'records-here'));
    const forged: DeployRecord = { ...record, predicate: { ...record.predicate, evidence } };
    const written = await writeRecord(ports, store, forged);
    if (written.state === 'missing') throw new Error(written.detail);
    const read = parseRecord(written.value.key, canonicalJson(forged), textHash);
    expect(read).toMatchObject({ ok: false, code: 'record-corrupt' });
  });
});

describe('facts of the record', () => {
  it('fit their schema and hold no more than was measured', async () => {
    const { facts } = await judged({ evidence: handOver(evidenceText(genuine)) });
    const expected: (keyof DeployRecordFacts)[] = [
      'handedOver',
      'jobs',
      'previous',
      'request',
      'requestedAt',
    ];
    expect(Object.keys(facts).sort()).toEqual(expected);
  });
});
