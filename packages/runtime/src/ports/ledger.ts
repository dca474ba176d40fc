import { hash } from 'node:crypto';
import type { Clock, Evidence, EvidenceId, EvidenceSource } from '@countersign/core';

/** sha256 over raw bytes. */
export function sha256(bytes: Uint8Array): EvidenceId {
  return `sha256:${hash('sha256', bytes, 'hex')}`;
}

/** Keeps where every piece of bytes came from, once per place. */
export type Ledger = {
  record(source: EvidenceSource, locator: string, bytes: Uint8Array): EvidenceId;
  entries(): readonly Evidence[];
};

/** A query may hold a signature or a key, so only its names are kept in a locator. */
export function locatorOf(url: string): string {
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  return (
    parsed.origin +
    parsed.pathname +
    (parsed.search === '' ? '' : `?${[...parsed.searchParams.keys()].join('&')}`)
  );
}

export function createLedger(clock: Pick<Clock, 'now'>): Ledger {
  const entries = new Map<string, Evidence>();
  return {
    record: (source, locator, bytes) => {
      const id = sha256(bytes);
      const key = `${id} ${source} ${locator}`;
      if (!entries.has(key)) entries.set(key, { id, source, locator, observedAt: clock.now() });
      return id;
    },
    entries: () => [...entries.values()],
  };
}
