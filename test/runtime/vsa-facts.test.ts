import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { draftSummary, provenLevel } from '../../packages/runtime/src/vsa-draft.ts';
import { job, mine, openWorld, sign, type World } from '../gates/attest-verify/world.ts';
import { documentOf } from './vsa-world.ts';

// The summary reads the facts of attest-verify loosely; here they are the gate's own.

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const runner = {
  serverUrl: 'https://github.com',
  workflow: 'acme/api/.github/workflows/w.yml@refs/heads/main',
};

async function documentFor(bundles: Readonly<Record<string, string>>, more: object = {}) {
  for (const [name, text] of Object.entries(bundles)) await world.put(`attestations/${name}`, text);
  const { verdict, facts } = await world.judged({ ...mine, ...more });
  const document = documentOf(verdict.effect === 'allow' ? 'allow' : 'deny');
  const [judgement] = document.judgements;
  if (judgement === undefined) throw new Error('no judgement');
  return { ...document, judgements: [{ ...judgement, facts, verdict }] };
}

const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

it('claims level 2 for provenance of a hosted runner that the gate accepted', async () => {
  const document = await documentFor({ 'good.json': await sign() });
  expect(document.effect).toBe('allow');
  expect(provenLevel(document)).toBe('SLSA_BUILD_LEVEL_2');
});

it('claims level 1 for one of a self-hosted runner', async () => {
  const document = await documentFor(
    { 'own.json': await sign({ ...job, runner: 'self-hosted' }) },
    { runner: 'any' },
  );
  expect(document.effect).toBe('allow');
  expect(provenLevel(document)).toBe('SLSA_BUILD_LEVEL_1');
});

it('claims nothing by a bundle that was refused', async () => {
  const document = await documentFor({ 'other.json': await sign({ ...job, ref: 'refs/heads/evil' }) });
  expect(document.effect).toBe('deny');
  expect(provenLevel(document)).toBe('SLSA_BUILD_LEVEL_UNEVALUATED');
});

it('names every bundle that was read by the digest of its text', async () => {
  const bundles = { 'good.json': await sign(), 'other.json': await sign({ ...job, ref: 'refs/heads/evil' }) };
  const { inputs } = draftSummary(await documentFor(bundles), { runner: runner as never, environment: {} });
  expect(new Set(inputs.map(({ digest }) => digest))).toEqual(new Set(Object.values(bundles).map(digestOf)));
  expect(inputs.map(({ uri }) => uri).toSorted()).toEqual([
    'attestations/good.json',
    'attestations/other.json',
  ]);
});
