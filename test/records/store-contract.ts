import type { Fact } from '@countersign/core';
import type { RecordStore } from '@countersign/records/client';
import { parseRecord, recordsRoot } from '@countersign/records';
import { expect, it } from 'vitest';
import { bytesOf, runNumber, sampleSealed, textHash } from './sample-record.ts';

/** What a test of a store needs of the place behind it. */
export type StorePlace = {
  /** Another writer of the same place. */
  readonly open: () => RecordStore;
  /** Does what a store never does: changes the bytes under a key. */
  readonly overwrite: (key: string, bytes: Uint8Array) => void;
  /** Makes the place unreadable. */
  readonly breakPlace: () => void;
};

export function value<T>(fact: Fact<T>): T {
  if (fact.state === 'missing') throw new Error(`${fact.cause}: ${fact.detail}`);
  return fact.value;
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What every store must do. `place` gives a fresh, empty one. */
export function storeContract(place: () => StorePlace): void {
  it('is proven empty before its first use', async () => {
    expect(value(await place().open().list(recordsRoot))).toEqual([]);
  });

  it('keeps what was put, byte for byte, and lists it', async () => {
    const { open } = place();
    const { key, text } = sampleSealed();
    const reply = await open().put(key, bytesOf(text));
    expect(reply).toEqual({ state: 'created', locator: open().locator(key) });
    expect(value(await open().list(recordsRoot))).toEqual([key]);
    expect(decode(value(await open().read(key)))).toBe(text);
  });

  it('lists what lies under a prefix alone', async () => {
    const store = place().open();
    const [production, staging] = [sampleSealed(), sampleSealed({ environment: 'staging' })];
    const alike = sampleSealed({ environment: 'production2' });
    for (const { key, text } of [production, staging, alike]) await store.put(key, bytesOf(text));
    expect(value(await store.list('records/v1/environment=production/'))).toEqual([production.key]);
    expect(value(await store.list(recordsRoot))).toEqual([production.key, alike.key, staging.key].sort());
    expect(value(await store.list('records/v1/environment=qa/'))).toEqual([]);
  });

  it('says exists for the same bytes, and changes nothing', async () => {
    const { open } = place();
    const { key, text } = sampleSealed();
    await open().put(key, bytesOf(text));
    expect(await open().put(key, bytesOf(text))).toEqual({ state: 'exists', locator: open().locator(key) });
  });

  it('never writes over other bytes', async () => {
    const { open } = place();
    const { key, text } = sampleSealed();
    await open().put(key, bytesOf(text));
    expect(await open().put(key, bytesOf('forged'))).toMatchObject({ state: 'failed', cause: 'malformed' });
    expect(decode(value(await open().read(key)))).toBe(text);
  });

  it.each(['../outside.json', 'a/../../b', '/etc/passwd', '.git/config', '', 'a//b', 'A/b', 'a\\b'])(
    'refuses the key %j',
    async (key) => {
      const store = place().open();
      expect(await store.put(key, bytesOf('x'))).toMatchObject({ state: 'failed', cause: 'malformed' });
    },
  );

  it('reads an absent key as not-found', async () => {
    const store = place().open();
    expect(await store.read(sampleSealed().key)).toMatchObject({ state: 'missing', cause: 'not-found' });
    await store.put(sampleSealed().key, bytesOf(sampleSealed().text));
    const other = sampleSealed({ service: 'search' }).key;
    expect(await store.read(other)).toMatchObject({ state: 'missing', cause: 'not-found' });
  });

  it('loses none of ten records written at once', async () => {
    const { open } = place();
    const records = Array.from({ length: 10 }, (_, index) => sampleSealed({ run: runNumber(100 + index) }));
    const replies = await Promise.all(records.map(({ key, text }) => open().put(key, bytesOf(text))));
    expect(replies.map((reply) => reply.state)).toEqual(records.map(() => 'created'));
    expect(value(await open().list(recordsRoot))).toEqual(records.map(({ key }) => key).sort());
  }, 60_000);

  it('keeps a record once when ten writers bring it at the same time', async () => {
    const { open } = place();
    const { key, text } = sampleSealed();
    const replies = await Promise.all(Array.from({ length: 10 }, () => open().put(key, bytesOf(text))));
    expect(replies.filter((reply) => reply.state === 'failed')).toEqual([]);
    expect(replies.map((reply) => reply.state)).toContain('created');
    expect(value(await open().list(recordsRoot))).toEqual([key]);
    expect(decode(value(await open().read(key)))).toBe(text);
  }, 60_000);

  it('shows what somebody else changed, so that it is found corrupt', async () => {
    const { open, overwrite } = place();
    const { key, text } = sampleSealed();
    await open().put(key, bytesOf(text));
    overwrite(key, bytesOf(text.replace('"deployed"', '"blocked"')));
    const stored = parseRecord(key, decode(value(await open().read(key))), textHash);
    expect(stored).toMatchObject({ ok: false, code: 'record-corrupt' });
  });

  it('neither takes nor gives more bytes than a record may have', async () => {
    const { open, overwrite } = place();
    const { key, text } = sampleSealed();
    const long = new Uint8Array(16 * 1024 * 1024 + 1).fill(0x20);
    expect(await open().put(key, long)).toMatchObject({ state: 'failed', cause: 'unsupported' });
    await open().put(key, bytesOf(text));
    overwrite(key, long);
    expect(await open().read(key)).toMatchObject({ state: 'missing', cause: 'truncated' });
  });

  it('is missing, not empty, when the place cannot be read', async () => {
    const { open, breakPlace } = place();
    const { key, text } = sampleSealed();
    await open().put(key, bytesOf(text));
    breakPlace();
    expect(await open().list(recordsRoot)).toMatchObject({ state: 'missing' });
    expect(await open().read(key)).toMatchObject({ state: 'missing' });
    expect(await open().put(key, bytesOf(text))).toMatchObject({ state: 'failed' });
  }, 60_000);
}
