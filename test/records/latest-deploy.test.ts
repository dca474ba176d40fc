import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedRecord } from '@countersign/records';
import { latestDeploy, type RecordStore } from '@countersign/records/client';
import { afterEach, describe, expect, it } from 'vitest';
import { atMinute, bytesOf, runNumber, sampleSealed } from './sample-record.ts';
import { value } from './store-contract.ts';
import { storePlaces } from './store-places.ts';

const places = storePlaces();
afterEach(() => places.close());
const scope = { environment: 'Production', service: 'checkout' };
const commit = (letter: string): string => letter.repeat(40);

async function keptIn(
  place: { open: () => RecordStore },
  records: readonly SealedRecord[],
): Promise<RecordStore> {
  const store = place.open();
  for (const { key, text } of records) await store.put(key, bytesOf(text));
  return place.open();
}

const latest = (store: RecordStore) => latestDeploy(places.ports(places.folder()), store, scope);

describe.each(['directory', 'branch'] as const)('the latest deploy in a %s store', (kind) => {
  it('is known to be none in an empty store', async () => {
    expect(value(await latest(places[kind]().open()))).toBeNull();
  });

  it('is the newest that was deployed; later attempts that were not are left out', async () => {
    const older = sampleSealed({ recordedAt: atMinute(1), run: runNumber(1) }, commit('1'));
    const newer = sampleSealed(
      { recordedAt: atMinute(2), run: runNumber(2), environment: 'PRODUCTION' },
      commit('2'),
    );
    const outcomes = ['blocked', 'failed', 'cancelled', 'unknown'] as const;
    const later = outcomes.map((outcome, index) =>
      sampleSealed({ recordedAt: atMinute(3 + index), run: runNumber(3 + index), outcome }, commit('3')),
    );
    const store = await keptIn(places[kind](), [newer, ...later, older]);
    expect(value(await latest(store))).toEqual({
      commit: commit('2'),
      record: newer.digest,
      recordedAt: atMinute(2),
      locator: store.locator(newer.key),
    });
  });

  it('is not of another service or environment', async () => {
    const store = await keptIn(places[kind](), [
      sampleSealed({ service: 'Checkout' }),
      sampleSealed({ service: 'check' }),
      sampleSealed({ environment: 'staging' }),
    ]);
    expect(value(await latest(store))).toBeNull();
  });

  it('is not a deploy without accepted evidence, nor one of another repository', async () => {
    const judged = sampleSealed({ recordedAt: atMinute(1), run: runNumber(1) }, commit('1'));
    const unjudged = { effect: 'unknown', opened: false, by: 'nobody' } as const;
    const slipped = sampleSealed({ recordedAt: atMinute(2), run: runNumber(2), ...unjudged }, commit('2'));
    const foreign = sampleSealed(
      { recordedAt: atMinute(3), run: runNumber(3), repository: { name: 'acme/other', id: null } },
      commit('3'),
    );
    const store = await keptIn(places[kind](), [judged, slipped, foreign]);
    const here = { ...scope, repository: judged.record.predicate.repository.name.toUpperCase() };
    const found = await latestDeploy(places.ports(places.folder()), store, here);
    expect(value(found)?.commit).toBe(commit('1'));
  });

  it('is not a deploy that the same run rolled back later', async () => {
    const stable = sampleSealed({ recordedAt: atMinute(1), run: runNumber(1) }, commit('1'));
    const bad = sampleSealed({ recordedAt: atMinute(2), run: runNumber(2, 1) }, commit('2'));
    const undone = sampleSealed(
      { recordedAt: atMinute(3), run: runNumber(2, 2), outcome: 'rolled-back' },
      commit('2'),
    );
    const store = await keptIn(places[kind](), [stable, bad, undone]);
    expect(value(await latest(store))?.commit).toBe(commit('1'));
  });

  it('is what a run deployed again after it rolled back', async () => {
    const undone = sampleSealed(
      { recordedAt: atMinute(2), run: runNumber(2, 1), outcome: 'rolled-back' },
      commit('2'),
    );
    const again = sampleSealed({ recordedAt: atMinute(3), run: runNumber(2, 2) }, commit('2'));
    const store = await keptIn(places[kind](), [undone, again]);
    expect(value(await latest(store))?.record).toBe(again.digest);
  });

  it('is missing and names the file when a record as new as the answer is corrupt', async () => {
    const place = places[kind]();
    const [older, newer] = [1, 2].map((id) => sampleSealed({ recordedAt: atMinute(id), run: runNumber(id) }));
    if (older === undefined || newer === undefined) throw new Error('two records');
    const store = await keptIn(place, [older, newer]);
    place.overwrite(newer.key, bytesOf(newer.text.replace('checkout', 'checkin')));
    const found = await latest(store);
    expect(found).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(found.state === 'missing' && found.detail).toContain(newer.key);
  });

  it('is missing when a deploy hides under the name of a blocked one', async () => {
    const place = places[kind]();
    const real = sampleSealed({ recordedAt: atMinute(5) });
    const store = await keptIn(place, [sampleSealed({ recordedAt: atMinute(1) })]);
    place.overwrite(
      real.key.replace('-deployed-', '-blocked-').replace('t1405', 't1406'),
      bytesOf(real.text),
    );
    expect(await latest(store)).toMatchObject({ state: 'missing', cause: 'malformed' });
  });

  it('is missing when a file of the environment is not named as a record is', async () => {
    const place = places[kind]();
    const store = await keptIn(place, [sampleSealed()]);
    place.overwrite('records/v1/environment=production/notes.txt', bytesOf('hello'));
    const found = await latest(store);
    expect(found).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(found.state === 'missing' && found.detail).toContain('notes.txt');
  });

  it('is missing when the store cannot be read', async () => {
    const place = places[kind]();
    await keptIn(place, [sampleSealed()]);
    place.breakPlace();
    expect(await latest(place.open())).toMatchObject({ state: 'missing' });
  });
});

describe('a directory that was filled by hand', () => {
  it('is missing when a record is not UTF-8', async () => {
    const place = places.directory();
    const { key } = sampleSealed();
    mkdirSync(join(place.path, key, '..'), { recursive: true });
    writeFileSync(join(place.path, key), Buffer.from([0xff, 0xfe]));
    const found = await latestDeploy(places.ports(places.folder()), place.open(), scope);
    expect(found).toMatchObject({ state: 'missing', cause: 'malformed' });
  });
});
