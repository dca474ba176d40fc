import * as fs from 'node:fs';
import * as path from 'node:path';
import { canonicalJson } from '@countersign/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type GateCase, gateCases } from './gate-cases.ts';
import { type GateWorld, jobToken, openGateWorld } from './gate-world.ts';
import {
  type ActionResult,
  dist,
  type EvidenceFile,
  evidenceOf,
  newFolder,
  removeFolders,
  runCli,
} from './run-action.ts';

const sharedOutputs = [
  'verdict',
  'opened',
  'by',
  'reasons',
  'subject',
  'expires',
  'evidence',
  'evidence-digest',
];
const effects = ['deny', 'unknown', 'allow'];

let world: GateWorld;
beforeAll(async () => {
  world = await openGateWorld();
});
afterEach(() => {
  world.shop.github.clearFaults();
  world.shop.registry.heal();
});
afterAll(async () => {
  await world.shop.close();
  removeFolders();
});

function evidenceSchema(): (value: unknown) => boolean {
  const schema: unknown = JSON.parse(fs.readFileSync(path.join(dist, 'schema/evidence.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return ajv.compile(schema as object) as (value: unknown) => boolean;
}

function expectOutputs(result: ActionResult, effect: string): void {
  const opened = effect === 'allow';
  expect(Object.keys(result.outputs)).toEqual(expect.arrayContaining(sharedOutputs));
  expect(result.outputs).toMatchObject({
    verdict: effect,
    opened: String(opened),
    by: opened ? 'verdict' : 'nobody',
    subject: expect.stringMatching(/@sha256:[0-9a-f]{64}$/),
    expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  });
  expect(result.exitCode).toBe(opened ? 0 : 1);
  // Deny first, and what shuts a gate says what to do.
  const ranks = result.reasons.map((reason) => effects.indexOf(reason.effect));
  expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
  expect(result.reasons.filter((reason) => reason.effect !== 'allow' && !reason.remedy)).toEqual([]);
}

function expectEvidence(result: ActionResult, gate: string): EvidenceFile {
  const evidence = evidenceOf(result);
  expect(evidence.digest).toBe(result.outputs['evidence-digest']);
  const digest12 = evidence.digest.slice('sha256:'.length, 'sha256:'.length + 12);
  expect(evidence.path).toBe(path.join(result.temporary, 'countersign', `${gate}-${digest12}.json`));
  expect(canonicalJson(evidence.document)).toBe(evidence.text);
  expect(evidenceSchema()(evidence.document)).toBe(true);
  expect(evidence.document).toMatchObject({
    gate,
    effect: result.outputs['verdict'],
    suite: { dist: expect.stringMatching(/^sha256:/) },
  });
  return evidence;
}

function expectShown(result: ActionResult): void {
  const denied = result.reasons.filter((reason) => reason.effect === 'deny');
  expect(result.annotations.filter(({ level, title }) => level === 'error' && title !== '')).toHaveLength(
    denied.length,
  );
  expect(result.summary).toMatch(/^### (?:✅|⛔|❓) /);
  expect(result.summary).toContain('<details><summary>Evidence</summary>');
  if (result.outputs['opened'] !== 'true') expect(result.summary).toContain('**What to do next**');
}

/** The same file with one byte of a fact changed, elsewhere. */
function changedCopy({ document, text, path: file }: EvidenceFile, [from, to]: GateCase['flip']): string {
  const facts =
    document.judgements.map((judgement) => canonicalJson(judgement.facts)).find((each) => from.test(each)) ??
    '';
  const changed = facts.replace(from, to);
  const different = facts.split('').filter((character, index) => changed[index] !== character);
  expect([different.length, changed.length]).toEqual([1, facts.length]);
  const copy = path.join(newFolder(), path.basename(file));
  fs.writeFileSync(
    copy,
    text.replace(facts, () => changed),
  );
  return copy;
}

describe.each(gateCases)(
  '$gate, when $told: $effect',
  { timeout: 60_000 },
  ({ gate, effect, code, arrange, flip }) => {
    it('writes outputs, evidence, annotations and a summary, and replays', async () => {
      const call = await arrange(world);
      const result = await world.run(gate, call);
      expect(result.codes, result.printed).toContain(code);
      expectOutputs(result, effect);
      expectShown(result);
      const evidence = expectEvidence(result, gate);
      expect(`${result.log.join('\n')}${result.summary}${evidence.text}`).not.toContain(jobToken);
      const copy = changedCopy(evidence, flip);
      const [replayed, again] = await Promise.all([runCli('replay', evidence.path), runCli('replay', copy)]);
      expect(replayed).toEqual({ exitCode: 0, text: expect.stringMatching(/^identical /) });
      expect(again.exitCode, again.text).not.toBe(0);
      expect(again.text).toContain(copy);
      expect(world.shop.github.violations).toEqual([]);
    });
  },
);
