import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, check, known } from '@countersign/core';
import { sodCheckGate } from '@countersign/gates/sod-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../packages/cli/src/command.ts';
import { sodCommand } from '../../packages/cli/src/sod.ts';
import { sampleEvidence } from '../gates/deploy-record/sample-evidence.ts';
import { change, commits, honestFacts, mergeCommit, sha } from '../gates/sod-check/honest.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'services-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Alice's reviewed change of the shop, and a push that nobody reviewed, to the cart. */
function facts(): unknown {
  const pushed = change({ commit: sha(8), headline: 'straight to the cart', pullRequests: [] });
  return honestFacts({
    range: [change(), pushed, mergeCommit()],
    facts: {
      touched: [
        { commit: commits.change, fact: known(['shop/price.ts']) },
        { commit: commits.merge, fact: known(['shop/price.ts']) },
        { commit: sha(8), fact: known(['cart/basket.ts']) },
      ],
    },
  });
}

function save(name: string, policy: unknown): string {
  const value = check(sodCheckGate.policy, policy);
  if (!value.ok) throw new Error(JSON.stringify(value.problems));
  const judged = { gate: sodCheckGate, policies: [{ value: value.value }], facts: facts() };
  const file = join(folder, name);
  writeFileSync(file, canonicalJson(sampleEvidence([judged])));
  return file;
}

describe('countersign sod services', () => {
  it('judges one collection for each service', async () => {
    const file = save('both.json', { services: { cart: ['cart/**'], shop: ['shop/**'] } });
    const { exit, data } = await runCommand(sodCommand, ['services', file]);
    const { services } = data as { services: { service: string; verdict: { effect: string } }[] };
    expect(services.map(({ service, verdict }) => [service, verdict.effect])).toEqual([
      ['cart', 'deny'],
      ['shop', 'allow'],
    ]);
    expect(exit).toBe(1);
  });
  it('says what is missing', async () => {
    const file = save('none.json', {});
    await expect(runCommand(sodCommand, ['services', file])).rejects.toThrow('declare no `services`');
    await expect(runCommand(sodCommand, ['services'])).rejects.toThrow('sod services FILE');
  });
});
