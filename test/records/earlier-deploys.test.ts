import { type EvidenceDocument, noPolicyDigest } from '@countersign/core';
import { canonicalJson } from '@countersign/core';
import type { DeployPredicate, SealedRecord } from '@countersign/records';
import { type RecordStore, readEarlierDeploys } from '@countersign/records/client';
import { afterEach, describe, expect, it } from 'vitest';
import { atMinute, bytesOf, runNumber, sampleSealed, textHash } from './sample-record.ts';
import { value } from './store-contract.ts';
import { storePlaces } from './store-places.ts';

const places = storePlaces();
afterEach(() => places.close());
const scope = { environment: 'Production', service: 'checkout', repository: 'acme/shop' };
const commit = (letter: string): string => letter.repeat(40);

const document: EvidenceDocument = {
  schema: 'evidence/1',
  suite: { version: '0.1.0', commit: null, dist: null },
  gate: 'sod-check',
  request: {
    server: 'https://github.com',
    repository: { name: 'acme/shop', id: '9' },
    run: { id: '71', attempt: 1 },
    workflow: 'acme/shop/.github/workflows/cd.yml@refs/heads/main',
    event: 'push',
    ref: 'refs/heads/main',
    commit: commit('1'),
    actor: { login: 'ada', id: '1' },
    triggeringActor: { login: 'ada', id: '1' },
    environment: 'production',
    service: 'checkout',
    subject: { kind: 'commit', name: 'acme/shop', digest: `sha1:${commit('1')}` },
    at: atMinute(0),
  },
  documents: [],
  judgements: [
    {
      gate: 'sod-check',
      semantics: 2,
      factsId: 'facts/sod-check/2',
      policies: [],
      facts: { head: commit('1') },
      verdict: {
        effect: 'deny',
        reasons: [{ code: 'x', question: 'q', data: {}, policy: noPolicyDigest, evidence: [] }],
      },
    },
  ],
  evidence: [],
  effect: 'deny',
  opened: true,
  by: 'break-glass',
  expires: atMinute(59),
};

function evidence(refused: string[]): DeployPredicate['evidence'] {
  const digest = textHash(canonicalJson(document));
  return [{ gate: 'sod-check', digest, handedOver: digest, document, refused }];
}

async function keptIn(
  place: { open: () => RecordStore },
  records: readonly SealedRecord[],
): Promise<RecordStore> {
  const store = place.open();
  for (const { key, text } of records) await store.put(key, bytesOf(text));
  return place.open();
}

const earlier = (store: RecordStore, limit = 50) =>
  readEarlierDeploys(places.ports(places.folder()), store, { ...scope, limit });

const numbered = (id: number, changes: Partial<DeployPredicate> = {}): SealedRecord =>
  sampleSealed({ recordedAt: atMinute(id), run: runNumber(id), ...changes }, commit(String(id)));

describe.each(['directory', 'branch'] as const)('earlier deploys in a %s store', (kind) => {
  it('are known to be none in an empty store', async () => {
    expect(value(await earlier(places[kind]().open()))).toEqual([]);
  });

  it('are what was really deployed, newest first, with who opened and what was judged', async () => {
    const glass = numbered(2, { effect: 'deny', by: 'break-glass', evidence: evidence([]) });
    const others = (['blocked', 'failed', 'cancelled', 'unknown'] as const).map((outcome, index) =>
      numbered(3 + index, { outcome }),
    );
    const last = numbered(8);
    const store = await keptIn(places[kind](), [numbered(1), glass, ...others, last]);
    expect(value(await earlier(store))).toEqual([
      {
        commit: commit('8'),
        record: last.digest,
        recordedAt: atMinute(8),
        effect: 'allow',
        by: 'verdict',
        judgements: [],
      },
      {
        commit: commit('2'),
        record: glass.digest,
        recordedAt: atMinute(2),
        effect: 'deny',
        by: 'break-glass',
        judgements: [{ gate: 'sod-check', facts: { head: commit('1') } }],
      },
      {
        commit: commit('1'),
        record: numbered(1).digest,
        recordedAt: atMinute(1),
        effect: 'allow',
        by: 'verdict',
        judgements: [],
      },
    ]);
  });

  it('hold no judgement of evidence that was refused', async () => {
    const refused = numbered(1, { evidence: evidence(['expired']) });
    const [deploy] = value(await earlier(await keptIn(places[kind](), [refused])));
    expect(deploy).toMatchObject({ commit: commit('1'), judgements: [] });
  });

  it('are of this repository, service and environment, were open, and were not rolled back', async () => {
    const store = await keptIn(places[kind](), [
      numbered(1),
      numbered(2, { repository: { name: 'acme/other', id: null } }),
      numbered(3, { service: 'Checkout' }),
      numbered(4, { environment: 'staging' }),
      numbered(5, { effect: 'unknown', opened: false, by: 'nobody' }),
      numbered(6, { run: runNumber(6, 1) }),
      numbered(7, { run: runNumber(6, 2), outcome: 'rolled-back' }),
    ]);
    expect(value(await earlier(store)).map((deploy) => deploy.commit)).toEqual([commit('1')]);
  });

  it('are the newest when there are more than the limit', async () => {
    const place = places[kind]();
    const store = await keptIn(
      place,
      [1, 2, 3, 4].map((id) => numbered(id)),
    );
    expect(value(await earlier(store, 2)).map((deploy) => deploy.commit)).toEqual([commit('4'), commit('3')]);
    expect(value(await earlier(store, 0))).toEqual([]);
  });

  it('are missing, with the file named, when one that is looked at is corrupt', async () => {
    const place = places[kind]();
    const [older, newer] = [numbered(1), numbered(2)];
    const store = await keptIn(place, [older, newer]);
    place.overwrite(older.key, bytesOf(older.text.replace('checkout', 'checkin')));
    const fact = await earlier(store);
    expect(fact).toMatchObject({ state: 'missing', cause: 'malformed' });
    expect(fact.state === 'missing' && fact.detail).toContain(older.key);
    // What lies beyond the limit is not looked at.
    expect(value(await earlier(place.open(), 1))).toHaveLength(1);
  });

  it('are missing when the store cannot be read', async () => {
    const place = places[kind]();
    await keptIn(place, [numbered(1)]);
    place.breakPlace();
    expect(await earlier(place.open())).toMatchObject({ state: 'missing' });
  });
});
