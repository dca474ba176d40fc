import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseTrustedRoots } from '@countersign/sigstore';
import { verifyBundle } from '@countersign/sigstore/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../conformance/sigstore.ts';

const vectors = fileURLToPath(
  new URL('../../../shared/vectors/sigstore-conformance/bundle-verify/', import.meta.url),
);
const there = existsSync(vectors);

describe('sigstore conformance', () => {
  beforeAll(() => {
    // The command says on standard error why it refuses; 96 refusals are wanted here.
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it.skipIf(!there)(
    `answers every case as the suite expects, by path and by digest${there ? '' : ' (skipped: the vectors are not beside the project)'}`,
    async () => {
      const runs = await run(vectors);
      expect(runs.filter(({ pass }) => !pass)).toEqual([]);
      expect(runs.length).toBeGreaterThanOrEqual(140);
      expect(new Set(runs.map(({ got }) => got))).toEqual(new Set(['accepted', 'rejected']));
    },
    60_000,
  );

  it.skipIf(!there)('refuses a Rekor v2 entry of a log key that was out of use when it was signed', () => {
    const folder = `${vectors}rekor2-happy-path/`;
    const bundle = readFileSync(`${folder}bundle.sigstore.json`, 'utf8');
    const rootText = readFileSync(`${folder}trusted_root.json`, 'utf8');
    const verifyUnder = (text: string): unknown => {
      const roots = parseTrustedRoots(text);
      return roots.state === 'rejected' ? roots : verifyBundle({ bundle, trustedRoots: roots.value });
    };
    expect(verifyUnder(rootText)).toMatchObject({ state: 'accepted' });
    const root = JSON.parse(rootText) as { tlogs: { publicKey: { validFor: { end?: string } } }[] };
    for (const log of root.tlogs) log.publicKey.validFor.end = '2025-05-01T00:00:00Z';
    expect(verifyUnder(JSON.stringify(root))).toMatchObject({ code: 'log-entry-invalid' });
  });
});
